extension Doses {
  /// How often, how long and in what parts.
  static let timingExamples = [
    Example(
      "In patients on a reduced dose of ⟦250 mg⟧, measure ALT before the start, every week for the first month and monthly.",
      under: "Dosage", "adjusted dose 250 mg"),
    Example(
      "Take ⟦500,000-1,000,000 units daily⟧.", under: "Dosage", "500,000–1,000,000 units once a day"),
    Example(
      "Give ⟦180 mcg/kg⟧ (maximum ⟦22.6 mg⟧).", under: "Dosage", "180 micrograms per kg", "maximum 22.6 mg"),
    Example(
      "It is given as daily doses of ⟦5 mg⟧ or ⟦10 mg⟧, or a once-weekly dose of ⟦35 mg⟧ or ⟦70 mg⟧.",
      under: "Dosage", "5 mg per day", "10 mg per day", "35 mg once a week", "70 mg once a week"),
    Example("Take ⟦10 mg⟧ daily or on alternate days.", under: "Dosage", "10 mg"),
    Example("Take ⟦half a tablet at night⟧.", under: "Dosage", "0.5 tablets once a day, oral"),
    Example(
      "Take ⟦5 mg in the morning, three times a week⟧.", under: "Dosage", "5 mg 3 times a week"),
    Example("Give ⟦250 mg q7h⟧ for 5 days.", under: "Dosage", "250 mg every 7 hours for 5 days"),
    Example("Take ⟦1 tab q4-6h⟧ prn.", under: "Dosage", "1 tablet every 4–6 hours, as needed"),
    Example(
      "Take ⟦1 mg daily⟧, with increases in small steps as needed.", under: "Dosage", "1 mg once a day"),
    Example(
      "Take ⟦40 mg daily⟧ for 14 days followed by a 7-day rest period.", under: "Dosage",
      "40 mg once a day, 14 days on, 7 days off"),
    Example(
      "Take ⟦2 tablets of examplix 500 mg twice a day⟧.", under: "Dosage", "2 tablets twice a day, oral"),
    Example("It rises in steps of 2.5 mg or 5 mg, not sooner than every four weeks.", under: "Dosage"),
    Example("Resume at a dose 5 mg lower than before.", under: "Dosage"),
    Example("Less than 1 mmol sodium (23 mg) per 300 mg dose.", under: "Dosage"),
    Example("Tablets debossed with 30 G.", under: "Dosage"),
  ]
}
