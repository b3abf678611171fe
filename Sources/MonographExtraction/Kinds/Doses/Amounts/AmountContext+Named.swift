import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts that belong to the name of a product or of one of its forms.
extension AmountContext {
  /// "Examplin 130 mg concentrate for solution for infusion": the name of a product.
  func isOfProduct(_ subject: Subject) -> Bool {
    guard let next = token(at.upperBound), Self.products.contains(next.word) else { return false }
    return NamedStrengths.follows(quantity, in: passage, subject) || isBehindShortName(subject)
  }

  /// "Examplix ⟦AF⟧ 250 IU powder": letters that belong to the product's name.
  private func isBehindShortName(_ subject: Subject) -> Bool {
    guard at.lowerBound > 1, case let letters = passage.tokens[at.lowerBound - 1], letters.range.count < 4,
      passage.isAcronym(at.lowerBound - 1)
    else { return false }
    return subject.names(passage.tokens[at.lowerBound - 2])
  }

  /// "Examplix ⟦25 micrograms/dose⟧ has a purple cartridge": what a dose of the product holds, and nobody takes it.
  func isDoseOfProduct(_ subject: Subject) -> Bool {
    guard let unit = quantity.unit, !unit.code.contains("/kg"), !unit.code.contains("/m2"), !isCeiling,
      !passage.tokens[before(8)].contains(where: { Self.ranging.contains($0.word) })
    else { return false }
    if NamedStrengths.follows(quantity, in: passage, subject) { return !isTimedAtOnce }
    return !isTimed && !isGiven && !saysDosing
      && !passage.marks(of: .role).contains { clause.contains($0.tokens.lowerBound) }
  }
  private static let ranging: WordSet = ["range", "ranges", "ranging", "dosages"]

  static let products: WordSet = [
    "concentrate", "powder", "lyophilisate", "granules", "solution", "dispersion", "suspension", "emulsion",
    "solvent",
  ]

  /// "…; prolonged-release tablet (⟦60 mg⟧): 60 mg every 12 hours": a label within a line.
  var isInInnerLabel: Bool {
    token(at.upperBound)?.kind == .close && token(at.upperBound + 1)?.kind == .colon && isBehindForm
  }
}
