import MonographModel
import Testing

@testable import MonographReconciliation

@Suite struct AlignmentTests {
  private func found(_ claims: Claim...) -> [Contradiction] { Sample.reconcile(claims).contradictions }

  private func refusal(_ source: String, under age: ExactNumber?, _ unit: UnitCode = "a") -> Claim {
    let limit = age.map { Amount(low: nil, high: $0, highInclusive: false, unit: unit) }
    let scope = Scope(population: Population(group: .child, age: limit, text: "children"))
    return Sample.claim(Sample.adjustment(.age, .avoid, "children"), source, scope: scope)
  }

  @Test func twoAgesForOneStatement() {
    #expect(found(refusal("a", under: 4), refusal("b", under: 1, "mo")).map(\.kind) == [.value])
    #expect(found(refusal("a", under: 4), refusal("b", under: 1, "mo")).map(\.level) == [.contradiction])
    #expect(found(refusal("a", under: 1), refusal("b", under: 12, "mo")).isEmpty)
    #expect(found(refusal("a", under: 4, "wk"), refusal("b", under: 1, "mo")).isEmpty)
  }

  @Test func childrenBarredBelowAnotherAge() {
    // Children barred below another age, among the contraindications.
    let young = Population(
      group: .child, age: Amount(low: nil, high: 3, highInclusive: false, unit: "a"), text: "children under 3"
    )
    let barred = Sample.claim(
      .contraindication(term: "children"), "b", scope: Scope(population: young), at: 9)
    #expect(found(refusal("a", under: 1), barred).map(\.kind) == [.value])
    #expect(found(refusal("a", under: 3), barred).isEmpty)
    var joint = barred
    joint.evidence[0].quote = "Do not give it in combination with otherol to children"
    #expect(found(refusal("a", under: 1), joint).isEmpty)
  }

  @Test func aUseForThoseWhomAnotherRefuses() {
    func use(from years: ExactNumber) -> Claim {
      let age = Amount(low: years, high: nil, unit: "a")
      let scope = Scope(population: Population(group: .child, age: age, text: "children from 6 years"))
      return Sample.claim(Sample.use("epilepsy", .approved), "b", scope: scope)
    }
    #expect(found(refusal("a", under: nil), use(from: 6)).map(\.topic) == ["use in children"])
    #expect(found(refusal("a", under: 12), use(from: 6)).map(\.kind) == [.polarity])
    #expect(found(refusal("a", under: 6), use(from: 6)).isEmpty)
  }

  @Test func aUseForTheYoungerOfThoseRefused() {
    func use(under years: ExactNumber) -> Claim {
      let age = Amount(low: nil, high: years, highInclusive: false, unit: "a")
      let scope = Scope(population: Population(group: .child, age: age, text: "children under that"))
      return Sample.claim(
        .populationUse(PopulationUse(population: "children", stance: .allowed)), "b", scope: scope)
    }
    #expect(found(refusal("a", under: 18), use(under: 12)).map(\.topic) == ["use in children"])
    #expect(found(refusal("a", under: 12), use(under: 12)).map(\.topic) == ["use in children"])
    // Only some of them are refused.
    #expect(found(refusal("a", under: 2), use(under: 12)).isEmpty)
  }

  @Test func degreesThatOverlapAreOneQuestion() {
    func levels(_ a: String, _ b: String) -> [Contradiction.Level] {
      found(
        Sample.claim(Sample.adjustment(.renal, .none, a), "a"),
        Sample.claim(Sample.adjustment(.renal, .reduce, b), "b")
      ).map(\.level)
    }
    #expect(levels("mild to moderate renal impairment", "moderate renal impairment") == [.contradiction])
    #expect(levels("CrCl 30 to 80 mL/min", "CrCl below 50 mL/min") == [.contradiction])
    #expect(levels("CrCl 60 mL/min or more", "CrCl < 60 mL/min").isEmpty)
    #expect(levels("CrCl 30 to 60 mL/min", "CrCl 15 to <30 mL/min").isEmpty)
    #expect(levels("CrCl ≥ 60 mL/min", "end-stage renal disease").isEmpty)
    #expect(levels("CrCl ≥ 60 mL/min", "moderate renal impairment").isEmpty)
    #expect(levels("mild renal impairment", "moderate renal impairment").isEmpty)
    #expect(levels("mild to severe renal impairment", "end-stage renal disease").isEmpty)
  }

  @Test func degreesAreToldApartInOneSourceOnly() {
    func found(_ none: String, _ more: Claim...) -> [Contradiction.Level] {
      Sample.reconcile(
        [
          Sample.claim(Sample.adjustment(.hepatic, .none, none), "a"),
          Sample.claim(Sample.adjustment(.hepatic, .reduce, "liver problems"), "b"),
        ] + more
      ).contradictions.map(\.level)
    }
    #expect(found("mild, moderate or severe liver problems") == [.tension])
    #expect(found("mild liver problems").isEmpty)
    let severe = Sample.claim(Sample.adjustment(.hepatic, .avoid, "severe liver problems"), "a")
    #expect(found("mild to moderate liver problems", severe).isEmpty)
  }

  @Test func treatedWithCareAndForbidden() {
    let care = Sample.claim(Sample.adjustment(.renal, .caution, "severe renal impairment"), "a")
    func levels(_ term: String) -> [Contradiction.Level] {
      found(care, Sample.claim(.contraindication(term: term), "b")).map(\.level)
    }
    #expect(levels("severe kidney disease") == [.tension])
    #expect(levels("severe liver disease").isEmpty)
    let dialysed = Sample.claim(
      .contraindication(term: "severe kidney disease"), "b", scope: Scope(condition: "requiring dialysis"))
    #expect(found(care, dialysed).isEmpty)
  }

