extension DoseAdjustments {
  static let examples = [
    Example(
      "⟦No dose adjustment is needed in patients with renal impairment⟧.", under: "Dosage",
      "kidney impairment (renal impairment): no dose adjustment"),
    Example(
      "**Renal impairment:** ⟦no adjustment is needed⟧.", under: "Dosage",
      "kidney impairment (Renal impairment): no dose adjustment"),
    Example("The kidneys excrete Examplix.", under: "Pharmacokinetics"),
  ]
}
