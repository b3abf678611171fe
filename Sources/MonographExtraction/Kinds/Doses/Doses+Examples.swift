extension Doses {
  static let examples =
    amountExamples + roleExamples + timingExamples + tableExamples + conditionExamples
    + substanceExamples + mentionExamples + borderExamples + courseExamples + routeExamples + ageExamples
    + shareExamples
    + dayExamples + sumExamples + phaseExamples
    + listedExamples + severalExamples + measureExamples + workedExamples + barredExamples + partExamples
    + namedExamples + limitExamples + otherNumberExamples + advisedExamples
    + harmExamples + onceExamples

  private static let amountExamples =
    [
      Example("Inject ⟦0.25 mg every other day⟧.", under: "Dosage", "0.25 mg every other day"),
      Example("Take ⟦5 mg⟧ for a week.", under: "Dosage", "5 mg for 1 week"),
      Example("Take ⟦5 mg⟧ for a week or longer.", under: "Dosage", "5 mg"),
      Example("Give ⟦5 mg⟧, with maintenance doses for a month.", under: "Dosage", "5 mg"),
      Example(
        "The recommended dose is ⟦250-500 mg every 4 to 6 hours⟧ as needed.", under: "Dosage",
        "250–500 mg every 4–6 hours, as needed"),
      Example(
        "Take ⟦5 mg once daily⟧, not weekly, by mouth.", under: "Dosage",
        "5 mg once a day, oral"),
      Example(
        "Every other day, ⟦1.0 ml⟧ injected under the skin.", under: "Posology",
        "1 mL every other day, subcutaneous"),
      Example("Do not take more than ⟦2400 mg daily⟧.", under: "Dosage", "maximum 2,400 mg per day"),
      Example("The dose is ⟦25 units of factor IX/kg⟧.", under: "Dosage", "25 units per kg"),
      Example("Call 1-844-788-1470, 24/7, since 2020-2026.", under: "Dosage"),
      Example("The usual dose is mg every other week.", under: "Dosage"),
      Example("Dissolve it in 1.2 ml of water for injection.", under: "Dosage"),
      Example("Do not take two tablets on the same day.", under: "Dosage"),
      Example("Plasma concentrations above 0.02 mcg/mL were seen.", under: "Dosage"),
      Example("Take 2 500 mg with food.", under: "Dosage"),
      Example("Interferon beta-1b and T1 lesions, type I receptors.", under: "Dosage"),
      Example("One patient had taken up to 49 g.", under: "Overdosage"),
    ] + combinationExamples + otherAmountExamples

  /// Amounts of several substances: none of them is the dose.
  private static let combinationExamples = [
    Example(
      "The maximum daily dose is 6 doses (⟦108 mg⟧ amoxicillin / ⟦24 mg⟧ clavulanate).", under: "Dosage",
      "maximum 108 mg of amoxicillin per day", "maximum 24 mg per day"
    ).about("amoxicillin + clavulanic acid"),
    Example("The dose is 80 mg/400 mg twice daily.", under: "Dosage"),
    Example("Give 160/800 mg every 12 hours.", under: "Dosage"),
    Example("Give 5/10 mg once daily.", under: "Dosage"),
    Example("The dose is 200 mg/1 000 mg once a day.", under: "Dosage"),
    Example(
      "Take ⟦one tablet of 50 mg/850 mg twice a day⟧.", under: "Dosage", "1 tablet twice a day, oral"),
    Example(
      "Give ⟦1.5 g (1 g examplin and 0.5 g otherin) every 6 hours⟧.", under: "Dosage", "1.5 g every 6 hours"),
    Example("Give ⟦3 g (2 g examplin + 1 g otherin) every 6 hours⟧.", under: "Dosage", "3 g every 6 hours"),
    Example("Take ⟦two 20 mg tablets once a day⟧.", under: "Dosage", "2 tablets once a day, oral"),
  ]

  /// Weights, meals, needles, excipients, rows of lost tables.
  private static let otherAmountExamples = [
    Example("It is not for infants weighing less than 1250 grams.", under: "Dosage"),
    Example("Take it with food (about 25 grams).", under: "Dosage"),
    Example("Attach a needle (27G or 29G).", under: "Dosage"),
    Example("The sodium is counted assuming 70 kg body weight and 80 IU/kg.", under: "Dosage"),
    Example("If your dose is 1 mL, use the small syringe.", under: "Dosage"),
    Example("One IU/kg of it increases plasma factor VIII.", under: "Dosage"),
    Example("The infusion rate must not exceed 1.5 mL/s.", under: "Dosage"),
    Example("A dose has 0.2 mmol (or 6.5 mg) potassium.", under: "Dosage"),
    Example("One dose (0.5 mL) contains the antigen.", under: "Dosage"),
    Example(
      "Give ⟦1,000 mg⟧ on day 1 and ⟦500 mg⟧ on day 8.", under: "Dosage", "starting dose 1,000 mg, day 1",
      "step 500 mg, day 8"),
    Example("Give ⟦800 mg⟧ in two doses a week apart.", under: "Dosage", "800 mg"),
    Example("It has 32 million units per mg.", under: "Dosage"),
    Example("Dose volume 1 mg 12.5 mL 2 mg 25 mL 3 mg 37.5 mL.", under: "Dosage"),
    Example("Give it for the 14, 28 and 56 tablets packs.", under: "Dosage"),
    Example("Give it with hCG (500 5000 IU) twice weekly.", under: "Dosage"),
    Example(
      "Give a ⟦2 mL intramuscular injection daily⟧.", under: "Dosage", "2 mL once a day, intramuscular"),
    Example(
      "The starting dose is ⟦0.06 mg⟧ (⟦0.012 mL⟧) for each kilogram.", under: "Dosage",
      "starting dose 0.06 mg/kg (0.012 mL/kg)", "starting dose 0.012 mL/kg (0.06 mg/kg)"),
    Example("Give ⟦60 mg per every m2 once daily⟧.", under: "Dosage", "60 mg/m² once a day"),
    Example(
      "The dose is one tablet of ⟦15 mg to be taken once daily⟧.", under: "Dosage", "15 mg once a day, oral"),
    Example(
      "If you take warfarin the dose should be ⟦5 mg once daily⟧.", under: "Dosage", "5 mg once a day"),
  ]

  /// What the heads of rows and columns say of the amounts in a table.
  static let tableExamples = [
    Example(
      "| Body weight | 10-20 kg | 20-40 kg |\n|---|---|---|\n| Starting dose (mg/day) | ⟦50⟧ | ⟦100⟧ |\n",
      under: "Dosage", "starting dose 50 mg per day", "starting dose 100 mg per day"),
    Example(
      "| Age | Dose |\n|---|---|\n| 6 to 11 years | ⟦200 mg twice daily⟧ |\n", under: "Dosage",
      "200 mg twice a day"),
    Example("| Day | Count (n) |\n|---|---|\n| 5 | 12 |\n", under: "Dosage"),
  ]
}
