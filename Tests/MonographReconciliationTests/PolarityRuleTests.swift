import MonographModel
import Testing

@testable import MonographReconciliation

@Suite struct PolarityRuleTests {
  private func found(_ claims: Claim...) -> [Contradiction] { Sample.reconcile(claims).contradictions }

  /// Care for those with an illness, where whoever has or had it is barred.
  @Test func aHistoryOfAnIllness() {
    func levels(_ term: String) -> [Contradiction.Level] {
      let barred = Sample.claim(.contraindication(term: term), "a")
      let allowed = Sample.claim(
        .populationUse(PopulationUse(population: "depression", stance: .allowed)), "b")
      return Sample.reconcile([barred, allowed]).contradictions.map(\.level)
    }
    #expect(levels("active or recent history of depression") == [.contradiction])
    #expect(levels("history of convulsions").isEmpty)
  }

  /// Patients who may have it, named otherwise than where they are barred.
  @Test func barredInOtherWords() {
    func levels(_ term: String, _ allowed: String) -> [Contradiction.Level] {
      found(
        Sample.claim(.contraindication(term: term), "a"),
        Sample.claim(.populationUse(PopulationUse(population: allowed, stance: .allowed)), "b")
      ).map(\.level)
    }
    #expect(levels("bulimia or anorexia nervosa", "bulimia nervosa") == [.contradiction])
    #expect(levels("bulimia or anorexia nervosa", "anorexia nervosa") == [.contradiction])
    #expect(levels("bulimia or anorexia nervosa", "depression").isEmpty)
    #expect(levels("moderate or severe hepatic impairment", "moderate liver problems") == [.contradiction])
    #expect(levels("severe hepatic impairment", "mild liver problems").isEmpty)
  }

  /// "It is not contraindicated with otherin" among the contraindications.
  @Test func expresslyNotBarred() {
    func partner(_ management: String, _ source: String) -> Claim {
      Sample.claim(
        .interaction(Interaction(with: "otherin", effect: nil, management: management)), source,
        section: .contraindications)
    }
    let barred = partner("is contraindicated with", "a")
    #expect(found(barred, partner("is not contraindicated with", "b")).map(\.level) == [.contradiction])
    #expect(found(barred, partner("must not be used with", "b")).isEmpty)
  }

  @Test func noContraindicationsAgainstSome() {
    let contradictions = found(
      Sample.claim(.contraindication(term: "none"), "a", polarity: .negated),
      Sample.claim(.contraindication(term: "severe infection"), "b"),
      Sample.claim(.contraindication(term: "heart failure"), "c"))
    #expect(contradictions.map(\.kind) == [.polarity])
    #expect(contradictions.first?.severity == .critical)
    #expect(contradictions.first?.sides.map(\.claims.count).sorted() == [1, 2])
  }

  @Test func adviceForPregnancyBesideNoContraindications() {
    let none = Sample.claim(.contraindication(term: "none"), "a", polarity: .negated)
    func barred(_ section: SectionKind) -> Claim {
      Sample.claim(.contraindication(term: "pregnancy"), "b", section: section)
    }
    #expect(found(none, barred(.contraindications)).map(\.level) == [.contradiction])
    #expect(found(none, barred(.pregnancy)).map(\.level) == [.tension])
  }

  @Test func limitsFromWhichPatientsAreBarred() {
    func barred(_ limit: String, _ source: String) -> Claim {
      Sample.claim(
        .contraindication(term: "creatinine clearance"), source,
        scope: Scope(condition: "creatinine clearance below \(limit) mL/min"))
    }
    #expect(found(barred("45", "a"), barred("60", "b")).map(\.kind) == [.value])
    #expect(found(barred("45", "a"), barred("45", "b")).isEmpty)
    // Degrees of the same measure in which the other source changes nothing, or gives less.
    let none = Sample.claim(Sample.adjustment(.renal, .none, "CrCl below 30 mL/min"), "b")
    #expect(found(barred("30", "a"), none).map(\.level) == [.contradiction])
    #expect(found(barred("15", "a"), none).map(\.level) == [.tension])
    let some = Sample.claim(Sample.adjustment(.renal, .reduce, "CrCl below 50 mL/min"), "a")
    let avoid = Sample.claim(Sample.adjustment(.renal, .avoid, "CrCl below 50 mL/min"), "b")
    #expect(found(some, avoid).map(\.level) == [.tension])
    let mild = Sample.claim(Sample.adjustment(.renal, .none, "CrCl 60 to 90 mL/min"), "b")
    #expect(found(barred("45", "a"), mild).isEmpty)
    let less = Sample.claim(Sample.adjustment(.renal, .reduce, "severe kidney impairment"), "b")
    let severe = Sample.claim(.contraindication(term: "severe renal impairment"), "a")
    #expect(found(severe, less).map(\.level) == [.contradiction])
    let care = Sample.claim(Sample.adjustment(.renal, .caution, "severe kidney impairment"), "b")
    #expect(found(severe, care).map(\.level) == [.tension])
  }

