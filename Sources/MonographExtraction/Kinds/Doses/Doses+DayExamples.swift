// How often in a day, counted by its times: a claim has no words for morning and evening.

extension Doses {
  static let dayExamples = [
    Example(
      "Take ⟦two capsules in the morning and two in the evening⟧.", under: "Dosage",
      "2 capsules twice a day, oral"),
    Example(
      "Take ⟦5 mg in the morning, 5 mg at noon and 5 mg at bedtime⟧.", under: "Dosage",
      "5 mg 3 times a day"),
    Example(
      "The dose is ⟦4 tablets once daily⟧ or ⟦2 tablets in the morning and another 2 in the evening⟧.",
      under: "Dosage", "4 tablets once a day, oral", "2 tablets twice a day, oral"),
    Example(
      "Take ⟦20 mg once in the morning and once in the evening⟧.", under: "Dosage", "20 mg twice a day"),
    Example(
      "You will take ⟦one capsule at breakfast time, one capsule at lunch time and one capsule at dinner time⟧ with the food.",
      under: "Dosage", "1 capsule 3 times a day, oral"),
    Example(
      "Take ⟦one tablet in the morning and the other in the evening⟧.", under: "Dosage",
      "1 tablet twice a day, oral"),
    Example("Take ⟦5 mg⟧ before breakfast and dinner.", under: "Dosage", "5 mg"),
    // Other amounts at other times: how often is not said of either.
    Example(
      "Take ⟦5 mg⟧ every morning and ⟦10 mg⟧ every evening.", under: "Dosage", "5 mg", "10 mg"),
    Example(
      "In the morning take ⟦30 mg⟧ and in the evening ⟦15 mg⟧.", under: "Dosage", "30 mg", "15 mg"),
    Example(
      "The dose is:\n\n- ⟦2 tablets⟧ in the morning\n- ⟦1 tablet⟧ in the evening\n", under: "Dosage",
      "2 tablets, oral", "1 tablet, oral"),
    Example(
      "Take ⟦5 mg⟧ in the morning, and ⟦5 mg⟧ at bedtime if needed.", under: "Dosage", "5 mg", "5 mg"),
    // One time, or a choice of them.
    Example(
      "Take ⟦5 mg in the morning⟧ or ⟦5 mg in the evening⟧.", under: "Dosage", "5 mg once a day",
      "5 mg once a day"),
    Example("Take ⟦5 mg nightly⟧, at bedtime.", under: "Dosage", "5 mg once a day"),
    Example(
      "Adults take ⟦10 mg in the morning⟧; children ⟦5 mg in the evening⟧.", under: "Dosage",
      "10 mg once a day", "5 mg once a day"),
    Example("Take ⟦5 mg up to six times daily⟧.", under: "Dosage", "5 mg 1–6 times a day"),
    Example("Take up to ⟦5 mg three times daily⟧.", under: "Dosage", "maximum 5 mg 3 times a day"),
    Example(
      "Take ⟦5 mg twice a day⟧ (total ⟦10 mg⟧ a day).", under: "Dosage", "5 mg twice a day",
      "10 mg per day"),
    Example(
      "It ranges from ⟦5 g every other day⟧ to ⟦15 g daily⟧.", under: "Dosage", "5 g every other day",
      "up to 15 g once a day"),
    Example("Take ⟦5 mg thrice or twice daily⟧.", under: "Dosage", "5 mg 2–3 times a day"),
    Example("Take ⟦5 mg three or two times a day⟧.", under: "Dosage", "5 mg 2–3 times a day"),
    Example("Take ⟦5 mg 3-5 times/day⟧.", under: "Dosage", "5 mg 3–5 times a day"),
    Example("Take ⟦5 mg⟧ every 7 or every 14 days.", under: "Dosage", "5 mg"),
    Example(
      "Take ⟦5 mg every day in the morning and in the evening⟧.", under: "Dosage", "5 mg twice a day"),
    Example("Take ⟦5 mg every day⟧ in the morning.", under: "Dosage", "5 mg once a day"),
  ]
}
