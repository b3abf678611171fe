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
    var level = test("lithium levels", [], "a")
    level.polarity = .negated
    level.id = level.identity
    #expect(levels(level, test("serum lithium levels", ["regularly"], "b")) == [.contradiction])
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

  @Test func temperaturesOfStorage() {
    func kept(
      _ text: String, below high: ExactNumber? = nil, above low: ExactNumber? = nil, _ source: String
    ) -> Claim {
      var storage = Storage(text: text)
      if low != nil || high != nil { storage.temperature = Amount(low: low, high: high, unit: "Cel") }
      return Sample.claim(.storage(storage), source, section: .storage)
    }
    let fridge = kept("Store in a refrigerator.", "a")
    #expect(levels(fridge, kept("Do not refrigerate.", "b")) == [.contradiction])
    #expect(
      levels(fridge, kept("Generally, it should be stored at room temperature.", "b")) == [.contradiction])
    // One that may stand there for a while, too.
    let month = kept("It can be stored at room temperature if that is done for a month at most.", "a")
    #expect(
      levels(fridge, month, kept("It is usually kept at room temperature.", "b")) == [.tension])
    // What is usual for a whole class need not be so here.
    #expect(
      levels(fridge, kept("Generally, medicines should be stored at room temperature.", "b")) == [.tension])
    #expect(levels(fridge, kept("Generally, antibiotics are kept at room temperature.", "b")) == [.tension])
    #expect(levels(fridge, kept("Store at room temperature.", "b")) == [.contradiction])
    #expect(levels(fridge, kept("Do not store above 30 °C.", above: 30, "b")) == [.contradiction])
    #expect(levels(fridge, kept("Keep it at up to 8 °C.", below: 8, "b")).isEmpty)
    #expect(levels(fridge, kept("Once opened, keep it at room temperature.", "b")).isEmpty)
    #expect(levels(fridge, kept("It may be kept at room temperature.", "b")).isEmpty)
    let lost = kept("Do not store above 25 °C or below 2 °C.", above: 25, "a")
    #expect(levels(lost, kept("This usually involves refrigeration.", "b")) == [.contradiction])
    let warm = kept("Do not store above 25 °C.", above: 25, "a")
    #expect(levels(warm, kept("Store below 40 °C.", below: 40, "b")) == [.contradiction])
    #expect(levels(warm, kept("Store at room temperature.", "b")).isEmpty)
  }

  @Test func makingUpForAMissedDose() {
    func said(_ text: String, _ source: String) -> Claim {
      Sample.claim(.missedDose(text: text), source, section: .missedDose)
    }
    let never = said("If you miss a dose, do not take a double dose.", "a")
    #expect(levels(never, said("If a dose is missed, double the next dose.", "b")) == [.contradiction])
    #expect(levels(never, said("Never double the next dose.", "b")).isEmpty)
    let twice = said("If you miss a dose, take two doses at the next scheduled time.", "b")
    #expect(levels(never, twice) == [.contradiction])
    #expect(levels(never, said("Do not take two doses together.", "b")).isEmpty)
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
