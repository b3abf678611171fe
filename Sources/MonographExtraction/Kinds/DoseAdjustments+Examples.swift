extension DoseAdjustments {
  static let examples = [
    Example(
      "⟦No dose adjustment is needed in patients with renal impairment⟧.", under: "Dosage",
      "kidney impairment (renal impairment): no dose adjustment"),
    Example("The kidneys excrete Examplix.", under: "Pharmacokinetics"),
  ]
}
