import MonographModel
import Testing

@testable import MonographReconciliation

/// One question asked in other words: glosses, everyday words, exceptions, degrees.
@Suite struct OtherWordsTests {
  private func levels(_ claims: Claim...) -> [Contradiction.Level] {
    Sample.reconcile(claims).contradictions.map(\.level)
  }

  @Test func aNameInParentheses() {
    func found(_ name: String, _ other: String) -> [Contradiction.Level] {
      levels(
        Sample.claim(Sample.reaction(name, over: 10), "a"),
        Sample.claim(Sample.reaction(other, under: 1), "b"))
    }
    #expect(found("vertigo", "a feeling of spinning (vertigo)") == [.contradiction])
    // One sign of two reactions, and a grave form.
    #expect(found("akathisia (restlessness)", "being agitated (restlessness)").isEmpty)
    #expect(found("xerosis", "severe dry skin (xerosis)").isEmpty)
    #expect(found("vertigo", "feeling ill (vertigo, vomiting)").isEmpty)
    #expect(found("vertigo", "feeling ill (such as vertigo)").isEmpty)
    #expect(found("vertigo", "feeling ill (severe)").isEmpty)
    // Listed by another name as often as the other says.
    let again = levels(
      Sample.claim(Sample.reaction("vertigo (spinning)", over: 10), "a"),
      Sample.claim(Sample.reaction("spinning", under: 1), "b"),
      Sample.claim(Sample.reaction("a whirling head (spinning)", over: 10), "b", at: 5))
    #expect(again.isEmpty)
    // The name itself goes before what stands in parentheses.
    let both = levels(
      Sample.claim(Sample.reaction("vertigo", over: 10), "a"),
      Sample.claim(Sample.reaction("a feeling of spinning (vertigo)", under: 1), "b"),
      Sample.claim(Sample.reaction("vertigo", over: 10), "b", at: 5))
    #expect(both.isEmpty)
  }

  @Test func commonAsAnEverydayWord() {
    func listed(_ rule: String) -> Claim {
      var claim = Sample.claim(
        .adverseReaction(AdverseReaction(term: "hair loss", seriousness: .common)), "a")
      claim.rule = rule
      return claim
    }
    func rated(_ reaction: ClaimValue) -> Claim { Sample.claim(reaction, "b") }
    let seldom = Sample.reaction("hair loss", under: 1, band: .uncommon)
    #expect(levels(listed("adverse-reaction.listed"), rated(seldom)) == [.tension])
    #expect(levels(listed("adverse-reaction.prose"), rated(seldom)).isEmpty)
    let often = Sample.reaction("hair loss", over: 10, band: .veryCommon)
    #expect(levels(listed("adverse-reaction.listed"), rated(often)).isEmpty)
  }

  @Test func exceptionsInPregnancy() {
    func pregnant(_ stance: PregnancyLactation.Stance, _ source: String, unless: String? = nil) -> Claim {
      var claim = Sample.claim(
        .pregnancyLactation(PregnancyLactation(topic: .pregnancy, stance: stance)), source)
      if let unless {
        claim.evidence.append(Evidence(role: .condition, span: ByteSpan(3, 4), quote: unless))
      }
      return claim
    }
    let flat = pregnant(.contraindicated, "a")
    #expect(levels(flat, pregnant(.avoid, "b", unless: "unless clearly needed")) == [.tension])
    #expect(levels(flat, pregnant(.avoid, "b")).isEmpty)
    let same = pregnant(.contraindicated, "a", unless: "unless there is no other")
    #expect(levels(same, pregnant(.avoid, "b", unless: "unless clearly needed")).isEmpty)
    #expect(levels(pregnant(.avoid, "a"), pregnant(.avoid, "b", unless: "unless needed")).isEmpty)
    // What is unknown to the one.
    #expect(levels(flat, pregnant(.unknown, "b")) == [.tension])
    var asking = pregnant(.caution, "b")
    asking.evidence.append(Evidence(role: .cue, span: ByteSpan(5, 6), quote: "ask your doctor"))
    #expect(levels(flat, pregnant(.unknown, "b"), asking) == [.tension])
    #expect(levels(pregnant(.allowed, "a"), pregnant(.unknown, "b")).isEmpty)
    #expect(levels(pregnant(.unknown, "a"), pregnant(.unknown, "b")).isEmpty)
  }

