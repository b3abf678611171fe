// Doses that the text says not to give, that were given before, that are another drug's, and amounts of lost tables.

extension Doses {
  static let barredExamples = lostTableExamples

  private static let lostTableExamples = [
    Example(
      "Dose by weight Examplix 0.3 mg solvent: 0.6 mL, Examplix 0.9 mg solvent: 0.6 mL.", under: "Dosage"),
    Example("Number of 50 mg tablets (dose ⟦5 mg/kg⟧)", under: "Dosage", "5 mg/kg, oral"),
    Example("Use the syringe for volumes of\n\n12 ml.\n", under: "Dosage"),
    Example(
      "2nd week 3rd week Number of tablets 1 tablet of 5 mg twice a day or 2 tablets of 3 mg twice a day 1 tablet of 8 mg.",
      under: "Dosage"),
  ]
}
