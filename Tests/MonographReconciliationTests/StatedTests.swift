import MonographModel
import Testing

@testable import MonographReconciliation

/// Conflicts about times, bands, steps and parts of a course, each beside what must stay silent.
@Suite struct StatedTests {
  private func found(_ claims: Claim...) -> [Contradiction] { Sample.reconcile(claims).contradictions }

  private func limit(_ topic: String, _ lead: String, _ time: String, _ source: String, at place: Int = 0)
    -> Claim
  {
    let span = ByteSpan(place, place + 1)
    var claim = Claim(
      value: .administration(text: "\(topic): \(lead) \(time)"), scope: Scope(), polarity: .affirmed,
      certainty: .stated, section: nil, rule: "administration.limit", source: source,
      evidence: [
        Evidence(role: .value, span: span, quote: "\(lead) \(time)"),
        Evidence(role: .timing, span: span, quote: time), Evidence(role: .cue, span: span, quote: lead),
      ])
    claim.id = claim.identity
    return claim
  }

  private func use(_ term: String) -> Scope { Scope(indication: .init(term: term, text: term)) }

  private func years(from low: ExactNumber) -> Scope {
    let age = Amount(low: low, high: nil, unit: "a")
    return Scope(population: Population(age: age, text: "\(low) years and over"))
  }

