import MonographModel
import Testing

@testable import MonographReconciliation

@Suite struct DoseRuleTests {
  private func found(_ claims: Claim...) -> [Contradiction] { Sample.reconcile(claims).contradictions }
  private func found(_ a: ClaimValue, _ b: ClaimValue) -> [Contradiction] {
    found(Sample.claim(a, "a"), Sample.claim(b, "b"))
  }

  /// 37 mg of a base is 40 mg of its salt.
  @Test func aBaseAndItsSalt() {
    func levels(_ number: String, _ other: String, isProduct: Bool = true) -> [Contradiction.Level] {
      let tablets = Sample.claim(
        .strength(Strength(amount: Sample.amount(number, "mg"))), "a", section: .howSupplied, at: 7)
      return Sample.reconcile(
        [
          Sample.claim(Sample.dose(number, "mg", .usual, every: 1), "a"),
          Sample.claim(Sample.dose(other, "mg", .usual, every: 1), "b"),
        ] + (isProduct ? [tablets] : [])
      ).contradictions.map(\.level)
    }
    #expect(levels("37", "40", isProduct: false) == [.contradiction])
    #expect(levels("37", "40") == [.tension])
    #expect(levels("35", "40") == [.contradiction])
  }

  /// "240 mg a day; it may be begun with 120 mg" beside "240 mg a day": on how to begin the other is silent.
  @Test func aGentleStartOfTheSameDose() {
    let usual = Sample.claim(Sample.dose("240", "mg", .usual, every: 1), "a")
    let start = Sample.claim(Sample.dose("120", "mg", .start, every: 1), "a", at: 5)
    func levels(_ number: String) -> [Contradiction.Level] {
      let other = Sample.claim(Sample.dose(number, "mg", .usual, every: 1), "b")
      return Sample.reconcile([usual, start, other]).contradictions.map(\.level)
    }
    #expect(levels("240").isEmpty)
    #expect(!levels("480").isEmpty)
  }

  @Test func anotherDose() {
    let contradictions = found(
      Sample.dose("7", "mg", .usual, every: 1), Sample.dose("14", "mg", .usual, every: 1))
    #expect(contradictions.map(\.kind) == [.value])
    #expect(contradictions.map(\.level) == [.contradiction])
  }

  @Test func aUsualDoseAnswersForTheStart() {
    let start = Sample.claim(Sample.dose("7", "mg", .start, every: 1), "a", at: 1)
    let usual = Sample.claim(Sample.dose("14", "mg", .usual, every: 1), "b", at: 1)
    #expect(found(start, usual).map(\.topic) == ["start dose"])
    // Unless its source starts otherwise and says so.
    #expect(found(start, usual, Sample.claim(Sample.dose("7", "mg", .start, every: 1), "b", at: 2)).isEmpty)
  }

  @Test(arguments: [
    (Sample.dose("250", "ug", .usual, every: 2), Sample.dose("0.25", "mg", .usual, every: 2)),
    (Sample.dose("20", "mg", .usual, every: 1, times: 2), Sample.dose("40", "mg", .usual, every: 1)),
    (Sample.dose("20", "mg", .usual), Sample.dose("40", "mg", .usual, every: 1)),
    (Sample.dose("14", "mg", .maximum, every: 1), Sample.dose("7", "mg", .usual, every: 1)),
    (Sample.dose("7", "mg", .usual, route: "oral"), Sample.dose("14", "mg", .usual, route: "intravenous")),
    (Sample.dose("7", "mg", .usual), Sample.dose("14", "mL", .usual)),
    (Sample.dose("7", "mg", .study), Sample.dose("14", "mg", .usual)),
  ])
  func compatible(_ a: ClaimValue, _ b: ClaimValue) { #expect(found(a, b).isEmpty) }

  @Test func anAdjustedDoseSaidAgainIsNotTheUsualOne() {
    let start = Sample.claim(Sample.dose("10", "mg", .start), "a", at: 1)
    let again = Sample.claim(Sample.dose("2.5", "mg", .usual), "b", at: 2)
    let adjusted = Sample.claim(Sample.dose("2.5", "mg", .adjusted), "b", at: 1)
    #expect(found(start, again).count == 1)
    #expect(found(start, again, adjusted).isEmpty)
  }

  @Test func alternativesMeet() {
    #expect(
      found(
        Sample.claim(Sample.dose("5", "mg", .usual), "a", at: 1),
        Sample.claim(Sample.dose("10", "mg", .usual), "a", at: 2),
        Sample.claim(Sample.dose("10", "mg", .usual), "b")
      ).isEmpty)
  }

  @Test func otherPatientsOtherDoses() {
    let child = Scope(population: Population(group: .child, text: "children"))
    let arthritis = Scope(indication: .init(term: "rheumatoid arthritis", text: "RA"))
    let colitis = Scope(indication: .init(term: "ulcerative colitis", text: "UC"))
    let low = Sample.dose("7", "mg", .usual)
    let high = Sample.dose("14", "mg", .usual)
    #expect(found(Sample.claim(low, "a", scope: child), Sample.claim(high, "b")).isEmpty)
    #expect(found(Sample.claim(low, "a", scope: arthritis), Sample.claim(high, "b", scope: colitis)).isEmpty)
    // Not known for what on one side: less certain, unless nobody names another use.
    let one = Sample.claim(low, "a", scope: arthritis)
    let open = Sample.claim(high, "b")
    let other = Sample.claim(Sample.dose("20", "mg", .maximum), "b", scope: colitis, at: 9)
    #expect(found(one, open, other).map(\.level) == [.tension])
    #expect(found(one, open).map(\.level) == [.contradiction])
  }

