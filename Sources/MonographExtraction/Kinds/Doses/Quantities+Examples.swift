// What the rules for amounts read and what they leave alone.

extension Doses {
  static let examples =
    amountExamples + roleExamples + timingExamples + tableExamples + conditionExamples
    + substanceExamples + mentionExamples + borderExamples + courseExamples + routeExamples + shareExamples
    + dayExamples + sumExamples + phaseExamples
    + listedExamples + severalExamples + measureExamples + workedExamples + barredExamples + partExamples
    + namedExamples

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
    Example("Take two 20 mg tablets once a day.", under: "Dosage"),
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
}

extension Doses {
  /// Which part of a treatment an amount is for.
  static let roleExamples = [
    Example(
      "The starting dose is one tablet of Examplix ⟦5 mg twice daily⟧ increasing if necessary to one tablet of Examplix ⟦7.5 mg twice daily⟧.",
      under: "Dosage", "starting dose 5 mg twice a day, oral", "step 7.5 mg twice a day, oral"),
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
}

extension Doses {
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
    Example("The maximum 24-hour dose is ⟦30 mg⟧.", under: "Dosage", "maximum 30 mg"),
    Example(
      "The maintenance dose then adjusts to ⟦1-4 mg daily⟧.", under: "Dosage",
      "maintenance dose 1–4 mg once a day"),
    Example("Give ⟦10 mg daily⟧, starting from the transfer.", under: "Dosage", "10 mg once a day"),
    Example(
      "The first dose is ⟦80 mg⟧ (as two 40 mg injections in one day or one 40 mg injection per day for two days).",
      under: "Dosage", "starting dose 80 mg"),
    Example("The doses are:\n\n- 2 years: 300 mg\n", under: "Dosage"),
  ]

