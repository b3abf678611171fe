// Amounts in the names of products and forms, those a dose is counted against, and another drug's in a torn row.

extension Doses {
  static let namedExamples = [
    Example("Give 10 mg for every 500 mL of blood lost.", under: "Dosage"),
    Example("Give ⟦0.5 mL⟧ after every 100 mL of plasma exchanged.", under: "Dosage", "0.5 mL"),
    Example("Take 6 to 9 inhalation sessions over the day.", under: "Dosage"),
    Example("Take ⟦2 inhalations twice daily⟧.", under: "Dosage", "2 puffs twice a day, inhalation"),
    Example("Examplix 30 micrograms/dose has a blue cap.", under: "Dosage").about("examplix"),
    Example("Examplix 30 micrograms/dose dispersion for injection", under: "Dosage").about("examplix"),
    Example("Give ⟦30 micrograms/dose every 6 hours⟧.", under: "Dosage", "30 micrograms every 6 hours"),
    Example("The other ingredients are cresol (4 micrograms/dose) and water.", under: "Dosage"),
    Example("Examplix AF 250 IU powder for solution for injection", under: "Dosage").about("examplix"),
    Example(
      "Prompt-release tablet (30 mg): ⟦30 mg every 4 hours⟧; slow-release tablet (60 mg): ⟦60 mg every 12 hours⟧.",
      under: "Dosage", "30 mg every 4 hours, oral", "60 mg every 12 hours, oral"),
    Example(
      "⟦20 mg of the prompt-release formulation every 8 hours⟧, or ⟦30 mg of the slow-release formulation every 12 hours⟧.",
      under: "Dosage", "20 mg every 8 hours", "30 mg every 12 hours"),
    Example(
      "The dose is ⟦2 mg once daily⟧ (one tablet of 2 mg).", under: "Dosage",
      "2 mg (1 tablet) once a day, oral"),
    Example("Then ⟦40 mg⟧ (one 40 mg injection) two weeks later.", under: "Dosage", "step 40 mg"),
    Example(
      "Next linezolid single injection of ⟦600 mg⟧ ⟦400 mg by injection every month⟧.", under: "Dosage",
      "600 mg of linezolid", "400 mg of linezolid once a month"
    ),
    Example("⟦500 mg twice daily⟧.", under: "Dosage", "500 mg twice a day"),
  ]
}
