// Doses that the text says not to give, that were given before, that are another drug's, and amounts of lost tables.

extension Doses {
  static let barredExamples = refusedExamples + earlierDoseExamples + lostTableExamples

  private static let refusedExamples = [
    Example("The 60 mg dose is not recommended in children.", under: "Dosage"),
    Example("If your liver is weak, the 2 000 mg dose of Examplix should not be used.", under: "Dosage"),
    Example(
      "The normal dose is ⟦5 mg⟧; 15 mg is not recommended because it harms more.", under: "Dosage", "5 mg"),
    Example("Larger doses (75 mg three times a day) are not currently recommended.", under: "Dosage"),
    Example("Formerly 40 mg three times a day, but this is no longer recommended.", under: "Dosage"),
    Example("The 25 mg dose must not be given as a first dose.", under: "Dosage"),
    Example("Doses of 30 mg and 60 mg are not advised for the elderly.", under: "Dosage"),
    Example(
      "⟦15 mg once a week⟧ is recommended; 30 mg once a week is not.", under: "Dosage", "15 mg once a week"),
    Example(
      "Exceeding a total of ⟦90 mg a day⟧ is not recommended.", under: "Dosage", "maximum 90 mg per day"),
    Example("It is not recommended that you take 25 mg daily.", under: "Dosage"),
    Example("If you have eye disease, it is not recommended that you use Examplix 2 mg.", under: "Dosage")
      .about("examplix"),
    Example(
      "It is not recommended to take two 5 mg tablets to get the effect of one 10 mg tablet.", under: "Dosage"
    ),
    Example(
      "It is not recommended to exceed ⟦25 mg daily⟧.", under: "Dosage", "maximum 25 mg per day"),
    Example("Do not take Examplix 25 mg if you have kidney disease.", under: "Dosage").about("examplix"),
    Example("In the elderly, 10 mg is not an appropriate dose.", under: "Dosage"),
    Example("The dose of 90 mg is too high for the elderly.", under: "Dosage"),
    Example(
      "The tablets cannot be halved and are not suitable for patients who require a dose of 15 mg.",
      under: "Dosage"),
    Example(
      "Patients who require more relief are given ⟦15 mg daily⟧.", under: "Dosage", "15 mg once a day"),
    // Only a way of giving it is barred.
    Example(
      "⟦70 mg must not be taken more often than once a week⟧.", under: "Dosage", "70 mg once a week"),
    Example("The ⟦35 mg⟧ dose should not be given before the fast is over.", under: "Dosage", "35 mg"),
    Example("A dose of ⟦35 mg⟧ is not recommended for more than 3 weeks.", under: "Dosage", "35 mg"),
    Example("Adults: ⟦35 mg daily⟧ (not recommended in children).", under: "Dosage", "35 mg once a day"),
  ]

  private static let earlierDoseExamples = [
    Example(
      "When you change from a 2 mg daily dose to a 4 mg daily dose, you will be watched for some hours.",
      under: "Dosage"),
    Example("After you switch from 2 mg, your pulse may slow down.", under: "Warnings"),
    Example(
      "Patients may be switched from 2 mg twice daily to ⟦4 mg once daily⟧.", under: "Dosage",
      "4 mg once a day"),
    Example(
      "The dose of warfarin given before examplix should be at least 4 mg and should be followed by ⟦2-3 mg/day⟧.",
      under: "Dosage", "maintenance dose 2–3 mg of warfarin per day"),
    Example(
      "The dose of heparin is ⟦4000 IU⟧ as a bolus before examplix, followed by an infusion of ⟦800 IU per hour⟧.",
      under: "Dosage", "4,000 international units of heparin",
      "step 800 international units per hour of heparin"),
    Example(
      "Give ⟦40 mg⟧ at once, followed by ⟦20 mg twice daily⟧.", under: "Dosage", "40 mg",
      "maintenance dose 20 mg twice a day"),
    Example(
      "The safety profile in children receiving ⟦11 mg once a week⟧ was like that of adults.",
      under: "Dosage",
      "study dose 11 mg once a week"),
  ]

  private static let lostTableExamples = [
    Example(
      "Dose by weight Examplix 0.3 mg solvent: 0.6 mL, Examplix 0.9 mg solvent: 0.6 mL.", under: "Dosage"),
    Example("Number of 50 mg tablets (dose ⟦5 mg/kg⟧)", under: "Dosage", "5 mg/kg, oral"),
    Example("Use the syringe for volumes of\n\n12 ml.\n", under: "Dosage"),
    Example(
      "2nd week 3rd week Number of tablets 1 tablet of 5 mg twice a day or 2 tablets of 3 mg twice a day 1 tablet of 8 mg. The usual maintenance dose is ⟦4 mg daily⟧.",
      under: "Dosage", "maintenance dose 4 mg once a day, oral"),
    Example(
      "2nd week 3rd week Number of tablets 1 tablet of 5 mg 2 tablets of 5 mg Total daily dose (mg) 0.The usual maintenance dose is ⟦4 mg daily⟧.",
      under: "Dosage", "maintenance dose 4 mg once a day, oral"),
  ]
}
