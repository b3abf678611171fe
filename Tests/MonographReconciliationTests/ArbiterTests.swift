import MonographModel
import Testing

@testable import MonographReconciliation

@Suite struct ArbiterTests {
  private func source(
    _ name: String, _ authority: Authority = .unknown, _ jurisdiction: String? = nil, date: String? = nil,
    setID: String? = nil, sameAs twin: String? = nil, publisher: String? = nil
  ) -> SourceRecord {
    var source = Sample.source(name, authority, jurisdiction: jurisdiction, date: date)
    source.setID = setID
    source.sameTextAs = twin
    source.publisher = publisher
    return source
  }

  /// 7 mg in the sources of the first side, 14 mg in those of the second.
  private func decision(
    _ first: [SourceRecord], _ second: [SourceRecord], policy: Policy = Policy()
  ) throws -> (Decision, preferred: String?) {
    let claims =
      first.map { Sample.claim(Sample.dose("7", "mg", .usual, every: 1), $0.sha256) }
      + second.map { Sample.claim(Sample.dose("14", "mg", .usual, every: 1), $0.sha256) }
    let found = Reconciler.reconcile(claims, sources: first + second, drug: Sample.drug, policy: policy)
    let contradiction = try #require(found.contradictions.first { $0.rule == "dose.value" })
    return (contradiction.decision, contradiction.decision.preferred.map { contradiction.sides[$0].summary })
  }

  @Test func theWeightierSourceDecides() throws {
    let (decision, preferred) = try decision([source("a", .encyclopedic)], [source("b", .regulator)])
    #expect(decision.step == .authority)
    #expect(preferred?.hasPrefix("14 mg") == true)
    #expect(decision.reason == "a source of authority regulator outweighs encyclopedic")
  }

  @Test func aPolicyMayWeighOtherwise() throws {
    var policy = Policy()
    policy.authority = [.encyclopedic, .regulator]
    let (_, preferred) = try decision([source("a", .encyclopedic)], [source("b", .regulator)], policy: policy)
    #expect(preferred?.hasPrefix("7 mg") == true)
  }

  @Test func thePreferredJurisdictionDecidesOnlyWhereThePolicyNamesOne() throws {
    let sides = ([source("a", .regulator, "US")], [source("b", .regulator, "EU")])
    #expect(try decision(sides.0, sides.1).0.step == .unresolved)
    var policy = Policy()
    policy.jurisdiction = ["EU", "US"]
    let (decision, preferred) = try decision(sides.0, sides.1, policy: policy)
    #expect(decision.step == .jurisdiction)
    #expect(preferred?.hasPrefix("14 mg") == true)
    #expect(decision.reason == "the policy prefers sources of EU")
  }

  @Test func aNewerVersionOfTheSameLabelDecides() throws {
    let (decision, preferred) = try decision(
      [source("a", .regulator, "US", date: "2020-01-01", setID: "s")],
      [source("b", .regulator, "US", date: "2023-01-01", setID: "s")])
    #expect(decision.step == .date)
    #expect(preferred?.hasPrefix("14 mg") == true)
  }

  @Test func aNewerLabelOfAnotherMakerDoesNotReplaceThisOne() throws {
    let (decision, _) = try decision(
      [source("a", .regulator, "US", date: "2020-01-01", setID: "s")],
      [source("b", .regulator, "US", date: "2023-01-01", setID: "t")])
    #expect(decision.step == .unresolved)
  }

  @Test func nearlyTheSameTextsCountOnce() throws {
    let copies = [source("a"), source("b", sameAs: "a"), source("c", sameAs: "a")]
    #expect(try decision(copies, [source("z")]).0.step == .unresolved)
    let (decision, preferred) = try decision([source("a"), source("b")], [source("z")])
    #expect(decision.step == .support)
    #expect(preferred?.hasPrefix("7 mg") == true)
    #expect(decision.reason == "2 independent sources against 1")
  }

  @Test func theMarginOfSupportIsThePolicys() throws {
    var policy = Policy()
    policy.supportMargin = 2
    let (decision, _) = try decision([source("a"), source("b")], [source("z")], policy: policy)
    #expect(decision.step == .unresolved)
  }
}
