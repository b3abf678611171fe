import MonographModel
import Testing

@testable import MonographReconciliation

/// What one source calls unknown, allows or names for all, beside what another says of it.
@Suite struct OpenQuestionTests {
  private func levels(_ claims: Claim...) -> [Contradiction.Level] {
    Sample.reconcile(claims).contradictions.map(\.level)
  }

  private func link(
    _ measure: String, _ certainty: Claim.Certainty, _ source: String, rule: String = "efficacy.link"
  ) -> Claim {
    let span = ByteSpan(0, 1)
    var claim = Claim(
      value: .efficacy(Statement(text: measure, measure: measure)), scope: Scope(), polarity: .affirmed,
      certainty: certainty, section: nil, rule: rule, source: source,
      evidence: [Evidence(role: .value, span: span, quote: measure)])
    claim.id = claim.identity
    return claim
  }

  private func effect(_ measure: String, _ certainty: Claim.Certainty, _ source: String) -> Claim {
    Sample.claim(
      .efficacy(Statement(text: measure, measure: measure, direction: .decrease)), source,
      certainty: certainty)
  }

  @Test func aLinkThatNobodyKnows() {
    let open = link("joint scans and the walking of patients", .unknown, "a")
    #expect(
      levels(open, link("less change on scans correlates with better walking", .likely, "b")) == [.tension])
    #expect(levels(open, link("less change on scans correlates with fewer falls", .stated, "b")).isEmpty)
    #expect(levels(open, link("joint scans and the walking of patients", .unknown, "b")).isEmpty)
    #expect(levels(open, link("less change on scans correlates with better walking", .stated, "a")).isEmpty)
  }

  @Test func aLinkThatOneDenies() {
    func said(_ object: String, _ polarity: Claim.Polarity, _ source: String) -> Claim {
      var claim = link("less change on scans correlates with \(object)", .stated, source)
      claim.polarity = polarity
      claim.evidence.append(Evidence(role: .measure, span: ByteSpan(1, 2), quote: object))
      claim.id = claim.identity
      return claim
    }
    let denied = said("better walking", .negated, "a")
    #expect(levels(denied, said("better walking", .affirmed, "b")) == [.tension])
    #expect(levels(denied, said("fewer falls", .affirmed, "b")).isEmpty)
    #expect(levels(denied, said("better walking", .negated, "b")).isEmpty)
  }

  @Test func anEffectThatNobodyKnows() {
    let open = link("hip fractures", .unknown, "a", rule: "efficacy.open")
    #expect(levels(open, effect("hip fractures", .stated, "b")) == [.tension])
    #expect(levels(open, effect("hip fractures", .possible, "b")).isEmpty)
    #expect(levels(open, effect("relapses", .stated, "b")).isEmpty)
    #expect(levels(effect("mortality", .unknown, "a"), effect("mortality", .stated, "b")) == [.tension])
  }

  @Test func otherDegreesOfAnIllness() {
    let mild = Sample.claim(Sample.use("mild gout"), "a")
    #expect(levels(mild, Sample.claim(Sample.use("moderate to severe gout"), "b")) == [.tension])
    #expect(levels(mild, Sample.claim(Sample.use("mild to moderate gout"), "b")).isEmpty)
    #expect(
      levels(mild, Sample.claim(Sample.use("severe gout"), "b"), Sample.claim(Sample.use("gout"), "b", at: 9))
        .isEmpty)
  }

  @Test func patientsWithAnImpairedOrgan() {
    func allowed(_ whom: String, _ source: String) -> Claim {
      Sample.claim(.populationUse(PopulationUse(population: whom, stance: .allowed)), source)
    }
    let refused = Sample.claim(Sample.adjustment(.renal, .avoid, "severe"), "a")
    #expect(levels(refused, allowed("severe renal impairment", "b")) == [.contradiction])
    #expect(levels(refused, allowed("moderate renal impairment", "b")).isEmpty)
    #expect(levels(refused, allowed("severe hepatic impairment", "b")).isEmpty)
    #expect(levels(refused, allowed("severe renal impairment", "a")).isEmpty)
  }

  @Test func theElderlyByAge() {
    let old = Scope(population: Population(group: .elderly, text: "elderly"))
    let none = Sample.claim(Sample.adjustment(.age, .none, "elderly patients"), "a", scope: old)
    #expect(
      levels(none, Sample.claim(Sample.adjustment(.age, .reduce, "older people"), "b")) == [.contradiction])
    #expect(levels(none, Sample.claim(Sample.adjustment(.age, .reduce, "children"), "b")).isEmpty)
  }

  /// How often a test is done at first, where both tell it.
  @Test func firstIntervals() {
    func test(_ timing: [String], _ source: String) -> Claim {
      Sample.claim(
        .monitoring(Monitoring(test: "transaminases", timing: timing, strength: .recommended)), source)
    }
    let often = test(["every two weeks for the first three months", "monthly"], "a")
    #expect(levels(often, test(["monthly during the first month"], "b")) == [.tension])
    #expect(levels(often, test(["monthly"], "b")).isEmpty)
    #expect(levels(often, test(["every two weeks in the first month", "monthly"], "b")).isEmpty)
  }

  @Test func totalsAndMaxima() {
    guard case .dose(var total) = Sample.dose("15", "mg", .usual, every: 1) else { fatalError() }
    func sum(of day: String) -> [Contradiction.Kind] {
      let parts = Sample.claim(Sample.dose("5", "mg", .usual, every: 1, times: 2), "a", at: 10)
      total.amount = Sample.amount(day, "mg")
      var claim = Sample.claim(.dose(total), "a", at: 22)
      claim.evidence += [
        Evidence(role: .timing, span: ByteSpan(25, 30), quote: "a day"),
        Evidence(role: .cue, span: ByteSpan(15, 20), quote: "total"),
      ]
      claim.id = claim.identity
      return Sample.reconcile([parts, claim]).contradictions.map(\.kind)
    }
    #expect(sum(of: "15") == [.arithmetic])
    #expect(sum(of: "10").isEmpty)
    // "Raised up to 40 mg" against at most 30 mg.
    guard case .dose(var raised) = Sample.dose("40", "mg", .step, every: 1),
      case .dose(var most) = Sample.dose("30", "mg", .maximum)
    else { fatalError() }
    raised.bound = .upTo
    most.per = Per(1, "d")
    #expect(levels(Sample.claim(.dose(raised), "a"), Sample.claim(.dose(most), "b")) == [.contradiction])
    most.amount = Sample.amount("40", "mg")
    #expect(levels(Sample.claim(.dose(raised), "a"), Sample.claim(.dose(most), "b")).isEmpty)
  }

  /// "13%" and "1.3%" of patients; two studies else.
  @Test func aDecimalPointAmongRates() {
    func rate(_ number: String, _ source: String) -> Claim {
      Sample.claim(Sample.reaction("gout", exactly: ExactNumber(number)!), source)
    }
    #expect(levels(rate("13", "a"), rate("1.3", "b")) == [.contradiction])
    #expect(levels(rate("13", "a"), rate("2.6", "b")).isEmpty)
    // A single digit is often the same by chance.
    #expect(levels(rate("10", "a"), rate("1", "b")).isEmpty)
  }

  /// A first dose with no word of how often is none of those that are kept up; for the old, the other's dose for the old
  /// answers.
  @Test func firstDosesAndTheOld() {
    let first = Sample.claim(Sample.dose("100", "mg", .usual), "a")
    let kept = Sample.claim(Sample.dose("100", "mg", .maintenance, every: 1, times: 2), "a", at: 9)
    #expect(
      levels(first, kept, Sample.claim(Sample.dose("50", "mg", .maintenance, every: 1, times: 2), "b"))
        == [.contradiction])
    #expect(
      levels(first, kept, Sample.claim(Sample.dose("100", "mg", .maintenance, every: 1, times: 2), "b"))
        .isEmpty)
    let old = Scope(
      population: Population(age: Amount(low: 75, high: nil, unit: "a"), text: "75 years and older"))
    let adults = ["a", "b"].map { Sample.claim(Sample.dose("4", "mg", .usual, every: 1), $0) }
    func aged(_ number: String, _ source: String) -> Claim {
      Sample.claim(Sample.dose(number, "mg", .usual, every: 1), source, scope: old, at: 9)
    }
    #expect(levels(adults[0], adults[1], aged("2", "a"), aged("4", "b")) == [.contradiction])
    #expect(levels(adults[0], adults[1], aged("2", "a"), aged("2", "b")).isEmpty)
  }

  /// "Sedation in patients with gout" is barred, and patients with gout are allowed it.
  @Test func thoseWhoAreBarredForOneUse() {
    let barred = Sample.claim(.contraindication(term: "sedation in patients with severe gout"), "a")
    func allowed(_ whom: String) -> Claim {
      Sample.claim(.populationUse(PopulationUse(population: whom, stance: .allowed)), "b")
    }
    #expect(levels(barred, allowed("severe gout")) == [.contradiction])
    #expect(levels(barred, allowed("asthma")).isEmpty)
  }

  /// "Does not affect warfarin levels" against "raises warfarin levels by about 15%".
  @Test func levelsThatStayAsTheyAre() {
    func effect(_ text: String, _ source: String) -> Claim {
      Sample.claim(.interaction(Interaction(with: "warfarin", effect: text, management: nil)), source)
    }
    let raised = effect("raises warfarin levels by about 15%", "a")
    #expect(levels(raised, effect("does not affect warfarin levels", "b")) == [.contradiction])
    #expect(levels(raised, effect("does not affect otherin levels", "b")).isEmpty)
    #expect(levels(raised, effect("raises warfarin levels", "b")).isEmpty)
  }
}