  @Test func weeksAndMonths() {
    let topic = "contraception after the last dose"
    let weeks = limit(topic, "for at least", "16 weeks", "a")
    #expect(found(weeks, limit(topic, "for", "four months", "b")).isEmpty)
    #expect(found(weeks, limit(topic, "for", "six months", "b")).map(\.level) == [.contradiction])
    #expect(
      found(limit(topic, "for", "3 days", "a"), limit(topic, "for", "one week", "b")).map(\.level)
        == [.contradiction])
  }

  // MARK: Instructions

  @Test func waysToTakeIt() {
    func says(_ text: String, _ source: String, at place: Int = 0) -> Claim {
      Sample.claim(.administration(text: text), source, section: .administration, at: place)
    }
    let fed = says("Examplix should be taken with a meal.", "a")
    #expect(found(fed, says("Take it on an empty stomach.", "b")).map(\.level) == [.contradiction])
    #expect(found(fed, says("Do not take it with food.", "b")).map(\.level) == [.contradiction])
    #expect(found(fed, says("Take it with or without food.", "b")).map(\.level) == [.tension])
    #expect(found(fed, says("It must not be taken on an empty stomach.", "b")).isEmpty)
    #expect(found(fed, says("As taking it with food weakens it, take it without food.", "b")).isEmpty)
    // Under a condition, by choice, and in a source that knows both.
    #expect(found(fed, says("If you feel well, take it on an empty stomach.", "b")).isEmpty)
    let hindered = says("Take it one hour before or two hours after a meal.", "b")
    #expect(found(says("It can be taken with food.", "a"), hindered).map(\.level) == [.contradiction])
    #expect(found(says("Take it with or without food.", "a"), hindered).map(\.level) == [.contradiction])
    #expect(
      found(says("It can be taken with food.", "a"), says("It may be taken without food.", "b")).isEmpty)
    #expect(found(fed, says("It can be taken with food.", "b")).isEmpty)
    #expect(
      found(fed, says("Take it always with or always without food.", "b")).allSatisfy { $0.level == .tension }
    )
    let same = says("It is taken immediately after the same meal each day.", "a")
    #expect(found(same, says("Take it on an empty stomach.", "b")).map(\.level) == [.contradiction])
    let early = says("Inject it within the hour before the morning and evening meals.", "a")
    #expect(found(early, says("Inject it after your evening meal.", "b")).map(\.level) == [.contradiction])
    #expect(found(early, says("Inject it before breakfast.", "b")).isEmpty)
    let sooner = says("Take it 15 minutes before meals.", "b")
    #expect(found(fed, sooner).map(\.level) == [.contradiction])
    #expect(found(says("Take it on an empty stomach.", "a"), sooner).isEmpty)
    let both = says("Take it on an empty stomach, at least one hour before meals.", "b")
    #expect(found(fed, both).map(\.level) == [.contradiction])
    #expect(found(says("Take it with or without food.", "a"), sooner).map(\.level) == [.tension])
    #expect(found(fed, says("Take it within 15 minutes before meals.", "b")).isEmpty)
    let empty = says("Take it on an empty stomach.", "a")
    let liquid = says("The oral solution may be taken with or without food.", "b")
    #expect(found(empty, liquid).map(\.level) == [.tension])
    let capsules = says("The capsules are taken with food.", "b", at: 9)
    #expect(found(fed, says("Take the drops on an empty stomach.", "b"), capsules).isEmpty)
  }

  /// "25 mg in the morning" against 25 mg at bedtime, where that is the one dose of a day.
  @Test func partsOfTheDay() {
    func dose(_ quote: String, _ source: String, times: Int = 1) -> Claim {
      var claim = Sample.claim(Sample.dose("25", "mg", .usual, every: 1, times: times), source)
      claim.evidence = [Evidence(role: .value, span: ByteSpan(0, 1), quote: quote)]
      return claim
    }
    let late = Sample.claim(.administration(text: "Take it at bedtime."), "b", section: .administration)
    #expect(found(dose("25 mg in the morning", "a"), late).map(\.level) == [.contradiction])
    #expect(found(dose("25 mg in the evening", "a"), late).isEmpty)
    // What to do where the dose of the morning was missed says nothing of when it is taken, nor does an example.
    let missed = Sample.claim(
      .missedDose(text: "If you forgot your tablet in the morning, take it soon."), "b")
    #expect(found(dose("25 mg at bedtime", "a"), missed).isEmpty)
    let example = Sample.claim(
      .administration(text: "Take it daily, for example in the morning."), "b", section: .administration)
    #expect(found(dose("25 mg at bedtime", "a"), example).isEmpty)
    #expect(found(dose("25 mg in the morning and at bedtime", "a", times: 2), late).isEmpty)
  }

  @Test func lensesAndTablets() {
    func levels(_ a: String, _ b: String) -> [Contradiction.Level] {
      found(
        Sample.claim(.administration(text: a), "a", section: .administration),
        Sample.claim(.administration(text: b), "b", section: .administration)
      ).map(\.level)
    }
    let barred = "Contact lenses should not be worn during treatment."
    #expect(levels(barred, "Contact lenses may be worn during treatment.") == [.contradiction])
    #expect(levels(barred, "Remove contact lenses before use.").isEmpty)
    #expect(levels("The tablets must be swallowed whole.", "The tablets may be crushed.") == [.contradiction])
    #expect(levels("The tablets must be swallowed whole.", "Do not crush the tablets.").isEmpty)
    // A step for those who cannot swallow.
    #expect(levels("The tablets must be swallowed whole.", "Crush the tablet to a powder.").isEmpty)
  }

  // MARK: Times

  @Test func lengthsOfAnInfusion() {
    let topic = "time of an infusion"
    let short = limit(topic, "infusion over", "30 minutes", "a")
    #expect(found(short, limit(topic, "infused over", "2 hours", "b")).map(\.level) == [.contradiction])
    #expect(found(short, limit(topic, "infused over", "half an hour", "b")).isEmpty)
    let least = limit(topic, "infused over at least", "15 minutes", "b")
    #expect(found(short, least).isEmpty)
    #expect(found(short, least, limit(topic, "infused over", "60 minutes", "b", at: 9)).isEmpty)
  }

  @Test func lengthsThatDiffer() {
    let contraception = "contraception after the last dose"
    let seven = limit(contraception, "for", "7 months", "a")
    #expect(found(seven, limit(contraception, "until", "3 months", "b")).map(\.kind) == [.value])
    #expect(found(seven, limit(contraception, "for at least", "7 months", "b")).isEmpty)
    let six = limit("usual length of treatment", "", "6 weeks", "a")
    #expect(found(six, limit("usual length of treatment", "for", "12 weeks", "b")).count == 1)
    #expect(found(six, limit("usual length of treatment", "", "4 to 8 weeks", "b")).isEmpty)
    // Another question, and a source that tells two cases apart.
    #expect(found(seven, limit("time after a meal", "at least", "3 months", "b")).isEmpty)
    let two = [
      limit(contraception, "for", "7 months", "b"), limit(contraception, "for", "4 months", "b", at: 9),
    ]
    #expect(found(seven, two[0], two[1]).isEmpty)
  }

  /// How long an opened bottle keeps is said of one product.
  @Test func bottlesOfTwoProducts() {
    let opened = [
      limit("time after opening", "within", "24 hours", "a"),
      limit("time after opening", "within", "48 hours", "b"),
    ]
    let contents = ["a", "b"].map {
      Sample.claim(.strength(Strength(amount: Sample.amount("5", "mg"))), $0, section: .howSupplied, at: 7)
    }
    #expect(found(opened[0], opened[1]).count == 1)
    #expect(found(opened[0], opened[1], contents[0]).count == 1)
    #expect(found(opened[0], opened[1], contents[0], contents[1]).isEmpty)
  }

  @Test func boundsThatExcludeEachOther() {
    let topic = "time before a further dose"
    let least = limit(topic, "at least", "4 weeks", "a")
    #expect(found(least, limit(topic, "after", "2 weeks", "b")).count == 1)
    #expect(found(least, limit(topic, "not more often than every", "three months", "b")).count == 1)
    #expect(found(least, limit(topic, "after", "4 to 6 weeks", "b")).isEmpty)
    #expect(found(limit(topic, "after", "30 minutes", "a"), limit(topic, "after", "1 hour", "b")).count == 1)
    #expect(found(limit(topic, "after", "60 minutes", "a"), limit(topic, "after", "1 hour", "b")).isEmpty)
  }

  @Test func aCourseBeyondTheLongestTreatment() {
    guard case .dose(var dose) = Sample.dose("5", "mg", .usual, every: 1) else { fatalError() }
    dose.duration = Duration(14, .d)
    let course = Sample.claim(.dose(dose), "b")
    let topic = "length of treatment"
    #expect(found(limit(topic, "for longer than", "5 days", "a"), course).count == 1)
    #expect(found(limit(topic, "for longer than", "4 weeks", "a"), course).isEmpty)
  }

  // MARK: Doses

  @Test func oneDoseOtherPatients() {
    let dose = Sample.dose("110", "mg", .usual, every: 1, times: 2)
    let old = Sample.claim(dose, "a", scope: years(from: 80))
    #expect(found(old, Sample.claim(dose, "b", scope: years(from: 75))).map(\.level) == [.tension])
    #expect(found(old, Sample.claim(dose, "b", scope: years(from: 80))).isEmpty)
    // "Over 80 years" and "from 80 years on".
    #expect(found(old, Sample.claim(dose, "b", scope: years(from: 81))).isEmpty)
  }

  @Test func stepsThatDiffer() {
    func step(_ by: String, every weeks: ExactNumber, _ source: String, quote: String = "x") -> Claim {
      let change = DoseChange(by: Sample.amount(by, "mg"), every: Duration(weeks, .wk))
      var claim = Sample.claim(.doseChange(change), source)
      claim.evidence[0].quote = quote
      return claim
    }
    #expect(found(step("25", every: 1, "a"), step("50", every: 1, "b")).count == 1)
    #expect(found(step("25", every: 1, "a"), step("25", every: 4, "b")).count == 1)
    #expect(found(step("25", every: 1, "a"), step("25", every: 1, "b")).isEmpty)
    // The same for a day and for one of its two doses.
    #expect(
      found(
        step("20", every: 2, "a", quote: "20 mg/day every two weeks"),
        step("10", every: 2, "b", quote: "10 mg twice a day every two weeks")
      ).isEmpty)
    // Twice as much in twice the time.
    #expect(found(step("25", every: 1, "a"), step("50", every: 2, "b")).isEmpty)
  }

  @Test func aDayOfTheCourse() {
    let first = Sample.claim(Sample.dose("200", "mg", .step, weeks: 3...3), "a", scope: use("gout"))
    func other(_ amount: String, _ weeks: ClosedRange<Int64>) -> Claim {
      Sample.claim(Sample.dose(amount, "mg", .step, weeks: weeks), "b", scope: use("gout"))
    }
    #expect(found(first, other("300", 3...3)).map(\.level) == [.contradiction])
    #expect(found(first, other("200", 3...3)).isEmpty)
    #expect(found(first, other("300", 4...4)).isEmpty)
  }

  /// What comes to as much in another rhythm is not what the other rhythm is answered by.
  @Test func schedulesOfTwoRhythms() {
    func doses(_ weekly: String, _ source: String) -> [Claim] {
      [
        Sample.claim(Sample.dose(weekly, "mg/kg", .maintenance, every: 7), source, at: 1),
        Sample.claim(Sample.dose("6", "mg/kg", .maintenance, every: 21), source, at: 2),
      ]
    }
    #expect(Sample.reconcile(doses("2", "a") + doses("4", "b")).contradictions.count == 1)
    #expect(Sample.reconcile(doses("2", "a") + doses("2", "b")).contradictions.isEmpty)
    // Alternatives of one amount a day.
    let daily = Sample.claim(Sample.dose("40", "mg", .usual, every: 1), "a")
    let halves = Sample.claim(Sample.dose("20", "mg", .usual, every: 1, times: 2), "b", at: 1)
    #expect(found(daily, halves, Sample.claim(Sample.dose("40", "mg", .usual, every: 1), "b", at: 2)).isEmpty)
  }

  @Test func toPreventIsAnotherUse() {
    let treat = Sample.claim(
      Sample.dose("75", "mg", .usual, every: 1, times: 2), "a", scope: use("influenza"))
    func once(_ term: String) -> Claim {
      Sample.claim(Sample.dose("75", "mg", .usual, every: 1), "b", scope: use(term))
    }
    #expect(found(treat, once("influenza")).map(\.level) == [.contradiction])
    #expect(found(treat, once("prevention of influenza")).isEmpty)
    // A word that a dose's use goes without.
    #expect(found(treat, once("chronic influenza")).map(\.level) == [.contradiction])
    #expect(found(treat, once("severe influenza")).map(\.level) == [.tension])
  }

  @Test func normalFunctionIsNoImpairment() {
    let normal = Scope(
      population: Population(renal: "renal function", text: "adults with normal renal function"))
    let once = Sample.claim(Sample.dose("5", "mg/kg", .usual, every: 1), "a", scope: normal)
    let thrice = Sample.dose("5", "mg/kg", .usual, every: 1, times: 3)
    #expect(found(once, Sample.claim(thrice, "b")).count == 1)
    let impaired = Scope(
      population: Population(renal: "severe renal impairment", text: "severe renal impairment"))
    #expect(found(once, Sample.claim(thrice, "b", scope: impaired)).isEmpty)
  }

  // MARK: Bars

  @Test func aDoseForThoseWhoAreBarred() {
    let text = "CrCl 15 to 30 mL/min"
    let dose = Sample.claim(
      Sample.dose("75", "mg", .adjusted, every: 1, times: 2), "a",
      scope: Scope(population: Population(renal: text, text: text)))
    func bar(below limit: Int) -> Claim {
      Sample.claim(
        .contraindication(term: "severe renal impairment"), "b",
        scope: Scope(condition: "CrCl < \(limit) mL/min"))
    }
    #expect(found(dose, bar(below: 30)).map(\.kind) == [.polarity])
    #expect(found(dose, bar(below: 15)).isEmpty)
  }

  @Test func aChildsDoseBesideAProductOfUnknownRoute() {
    let children = Scope(population: Population(group: .child, text: "children"))
    let dose = Sample.claim(Sample.dose("3", "mg", .usual, every: 1, route: "oral"), "a", scope: children)
    let refusal = Sample.claim(Sample.adjustment(.age, .avoid, "children"), "b", scope: children)
    let uses = ["a", "b"].map { Sample.claim(Sample.use("gout"), $0, at: 8) }
    let oral = Sample.claim(Sample.dose("6", "mg", .usual, every: 1, route: "oral"), "b", at: 3)
    #expect(Sample.reconcile(uses + [dose, refusal]).contradictions.map(\.level) == [.tension])
    #expect(Sample.reconcile(uses + [dose, refusal, oral]).contradictions.map(\.level) == [.contradiction])
  }

  @Test func limitsOfOneOrgan() {
    func bar(_ term: String, _ condition: String, _ source: String) -> Claim {
      Sample.claim(.contraindication(term: term), source, scope: Scope(condition: condition))
    }
    let low = bar("eGFR", "eGFR below 30 mL/min", "a")
    #expect(found(low, bar("severe renal failure", "eGFR less than 45 mL/min", "b")).map(\.kind) == [.value])
    #expect(found(low, bar("severe renal failure", "eGFR less than 30 mL/min", "b")).isEmpty)
  }

  @Test func aBarredPartnerThatIsAllowedElsewhere() {
    func partner(_ management: String) -> Claim {
      Sample.claim(.interaction(Interaction(with: "nitrates", effect: nil, management: management)), "b")
    }
    let bar = Sample.claim(.contraindication(term: "concomitant use of nitrates"), "a")
    #expect(found(bar, partner("may be used together")).map(\.level) == [.contradiction])
    #expect(
      found(bar, partner("may be used together if blood pressure is monitored")).map(\.level) == [.tension])
    #expect(found(bar, partner("should be avoided")).isEmpty)
  }

  @Test func aTrimesterThatIsBarred() {
    func stance(_ quote: String) -> Claim {
      var claim = Sample.claim(
        .pregnancyLactation(PregnancyLactation(topic: .pregnancy, stance: .allowed)), "b")
      claim.evidence[0].quote = quote
      return claim
    }
    let bar = Sample.claim(.contraindication(term: "pregnancy"), "a")
    #expect(found(bar, stance("can be used in pregnancy")).count == 1)
    var third = Sample.claim(.contraindication(term: "third trimester of pregnancy"), "a")
    third.evidence[0].quote = "Third trimester of pregnancy"
    #expect(found(third, stance("can be used in pregnancy")).isEmpty)
    #expect(found(third, stance("can be used in the third trimester")).count == 1)
  }

  // MARK: Reactions

  @Test func manyReactionsTwiceAreTwoLists() {
    func twice(_ terms: [String]) -> [Claim] {
      terms.enumerated().flatMap { index, term in
        [
          Sample.claim(Sample.reaction(term, over: 1, under: 10, band: .common), "a", at: index),
          Sample.claim(Sample.reaction(term, under: 1), "a", at: 50 + index),
        ]
      }
    }
    func levels(_ terms: String...) -> Set<Contradiction.Level> {
      Set(Sample.reconcile(twice(terms)).contradictions.map(\.level))
    }
    #expect(levels("rash", "gout") == [.contradiction])
    #expect(levels("rash", "gout", "thirst") == [.tension])
  }

  @Test func wordsThatAreAgreed() {
    func listed(_ term: String, _ band: FrequencyBand, at place: Int) -> Claim {
      var claim = Sample.claim(Sample.reaction(term, band: band), "a", at: place)
      claim.rule = "adverse-reaction.listed"
      return claim
    }
    let common = listed("rash", .common, at: 1)
    let uncommon = Sample.claim(Sample.reaction("rash", under: 1, band: .uncommon), "b")
    let table = listed("thirst", .veryCommon, at: 2)
    #expect(found(common, table, uncommon).map(\.level) == [.contradiction])
    // An everyday word, where the source has no "very common".
    #expect(found(common, uncommon).map(\.level) == [.tension])
  }
}
