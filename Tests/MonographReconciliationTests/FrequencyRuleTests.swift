import MonographModel
import Testing

@testable import MonographReconciliation

@Suite struct FrequencyRuleTests {
  @Test func oneSourceOverAndUnderTenPercent() throws {
    let found = Sample.reconcile([
      Sample.claim(Sample.reaction("Depression", over: 10), "a", at: 1),
      Sample.claim(Sample.reaction("depression", under: 10), "a", at: 2),
    ])
    let contradiction = try #require(found.contradictions.first)
    #expect(found.contradictions.count == 1)
    #expect(contradiction.kind == .frequencyBand)
    #expect(contradiction.level == .contradiction)
    #expect(contradiction.withinSource)
    #expect(contradiction.decision.step == .unresolved)
    #expect(contradiction.sides.allSatisfy { $0.claims.count == 1 })
  }

  @Test(arguments: [
    (Sample.reaction("nausea", over: 10), Sample.reaction("nausea", exactly: 13)),
    (Sample.reaction("anaphylaxis", under: 10), Sample.reaction("anaphylaxis", band: .rare)),
    (Sample.reaction("nausea", exactly: 13), Sample.reaction("nausea", exactly: 4)),
    (Sample.reaction("depression", over: 10), Sample.reaction("severe depression", under: 1)),
    (Sample.reaction("depression", over: 10), Sample.reaction("depression", serious: true)),
    (Sample.reaction("rash", band: .common), Sample.reaction("rash", over: 10)),
  ])
  func compatible(_ a: ClaimValue, _ b: ClaimValue) {
    #expect(Sample.reconcile([Sample.claim(a, "a"), Sample.claim(b, "b")]).contradictions.isEmpty)
  }

  @Test func bandsOfTwoSources() {
    let found = Sample.reconcile([
      Sample.claim(Sample.reaction("feeling sick", over: 10, band: .veryCommon), "a"),
      Sample.claim(Sample.reaction("nausea", over: 1, under: 10, band: .common), "b"),
    ])
    #expect(found.contradictions.map(\.level) == [.contradiction])
    #expect(found.contradictions.first?.withinSource == false)
  }

  @Test func bandsThatOnlyTouchPart() {
    func upTo(_ high: ExactNumber, _ band: FrequencyBand) -> ClaimValue {
      .adverseReaction(
        AdverseReaction(term: "nausea", frequency: ReactionFrequency(band: band, low: nil, high: high)))
    }
    func found(_ a: ClaimValue, _ b: ClaimValue) -> Int {
      Sample.reconcile([Sample.claim(a, "a"), Sample.claim(b, "b")]).contradictions.count
    }
    #expect(found(upTo(1, .uncommon), Sample.reaction("nausea", over: 1, under: 10, band: .common)) == 1)
    // Two leaflets, each with "up to": only their places tell.
    #expect(found(upTo(1, .uncommon), upTo(10, .common)) == 0)
    #expect(found(upTo(ExactNumber("0.01")!, .veryRare), upTo(10, .common)) == 1)
    // "Common (up to 1 in 10)" begins where the next rarer band ends.
    #expect(found(upTo(10, .common), Sample.reaction("nausea", under: 1)) == 1)
  }

  @Test func aWordAloneIsOnlyATension() {
    let found = Sample.reconcile([
      Sample.claim(Sample.reaction("nausea", band: .rare), "a"),
      Sample.claim(Sample.reaction("nausea", over: 10), "b"),
    ])
    #expect(found.contradictions.map(\.level) == [.tension])
  }

  @Test func aWordThatItsSourceExplainsIsMore() {
    let rare = Sample.claim(Sample.reaction("nausea", band: .rare), "a")
    let explained = Sample.claim(Sample.reaction("fits", under: ExactNumber("0.1"), band: .rare), "a", at: 1)
    let often = Sample.claim(Sample.reaction("nausea", over: 10), "b")
    #expect(Sample.reconcile([rare, explained, often]).contradictions.map(\.level) == [.contradiction])
  }

  @Test func anotherPopulationIsAnotherQuestion() {
    let child = Scope(population: Population(group: .child, text: "children"))
    let found = Sample.reconcile([
      Sample.claim(Sample.reaction("nausea", over: 10), "a"),
      Sample.claim(Sample.reaction("nausea", under: 10), "b", scope: child),
    ])
    #expect(found.contradictions.isEmpty)
  }

