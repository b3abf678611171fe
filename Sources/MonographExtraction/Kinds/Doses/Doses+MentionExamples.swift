// Amounts that are spoken of and not given, and numbers that lost a space.

extension Doses {
  static let mentionExamples = [
    // What must not be gone above.
    Example(
      "Doses above ⟦40 mg a day⟧ are not recommended.", under: "Dosage", "maximum 40 mg per day"),
    Example(
      "A daily dose of more than ⟦40 mg⟧ should not be exceeded.", under: "Dosage", "maximum 40 mg per day"),
    Example("Doses above 40 mg have not been studied.", under: "Dosage"),
    Example("Doses above 40 mg a day are rarely needed.", under: "Dosage"),
    Example("If your daily dose is 800 mg, take half of it with each meal.", under: "Dosage"),
    Example(
      "The dose is increased to ⟦50 mg (one 50 mg tablet) once a day⟧.", under: "Dosage",
      "step 50 mg once a day, oral"),
    Example("If 20 mg is not tolerated, ask your doctor.", under: "Dosage"),
    Example("Those who tolerate the 100 mg dose need no further care.", under: "Dosage"),
    Example("The ⟦200 mg⟧ dose should be taken with food.", under: "Dosage", "200 mg"),
    Example("The dose is 8 kg × 3 mg/kg = 24 mg.", under: "Dosage"),
    Example("5 mg divided by 5 gives 1 mL of solution.", under: "Dosage"),
    Example("A dose of 50 mg/kg per day is not tolerated.", under: "Dosage"),
    Example("Nothing is gained by dosages beyond 6 mg per day.", under: "Dosage"),
    Example("Use the 2 ml oral dosing syringe to give it.", under: "Dosage"),
    Example("It lasts as long as a 15 g tube.", under: "Dosage"),
    Example("Give 15 mmol/1000 kcal.", under: "Dosage"),
    Example(
      "The dose is ⟦400 mcg once daily⟧ (200 mcg in each nostril).", under: "Dosage",
      "400 micrograms once a day, nasal"),
    Example(
      "Take ⟦2 tablets of examplix 500 mg every 12 hours⟧ for 10 days.", under: "Dosage",
      "2 tablets every 12 hours for 10 days, oral"),
    Example(
      "Put ⟦3 drops into each ear twice a day⟧ and ⟦one spray into each nostril once daily⟧.",
      under: "Dosage",
      "3 drops twice a day, otic", "1 spray once a day, nasal"),
    Example(
      "Take ⟦one tablet daily⟧. Of the liquid, instil ⟦2 drops every four hours⟧.", under: "Dosage",
      "1 tablet once a day, oral", "2 drops every 4 hours"),
    Example(
      "Give ⟦105 mg⟧ for 10 days within a 14-day period.", under: "Dosage", "105 mg for 10 days"),
    Example("Begin with two consecutive injections of 120 mg.", under: "Dosage"),
    Example("It is given as two consecutive 120 mg injections once a month.", under: "Dosage"),
    Example("Give a single injection of ⟦120 mg⟧.", under: "Dosage", "single dose 120 mg"),
    Example("A white capsule with 20 mg printed on the body.", under: "Dosage"),
    Example("Take ⟦200 mg⟧ 3 tiems every day.", under: "Dosage", "200 mg"),
    Example("Give ⟦1 000 mg twice daily⟧.", under: "Dosage", "1,000 mg twice a day"),
    Example("Give ⟦1 080 mg twice a week⟧.", under: "Dosage", "1,080 mg twice a week"),
    Example("75 mg can be made up of a 30 mg capsule and a 45 mg capsule.", under: "Dosage"),
    Example(
      "The dose ranges from ⟦10 mg to 100 mg per kilogram⟧.", under: "Dosage", "10–100 mg/kg"),
    Example("If a patient on 50 mg develops jaundice, stop it.", under: "Dosage"),
    Example("It is ⟦800 mg⟧ or ⟦four tablets⟧ at once.", under: "Dosage", "800 mg, oral", "4 tablets, oral"),
    Example("Patients with gout receiving 600 mg or less once daily can stop at once.", under: "Dosage"),
    Example(
      "Patients receiving 20 mg daily should reduce the dose to ⟦10 mg once daily⟧.", under: "Dosage",
      "adjusted dose 10 mg once a day"),
    Example("Ask your doctor if you need Examplix 5 g or more daily.", under: "Dosage"),
    Example("For higher doses (8 mg or more), the day's sum may be divided.", under: "Dosage"),
    Example("At the optimal 40 mg dose, weight falls by 15%.", under: "Dosage"),
    Example("Higher doses (up to ⟦8 mg⟧) may be used.", under: "Dosage", "maximum 8 mg"),
    Example("For a 1 g dose, withdraw 10 mL of it.", under: "Dosage"),
    Example("Your doctor told you to use 20 mL.", under: "Dosage"),
    Example(
      "After a starting dose of this medicine you may be given a second ⟦5 g⟧ dose.", under: "Dosage",
      "step 5 g"),
    Example(
      "The maximum is ⟦10 tablets per day⟧, i.e. ⟦2,000 mg⟧.", under: "Dosage",
      "maximum 10 tablets per day, oral", "maximum 2,000 mg per day, oral"),
    Example(
      "## The recommended dose is ⟦100 mg taken by mouth once daily⟧.\n\n", under: "Dosage",
      "100 mg once a day, oral"),
    Example("Mix 750 units with 50 mL of saline and flush the line.", under: "Dosage"),
    Example("It comes in three strengths (a white 5 mg one, and a blue one, 20 mg).", under: "Dosage"),
    Example("These are the sachet strengths: 125 mg, 250 mg and 500 mg.", under: "Dosage"),
    Example("Swallow the larger 200 and 600 microgram capsules whole.", under: "Dosage"),
    Example("Patients with gout should not receive a 5 mg dose.", under: "Dosage"),
    Example("Examplin 130 mg concentrate for solution for infusion is given by a nurse.", under: "Dosage")
      .about("examplin"),
    Example("Your doctor may raise the dose by preferably 5 mg.", under: "Dosage"),
    Example(
      "The maximum daily dose is ⟦0.08 mg/kg/min⟧.", under: "Dosage", "maximum 0.08 mg/kg per minute"),
    Example("Give ⟦2 mg/kg body weight/day⟧.", under: "Dosage", "2 mg/kg per day"),
    Example(
      "A daily dose of ⟦30 mg⟧ (all of them together) must not be exceeded.", under: "Dosage",
      "maximum 30 mg per day"),
    Example(
      "Give ⟦2-3 mg/kg/day⟧, divided into 1-3 doses.", under: "Dosage", "2–3 mg/kg per day, in 1–3 doses"),
    Example(
      "Take ⟦4 tablets in the morning, then 4 tablets in the evening⟧.", under: "Dosage",
      "4 tablets twice a day, oral"),
    Example(
      "Give ⟦10 mg/kg in the evening⟧ (which makes a total daily dose of ⟦30 mg/kg⟧).", under: "Dosage",
      "10 mg/kg once a day", "30 mg/kg per day"),
    Example(
      "The dose is:\n\n- one ⟦100 mg⟧ tablet\n- once a day\n", under: "Dosage", "100 mg once a day, oral"),
    Example(
      "Instil ⟦two drops/a ribbon of ointment every 4 hours⟧.", under: "Dosage",
      "2 drops every 4 hours, topical"),
    Example("Give ⟦2\u{202F}500 mg twice daily⟧.", under: "Dosage", "2,500 mg twice a day"),
    Example("Give ⟦100mgtwice daily⟧.", under: "Dosage", "100 mg twice a day"),
    Example(
      "Early phase ⟦10 mg/kg⟧ Later phase Every 4 weeks ⟦6 mg/kg⟧.", under: "Dosage", "10 mg/kg",
      "6 mg/kg every 4 weeks"),
    Example(
      "Give ⟦90 micrograms⟧ (⟦80 to 120 micrograms⟧) for every 1 kilogram.", under: "Dosage",
      "90 micrograms per kg", "80–120 micrograms per kg"),
    Example(
      "Give ⟦600 mg per day⟧ by mouth (⟦3 tablets⟧) in 3 divided doses.", under: "Dosage",
      "600 mg (3 tablets) per day, in 3 doses, oral", "3 tablets (600 mg) per day, in 3 doses, oral"),
    Example(
      "Take ⟦5 mL (containing 10 mg of amoxicillin and 2 mg of clavulanic acid) every 6 hours⟧.",
      under: "Dosage", "5 mL every 6 hours"),
    Example("The exchange ratio is 1 mEq K+/g of the resin.", under: "Dosage"),
    Example(
      "**Intramuscular:** Give ⟦30 mg/day⟧ for 3 weeks, then continued oral therapy (⟦100 mg/day⟧).",
      under: "Dosage", "30 mg per day for 3 weeks, intramuscular", "100 mg per day, oral"),
    Example(
      "Take ⟦1.5 g once daily⟧, or higher doses for those weighing over 60 kg.", under: "Dosage",
      "1.5 g once a day"),
    Example(
      "Your doctor may give you ⟦150 mg⟧ or ⟦2 mg/kg⟧.", under: "Dosage", "150 mg", "2 mg/kg"),
    Example("Give 5 mg or ⟦10 mg/kg⟧ once.", under: "Dosage", "single dose 10 mg/kg"),
    Example(
      "Increase it in 2 mg steps to a maintenance dose between ⟦4 mg and 12 mg⟧.", under: "Dosage",
      "maintenance dose 4–12 mg"),
    Example("Titrate upwards in 50-mg steps.", under: "Dosage"),
    Example("Take ⟦500mg-1000mg daily⟧.", under: "Dosage", "500–1,000 mg once a day"),
    Example(
      "Give ⟦200 mg on 5 different occasions within a 14-day period⟧ (total 1000 mg).", under: "Dosage",
      "200 mg"),
    Example("Give ⟦100 mg⟧ in each session, typically totaling 1000 mg.", under: "Dosage", "100 mg"),
    Example("Give ⟦5 mg daily⟧ for 6-12 year olds.", under: "Dosage", "5 mg once a day"),
    Example(
      "It is increased by 1.5 g per night (0.75 g per dose) at weekly intervals.", under: "Dosage"),
    Example(
      "Titrate it to a maximum of ⟦3 mg daily⟧ in 0.6 mg weekly increments.", under: "Dosage",
      "maximum 3 mg per day"),
    Example(
      "Give ⟦5 mg once daily (OD) or twice daily⟧ (BID).", under: "Dosage", "5 mg 1–2 times a day"),
    Example(
      "Tell your doctor if you drink large amounts of alcohol (more than 21 units (210 mL) a week).",
      under: "Dosage"),
    Example("For doses above 8.4 g and up to16.8 g use a volume of 120 mL.", under: "Dosage"),
    Example("The daily dose is up to⟦16.8 g⟧.", under: "Dosage", "up to 16.8 g per day"),

    // Parts of what is taken, and steps.
    Example("It comes as one 110 mg plus one 150 mg capsule.", under: "Dosage"),
    Example("Adjustments are made in 400 mg or 800 mg increments.", under: "Dosage"),
    Example(
      "Start with one ⟦5 mg⟧ tablet per dose, but the total daily dose should not exceed ⟦20 mg⟧.",
      under: "Dosage", "starting dose 5 mg, oral", "maximum 20 mg per day, oral"),
    Example(
      "One ⟦10 mg lozenge every 2-4 hours⟧, not exceeding ⟦6 lozenges per day⟧.", under: "Dosage",
      "10 mg every 2–4 hours", "maximum 6 lozenges per day"),
    Example(
      "Give ⟦10 mg (⟦5 mg⟧ twice a day) of it daily⟧.", under: "Dosage", "10 mg per day", "5 mg twice a day"),
    Example(
      "Give ⟦5 mg per kg⟧ of body weight Day 2 and onwards (once daily).", under: "Dosage", "5 mg/kg"),
    // What was seen of a dose.
    Example(
      "Examplix ⟦12 mg twice daily⟧ was associated with a longer QT interval.", under: "Warnings",
      "study dose 12 mg twice a day"),
    Example(
      "The effect was augmented by paroxetine ⟦20 mg once daily⟧.", under: "Warnings",
      "study dose 20 mg of paroxetine once a day"),
    Example("Limit the dose to ⟦12 mg twice daily⟧ in the elderly.", under: "Warnings", "12 mg twice a day"),
    Example("In doses of 80 mg per day, the following side effects are more common: gout.", under: "Dosage"),
    Example(
      "In adults, ⟦80 mg per day⟧ is the usual dose.", under: "Dosage", "80 mg per day"),
    // A name that the product has with its amount.
    Example(
      "Ask about Examplix 5 micrograms. Examplix 5 micrograms is a vaccine. Store Examplix 5 micrograms cold. The dose is ⟦5 micrograms⟧.",
      under: "Dosage", "5 micrograms"),
    Example(
      "For a foot bath, dissolve ⟦one tablet⟧ in a litre of water.", under: "Dosage", "1 tablet"),
  ]
}
