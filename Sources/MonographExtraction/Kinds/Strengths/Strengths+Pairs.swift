import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a combination holds where its substances share a unit: "40/5 mg tablets".
extension Strengths {
  /// Each number with the unit behind the last, where a product is named or listed; "the dose is 40/5 mg" is none.
  func pairs(in index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    return passage.quantities.indices.flatMap { number -> [Draft] in
      let quantity = passage.quantities[number]
      guard quantity.isCombination, quantity.low == nil, quantity.unit?.dimension == .mass,
        quantity.unit?.perTime == nil, quantity.unit?.per == nil, let parts = Self.parts(quantity, passage),
        isOfProduct(number, in: index, reading)
      else { return [] }
      return parts.compactMap { part in
        part.amount.map {
          Draft(.strength(Strength(amount: $0)), rule: "strength.pair", at: part.tokens, of: index)
        }
      }
    }
  }

  /// "⟦40⟧/⟦5 mg⟧": two or three numbers with nothing but slashes between.
  private static func parts(_ quantity: Quantity, _ passage: Passage) -> [Quantity]? {
    guard let unit = quantity.unit, unit.tokens.lowerBound > quantity.tokens.lowerBound else { return nil }
    let numbers = (quantity.tokens.lowerBound..<unit.tokens.lowerBound).filter {
      passage.tokens[$0].kind != .dash
    }
    guard [3, 5].contains(numbers.count),
      numbers.enumerated().allSatisfy({
        passage.tokens[$1].kind == ($0.isMultiple(of: 2) ? .number : .slash)
      })
    else { return nil }
    let parts = numbers.enumerated().filter { $0.offset.isMultiple(of: 2) }.compactMap { place, at in
      passage.tokens[at].number.map { value in
        var part = quantity
        (part.low, part.high, part.isCombination) = (value, value, false)
        part.tokens = at..<(place == numbers.count - 1 ? unit.tokens.upperBound : at + 1)
        return part
      }
    }
    return parts.count == numbers.count / 2 + 1 ? parts : nil
  }

  /// A form stands behind it or before it, or products are listed there.
  private func isOfProduct(_ number: Int, in index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    let near = AmountContext(number, in: passage, reading.lexicon)
    if near.isFollowedByForm || near.isBehindForm || near.saysStrength { return true }
    guard passage.timings.isEmpty else { return false }
    return reading.isIn(AmountReading.productSections, index) || Self.isUnderForm(index, reading)
  }

  /// "Tablets:" as the label above, which names nothing but a form.
  static func isUnderForm(_ index: Int, _ reading: Reading) -> Bool {
    guard let label = reading.passages[index].context.first, case let form = reading.passages[label],
      form.role == .label, form.tokens.count <= 6
    else { return false }
    return AmountContext.forms(in: form).contains { $0.tokens.lowerBound == 0 }
  }

  static let pairExamples = [
    Example(
      "Tablets: ⟦40⟧/⟦5 mg⟧, ⟦80⟧/⟦10 mg⟧.", under: "Dosage forms", "40 mg", "5 mg", "80 mg", "10 mg"),
    Example("It comes in ⟦25⟧/⟦100 mg⟧ tablets.", under: "Uses", "25 mg", "100 mg"),
    Example("The recommended dose is 40/5 mg once daily.", under: "Dosage"),
    Example("Remission was seen with Examplix 160/80 mg.", under: "Clinical studies").about("examplix"),
    Example("A blood pressure of 120/80 mmHg is normal.", under: "Dosage forms"),
    Example("Tablet: ⟦5 mg⟧, ⟦10 mg⟧", under: "Dosage forms", "5 mg", "10 mg"),
    Example("Solution, oral: ⟦1 mg/mL⟧ (150 mL)", under: "Dosage forms", "1 mg per mL"),
    Example("5 0.16 mg 0.20 mL 20 U", under: "Dosage forms"),
  ]
}
