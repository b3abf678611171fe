import MonographModel
import Testing

@testable import MonographReconciliation

/// Conflicts that earlier rules left unsaid, each beside what must stay so.
@Suite struct RecallTests {
  private func found(_ claims: Claim...) -> [Contradiction] { Sample.reconcile(claims).contradictions }

  private func renal(_ text: String) -> Scope { Scope(population: Population(renal: text, text: text)) }

  private static let gout = Scope(indication: Scope.Term(term: "gout", text: "gout"))

  // MARK: Doses

  @Test func onceAWeekAgainstOnceADay() {
    let weekly = Sample.claim(Sample.dose("7.5", "mg", .start, every: 7), "a")
    let daily = Sample.claim(Sample.dose("7.5", "mg", .start, every: 1), "b")
    #expect(found(weekly, daily).map(\.level) == [.contradiction])
    #expect(found(weekly, Sample.claim(Sample.dose("7.5", "mg", .start, every: 7), "b")).isEmpty)
    // A month has four weeks or more.
    func monthly(_ times: Int) -> Claim {
      guard case .dose(var dose) = Sample.dose("7.5", "mg", .start) else { fatalError() }
      dose.timing = Timing(frequency: times, period: 1, periodUnit: .mo)
      return Sample.claim(.dose(dose), "b")
    }
    #expect(found(weekly, monthly(1)).map(\.level) == [.contradiction])
    #expect(found(Sample.claim(Sample.dose("7.5", "mg", .start, every: 28), "a"), monthly(1)).isEmpty)
    #expect(found(Sample.claim(Sample.dose("7.5", "mg", .start, every: 30), "a"), monthly(1)).isEmpty)
    // As much in a week, in other parts.
    let parts = Sample.claim(Sample.dose("3.75", "mg", .start, every: 7, times: 2), "b")
    #expect(found(weekly, parts).isEmpty)
  }

