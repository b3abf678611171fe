import MonographModel
import Testing

@testable import MonographReconciliation

/// Days on and off, totals of a day, first doses, and organs: each beside what must stay so.
@Suite struct CourseTests {
  private func found(_ claims: Claim...) -> [Contradiction] { Sample.reconcile(claims).contradictions }

  @Test func daysOnAndOff() {
    func cycle(
      _ on: ExactNumber, _ off: ExactNumber, _ unit: PeriodUnit, _ source: String, at offset: Int = 0
    )
      -> Claim
    {
      guard case .dose(var dose) = Sample.dose("125", "mg", .usual, every: 1) else { fatalError() }
      dose.cycle = Dose.Cycle(on: Duration(on, unit), off: Duration(off, unit))
      return Sample.claim(.dose(dose), source, at: offset)
    }
    let known = cycle(21, 7, .d, "a")
    #expect(found(known, cycle(14, 7, .d, "b")).map(\.rule) == ["dose.cycle"])
    #expect(found(known, cycle(3, 1, .wk, "b")).isEmpty)
    // A source with several cycles tells uses apart.
    #expect(found(known, cycle(14, 7, .d, "b"), cycle(21, 7, .d, "b", at: 9)).isEmpty)
  }

  @Test func totalsThatAreNoSums() {
    func total(_ number: String, _ source: String, at offset: Int) -> Claim {
      Sample.claim(Sample.dose(number, "mg", .usual, every: 1), source, at: offset)
    }
    func parts(_ source: String) -> Claim {
      guard case .dose(var dose) = Sample.dose("50", "mg", .usual, every: 1, times: 2) else { fatalError() }
      dose.per = nil
      return Sample.claim(.dose(dose), source, at: 0)
    }
    func day(_ number: String, _ source: String, at offset: Int) -> Claim {
      guard case .dose(var dose) = Sample.dose(number, "mg", .usual) else { fatalError() }
      dose.per = Per(1, "d")
      return Sample.claim(.dose(dose), source, at: offset)
    }
    let other = day("100", "b", at: 0)
    let broken = found(parts("a"), day("150", "a", at: 3), other).filter { $0.rule == "dose.daily-total" }
    #expect(broken.count == 2)
    #expect(broken.contains { !$0.withinSource })
    #expect(found(parts("a"), day("100", "a", at: 3), other).isEmpty)
  }

  /// "600 mg daily (100 mg three times a day plus 300 mg at bedtime)", "400 mcg in each nostril twice a day (1600 mcg)".
  @Test func partsThatAreAddedOrOfTwoSides() {
    func dose(
      _ number: String, _ times: Int?, at offset: Int, route: String? = nil
    ) -> Claim {
      guard
        case .dose(var dose) = Sample.dose(
          number, "mg", .usual, every: times.map { _ in 1 }, times: times ?? 1)
      else { fatalError() }
      if times == nil { dose.per = Per(1, "d") }
      var claim = Sample.claim(.dose(dose), "a", at: offset)
      if let route {
        claim.evidence.append(Evidence(role: .route, span: ByteSpan(offset + 90, offset + 91), quote: route))
      }
      return claim
    }
    let parts = [dose("600", nil, at: 0), dose("100", 3, at: 3)]
    func broken(_ claims: [Claim]) -> Int {
      Sample.reconcile(claims).contradictions.count { $0.rule == "dose.daily-total" }
    }
    #expect(broken(parts) == 1)
    #expect(broken(parts + [dose("300", 1, at: 10)]) == 0)
    #expect(broken([dose("100", 2, at: 0, route: "in each nostril"), dose("400", nil, at: 3)]) == 0)
    #expect(broken([dose("100", 2, at: 0, route: "in each nostril"), dose("900", nil, at: 3)]) == 1)
    #expect(broken([dose("100", 2, at: 0, route: "into the nose"), dose("400", nil, at: 3)]) == 1)
  }

