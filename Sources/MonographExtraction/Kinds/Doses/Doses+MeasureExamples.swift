// Amounts counted against several of something, of a diet, of one injection or one patient, and ranges that are written in
// two units or have no end.

extension Doses {
  static let measureExamples = perKilogramExamples + handlingExamples + togetherExamples + countedExamples

  private static let perKilogramExamples = [
    Example(
      "Your starting dose per kilogram of body weight is either:\n\n- 0.6 micrograms once every two weeks, or\n- 0.3 micrograms once weekly\n",
      under: "Dosage"),
    Example(
      "The dose is ⟦20 mg 5-ALA per kilogram⟧ of body weight.", under: "Dosage", "20 mg/kg"),
    Example(
      "Give ⟦20 IU per injection for every 1 kg⟧ of body weight.", under: "Dosage",
      "20 international units per kg"),
    Example("Take one hundred and fifty mg once.", under: "Dosage"),
    Example("Take a hundred and two mg once, or twenty-five mg daily.", under: "Dosage"),
    Example("Take two hundred mg daily or ⟦forty mg daily⟧.", under: "Dosage", "40 mg once a day"),
    Example("Take ⟦two million units daily⟧.", under: "Dosage", "2 million units once a day"),
    Example("Give three million, two hundred and forty units.", under: "Dosage"),
    Example("The dose per kilogram is 2 mg once daily.", under: "Dosage"),
    Example("The dose per kilogram is ⟦2 mg/kg once daily⟧.", under: "Dosage", "2 mg/kg once a day"),
    Example(
      "Give ⟦3 micrograms (once weekly⟧) of Examplix per kilogram of body weight.", under: "Dosage",
      "3 micrograms per kg once a week"),
    Example(
      "Give ⟦3 micrograms (once weekly⟧) of Examplix per injection.", under: "Dosage",
      "3 micrograms once a week"),
  ]

  /// What is measured, drawn up or left in a bottle.
  private static let handlingExamples = [
    Example("The syringe is for measuring doses of up to 40 mg.", under: "Dosage"),
    Example("The small syringe can measure doses up to 2 ml.", under: "Dosage"),
    Example("The white measuring spoon dispenses 200 mg.", under: "Dosage"),
    Example("Mix it in a small bowl (about 30 mL (2 tbsp) capacity).", under: "Dosage"),
    Example("Ask which syringe you should use for your dose (2 ml or 6 ml).", under: "Dosage"),
    Example("A maximum of three tablets can be dispersed in 2 ml at any one time.", under: "Dosage"),
    Example("Place one 0.5 mg tablet in a 10 ml oral syringe to be dispersed.", under: "Dosage"),
    Example("Make sure that you have used all 6 sprays in the bottle.", under: "Dosage"),
    Example(
      "If the prescribed dose is 130 mg, use the 10 ml syringe twice to draw up 10 ml followed by 3 ml (13 ml in total).",
      under: "Dosage"),
    Example("Push the plunger and inject 0.2 mL every minute.", under: "Dosage"),
    Example("Use ⟦2 sprays in each nostril once daily⟧.", under: "Dosage", "2 sprays once a day, nasal"),
    Example(
      "Draw up and give ⟦5 mL twice daily⟧ with the syringe.", under: "Dosage", "5 mL twice a day"),
    Example("Put ⟦one tablet⟧ in a glass of water.", under: "Dosage", "1 tablet, oral"),
  ]

  /// Halves of one tablet, tablets that are one dose together, and one more or less of them.
  private static let togetherExamples = [
    Example("You can get this dose by taking half of one 50 mg tablet.", under: "Dosage"),
    Example("Take a quarter of a 10 mg tablet.", under: "Dosage"),
    Example("Take one 600 microgram tablet and one 150 microgram tablet in the morning.", under: "Dosage"),
    Example(
      "1 tablet Examplix 0.8 mg and 1 tablet Examplix 0.4 mg three times a day", under: "Dosage"),
    Example(
      "Take one ⟦10 mg⟧ tablet in the morning and one ⟦20 mg⟧ tablet in the evening.", under: "Dosage",
      "10 mg, oral", "20 mg, oral"),
    Example("Take one less 150 microgram tablet in the morning.", under: "Dosage"),
    Example("With each step add one 150 microgram tablet to your morning dose.", under: "Dosage"),
    Example(
      "Take one ⟦150 microgram tablet once daily⟧.", under: "Dosage", "150 micrograms once a day, oral"),
  ]

