import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a tablet, vial or pen holds.
struct Strengths: ClaimRule {
  static let requirement = Requirement(quantity: true)

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    return passage.quantities.indices.compactMap { number in
      guard reading.amounts[index][number] == .strength else { return nil }
      let quantity = passage.quantities[number]
      guard let amount = quantity.amount, DoseSubstance.of(quantity, in: index, reading)?.isPart ?? true,
        !isDenominator(number, in: passage)
      else { return nil }
      var strength = Strength(
        amount: amount, per: quantity.unit?.per ?? Self.measured(before: quantity, passage))
      let forms = passage.marks(of: .unit).filter { UnitTable.standard.entries[$0.entry].dimension == .form }
      strength.form = forms.first {
        $0.tokens.lowerBound >= quantity.tokens.upperBound
          && $0.tokens.lowerBound - quantity.tokens.upperBound <= 3
      }
      .map { passage.string($0.tokens).lowercased() }
      var draft = Draft(.strength(strength), rule: "strength.amount", at: quantity.tokens, of: index)
      if let denominator = quantity.denominator { draft.add(.amount, in: index, denominator) }
      return draft
    }
  }

  /// "⟦Each mL⟧ of solution contains 30 micrograms".
  private static func measured(before quantity: Quantity, _ passage: Passage) -> Per? {
    let before = passage.tokens[..<quantity.tokens.lowerBound]
    guard let holds = before.lastIndex(where: { ["contain", "contains"].contains($0.word) }),
      before[holds...].count <= 3,
      let each = before[..<holds].lastIndex(where: { ["each", "one", "every"].contains($0.word) }),
      before[each..<holds].count <= 6,
      let unit = passage.marks(of: .unit).first(where: { $0.tokens.lowerBound == each + 1 }),
      case let entry = UnitTable.standard.entries[unit.entry], entry.dimension == .volume
    else { return nil }
    return Per(1, UnitCode(entry.code))
  }

  /// The volume that another amount is dissolved in: "20 mg dissolved in 0.2 ml".
  private func isDenominator(_ number: Int, in passage: Passage) -> Bool {
    guard number > 0, passage.quantities[number].unit?.dimension == .volume else { return false }
    let before = passage.quantities[number - 1]
    return before.unit?.dimension != .volume
      && passage.quantities[number].tokens.lowerBound - before.tokens.upperBound <= 5
  }
}
