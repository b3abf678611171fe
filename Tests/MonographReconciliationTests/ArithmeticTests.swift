import MonographModel
import Testing

@testable import MonographReconciliation

@Suite struct ArithmeticTests {
  private func found(_ claims: [Claim]) -> [Contradiction] {
    Sample.reconcile(claims).contradictions.filter { $0.kind == .arithmetic }
  }

  private func dose(_ number: String, at offset: Int, length: Int, _ change: (inout Dose) -> Void) -> Claim {
    guard case .dose(var dose) = Sample.dose(number, "mg", .usual) else { fatalError("a dose") }
    change(&dose)
    let evidence = Evidence(role: .value, span: ByteSpan(offset, offset + length), quote: "x")
    var claim = Claim(value: .dose(dose), rule: "test", source: "a", evidence: [evidence])
    claim.id = claim.identity
    return claim
  }

  private func twice(_ number: String) -> Claim {
    dose(number, at: 0, length: 17) { $0.timing = Timing(frequency: 2, period: 1, periodUnit: .d) }
  }

  private func daily(_ number: String, at offset: Int) -> Claim {
    dose(number, at: offset, length: 9) { $0.per = Per(1, "d") }
  }

  @Test func aTotalThatIsNotTheSum() {
    let wrong = found([twice("20"), daily("60", at: 19)])
    #expect(wrong.map(\.withinSource) == [true])
    #expect(wrong.map(\.severity) == [.critical])
    #expect(found([twice("20"), daily("40", at: 19)]).isEmpty)
    // Further off it is another dose.
    #expect(found([twice("20"), daily("60", at: 30)]).isEmpty)
  }

  @Test func partsThatDoNotMakeTheTotal() {
    let whole = dose("30", at: 0, length: 26) {
      $0.per = Per(1, "d")
      $0.divided = 2...2
    }
    func part(_ number: String) -> Claim { dose(number, at: 30, length: 5) { _ in } }
    #expect(found([whole, part("10")]).map(\.topic) == ["total of a day"])
    #expect(found([whole, part("15")]).isEmpty)
    // Unequal parts, of which the first stands beside the total.
    let thrice = dose("40", at: 0, length: 26) {
      $0.per = Per(1, "d")
      $0.timing = Timing(frequency: 3, period: 1, periodUnit: .d)
    }
    let morning = dose("10", at: 28, length: 9) {
      $0.timing = Timing(frequency: 1, period: 1, periodUnit: .d)
    }
    #expect(found([thrice, morning]).isEmpty)
  }

  @Test func tabletsThatDoNotMakeTheAmount() {
    func parts(_ quote: String) -> [String] {
      var claim = dose("300", at: 0, length: 40) { _ in }
      claim.evidence[0].quote = quote
      return found([claim]).map(\.rule)
    }
    #expect(parts("300 mg (four 100 mg tablets) once daily") == ["dose.parts"])
    #expect(parts("300 mg (as 3 tablets of 10 mg)") == ["dose.parts"])
    for right in [
      "300 mg (three 100 mg tablets) once daily", "300 mg (3 x 100 mg tablets)",
      "300 mg (2 capsules of 150 mg)",
      "300 mg (three 0.1 g tablets)",
      // Nothing that tells the whole of the amount.
      "300 mg (one 200 mg tablet and one 100 mg tablet)", "300 mg (100 mg tablets)", "300 mg (4 mL)",
      "300 mg/200 mg (2 tablets of 150 mg/100 mg)",
    ] {
      #expect(parts(right).isEmpty, "\(right)")
    }
  }

  @Test func incrementsThatMissTheirEnd() {
    func rise(by step: String) -> [Claim] {
      [
        Sample.claim(Sample.dose("0.1", "mg", .start, every: 1), "a"),
        Sample.claim(
          .doseChange(
            DoseChange(
              by: Sample.amount(step, "mg"), every: Duration(2, .wk), until: Sample.amount("0.25", "mg"))),
          "a", at: 9),
      ]
    }
    #expect(found(rise(by: "0.1")).map(\.level) == [.tension])
    #expect(found(rise(by: "0.05")).isEmpty)
  }

  @Test func twoRatiosOfOneSubstance() {
    func equal(_ units: String, _ source: String) -> Claim {
      Sample.claim(
        Sample.dose("0.25", "mg", .usual, equivalents: [Sample.amount(units, "10*6.[iU]")]), source)
    }
    #expect(found([equal("8", "a"), equal("9", "b")]).map(\.topic) == ["mg and 10*6.[iU]"])
    #expect(found([equal("8", "a"), equal("8", "b")]).isEmpty)
  }

  @Test func theLikelySlipIsNamed() {
    func explanation(_ a: ClaimValue, _ b: ClaimValue) -> String? {
      Sample.reconcile([Sample.claim(a, "a"), Sample.claim(b, "b")]).contradictions
        .first { $0.kind == .magnitude }?.explanation
    }
    let mixed = explanation(
      Sample.dose("250", "ug", .usual, every: 1), Sample.dose("250", "mg", .usual, every: 1))
    #expect(mixed?.contains("they differ by a factor of 1000, as when mg and ug are mixed up") == true)
    let moved = explanation(
      Sample.dose("2.5", "mg", .usual, every: 1), Sample.dose("25", "mg", .usual, every: 1))
    #expect(moved?.contains("they differ by a factor of 10, as when a decimal point is misplaced") == true)
    #expect(
      explanation(Sample.dose("5", "mg", .usual, every: 1), Sample.dose("20", "mg", .usual, every: 1)) == nil)
  }

  /// "0.5 micrograms to 2 mg": each end has its unit, and the first's words hold the second's.
  @Test func endsOfARange() {
    func range(_ number: String, _ unit: UnitCode) -> [Contradiction.Kind] {
      var low = Sample.claim(Sample.dose(number, unit, .usual, every: 1), "a")
      low.evidence[0].span = ByteSpan(0, 20)
      low.id = low.identity
      var high = Sample.claim(Sample.dose("2", "mg", .usual, every: 1), "a")
      high.evidence[0].span = ByteSpan(12, 20)
      high.id = high.identity
      return Sample.reconcile([low, high]).contradictions.map(\.kind)
    }
    #expect(range("0.5", "ug") == [.magnitude])
    #expect(range("500", "ug").isEmpty)
    #expect(range("0.5", "mg").isEmpty)
  }

  /// "500 mcg to 1000 mg", where each end is read by itself as an open bound.
  @Test func openEndsOfARange() {
    func range(_ low: (Int64, UnitCode), gap: Int) -> [Contradiction.Kind] {
      func end(_ amount: Amount, _ bound: Bound, at place: Int) -> Claim {
        var dose = Dose(amount: amount, role: .single)
        dose.bound = bound
        var claim = Sample.claim(.dose(dose), "a")
        claim.evidence[0].span = ByteSpan(place, place + 7)
        claim.id = claim.identity
        return claim
      }
      return Sample.reconcile([
        end(Amount(low: ExactNumber(low.0), high: nil, unit: low.1), .atLeast, at: 0),
        end(Amount(low: nil, high: 1000, unit: "mg"), .upTo, at: 7 + gap),
      ]).contradictions.map(\.kind)
    }
    #expect(range((500, "ug"), gap: 4) == [.magnitude])
    #expect(range((500, "mg"), gap: 4).isEmpty)
    #expect(range((500, "ug"), gap: 60).isEmpty)
  }
}
