import MonographModel
import Testing

@testable import MonographReconciliation

/// Which doses of two sources meet although each says more, or less, than the other.
@Suite struct DoseAlignmentTests {
  private func found(_ claims: Claim...) -> [Contradiction] { Sample.reconcile(claims).contradictions }
  private func daily(_ number: String, _ role: Dose.Role) -> ClaimValue {
    Sample.dose(number, "mg", role, every: 1)
  }

  // MARK: Above a maximum

  @Test func aDoseAboveTheMaximum() {
    let most = Sample.claim(daily("30", .maximum), "a")
    let above = found(most, Sample.claim(Sample.dose("20", "mg", .usual, every: 1, times: 2), "b"))
    #expect(above.map(\.level) == [.contradiction])
    #expect(above.map(\.severity) == [.critical])
    #expect(found(most, Sample.claim(daily("30", .usual), "b")).isEmpty)
    // A first dose may be greater, and a condition on the maximum is one on the question.
    #expect(found(most, Sample.claim(daily("60", .start), "b")).isEmpty)
    let limited = Sample.claim(daily("30", .maximum), "a", scope: Scope(condition: "if you are over 80"))
    #expect(found(limited, Sample.claim(daily("60", .usual), "b")).isEmpty)
  }

  @Test func aRangeThatGoesAboveTheMaximum() {
    var dose = Dose(amount: Amount(low: 20, high: 40, unit: "mg"), role: .usual)
    dose.timing = Timing(frequency: 1, period: 1, periodUnit: .d)
    let most = Sample.claim(daily("30", .maximum), "a")
    #expect(found(most, Sample.claim(.dose(dose), "b")).map(\.level) == [.contradiction])
    #expect(found(Sample.claim(daily("40", .maximum), "a"), Sample.claim(.dose(dose), "b")).isEmpty)
    // Capped by its own source, it does not.
    let capped = Sample.claim(daily("30", .maximum), "b", at: 1)
    #expect(found(most, Sample.claim(.dose(dose), "b"), capped).isEmpty)
  }

  @Test func aSourceThatGoesAboveItsOwnMaximumMeansSomePatients() {
    let most = Sample.claim(daily("30", .maximum), "a", at: 1)
    let own = Sample.claim(daily("60", .usual), "a", at: 2)
    #expect(found(most, own, Sample.claim(daily("60", .usual), "b")).isEmpty)
  }

  @Test func ratesThatGoOnBehindAFirstDose() {
    func rate(_ unit: UnitCode, _ source: String) -> Claim {
      Sample.claim(Sample.dose("18", unit, .step), source)
    }
    #expect(found(rate("{unit}/kg/h", "a"), rate("[iU]/kg/min", "b")).count == 1)
    #expect(found(rate("{unit}/kg/h", "a"), rate("{unit}/kg/h", "b")).isEmpty)
    // Other steps may be any of several.
    #expect(found(rate("mg", "a"), Sample.claim(Sample.dose("20", "mg", .step), "b")).isEmpty)
  }

