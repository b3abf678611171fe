import MonographLexicon
import MonographModel

/// Numbers that take their unit from the next: "5 or 10 mg".
extension QuantityGrammar {
  /// "5 or 10 mg": a number without a unit takes that of the next it is joined to.
  func shareUnits(_ found: inout [Quantity]) {
    for index in found.indices.dropLast().reversed() {
      guard found[index].low != nil, let unit = found[index + 1].unit, unit.dimension != .time,
        found[index].unit == nil || found[index].unit?.code == unit.code
          || isShorter(found[index].unit, unit),
        isAlternative(from: found[index].tokens.upperBound, to: found[index + 1].span.lowerBound),
        !isLabel(found[index]), !isAge(found[index], before: found[index + 1]),
        found[index].unit != nil || !countsPackage(found[index]),
        !isParted(found[index], from: found[index + 1])
      else { continue }
      if let own = found[index].unit, isAgainstBody(own, unit) {
        if isOfItsOwn(found[index], beside: found[index + 1]) { continue }
        // What is written "mg/kg" says it of itself; "5 mg or 10 mg per kilogram" says it of both.
        if tokens[unit.tokens].contains(where: { $0.kind == .slash }) {
          found[index].isAmbiguous = true
          continue
        }
      }
      if found[index].unit == nil || isShorter(found[index].unit, unit) { found[index].unit = unit }
      found[index + 1].group = found[index + 1].group ?? index
      found[index].group = found[index + 1].group
    }
  }

  /// "100 mg per dose or 200 mg per day", "400 mg, not exceeding 1,200 mg per day": each says its own time.
  private func isParted(_ quantity: Quantity, from next: Quantity) -> Bool {
    guard let own = quantity.unit, let other = next.unit else { return false }
    if own.per != nil, other.per == nil { return true }
    return next.bound == .upTo && tokens[quantity.tokens.upperBound].kind == .comma
  }

  /// The 1 of "on day 1 and 500 mg on day 8" counts days.
  private func isLabel(_ quantity: Quantity) -> Bool {
    guard quantity.unit == nil, quantity.tokens.lowerBound > 0 else { return false }
    return unit(at: quantity.tokens.lowerBound - 1)?.dimension == .time
  }

  /// "those aged ⟦6-11⟧, 10 mg", "and ⟦12-17⟧, 20 mg": a range before a comma and a single amount are its patients.
  private func isAge(_ quantity: Quantity, before next: Quantity) -> Bool {
    guard quantity.unit == nil else { return false }
    let start = quantity.span.lowerBound
    if start > 0, Self.aging.contains(tokens[start - 1].word) { return true }
    return quantity.low != quantity.high && next.low == next.high
      && quantity.tokens.upperBound + 1 == next.span.lowerBound
      && tokens[quantity.tokens.upperBound].kind == .comma
  }
  private static let aging: WordSet = ["aged", "ages", "age", "those", "children"]

  /// "packs of 7, 28 and 4 mg, 6 mg tablets": what a package holds is counted, and no milligrams.
  private func countsPackage(_ quantity: Quantity) -> Bool {
    var at = quantity.tokens.lowerBound
    while at > 0,
      tokens[at - 1].kind == .number || tokens[at - 1].kind == .comma || tokens[at - 1].is(Words.and)
        || tokens[at - 1].is(Words.or)
    { at -= 1 }
    return at > 1 && tokens[at - 1].is("of") && Self.packages.contains(tokens[at - 2].word)
  }
  private static let packages: WordSet = [
    "pack", "box", "carton", "bottle", "blister", "multipack", "package",
  ]

  /// "5 mg or 10 mg per kilogram": what the last is counted against holds for all.
  func isShorter(_ unit: Quantity.Unit?, _ other: Quantity.Unit) -> Bool {
    guard let unit, unit.perTime == nil, unit.per == nil else { return false }
    return isAgainstBody(unit, other) || (other.code == unit.code && other.perTime != nil)
  }

  private func isAgainstBody(_ unit: Quantity.Unit, _ other: Quantity.Unit) -> Bool {
    other.code.hasPrefix(unit.code + "/")
  }

  /// "150 mg or 2 mg/kg": a dose of its own beside one that is counted against the body. "5 mg or 10 mg/kg" may be either.
  private func isOfItsOwn(_ quantity: Quantity, beside next: Quantity) -> Bool {
    guard let low = quantity.low, let other = next.low ?? next.high, let small = [low, other].min(),
      let large = [low, other].max()
    else { return true }
    return small.multiplied(by: ExactNumber(Self.mostAlike)).map { $0 < large } ?? true
  }

  /// Doses that stand side by side, both counted against the body, differ by no larger a factor.
  private static let mostAlike: Int64 = 4
}
