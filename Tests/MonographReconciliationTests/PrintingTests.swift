import MonographModel
import Testing

@testable import MonographReconciliation

/// One thing that differs between two printings of one text, and what differs in words alone.
@Suite struct PrintingTests {
  private typealias Entry = (value: ClaimValue, quote: String, scope: Scope)

  /// Ninety steps that both have, and one more claim at the end of each.
  private func printing(_ source: String, _ claims: [Entry])
    -> [Claim]
  {
    let steps = (1...90).map {
      (value: Sample.dose("\($0 * 5)", "mg", .step, every: 1), quote: "\($0 * 5) mg daily", scope: Scope())
    }
    return (steps + claims).enumerated().map { place, entry in
      var claim = Sample.claim(entry.value, source, scope: entry.scope, at: place * 20)
      claim.evidence[0].quote = entry.quote
      claim.id = claim.identity
      return claim
    }
  }

  private func levels(
    _ a: Entry...,
    and b: [Entry]
  ) -> [Contradiction.Level] {
    Sample.reconcile(printing("a", a) + printing("b", b)).contradictions.filter { !$0.withinSource }
      .map(\.level)
  }

  private func most(_ number: String, per unit: String, _ quote: String)
    -> Entry
  {
    var dose = Dose(amount: Sample.amount(number, "mg"), role: .maximum)
    dose.per = Per(1, UnitCode(unit))
    return (.dose(dose), quote, Scope())
  }

  @Test func ofADayAgainstOfAWeek() {
    let day = most("900", per: "d", "900 mg")
    #expect(levels(day, and: [most("900", per: "wk", "900 mg")]) == [.contradiction])
    #expect(levels(day, and: [most("900", per: "d", "900 mg")]).isEmpty)
  }

  private func group(_ group: Population.Group, _ text: String)
    -> Entry
  {
    let value = Sample.dose("7", "mg", .usual, every: 1)
    return (value, "7 mg daily", Scope(population: Population(group: group, text: text)))
  }

  @Test func adultsAgainstChildren() {
    #expect(levels(group(.adult, "Adults"), and: [group(.child, "Children")]) == [.tension])
    #expect(levels(group(.adult, "Adults"), and: [group(.adult, "Grown-ups")]).isEmpty)
  }

  /// "Do not freeze" against "you can freeze".
  @Test func whatIsDeniedInOne() {
    func kept(_ text: String) -> Entry { (.storage(Storage(text: text)), text, Scope()) }
    #expect(levels(kept("Do not freeze."), and: [kept("You can freeze.")]) == [.contradiction])
    #expect(levels(kept("Do not freeze."), and: [kept("Never freeze.")]).isEmpty)
    #expect(levels(kept("Do not freeze."), and: [kept("You can shake.")]).isEmpty)
  }

  @Test func otherPatientsInOneWord() {
    func care(_ factor: DoseAdjustment.Factor, _ quote: String) -> Entry {
      (Sample.adjustment(factor, .caution, quote), quote, Scope())
    }
    let liver = care(.hepatic, "mild liver problems")
    #expect(levels(liver, and: [care(.renal, "mild kidney problems")]) == [.tension])
    #expect(levels(liver, and: [care(.hepatic, "severe liver problems")]) == [.tension])
    #expect(levels(liver, and: [care(.hepatic, "mild hepatic problems")]).isEmpty)
    #expect(levels(liver, and: [care(.hepatic, "mild problems with the liver")]).isEmpty)
  }

  /// "Not for children" is a dose adjustment, and "not for adults" a use.
  @Test func refusedToOthers() {
    func scope(_ group: Population.Group) -> Scope {
      Scope(population: Population(group: group, text: group.rawValue))
    }
    let children: Entry = (
      Sample.adjustment(.age, .avoid, "children"), "not recommended for children", scope(.child)
    )
    func use(_ stance: PopulationUse.Stance) -> Entry {
      (.populationUse(PopulationUse(population: "adults", stance: stance)), "adults", scope(.adult))
    }
    #expect(levels(children, and: [use(.notRecommended)]) == [.tension])
    #expect(levels(children, and: [use(.allowed)]).isEmpty)
  }

  private func rhythm(_ days: ExactNumber, _ quote: String)
    -> Entry
  {
    (
      .schedule(Schedule(timing: Timing(frequency: 1, period: days, periodUnit: .d), route: nil)), quote,
      Scope()
    )
  }

  @Test func howOftenInOneWord() {
    #expect(levels(rhythm(1, "daily"), and: [rhythm(7, "weekly")]) == [.contradiction])
    #expect(levels(rhythm(1, "daily"), and: [rhythm(1, "nightly")]).isEmpty)
  }

  private let young = Scope(population: Population(group: .child, text: "children"))
  private func allowed(_ stance: PopulationUse.Stance) -> Entry {
    (.populationUse(PopulationUse(population: "children", stance: stance)), "children", young)
  }

  @Test func refusedAgainstAllowed() {
    let refused = (Sample.adjustment(.age, .avoid, "children"), "is not recommended for children", young)
    #expect(levels(refused, and: [allowed(.allowed)]).contains(.contradiction))
    #expect(!levels(refused, and: [allowed(.notRecommended)]).contains(.contradiction))
  }

  private func pregnant(_ stance: PregnancyLactation.Stance, _ quote: String)
    -> Entry
  {
    (.pregnancyLactation(PregnancyLactation(topic: .pregnancy, stance: stance)), quote, Scope())
  }

  @Test func aDenialThatIsGoneBesideAnotherClaim() {
    let avoided = pregnant(.avoid, "is not recommended during pregnancy")
    let further = pregnant(.avoid, "stop taking it when you become pregnant")
    #expect(
      levels(avoided, and: [pregnant(.allowed, "is recommended during pregnancy"), further])
        == [.contradiction])
    #expect(levels(avoided, and: [avoided, further]).isEmpty)
  }
}
