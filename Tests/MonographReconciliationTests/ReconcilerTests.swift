import MonographModel
import Testing

@testable import MonographReconciliation

@Suite struct ReconcilerTests {
  private let sources = [
    Sample.source("label", .regulator, jurisdiction: "US", date: "2023-05-01"),
    Sample.source("article", .encyclopedic),
    Sample.source("answer"), Sample.source("page", .illustrative, jurisdiction: "EU"),
  ]
  private let claims = [
    Sample.claim(Sample.dose("7", "mg", .start, every: 1), "article", at: 1),
    Sample.claim(Sample.dose("14", "mg", .usual, every: 1), "label", at: 1),
    Sample.claim(Sample.dose("14", "mg", .usual, every: 1), "answer", at: 1),
    Sample.claim(Sample.reaction("nausea", over: 10), "label", at: 2),
    Sample.claim(Sample.reaction("nausea", under: 1), "page", at: 2),
    Sample.claim(Sample.reaction("vomiting", serious: true), "answer", at: 3),
    Sample.claim(Sample.reaction("liver failure", serious: true), "label", at: 4),
    Sample.claim(.contraindication(term: "Hypersensitivity to Exampla"), "label", at: 5),
    Sample.claim(.contraindication(term: "allergic to examplamab"), "answer", at: 5),
    Sample.claim(.contraindication(term: "none"), "article", polarity: .negated, at: 5),
    Sample.claim(Sample.use("rheumatoid arthritis", .approved), "label", at: 6),
    Sample.claim(Sample.use("active rheumatoid arthritis"), "answer", at: 6),
    Sample.claim(Sample.use("rheumatoid arthritis"), "page", at: 6),
  ]

  @Test func orderDoesNotCount() {
    let expected = "\(Sample.reconcile(claims, sources))"
    #expect(!Sample.reconcile(claims, sources).contradictions.isEmpty)
    var random = Seeded(state: 7)
    for _ in 0..<20 {
      let shuffled = Sample.reconcile(claims.shuffled(using: &random), sources.shuffled(using: &random))
      #expect("\(shuffled)" == expected)
    }
  }

  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test func idsAreUnique() {
    let found = Sample.reconcile(claims, sources)
    let ids =
      found.facts.map(\.id) + found.contradictions.map(\.id) + found.differences.map(\.id)
      + found.gaps.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func idsDoNotDependOnWhereAClaimStands() {
    let moved = claims.map {
      Sample.claim($0.value, $0.source, polarity: $0.polarity, at: $0.evidence[0].span.lower + 50)
    }
    let (before, after) = (Sample.reconcile(claims, sources), Sample.reconcile(moved, sources))
    #expect(before.contradictions.map(\.id) == after.contradictions.map(\.id))
    #expect(before.gaps.map(\.id) == after.gaps.map(\.id))
    #expect(before.facts.map(\.id) == after.facts.map(\.id))
  }

  @Test func namesOfTheDrugAreOne() throws {
    let facts = Sample.reconcile(claims, sources).facts.filter { $0.group == .contraindications }
    // The other says that there are none.
    #expect(facts.map(\.support.count).sorted() == [1, 2])
  }

  @Test func authorityDecidesAndDissentStays() throws {
    let found = Sample.reconcile(claims, sources)
    let dose = try #require(found.contradictions.first { $0.rule == "dose.value" })
    #expect(dose.decision.step == .authority)
    let facts = found.facts.filter { $0.group == .dosage }
    #expect(facts.map(\.status) == [.preferred])
    #expect(facts.first?.dissent == [claims[0].id])
  }

  @Test func anIllustrativeSourceTakesNothingAway() throws {
    let found = Sample.reconcile(claims, sources)
    let nausea = found.facts.filter { fact in
      if case .claim(.adverseReaction(let reaction), _) = fact.value {
        reaction.term == "nausea"
      } else {
        false
      }
    }
    #expect(nausea.map(\.status) == [.singleSource])
    #expect(nausea.first?.dissent == [claims[4].id])
  }

  @Test func aClaimOfAnUnknownSourceIsLeftOut() {
    #expect(Sample.reconcile(claims, []).facts.isEmpty)
  }

  @Test func everyRuleHasASeverity() {
    let named = Set(SeverityTable.rules)
    let conflicting = ruleList.map(\.name).filter { $0 != "term.granularity" }
    #expect(Set(conflicting) == named)
  }
}