  @Test func whatIsSaidOfACaseLeavesTheOthers() {
    func levels(_ condition: String?, _ term: String = "severe kidney disease") -> [Contradiction.Level] {
      found(
        Sample.claim(Sample.adjustment(.renal, .none, "kidney disease"), "a"),
        Sample.claim(.contraindication(term: term), "b", scope: Scope(condition: condition))
      ).map(\.level)
    }
    #expect(levels(nil) == [.tension])
    #expect(levels("requiring dialysis") == [.tension])
    #expect(levels("and you take foobarin").isEmpty)
    func most(_ number: String, _ source: String, _ condition: String? = nil) -> Claim {
      Sample.claim(
        Sample.dose(number, "mg", .maximum, every: 1), source, scope: Scope(condition: condition))
    }
    #expect(found(most("80", "a"), most("40", "b")).map(\.level) == [.contradiction])
    #expect(found(most("80", "a"), most("40", "b", "if your liver is damaged")).isEmpty)
  }

  @Test func oneSentenceThatSaysBoth() {
    // "No change is recommended; however, less may be needed."
    let none = Sample.claim(Sample.adjustment(.renal, .none, "kidney disease"), "a")
    let less = Sample.claim(Sample.adjustment(.renal, .reduce, "kidney disease"), "a")
    let other = Sample.claim(Sample.adjustment(.renal, .reduce, "kidney disease"), "b")
    #expect(found(none, less).isEmpty)
    #expect(found(none, less, other).isEmpty)
    #expect(found(none, other).map(\.level) == [.contradiction])
  }

  @Test func twoTimesForOneStatement() {
    func within(_ time: String, _ source: String) -> Claim {
      Sample.claim(.contraindication(term: "use of a triptan within \(time)"), source)
    }
    #expect(found(within("24 hours", "a"), within("48 hours", "b")).map(\.kind) == [.value])
    #expect(found(within("24 hours", "a"), within("one day", "b")).isEmpty)
    #expect(found(within("14 days", "a"), within("2 weeks", "b")).isEmpty)
  }

  @Test func anOlderVersionOfTheLabel() {
    func label(_ name: String, _ date: String, _ set: String) -> SourceRecord {
      var source = Sample.source(name, .regulator, date: date)
      source.setID = set
      return source
    }
    func kinds(_ sources: SourceRecord...) -> [Contradiction.Kind] {
      Sample.reconcile(
        [
          Sample.claim(Sample.dose("10", "mg", .usual, every: 1), "a"),
          Sample.claim(Sample.dose("40", "mg", .usual, every: 1), "b"),
        ], sources
      ).contradictions.map(\.kind)
    }
    #expect(kinds(label("a", "2019-02", "s1"), label("b", "2023-05", "s1")) == [.superseded])
    #expect(kinds(label("a", "2019-02", "s1"), label("b", "2023-05", "s2")) == [.value])
    #expect(kinds(label("a", "2019-02", "s1"), label("b", "2019-02", "s1")) == [.value])
  }

  @Test func otherStrengthsAreOtherProducts() {
    func strength(_ number: String, _ source: String) -> Claim {
      Sample.claim(.strength(Strength(amount: Sample.amount(number, "mg"), form: "tablet")), source, at: 5)
    }
    let denied = Sample.claim(Sample.use("psoriasis"), "a", polarity: .negated)
    let affirmed = Sample.claim(Sample.use("psoriasis"), "b")
    #expect(found(denied, affirmed, strength("5", "a"), strength("5", "b")).map(\.kind) == [.polarity])
    #expect(found(denied, affirmed, strength("5", "a"), strength("100", "b")).isEmpty)
  }

  @Test func combinationsAreOtherProducts() {
    func named(_ text: String, _ source: String) -> Claim {
      Sample.claim(.identity(Identity(role: .genericName, text: text)), source, at: 7)
    }
    let (denied, affirmed) = (
      Sample.claim(Sample.use("psoriasis"), "a", polarity: .negated),
      Sample.claim(Sample.use("psoriasis"), "b")
    )
    #expect(found(denied, affirmed, named("examplamab and otherine", "b")).isEmpty)
    #expect(
      found(
        denied, affirmed, named("examplamab and otherine", "a"), named("examplamab and otherine", "b")
      ).map(\.kind) == [.polarity])
  }

  @Test func aRangeThatIsTurnedRound() {
    func range(_ low: ExactNumber, _ high: ExactNumber) -> Claim {
      Sample.claim(.dose(Dose(amount: Amount(low: low, high: high, unit: "mg"), role: .usual)), "a")
    }
    #expect(found(range(40, 20)).map(\.kind) == [.arithmetic])
    #expect(found(range(40, 20)).map(\.withinSource) == [true])
    #expect(found(range(20, 40)).isEmpty)
  }

  @Test func ratesByTheMinuteAndByTheHour() {
    func dose(_ number: String, _ unit: UnitCode, _ source: String) -> Claim {
      Sample.claim(Sample.dose(number, unit, .maintenance), source)
    }
    #expect(found(dose("18", "mg/h", "a"), dose("300", "ug/min", "b")).isEmpty)
    #expect(found(dose("18", "mg/h", "a"), dose("100", "ug/min", "b")).map(\.kind) == [.value])
  }
}
