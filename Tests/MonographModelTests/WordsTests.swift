import MonographModel
import Testing

private func number(_ text: String) -> ExactNumber { ExactNumber(text)! }

@Suite struct WordsTests {
  @Test(arguments: [
    (Amount(number("0.25"), "mg"), "0.25 mg"),
    (Amount(8, "10*6.{unit}"), "8 million units"),
    (Amount(1, "10*6.[iU]"), "1 million international units"),
    (Amount(low: 200, high: 400, unit: "mg"), "200–400 mg"),
    (Amount(1, "{tbl}"), "1 tablet"),
    (Amount(2, "{tbl}"), "2 tablets"),
    (Amount(1, "{patch}"), "1 patch"),
    (Amount(2, "{patch}"), "2 patches"),
    (Amount(2, "{suppository}"), "2 suppositories"),
    (Amount(7, "d"), "7 days"),
    (Amount(20, "meq"), "20 mEq"),
    (Amount(low: 90, high: 140, unit: "mm[Hg]"), "90–140 mmHg"),
    (Amount(50, "ug"), "50 micrograms"),
    (Amount(number("1.5"), "mg/kg/d"), "1.5 mg/kg per day"),
    (Amount(100, "mg/m2"), "100 mg/m²"),
    (Amount(10, "[iU]/kg"), "10 international units per kg"),
    (Amount(low: nil, high: 8, unit: "Cel"), "up to 8 °C"),
    (Amount(low: -25, high: -10, unit: "Cel"), "-25 to -10 °C"),
    (Amount(low: 10, high: nil, lowInclusive: false, unit: "%"), "more than 10%"),
    (Amount(low: 1, high: 10, highInclusive: false, unit: "%"), "1 to less than 10%"),
    (Amount(1500, "mg"), "1,500 mg"),
    (Amount(1_000_000, "{unit}"), "1,000,000 units"),
    (Amount(999, "mg"), "999 mg"),
  ]) func amounts(amount: Amount, words: String) { #expect(amount.words == words) }

  @Test(arguments: [
    (Timing(frequency: 1, period: 1, periodUnit: .d), "once a day"),
    (Timing(frequency: 2, period: 1, periodUnit: .d), "twice a day"),
    (Timing(frequency: 3, period: 1, periodUnit: .wk), "3 times a week"),
    (Timing(frequency: 1, frequencyMax: 2, period: 1, periodUnit: .d), "1–2 times a day"),
    (Timing(frequency: 1, period: 2, periodUnit: .d), "every other day"),
    (Timing(frequency: 1, period: 2, periodUnit: .wk), "every 2 weeks"),
    (Timing(frequency: 1, period: 4, periodMax: 6, periodUnit: .h), "every 4–6 hours"),
    (Timing(frequency: 1, period: 1, periodUnit: .h), "every hour"),
    (Timing(frequency: 2, period: 1, periodUnit: .h), "twice an hour"),
    (Timing(frequency: 2, period: 3, periodUnit: .wk), "twice every 3 weeks"),
  ]) func timings(timing: Timing, words: String) { #expect(timing.words == words) }

  @Test func doses() {
    var dose = Dose(amount: Amount(number("0.25"), "mg"), role: .maintenance)
    dose.equivalents = [Amount(8, "10*6.{unit}"), Amount(1, "mL")]
    dose.timing = Timing(frequency: 1, period: 2, periodUnit: .d)
    dose.route = "subcutaneous"
    dose.window = Dose.Window(low: 7, high: 7, unit: .wk)
    #expect(
      ClaimValue.dose(dose).words()
        == "maintenance dose 0.25 mg (8 million units, 1 mL) every other day, subcutaneous, week 7")
    var total = Dose(amount: Amount(40, "mg"), role: .maximum)
    total.bound = .upTo
    total.per = Per(1, "d")
    total.divided = 2...4
    #expect(ClaimValue.dose(total).words() == "maximum 40 mg per day, in 2–4 doses")
    let change = DoseChange(
      by: Amount(number("0.0625"), "mg"), every: Duration(2, .wk), until: Amount(number("0.25"), "mg"))
    #expect(
      ClaimValue.doseChange(change).words() == "change the dose by 0.0625 mg every 2 weeks until 0.25 mg")
  }

  @Test func percentages() {
    var percentage = Percentage(low: 30, high: 34, bound: .range, about: .efficacy)
    percentage.approximate = true
    percentage.measure = "annualised relapse rate"
    percentage.direction = .decrease
    percentage.comparator = "placebo"
    #expect(
      ClaimValue.percentage(percentage).words()
        == "about 30–34% decrease in annualised relapse rate, against placebo")
    let bound = Percentage(low: nil, high: 80, bound: .upTo, about: .efficacy)
    #expect(ClaimValue.percentage(bound).words() == "up to 80%")
  }

  @Test(arguments: [
    (
      ClaimValue.adverseReaction(
        AdverseReaction(
          term: "headache",
          frequency: ReactionFrequency(band: .veryCommon, low: 10, lowInclusive: false))),
      "headache, very common (more than 10%)", "not an adverse reaction: headache"
    ),
    (.contraindication(term: "none"), "contraindication: none", "no contraindications"),
    (.warning(term: "depression", boxed: true), "boxed warning: depression", "no boxed warning"),
    (
      .indication(Indication(term: "psoriasis", status: .offLabel)), "used for psoriasis (off-label)",
      "not used for psoriasis (off-label)"
    ),
    (
      .doseAdjustment(DoseAdjustment(factor: .hepatic, adjustment: .none)),
      "liver impairment: no dose adjustment", "not: liver impairment: no dose adjustment"
    ),
    (
      .doseAdjustment(DoseAdjustment(factor: .renal, condition: "severe", adjustment: .avoid)),
      "kidney impairment (severe): avoid", "not: kidney impairment (severe): avoid"
    ),
    (
      .pregnancyLactation(PregnancyLactation(topic: .lactation, stance: .unknown)),
      "breast-feeding: not known", "not: breast-feeding: not known"
    ),
  ]) func claims(value: ClaimValue, affirmed: String, negated: String) {
    #expect(value.words() == affirmed)
    #expect(value.words(.negated) == negated)
  }

  @Test func regimensAndEquivalences() {
    let timing = Timing(frequency: 1, period: 2, periodUnit: .d)
    let steps = [
      Regimen.Step(
        amount: Amount(number("0.0625"), "mg"), timing: timing, window: Duration(low: 1, high: 2, unit: .wk)),
      Regimen.Step(amount: Amount(number("0.25"), "mg"), timing: timing),
    ]
    #expect(
      Fact.Value.regimen(Regimen(route: "subcutaneous", steps: steps)).words
        == "0.0625 mg (weeks 1–2) → 0.25 mg, every other day, subcutaneous")
    let same = Equivalence(amounts: [Amount(number("0.25"), "mg"), Amount(8, "10*6.{unit}")])
    #expect(same.words == "0.25 mg = 8 million units")
  }
}
