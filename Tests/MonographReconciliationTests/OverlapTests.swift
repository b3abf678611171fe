import MonographModel
import Testing

@testable import MonographReconciliation

/// Ranges that meet in part, ceilings, and what is said of some patients only.
@Suite struct OverlapTests {
  func found(_ claims: Claim...) -> [Contradiction] { Sample.reconcile(claims).contradictions }

  private func range(_ low: ExactNumber, _ high: ExactNumber, _ role: Dose.Role, _ source: String) -> Claim {
    guard case .dose(var dose) = Sample.dose("1", "mg", role, every: 1) else { fatalError() }
    dose.amount = Amount(low: low, high: high, unit: "mg")
    return Sample.claim(.dose(dose), source)
  }

  @Test func rangesThatMeetInPart() {
    let wide = range(20, 60, .start, "a")
    #expect(found(wide, range(15, 40, .start, "b")).map(\.level) == [.tension])
    // One within the other, the same, and another phase.
    #expect(found(wide, range(30, 40, .start, "b")).isEmpty)
    #expect(found(wide, range(20, 40, .start, "b")).isEmpty)
    #expect(found(wide, range(15, 40, .maintenance, "b")).isEmpty)
    // A source with several doses tells cases apart.
    #expect(found(wide, range(15, 40, .start, "b"), range(20, 60, .start, "b")).isEmpty)
  }

  @Test func aCeilingWithAMisplacedPoint() {
    func upTo(_ number: ExactNumber) -> Claim {
      guard case .dose(var dose) = Sample.dose("1", "mg", .usual, every: 1) else { fatalError() }
      dose.amount = Amount(low: nil, high: number, unit: "mg")
      dose.bound = .upTo
      return Sample.claim(.dose(dose), "a")
    }
    let most = Sample.claim(Sample.dose("3", "g", .maximum, every: 1), "b")
    #expect(found(upTo(300), most).map(\.kind) == [.magnitude])
    #expect(found(upTo(2000), most).isEmpty)
    #expect(found(upTo(3000), most).isEmpty)
  }

  /// "Adults and adolescents of 35 kg or more" are adults; each weight has its own dose.
  @Test func patientsByWeight() {
    func weighing(_ weight: Amount?, _ text: String, _ number: String, _ source: String) -> Claim {
      Sample.claim(
        Sample.dose(number, "mg", .maximum, every: 1), source,
        scope: Scope(population: Population(weight: weight, text: text)))
    }
    let over = Amount(low: 35, high: nil, unit: "kg")
    let adults = Sample.claim(
      Sample.dose("80", "mg", .maximum, every: 1), "b",
      scope: Scope(population: Population(group: .adult, text: "Adults")))
    let grown = weighing(over, "Adults and adolescents of 35 kg or more", "30", "a")
    #expect(found(grown, adults).map(\.level) == [.contradiction])
    #expect(found(weighing(over, "35 kg or more", "30", "a"), adults).map(\.level) == [.tension])
    // The light have another dose than all, and the same as all in the other source.
    func usual(_ number: String, _ isLight: Bool, _ source: String) -> Claim {
      let light = Population(weight: Amount(low: nil, high: 60, unit: "kg"), text: "below 60 kg")
      return Sample.claim(
        Sample.dose(number, "mg", .usual, every: 1), source, scope: Scope(population: isLight ? light : nil))
    }
    #expect(
      found(usual("10", false, "a"), usual("5", true, "a"), usual("10", false, "b"), usual("10", true, "b"))
        .map(\.level) == [.contradiction])
  }

  /// "Reduce the dose to 25 mg" keeps the rhythm of what is reduced.
  @Test func aReducedDoseWithoutARhythm() {
    func renal(_ text: String) -> Scope { Scope(population: Population(renal: text, text: text)) }
    let usual = Sample.claim(Sample.dose("50", "mg", .usual, every: 1), "a")
    let reduced = Sample.claim(
      Sample.dose("25", "mg", .adjusted), "a", scope: renal("severe renal impairment"))
    func other(_ number: String) -> Claim {
      Sample.claim(
        Sample.dose(number, "mg", .adjusted, every: 1), "b", scope: renal("severe renal impairment"))
    }
    #expect(found(usual, reduced, other("50")).map(\.level) == [.contradiction])
    #expect(found(usual, reduced, other("25")).isEmpty)
    #expect(found(reduced, other("50")).isEmpty)
  }

  // MARK: Who is barred

  @Test func oneOfTwoHistories() {
    func barred(_ term: String) -> Claim {
      var claim = Sample.claim(.contraindication(term: term), "a")
      claim.evidence[0].quote = term
      claim.id = claim.identity
      return claim
    }
    func allowed(_ term: String) -> Claim {
      var claim = Sample.claim(.populationUse(PopulationUse(population: term, stance: .allowed)), "b")
      claim.evidence[0].quote = term
      claim.id = claim.identity
      return claim
    }
    let history = allowed("family history of gout")
    #expect(found(barred("personal or family history of gout"), history).map(\.level) == [.contradiction])
    #expect(found(barred("personal or family history of asthma"), history).isEmpty)
  }

  @Test func partnersThatGoTogether() {
    func taken(_ management: String, _ source: String) -> Claim {
      Sample.claim(.interaction(Interaction(with: "warfarin", effect: nil, management: management)), source)
    }
    let barred = taken("is contraindicated", "a")
    #expect(found(barred, taken("is generally well tolerated", "b")).map(\.level) == [.contradiction])
    #expect(found(barred, taken("caution is advised", "b")).map(\.level) == [.tension])
    #expect(found(barred, taken("is not well tolerated", "b")).isEmpty)
    #expect(found(taken("use cautiously", "a"), taken("caution is advised", "b")).isEmpty)
  }
}

