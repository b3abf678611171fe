import MonographModel
import Testing

@testable import MonographReconciliation

/// What is said of some cases only is no more than a tension with what is said of all: each beside what must stay so.
@Suite struct NarrowStatementTests {
  private func levels(_ rule: String, _ claims: Claim...) -> [Contradiction.Level] {
    Sample.reconcile(claims).contradictions.filter { $0.rule == rule }.map(\.level)
  }

  private func child(_ text: String, under high: ExactNumber? = nil, from low: ExactNumber? = nil)
    -> Population
  {
    var population = Population(group: .child, text: text)
    if high != nil || low != nil { population.age = Amount(low: low, high: high, unit: "a") }
    return population
  }

  private func refused(_ population: Population, form: String? = nil) -> Claim {
    Sample.claim(
      Sample.adjustment(.age, .avoid, "children"), "a",
      scope: Scope(population: population, formulation: form))
  }

  @Test func refusalsOfOneForm() {
    let use = Sample.claim(
      .populationUse(PopulationUse(population: "children", stance: .allowed)), "b",
      scope: Scope(population: child("children from 2 years", from: 2)))
    func level(_ form: String?) -> [Contradiction.Level] {
      levels("population-use.children", refused(child("children under 12 years", under: 12), form: form), use)
    }
    #expect(level(nil) == [.contradiction])
    #expect(level("soft capsules") == [.tension])
  }

  /// "Under 6 years or weighing less than 13 kg": some of those from 2 years on may have it.
  @Test func refusalsByAgeOrWeight() {
    let use = Sample.claim(
      .populationUse(PopulationUse(population: "children", stance: .allowed)), "b",
      scope: Scope(population: child("children from 2 years", from: 2)))
    let either = refused(child("children under 6 years or weighing less than 13 kg"))
    #expect(levels("population-use.children", either, use) == [.tension])
  }

  @Test func usesOffLabelOfThoseWhoAreBarred() {
    func level(_ status: Indication.Status?) -> [Contradiction.Level] {
      levels(
        "contraindication.polarity", Sample.claim(Sample.use("gout", status), "a"),
        Sample.claim(.contraindication(term: "gout"), "b"))
    }
    #expect(level(nil) == [.contradiction])
    #expect(level(.offLabel) == [.tension])
  }

  /// "Ask your doctor if you can breast-feed."
  @Test func aQuestionToTheDoctor() {
    func said(_ stance: PregnancyLactation.Stance, _ source: String, _ quote: String, at offset: Int = 0)
      -> Claim
    {
      var claim = Sample.claim(
        .pregnancyLactation(PregnancyLactation(topic: .lactation, stance: stance)), source, at: offset)
      claim.evidence[0].quote = quote
      return claim
    }
    let against = said(.avoid, "a", "do not breast-feed")
    let allowed = said(.allowed, "b", "no effects are expected")
    let asked = said(.caution, "b", "ask your doctor if you can breast-feed", at: 9)
    let told = said(.caution, "b", "tell your doctor if you are breast-feeding", at: 9)
    #expect(levels("pregnancy-lactation.stance", against, allowed, asked) == [.tension])
    #expect(levels("pregnancy-lactation.stance", against, allowed, told) == [.contradiction])
  }

  /// "If you take it on its own, up to 1,600 mg".
  @Test func dosesOfWhatIsTakenAlone() {
    let most = Sample.claim(Sample.dose("1200", "mg", .maximum, every: 1), "a")
    func level(_ condition: String) -> [Contradiction.Level] {
      let dose = Sample.dose("1600", "mg", .usual, every: 1)
      return levels("dose.over-maximum", most, Sample.claim(dose, "b", scope: Scope(condition: condition)))
    }
    #expect(level("if you take it on its own") == [.tension])
    #expect(level("if needed") == [.contradiction])
  }

  /// "At most 1,200 mg a day; a doctor may prescribe higher doses".
  @Test func aMaximumThatDoctorsMayExceed() {
    func level(_ certainty: Claim.Certainty) -> [Contradiction.Level] {
      levels(
        "dose.value", Sample.claim(Sample.dose("1200", "mg", .maximum, every: 1), "a", certainty: certainty),
        Sample.claim(Sample.dose("3200", "mg", .maximum, every: 1), "b"))
    }
    #expect(level(.stated) == [.contradiction])
    #expect(level(.likely) == [.tension])
  }

  /// "It is begun with 50 mg, up to a maximum of 100 mg" and "the usual dose is 100 mg".
  @Test func aStartThatRisesToTheUsualDose() {
    func level(most: String) -> [Contradiction.Level] {
      levels(
        "dose.value", Sample.claim(Sample.dose("50", "mg", .start, every: 1), "a"),
        Sample.claim(Sample.dose(most, "mg", .maximum, every: 1), "a", at: 9),
        Sample.claim(Sample.dose("100", "mg", .usual, every: 1), "b"))
    }
    #expect(level(most: "100") == [.tension])
    #expect(level(most: "150") == [.contradiction])
  }

  /// A dose for one more kind of an illness beside one for kinds of it that are not told apart.
  @Test func aKindThatTheOtherDoesNotName() {
    func level(_ use: String) -> [Contradiction.Level] {
      levels(
        "dose.value", Sample.claim(Sample.use("pernicious anemia"), "b"),
        Sample.claim(Sample.use("aplastic anemia"), "b"),
        Sample.claim(Sample.dose("20", "mg", .usual, every: 1), "b"),
        Sample.claim(
          Sample.dose("450", "mg", .usual, every: 1), "a",
          scope: Scope(indication: Scope.Term(term: use, text: use))))
    }
    #expect(level("aplastic anemia") == [.contradiction])
    #expect(level("chemotherapy-induced anemia") == [.tension])
  }

  /// "Not approved for asthma" and "sometimes prescribed for asthma".
  @Test func usesThatAreNotApproved() {
    let denied = Sample.claim(Sample.use("asthma", .offLabel), "a", polarity: .negated)
    func used(_ cue: String) -> Claim {
      var claim = Sample.claim(Sample.use("asthma"), "b")
      claim.evidence.append(Evidence(role: .cue, span: ByteSpan(20, 30), quote: cue))
      return claim
    }
    #expect(levels("indication.use", denied, used("sometimes prescribed for")) == [.tension])
    #expect(levels("indication.use", denied, used("prescribed for")) == [.contradiction])
  }

  /// Bottles opened of which product, is not said.
  @Test func bottlesOfAnyProduct() {
    func opened(_ time: String, _ source: String) -> Claim {
      var claim = Sample.claim(.administration(text: "time after opening: within \(time)"), source)
      claim.rule = "administration.limit"
      claim.evidence.append(Evidence(role: .timing, span: ByteSpan(20, 30), quote: time))
      return claim
    }
    #expect(levels("time-limit.stated", opened("24 hours", "a"), opened("48 hours", "b")) == [.tension])
    #expect(levels("time-limit.stated", opened("24 hours", "a"), opened("1 day", "b")).isEmpty)
  }
}
