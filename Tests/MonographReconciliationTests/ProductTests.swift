import MonographModel
import Testing

@testable import MonographReconciliation

/// What is said of different products, or for different uses, is no conflict.
@Suite struct ProductTests {
  private func name(_ text: String, _ source: String) -> Claim {
    Sample.claim(.identity(Identity(role: .genericName, text: text)), source, at: 90)
  }

  private func reasons(_ claims: [Claim]) -> (conflicts: Int, parted: [Difference.Reason]) {
    let found = Sample.reconcile(claims)
    return (found.contradictions.count, found.differences.map(\.reason))
  }

  /// A use is told in many words; what is given as much as often, or holds as much, is one product.
  @Test func oneProductInOtherWords() {
    func parted(_ use: String, _ other: String, _ more: Claim...) -> Bool {
      let claims = [
        Sample.claim(Sample.use(use), "a"), Sample.claim(Sample.use(other), "b"),
        Sample.claim(Sample.reaction("nausea", over: 1, under: 10), "a"),
        Sample.claim(Sample.reaction("nausea", over: 10), "b"),
      ]
      return Sample.reconcile(claims + more).contradictions.contains { $0.rule == "reaction.frequency" }
    }
    func dose(_ number: String, _ source: String) -> Claim {
      Sample.claim(Sample.dose(number, "mg", .usual, every: 1), source)
    }
    #expect(!parted("clearing of the gut", "colon cleansing"))
    #expect(parted("clearing of the gut", "colon cleansing", dose("40", "a"), dose("40", "b")))
    #expect(!parted("clearing of the gut", "colon cleansing", dose("40", "a"), dose("5", "b")))
    // "Abdomen" and "abdominal" are of one stem.
    #expect(parted("infection of the abdomen", "intra-abdominal infection"))
  }

  @Test func aCombinationIsAnotherProduct() {
    let none = Sample.claim(Sample.adjustment(.renal, .none, "kidney problems"), "a")
    let forbidden = Sample.claim(.contraindication(term: "severe kidney problems"), "b")
    #expect(reasons([none, forbidden]).conflicts == 1)
    let combination = reasons([none, forbidden, name("examplamab and otherol", "b")])
    #expect(combination.conflicts == 0)
    #expect(combination.parted == [.scope])
    // Two spellings of one combination, and what joins other things.
    let both = [name("examplamab and otherol", "a"), name("examplamab and otherol hydrochloride", "b")]
    #expect(reasons([none, forbidden] + both).conflicts == 1)
    #expect(reasons([none, forbidden, name("dates and places", "b")]).conflicts == 1)
  }

  @Test func aCombinationIsAnotherProductWhateverTheFolderIsCalled() {
    func conflicts(_ substances: [String], _ others: [String]) -> Int {
      var sources = [Sample.source("a"), Sample.source("b")]
      (sources[0].substances, sources[1].substances) = (substances, others)
      let claims = [
        Sample.claim(Sample.adjustment(.renal, .none, "kidney problems"), "a"),
        Sample.claim(.contraindication(term: "severe kidney problems"), "b"),
      ]
      return Sample.reconcile(claims, sources).contradictions.count
    }
    #expect(conflicts(["examplamab"], ["examplamab", "otherol"]) == 0)
    #expect(conflicts(["examplamab", "anothril"], ["examplamab", "otherol"]) == 0)
    #expect(conflicts(["examplamab", "otherol"], ["examplamab", "otherol"]) == 1)
    // A name that is told more exactly, and one that is not known.
    #expect(conflicts(["examplamab", "insulin"], ["examplamab", "insulin glargine"]) == 1)
    #expect(conflicts([], ["examplamab", "otherol"]) == 1)
    #expect(conflicts(["examplamab"], ["example acid"]) == 1)
    // Kinds of one substance that a letter tells apart.
    #expect(conflicts(["examplin beta"], ["examplin theta"]) == 0)
    #expect(conflicts(["examplin beta"], ["examplin beta"]) == 1)
  }

  /// "X (Nasal)" beside tablets: how often a reaction is seen differs with the place.
  @Test func onePlaceAloneIsAnotherProduct() {
    let rates = [
      Sample.claim(Sample.reaction("rash", over: 10, band: .veryCommon), "a"),
      Sample.claim(Sample.reaction("rash", under: 1, band: .uncommon), "b"),
    ]
    let tablets = Sample.claim(Sample.dose("5", "mg", .usual, route: "oral"), "b", at: 3)
    func levels(_ claims: [Claim]) -> [Contradiction.Level] {
      Sample.reconcile(rates + claims).contradictions.map(\.level)
    }
    #expect(levels([tablets]) == [.contradiction])
    #expect(levels([tablets, name("Examplamab (Nasal)", "a")]).isEmpty)
    // Of the other it is not known where it is put.
    #expect(levels([name("Examplamab (Nasal)", "a")]) == [.tension])
    #expect(levels([name("Examplamab liposomal", "a")]) == [.tension])
  }