  /// What a week gets against as much a day, and weights that only touch.
  @Test func weeksAndWeights() {
    guard case .dose(var dose) = Sample.dose("0.5", "mg", .start) else { fatalError() }
    dose.per = Per(1, "wk")
    let weekly = Sample.claim(.dose(dose), "a")
    #expect(
      found(weekly, Sample.claim(Sample.dose("0.5", "mg", .start, every: 1), "b")).map(\.level) == [
        .contradiction
      ])
    #expect(found(weekly, Sample.claim(Sample.dose("0.25", "mg", .start, every: 7, times: 2), "b")).isEmpty)
    func weighing(_ low: ExactNumber?, _ high: ExactNumber?, _ number: String, _ source: String) -> Claim {
      let weight = Amount(low: low, high: high, unit: "kg")
      return Sample.claim(
        Sample.dose(number, "mg", .usual), source,
        scope: Scope(population: Population(weight: weight, text: "\(low ?? 0) to \(high ?? 0) kg")))
    }
    let middle = weighing(60, 100, "750", "a")
    #expect(found(middle, weighing(60, 100, "1000", "b"), weighing(100, nil, "750", "b")).count == 1)
    #expect(found(middle, weighing(100, nil, "1000", "b")).isEmpty)
  }

  /// The most of a day beside what its parts come to.
  /// What a product calls its most is so for its own use; a text on several uses may mean another.
  @Test func aMaximumOfOneProduct() {
    guard case .dose(var most) = Sample.dose("20", "mg", .maximum) else { fatalError() }
    most.per = Per(1, "d")
    let limit = Sample.claim(.dose(most), "a")
    let dose = Sample.claim(Sample.dose("240", "mg", .usual, every: 1), "b")
    let tablet = Sample.claim(
      .strength(Strength(amount: Sample.amount("20", "mg"))), "a", section: .howSupplied, at: 7)
    let uses = [Sample.claim(Sample.use("gout"), "b", at: 7), Sample.claim(Sample.use("asthma"), "b", at: 8)]
    #expect(found(limit, dose).map(\.level) == [.contradiction])
    #expect(found(limit, tablet, dose, uses[0], uses[1]).allSatisfy { $0.level == .tension })
    #expect(found(limit, tablet, dose).map(\.level) == [.contradiction])
  }

  @Test func aMaximumAndItsParts() {
    func both(_ number: String) -> [Contradiction] {
      guard case .dose(var day) = Sample.dose("60", "mg", .maximum) else { fatalError() }
      day.per = Per(1, "d")
      return found(
        Sample.claim(.dose(day), "a", at: 0),
        Sample.claim(Sample.dose(number, "mg", .maximum, every: 1, times: 3), "a", at: 8))
    }
    #expect(both("30").map(\.kind) == [.arithmetic])
    #expect(both("20").isEmpty)
  }

  /// Sizes of one effect, with no word of what it is compared with.
  @Test func effectsOfOtherSizes() {
    func effect(_ size: ExactNumber, _ source: String, _ section: SectionKind = .efficacy) -> Claim {
      var value = Percentage(low: size, high: size, bound: .exact, about: .other)
      (value.measure, value.direction) = ("exacerbations", .decrease)
      return Sample.claim(.percentage(value), source, section: section)
    }
    #expect(found(effect(25, "a"), effect(60, "b")).map(\.level) == [.tension])
    #expect(found(effect(25, "a"), effect(34, "b")).isEmpty)
    #expect(found(effect(25, "a"), effect(60, "b", .pharmacokinetics)).isEmpty)
  }

  /// "Not recommended for children unless all else fails" beside a dose for them.
  @Test func aConditionalRefusal() {
    let children = Scope(population: Population(group: .child, text: "children"))
    let dose = Sample.claim(Sample.dose("5", "mg", .usual, every: 1), "a", scope: children)
    func levels(_ certainty: Claim.Certainty) -> [Contradiction.Level] {
      var refusal = Sample.claim(Sample.adjustment(.age, .avoid, "children"), "b", scope: children)
      refusal.certainty = certainty
      return found(dose, refusal).map(\.level)
    }
    #expect(levels(.stated) == [.contradiction])
    #expect(levels(.possible) == [.tension])
  }

  /// Barred below a clearance, and allowed at one.
  @Test func allowedDegreesOfImpairment() {
    var barred = Scope()
    barred.condition = "creatinine clearance below 25 mL/min"
    let bar = Sample.claim(.contraindication(term: "severe renal impairment"), "a", scope: barred)
    func allowed(_ text: String) -> Claim {
      Sample.claim(
        .populationUse(PopulationUse(population: text, stance: .allowed)), "b", scope: renal(text))
    }
    #expect(
      found(bar, allowed("creatinine clearance between 10 and 20 mL/min")).map(\.level) == [.contradiction])
    #expect(found(bar, allowed("creatinine clearance between 30 and 50 mL/min")).isEmpty)
  }

  @Test func dosesForOneDegreeOfImpairment() {
    let low = Sample.claim(
      Sample.dose("200", "mg", .adjusted, every: 1), "a", scope: renal("CrCl 10 to 20 mL/min"))
    func high(_ degree: String) -> Claim {
      Sample.claim(Sample.dose("700", "mg", .adjusted, every: 1), "b", scope: renal(degree))
    }
    #expect(found(low, high("CrCl 10 to 20 mL/min")).map(\.level) == [.contradiction])
    #expect(found(low, high("CrCl 15 to 29 mL/min")).map(\.level) == [.tension])
    #expect(found(low, high("CrCl 20 to 50 mL/min")).isEmpty)
    let none = Sample.claim(Sample.adjustment(.renal, .none, "CrCl 10 to 20 mL/min"), "b")
    #expect(found(low, none).map(\.kind) == [.polarity])
    // A source that has such a dose itself speaks of other patients.
    let own = Sample.claim(
      Sample.dose("200", "mg", .adjusted, every: 1), "b", scope: renal("CrCl 10 to 20 mL/min"))
    #expect(found(low, none, own).filter { !$0.withinSource }.isEmpty)
    #expect(found(low, Sample.claim(Sample.adjustment(.renal, .none, "CrCl above 30 mL/min"), "b")).isEmpty)
  }

  @Test func lengthsOfOneTreatment() {
    func course(_ days: Int64, _ source: String, _ scope: Scope = Self.gout) -> Claim {
      guard case .dose(var dose) = Sample.dose("5", "mg", .usual, every: 1) else { fatalError() }
      dose.duration = Duration(ExactNumber(days), .d)
      return Sample.claim(.dose(dose), source, scope: scope)
    }
    #expect(found(course(35, "a"), course(3, "b")).count == 1)
    #expect(found(course(35, "a"), course(35, "b")).isEmpty)
    // "5 mg for 3 days. Your doctor may go on to 35 days": a length for no stated use is one of this use, too.
    #expect(
      found(course(35, "a"), course(3, "a", Scope()), course(3, "b")).filter { !$0.withinSource }.isEmpty)
    #expect(found(course(35, "a"), course(3, "b"), course(35, "b")).isEmpty)
    #expect(found(course(35, "a", Scope()), course(3, "b", Scope())).count == 1)
    // For which of two uses a course is, is not said.
    let uses = [Sample.claim(Sample.use("asthma"), "a", at: 1), Sample.claim(Sample.use("gout"), "a", at: 2)]
    #expect(found(course(35, "a", Scope()), course(3, "b", Scope()), uses[0], uses[1]).isEmpty)
  }

  @Test func maximaOfOnePatient() {
    let high = Sample.claim(Sample.dose("8", "g", .maximum, every: 1), "a")
    let low = Sample.claim(Sample.dose("4", "g", .maximum, every: 1), "b")
    #expect(found(high, low).map(\.level) == [.contradiction])
    // "At most 2 g if you have gout", where gout is no use: it is for some patients.
    let use = Sample.claim(Sample.use("asthma"), "a", at: 2)
    let some = Sample.claim(Sample.dose("2", "g", .maximum, every: 1), "b", scope: Self.gout)
    let other = Sample.claim(Sample.use("asthma"), "b", at: 2)
    #expect(found(high, use, some, other).isEmpty)
  }

  /// "Elderly patients" and "patients over 65 years".
  @Test func elderlyByAge() {
    func adjusted(_ how: DoseAdjustment.Adjustment, _ who: Population, _ source: String) -> Claim {
      Sample.claim(Sample.adjustment(.age, how, who.text), source, scope: Scope(population: who))
    }
    func over(_ years: ExactNumber) -> Population {
      Population(age: Amount(low: years, high: nil, unit: "a"), text: "over \(years) years")
    }
    let none = adjusted(.none, Population(group: .elderly, text: "elderly patients"), "a")
    #expect(found(none, adjusted(.reduce, over(65), "b")).map(\.level) == [.contradiction])
    #expect(found(none, adjusted(.none, over(65), "b")).isEmpty)
    #expect(found(none, adjusted(.reduce, over(18), "b")).isEmpty)
    #expect(found(none, adjusted(.reduce, over(85), "b")).isEmpty)
    func dose(_ number: String, _ who: Population, _ source: String) -> Claim {
      Sample.claim(Sample.dose(number, "mg", .usual, every: 1), source, scope: Scope(population: who))
    }
    let old = dose("5", Population(group: .elderly, text: "elderly patients"), "a")
    #expect(found(old, dose("20", over(65), "b")).map(\.level) == [.contradiction])
    #expect(found(old, dose("20", over(18), "b")).isEmpty)
  }

  @Test func adultsByAgeAreAdults() {
    let grown = Scope(
      population: Population(
        group: .adult, age: Amount(low: 16, high: nil, unit: "a"), text: "adults of 16 years and older"))
    let adults = Scope(population: Population(group: .adult, text: "adults"))
    let old = Scope(population: Population(age: Amount(low: 65, high: nil, unit: "a"), text: "from 65 years"))
    let low = Sample.claim(Sample.dose("500", "mg", .start, every: 1, times: 2), "a", scope: grown)
    func high(_ scope: Scope) -> Claim {
      Sample.claim(Sample.dose("900", "mg", .start, every: 1, times: 2), "b", scope: scope)
    }
    #expect(found(low, high(adults)).map(\.level) == [.contradiction])
    #expect(found(low, high(old)).map(\.level) == [.tension])
  }

  // MARK: Reactions

  @Test func signsPartWhereTheirListsDo() {
    let fever = [
      Sample.claim(Sample.reaction("fever", over: 10), "a", at: 1),
      Sample.claim(Sample.reaction("fever", under: 1), "b", at: 1),
    ]
    let nausea = [
      Sample.claim(Sample.reaction("nausea", over: 10), "a", at: 2),
      Sample.claim(Sample.reaction("nausea", under: 1), "b", at: 2),
    ]
    #expect(Sample.reconcile(fever).contradictions.isEmpty)
    #expect(Sample.reconcile(fever + nausea).contradictions.count == 2)
  }

  @Test func ratesFarAboveABand() {
    let uncommon = Sample.claim(Sample.reaction("dizziness", under: 1, band: .uncommon), "a")
    func level(_ rate: ExactNumber) -> [Contradiction.Level] {
      found(uncommon, Sample.claim(Sample.reaction("dizziness", exactly: rate), "b")).map(\.level)
    }
    #expect(level(28) == [.contradiction])
    #expect(level(2) == [.tension])
    // A low rate may be that of grave cases.
    let often = Sample.claim(Sample.reaction("dizziness", over: 10), "a")
    #expect(
      found(often, Sample.claim(Sample.reaction("dizziness", exactly: 1), "b")).map(\.level) == [.tension])
  }

  @Test func allRatesOfATableFarFromABand() {
    func rate(_ percent: ExactNumber, at offset: Int) -> Claim {
      var value = Percentage(low: percent, high: percent, bound: .exact, about: .adverseReactionIncidence)
      value.measure = "Nausea"
      return Sample.claim(.percentage(value), "b", at: offset)
    }
    let often = Sample.claim(Sample.reaction("nausea", over: 10), "a")
    #expect(found(often, rate(1, at: 1), rate(2, at: 2)).map(\.rule) == ["reaction.incidence"])
    #expect(found(often, rate(1, at: 1), rate(9, at: 2)).isEmpty)
  }

  /// Many rates that lie elsewhere have one reason.
  @Test func ratesOfManyReactions() {
    func both(_ term: String, at offset: Int) -> [Claim] {
      var value = Percentage(low: 2, high: 2, bound: .exact, about: .adverseReactionIncidence)
      value.measure = term
      return [
        Sample.claim(Sample.reaction(term, over: 10), "a", at: offset),
        Sample.claim(.percentage(value), "b", at: offset),
      ]
    }
    let terms = ["nausea", "anemia", "rash", "vertigo"]
    let claims = terms.indices.flatMap { both(terms[$0], at: $0) }
    let told = Sample.reconcile(claims).contradictions
    #expect(told.map(\.topic) == ["frequencies of several reactions"])
    #expect(told.first?.sides.map(\.claims.count) == [4, 4])
    #expect(Sample.reconcile(Array(claims.prefix(4))).contradictions.count == 2)
  }

  // MARK: Patients and partners

  @Test func allowedToThoseWhoAreBarred() {
    func allowed(_ term: String) -> Claim {
      Sample.claim(.populationUse(PopulationUse(population: term, stance: .allowed)), "b")
    }
    let barred = Sample.claim(.contraindication(term: "severe renal impairment"), "a")
    #expect(found(barred, allowed("severe renal impairment")).map(\.level) == [.contradiction])
    #expect(found(barred, allowed("mild renal impairment")).isEmpty)
    #expect(found(barred, allowed("renal impairment")).isEmpty)
  }

  @Test func careBesideABan() {
    func warning(_ rule: String) -> Claim {
      var claim = Sample.claim(.warning(term: "gout", boxed: false), "b", section: .precautions)
      claim.rule = rule
      return claim
    }
    let barred = Sample.claim(.contraindication(term: "gout"), "a")
    #expect(found(barred, warning("warning.patients")).map(\.level) == [.tension])
    #expect(found(barred, warning("warning.told")).isEmpty)
  }

  @Test func barredFromWhatAnotherTreats() {
    let barred = Sample.claim(.contraindication(term: "gout"), "a")
    let treated = Sample.claim(Sample.use("gout"), "b")
    #expect(found(barred, treated).map(\.rule) == ["contraindication.polarity"])
    #expect(found(barred, treated, Sample.claim(Sample.use("gout"), "a", at: 5)).isEmpty)
  }

  @Test func whatGoesWithTheDrug() {
    func interaction(_ source: String, effect: String? = nil, management: String? = nil) -> Claim {
      Sample.claim(
        .interaction(Interaction(with: "warfarin", effect: effect, management: management)), source)
    }
    let avoid = interaction("a", management: "avoid concomitant use with warfarin")
    #expect(found(avoid, interaction("b", management: "can be taken together with warfarin")).count == 1)
    #expect(
      found(avoid, interaction("b", management: "can be used with caution")).map(\.level) == [.tension])
    #expect(found(avoid, interaction("b", management: "tell your doctor if you take it")).isEmpty)
    let much = interaction("b", management: "should not drink large amounts of warfarin")
    #expect(found(avoid, much).map(\.level) == [.tension])
    let unchanged = interaction(
      "b", management: "can be taken together with warfarin without dose adjustment")
    #expect(found(avoid, unchanged).map(\.level) == [.contradiction])
    #expect(
      found(avoid, interaction("b", management: "may be used without dose adjustment if monitored")).isEmpty)
    #expect(
      found(avoid, interaction("b", management: "is safe to use with warfarin")).map(\.level) == [
        .contradiction
      ])
    let limit = interaction("b", management: "limit the amount of warfarin you take")
    #expect(found(avoid, limit).isEmpty == false)
    #expect(found(unchanged, limit).isEmpty)
    let more = interaction("a", effect: "increases the effect of warfarin")
    #expect(found(more, interaction("b", effect: "no effect on warfarin")).count == 1)
    #expect(found(more, interaction("b", effect: "decreases the effect of warfarin")).count == 1)
    #expect(found(more, interaction("b", effect: "reduces the effect of examplamab")).isEmpty)
    #expect(found(more, interaction("b", effect: "decreases the clearance of warfarin")).isEmpty)
  }
}