  @Test func anAllergyToTheMedicineGoesWithoutSaying() {
    let none = Sample.claim(.contraindication(term: "none"), "a", polarity: .negated)
    #expect(found(none, Sample.claim(.contraindication(term: "allergy to examplamab"), "b")).isEmpty)
    #expect(found(none, Sample.claim(.contraindication(term: "allergy to penicillin"), "b")).count == 1)
  }

  @Test func silenceIsNoContradiction() {
    let monograph = Sample.reconcile([
      Sample.claim(.contraindication(term: "allergy to mannitol"), "a"),
      Sample.claim(.contraindication(term: "decompensated liver disease"), "b"),
    ])
    #expect(monograph.contradictions.isEmpty)
    #expect(
      monograph.gaps.map(\.topic) == [
        "contraindication: allergy to mannitol", "contraindication: decompensated liver disease",
      ])
  }

  @Test func aSourceWithoutTheKindIsNotSilent() {
    let monograph = Sample.reconcile([
      Sample.claim(.contraindication(term: "heart failure"), "a"),
      Sample.claim(Sample.use("rheumatoid arthritis"), "b"),
    ])
    #expect(monograph.gaps.isEmpty)
  }

  @Test func anIllustrativeSourceIsNeverSilent() {
    let claims = [
      Sample.claim(.contraindication(term: "heart failure"), "a"),
      Sample.claim(.contraindication(term: "pregnancy"), "b"),
    ]
    let monograph = Sample.reconcile(claims, [Sample.source("a"), Sample.source("b", .illustrative)])
    #expect(monograph.gaps.isEmpty)
  }

  @Test func boxedWarningStatedAndDenied() {
    let denied = Sample.claim(.warning(term: "boxed warning", boxed: true), "a", polarity: .negated)
    #expect(
      found(denied, Sample.claim(.warning(term: "suicidality", boxed: true), "b")).map(\.severity) == [
        .critical
      ])
    #expect(found(denied, Sample.claim(.warning(term: "suicidality", boxed: false), "b")).isEmpty)
  }

  @Test func aDeniedUse() {
    let denied = Sample.claim(Sample.use("psoriasis"), "a", polarity: .negated)
    #expect(found(denied, Sample.claim(Sample.use("plaque psoriasis"), "b")).map(\.kind) == [.polarity])
    #expect(found(denied, Sample.claim(Sample.use("rheumatoid arthritis"), "b")).isEmpty)
    let others = Sample.claim(Sample.use("other types of psoriasis"), "a", polarity: .negated)
    #expect(found(others, Sample.claim(Sample.use("plaque psoriasis"), "b")).isEmpty)
    // "For plaque psoriasis, not for other psoriasis."
    let part = Sample.claim(Sample.use("plaque psoriasis"), "a", at: 7)
    #expect(found(denied, part, Sample.claim(Sample.use("psoriasis"), "b")).isEmpty)
    // Denying one kind leaves the others.
    let one = Sample.claim(Sample.use("primary progressive multiple sclerosis"), "a", polarity: .negated)
    #expect(found(one, Sample.claim(Sample.use("multiple sclerosis"), "b")).isEmpty)
  }

  @Test func noneAgainstReduceForTheSameOrgan() {
    let none = Sample.claim(Sample.adjustment(.hepatic, .none), "a")
    func levels(_ value: ClaimValue) -> [Contradiction.Level] {
      found(none, Sample.claim(value, "b")).map(\.level)
    }
    #expect(levels(Sample.adjustment(.hepatic, .reduce)) == [.contradiction])
    #expect(levels(Sample.adjustment(.hepatic, .reduce, "severe hepatic impairment")) == [.tension])
    #expect(levels(Sample.adjustment(.hepatic, .caution)).isEmpty)
    #expect(levels(Sample.adjustment(.renal, .reduce)).isEmpty)
    #expect(levels(.contraindication(term: "decompensated liver disease")) == [.tension])
    #expect(levels(.contraindication(term: "hepatitis B")).isEmpty)
  }

  @Test func degreesOfImpairmentAreOtherQuestions() {
    #expect(
      found(
        Sample.claim(Sample.adjustment(.renal, .none, "mild renal impairment"), "a"),
        Sample.claim(Sample.adjustment(.renal, .avoid, "severe renal impairment"), "b")
      ).isEmpty)
  }

  @Test func cautionBesideNoneIsADifference() {
    let monograph = Sample.reconcile([
      Sample.claim(Sample.adjustment(.hepatic, .none), "a", at: 1),
      Sample.claim(Sample.adjustment(.hepatic, .caution), "a", at: 2),
    ])
    #expect(monograph.contradictions.isEmpty)
    #expect(monograph.differences.map(\.reason) == [.scope])
  }

  @Test func useInPregnancy() {
    func stance(_ stance: PregnancyLactation.Stance, _ source: String) -> Claim {
      Sample.claim(.pregnancyLactation(PregnancyLactation(topic: .pregnancy, stance: stance)), source)
    }
    #expect(found(stance(.allowed, "a"), stance(.contraindicated, "b")).map(\.level) == [.contradiction])
    #expect(found(stance(.allowed, "a"), stance(.caution, "b")).map(\.level) == [.tension])
    #expect(found(stance(.avoid, "a"), stance(.contraindicated, "b")).isEmpty)
    #expect(found(stance(.allowed, "a"), stance(.unknown, "b")).isEmpty)
    // To weigh it is less than to advise against it, or to forbid it.
    #expect(found(stance(.contraindicated, "a"), stance(.caution, "b")).map(\.level) == [.tension])
    #expect(found(stance(.avoid, "a"), stance(.caution, "b")).map(\.level) == [.tension])
    var asking = stance(.caution, "b")
    asking.evidence = [Evidence(role: .value, span: ByteSpan(0, 1), quote: "ask your doctor for advice")]
    #expect(found(stance(.avoid, "a"), asking).isEmpty)
    asking.evidence[0].quote = "its use should be discussed with a doctor"
    #expect(found(stance(.avoid, "a"), asking).map(\.level) == [.tension])
    #expect(found(stance(.allowed, "a"), asking).isEmpty)
  }

  @Test func careAgainstABanForTheWholeOrgan() {
    func care(_ condition: String) -> Claim {
      Sample.claim(
        .doseAdjustment(DoseAdjustment(factor: .hepatic, condition: condition, adjustment: .caution)), "a")
    }
    let barred = Sample.claim(.contraindication(term: "liver problems"), "b")
    #expect(found(care("liver disease"), barred).map(\.level) == [.tension])
    #expect(found(care("severe liver disease"), barred).isEmpty)
    let kind = Sample.claim(.contraindication(term: "liver failure of alcoholics"), "b")
    #expect(found(care("liver disease"), kind).isEmpty)
  }

  @Test func useInChildren() {
    func use(_ stance: PopulationUse.Stance, _ source: String, at offset: Int = 0) -> Claim {
      Sample.claim(.populationUse(PopulationUse(population: "children", stance: stance)), source, at: offset)
    }
    #expect(found(use(.allowed, "a"), use(.notRecommended, "b")).map(\.level) == [.contradiction])
    #expect(found(use(.notRecommended, "a"), use(.notEstablished, "b")).isEmpty)
    // A source that says both has told the cases apart.
    #expect(found(use(.allowed, "a"), use(.notRecommended, "b"), use(.allowed, "b", at: 5)).isEmpty)
  }

  @Test func allChildrenAgainstTheYounger() {
    func refusal(_ source: String, under years: ExactNumber?) -> Claim {
      let age = years.map { Amount(low: nil, high: $0, highInclusive: false, unit: "a") }
      let scope = Scope(population: Population(group: .child, age: age, text: "children"))
      return Sample.claim(Sample.adjustment(.age, .avoid, "children"), source, scope: scope)
    }
    #expect(found(refusal("a", under: nil), refusal("b", under: 12)).map(\.level) == [.tension])
    #expect(found(refusal("a", under: nil), refusal("b", under: 18)).isEmpty)
    #expect(found(refusal("a", under: nil), refusal("b", under: nil)).isEmpty)
  }
}