  /// "2 g at bedtime. A second dose of 2 g is given 3 hours later" against "4 g a day".
  @Test func theFirstDoseOfANight() {
    func second(_ after: String) -> Claim {
      guard case .dose(var dose) = Sample.dose("2", "g", .step) else { fatalError() }
      dose.after = after
      return Sample.claim(.dose(dose), "a", at: 40)
    }
    let first = Sample.claim(Sample.dose("2", "g", .start, every: 1), "a")
    let day = Sample.claim(Sample.dose("4", "g", .start, every: 1), "b")
    #expect(found(first, second("3 hours later"), day).isEmpty)
    #expect(found(first, second("2 weeks later"), day).map(\.topic) == ["start dose"])
  }

  /// "Every other day in weeks 1 and 2" against "on six days of 21".
  @Test func daysThatACycleSkips() {
    func cycle(_ number: String) -> Claim {
      guard case .dose(var dose) = Sample.dose(number, "mg", .usual, every: 21, times: 6) else {
        fatalError()
      }
      dose.per = nil
      return Sample.claim(.dose(dose), "a")
    }
    func every(_ days: ExactNumber) -> Claim {
      Sample.claim(Sample.dose("20", "mg", .usual, every: days), "b")
    }
    #expect(found(cycle("20"), every(2)).isEmpty)
    #expect(!found(cycle("10"), every(2)).isEmpty)
  }

  @Test func aSingleDoseThatOneBeginsWith() {
    let single = Sample.claim(Sample.dose("70", "mg", .single), "a", at: 0)
    let kept = Sample.claim(Sample.dose("50", "mg", .maintenance, every: 1), "a", at: 9)
    let start = Sample.claim(Sample.dose("50", "mg", .start), "b", at: 0)
    #expect(found(single, kept, start).map(\.topic) == ["start dose"])
    // Without what goes on behind it, it is a treatment of its own.
    #expect(found(single, start).isEmpty)
  }

  @Test func whatLeavesAnInhaler() {
    func puff(_ number: String, _ source: String, times: Int = 1) -> Claim {
      Sample.claim(Sample.dose(number, "ug", .usual, every: 1, times: times, route: "inhalation"), source)
    }
    #expect(found(puff("55", "a"), puff("62.5", "b")).map(\.level) == [.tension])
    #expect(found(puff("55", "a"), puff("110", "b")).map(\.level) == [.contradiction])
    #expect(found(puff("55", "a"), puff("55", "b", times: 2)).map(\.level) == [.contradiction])
  }

  /// "Adults with moderate liver impairment": the degree stands in the text alone.
  @Test func aDegreeInTheWholeText() {
    let none = Sample.claim(Sample.adjustment(.hepatic, .none, "moderate hepatic impairment"), "b")
    func dose(_ text: String) -> Claim {
      Sample.claim(
        Sample.dose("35", "mg", .adjusted, every: 1), "a",
        scope: Scope(population: Population(group: .adult, hepatic: "liver impairment", text: text)))
    }
    #expect(found(none, dose("adults with moderate liver impairment")).map(\.level) == [.contradiction])
    #expect(found(none, dose("adults with severe liver impairment")).isEmpty)
  }

  @Test func noChangeWhereAnotherForbids() {
    func none(_ degree: String, at offset: Int = 0) -> Claim {
      Sample.claim(Sample.adjustment(.hepatic, .none, degree), "a", at: offset)
    }
    func barred(_ term: String) -> Claim { Sample.claim(.contraindication(term: term), "b") }
    #expect(found(none("hepatic"), barred("hepatic impairment")).map(\.level) == [.contradiction])
    // Who asks for care as well has not said that nothing changes.
    let care = Sample.claim(Sample.adjustment(.hepatic, .caution, "hepatic"), "a", at: 9)
    #expect(found(none("hepatic"), care, barred("hepatic impairment")).allSatisfy { $0.level == .tension })
    // A class of the liver that both name.
    #expect(
      found(none("mild or moderate"), barred("moderate or severe hepatic impairment")).map(\.level) == [
        .tension
      ])
    #expect(
      found(none("moderate"), barred("moderate to severe hepatic impairment")).map(\.level) == [
        .contradiction
      ])
    #expect(found(none("mild"), barred("moderate or severe hepatic impairment")).isEmpty)
  }
}
