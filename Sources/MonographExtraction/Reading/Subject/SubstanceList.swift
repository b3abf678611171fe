import MonographAnalysis
import MonographLexicon

/// The substances that a run of tokens lists: "amlodipine and valsartan", "A + B", "A/B".
struct SubstanceList {
  let passage: Passage
  let lexicon: Lexicon
  private let marks: MarkList

  init(_ passage: Passage, _ lexicon: Lexicon) {
    self.passage = passage
    self.lexicon = lexicon
    marks = passage.marks(of: .substance)
  }

  /// Each substance once, in the order of the text.
  func names(in run: Range<Int>) -> [SubstanceName] {
    var names: [SubstanceName] = []
    for part in parts(of: run) {
      guard let name = name(part), !names.contains(where: { $0.key == name.key }) else { continue }
      names.append(name)
    }
    return names
  }

  func name(_ run: Range<Int>) -> SubstanceName? {
    SubstanceName(run, of: passage.tokens, marks: marks, text: passage.string, lexicon)
  }

  /// Where a list that starts at a token ends: before a sentence's end, a verb, an amount.
  func end(from start: Int) -> Int {
    var index = start
    while index < passage.tokens.count {
      let token = passage.tokens[index]
      if let end = mark(at: index)?.tokens.upperBound ?? amount(at: index) {
        index = end
        continue
      }
      if token.kind == .open {
        index = closing(from: index)
      } else if [.number, .bullet, .other].contains(token.kind) {
        return index
      } else if [.period, .colon, .semicolon, .question, .exclamation].contains(token.kind) {
        if token.kind != .colon || index > start + 3 { return index }
      } else if Self.ends.contains(token.word) {
        return index
      }
      index += 1
    }
    return passage.tokens.count
  }

  private static let ends: WordSet = [
    Word("each"), Word("which"), Word("that"), Word("one"), Word("this"), Word("it"), Word("as"), Word("in"),
    Word("for"), Word("per"), Word("is"), Word("these"), Word("belongs"), Word("used"), Word("was"),
    Word("by"),
    Word("produced"), Word("equivalent"), Word("corresponding"), Word("works"), Word("other"), Word("who"),
    Word("have"), Word("has"), Word("they"), Word("also"), Word("blocks"), Word("prevents"), Word("any"),
    Word("released"), Word("consisting"), Word("from"), Word("contained"), Word("present"), Word("not"),
  ]

  private func parts(of run: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = run.lowerBound
    var index = start
    while index < run.upperBound {
      if let mark = mark(at: index), mark.tokens.upperBound <= run.upperBound {
        index = mark.tokens.upperBound
      } else if passage.tokens[index].kind == .open {
        parts.append(start..<index)
        index = min(closing(from: index) + 1, run.upperBound)
        start = index
      } else if let end = amount(at: index) ?? (separates(index) ? index + 1 : nil) {
        parts.append(start..<index)
        index = min(end, run.upperBound)
        start = index
      } else {
        index += 1
      }
    }
    parts.append(start..<run.upperBound)
    return parts.filter { !$0.isEmpty && !isRemainder($0) }
  }

  /// Behind a parenthesis: "tablets" of "amlodipine (as besylate) tablets".
  private func isRemainder(_ part: Range<Int>) -> Bool {
    SubstanceQualifiers.standard.areQualifiers(passage.tokens[part])
  }

  func separates(_ index: Int) -> Bool {
    switch passage.tokens[index].kind {
    case .plus, .slash, .comma, .cell, .semicolon: true
    case .word: Self.joins.contains(passage.tokens[index].word)
    case .other: passage.string(index..<index + 1) == "&"
    default: false
    }
  }
  private static let joins: WordSet = [Word("and"), Word("with"), Word("plus"), Word("or")]

  private func mark(at index: Int) -> Mark? { marks.first { $0.tokens.lowerBound == index } }

  /// Where an amount with a unit ends that starts here: "600 mg of abacavir".
  private func amount(at index: Int) -> Int? {
    passage.quantities.first { $0.tokens.lowerBound == index && $0.unit != nil }?.tokens.upperBound
  }

  private func closing(from open: Int) -> Int {
    var depth = 0
    for index in open..<passage.tokens.count {
      if passage.tokens[index].kind == .open { depth += 1 }
      if passage.tokens[index].kind == .close { depth -= 1 }
      if depth == 0 { return index }
    }
    return passage.tokens.count - 1
  }
}