extension OverlapTests {
  /// "380 mcg to 250 mcg per day" is turned round; what is lowered "from 380 mcg to 250 mcg" is not.
  @Test func aRangeOfTwoQuantities() {
    func ends(_ first: String, _ second: String, _ role: Dose.Role) -> [Contradiction.Kind] {
      func end(_ number: String, _ quote: String, _ place: ByteSpan) -> Claim {
        var claim = Sample.claim(Sample.dose(number, "ug", role, every: 1), "a")
        claim.evidence = [Evidence(role: .value, span: place, quote: quote)]
        claim.id = claim.identity
        return claim
      }
      let whole = "\(first) mcg to \(second) mcg per day"
      return found(
        end(first, whole, ByteSpan(0, whole.utf8.count)),
        end(second, "\(second) mcg per day", ByteSpan(11, whole.utf8.count))
      ).map(\.kind)
    }
    #expect(ends("380", "250", .usual) == [.arithmetic])
    #expect(ends("180", "250", .usual).isEmpty)
    #expect(ends("380", "250", .adjusted).isEmpty)
  }
}

extension OverlapTests {
  private func barred(_ term: String, _ source: String) -> Claim {
    var claim = Sample.claim(.contraindication(term: term), source)
    claim.evidence[0].quote = term
    claim.id = claim.identity
    return claim
  }

  @Test func valuesThatBar() {
    let potassium = barred("serum potassium level above 5.0", "a")
    #expect(found(potassium, barred("potassium > 5.5", "b")).map(\.level) == [.contradiction])
    #expect(found(potassium, barred("serum potassium above 5.0", "b")).isEmpty)
    #expect(found(potassium, barred("serum potassium below 3.5", "b")).isEmpty)
    #expect(found(potassium, barred("serum sodium above 150", "b")).isEmpty)
  }

  /// "Uncommon" over a list against a rate that no study explains.
  @Test func anUncommonReactionThatManyHave() {
    func listed(_ band: FrequencyBand, _ word: String) -> Claim {
      var claim = Sample.claim(Sample.reaction("seizure", band: band), "a")
      claim.rule = "adverse-reaction.listed"
      claim.evidence.append(Evidence(role: .frequency, span: ByteSpan(1, 2), quote: word))
      claim.id = claim.identity
      return claim
    }
    func counted(_ rate: ExactNumber) -> Claim {
      Sample.claim(Sample.reaction("seizure", band: .common, exactly: rate), "b")
    }
    #expect(found(listed(.uncommon, "Uncommon"), counted(5)).map(\.level) == [.contradiction])
    #expect(found(listed(.uncommon, "Uncommon"), counted(1)).isEmpty)
    #expect(found(listed(.uncommon, "Less common"), counted(5)).isEmpty)
    #expect(found(listed(.common, "Common"), counted(15)).isEmpty)
  }