  @Test func bandsFarApartInOneSourceAreSignsOfSomethingElse() {
    let found = Sample.reconcile([
      Sample.claim(Sample.reaction("fever", over: 10, band: .veryCommon), "a", at: 1),
      Sample.claim(Sample.reaction("fever", under: 1, band: .uncommon), "a", at: 2),
    ])
    #expect(found.contradictions.isEmpty)
  }

  @Test func severalListsInOneSource() {
    let lists = [
      Sample.claim(Sample.reaction("rash", over: 10), "a", at: 1),
      Sample.claim(Sample.reaction("nausea", under: 10), "a", at: 2),
      Sample.claim(Sample.reaction("headache", over: 10), "a", at: 3),
      Sample.claim(Sample.reaction("rash", under: 10), "a", at: 4),
    ]
    #expect(Sample.reconcile(lists).contradictions.isEmpty)
    #expect(Sample.reconcile([lists[0], lists[1], lists[3]]).contradictions.count == 1)
  }

  @Test func otherProductsOfTheSubstance() {
    func found(_ a: ClaimValue, _ b: ClaimValue) -> [Contradiction] {
      Sample.reconcile([
        Sample.claim(Sample.reaction("nausea", over: 10), "a", at: 1), Sample.claim(a, "a", at: 2),
        Sample.claim(Sample.reaction("nausea", under: 10), "b", at: 1), Sample.claim(b, "b", at: 2),
      ]).contradictions
    }
    #expect(found(Sample.use("melanoma"), Sample.use("glioma")).isEmpty)
    #expect(found(Sample.use("skin melanoma"), Sample.use("melanoma")).count == 1)
    #expect(
      found(Sample.dose("1", "mg", .usual, route: "oral"), Sample.dose("1", "mg", .usual, route: "nasal"))
        .isEmpty)
  }
}

