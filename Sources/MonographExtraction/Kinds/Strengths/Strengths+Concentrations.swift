import MonographAnalysis
import MonographLexicon
import MonographModel

/// How strong a cream or another product for the skin, the eyes or the nose is.
extension Strengths {
  /// "⟦0.1%⟧ cream", "ointment (⟦0.3%⟧)": a share of the drug itself, and no rate.
  func concentrations(in index: Int, _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    let percents = passage.quantities.filter {
      $0.unit?.code == "%" && $0.bound == .exact && $0.low != nil && !$0.isAmbiguous
    }
    guard !percents.isEmpty, passage.role != .row else { return [] }
    if let form = PercentageContext.formulation(above: index, reading) {
      let name = reading.passages[form.passage].string(form.tokens).lowercased()
      return percents.compactMap { quantity in
        guard let amount = quantity.amount else { return nil }
        var strength = Strength(amount: amount)
        strength.form = name
        var draft = Draft(
          .strength(strength), rule: "strength.concentration", at: quantity.tokens, of: index)
        draft.add(.cue, in: form.passage, form.tokens)
        return draft
      }
    }
    let forms = passage.marks(of: .percentageContext).filter {
      reading.lexicon[$0][1] == "formulation" && Self.products.contains(reading.lexicon[$0][0])
    }
    return percents.compactMap { quantity in
      guard let amount = quantity.amount,
        let form = PercentageContext.formulation(of: quantity, in: passage, forms),
        !isOfOther(quantity, form, in: index, reading)
      else { return nil }
      var strength = Strength(amount: amount)
      strength.form = passage.string(form.tokens).lowercased()
      return Draft(
        .strength(strength), rule: "strength.concentration", at: quantity.tokens, of: index)
    }
  }
  /// Forms that hold the drug itself; a solution may as well be what it is diluted with.
  private static let products: Set<String> = [
    "cream", "drops", "emulsion", "eye drop", "foam", "gel", "jelly", "lotion", "nasal spray",
    "ointment", "paste",
    "shampoo",
  ]

  /// "A 1% cream of hydrocortisone beside it", "dextrose 5% drops": of another substance, or of what dilutes it.
  private func isOfOther(_ quantity: Quantity, _ form: Mark, in index: Int, _ reading: Reading)
    -> Bool
  {
    let passage = reading.passages[index]
    let near =
      max(0, quantity.span.lowerBound - 6)..<min(passage.tokens.count, form.tokens.upperBound + 6)
    return passage.marks(of: .substance).contains {
      near.overlaps($0.tokens) && reading.subject.isOther($0, in: passage, reading.lexicon)
    }
      || passage.marks(of: .doseContext).contains {
        near.overlaps($0.tokens) && ["diluent", "excipient"].contains(reading.lexicon[$0][1])
      }
  }

  static let concentrationExamples = [
    Example("Cream: ⟦0.05%⟧, ⟦0.1%⟧", under: "Dosage forms", "0.05% cream", "0.1% cream"),
    Example(
      "Use the lotion (⟦12%⟧, ⟦0.5%⟧, or ⟦10%⟧) twice daily.", under: "Dosage", "12% lotion", "0.5% lotion",
      "10% lotion"),
    Example("Placebo: 5%, 10%", under: "Side effects"),
  ]
}
