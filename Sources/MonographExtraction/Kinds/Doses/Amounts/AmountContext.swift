import MonographAnalysis
import MonographLexicon
import MonographModel

/// The words around an amount, asked one question at a time.
struct AmountContext {
  let passage: Passage
  let quantity: Quantity
  let number: Int
  let lexicon: Lexicon
  /// The amount with what belongs to it: "10 mg/320 mg/25 mg".
  let at: Range<Int>
  let clause: Range<Int>
  let words: [(tokens: Range<Int>, kind: String)]

  init(_ number: Int, in passage: Passage, _ lexicon: Lexicon) {
    self.passage = passage
    self.number = number
    self.lexicon = lexicon
    let quantity = passage.quantities[number]
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    self.quantity = quantity
    self.clause = clause
    at = quantity.span.lowerBound..<Self.chainEnd(of: number, in: passage, before: clause.upperBound)
    words = passage.marks.compactMap { mark in
      mark.vocabulary == .doseContext && clause.contains(mark.tokens.lowerBound)
        ? (mark.tokens, lexicon[mark][1]) : nil
    }
  }

  // MARK: Where words stand

  func has(_ kind: String, _ range: Range<Int>) -> Bool {
    words.contains { $0.kind == kind && range.overlaps($0.tokens) }
  }
  func before(_ count: Int) -> Range<Int> {
    max(clause.lowerBound, at.lowerBound - count)..<at.lowerBound
  }
  func after(_ count: Int) -> Range<Int> {
    at.upperBound..<max(at.upperBound, min(clause.upperBound, at.upperBound + count))
  }
  func token(_ index: Int) -> Token? {
    passage.tokens.indices.contains(index) ? passage.tokens[index] : nil
  }

  /// Behind the last of amounts that belong together.
  ///
  /// - Parameter end: of the clause; "10 mg/20 mg | 20 mg/40 mg" are two.
  private static func chainEnd(of number: Int, in passage: Passage, before end: Int) -> Int {
    var last = number
    while last + 1 < passage.quantities.count, passage.quantities[last].isCombination,
      passage.quantities[last + 1].tokens.lowerBound < end,
      passage.quantities[last + 1].isCombination,
      passage.quantities[last + 1].tokens.lowerBound - passage.quantities[last].tokens.upperBound <= 1
    { last += 1 }
    return passage.quantities[last].span.upperBound
  }

  var isParenthesised: Bool { Equivalents.isParenthesised(quantity, in: passage) }

  var isCounted: Bool { countBefore != nil && !(token(at.lowerBound - 1)?.is("single") ?? false) }

  /// The number right before it: "one 10 mg tablet".
  var countBefore: ExactNumber? {
    guard at.lowerBound > clause.lowerBound, let token = token(at.lowerBound - 1) else { return nil }
    if token.kind == .number { return token.number ?? 1 }
    // "half a 10 mg tablet"
    return speltNumber(endingAt: at.lowerBound) ?? (token.is("a") ? 1 : nil)
  }

  /// "half", "two" right before a place.
  func speltNumber(endingAt index: Int) -> ExactNumber? {
    let words = passage.marks(of: .number).first { $0.tokens.upperBound == index }
    return words.flatMap { ExactNumber(lexicon[$0][1]) }
  }

  /// Behind the last of alternatives that share a unit: "200 or 600 mg".
  var endOfGroup: Int {
    let last = passage.quantities.last { quantity.group != nil && $0.group == quantity.group }
    return max(at.upperBound, last?.tokens.upperBound ?? 0)
  }
}
