import MonographLexicon
import MonographModel

/// Numbers of several words that no table knows as a whole: "ninety-two", "one hundred and fifty".
extension QuantityGrammar {
  /// The value of a number word, or none where it is a part of such a number: nobody may take the part for the whole.
  func value(of mark: Mark) -> (value: ExactNumber?, end: Int) {
    let value = ExactNumber(lexicon[mark][1])
    if let end = end(ofMoreThan: mark, value) { return (nil, end) }
    return (goesOn(before: mark.tokens.lowerBound) ? nil : value, mark.tokens.upperBound)
  }

  /// Behind "⟦ninety⟧-two", "⟦two⟧ hundred", "⟦one hundred⟧ and fifty".
  private func end(ofMoreThan mark: Mark, _ value: ExactNumber?) -> Int? {
    guard let whole = value?.whole, case let end = mark.tokens.upperBound, end < tokens.count else {
      return nil
    }
    if tokens[end].is("hundred") || tokens[end].is("thousand") { return end + 1 }
    let isHyphen = tokens[end].kind == .dash && !tokens[end].spaceBefore
    let isSum = whole >= 100 && tokens[end].is(Words.and) && !marksBetween(before: end)
    guard let next = marks.starting(at: isHyphen || isSum ? end + 1 : end, of: .number),
      let part = ExactNumber(lexicon[next][1])?.whole, part > 0,
      isSum ? part < 100 : whole >= 100 ? !isHyphen : whole >= 20 && whole % 10 == 0 && part < 10
    else { return nil }
    return self.end(ofMoreThan: next, ExactNumber(Int64(part))) ?? next.tokens.upperBound
  }

  /// "three million, ⟦two⟧ hundred", "a hundred and ⟦two⟧", "ninety-⟦two⟧" where no table knows the first.
  private func goesOn(before start: Int) -> Bool {
    var at = start - 1
    if at > 0, tokens[at].is(Words.and) || tokens[at].kind == .comma { at -= 1 }
    guard at >= 0 else { return false }
    if tokens[at].kind == .dash, at > 0, !tokens[at].spaceBefore, !tokens[start].spaceBefore { at -= 1 }
    return Self.magnitudes.contains(tokens[at].word) || at < start - 1 && Self.tens.contains(tokens[at].word)
  }
  private static let magnitudes: WordSet = ["hundred", "thousand", "million", "billion"]
  private static let tens: WordSet = [
    "twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
}