  /// How often, how long and in what parts.
  static let timingExamples = [
    Example(
      "Take ⟦500,000-1,000,000 units daily⟧.", under: "Dosage", "500,000–1,000,000 units once a day"),
    Example(
      "Give ⟦180 mcg/kg⟧ (maximum ⟦22.6 mg⟧).", under: "Dosage", "180 micrograms per kg", "maximum 22.6 mg"),
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

extension DoseChanges {
  static let examples = [
    Example(
      "It is increased by ⟦0.0625 mg every two weeks until a target dose of 0.25 mg⟧ is reached.",
      under: "Dosage",
      "change the dose by 0.0625 mg every 2 weeks until 0.25 mg"),
    Example(
      "It is increased ⟦every 3 days by 5 mg⟧.", under: "Dosage", "change the dose by 5 mg every 3 days"),
    Example(
      "Start low and increase ⟦every 2 weeks by 15 mg/kg per day to 45 mg/kg per day⟧.", under: "Dosage",
      "change the dose by 15 mg/kg every 2 weeks until 45 mg/kg"),
    Example("It may be increased by 2.5 mg to 7.5 mg, 10 mg or 15 mg.", under: "Dosage"),
    Example(
      "It is increased by ⟦2.5 mg every 4 weeks⟧ to 7.5 mg, 10 mg or 15 mg.", under: "Dosage",
      "change the dose by 2.5 mg every 4 weeks"),
    Example(
      "Then add ⟦800 mg per day every 2 weeks⟧.", under: "Dosage",
      "change the dose by 800 mg every 2 weeks"),
    Example(
      "Changes should not exceed ⟦7 mg every week⟧.", under: "Dosage",
      "change the dose by up to 7 mg every 1 week"),
    Example("Go up in increments of 2.5 mg or 5 mg.", under: "Dosage"),
    Example("Your dose may be increased every 7 or every 14 days by 37.5 IU.", under: "Dosage"),
    Example(
      "It is raised by ⟦250 mg twice daily every two weeks⟧.", under: "Dosage",
      "change the dose by 250 mg every 2 weeks"),
    Example("Reduce it by 100 mg once daily.", under: "Dosage"),
    Example("The risk increased by 5 mg in no study.", under: "Clinical studies"),
  ]
}

extension Schedules {
  static let examples = [
    Example(
      "It is administered by subcutaneous injection ⟦every other day⟧.", under: "Dosage",
      "every other day, subcutaneous"),
    Example("Patients have fewer flare-ups per year.", under: "Dosage"),
    Example("Can I take this every day?", under: "FAQ"),
    Example("Do not use it every day.", under: "Dosage"),
    Example("It is taken for a few days to a week.", under: "Dosage"),
    Example("It may take a week or longer until it helps.", under: "Dosage"),
    Example("You may be told to take it less often than once a day.", under: "Dosage"),
    Example("Take it at the same time each morning.", under: "Dosage"),
    Example("If you use it 8 or more times a day, tell your doctor.", under: "Dosage"),
    Example(
      "Your nurse will give you examplin ⟦once every day⟧ as an infusion.", under: "Dosage",
      "once a day"),
    Example(
      "Apply a thin film of the cream to the affected areas of the skin ⟦once daily⟧.", under: "Dosage",
      "once a day, topical"),
    Example("Change the patch ⟦every 24 hours⟧.", under: "Dosage", "every 24 hours, transdermal"),
    Example("Change the dressing every 24 hours.", under: "Dosage"),
    Example("You will usually have an infusion ⟦once every 3 weeks⟧.", under: "Dosage", "every 3 weeks"),
    Example("You will have an infusion once a day on days 1, 3 and 5.", under: "Dosage"),
    Example("You will have a check-up once every 3 weeks.", under: "Dosage"),
    Example("Take monthly pregnancy tests.", under: "Dosage"),
    Example("If the skin stings, reduce its use to once daily until that has gone.", under: "Dosage"),
    Example("Some patients may use it once daily, others twice.", under: "Dosage"),
    Example("If the skin stings, it is still used ⟦once daily⟧.", under: "Dosage", "once a day"),
    Example("Take it in ⟦three divided doses daily⟧.", under: "Dosage", "3 times a day"),
    Example("It is given in ⟦2 to 4 divided doses each day⟧.", under: "Dosage", "2–4 times a day"),
    Example("It is given in divided doses daily.", under: "Dosage"),
    Example("It is taken ⟦every morning and evening⟧.", under: "Dosage", "twice a day"),
    Example(
      "Take it at the same time ⟦each morning and evening⟧.", under: "Dosage", "twice a day"),
    Example("You are told how many tablets to take each day.", under: "Dosage"),
    Example("Write down the number of capsules you take every day.", under: "Dosage"),
    Example(
      "You are told the number of tablets to take ⟦every morning and every evening⟧.", under: "Dosage",
      "twice a day, oral"),
    Example("How often it is given: it is given ⟦every 3 weeks⟧.", under: "Dosage", "every 3 weeks"),
    Example("It is given in divided doses ⟦every 6 hours⟧.", under: "Dosage", "every 6 hours"),
    Example("Apply it using the brush ⟦twice daily⟧.", under: "Dosage", "twice a day"),
    Example("Use the same site each week.", under: "Dosage"),
    Example("It may be used by patients taking morphine daily.", under: "Dosage"),
    Example("Continue taking it, and use it ⟦every day⟧.", under: "Dosage", "once a day"),
  ]
}

extension Percentages {
  static let examples = [
    Example(
      "Patients had an ⟦approximate 30% to 34%⟧ reduction in their relapse rate compared to placebo.",
      under: "Clinical studies",
      "about 30–34% decrease in relapse rate, against placebo"),
    Example(
      "It reduces new lesions by ⟦up to 80%⟧.", under: "Clinical studies", "up to 80% decrease in new lesions"
    ),
    Example(
      "It reduces new lesions by ⟦more than 10 but less than 15%⟧.", under: "Clinical studies",
      "10–15% decrease in new lesions"),
    Example(
      "It reduces new lesions by ⟦above 10 and below 15%⟧.", under: "Clinical studies",
      "10–15% decrease in new lesions"),
    // Whose percentage it is, and of what.
    Example("No vaccine is ⟦100%⟧ effective.", under: "Questions", "not: 100%, effective"),
    Example("The vaccine is ⟦100%⟧ effective.", under: "Questions", "100%, effective"),
    Example(
      "This is 1.1% and 2.1%, respectively, of the recommended maximum daily dietary intake.",
      under: "Contents"),
    Example("Rash (⟦10% to under 15%⟧).", under: "Adverse reactions", "10–15%"),
    Example("Cough (⟦≥ 1% to < 10%⟧).", under: "Adverse reactions", "1–10%"),
    Example("Deaths rose (RR 4.37, 95% CI 1.25, 15.34).", under: "Clinical studies"),
    Example("Apply the 0.05% cream.", under: "Dosage"),
    Example("Give 75% of the starting dose.", under: "Dosage"),
  ]
}

extension Doses {
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
