extension Doses {
  /// Which part of a treatment an amount is for.
  static let roleExamples = [
    Example(
      "⟦8 mg⟧ for induction and ⟦3 mg⟧ for maintenance.", under: "Dosage", "starting dose 8 mg",
      "maintenance dose 3 mg"),
    Example(
      "The starting dose is one tablet of Examplix ⟦5 mg twice daily⟧ increasing if necessary to one tablet of Examplix ⟦7.5 mg twice daily⟧.",
      under: "Dosage", "starting dose 5 mg twice a day, oral", "step 7.5 mg twice a day, oral"),
    Example(
      "Begin with ⟦25 mg/day⟧ and titrate every 3 days to reach ⟦100 mg/day⟧ (⟦25 mg⟧ four times a day).",
      under: "Dosage", "starting dose 25 mg per day", "maintenance dose 100 mg per day",
      "maintenance dose 25 mg 4 times a day"),
    Example(
      "The daily dose may be increased by 50 mg every 3 days to reach ⟦200 mg/day⟧.", under: "Dosage",
      "step 200 mg per day"),
    Example(
      "After titration, ⟦50 mg every 6 hours⟧ can be given.", under: "Dosage",
      "maintenance dose 50 mg every 6 hours"),
    Example(
      "The starting dose is ⟦0.2 mg/kg once daily⟧ (up to ⟦10 mg⟧ in total).", under: "Dosage",
      "starting dose 0.2 mg/kg once a day", "maximum 10 mg once a day"),
    Example(
      "Your doctor may increase the daily amount to ⟦20 mg once daily⟧ or ⟦30 mg once daily⟧.",
      under: "Dosage",
      "step 20 mg once a day", "step 30 mg once a day"),
    Example(
      "The dose may be lowered to ⟦5 mg twice daily⟧.", under: "Dosage", "adjusted dose 5 mg twice a day"),
    Example("The starting dose should be reduced to ⟦5 mg⟧.", under: "Dosage", "starting dose 5 mg"),
    Example(
      "The first dose is ⟦80 mg⟧, followed by ⟦40 mg every other week⟧.", under: "Dosage",
      "starting dose 80 mg",
      "maintenance dose 40 mg every 2 weeks"),
    Example(
      "A loading dose of ⟦80 mg⟧ followed by ⟦40 mg every 12 hours⟧ for 5 to 10 days.", under: "Dosage",
      "starting dose 80 mg", "maintenance dose 40 mg every 12 hours for 5–10 days"),
    Example(
      "The first dose is ⟦80 mg⟧, followed by ⟦40 mg⟧ one week later.", under: "Dosage",
      "starting dose 80 mg",
      "step 40 mg, one week later"),
    Example(
      "The recommended starting dose is ⟦5 mg daily⟧, ⟦10 mg daily⟧ or ⟦15 mg daily⟧.", under: "Dosage",
      "starting dose 5 mg once a day", "starting dose 10 mg once a day", "starting dose 15 mg once a day"),
    Example(
      "The maintenance dose depends on age. In children it is ⟦1 mg/kg daily⟧.", under: "Dosage",
      "maintenance dose 1 mg/kg once a day"),
    Example("Take up to ⟦8 tablets a day⟧.", under: "Dosage", "maximum 8 tablets per day, oral"),
    Example("Give ⟦50 mg⟧ on days 1, 8 and 15.", under: "Dosage", "50 mg"),
    Example("Initial episode: ⟦250 mg daily⟧.", under: "Dosage", "250 mg once a day"),
    Example(
      "Give ⟦20 mg/kg daily⟧ in 2 to 3 divided doses.", under: "Dosage", "20 mg/kg per day, in 2–3 doses"),
    Example("The dose is ⟦600 mg⟧ (two 300 mg injections).", under: "Dosage", "600 mg"),
    Example(
      "Give ⟦500 mg daily⟧ in divided doses, for 10-30 days.", under: "Dosage",
      "500 mg per day for 10–30 days"),
    Example(
      "Take ⟦one capsule⟧ (⟦92 micrograms⟧ of dryazone and ⟦22 micrograms⟧ of wetamol).", under: "Dosage",
      "1 capsule, oral", "92 micrograms, oral", "22 micrograms, oral"),
    Example("Give ⟦20 mg once daily⟧ or divided into two doses.", under: "Dosage", "20 mg once a day"),
  ]

  /// Words for a part of a treatment that are said of something else.
  static let phaseExamples = [
    Example(
      "After 5 days of initial treatment with heparin: ⟦60 mg once daily⟧.", under: "Dosage",
      "60 mg once a day"),
    Example(
      "As initial treatment, give ⟦60 mg once daily⟧.", under: "Dosage", "starting dose 60 mg once a day"),
    Example(
      "Give ⟦10 mg daily⟧ (maximum 14 days) or ⟦20 mg daily⟧ (maximum 7 days).", under: "Dosage",
      "10 mg once a day", "20 mg once a day"),
    Example(
      "From week 2 to week 24 (day 1), the treatment dose is ⟦76 mg once a week⟧.", under: "Dosage",
      "step 76 mg once a week, weeks 2–24"),
    Example(
      "Take ⟦45 mg daily⟧, followed by one ⟦15 mg⟧ or one ⟦30 mg tablet daily⟧.", under: "Dosage",
      "45 mg once a day, oral", "step 15 mg, oral", "step 30 mg once a day, oral"),
    Example("The maximum 24-hour dose is ⟦30 mg⟧.", under: "Dosage", "maximum 30 mg"),
    Example(
      "The maintenance dose then adjusts to ⟦1-4 mg daily⟧.", under: "Dosage",
      "maintenance dose 1–4 mg once a day"),
    Example("Give ⟦10 mg daily⟧, starting from the transfer.", under: "Dosage", "10 mg once a day"),
    Example(
      "The first dose is ⟦80 mg⟧ (as two 40 mg injections in one day or one 40 mg injection per day for two days).",
      under: "Dosage", "starting dose 80 mg"),
    Example("The doses are:\n\n- 2 years: 300 mg\n", under: "Dosage"),
    Example(
      "Adults: ⟦1 tablet daily⟧, not more than ⟦2 tablets in 24 hours⟧.\n\n- children 6 to 12 years: ⟦5 mL daily⟧",
      under: "Directions", "1 tablet once a day, oral", "maximum 2 tablets per day, oral",
      "5 mL once a day, oral"),
  ]
}