  @Test func unknownUseAgainstSeveral() {
    func use(_ term: String) -> Scope { Scope(indication: .init(term: term, text: term)) }
    let claims = [
      Sample.claim(.indication(Indication(term: "cancer", status: nil)), "a", at: 9),
      Sample.claim(Sample.dose("20", "mg", .usual, every: 1), "a", scope: use("breast cancer"), at: 1),
      Sample.claim(Sample.dose("30", "mg", .usual, every: 1), "a", scope: use("ovarian cancer"), at: 2),
      Sample.claim(Sample.dose("60", "mg", .usual, every: 1), "b", at: 3),
    ]
    let found = Sample.reconcile(claims).contradictions
    #expect(found.map(\.level) == [.tension])
    #expect(found.first?.sides.map(\.claims.count).sorted() == [1, 2])
  }

  @Test func tabletsHoldOtherAmountsInOtherProducts() {
    let (one, two) = (
      Sample.dose("1", "{tbl}", .usual, every: 1), Sample.dose("2", "{tbl}", .usual, every: 1)
    )
    func strength(_ number: String) -> ClaimValue { .strength(Strength(amount: Sample.amount(number, "mg"))) }
    #expect(found(one, two).isEmpty)
    func products(_ a: String, _ b: String) -> [Contradiction] {
      Sample.reconcile([
        Sample.claim(one, "a", at: 1), Sample.claim(strength(a), "a", at: 2), Sample.claim(two, "b", at: 1),
        Sample.claim(strength(b), "b", at: 2),
      ]).contradictions
    }
    #expect(products("5", "10").isEmpty)
    #expect(products("5", "5").map(\.topic) == ["maintenance dose"])
  }

  @Test func theSameMassInOtherSolutions() {
    func dose(_ milliliters: String) -> ClaimValue {
      Sample.dose(milliliters, "mL", .start, equivalents: [Sample.amount("20", "mg")])
    }
    #expect(found(dose("1"), dose("2")).isEmpty)
  }

  @Test func alternativesAreOneSide() {
    let found = found(
      Sample.claim(Sample.dose("5", "mg", .usual, every: 1), "a", at: 1),
      Sample.claim(Sample.dose("10", "mg", .usual, every: 1), "a", at: 2),
      Sample.claim(Sample.dose("20", "mg", .usual, every: 1), "b", at: 1))
    #expect(found.map { $0.sides.map(\.claims.count).sorted() } == [[1, 2]])
  }

  @Test func dosesOfCircumstancesAreNotCompared() {
    let usual = Sample.claim(Sample.dose("50", "mg", .usual, every: 1), "a")
    let other = Sample.dose("150", "mg", .usual, every: 1)
    #expect(found(usual, Sample.claim(other, "b", section: .adverseReactions)).isEmpty)
    #expect(found(usual, Sample.claim(other, "b", section: .dosage)).count == 1)
  }

  @Test func aLikelySlip() throws {
    let found = found(Sample.dose("250", "mg", .usual, every: 2), Sample.dose("0.25", "mg", .usual, every: 2))
    #expect(found.map(\.kind) == [.magnitude])
    #expect(try #require(found.first).explanation.contains("milligrams and micrograms"))
  }

  @Test func aBrokenEquivalence() throws {
    func dose(_ mg: String, _ units: String, _ source: String, at offset: Int) -> Claim {
      let equivalent = Sample.amount(units, "10*6.{unit}")
      return Sample.claim(Sample.dose(mg, "mg", .other, equivalents: [equivalent]), source, at: offset)
    }
    let good = [dose("0.25", "8", "a", at: 1), dose("0.0625", "2", "a", at: 2)]
    #expect(Sample.reconcile(good).contradictions.isEmpty)
    let found = Sample.reconcile(good + [dose("0.125", "5", "b", at: 1)]).contradictions
    #expect(found.map(\.kind) == [.arithmetic])
    // One against one tells nobody which is right, and nothing is converted by either.
    let open = Sample.reconcile([good[0], dose("0.125", "5", "b", at: 1)]).contradictions
    #expect(open.map(\.decision.preferred) == [nil])
  }

  @Test func anotherSchedule() {
    func every(_ days: ExactNumber) -> ClaimValue {
      .schedule(Schedule(timing: Timing(frequency: 1, period: days, periodUnit: .d)))
    }
    #expect(found(every(2), every(7)).map(\.rule) == ["schedule.timing"])
    #expect(
      found(every(7), .schedule(Schedule(timing: Timing(frequency: 1, period: 1, periodUnit: .wk)))).isEmpty)
    #expect(found(every(2), Sample.dose("0.25", "mg", .maintenance, every: 2)).isEmpty)
  }
}
