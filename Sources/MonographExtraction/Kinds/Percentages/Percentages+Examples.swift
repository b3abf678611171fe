extension Percentages {
  static let examples = [
    Example(
      "Patients had an ⟦approximate 30% to 34%⟧ reduction in their relapse rate compared to placebo.",
      under: "Clinical studies",
      "about 30–34% decrease in relapse rate, against placebo"),
    Example(
      "It reduces new lesions by ⟦up to 80%⟧.", under: "Clinical studies", "up to 80% decrease in new lesions"
    ),
    Example(
      "It reduces new lesions by ⟦more than 10 but less than 15%⟧.", under: "Clinical studies",
      "10–15% decrease in new lesions"),
    Example(
      "It reduces new lesions by ⟦above 10 and below 15%⟧.", under: "Clinical studies",
      "10–15% decrease in new lesions"),
    // Whose percentage it is, and of what.
    Example("No vaccine is ⟦100%⟧ effective.", under: "Questions", "not: 100%, effective"),
    Example("The vaccine is ⟦100%⟧ effective.", under: "Questions", "100%, effective"),
    Example(
      "This is 1.1% and 2.1%, respectively, of the recommended maximum daily dietary intake.",
      under: "Contents"),
    Example("Rash (⟦10% to under 15%⟧).", under: "Adverse reactions", "10–15%"),
    Example("Cough (⟦≥ 1% to < 10%⟧).", under: "Adverse reactions", "1–10%"),
    Example("Deaths rose (RR 4.37, 95% CI 1.25, 15.34).", under: "Clinical studies"),
    Example("Apply the 0.05% cream.", under: "Dosage"),
    Example("Give 75% of the starting dose.", under: "Dosage"),
    Example(
      "Protein binding ⟦exceeds 99%⟧.", under: "Pharmacokinetics", "more than 99%, Protein binding"),
    Example(
      "Seen in ⟦more than 5%⟧ of patients and at least twice placebo: rash.", under: "Adverse reactions",
      "more than 5%, patients and at least twice placebo"),
    Example(
      "Rash was seen in ⟦5%⟧ of patients on placebo.", under: "Adverse reactions",
      "5%, patients on placebo, placebo"),
  ]
}
