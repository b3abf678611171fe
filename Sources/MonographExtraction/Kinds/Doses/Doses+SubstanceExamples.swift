// Whose an amount is: the drug's, another's, or that of a part of a combination.

extension Doses {
  static let substanceExamples =
    [
      Example("The recommended dose for treatment of COVID-19 is ⟦600 mg⟧.", under: "Dosage", "600 mg"),
      Example(
        "Give ⟦160 mg⟧ of trimethoprim and ⟦800 mg of sulfamethoxazole twice daily⟧.", under: "Dosage",
        "160 mg of trimethoprim twice a day", "800 mg of sulfamethoxazole twice a day"),
      Example(
        "* **Trimethoprim:** ⟦80 mg once daily⟧\n* **Sulfamethoxazole:** ⟦400 mg once daily⟧\n",
        under: "Dosage",
        "80 mg of Trimethoprim once a day", "400 mg of Sulfamethoxazole once a day"),
      Example(
        "Take ⟦two tablets twice daily⟧ (⟦320 mg⟧ trimethoprim and ⟦1,600 mg⟧ sulfamethoxazole).",
        under: "Dosage",
        "2 tablets twice a day, oral", "320 mg of trimethoprim twice a day, oral",
        "1,600 mg of sulfamethoxazole twice a day, oral"),
      Example(
        "Trimethoprim-sulfamethoxazole ⟦10 mg/kg daily⟧.", under: "Dosage", "10 mg/kg once a day"),
      Example(
        "* **Examplin:** ⟦500 mg per day⟧.\n* **MSM:** ⟦1500 mg per day⟧.\n", under: "Dosage",
        "500 mg of Examplin per day", "1,500 mg of MSM per day"
      ).about("examplin + methyl sulfonyl methane"),
      Example("One tablet contains:\n\n* Trimethoprim: 80 mg\n* Sulfamethoxazole: 400 mg\n", under: "Dosage"),
    ].map { $0.drug == nil ? $0.about("sulfamethoxazole + trimethoprim") : $0 } + otherSubstanceExamples

  private static let otherSubstanceExamples =
    [
      Example(
        "A diuretic may be added (e.g., hydrochlorothiazide, ⟦12.5 mg⟧).", under: "Dosage",
        "12.5 mg of hydrochlorothiazide"),
      Example(
        "Concurrent pyridoxine is essential, with dosage in proportion (⟦1-2 mg/kg/day⟧).", under: "Dosage",
        "1–2 mg/kg of pyridoxine per day"),
      Example(
        "Pretreatment with menotropins alone (⟦1500 IU⟧ twice weekly, potentially increased to ⟦3000 IU⟧).",
        under: "Dosage", "1,500 international units of menotropins twice a week",
        "step 3,000 international units of menotropins"),
      Example(
        "It was given with ⟦300 mg⟧ or ⟦400 mg⟧ of ibuprofen.", under: "Dosage", "300 mg of ibuprofen",
        "400 mg of ibuprofen"),
      Example(
        "An oral dose of warfarin (⟦5 mg⟧) is given alongside a single ⟦400 mg⟧ dose of Examplix.",
        under: "Dosage", "5 mg of warfarin", "single dose 400 mg"
      ).about("examplix"),
      Example(
        "Oral otherin 15 mg/day: the IM dose is ⟦450 mg per month⟧, ⟦700 mg every 6 weeks⟧, or ⟦900 mg every 2 months⟧.",
        under: "Dosage", "450 mg per month, intramuscular", "700 mg every 6 weeks, intramuscular",
        "900 mg every 2 months, intramuscular"),
      Example(
        "* Examplix: ⟦one tablet once daily⟧\n* linezolid: ⟦600 mg daily⟧\n", under: "Dosage",
        "1 tablet once a day, oral", "600 mg of linezolid once a day"),
      Example(
        "Take one ⟦30 mg⟧ tablet and one ⟦25 mg rilpivirine tablet, once a day⟧.", under: "Dosage",
        "30 mg once a day, oral", "25 mg of rilpivirine once a day, oral"),
      Example(
        "Begin with ⟦75 IU⟧ of examplin together with ⟦75 IU⟧ or ⟦150 IU⟧ of FSH.", under: "Dosage",
        "starting dose 75 international units", "75 international units of FSH",
        "150 international units of FSH"),
      Example(
        "Thalidomide is increased to ⟦100 mg⟧ and may be further increased to ⟦200 mg daily⟧.",
        under: "Dosage", "step 100 mg of Thalidomide", "step 200 mg of Thalidomide once a day"),
      Example(
        "Rilpivirine ⟦900 mg⟧ injection ⟦600 mg injection every month⟧", under: "Dosage",
        "900 mg of Rilpivirine", "600 mg of Rilpivirine once a month"),
      Example(
        "If rilpivirine is not at hand, the dose is ⟦5 mg⟧.", under: "Dosage", "5 mg"),
      Example("**COVID-19:** ⟦4 mg once daily⟧.", under: "Dosage", "4 mg once a day"),
      Example(
        "Pembrolizumab is given as an injection into a vein, either ⟦200 mg every 3 weeks⟧ or ⟦400 mg every 6 weeks⟧.",
        under: "Dosage", "200 mg of Pembrolizumab every 3 weeks, intravenous",
        "400 mg of Pembrolizumab every 6 weeks, intravenous"),
      Example("It contains less than 1 mmol (23 mg) of sodium per dose.", under: "Dosage"),
      Example("Give ⟦6 mg⟧ once per carboplatin cycle.", under: "Dosage", "6 mg"),
      Example(
        "Use with ciprofloxacin necessitates a reduced dose of ⟦0.5 mg daily⟧.", under: "Dosage",
        "adjusted dose 0.5 mg once a day"),
    ] + toldExamples