  /// "Uncommon (more than 1 in 1,000 people)" names where its band begins.
  @Test func aBandByItsLowerEnd() {
    let edge = Interval(low: 1, high: 10)
    #expect(ReactionFrequency(band: .common, low: 1, high: nil).interval == edge)
    #expect(ReactionFrequency(band: .common, low: 2, high: nil).interval?.high == 100)
    #expect(ReactionFrequency(band: .veryCommon, low: 10, high: nil).interval?.high == 100)
  }

  /// What is not established from birth to 17 years meets what is allowed from 6 years on.
  @Test func agesFromBirth() {
    func children(_ low: ExactNumber?, _ high: ExactNumber?, _ stance: PopulationUse.Stance, _ source: String)
      -> Claim
    {
      let population = Population(
        group: .child, age: Amount(low: low, high: high, unit: "a"), text: "children")
      return Sample.claim(
        .populationUse(PopulationUse(population: "children of age \(low ?? 0)", stance: stance)), source,
        scope: Scope(population: population))
    }
    let open = children(0, 17, .notEstablished, "a")
    #expect(found(open, children(6, nil, .allowed, "b")).map(\.level) == [.contradiction])
    #expect(found(children(2, 5, .notEstablished, "a"), children(6, nil, .allowed, "b")).isEmpty)
  }

  @Test func aSizedEffectThatTheOtherDoesNotKnow() {
    func effect(_ measure: String) -> Claim {
      var value = Percentage(low: 40, high: 40, bound: .exact, about: .efficacy)
      (value.measure, value.direction) = (measure, .decrease)
      return Sample.claim(.percentage(value), "a")
    }
    var open = Sample.claim(
      .efficacy(Statement(text: "hip fractures", measure: "hip fractures")), "b", certainty: .unknown)
    open.rule = "efficacy.open"
    open.id = open.identity
    #expect(found(effect("risk of hip fracture"), open).map(\.level) == [.tension])
    #expect(found(effect("risk of stroke"), open).isEmpty)
  }
}

extension OverlapTests {
  /// "Children under 12 years or who weigh less than 35 kg": those from 12 years on are not refused by that.
  @Test func childrenByAgeOrWeight() {
    let whom = "children under 12 years of age or who weigh less than 35 kg"
    let refused = Sample.claim(
      Sample.adjustment(.age, .avoid), "a", scope: Scope(population: Population(group: .child, text: whom)))
    func used(from years: ExactNumber?, _ text: String) -> Claim {
      let age = years.map { Amount(low: $0, high: nil, unit: "a") }
      return Sample.claim(
        Sample.use("gout"), "b", scope: Scope(population: Population(group: .child, age: age, text: text)))
    }
    #expect(!found(refused, used(from: 6, "children from 6 years")).isEmpty)
    #expect(found(refused, used(from: 12, "children from 12 years")).isEmpty)
    #expect(found(refused, used(from: nil, "children weighing at least 35 kg")).isEmpty)
  }

  /// "25 mg by mouth" and "600 mg by injection" are of two products.
  @Test func swallowedAndInjected() {
    func dose(_ number: String, _ days: ExactNumber, _ route: String?, _ quote: String, _ source: String)
      -> Claim
    {
      var claim = Sample.claim(Sample.dose(number, "mg", .usual, every: days, route: route), source)
      claim.evidence[0].quote = quote
      claim.id = claim.identity
      return claim
    }
    let oral = dose("25", 1, "oral", "25 mg once daily", "a")
    #expect(found(oral, dose("600", 1, nil, "600 mg by injection, daily", "b")).isEmpty)
    #expect(found(oral, dose("600", 1, nil, "600 mg daily", "b")).map(\.level) == [.contradiction])
  }
}