  private static let countedExamples = [
    // What it is dissolved in, and what it is told again as.
    Example("Give ⟦500 mg⟧ (in 20 mL of saline).", under: "Dosage", "500 mg"),
    Example("Give ⟦500 mg⟧ (dissolved in 20 mL water).", under: "Dosage", "500 mg"),
    Example(
      "Give ⟦20 mg (often 0.3 mL of liquid formulation) every 6 hours⟧.", under: "Dosage",
      "20 mg (0.3 mL) every 6 hours"),
    // As far as a dose may rise, and by how much.
    Example(
      "It is raised in increments up to a maximum of ⟦40 mg once daily⟧.", under: "Dosage",
      "maximum 40 mg once a day"),
    Example(
      "It is raised by gradual increases, up to a maximum of ⟦30 mg daily⟧.", under: "Dosage",
      "maximum 30 mg per day"),
    Example("It is raised in increments of up to 5 mg.", under: "Dosage"),
    Example("Increases should not exceed 5 mg.", under: "Dosage"),
    Example("The maximum daily dose is ⟦48 drops⟧.", under: "Dosage", "maximum 48 drops per day"),
    Example("The bottle has 200 drops.", under: "Dosage"),
    // However many, where they are to be taken; a month's supply is none.
    Example("Take ⟦30 tablets once daily⟧.", under: "Dosage", "30 tablets once a day, oral"),
    Example("You get 30 tablets once a month.", under: "Dosage"),
    Example("The usual dose is ⟦two tablets twice a day⟧.", under: "Overview", "2 tablets twice a day, oral"),
    Example("The pack lasts for two tablets twice a day.", under: "Overview"),
    // Worked out for one weight, and given by weight.
    Example(
      "Give ⟦0.2 mg/kg every 2 weeks⟧. This means about 14 mg for a person of average size (70 kg).",
      under: "Dosage", "0.2 mg/kg every 2 weeks"),
    Example("This would be about 14 mg or 4 vials of it for an average size (70 kg).", under: "Dosage"),
    Example("The dose is ⟦14 mg⟧ for a patient of 70 kg.", under: "Dosage", "14 mg"),
    Example("Take ⟦one Examplix tablet once a week⟧.", under: "Dosage", "1 tablet once a week, oral"),
    Example("Tell your doctor if you used more than one Examplix patch at a time.", under: "Dosage"),
    Example("Never take two Examplix tablets within the same week.", under: "Dosage"),
    Example("Take ⟦2 and a half tablets twice a day⟧.", under: "Dosage", "2.5 tablets twice a day, oral"),
    Example(
      "Take ⟦1 and a half to 3 tablets once a day⟧.", under: "Dosage", "1.5–3 tablets once a day, oral"),
    Example("Take ⟦1 and 1/2 tablets once a day⟧.", under: "Dosage", "1.5 tablets once a day, oral"),
    Example(
      "Take ⟦1 tablet once a day⟧ and half a glass of water.", under: "Dosage", "1 tablet once a day, oral"),
    Example("Take one tablet per 5 kg of body weight daily.", under: "Dosage"),
    Example("1 capsule for every 10 kg of body weight daily.", under: "Dosage"),
    Example("Give 10-15 mmol of phosphate per 1000 kcal.", under: "Dosage"),
    Example("Each 1 mmol of phosphate also provides 2 mEq of sodium.", under: "Dosage"),
    Example("Give ⟦5 mg per kg of body weight once daily⟧.", under: "Dosage", "5 mg/kg once a day"),
    Example(
      "Give ⟦5 mg once daily⟧ if you weigh 10 kg or more.", under: "Dosage", "5 mg once a day"),
    Example("Keep to a low-protein diet (0.3 g protein/kg/day).", under: "Dosage"),
    Example(
      "Take ⟦250 mg twice daily⟧ (total amount 500 mg).", under: "Dosage", "250 mg twice a day"),
    Example(
      "Give ⟦12 mg daily⟧ for five days (total 60 mg).", under: "Dosage", "12 mg once a day for 5 days"),
    Example(
      "Take ⟦200 mg twice daily⟧ (total daily dose ⟦400 mg⟧).", under: "Dosage", "200 mg twice a day",
      "400 mg per day"),
    Example(
      "The recommended dietary allowance ranges from ⟦6 mg/day⟧ for adult women to ⟦9 mg/day⟧ for adult men.",
      under: "Dosage", "6 mg per day", "9 mg per day"),
    Example(
      "The RDA is ⟦6 mg daily⟧, but ⟦9 mg daily⟧ may be taken.", under: "Dosage", "6 mg per day",
      "9 mg once a day"),
    Example(
      "The RDA is ⟦6 mg/day⟧. Intravenously, ⟦2 mg daily⟧ is given.", under: "Dosage", "6 mg per day",
      "2 mg once a day, intravenous"),
    Example("The recommended daily intake of sodium is 2 g for an adult.", under: "Warnings"),
    Example(
      "The dose is ⟦10 mg/kg⟧ with a minimum dose of 100 mg.", under: "Dosage", "10 mg/kg"),
    Example(
      "Give a minimum amount of 110 MBq and a maximum of ⟦260 MBq⟧.", under: "Dosage", "maximum 260 MBq"),
    Example("Dietary protein is limited to 40 g/day.", under: "Dosage"),
    Example("Fluid intake should be restricted to 1 litre a day.", under: "Dosage"),
    Example(
      "Watch your fluid intake and take ⟦5 mg once daily⟧.", under: "Dosage", "5 mg once a day"),
    Example("The volume per injection should not exceed 1 ml.", under: "Dosage"),
    Example("Begin with an infusion rate of 0.3 ml/kg bw/hr for 30 min.", under: "Dosage"),
    Example(
      "The dose ranges from ⟦500 mg to ⟦1 g twice daily⟧⟧.", under: "Dosage", "at least 500 mg twice a day",
      "up to 1 g twice a day"),
    Example(
      "The maintenance dose is ⟦250 mcg to ⟦1 mg per day⟧⟧.", under: "Dosage",
      "maintenance dose at least 250 micrograms per day", "maintenance dose up to 1 mg per day"),
    Example(
      "Apply ⟦50 mg (4 to 10 cm of the 5% gel or 2 to 5 cm of the 10% gel) to the sore area twice daily⟧.",
      under: "Dosage", "50 mg twice a day, topical"),
    Example("It ranges from 20 mg to several hundred milligrams daily.", under: "Dosage"),
    Example("It ranges from 20 mg to over 300 mg daily.", under: "Dosage"),
  ]

