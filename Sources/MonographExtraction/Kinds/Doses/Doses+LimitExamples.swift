extension Doses {
  /// The most that is given: at once, in a day, at the start, in a minute.
  static let limitExamples = [
    Example(
      "Give at most ⟦50 mg per dose⟧ or ⟦150 mg per day⟧.", under: "Dosage", "maximum 50 mg",
      "maximum 150 mg per day"),
    Example(
      "The maximum single intravenous dose is ⟦32 mg⟧.", under: "Dosage", "maximum 32 mg, intravenous"),
    Example(
      "The maximum single dose ⟦5 mg⟧ and maximum daily dose ⟦20 mg⟧.", under: "Dosage", "maximum 5 mg",
      "maximum 20 mg per day"),
    Example(
      "The maximum single daily dose should not be greater than ⟦600 mg⟧.", under: "Dosage", "maximum 600 mg"),
    Example(
      "Give ⟦100-300 mg⟧, not exceeding ⟦900 mg per day⟧.", under: "Dosage", "100–300 mg",
      "maximum 900 mg per day"),
    Example(
      "The dose ranges from ⟦50 mg daily⟧ to higher doses.", under: "Dosage", "at least 50 mg once a day"),
    Example("Take ⟦50 mg daily⟧ and go to higher doses later.", under: "Dosage", "50 mg once a day"),
    Example(
      "The maximum dose is ⟦10 tablets per day⟧. Take ⟦200 mg⟧.", under: "Dosage",
      "maximum 10 tablets per day, oral", "200 mg, oral"),
    Example("The maximum initial dose is ⟦10 mg⟧.", under: "Dosage", "starting dose up to 10 mg"),
    Example(
      "Give ⟦0.1 mg/kg daily⟧, with a maximum starting dose of ⟦5 mg⟧.", under: "Dosage",
      "0.1 mg/kg once a day", "starting dose up to 5 mg"),
    Example(
      "The maximal recommended dosage of it is ⟦500 mg daily⟧.", under: "Dosage", "maximum 500 mg per day"),
    Example("Do not infuse faster than ⟦3 mg/min⟧.", under: "Dosage", "maximum 3 mg per minute"),
    Example("Infuse it no faster than ⟦2 g/hour⟧.", under: "Dosage", "maximum 2 g per hour"),
    Example("Infused faster than 2 g/hour, it burns.", under: "Dosage"),
    Example(
      "The maximum dose is ⟦30 mg/day⟧ (doses greater than 30 mg have not been studied).", under: "Dosage",
      "maximum 30 mg per day"),
    Example(
      "It may be adjusted according to blood pressure, up to a maximum of ⟦40 mg daily⟧.", under: "Dosage",
      "maximum 40 mg per day"),
    Example(
      "Take ⟦20 mg twice daily⟧.[12] Max: ⟦60 mg/day⟧.[12] [14]", under: "Dosage", "20 mg twice a day",
      "maximum 60 mg per day"),
    Example(
      "Take ⟦20 mg twice daily⟧. Max: ⟦60 mg/day⟧.", under: "Overview", "20 mg twice a day",
      "maximum 60 mg per day"),
    Example("A rise in blood pressure of up to 40 mmol was seen.", under: "Dosage"),
    Example(
      "It is raised weekly until you reach the recommended dose of ⟦12 mg once a week⟧.", under: "Dosage",
      "maintenance dose 12 mg once a week"),
    Example(
      "Dose limit: usual ⟦500 mg/dose⟧ or severe infection ⟦1 g/dose⟧.", under: "Dosage", "maximum 500 mg",
      "maximum 1 g"),
    Example(
      "At most ⟦3 mg per day⟧ and ⟦6 mg per week⟧.", under: "Dosage", "maximum 3 mg per day",
      "maximum 6 mg per week"),
    Example(
      "At most ⟦300 mg⟧; up to 4 doses (1,200 mg) may be given in a day.", under: "Dosage", "maximum 300 mg"),
    Example("Losses need 17 mg/kg of stool.", under: "Dosage"),
    Example(
      "It is taken by mouth.\n\n- Dietary reference intakes:\n  - **Infants:** ⟦3 mcg/day⟧", under: "Dosage",
      "3 micrograms per day"),
    Example(
      "It is taken by mouth.\n\n- Usual doses:\n  - **Infants:** ⟦3 mcg/day⟧", under: "Dosage",
      "3 micrograms per day, oral"),
  ]

  /// Amounts that are no doses: what the body gives off, what a unit means, numbers of a study, torn ranges.
  static let otherNumberExamples = [
    Example("It is for patients whose daily uric acid excretion exceeds 600 mg/day in men.", under: "Dosage"),
    Example("One IU of the activity corresponds to what one mL of plasma holds.", under: "Dosage"),
    Example("Maternal doses of up to 30 mg daily are unlikely to harm the baby.", under: "Breast-feeding"),
    Example("They were randomised at Week 8 to 50 mg every other week.", under: "Clinical studies"),
    Example("The 812 U.S. patients fared as well.", under: "Clinical studies"),
    Example("A 5-unit improvement on the scale was seen.", under: "Clinical studies"),
    Example("They took 20 ± 4 IU/kg twice weekly.", under: "Clinical studies"),
    Example(
      "Take ⟦1⟧ or ⟦2 tablets⟧ (250 mg) with water.", under: "Dosage", "1 tablet, oral", "2 tablets, oral"),
    Example("A single-use pen providing 40 mg (0.8 mL) of it.", under: "Dosage"),
    Example("It comes as 250, 500 or 1,000 IU in single-use vials.", under: "Dosage"),
    Example("The dose is ⟦2 mL/kg⟧ of birth weight.", under: "Dosage", "2 mL/kg"),
    Example("A birth weight below 1,500 g is no reason to stop.", under: "Dosage"),
    Example("Four ⟦0.5 mL⟧ doses are given.", under: "Dosage", "0.5 mL"),
    Example("The usual dose is a single ⟦15 mg⟧ tablet.", under: "Dosage", "single dose 15 mg, oral"),
    Example("Initiate it at ⟦25 mg⟧.", under: "Dosage", "starting dose 25 mg"),
    Example("20 drops = 0.5 mL = 50 mg.", under: "Strengths"),
    Example("Give 5 mg/kg/day to 15 mg/kg/dose 3 times weekly.", under: "Dosage"),
    // Cells of a row whose table is lost.
    Example("40 kg or more 75 mg twice daily 75 mg twice daily 75 mg once daily", under: "Dosage"),
    Example(
      "Give ⟦75 mg twice daily⟧, ⟦75 mg once daily⟧ in the elderly.", under: "Dosage", "75 mg twice a day",
      "75 mg once a day"),
    Example(
      "Give ⟦5 mg/kg/day⟧ (not exceeding 6 months) or ⟦15 mg/kg/day⟧ (not exceeding 3 months).",
      under: "Dosage", "5 mg/kg per day", "15 mg/kg per day"),
    Example("Exceeding 20-30 mcg/kg/min suggests that another is needed.", under: "Dosage"),
    Example(
      "The maximum daily dose varies with the formulation, ranging up to ⟦200 mg⟧ for the one.",
      under: "Dosage", "maximum 200 mg per day"),
    Example("For doses of exactly 100 mg amounts (100, 200 or 300 mg) pour all of it.", under: "Dosage"),
    Example("For doses between 40 mg amounts, the rest is left.", under: "Dosage"),
    Example("For asthma, doses of ⟦40 mg daily⟧ are given.", under: "Dosage", "40 mg once a day"),
  ]
}
