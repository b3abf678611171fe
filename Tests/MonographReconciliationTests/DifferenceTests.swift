import MonographModel
import Testing

@testable import MonographReconciliation

@Suite struct DifferenceTests {
  private func statement(
    _ measure: String, _ direction: Direction = .decrease, _ source: String,
    certainty: Claim.Certainty = .stated,
    polarity: Claim.Polarity = .affirmed
  ) -> Claim {
    Sample.claim(
      .efficacy(Statement(text: "\(measure) \(source)", measure: measure, direction: direction)), source,
      polarity: polarity, certainty: certainty)
  }

  @Test func anotherCertaintyIsADifference() {
    let found = Sample.reconcile([
      statement("disability progression", .decrease, "a"),
      statement("progression of disability", .decrease, "b", certainty: .possible),
    ])
    #expect(found.contradictions.isEmpty)
    #expect(found.differences.map(\.reason) == [.certainty])
  }

  @Test func equalCertaintyIsQuiet() {
    let found = Sample.reconcile([
      statement("relapse rate", .decrease, "a"), statement("relapse rate", .decrease, "b"),
      statement("brain lesions", .decrease, "b", certainty: .possible),
    ])
    #expect(found.contradictions.isEmpty && found.differences.isEmpty)
  }

  @Test func aDeniedEffectIsATension() {
    let denied = statement("relapse rate", .decrease, "b", polarity: .negated)
    let found = Sample.reconcile([statement("relapse rate", .decrease, "a"), denied])
    #expect(found.contradictions.map(\.level) == [.tension])
    // "A longer time without relapses" is no opposite.
    let longer = Sample.reconcile([
      statement("relapses", .decrease, "a"), statement("relapses", .increase, "b"),
    ])
    #expect(longer.contradictions.isEmpty)
  }

  @Test func aFinerTermIsADifference() {
    let found = Sample.reconcile([
      Sample.claim(Sample.reaction("leukopenia"), "a"),
      Sample.claim(Sample.reaction("blood disorders", under: 10), "b"),
    ])
    #expect(found.contradictions.isEmpty)
    #expect(found.differences.map(\.reason) == [.granularity])
  }

  @Test func aStatusLeftOpen() {
    let found = Sample.reconcile([
      Sample.claim(Sample.use("clinically isolated syndrome", .approved), "a"),
      Sample.claim(Sample.use("clinically isolated syndrome"), "b", at: 1),
      Sample.claim(Sample.use("relapsing multiple sclerosis", .approved), "b", at: 2),
    ])
    #expect(found.differences.filter { $0.reason == .certainty }.count == 1)
    #expect(found.contradictions.isEmpty)
  }

  @Test func approvedAgainstOffLabel() {
    let claims = [
      Sample.claim(Sample.use("psoriasis", .approved), "a"),
      Sample.claim(Sample.use("psoriasis", .offLabel), "b"),
    ]
    #expect(Sample.reconcile(claims).contradictions.map(\.level) == [.contradiction])
    let apart = [Sample.source("a", jurisdiction: "US"), Sample.source("b", jurisdiction: "EU")]
    #expect(Sample.reconcile(claims, apart).contradictions.map(\.level) == [.tension])
  }

  @Test func aUseLimitedToSomePatients() {
    func found(_ narrow: String, _ more: Claim...) -> [Contradiction] {
      Sample.reconcile(
        [
          Sample.claim(Sample.use(narrow), "a"),
          Sample.claim(Sample.use("secondary progressive MS", .approved), "b"),
        ] + more
      ).contradictions
    }
    #expect(found("active secondary progressive multiple sclerosis").map(\.kind) == [.scope])
    #expect(found("SPMS with relapses").map(\.level) == [.tension])
    #expect(found("relapsing-remitting multiple sclerosis").isEmpty)
    // A source that names the part beside the whole has only been brief.
    let both = Sample.claim(Sample.use("active SPMS"), "b", at: 9)
    #expect(found("active secondary progressive multiple sclerosis", both).isEmpty)
  }
}
