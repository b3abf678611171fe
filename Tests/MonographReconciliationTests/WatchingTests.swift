import MonographModel
import Testing

@testable import MonographReconciliation

/// What is tested and how often, and hazards that one source denies.
@Suite struct WatchingTests {
  private func levels(_ claims: Claim...) -> [Contradiction.Level] {
    Sample.reconcile(claims).contradictions.map(\.level)
  }

  private func test(_ test: String, _ timing: [String], _ source: String) -> Claim {
    Sample.claim(.monitoring(Monitoring(test: test, timing: timing, strength: .recommended)), source)
  }

  @Test func intervalsOfOneTest() {
    let yearly = test("thyroid function", ["every 12 months"], "a")
    #expect(levels(yearly, test("thyroid function tests", ["every 3 months"], "b")) == [.contradiction])
    #expect(levels(yearly, test("thyroid function", ["every year"], "b")).isEmpty)
    #expect(levels(yearly, test("visual fields", ["monthly"], "b")).isEmpty)
    #expect(levels(yearly, test("thyroid function", ["before treatment"], "b")).isEmpty)
    // Two phases, and one of them.
    #expect(levels(yearly, test("thyroid function", ["every 3 months", "yearly"], "b")).isEmpty)
    #expect(levels(yearly, test("thyroid function", ["weekly", "monthly"], "b")) == [.tension])
    #expect(levels(yearly, test("thyroid function", ["once a year"], "b")).isEmpty)
    #expect(levels(yearly, test("thyroid function", ["twice a year"], "b")) == [.contradiction])
    #expect(levels(yearly, test("thyroid function", ["every month for the first year"], "b")).isEmpty)
  }

  @Test func aTestThatIsNotNeeded() {
    var spared = test("thyroid tests", [], "a")
    spared.polarity = .negated
    spared.id = spared.identity
    #expect(levels(spared, test("thyroid function", ["before treatment"], "b")) == [.contradiction])
    #expect(levels(spared, test("blood pressure", [], "b")).isEmpty)
  }

  @Test func aHazardThatIsDenied() {
    func hazard(_ rule: String, _ cue: String, _ source: String, _ polarity: Claim.Polarity) -> Claim {
      let span = ByteSpan(0, 1)
      var claim = Claim(
        value: .warning(term: "gout", boxed: false), scope: Scope(), polarity: polarity, certainty: .stated,
        section: .warnings, rule: rule, source: source,
        evidence: [
          Evidence(role: .value, span: span, quote: "gout"), Evidence(role: .cue, span: span, quote: cue),
        ])
      claim.id = claim.identity
      return claim
    }
    let denied = hazard("warning.denied", "does not", "a", .negated)
    let named = hazard("warning.hazard", "increases the risk of", "b", .affirmed)
    #expect(levels(denied, named) == [.contradiction])
    #expect(levels(denied, hazard("warning.hazard", "risk of", "b", .affirmed)) == [.tension])
    #expect(levels(denied, Sample.claim(Sample.reaction("gout"), "b")) == [.tension])
    #expect(levels(denied, Sample.claim(Sample.reaction("fever"), "b")).isEmpty)
  }

  @Test func whatWasHadLately() {
    func barred(_ term: String, _ source: String) -> Claim {
      Sample.claim(.contraindication(term: term), source)
    }
    let recent = barred("recent (within the last 3 months) occurrence of stroke", "a")
    #expect(levels(recent, barred("stroke in the last 6 months", "b")) == [.contradiction])
    #expect(levels(recent, barred("stroke in the past 3 months", "b")).isEmpty)
  }

  @Test func makingUpForAMissedDose() {
    func said(_ text: String, _ source: String) -> Claim {
      Sample.claim(.missedDose(text: text), source, section: .missedDose)
    }
    let never = said("If you miss a dose, do not take a double dose.", "a")
    #expect(levels(never, said("If a dose is missed, double the next dose.", "b")) == [.contradiction])
    #expect(levels(never, said("Never double the next dose.", "b")).isEmpty)
  }

  /// What is denied for all is denied for the elderly.
  @Test func aUseDeniedForAll() {
    let denied = Sample.claim(
      Sample.use("dementia", .offLabel), "a", polarity: .negated, section: .warnings)
    let elderly = Scope(population: Population(group: .elderly, text: "the elderly"))
    #expect(levels(denied, Sample.claim(Sample.use("dementia"), "b", scope: elderly)) == [.contradiction])
    let company = Sample.claim(Sample.use("dementia"), "a", polarity: .negated, section: .warnings)
    #expect(levels(company, Sample.claim(Sample.use("dementia"), "b")).isEmpty)
  }
}
