import MonographModel
import Testing

@testable import MonographEvaluation

@Suite struct DocumentEvaluationTests {
  private func judge(_ items: String, _ claims: Claim..., regions: String = "[[0, 100]]") throws
    -> DocumentEvaluation
  {
    DocumentEvaluation(try Sample.gold(items, regions: regions), claims: claims)
  }

  @Test func countsFoundMissedAndWrong() throws {
    let result = try judge(
      #"{"kind": "dose", "start": 10, "end": 15, "amountLow": "40", "amountHigh": "40", "unit": "mg"}"#
        + #", {"kind": "dose", "start": 30, "end": 35, "amountLow": "80", "amountHigh": "80", "unit": "mg"}"#,
      Sample.claim(Sample.dose(40), 10, 20), Sample.claim(Sample.dose(20), 30, 35, quote: "20 mg"))
    let tally = try #require(result.overlap[.dose])
    #expect([tally.labelled, tally.found, tally.claims, tally.right] == [2, 1, 2, 1])
    #expect(result.strict[.dose]?.right == 0)
    #expect(result.findings.map(\.verdict) == [.missed, .wrong])
  }

  @Test func takesAnEquivalentInAnotherUnit() throws {
    let label = #"{"kind": "dose", "start": 10, "end": 15, "amountLow": "250", "unit": "ug"}"#
    let result = try judge(label, Sample.claim(Sample.dose(ExactNumber("0.25")!), 10, 15, quote: "0.25 mg"))
    #expect(result.overlap[.dose]?.right == 1)
  }

  @Test func judgesNothingOutsideOfTheRegions() throws {
    let result = try judge("", Sample.claim(Sample.dose(40), 200, 205))
    #expect(result.overlap[.dose]?.claims == 0)
  }

  @Test func aDoubtfulLabelNeedNotBeFoundButMayBe() throws {
    let label =
      #"{"kind": "dose", "start": 10, "end": 15, "amountLow": "40", "unit": "mg", "doubtful": true}"#
    for claims in [[], [Sample.claim(Sample.dose(40), 10, 15)]] {
      let tally = DocumentEvaluation(try Sample.gold(label), claims: claims).overlap[.dose]
      #expect(tally == Tally())
    }
  }

  @Test(arguments: [(Dose.Role.usual, 0, 1), (.maintenance, 1, 0)])
  func judgesTheRoleOfAFoundDose(_ claimed: Dose.Role, right: Int, confused: Int) throws {
    let label =
      #"{"kind": "dose", "start": 10, "end": 15, "amountLow": "40", "unit": "mg", "role": "maintenance"}"#
    let result = try judge(label, Sample.claim(Sample.dose(40, role: claimed), 10, 15))
    #expect(result.overlap[.role]?.right == right)
    let confusion = DocumentEvaluation.Confusion(field: "role", labelled: "maintenance", claimed: "usual")
    #expect(result.confusions[confusion] ?? 0 == confused)
  }

  @Test(arguments: [
    (Timing(frequency: 1, period: 12, periodUnit: .h), true),
    (Timing(frequency: 2, period: 1, periodUnit: .d), true),
    (Timing(frequency: 1, period: 2, periodUnit: .d), false),
    (Timing(frequency: 1, frequencyMax: 2, period: 1, periodUnit: .d), false),
  ])
  func knowsTheSameTimingInOtherWords(_ timing: Timing, isRight: Bool) throws {
    let label =
      #"{"kind": "dose", "start": 10, "end": 15, "amountLow": "40", "unit": "mg", "#
      + #""frequency": {"count": 2, "countMax": null, "period": 1, "periodUnit": "d"}}"#
    let result = try judge(label, Sample.claim(Sample.dose(40, timing: timing), 10, 15))
    #expect(result.overlap[.timing]?.right == (isRight ? 1 : 0))
  }

  @Test func termsAreAlikeByTheirTellingWords() {
    #expect(Likeness.areAlike("severe hepatic impairment", "hepatic problems"))
    #expect(Likeness.areAlike("infections", "serious infection"))
    #expect(!Likeness.areAlike("severe renal impairment", "severe hepatic impairment"))
    #expect(!Likeness.areAlike("of the", "of the"))
  }

  @Test func aMissedLabelTakenForAnotherKindIsAConfusion() throws {
    let label = #"{"kind": "contraindication", "start": 10, "end": 20, "term": "asthma"}"#
    let result = try judge(
      label, Sample.claim(.warning(term: "asthma", boxed: false), 10, 20, quote: "asthma"))
    #expect(
      result.confusions == [
        DocumentEvaluation.Confusion(field: "kind", labelled: "contraindication", claimed: "warning"): 1
      ])
  }

  @Test func aBandIsFoundWithAReactionThatQuotesIt() throws {
    let label = #"{"kind": "band", "start": 10, "end": 20, "band": "common"}"#
    var claim = Sample.claim(Sample.reaction("headache", band: .common), 30, 38, quote: "headache")
    #expect(try judge(label, claim).overlap[.band]?.right == 0)
    claim.evidence.append(Evidence(role: .frequency, span: ByteSpan(10, 20), quote: "1 in 10"))
    #expect(try judge(label, claim).overlap[.band]?.right == 1)
  }

  @Test func raisesAlarms() throws {
    let decoy = #"{"kind": "decoy", "start": 10, "end": 16, "why": "a year"}"#
    let study = #"{"kind": "dose", "start": 30, "end": 35, "amountLow": "40", "unit": "mg", "role": "study"}"#
    let result = try judge(
      decoy + "," + study, Sample.claim(Sample.dose(2020), 10, 14, quote: "2020"),
      Sample.claim(Sample.dose(40), 30, 35), Sample.claim(Sample.dose(7), 50, 55))
    #expect(result.alarms.decoysTaken == 1)
    #expect(result.alarms.study == 1)
    #expect(result.alarms.invented == 1)
  }

  @Test func pairsAsManyAsPossible() throws {
    let wide = #"{"kind": "warning", "start": 10, "end": 40, "term": "liver failure"}"#
    let narrow = #"{"kind": "warning", "start": 10, "end": 20, "term": "liver failure"}"#
    let result = try judge(
      wide + "," + narrow, Sample.claim(.warning(term: "liver failure", boxed: false), 12, 18),
      Sample.claim(.warning(term: "liver failure", boxed: false), 30, 40))
    #expect(result.overlap[.warning]?.found == 2)
  }
}
