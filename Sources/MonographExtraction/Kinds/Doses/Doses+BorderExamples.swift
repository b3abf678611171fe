// Amounts at the border of advice: of food, of excipients, in calculations, on torn lines; and what a window, a
// ceiling or a sequel reaches.

extension Doses {
  static let borderExamples = notGivenExamples + reachExamples

  private static let notGivenExamples = [
    Example("Eat a small amount (about 100 g) of food before the dose.", under: "Dosage"),
    Example("Then drink 200 mL of an acidic juice.", under: "Dosage"),
    Example("It has 158 mg sodium (in salt) in each 1 g dose.", under: "Dosage"),
    Example("Examplix 4 mg tablets: 104 mg.\n", under: "Dosage"),
    Example("It is told in micrograms, where 1 mcg equals 100,000 units.", under: "Dosage"),
    Example(
      "Give ⟦5 mg once daily⟧, equivalent to 6 mg of the salt.", under: "Dosage", "5 mg once a day"),
    Example(
      "The inhaler gives 90 mcg per actuation, which is equivalent to 108 mcg of the salt.", under: "Dosage"),
    Example("One form is heavier: 0.5 mg of the base is equivalent to 0.7 mg of the salt.", under: "Dosage"),
    Example("If you are given 0.4 mg/kg, you get other medicines first.", under: "Dosage"),
    Example("If you miss one tablet, wait for the next day.", under: "Dosage"),
    Example("The dose is 75 mg per mQ2 of skin.", under: "Dosage"),
    Example("Scheme\n\n33 mg/day\n\n15 mg/day\n\n+\n\n18 mg/day\n", under: "Dosage"),
    Example("Reduce it by 100 mg once daily, or by an additional 50 mg once daily.", under: "Dosage"),
    Example("Week 1 half a 10 mg tablet.", under: "Dosage"),
    Example("Give two mg injections in one day.", under: "Dosage"),
  ]

  private static let reachExamples = [
    Example(
      "Week 1 half a 10 mg tablet week 2 one ⟦10 mg⟧ tablet.", under: "Dosage", "step 10 mg, oral, week 2"),
    Example(
      "Give ⟦5 mg⟧ (for day 1) and ⟦10 mg⟧ (for day 8).", under: "Dosage", "starting dose 5 mg, day 1",
      "step 10 mg, day 8"),
    Example(
      "From week 2 to week 24 give ⟦76 mg⟧.", under: "Dosage", "step 76 mg, weeks 2–24"),
    Example(
      "No single dose should exceed ⟦20 mg⟧.", under: "Dosage", "maximum 20 mg"),
    Example(
      "The maximum daily dose of this medicine is usually not higher than ⟦225 IU⟧.", under: "Dosage",
      "maximum 225 international units per day"),
    Example(
      "Give ⟦5 mL every 4 hours⟧ (maximum ⟦30 mL⟧), then every 6 hours.", under: "Dosage",
      "5 mL every 4 hours",
      "maximum 30 mL"),
    Example(
      "Give ⟦2 g⟧ at once, followed by further doses every 6 hours.", under: "Dosage", "2 g"),
    Example(
      "The level is kept between ⟦0.05 mg and 0.3 mg daily⟧.", under: "Dosage", "0.05–0.3 mg once a day"),
    Example(
      "The dose is ⟦150 mg, taken at the same time once a day⟧.", under: "Dosage", "150 mg once a day"),
    Example(
      "Give a subcutaneous infusion of ⟦25 mg⟧ to those who have no good intravenous access.",
      under: "Dosage", "25 mg, subcutaneous"),
    Example(
      "The dose of nivolumab (given alone) is ⟦240 mg every 2 weeks⟧ or ⟦480 mg every 4 weeks⟧.",
      under: "Dosage",
      "240 mg of nivolumab every 2 weeks", "480 mg of nivolumab every 4 weeks"),
    Example(
      "Give ⟦3 mg of nivolumab per kilogram⟧.", under: "Dosage", "3 mg/kg of nivolumab"),
    Example(
      "Start low and increase it to a maximum of ⟦60 mg⟧.", under: "Dosage", "maximum 60 mg"),
    Example(
      "Take ⟦400 mg once daily⟧, or in two divided doses.", under: "Dosage", "400 mg once a day"),
    Example(
      "**Oral:** After some days of intravenous treatment, once the blood is in order, a dose of ⟦20 mg⟧ is given.",
      under: "Dosage",
      "20 mg, oral"),
    Example(
      "Take ⟦1 teaspoonful twice daily⟧.", under: "Dosage", "1 teaspoon twice a day"),
  ]
}
