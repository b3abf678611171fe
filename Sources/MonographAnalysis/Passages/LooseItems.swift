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
  static let longestLine = 12

  private var shapes: [Shape]
  /// Of the blocks that were lexed to tell.
  private var tokens: [[Token]?]

  func shape(of block: Int) -> Shape { block < shapes.count ? shapes[block] : .other }

  /// The tokens of a paragraph.
  func tokens(of block: Int, _ text: MappedText) -> [Token] {
    block < tokens.count ? tokens[block] ?? Lexer.tokens(in: text.utf8) : Lexer.tokens(in: text.utf8)
  }

  init(_ blocks: [Block], lexicon: Lexicon) {
    var tokens = [[Token]?](repeating: nil, count: blocks.count)
    var lines = blocks.indices.map { index in
      switch blocks[index] {
      case .paragraph(let text): Line(text, lexicon: lexicon, &tokens[index])
      case .list: Line.long
      default: Line.text
      }
    }
    for index in lines.indices where lines[index] == .short && Self.isOfConditions(index, blocks) {
      lines[index] = .long
    }
    for index in lines.indices where lines[index] == .listing {
      // Where a list follows, the frequency stands above all of it.
      let heads = index + 1 < blocks.count && blocks[index + 1].isList
      lines[index] = heads ? .frequency : .opening
    }
    self.tokens = tokens
    shapes = lines.map { _ in .other }
    var isListing = false
    var index = 0
    while index < lines.count {
      guard lines[index].isShort else {
        let goesOn = lines[index] == .long || isListing && Line.isPhrase(blocks[index])
        if !goesOn { isListing = lines[index] == .opening }
        index += 1
        continue
      }
      let end = lines[index...].firstIndex { !$0.isShort } ?? lines.count
      isListing = read(
        lines[index..<end], isListing: isListing,
        endsInHeading: end < blocks.count && blocks[end].isHeading, endsAll: end == blocks.count)
      index = end
    }
  }

  /// "If you have high blood pressure" beside another line of its kind: one of a list, and no title.
  private static func isOfConditions(_ index: Int, _ blocks: [Block]) -> Bool {
    func isCondition(_ block: Int) -> Bool { blocks.hasParagraph(at: block, openingWith: "If you ") }
    return isCondition(index) && (isCondition(index - 1) || isCondition(index + 1))
  }

  /// A run of short lines: each frequency opens a list, which lasts until the next or the title of another matter; before
  /// the first one only a long run is a list.
  /// - Returns: whether the list goes on behind the run.
  private mutating func read(
    _ run: ArraySlice<Line>, isListing: Bool, endsInHeading: Bool, endsAll: Bool
  ) -> Bool {
    var isListing = isListing
    let first = run.firstIndex(of: .frequency) ?? run.endIndex
    let isList = first - run.startIndex >= Self.shortestList
    for index in run.indices {
      if run[index] == .title, index < first { isListing = false }
      if run[index] == .frequency {
        shapes[index] = .title
        isListing = true
      } else if isListing || index > first || isList {
        shapes[index] = .item
      } else {
        // Nothing is left to be named by a line above a heading, or by the last one.
        let isLast = index + 1 == run.endIndex
        shapes[index] = isLast && (endsInHeading || endsAll) ? .other : .title
      }
    }
    return isListing
  }
}

extension Block {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}

extension [Block] {
  /// Whether there is a paragraph at a place, and how it opens.
  func hasParagraph(at index: Int, openingWith words: String) -> Bool {
    guard indices.contains(index), case .paragraph(let text) = self[index] else { return false }
    return text.utf8.starts(with: words.utf8)
  }
}