  /// The other drug is named further off, or in the sentence before.
  private static let toldExamples = [
    Example(
      "For gonorrhoea give ⟦1 g⟧ with ⟦250⟧ or ⟦500 mg⟧ of ceftriaxone.", under: "Dosage", "1 g",
      "250 mg of ceftriaxone", "500 mg of ceftriaxone"),
    Example("For calcium oxalate stones the dose is ⟦200 mg daily⟧.", under: "Dosage", "200 mg once a day"),
    Example("Ritonavir: Do not exceed ⟦25 mg daily⟧.", under: "Drug interactions", "maximum 25 mg per day"),
    Example(
      "You will also be given metformin. Your doctor will tell you the exact dose (usually ⟦500 mg⟧ twice daily).",
      under: "Dosage", "500 mg of metformin twice a day"),
    Example(
      "You will also be told to take aspirin, and your doctor will tell you the exact dose to take (usually ⟦75 mg⟧ daily).",
      under: "Dosage", "75 mg of aspirin once a day"),
    Example(
      "It is given with a ribavirin dose determined by body weight (typically ⟦800 mg⟧ daily).",
      under: "Dosage", "800 mg of ribavirin once a day"),
    Example(
      "It is combined with ribavirin, the dose of which is ⟦800 mg daily⟧.", under: "Dosage",
      "800 mg of ribavirin once a day"),
    Example(
      "Take folic acid with examplin. The usual dose is ⟦5 mg once a week⟧.", under: "Dosage",
      "5 mg of folic acid once a week"),
    Example(
      "You may take folic acid. Take ⟦5 mg once a week⟧.", under: "Dosage",
      "5 mg of folic acid once a week"),
    // The sentence before says when, or beside what, and this one goes on with the drug.
    Example(
      "It is used with metformin. The usual dose is ⟦5 mg once daily⟧.", under: "Dosage", "5 mg once a day"),
    Example(
      "Tell your doctor if you take metformin. The usual dose is ⟦5 mg once daily⟧.", under: "Dosage",
      "5 mg once a day"),
    Example(
      "You may take metformin. The usual dose of this medicine is ⟦5 mg once daily⟧.", under: "Dosage",
      "5 mg once a day"),
  ]
}
