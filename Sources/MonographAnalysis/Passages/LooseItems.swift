import MonographLexicon
import MonographModel

/// What the short lines among paragraphs are: titles of what follows, or items of a list that lost its marks.
///
/// One or two short lines above a text name it ("Adults", "Hypertension"). Four and more in a row list something, and so
/// does whatever stands below a frequency ("Very common (may affect more than 1 in 10 people)").
struct LooseItems {
  /// The shape of a block among its neighbours.
  enum Shape { case title, item, other }

  /// A list without marks has at least so many short lines.
  private static let shortestList = 4
  private static let longestLine = 12

  private var shapes: [Shape]

  func shape(of block: Int) -> Shape { block < shapes.count ? shapes[block] : .other }

  init(_ blocks: [Block], lexicon: Lexicon) {
    let lines = blocks.map { block in
      if case .paragraph(let text) = block { Line(text, lexicon: lexicon) } else { Line.none }
    }
    shapes = lines.map { _ in .other }
    var index = 0
    while index < lines.count {
      guard lines[index] != .none else {
        index += 1
        continue
      }
      let end = lines[index...].firstIndex(of: .none) ?? lines.count
      read(
        lines[index..<end], endsInHeading: end < blocks.count && blocks[end].isHeading,
        endsAll: end == blocks.count)
      index = end
    }
  }

  /// A run of short lines: each frequency opens a list, which lasts until the next; before the first one only a long run
  /// is a list.
  private mutating func read(_ run: ArraySlice<Line>, endsInHeading: Bool, endsAll: Bool) {
    let first = run.firstIndex(of: .frequency) ?? run.endIndex
    let isList = first - run.startIndex >= Self.shortestList
    for index in run.indices {
      if run[index] == .frequency {
        shapes[index] = .title
      } else if index > first || isList {
        shapes[index] = .item
      } else {
        // Nothing is left to be named by a line above a heading, or by the last one.
        let isLast = index + 1 == run.endIndex
        shapes[index] = isLast && (endsInHeading || endsAll) ? .other : .title
      }
    }
  }

  /// A paragraph by its form.
  private enum Line {
    case none, short, frequency

    /// Short: a few words from a name on, without a final mark, a timing or an amount.
    init(_ text: MappedText, lexicon: Lexicon) {
      self = .none
      // A line of so many bytes has more words.
      guard text.utf8.count <= 200 else { return }
      let tokens = Lexer.tokens(in: text.utf8)
      guard tokens.count <= LooseItems.longestLine + 8, let last = tokens.last,
        last.kind == .word || last.kind == .close || last.kind == .number, tokens[0].isName
      else { return }
      let marks = lexicon.marks(in: tokens)
      if marks.first(where: { $0.vocabulary == .band })?.tokens.lowerBound == 0,
        tokens.contains(where: { $0.kind == .number })
      {
        self = .frequency
        return
      }
      // "Eye disorders: blurred vision" is a list in one line.
      if let end = Labels.labelEnd(in: tokens, strong: text.strong),
        SectionTable.standard.kind(label: Array(tokens[..<end])) == .adverseReactions
      {
        return
      }
      guard tokens.count <= LooseItems.longestLine, !marks.contains(where: { $0.vocabulary == .timing })
      else { return }
      let quantities = QuantityGrammar(tokens: tokens, marks: marks, lexicon: lexicon).quantities()
      let holdsAmount = quantities.contains {
        ($0.unit.map { $0.dimension != .time && $0.dimension != .weight }) ?? false
      }
      if !holdsAmount { self = .short }
    }
  }
}

extension Block {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