  @Test func normalFunctionIsNoImpairment() {
    func scope(_ text: String) -> Scope { Scope(population: Population(renal: text, text: text)) }
    let high = Sample.claim(daily("15", .usual), "b")
    #expect(
      found(Sample.claim(daily("5", .usual), "a", scope: scope("normal renal function")), high).count == 1)
    #expect(
      found(Sample.claim(daily("5", .usual), "a", scope: scope("impaired renal function")), high).isEmpty)
  }

  @Test func dropsAreCountedWhereNoStrengthIsSaid() {
    func drop(_ times: Int, _ source: String, _ unit: UnitCode = "[drp]") -> Claim {
      Sample.claim(Sample.dose("1", unit, .usual, every: 1, times: times), source)
    }
    #expect(found(drop(1, "a"), drop(2, "b")).map(\.level) == [.contradiction])
    #expect(found(drop(1, "a"), drop(1, "b")).isEmpty)
    #expect(found(drop(1, "a", "{tbl}"), drop(2, "b", "{tbl}")).isEmpty)
    #expect(found(drop(1, "a", "{patch}"), drop(2, "b", "{patch}")).count == 1)
    let strength = Strength(amount: Sample.amount("2", "mg"), per: Per(1, "mL"), form: nil)
    let strong = Sample.claim(.strength(strength), "b", at: 3)
    #expect(found(drop(1, "a"), drop(2, "b"), strong).map(\.level) == [.tension])
    var other = strength
    other.amount = Sample.amount("5", "mg")
    #expect(found(drop(1, "a"), drop(2, "b"), strong, Sample.claim(.strength(other), "b", at: 4)).isEmpty)
  }

  @Test func theDaysOfACycleMayBeThoseOfADailyDose() {
    let cycle = Sample.claim(Sample.dose("1500", "mg/m2", .usual, every: 21, times: 3), "a")
    #expect(found(cycle, Sample.claim(Sample.dose("1500", "mg/m2", .usual, every: 1), "b")).isEmpty)
    #expect(found(cycle, Sample.claim(Sample.dose("900", "mg/m2", .usual, every: 1), "b")).count == 1)
    let weekly = Sample.claim(Sample.dose("7.5", "mg", .usual, every: 7, times: 3), "a")
    #expect(found(weekly, Sample.claim(Sample.dose("7.5", "mg", .usual, every: 1), "b")).count == 1)
  }

  @Test func aDoseForNoUseBesideOnesForUses() {
    let uses = ["gout", "asthma"].enumerated().map { Sample.claim(Sample.use($1), "a", at: 10 + $0) }
    let bare = Sample.claim(daily("7", .usual), "a", at: 1)
    let other = Sample.claim(daily("14", .usual), "b", at: 2)
    let scope = Scope(indication: .init(term: "gout", text: "gout"))
    let named = Sample.claim(daily("20", .usual), "a", scope: scope, at: 3)
    func level(_ claims: [Claim]) -> [Contradiction.Level] {
      Sample.reconcile(claims).contradictions.filter { !$0.withinSource }.map(\.level)
    }
    #expect(level([bare, other] + uses) == [.contradiction])
    #expect(!level([bare, other, named] + uses).contains(.contradiction))
  }

  // MARK: What is said on one side only

  @Test func aSlipByAThousandShowsBesideARange() {
    let heavy = Scope(
      population: Population(
        group: .adult, weight: Amount(low: 50, high: nil, unit: "kg"), text: "adults of 50 kg or more"))
    let slips = found(
      Sample.claim(daily("5", .usual), "a", scope: heavy),
      Sample.claim(Sample.dose("5", "ug", .usual, every: 1), "b"))
    #expect(slips.map(\.kind) == [.magnitude])
    #expect(slips.map(\.level) == [.contradiction])
  }

  @Test func aSourceForOneUseNeedNotNameIt() {
    let use = Scope(indication: .init(term: "gout", text: "gout"))
    let low = Sample.claim(daily("7", .usual), "a", scope: use)
    let high = Sample.claim(daily("14", .usual), "b", at: 1)
    let one = Sample.claim(Sample.use("gout"), "b", at: 2)
    let other = Sample.claim(Sample.use("psoriasis"), "b", at: 3)
    let uses = Sample.claim(Sample.use("gout"), "a", at: 4)
    #expect(found(low, high, one, uses).map(\.level) == [.contradiction])
    #expect(found(low, high, one, other, uses).map(\.level) == [.tension])
  }

  @Test func breastTumoursAreNoForeignUseOfADrugForBreastCancer() {
    let use = Scope(indication: .init(term: "breast cancer", text: "breast cancer"))
    let named = Sample.claim(daily("7", .usual), "a", scope: use)
    let bare = Sample.claim(daily("14", .usual), "b", at: 1)
    let own = Sample.claim(Sample.use("breast cancer"), "a", at: 3)
    #expect(found(named, bare, own, Sample.claim(Sample.use("breast tumours"), "b", at: 2)).count == 1)
    #expect(found(named, bare, own, Sample.claim(Sample.use("gout"), "b", at: 2)).isEmpty)
  }

  @Test func oneSexMayBeAllWhoAreMeant() {
    let women = Scope(population: Population(group: .female, text: "women"))
    let pair = found(
      Sample.claim(daily("7", .usual), "a", scope: women), Sample.claim(daily("25", .usual), "b"))
    #expect(pair.map(\.level) == [.tension])
  }

  @Test func theSameDoseForEachUseIsOneFinding() {
    func dose(for use: String, at offset: Int) -> Claim {
      let scope = Scope(indication: .init(term: use, text: use))
      return Sample.claim(daily("7", .usual), "a", scope: scope, at: offset)
    }
    let pair = found(
      dose(for: "gout", at: 1), dose(for: "asthma", at: 2), Sample.claim(daily("25", .usual), "b"))
    #expect(pair.map(\.sides.count) == [2])
  }

  @Test func frequenciesThatMeetAreOneSchedule() {
    func schedule(_ times: ClosedRange<Int>, _ source: String) -> Claim {
      var timing = Timing(frequency: times.lowerBound, period: 1, periodUnit: .d)
      if times.count > 1 { timing.frequencyMax = times.upperBound }
      return Sample.claim(.schedule(Schedule(timing: timing)), source)
    }
    #expect(found(schedule(1...3, "a"), schedule(2...2, "b")).isEmpty)
    #expect(found(schedule(1...2, "a"), schedule(3...4, "b")).count == 1)
  }

  @Test func anAmountWithoutTimingIsNoExcuse() {
    let dose = Sample.claim(daily("10", .usual), "a")
    let other = Sample.claim(daily("25", .usual), "b", at: 1)
    #expect(found(dose, other, Sample.claim(Sample.dose("25", "mg", .usual), "b", at: 2)).count == 1)
    // Twice 5 mg would be the 10 mg a day.
    #expect(found(dose, other, Sample.claim(Sample.dose("5", "mg", .usual), "b", at: 2)).isEmpty)
  }

  @Test func stepsAboveTheUsualDoseBeginWithIt() {
    let start = Sample.claim(daily("7", .start), "a")
    let usual = Sample.claim(daily("14", .usual), "b", at: 1)
    #expect(found(start, usual, Sample.claim(daily("28", .step), "b", at: 2)).count == 1)
    #expect(found(start, usual, Sample.claim(daily("7", .step), "b", at: 2)).isEmpty)
  }

  @Test func degreesInWordsThatHoldEachOther() {
    func levels(_ a: String, _ b: String) -> [Contradiction.Level] {
      func dose(_ number: String, _ words: String, _ source: String) -> Claim {
        let scope = Scope(population: Population(renal: words, text: words))
        return Sample.claim(daily(number, .adjusted), source, scope: scope)
      }
      return found(dose("5", a, "a"), dose("12", b, "b")).map(\.level)
    }
    #expect(levels("moderate or severe renal impairment", "moderate renal impairment") == [.contradiction])
    #expect(levels("severe impairment (CrCl < 20 mL/min)", "severe renal impairment") == [.contradiction])
    #expect(levels("mild renal impairment", "moderate renal impairment").isEmpty)
    #expect(levels("CrCl 30 to 60 mL/min", "CrCl 45 to 80 mL/min") == [.tension])
  }

  @Test func aGoodClearanceIsHardlyAnImpairment() {
    func kidneys(_ words: String) -> Scope { Scope(population: Population(renal: words, text: words)) }
    let usual = Sample.claim(daily("10", .usual), "a")
    func levels(_ words: String) -> [Contradiction.Level] {
      found(usual, Sample.claim(daily("40", .usual), "b", scope: kidneys(words))).map(\.level)
    }
    #expect(levels("eGFR ≥ 60 mL/min") == [.tension])
    #expect(levels("eGFR < 30 mL/min").isEmpty)
  }

  // MARK: Children

  private let child = Scope(population: Population(group: .child, text: "children"))

  private func refusal(_ source: String) -> Claim {
    Sample.claim(
      .doseAdjustment(DoseAdjustment(factor: .age, condition: "children", adjustment: .avoid)), source,
      scope: child)
  }

  @Test func aDoseForChildrenWhomTheOtherRefuses() {
    let dose = Sample.claim(daily("5", .usual), "b", scope: child)
    #expect(found(refusal("a"), dose).map(\.topic) == ["use in children"])
    // The classes of Child and Pugh are no children.
    let pugh = Scope(population: Population(hepatic: "Child-Pugh class B", text: "Child-Pugh class B"))
    #expect(found(refusal("a"), Sample.claim(daily("5", .usual), "b", scope: pugh)).isEmpty)
    let study = Sample.claim(daily("5", .study), "b", scope: child)
    #expect(found(refusal("a"), study).isEmpty)
    #expect(found(refusal("a"), refusal("b"), dose).isEmpty)
  }

  @Test func aDoseByAnotherRouteIsOfAnotherProduct() {
    let dose = Sample.claim(Sample.dose("5", "mg", .usual, every: 1, route: "intravenous"), "b", scope: child)
    let both = Sample.claim(Sample.dose("5", "mg", .usual, every: 1, route: "oral"), "b", at: 1)
    let oral = Sample.claim(Sample.dose("5", "mg", .usual, every: 1, route: "oral"), "a")
    #expect(found(refusal("a"), oral, dose, both).isEmpty)
  }

  @Test func aDoseSaysAUseNotAgain() {
    let dose = Sample.claim(daily("5", .usual), "b", scope: child)
    let use = Sample.claim(Sample.use("gout"), "b", scope: child)
    let found = found(refusal("a"), use, dose)
    #expect(found.count == 1)
    #expect(found.first?.sides.flatMap(\.claims).contains(dose.id) == false)
  }
}
