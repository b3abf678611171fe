import MonographModel
import Testing

@testable import MonographReconciliation

@Suite struct RegimenTests {
  private let table = [
    Sample.claim(Sample.dose("0.0625", "mg", .start, every: 2, weeks: 1...2), "table", at: 1),
    Sample.claim(Sample.dose("0.125", "mg", .step, every: 2, weeks: 3...4), "table", at: 2),
    Sample.claim(Sample.dose("0.1875", "mg", .step, every: 2, weeks: 5...6), "table", at: 3),
    Sample.claim(Sample.dose("0.25", "mg", .maintenance, every: 2), "table", at: 4),
  ]

  private let european = [
    Sample.claim(Sample.dose("0.25", "mL", .start, every: 2), "eu", at: 1),
    Sample.claim(
      .doseChange(
        DoseChange(
          everyDoses: 3, until: Sample.amount("1", "mL"),
          steps: [Sample.amount("0.5", "mL"), Sample.amount("0.75", "mL")])), "eu", at: 2),
  ]

  private func increments(_ source: String, every weeks: ExactNumber = 2) -> [Claim] {
    let low = [Sample.amount("2", "10*6.{unit}"), Sample.amount("0.25", "mL")]
    let full = [Sample.amount("8", "10*6.{unit}"), Sample.amount("1", "mL")]
    let change = DoseChange(
      by: Sample.amount("0.0625", "mg"), every: Duration(weeks, .wk), until: Sample.amount("0.25", "mg"))
    return [
      Sample.claim(Sample.dose("0.0625", "mg", .start, every: 2, equivalents: low), source, at: 1),
      Sample.claim(.doseChange(change), source, at: 2),
      Sample.claim(Sample.dose("0.25", "mg", .maintenance, every: 2, equivalents: full), source, at: 3),
    ]
  }

  @Test func weeksAndIncrementsAreOneRegimen() throws {
    let found = Sample.reconcile(table + increments("words"))
    #expect(found.contradictions.isEmpty)
    let regimens = found.facts.filter { if case .regimen = $0.value { true } else { false } }
    let fact = try #require(regimens.first)
    #expect(regimens.count == 1)
    #expect(fact.status == .agreed)
    #expect(fact.support.count == 7)
    guard case .regimen(let regimen) = fact.value else { return }
    #expect(regimen.steps.map { $0.amount.low?.description } == ["0.0625", "0.125", "0.1875", "0.25"])
    #expect(regimen.steps.map { $0.window?.low } == [1, 3, 5, nil])
    #expect(regimen.steps.map { $0.window?.high } == [2, 4, 6, nil])
  }

  @Test func anotherPaceIsAContradiction() throws {
    let found = Sample.reconcile(
      table + increments("words") + european,
      [
        Sample.source("table", .professional, jurisdiction: "US"), Sample.source("words"),
        Sample.source("eu", .illustrative, jurisdiction: "EU"),
      ])
    let contradiction = try #require(found.contradictions.first)
    #expect(found.contradictions.count == 1)
    #expect(contradiction.kind == .value)
    #expect(contradiction.level == .contradiction)
    #expect(contradiction.jurisdictions == ["EU", "US"])
    #expect(
      contradiction.sides.map(\.summary).sorted() == [
        "a higher dose every 14 days", "a higher dose every 6 days",
      ])
    #expect(contradiction.decision.step == .authority)
    #expect(contradiction.sides[try #require(contradiction.decision.preferred)].summary.contains("14"))
    // The illustrative source takes nothing away from the agreement, but its dissent stays.
    let agreed = found.facts.first { if case .regimen = $0.value { $0.status == .agreed } else { false } }
    // It is the claim about the pace that dissents, not the dose that all start with.
    let pace = european.filter { $0.kind == .doseChange }.map(\.id)
    #expect(pace.count == 1)
    #expect(agreed?.dissent == pace)
  }

  @Test func anotherIntervalInWeeks() {
    let found = Sample.reconcile(table + increments("words", every: 1))
    #expect(found.contradictions.map(\.rule) == ["regimen.pace"])
  }

  @Test func countingDosesInclusivelyIsTheSame() {
    let fourth = european.enumerated().map { index, claim in
      guard case .doseChange(var change) = claim.value else {
        return Sample.claim(claim.value, "other", at: index)
      }
      change.everyDoses = 4
      return Sample.claim(.doseChange(change), "other", at: index)
    }
    #expect(Sample.reconcile(european + fourth).contradictions.isEmpty)
  }

  @Test func withoutAnEquivalenceVolumesAreNotGuessed() {
    #expect(Sample.reconcile(table + european).contradictions.isEmpty)
  }

  @Test func aStudyDoseIsNoRegimen() {
    let study = Sample.claim(Sample.dose("16", "mg", .study, every: 2), "study")
    #expect(Sample.reconcile(table + [study]).contradictions.isEmpty)
  }

  @Test func stepsWithoutAStartAreComparedFromTheSecond() {
    let schedule = Sample.claim(
      .schedule(Schedule(timing: Timing(frequency: 1, period: 2, periodUnit: .d))), "eu", at: 1)
    let found = Sample.reconcile(table + increments("words") + [schedule, european[1]])
    #expect(found.contradictions.map(\.rule) == ["regimen.pace"])
    // It is no regimen that could be followed.
    #expect(found.facts.filter { if case .regimen = $0.value { true } else { false } }.count == 1)
  }
}