  /// "Exampra pegylated liposomal" and "Otherol liposomal" hold one substance, and act otherwise.
  @Test func formulationsThatTheProductsNameTells() {
    func levels(_ kind: String?, _ other: String?, areLeaflets: Bool = false) -> [Contradiction.Level] {
      var sources = [Sample.source("a"), Sample.source("b")]
      (sources[0].productKind, sources[1].productKind) = (kind, other)
      let rates = [
        Sample.claim(Sample.reaction("rash", over: 10, band: .veryCommon), "a"),
        Sample.claim(Sample.reaction("rash", under: 1, band: .uncommon), "b"),
      ]
      let tablets = ["a", "b"].map {
        Sample.claim(.strength(Strength(amount: Sample.amount("5", "mg"))), $0, section: .howSupplied, at: 7)
      }
      return Sample.reconcile(rates + (areLeaflets ? tablets : []), sources).contradictions.map(\.level)
    }
    #expect(levels("isophane", "liposomal").isEmpty)
    #expect(levels("liposomal", "liposomal") == [.contradiction])
    #expect(levels("liposomal", nil) == [.tension])
    // A text on the substance may leave out what a leaflet says more exactly.
    #expect(levels("pegylated liposomal", "liposomal") == [.contradiction])
    #expect(levels("pegylated liposomal", "liposomal", areLeaflets: true).isEmpty)
    #expect(levels("prolonged release", nil) == [.contradiction])
    #expect(levels("prolonged release", nil, areLeaflets: true) == [.tension])
  }

  /// What a leaflet says of other strengths, where it speaks of its use, is not what its product holds.
  @Test func strengthsWhereTheProductIsDescribed() {
    func strength(_ number: String, _ source: String, _ section: SectionKind, at place: Int) -> Claim {
      Sample.claim(
        .strength(Strength(amount: Sample.amount(number, "mg"))), source, section: section, at: place)
    }
    func limit(_ age: ExactNumber, _ source: String) -> Claim {
      let span = Amount(low: nil, high: age, highInclusive: false, unit: "a")
      return Sample.claim(
        Sample.adjustment(.age, .avoid, "children"), source,
        scope: Scope(population: Population(group: .child, age: span, text: "children under \(age)")))
    }
    let contents = [strength("100", "a", .howSupplied, at: 5), strength("300", "b", .howSupplied, at: 5)]
    let limits = [limit(2, "a"), limit(6, "b")]
    #expect(Sample.reconcile(limits).contradictions.count == 1)
    #expect(Sample.reconcile(limits + contents).contradictions.isEmpty)
    let other = strength("100", "b", .dosage, at: 6)
    #expect(Sample.reconcile(limits + contents + [other]).contradictions.isEmpty)
  }

  /// So much in a millilitre, and so much in a capsule: perhaps two products.
  @Test func aSolutionBesideCapsules() {
    let rates = [
      Sample.claim(Sample.reaction("rash", over: 10, band: .veryCommon), "a"),
      Sample.claim(Sample.reaction("rash", under: 1, band: .uncommon), "b"),
    ]
    func levels(_ per: Per?) -> [Contradiction.Level] {
      let contents = [(nil as Per?, "a"), (per, "b")].map {
        Sample.claim(
          .strength(Strength(amount: Sample.amount("5", "mg"), per: $0)), $1, section: .howSupplied, at: 7)
      }
      return Sample.reconcile(rates + contents).contradictions.map(\.level)
    }
    #expect(levels(nil) == [.contradiction])
    #expect(levels(Per(1, "mL")) == [.tension])
  }

  /// Injections given once in weeks, or held in syringes, beside a text that doses tablets, too.
  @Test func injectionsBesideTablets() {
    let rates = [
      Sample.claim(Sample.reaction("weight gain", over: 10, band: .veryCommon), "text"),
      Sample.claim(Sample.reaction("weight gain", under: 10, band: .common), "leaflet"),
    ]
    let tablets = Sample.claim(Sample.dose("5", "mg", .usual, every: 1, route: "oral"), "text", at: 3)
    func levels(_ claims: Claim...) -> [Contradiction.Level] {
      Sample.reconcile(rates + claims).contradictions.filter { $0.rule == "reaction.frequency" }.map(\.level)
    }
    func strength(_ per: Per?) -> Claim {
      Sample.claim(
        .strength(Strength(amount: Sample.amount("75", "mg"), per: per)), "leaflet", section: .howSupplied,
        at: 4)
    }
    let monthly = Sample.claim(Sample.dose("75", "mg", .usual, every: 28), "leaflet", at: 5)
    #expect(levels(tablets, strength(nil), monthly) == [.tension])
    #expect(levels(tablets, strength(Per(1, "mL"))) == [.tension])
    // Tablets on both sides, a text that doses none, and a monthly tablet.
    #expect(levels(tablets, strength(nil)) == [.contradiction])
    #expect(levels(strength(nil), monthly) == [.contradiction])
    let monthlyTablet = Sample.claim(
      Sample.dose("75", "mg", .usual, every: 28, route: "oral"), "leaflet", at: 5)
    #expect(levels(tablets, strength(nil), monthlyTablet) == [.contradiction])
  }

