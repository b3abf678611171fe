extension Indications {
  static let examples = [
    Example(
      "Examplix is approved for ⟦rheumatoid arthritis⟧ and ⟦psoriasis⟧.", under: "Usage",
      "used for rheumatoid arthritis (approved)",
      "used for psoriasis (approved)"),
    Example(
      "Examplix is not utilized for ⟦asthma⟧ or ⟦gout⟧.", under: "Uses", "not used for asthma",
      "not used for gout"),
    Example(
      "Its chief use is in treating ⟦urea cycle disorders⟧, which are inherited.", under: "Uses",
      "used for urea cycle disorders"),
    Example(
      "Examplix helps to prevent ⟦blood clots (deep vein thrombosis)⟧ after surgery.", under: "Uses",
      "used for blood clots (deep vein thrombosis)"),
    Example(
      "Adjunctive therapy in patients aged 4 years and older for ⟦absence seizures⟧.", under: "Indications",
      "used for absence seizures"),
    Example(
      "It is used for adults with ⟦type 2 diabetes⟧, a common form of diabetes.", under: "Uses",
      "used for type 2 diabetes"),
    Example(
      "- **⟦Airway infections⟧:** Conditions such as ⟦pneumonia⟧ or ⟦sinusitis⟧.", under: "Uses",
      "used for airway infections", "used for pneumonia", "used for sinusitis"),
    Example("It narrows the vessels, relieving pain.", under: "Uses"),
    Example("Examplix is not a first-line treatment for gout.", under: "Uses"),
    Example("Medicines used to treat high blood pressure may lose effect.", under: "Interactions"),
  ]
}