extension FrequencyRuleTests {
  @Test func manyDifferencesAreOneFinding() {
    func claims(_ terms: [String]) -> [Claim] {
      terms.enumerated().flatMap { index, term in
        [
          Sample.claim(Sample.reaction(term, over: 10), "a", at: index),
          Sample.claim(Sample.reaction(term, under: 1), "b", at: index),
        ]
      }
    }
    func uses(_ a: String, _ b: String) -> [Claim] {
      [("a", a), ("b", b)].map { Sample.claim(.indication(Indication(term: $1)), $0) }
    }
    let several = claims(["nausea", "rash", "headache"])
    let many = Sample.reconcile(several + uses("asthma", "asthma")).contradictions
    #expect(many.map(\.level) == [.contradiction])
    #expect(many.first?.sides.map(\.claims.count) == [3, 3])
    // A telling word in common may make them one use; another illness has other patients.
    #expect(
      Sample.reconcile(several + uses("asthma attacks", "easing asthma")).contradictions.count == 1)
    #expect(Sample.reconcile(several + uses("asthma", "psoriasis")).contradictions.isEmpty)
    // Two products, one of which has further uses.
    let tablets = ["a", "b"].map { source in
      Sample.claim(
        .strength(Strength(amount: Amount(ExactNumber(5), "mg"))), source, at: 9)
    }
    let further = ["a", "b"].map { Sample.claim(Sample.use($0 == "a" ? "psoriasis" : "gout"), $0, at: 8) }
    let products = Sample.reconcile(several + uses("asthma", "asthma") + tablets + further)
    #expect(products.contradictions.isEmpty)
    #expect(products.differences.map(\.reason) == [.scope])
    #expect(
      Sample.reconcile(claims(["nausea", "rash"])).contradictions.map(\.level) == [
        .contradiction, .contradiction,
      ])
  }

  @Test func aGlossNamesTheReactionToo() {
    let headache = Sample.claim(Sample.reaction("dizziness", over: 10), "a")
    let sign = Sample.claim(Sample.reaction("dizziness", under: 10), "b", at: 1)
    let gloss = Sample.claim(Sample.reaction("a swaying feeling (dizziness)", over: 10), "b", at: 2)
    #expect(Sample.reconcile([headache, sign]).contradictions.count == 1)
    #expect(Sample.reconcile([headache, sign, gloss]).contradictions.isEmpty)
  }

  @Test func aSignOfAnotherReactionIsNotRated() {
    let often = Sample.claim(Sample.reaction("vomiting", over: 10), "a")
    func found(_ condition: String?) -> Int {
      let other = Sample.claim(
        Sample.reaction("vomiting", under: 1), "b", scope: Scope(condition: condition))
      return Sample.reconcile([often, other]).contradictions.count
    }
    #expect(found(nil) == 1)
    #expect(found("a breakdown of tumours that may cause") == 0)
  }

  @Test func oneInTenIsWhereVeryCommonBegins() {
    let edge = Sample.claim(Sample.reaction("rash", band: .veryCommon, exactly: 10), "a")
    #expect(
      Sample.reconcile([edge, Sample.claim(Sample.reaction("rash", over: 10), "b")]).contradictions.isEmpty)
    #expect(
      Sample.reconcile([edge, Sample.claim(Sample.reaction("rash", under: 1), "b")]).contradictions.count == 1
    )
  }

  @Test func aWordAndItsNumberThatDisagree() {
    let rare = Sample.reaction("fits", under: ExactNumber("0.1"), band: .rare)
    func found(_ reaction: ClaimValue, among others: [ClaimValue]? = nil) -> [String] {
      Sample.reconcile(
        [Sample.claim(reaction, "a", at: 1)] + (others ?? [rare]).map { Sample.claim($0, "a", at: 2) }
      ).contradictions.map(\.rule)
    }
    #expect(found(Sample.reaction("rash", under: 10, band: .veryCommon)) == ["frequency.name"])
    #expect(found(Sample.reaction("rash", over: 10, band: .common)) == ["frequency.name"])
    // "Common side effects (in more than 1 in 10)" alone is everyday English.
    #expect(found(Sample.reaction("rash", over: 10, band: .common), among: []).isEmpty)
    #expect(found(Sample.reaction("rash", under: 10, band: .common)).isEmpty)
    #expect(found(Sample.reaction("rash", under: 10, band: .uncommon)).isEmpty)
    #expect(found(Sample.reaction("rash", over: 10, band: .veryCommon)).isEmpty)
  }

  @Test func aFullTableOfBandsNamesReactionsAgain() {
    func upTo(_ high: ExactNumber, _ band: FrequencyBand, _ term: String) -> ClaimValue {
      .adverseReaction(AdverseReaction(term: term, frequency: ReactionFrequency(band: band, high: high)))
    }
    func table(_ claims: (ClaimValue)...) -> Monograph {
      Sample.reconcile(claims.enumerated().map { Sample.claim($1, "a", at: $0) })
    }
    let (very, common) = (Sample.reaction("dizziness", over: 10), upTo(10, .common, "dizziness"))
    #expect(table(very, common).contradictions.map(\.level) == [.tension])
    let full = table(very, common, upTo(1, .uncommon, "hepatitis"))
    #expect(full.contradictions.isEmpty)
    #expect(full.differences.map(\.reason) == [.granularity])
    // In percent the same word stands under both by mistake.
    #expect(
      table(
        very, Sample.reaction("dizziness", under: 10), Sample.reaction("hepatitis", under: 1)
      ).contradictions.map(\.level) == [.contradiction])
    // A general symptom may be a sign of something else each time.
    #expect(
      table(Sample.reaction("itching", over: 10), Sample.reaction("itching", under: 10)).contradictions
        .isEmpty)
  }

  @Test func bandsOfOneDocumentFollowEachOther() {
    // "Common (up to 1 in 10)" ends where "uncommon (up to 1 in 100)" begins.
    let twice = [FrequencyBand.common: ExactNumber(10), .uncommon: 1].map { band, high in
      Sample.claim(
        .adverseReaction(
          AdverseReaction(
            term: "dizziness", seriousness: nil,
            frequency: ReactionFrequency(band: band, low: nil, high: high))),
        "a", at: band == .common ? 1 : 2)
    }
    #expect(Sample.reconcile(twice).contradictions.map(\.kind) == [.frequencyBand])
  }

  @Test func signsOfOtherReactionsAreNotCompared() {
    func found(_ term: String) -> Int {
      Sample.reconcile([
        Sample.claim(Sample.reaction(term, over: 10), "a"),
        Sample.claim(Sample.reaction(term, under: 10), "b"),
      ]).contradictions.count
    }
    #expect(found("chills") == 0)
    #expect(found("nausea") == 1)
  }
}
