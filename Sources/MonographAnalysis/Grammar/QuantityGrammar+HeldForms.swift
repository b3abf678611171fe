import MonographLexicon
import MonographModel

/// Forms that are counted before what each of them holds.
extension QuantityGrammar {
  /// "Take ⟦two⟧ 5 mg ⟦tablets⟧ twice a day": how many are taken, where no amount before says it already ("10 mg, given as two
  /// 5 mg tablets").
  func countHeldForms(_ found: inout [Quantity]) {
    for index in found.indices.reversed() where isHeld(found[index]) {
      let start = found[index].tokens.lowerBound
      guard
        let count = marks.first(where: { $0.vocabulary == .number && $0.tokens.upperBound == start }),
        case let first = count.tokens.lowerBound, !tokens[first].isName || first == 0,
        let number = ExactNumber(lexicon[count][1]), number > 1, number.whole != nil,
        let form = form(behind: found[index].tokens.upperBound),
        first == 0 || tokens[first - 1].kind == .word && !Self.making.contains(tokens[first - 1].word),
        !tokens[..<first].suffix(8).contains(where: { $0.kind == .open }),
        !found[..<index].contains(where: { isDose($0, before: first) })
      else { continue }
      var quantity = Quantity(
        tokens: first..<form.tokens.upperBound, low: number, high: number)
      quantity.unit = Quantity.Unit(
        code: units.entries[form.entry].code, dimension: .form, tokens: form.tokens)
      found.insert(quantity, at: index)
    }
  }

  private func isHeld(_ quantity: Quantity) -> Bool {
    quantity.unit.map { $0.dimension == .mass && $0.per == nil && $0.perTime == nil } ?? false
      && quantity.bound == .exact && !quantity.isCombination && !quantity.isAmbiguous && quantity.group == nil
      && tokens[quantity.tokens.lowerBound].kind == .number
  }

  /// "film-coated tablets", but not injections: those are occasions.
  private func form(behind end: Int) -> Mark? {
    guard let form = (end...end + 2).lazy.compactMap({ unitMark(at: $0) }).first,
      Self.solid.contains(units.entries[form.entry].code),
      tokens[end..<form.tokens.lowerBound].allSatisfy({ $0.kind == .word || $0.kind == .dash })
    else { return nil }
    return form
  }
  private static let solid: Set<String> = ["{tbl}", "{capsule}"]

  /// An amount shortly before, of which the forms are made up or to which they are an alternative.
  private func isDose(_ quantity: Quantity, before first: Int) -> Bool {
    quantity.unit?.dimension == .mass && first - quantity.tokens.upperBound < 16
      && !tokens[quantity.tokens.upperBound..<first].contains { $0.kind == .period }
  }
  private static let making: WordSet = [
    "as", "of", "plus", "with", "contain", "contains", "to", "or", "and", "least", "than",
  ]
}