  static let workedExamples = [
    Example("For example, if you weigh 10 kg, you should take 1 g per day, or 5 tablets.", under: "Dosage"),
    Example("Example: if you have to take 8 tablets, take 2 tablets on day 1.", under: "Dosage"),
    Example("The dose for a 70 kg patient would be 140 mg.", under: "Dosage"),
    Example("Example: A child who weighs 25 kg should take 25 mg once a day.", under: "Dosage"),
    Example(
      "For example, children weighing 10 to less than 14 kg receive ⟦3 mg once weekly⟧.", under: "Dosage",
      "3 mg once a week"),
    Example("The usual dose for a 70 kg patient is ⟦20 mCi⟧.", under: "Dosage", "20 mCi"),
    Example(
      "Begin low, for example with ⟦5 mg once daily⟧.", under: "Dosage", "5 mg once a day"),
    Example(
      "Repeat ⟦0.03 mg/kg every 40 minutes⟧ (after 0.15 mg/kg initial dose).", under: "Dosage",
      "0.03 mg/kg every 40 minutes"),
    Example("The 300 mg dose shows no benefit compared to the 150 mg dose.", under: "Dosage"),
    Example("If a 4 mg dose is not well-tolerated, ask your doctor.", under: "Dosage"),
    Example("Raise it to the ⟦150 mg⟧ dose.", under: "Dosage", "step 150 mg"),
    Example("One gram of Examplix contains approximately 400 mg of calcium.", under: "Dosage"),
    Example("Take ⟦1 g⟧ of Examplix with food.", under: "Dosage", "1 g"),
  ]
}