  @Test func degreesThatAreRefused() {
    func barred(_ term: String, _ source: String) -> Claim {
      Sample.claim(.contraindication(term: term), source)
    }
    let severe = barred("severe renal impairment", "a")
    #expect(levels(severe, barred("moderate or severe kidney disease", "b")) == [.tension])
    #expect(levels(severe, barred("severe kidney disease", "b")).isEmpty)
    #expect(levels(severe, barred("kidney disease", "b")) == [.tension])
    #expect(levels(severe, barred("kidney stones", "b")).isEmpty)
    let liver = Sample.claim(Sample.adjustment(.hepatic, .avoid, "severe"), "a")
    #expect(levels(liver, barred("moderate to severe hepatic impairment", "b")) == [.tension])
    // Whoever has less in moderate impairment has told the degrees apart.
    let less = Sample.claim(Sample.adjustment(.renal, .reduce, "moderate"), "a", at: 4)
    #expect(!levels(severe, less, barred("moderate or severe kidney disease", "b")).isEmpty)
  }

  @Test func barredByOneAndOnlyNamedByTheOther() {
    func partner(_ management: String?, _ source: String) -> Claim {
      Sample.claim(.interaction(Interaction(with: "otherin", effect: nil, management: management)), source)
    }
    let barred = partner("is contraindicated", "a")
    #expect(levels(barred, partner(nil, "b")) == [.tension])
    #expect(levels(barred, partner("should be avoided", "b")).isEmpty)
  }

  @Test func noSpecialConditionsOfStorage() {
    func kept(_ text: String, _ source: String) -> Claim {
      Sample.claim(.storage(Storage(text: text)), source, section: .storage)
    }
    let any = kept("This medicine does not require any special storage conditions.", "a")
    #expect(levels(any, kept("Store in a refrigerator. Do not freeze.", "b")) == [.contradiction])
    #expect(levels(any, kept("Store at room temperature.", "b")).isEmpty)
    let chilled = kept("Keep it in the fridge, but do not freeze it.", "a")
    #expect(levels(chilled, kept("Store in a refrigerator.", "b")).isEmpty)
  }

  @Test func fromAnAgeOn() {
    func used(_ term: String, from years: ExactNumber, _ source: String, at offset: Int = 0) -> Claim {
      let age = Amount(low: years, high: nil, unit: "a")
      return Sample.claim(
        Sample.use(term), source,
        scope: Scope(population: Population(age: age, text: "\(years) years and older")), at: offset)
    }
    let late = used("gout", from: 16, "a")
    #expect(levels(late, used("gout", from: 2, "b")) == [.contradiction])
    #expect(levels(late, used("gout", from: 16, "b")).isEmpty)
    #expect(levels(late, used("asthma", from: 2, "b")).isEmpty)
    // Who tells the younger apart from the older.
    #expect(levels(late, used("gout", from: 2, "b"), used("gout", from: 16, "b", at: 4)).isEmpty)
    let allowed = Sample.claim(
      .populationUse(PopulationUse(population: "children from 2 years", stance: .allowed)), "b",
      scope: Scope(
        population: Population(age: Amount(low: 2, high: nil, unit: "a"), text: "children from 2 years")))
    #expect(levels(late, allowed) == [.tension])
  }

  @Test func openedOrSwallowedWhole() {
    func told(_ text: String, _ source: String) -> Claim {
      Sample.claim(.administration(text: text), source, section: .administration)
    }
    let opened = told("The capsules can be opened and sprinkled on yogurt.", "a")
    let whole = told("Do not chew the capsule, but swallow it whole.", "b")
    #expect(levels(opened, whole) == [.contradiction])
    #expect(levels(opened, told("Do not open the capsules.", "b")) == [.contradiction])
    #expect(levels(opened, told("Swallow the tablet whole.", "b")).isEmpty)
    #expect(levels(opened, told("The bottle should be opened with dry hands.", "b")).isEmpty)
  }
}
