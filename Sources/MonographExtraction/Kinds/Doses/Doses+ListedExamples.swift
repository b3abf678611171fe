// Amounts in lists of strengths, in names of products, and of each of several.

extension Doses {
  static let listedExamples = [
    Example("Each vial contains 250, 500, 1000, 1500, 2000 or 3000 IU of examplin.", under: "Dosage"),
    Example("The capsules contain 5 mg, 10 mg, 15 mg, 20 mg, 25 mg or 30 mg.", under: "Dosage"),
    Example("It comes as a tablet in 50 mg, 100 mg, and 200 mg strengths.", under: "Dosage"),
    Example("Each pen contains one dose of examplin either 2.5 mg, 5 mg, 7.5 mg or 10 mg.", under: "Dosage"),
    Example("Powder for solution for injection (5000 IU or 20000 IU).", under: "Dosage"),
    Example("The strengths are 1 mg/24 h, 2 mg/24 h and 3 mg/24 h.", under: "Dosage"),
    Example("Tablets contain 5 mg, so take ⟦10 mg once daily⟧.", under: "Dosage", "10 mg once a day, oral"),
    Example(
      "Give ⟦5 mg, ⟦10 mg, ⟦15 mg or ⟦20 mg once daily⟧⟧⟧⟧.", under: "Dosage", "5 mg once a day",
      "10 mg once a day", "15 mg once a day", "20 mg once a day"),
    Example(
      "During therapy with examplin 15 mg, blood pressure is checked.", under: "Dosage"
    ).about("examplin"),
    Example(
      "Examplin 15 mg is only to be used when changing from examplin 30 mg to warfarin.", under: "Dosage"
    ).about("examplin"),
    Example("Examplin ⟦15 mg is given once daily⟧.", under: "Dosage", "15 mg once a day").about("examplin"),
    Example("There are syringes for patients who need a full 20 mg or 40 mg dose.", under: "Dosage"),
    Example("Then go on to the full ⟦240 mg⟧ dose.", under: "Dosage", "240 mg"),
    Example("The doses of both are fixed within a single tablet.", under: "Dosage"),
    Example("Take it as a ⟦single tablet once daily⟧.", under: "Dosage", "1 tablet once a day, oral"),
    Example("The 15 mg of examplin with 90 mg of algal powder is in a capsule.", under: "Overview")
      .about("examplin"),
    Example("The capsule with two stripes has T 20 mg in dark green ink on the body.", under: "Dosage"),
    Example("Use no 10 mL multiple-dose vials in newborns.", under: "Dosage"),
    Example("Examplin ⟦20 mg tablets once daily⟧.", under: "Dosage", "20 mg once a day, oral").about(
      "examplin"),
    Example("Examplin 20 mg tablets are white.", under: "Dosage").about("examplin"),
  ]

  static let severalExamples = [
    Example(
      "The dose is ⟦one 90 mg/400 mg film-coated tablet once a day⟧.", under: "Dosage",
      "1 tablet once a day, oral"),
    Example(
      "Take ⟦two 45 mg/200 mg tablets⟧ with food.", under: "Dosage", "2 tablets, oral"),
    Example("Body weight 5 to less than 7 Half 160 mg/20 mg tablet a day.", under: "Dosage"),
    Example("A carton with one 5 mg/10 mg tablet is for trying it.", under: "How supplied"),
    Example(
      "The daily dose should not exceed ⟦6 tablets⟧ Examplin 0.088 mg or a dose of ⟦0.54 mg⟧.",
      under: "Dosage",
      "maximum 6 tablets per day, oral", "maximum 0.54 mg, oral"
    ).about("examplin"),
    Example(
      "Take ⟦2 tablets examplin 0.18 mg three times a day⟧.", under: "Dosage",
      "2 tablets 3 times a day, oral"
    ).about("examplin"),
    Example(
      "Take ⟦1 tablet examplin ⟦0.7 mg three times a day⟧⟧.", under: "Dosage", "1 tablet 3 times a day, oral",
      "0.7 mg 3 times a day, oral"
    ).about("examplin"),
    Example("Take two Examplin Teva 200 mg capsules every 12 hours.", under: "Dosage").about("examplin"),
    Example("Children take two amlodipine 5 mg/valsartan 80 mg tablets.", under: "Dosage").about(
      "amlodipine + valsartan"),
    Example("It is given as two separate injections, 5 mg each.", under: "Dosage"),
    Example("It is given as two injections (⟦5 mg⟧ each morning).", under: "Dosage", "5 mg once a day"),
    Example("Take ⟦1-2 tablets of 80 mg 3 times a day⟧.", under: "Dosage", "1–2 tablets 3 times a day, oral"),
    Example("Take one tablet of ⟦80 mg 3 times a day⟧.", under: "Dosage", "80 mg 3 times a day, oral"),
    Example("Patches releasing 25, 50 or 75 micrograms per hour are available.", under: "Dosage"),
    Example(
      "The starting dose is ⟦two 5 mg film-coated tablets twice a day⟧.", under: "Dosage",
      "starting dose 2 tablets twice a day, oral"),
    Example("The dose is ⟦10 mg⟧, given as two 5 mg tablets.", under: "Dosage", "10 mg, oral"),
    Example("A box holds two 5 mg tablets.", under: "How supplied"),
    Example("Take ⟦1 sachet dissolved in water 3 times a day⟧.", under: "Dosage", "1 sachet 3 times a day"),
    Example("Give ⟦0.2 mL/kg⟧, up to ⟦10 mL⟧.", under: "Dosage", "0.2 mL/kg", "maximum 10 mL"),
    Example(
      "There are several strengths, but your daily dose should not exceed ⟦20 mg⟧.", under: "Dosage",
      "maximum 20 mg per day"),
    Example("A tube with 10 g of gel.", under: "How supplied"),
    Example("Apply ⟦10 g of gel twice daily⟧.", under: "Dosage", "10 g twice a day, topical"),
    Example(
      "Take ⟦one or ⟦two tablets every 4 hours⟧⟧ as needed.", under: "Dosage",
      "1 tablet every 4 hours, oral, as needed", "2 tablets every 4 hours, oral, as needed"),
    Example("300 mg: two 150 mg capsules or four 75 mg capsules", under: "Dosage"),
  ]
}
