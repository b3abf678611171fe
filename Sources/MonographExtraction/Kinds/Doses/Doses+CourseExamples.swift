// When in a treatment a dose is given: the days of a cycle, windows, courses, days of the week; and what is reported
// rather than advised.

extension Doses {
  static let courseExamples = [
    Example(
      "Take ⟦80 mg once daily, on days 1 and 3 of each week⟧.", under: "Dosage", "80 mg twice a week"),
    Example(
      "Take ⟦80 mg once daily on days 1, 8 and 15 of each 28-day cycle⟧.", under: "Dosage",
      "80 mg 3 times every 28 days"),
    Example("Take ⟦10 mg on day 1 of each week⟧.", under: "Dosage", "10 mg once a week"),
    Example(
      "Adults: ⟦25 mg once a day⟧ for two weeks, followed by ⟦50 mg once a day⟧ for two weeks.",
      under: "Dosage",
      "starting dose 25 mg once a day for 2 weeks", "step 50 mg once a day for 2 weeks"),
    Example(
      "Gout: ⟦135 mg/m2 is given over 24 hours every 3 weeks⟧.", under: "Dosage",
      "135 mg/m² every 3 weeks"),
    Example("Adults receive two doses of ⟦0.5 mL⟧.", under: "Dosage", "0.5 mL"),
    Example("It is 40 mg, in two doses of 20 mg.", under: "Overview"),
    Example(
      "Give ⟦1 g/m2 on days 1, 8 and 15 of each 28-day cycle⟧.", under: "Dosage",
      "1 g/m² 3 times every 28 days"),
    Example(
      "Give ⟦50 mg/m2 on days 1 and 8 every 3 weeks⟧.", under: "Dosage", "50 mg/m² twice every 3 weeks"),
    Example(
      "Give ⟦50 mg/m2 every 3 weeks on days 1 and 8⟧.", under: "Dosage", "50 mg/m² twice every 3 weeks"),
    Example("Give ⟦10 mg/kg on day 1 of a 21-day cycle⟧.", under: "Dosage", "10 mg/kg every 21 days"),
    Example(
      "Give ⟦1,000 mg/m2 twice daily⟧ on days 1-14 of each 21-day cycle.", under: "Dosage",
      "1,000 mg/m² twice a day, 14 days on, 7 days off"),
    Example(
      "Give ⟦25 mg once daily⟧ for 21 consecutive days of a 28-day cycle.", under: "Dosage",
      "25 mg once a day, 21 days on, 7 days off"),
    Example("Give ⟦4 mg⟧ on days 1, 8 and 15.", under: "Dosage", "4 mg"),
    Example(
      "Give ⟦4 mg once a week⟧ for 7 weeks, followed by a one-week rest, then every 28 days.",
      under: "Dosage",
      "4 mg once a week for 7 weeks"),
    Example(
      "Give ⟦4 mg once a week⟧ for 3 weeks, followed by a one-week rest, then repeat.", under: "Dosage",
      "4 mg once a week, 3 weeks on, 1 week off"),
    Example(
      "Give ⟦4 mg every 2 weeks⟧ from week 4 up to week 16, then ⟦2 mg⟧.", under: "Dosage",
      "step 4 mg every 2 weeks, weeks 4–16", "step 2 mg"),
    Example(
      "Give ⟦4 mg/m2⟧ or ⟦2 mg/kg⟧ for 5 days.", under: "Dosage", "4 mg/m² for 5 days", "2 mg/kg for 5 days"),
    Example(
      "From day 15 until the end you take ⟦4 mg twice daily⟧.", under: "Dosage",
      "maintenance dose 4 mg twice a day, from day 15"),
    Example(
      "Give ⟦20 mg/day⟧ (acute) or ⟦10 mg 3-5 times/day⟧.", under: "Dosage", "20 mg per day",
      "10 mg 3–5 times a day"),
    Example(
      "The dose is ⟦1 g or ⟦500 mg daily⟧⟧ for 5 days.", under: "Dosage", "1 g once a day",
      "500 mg once a day for 5 days"),
    Example("Give ⟦4 mg⟧ once a day on days 1, 3 and 5.", under: "Dosage", "4 mg"),
    Example("Give ⟦4 mg twice weekly⟧ on days 1 and 3.", under: "Dosage", "4 mg twice a week"),
    Example(
      "Give ⟦4 mg once a day on days 1, 3 and 5 of the 21-day cycle⟧.", under: "Dosage",
      "4 mg 3 times every 21 days"),
    Example("Give ⟦400 mg⟧ on day 1 and day 15.", under: "Dosage", "400 mg"),
    Example(
      "Give ⟦400 mg⟧ on day 1 and ⟦200 mg⟧ on day 2.", under: "Dosage", "starting dose 400 mg, day 1",
      "step 200 mg, day 2"),
    Example(
      "Give ⟦60 mg on days 1 and 8, repeated every 3 weeks⟧.", under: "Dosage", "60 mg twice every 3 weeks"),
    Example(
      "Give ⟦60 mg on days 1 and 8 of a 3-week treatment cycle⟧.", under: "Dosage",
      "60 mg twice every 3 weeks"),
    Example(
      "The dose is ⟦50 mg/m2⟧. It is repeated every 4 weeks.", under: "Dosage", "50 mg/m² every 4 weeks"),
    Example(
      "The dose is ⟦8 mg⟧, or ⟦12 mg⟧ in obesity. The dose is given every 48 hours.", under: "Dosage",
      "8 mg every 48 hours", "12 mg every 48 hours"),
    Example(
      "The starting dose is ⟦8 mg⟧. The maintenance dose is given every 48 hours.", under: "Dosage",
      "starting dose 8 mg"),
    Example("The dose is ⟦50 mg⟧. It may be repeated every 4 weeks.", under: "Dosage", "50 mg"),
    Example("Take ⟦250 mg twice daily⟧ x 7 days.", under: "Dosage", "250 mg twice a day for 7 days"),
    Example("Take ⟦5 mg on Monday, Wednesday and Friday⟧.", under: "Dosage", "5 mg 3 times a week"),
    Example("Take ⟦5 mg from Monday to Friday⟧.", under: "Dosage", "5 mg 5 times a week"),
    Example("Take ⟦5 mg⟧ on Monday.", under: "Dosage", "5 mg"),
    Example(
      "Day 1: ⟦10 mg⟧. Day 2: ⟦20 mg⟧. Days 3-7: ⟦30 mg⟧.", under: "Dosage", "starting dose 10 mg, day 1",
      "step 20 mg, day 2", "step 30 mg, days 3–7"),
    Example(
      "Take ⟦10 mg/day⟧ for 1 week, ⟦20 mg/day⟧ for 1 week, then ⟦40 mg/day⟧.", under: "Dosage",
      "starting dose 10 mg per day for 1 week", "step 20 mg per day for 1 week",
      "maintenance dose 40 mg per day"),
    Example("It ranges from ⟦5 mg daily⟧ to a higher loading dose.", under: "Dosage", "5 mg once a day"),
    Example(
      "⟦10 mg is given, with possible repeat doses every 5-10 minutes⟧, up to a maximum of ⟦40 mg⟧.",
      under: "Dosage", "10 mg every 5–10 minutes", "maximum 40 mg"),
    Example("The initial prescription should not exceed 20 mL.", under: "Dosage"),
    Example("Take ⟦20 mg nocte⟧.", under: "Dosage", "20 mg once a day"),
    Example(
      "Give ⟦200 mg⟧ on day 1, then ⟦100 mg once daily⟧ on days 2 to 5.", under: "Dosage",
      "starting dose 200 mg, day 1", "maintenance dose 100 mg once a day, days 2–5"),
    Example(
      "Give ⟦160 mg⟧ on day 1, ⟦80 mg⟧ on day 15, then ⟦40 mg every other week⟧ starting on day 29.",
      under: "Dosage", "starting dose 160 mg, day 1", "step 80 mg, day 15",
      "maintenance dose 40 mg every 2 weeks, from day 29"),
    Example(
      "Weeks 1 and 2: ⟦25 mg daily⟧. Week 3 onwards: ⟦50 mg daily⟧.", under: "Dosage",
      "starting dose 25 mg once a day, weeks 1–2", "maintenance dose 50 mg once a day, from week 3"),
    Example(
      "Take ⟦50 mg daily⟧ up to day 14, and ⟦100 mg⟧ on days 15 to 28.", under: "Dosage", "50 mg once a day",
      "step 100 mg, days 15–28"),
    Example(
      "Give ⟦20 mg/kg⟧ (rounded to the nearest 50 mg).", under: "Dosage", "20 mg/kg"),
    Example(
      "The dose is ⟦two 250 mg capsules twice a day⟧ (total daily dose ⟦1,000 mg⟧).", under: "Dosage",
      "2 capsules twice a day, oral", "1,000 mg per day, oral"),
    Example("Give 1 unit for every 10 g of carbohydrate.", under: "Dosage"),
    Example("Use 2 units for each 15 g of carbohydrate.", under: "Dosage"),
    Example("The half-life was 12 hours after a single ⟦100 mg⟧ dose.", under: "Dosage", "study dose 100 mg"),
    Example(
      "When given with rifampicin, the dose is increased to ⟦800 mg once daily⟧.", under: "Dosage",
      "adjusted dose 800 mg once a day"),
    Example(
      "Take ⟦500 mg daily⟧ (⟦250 mg⟧ twice daily).", under: "Dosage", "500 mg per day", "250 mg twice a day"),
    Example(
      "Take ⟦500 mg daily⟧ as ⟦250 mg twice daily⟧.", under: "Dosage", "500 mg per day", "250 mg twice a day"),
    Example("Take ⟦25 mg daily⟧, adjusted as needed.", under: "Dosage", "25 mg once a day"),
    Example("Take ⟦25 mg daily⟧ as needed.", under: "Dosage", "25 mg once a day, as needed"),
    Example(
      "The dose may be increased to ⟦50 mg daily⟧ as needed.", under: "Dosage", "step 50 mg once a day"),
    Example(
      "Start with ⟦10 mg⟧, titrated up to a maximum of ⟦40 mg daily⟧ as needed.", under: "Dosage",
      "starting dose 10 mg", "maximum 40 mg per day"),
    Example(
      "Take ⟦2.5 mg at bedtime⟧ and adjust as needed.", under: "Dosage", "2.5 mg once a day"),
    Example(
      "Begin with ⟦40 mg⟧, followed by ⟦20 mg every 6 hours⟧ as needed.", under: "Dosage",
      "starting dose 40 mg",
      "step 20 mg every 6 hours, as needed"),
    Example("**Ovulation induction:** ⟦250 mcg⟧ is given.", under: "Dosage", "250 micrograms"),
    Example("**Induction:** ⟦250 mcg⟧ is given.", under: "Dosage", "starting dose 250 micrograms"),
    Example(
      "Give ⟦5 mg (women) or ⟦10 mg (men) once weekly⟧⟧.", under: "Dosage", "5 mg once a week",
      "10 mg once a week"),
    Example(
      "The dose is ⟦2 mg three times daily⟧ or a single daily dose of ⟦6 mg⟧.", under: "Dosage",
      "2 mg 3 times a day", "6 mg once a day"),
    Example("Extended-release tablets start at ⟦4 mg⟧.", under: "Dosage", "starting dose 4 mg, oral"),
    Example("It is a mix of tablets (Examplin 4 mg) and powder.", under: "Dosage"),
    Example(
      "Take ⟦2 tablets⟧ (⟦8 mg⟧).", under: "Dosage", "2 tablets (8 mg), oral", "8 mg (2 tablets), oral"),
    Example(
      "Give ⟦600 mg⟧ Examplix with ⟦100 mg ritonavir two times per day⟧ or ⟦800 mg⟧ Examplix.",
      under: "Dosage",
      "600 mg twice a day", "100 mg of ritonavir twice a day", "800 mg"),
    Example(
      "One Examplix dose is One ritonavir dose is between 15 and 30 kg 600 mg (6 mL) 100 mg (1.2 mL).",
      under: "Dosage"),
    Example("The small spoon measures 100 mg of powder; the large spoon measures 1 g.", under: "Dosage"),
    Example("Adjust the dose to the 0.05 ml mark on the syringe.", under: "Dosage"),
    Example("Use the green 3 ml syringe for doses up to 3.0 ml.", under: "Dosage"),
    Example("The pen comes in 2 different sizes (Examplix 24 mg and Examplix 60 mg).", under: "Dosage"),
    Example(
      "Weekly dose Week 1 4 ⟦0.25 mg⟧ Week 13 ⟦1.7 mg⟧ From week ⟦2.4 mg⟧.", under: "Dosage",
      "0.25 mg once a week", "step 1.7 mg, week 13", "2.4 mg"),
    Example("For dental surgery, give ⟦4 mg⟧.", under: "Dosage", "4 mg"),
    Example(
      "**Start (days 1 & 2):** ⟦1 mg daily⟧.", under: "Dosage", "starting dose 1 mg once a day, days 1–2"),
    Example("Use up to ⟦40 mg daily⟧.", under: "Dosage", "maximum 40 mg per day"),
    Example("Doses of up to ⟦600 mg⟧ have been used.", under: "Dosage", "study dose up to 600 mg"),
    Example(
      "The patient took ⟦50 mg daily⟧ for a year.", under: "Dosage", "study dose 50 mg once a day for 1 year"),
    Example("A 10 mg tablet contains 50 mg of milk sugar.", under: "Dosage"),
    // Of what is taken before and after, the whole time is not said.
    Example(
      "Take ⟦10 mg once a day⟧ for one month before surgery and for three months after it.", under: "Dosage",
      "10 mg once a day"),
    // How long it may last is not how long it does.
    Example(
      "Take ⟦10 mg once a day⟧ for 8 weeks. The doctor may extend the first ⟦10 mg⟧ dose for another 8 weeks (for 16 weeks in all).",
      under: "Dosage", "10 mg once a day for 8 weeks", "10 mg"),
    Example(
      "Take ⟦10 mg once a day⟧ for 3 days before surgery.", under: "Dosage", "10 mg once a day for 3 days"),
    Example(
      "Give ⟦70 mg/m2⟧ on days 1 through 14, followed by 7 days off, in 21-day cycles.", under: "Dosage",
      "70 mg/m²"),
  ]
}
