import MonographLexicon
import MonographModel

/// Values and ranges: "0.5", "1/2", "one and a half", "40 to 20 mg".
extension QuantityGrammar {
  /// "40 to 20 mg": kept as it is written, from the greater to the smaller. "20-12.5 mg" may be two substances, and
  /// "from 40 to 20 mg" is a step.
  func turnedRange(_ start: Int, _ first: (value: ExactNumber?, end: Int)) -> Quantity? {
    guard tokens[start].kind == .number, !tokens[start].isName,
      start == 0 || !Self.steps.contains(tokens[start - 1].word),
      let end = joint(at: first.end), end == first.end + 1, !tokens[first.end].is(Words.and),
      let second = value(at: end), let low = first.value, let high = second.value, low > high, high > 0,
      let unit = unit(at: second.end), unit.dimension != .time, unit.dimension != .form
    else { return nil }
    var quantity = Quantity(tokens: start..<unit.tokens.upperBound, low: low, high: high)
    (quantity.bound, quantity.unit) = (.range, unit)
    let joint = tokens[first.end]
    quantity.isAmbiguous = joint.kind == .dash && joint.upper - joint.lower == 1 && !joint.spaceBefore
    return quantity
  }
  private static let steps: Set<Word> = ["from", "by", "week", "weeks", "day", "days"]

  /// "By 20 mg to 60 mg", "raised from 20 mg to 60 mg": a change from one amount to another, not a range.
  func isStep(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    if tokens[start - 1].is(Words.by) { return true }
    return tokens[start - 1].is(Words.from)
      && marks.contains {
        $0.vocabulary == .doseContext && (0...4).contains(start - 1 - $0.tokens.upperBound)
          && ["increase", "decrease"].contains(lexicon[$0][1])
      }
  }

  /// "one or two tablets": the unit comes with the second.
  func isAlternative(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].is(Words.or), let second = value(at: index + 1) else {
      return false
    }
    return unit(at: second.end) != nil
  }

  func isAlternative(from: Int, to: Int) -> Bool {
    guard from < to, to - from <= 2 else { return false }
    return tokens[from..<to].allSatisfy {
      $0.is(Words.or) || $0.is(Words.and) || $0.kind == .comma || $0.kind == .slash || $0.is("vs")
    }
  }

  /// A single value; its number is nil where it is no finite decimal (1/3) or a part of a name.
  func value(at start: Int) -> (value: ExactNumber?, end: Int)? {
    guard start < tokens.count else { return nil }
    let token = tokens[start]
    guard token.kind == .number else { return wordValue(at: start) }
    if token.isName { return unit(at: start + 1) == nil ? nil : (token.number, start + 1) }
    if let fraction = fraction(at: start) { return fraction }
    // "1 1/2 tablets", "1 and a half tablets"
    if let whole = token.number?.whole, whole < 10, let part = part(at: start + 1),
      let number = part.value, number < 1
    {
      return (ExactNumber(Int64(whole)).adding(number), part.end)
    }
    return (token.number, start + 1)
  }

  /// What is left of a whole: "1/2", "and 1/2", "and a half".
  private func part(at start: Int) -> (value: ExactNumber?, end: Int)? {
    guard start < tokens.count, tokens[start].is(Words.and), !marksBetween(before: start) else {
      return fraction(at: start)
    }
    return fraction(at: start + 1) ?? wordValue(at: start + 1)
  }

  private func fraction(at start: Int) -> (value: ExactNumber?, end: Int)? {
    guard start + 2 < tokens.count, tokens[start].kind == .number, tokens[start + 1].kind == .slash,
      tokens[start + 2].kind == .number,
      !tokens[start + 1].spaceBefore, !tokens[start + 2].spaceBefore
    else { return nil }
    // "5/10 mg" holds two substances.
    guard let top = tokens[start].number, let bottom = tokens[start + 2].number,
      bottom.whole.map({ $0 <= 10 }) ?? false, top < bottom, top.whole == 1 || bottom.whole == 4
    else { return (nil, start + 3) }
    return (top.divided(by: bottom), start + 3)
  }

  private func wordValue(at start: Int) -> (value: ExactNumber?, end: Int)? {
    guard hasNumberWords, let mark = marks.starting(at: start, of: .number) else { return nil }
    return value(of: mark)
  }

  /// The token after a dash, "to" or "–" that joins a range, or after "and" within "between … and …".
  func joint(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if let ceiling = token.is(Words.to) ? marks.starting(at: index, of: .bound) : nil {
      return ceiling.tokens.upperBound  // "20 mg/kg to a maximum of 40 mg/kg"
    }
    if token.kind == .dash || token.is(Words.to) || token.is(Words.through) { return index + 1 }
    if token.is(Words.and), marksBetween(before: index) { return index + 1 }
    return nil
  }

  func marksBetween(before index: Int) -> Bool {
    tokens[max(0, index - 6)..<index].contains { $0.is(Words.between) }
  }
}
