// Ages that label the amounts of a sentence, and ages that are no amounts.

extension Doses {
  static let ageExamples = [
    Example(
      "Children 2 to 5 years, ⟦5 mg daily⟧; 6 to 11 years, ⟦10 mg daily⟧.", under: "Dosage",
      "5 mg once a day", "10 mg once a day"),
    Example(
      "Children aged 2-5 take ⟦5 mg daily⟧; those aged 6-11, ⟦10 mg daily⟧; and 12-17, ⟦20 mg daily⟧.",
      under: "Dosage", "5 mg once a day", "10 mg once a day", "20 mg once a day"),
    Example("Take ⟦5-10⟧, ⟦15-20 mg⟧ at first.", under: "Dosage", "5–10 mg", "15–20 mg"),
  ]
}
