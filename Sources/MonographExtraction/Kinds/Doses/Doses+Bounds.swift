import MonographAnalysis
import MonographLexicon
import MonographModel

/// The amount of a dose: its ends, and whether it is a ceiling.
extension Doses {
  /// The amount with its bound and its part of the treatment.
  static func dose(
    _ amount: Amount, _ quantity: Quantity, _ number: Int, as role: DoseRoles.Found, in passage: Passage
  ) -> Dose {
    var dose = Dose(amount: amount, role: role.role)
    dose.bound = quantity.bound == .exact || quantity.bound == .range ? nil : quantity.bound
    if dose.bound == nil, let most = amount.high, amount.low == most,
      Self.endsRange(quantity.tokens.lowerBound, passage)
    {
      (dose.bound, dose.amount) = (.upTo, Amount(low: nil, high: most, unit: amount.unit))
    }
    if dose.bound == nil, dose.role != .maximum, let least = amount.low, amount.high == least,
      Self.opensRange(quantity, passage)
    {
      (dose.bound, dose.amount) = (.atLeast, Amount(low: least, high: nil, unit: amount.unit))
    }
    // "Up to 12 inhalations a day", unless another part is said.
    if dose.role == .usual, role.place == nil, dose.bound == .upTo,
      quantity.boundTokens.contains(where: { $0.upperBound <= quantity.tokens.lowerBound })
    {
      dose.role = .maximum
    }
    // "Do not take more than 2,400 mg": the ceiling itself.
    if dose.role == .maximum, let ceiling = amount.high ?? amount.low, dose.bound != nil {
      dose.amount = Amount(ceiling, amount.unit)
      dose.bound = nil
    }
    if dose.bound == nil, dose.role != .maximum { Self.bound(&dose, by: number, in: passage) }
    dose.approximate = quantity.isApproximate
    return dose
  }

  /// "The ⟦maximum initial dose⟧ is 10 mg": up to that much is begun with, and more may be given later.
  static func boundStart(_ dose: inout Dose, as role: DoseRoles.Found, _ reading: Reading) {
    guard dose.role == .start, dose.bound == nil, let place = role.place, let most = dose.amount.high,
      dose.amount.low == most,
      reading.passages[place.passage].tokens[place.tokens].contains(where: {
        ["maximum", "maximal", "max", "highest"].contains($0.word)
      })
    else { return }
    (dose.bound, dose.amount.low) = (.upTo, nil)
  }

  /// "500 mg to 1 g": the ends of one range in two units. Neither is converted, so each says of which end it is.
  private static func bound(_ dose: inout Dose, by number: Int, in passage: Passage) {
    let quantities = passage.quantities
    func joins(_ other: Int) -> Bool {
      quantities.indices.contains(other) && quantities[other].group == quantities[number].group
        && quantities[other].unit?.code != quantities[number].unit?.code
        && quantities[other].unit?.dimension == quantities[number].unit?.dimension
    }
    guard quantities[number].group != nil, quantities[number].bound == .exact else { return }
    if joins(number + 1) {
      (dose.amount.high, dose.bound) = (nil, .atLeast)
    } else if joins(number - 1) {
      (dose.amount.low, dose.bound) = (nil, .upTo)
    }
  }

  /// "At most 1,200 mg a day. ⟦Higher doses may be prescribed⟧": the most that one takes by oneself.
  static func isExceeded(behind index: Int, _ reading: Reading) -> Bool {
    guard index + 1 < reading.passages.count, case let next = reading.passages[index + 1], next.isText,
      next.tokens.first?.is("higher") ?? false, next.tokens.dropFirst().first?.is("dose") ?? false
    else { return false }
    return next.tokens.dropFirst(2).prefix(2).contains { ["may", "can"].contains($0.word) }
      && next.tokens.contains { ["prescribed", "doctor", "supervision"].contains($0.word) }
  }

  /// "from ⟦50 mg⟧ daily to higher doses": the lower end of a range whose upper end is not said.
  private static func opensRange(_ quantity: Quantity, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard start > 0, tokens[start - 1].is("from"),
      let to = tokens[end...].prefix(5).firstIndex(where: { $0.is("to") }), to + 1 < tokens.count
    else { return false }
    return ["higher", "larger", "greater"].contains(tokens[to + 1].word)
  }

  /// "ranges from 5 mg every other day to ⟦15 mg⟧ daily": the upper end of a range whose ends differ in more than the
  /// amount.
  private static func endsRange(_ start: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard start > 4, tokens[start - 1].is("to"),
      ["daily", "day", "week", "weekly", "month", "monthly"].contains(tokens[start - 2].word),
      let from = tokens[..<start].suffix(14).lastIndex(where: { $0.is("from") || $0.is("between") }),
      from > 0,
      // "switched from 2 mg twice daily to 4 mg once daily" is no range.
      ["range", "ranging", "ranged", "vary", "varies"].contains(tokens[from - 1].word)
    else { return false }
    return passage.quantities.contains { $0.tokens.lowerBound == from + 1 }
      && !tokens[from..<start].contains { $0.endsClause || $0.kind == .comma }
  }
}