  /// One substance keeps an infection off in one product, and treats it in another.
  @Test func preventionBesideTreatment() {
    func use(_ cue: String, _ source: String) -> Claim {
      var claim = Sample.claim(Sample.use("hepatitis"), source, at: 20)
      claim.evidence.append(Evidence(role: .cue, span: claim.evidence[0].span, quote: cue))
      return claim
    }
    func conflicts(_ cue: String, _ other: String, areLeaflets: Bool = true) -> Int {
      let rates = [
        Sample.claim(Sample.reaction("diarrhoea", over: 10, band: .veryCommon), "a"),
        Sample.claim(Sample.reaction("diarrhoea", under: 10, band: .common), "b"),
      ]
      let tablets = ["a", "b"].map {
        Sample.claim(.strength(Strength(amount: Sample.amount("5", "mg"))), $0, section: .howSupplied, at: 7)
      }
      let claims = rates + [use(cue, "a"), use(other, "b")] + (areLeaflets ? tablets : [])
      return Sample.reconcile(claims).contradictions.count { $0.rule == "reaction.frequency" }
    }
    #expect(conflicts("used to help prevent", "used to treat") == 0)
    #expect(conflicts("used to treat", "treatment of") == 1)
    #expect(conflicts("used to prevent", "used for") == 1)
    // A text on the substance may leave out one of its uses.
    #expect(conflicts("used to help prevent", "used to treat", areLeaflets: false) == 1)
  }

  @Test func dropsAndTabletsAreTwoProducts() {
    func stance(_ stance: PregnancyLactation.Stance, _ source: String) -> Claim {
      Sample.claim(.pregnancyLactation(PregnancyLactation(topic: .pregnancy, stance: stance)), source)
    }
    let claims = [stance(.allowed, "a"), stance(.avoid, "b")]
    #expect(reasons(claims).conflicts == 1)
    #expect(
      reasons(claims + [name("Examplamab (Ophthalmic)", "a"), name("Examplamab (Oral)", "b")]).conflicts == 0)
    #expect(
      reasons(claims + [name("Examplamab (Intravenous)", "a"), name("Examplamab (Oral)", "b")]).conflicts == 1
    )
  }

  @Test func whatIsSaidForNoUseIsSaidForThoseOfItsSource() {
    let gout = Scope(indication: Scope.Term(term: "gout", text: "gout"))
    let dose = Sample.claim(Sample.dose("6", "mg", .usual, every: 1), "a", scope: gout)
    let other = Sample.claim(Sample.dose("40", "mg", .usual, every: 1), "b")
    let uses = [
      Sample.claim(Sample.use("gout"), "a", at: 1), Sample.claim(Sample.use("asthma"), "a", at: 2),
      Sample.claim(Sample.use("asthma"), "b", at: 3),
    ]
    #expect(reasons([dose, other]).conflicts == 1)
    #expect(reasons([dose, other] + uses).conflicts == 0)
    // With several uses, and doses for one of them, for which of them it is, is not said.
    let gouty = Sample.claim(Sample.use("gout"), "b", at: 4)
    let asthma = Scope(indication: Scope.Term(term: "asthma", text: "asthma"))
    let own = Sample.claim(Sample.dose("20", "mg", .usual, every: 1), "b", scope: asthma, at: 5)
    #expect(reasons([dose, other, gouty]).conflicts == 1)
    #expect(reasons([dose, other, gouty] + uses).conflicts == 1)
    #expect(reasons([dose, other, gouty, own] + uses).parted == [.scope])
  }

  @Test func aWeightThatWasNotReadIsAnother() {
    func dose(_ number: String, _ weight: String, _ source: String) -> Claim {
      let population = Population(group: .adult, text: weight)
      return Sample.claim(
        Sample.dose(number, "mg", .usual, every: 1), source, scope: Scope(population: population))
    }
    #expect(reasons([dose("6", "adults", "a"), dose("40", "adults", "b")]).conflicts == 1)
    #expect(reasons([dose("6", "adults of 55 kg", "a"), dose("40", "adults", "b")]).conflicts == 0)
  }
}
