import MonographAnalysis
import MonographLexicon
import MonographModel

/// Numbers with a unit that are no amounts of a drug: what the body gives off, what a unit means, ends of other spans.
extension AmountContext {
  /// "Whose daily uric acid ⟦excretion⟧ exceeds 800 mg/day in men and 750 mg/day in women": what the body gives off.
  var isExcreted: Bool {
    guard let said = words.last(where: { $0.kind == "excretion" && $0.tokens.upperBound <= at.lowerBound })
    else {
      return false
    }
    let since = said.tokens.upperBound..<at.lowerBound
    return since.count <= 14 && !has("dosing-verb", since) && !has("giving", since)
      && !passage.tokens[since].contains { $0.kind == .comma || $0.kind == .period }
  }

  /// "⟦One IU⟧ of the activity corresponds to what is in one mL of plasma": what a unit means.
  var isUnitDefined: Bool {
    guard quantity.unit?.dimension == .unit, quantity.low == 1, quantity.bound == .exact, !isTimed,
      token(at.upperBound)?.is("of") ?? false
    else { return false }
    return passage.tokens[after(12)].contains { Self.defining.contains($0.word) }
  }
  private static let defining: WordSet = [
    "corresponds", "equals", "equivalent", "represents", "defined", "approximates",
  ]

  /// "Randomized at ⟦Week 4 to⟧ 40 mg", "30 ⟦±⟧ 5 IU/kg": no range, and no amount that stands alone.
  var isOfAnotherNumber: Bool {
    // "though exceeding 20-30 mcg/kg/min suggests": a threshold
    if quantity.bound == .range, let sign = token(quantity.tokens.lowerBound - 1),
      Self.thresholds.contains(sign.word)
    {
      return true
    }
    guard let before = token(at.lowerBound - 1) else { return false }
    if quantity.bound == .range, Self.points.contains(before.word),
      passage.tokens[at].contains(where: { $0.is("to") })
    {
      return true
    }
    return ![.word, .number, .open, .comma, .colon].contains(before.kind) && isPlusMinus(at.lowerBound - 1)
  }
  /// "20 drops = ⟦0.5 mL⟧ = ⟦50 mg⟧": the same again, or a sum that is worked out.
  var isEqualled: Bool {
    token(at.lowerBound - 1)?.kind == .equals
      && passage.quantities.contains { $0.isDoseable && $0.tokens.upperBound == at.lowerBound - 1 }
  }

  /// "10 to 15 kg ⟦30 mg twice daily⟧ ⟦30 mg once daily⟧": cells of a row whose table is lost, of which nobody can tell
  /// under what head they stood.
  var isAmongCells: Bool {
    guard passage.isText, let own = timing(behind: quantity) else { return false }
    let next = passage.quantities.first { $0.isDoseable && $0.span.lowerBound == own.tokens.upperBound }
    let last = passage.quantities.last {
      $0.isDoseable && $0.tokens.upperBound <= at.lowerBound
        && timing(behind: $0)?.tokens.upperBound == at.lowerBound
    }
    return next.map { timing(behind: $0) != nil } ?? false || last != nil
  }

  /// "3 mg per kg body weight, ⟦twice daily⟧".
  private func timing(behind quantity: Quantity) -> TimingMention? {
    guard quantity.isDoseable,
      let timing = passage.timings.first(where: {
        (0...4).contains($0.tokens.lowerBound - quantity.tokens.upperBound) && !$0.isTimeOfDay
      })
    else { return nil }
    return passage.tokens[quantity.tokens.upperBound..<timing.tokens.lowerBound].allSatisfy {
      $0.kind == .word ? Self.ofWeight.contains($0.word) : !Self.parting.contains($0.kind)
    } ? timing : nil
  }
  private static let parting: CaseSet<Token.Kind> = [.number, .period, .semicolon, .colon, .open, .close]
  private static let ofWeight: WordSet = ["of", "body", "weight", "bodyweight", "per", "kg"]

  private static let thresholds: WordSet = [
    "exceeding", "exceeds", "above", "over", "than", "beyond", "below",
  ]
  private static let points: WordSet = ["week", "day", "month", "visit", "cycle", "year"]

  private func isPlusMinus(_ index: Int) -> Bool {
    ["±", "+/-", "+/−"].contains { passage.string(max(0, index - 2)..<index + 1).hasSuffix($0) }
  }

  /// "9396 U.S. and Canadian patients", "a 10-unit ⟦improvement⟧ on a scale".
  var isNoUnit: Bool {
    guard let unit = quantity.unit, unit.dimension == .unit, unit.per == nil else { return false }
    if token(at.upperBound)?.kind == .period, let next = token(at.upperBound + 1), next.is("s"),
      !next.spaceBefore
    {
      return true
    }
    return token(at.upperBound).map { Self.differing.contains($0.word) } ?? false
  }
  private static let differing: WordSet = [
    "improvement", "increase", "decrease", "reduction", "change", "difference", "rise", "drop", "fall",
    "scale",
  ]
}
