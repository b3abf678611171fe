import MonographModel
import Testing

@testable import MonographReconciliation

/// Where the words around a claim decide whether two sources part.
@Suite struct AsWordedTests {
  private func found(_ claims: Claim...) -> [Contradiction] { Sample.reconcile(claims).contradictions }

  private func listed(_ cue: String, _ source: String) -> Claim {
    var claim = Sample.claim(Sample.reaction("fainting", serious: true), source)
    claim.rule = "adverse-reaction.listed"
    claim.evidence.append(Evidence(role: .cue, span: ByteSpan(0, 1), quote: cue))
    return claim
  }

  @Test(arguments: ["Less common, but serious side effects", "Serious but less common"])
  func lessCommonAgainstVeryCommon(_ cue: String) {
    let often = Sample.claim(Sample.reaction("fainting", over: 10, band: .veryCommon), "b")
    #expect(found(listed(cue, "a"), often).map(\.level) == [.tension])
  }

  @Test func seriousSaysNothingOfHowOften() {
    let often = Sample.claim(Sample.reaction("fainting", over: 10, band: .veryCommon), "b")
    #expect(found(listed("Serious side effects", "a"), often).isEmpty)
    let seldom = Sample.claim(Sample.reaction("fainting", under: 1, band: .uncommon), "b")
    #expect(found(listed("Less common, but serious side effects", "a"), seldom).isEmpty)
  }

  /// What a reaction leads to leaves it the reaction; what it comes from makes it another.
  @Test(arguments: [("which can cause tiredness", 1), ("that may lead to fits", 1), ("in an accident", 0)])
  func reactionsWithConditions(_ condition: String, _ count: Int) {
    let often = Sample.claim(Sample.reaction("low blood sodium", over: 10, band: .veryCommon), "a")
    let under = Sample.claim(
      Sample.reaction("hyponatraemia", under: 1, band: .uncommon), "b", scope: Scope(condition: condition))
    #expect(found(often, under).count == count)
  }

  /// Care for all whom the other bars when more impaired; "talk to your doctor" is no such care.
  @Test func careForThoseWhomTheOtherBars() {
    func care(_ cue: String) -> Claim {
      var claim = Sample.claim(Sample.adjustment(.hepatic, .caution, "liver disease"), "a")
      claim.evidence.append(Evidence(role: .cue, span: ByteSpan(1, 2), quote: cue))
      return claim
    }
    let barred = Sample.claim(.contraindication(term: "severe liver disease"), "b")
    #expect(found(care("with caution"), barred).map(\.level) == [.tension])
    #expect(found(care("talk to your doctor"), barred).isEmpty)
    let own = Sample.claim(.contraindication(term: "liver failure"), "a", at: 9)
    #expect(found(care("with caution"), own, barred).allSatisfy { $0.rule != "dose-adjustment.none" })
  }

  @Test func degreesThatOneSourceTellsApart() {
    var none = Sample.claim(
      Sample.adjustment(.renal, .none, "creatinine clearance of 30 mL/min or greater"), "a")
    none.evidence[0].quote = "creatinine clearance of 30 mL/min or greater"
    func avoid(_ condition: String, _ source: String) -> Claim {
      var claim = Sample.claim(Sample.adjustment(.renal, .avoid, condition), source, at: 20)
      claim.evidence[0].quote = condition
      return claim
    }
    let severe = avoid("creatinine clearance below 30 mL/min", "a")
    let moderate = avoid("moderate to severe kidney disease", "b")
    #expect(found(none, severe, moderate).map(\.kind) == [.polarity])
    #expect(found(none, severe, avoid("severe kidney disease", "b")).isEmpty)
    let oral = Sample.claim(Sample.dose("10", "mg", .usual, every: 1, route: "oral"), "a", at: 40)
    let injected = Sample.claim(Sample.dose("5", "mg", .usual, every: 1, route: "intravenous"), "b", at: 40)
    #expect(found(none, severe, moderate, oral, injected).filter { $0.topic == "renal impairment" }.isEmpty)
  }

  /// "Not recommended for younger children" beside a dose from 12 years on.
  @Test(arguments: [("younger children", 1), ("children", 0)])
  func youngerChildren(_ refused: String, _ count: Int) {
    func scope(_ low: ExactNumber?, _ high: ExactNumber?) -> Scope {
      let age = low ?? high == nil ? nil : Amount(low: low, high: high, highInclusive: false, unit: "a")
      return Scope(population: Population(group: .child, age: age, text: "children"))
    }
    let dose = Sample.claim(Sample.dose("10", "mg", .usual, every: 1), "a", scope: scope(12, nil))
    var own = Sample.claim(Sample.adjustment(.age, .avoid, "children"), "a", scope: scope(nil, nil), at: 5)
    own.evidence[0].quote = "not recommended for \(refused)"
    var other = Sample.claim(Sample.adjustment(.age, .avoid, "children"), "b", scope: scope(nil, 18))
    other.evidence[0].quote = "not recommended for children"
    #expect(found(dose, own, other).filter { $0.topic == "use in children" }.count == count)
  }

  @Test func foodInAnAnswer() {
    var free = Sample.claim(.interaction(Interaction(with: "food", effect: "none")), "a")
    free.evidence.append(Evidence(role: .effect, span: ByteSpan(2, 3), quote: "with or without"))
    let fed = Sample.claim(.administration(text: "Take it with food."), "b", section: .administration)
    #expect(found(free, fed).map(\.level) == [.tension])
    free.evidence[1].quote = "no effect"
    #expect(found(free, fed).isEmpty)
  }

  @Test func partnersBarredInOtherWords() {
    func partner(_ name: String, _ source: String, _ section: SectionKind, at offset: Int = 0) -> Claim {
      Sample.claim(.interaction(Interaction(with: name)), source, section: section, at: offset)
    }
    let barred = partner("nitrates", "a", .contraindications)
    let named = partner("nitrates", "b", .interactions)
    #expect(found(barred, named).map(\.level) == [.tension])
    #expect(found(barred, named, partner("organic nitrates", "b", .contraindications, at: 5)).isEmpty)
    #expect(found(barred, partner("other nitrates", "b", .interactions)).map(\.level) == [.tension])
  }
}
