extension Indications {
  static let examples = [
    Example(
      "Examplix is approved for ⟦rheumatoid arthritis⟧ and ⟦psoriasis⟧.", under: "Usage",
      "used for rheumatoid arthritis (approved)",
      "used for psoriasis (approved)"),
    Example(
      "Examplix is not utilized for ⟦asthma⟧ or ⟦gout⟧.", under: "Uses", "not used for asthma",
      "not used for gout"),
    Example("Medicines used to treat high blood pressure may lose effect.", under: "Interactions"),
  ]
}
