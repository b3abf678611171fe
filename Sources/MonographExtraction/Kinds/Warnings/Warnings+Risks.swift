import MonographAnalysis
import MonographLexicon
import MonographModel

/// Risks that no hazard of its own names, or that are named in other places.
extension Warnings {
  /// "may increase the risk of side effects": no hazard by name, but a warning where it is of alcohol, of too much or
  /// too long; other medicines' doing is an interaction.
  func vagueRisk(of mark: Mark, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    let lower = mark.tokens.upperBound
    guard passage.tokens[mark.tokens].contains(where: { Self.risks.contains($0.word) }),
      passage.tokens.contains(where: { Self.occasions.contains($0.word) }),
      !passage.tokens[..<mark.tokens.lowerBound].suffix(2).contains(where: {
        Self.lessening.contains($0.word)
      }),
      !passage.tokens[..<lower].contains(where: {
        Self.remedies.contains($0.word) || Self.treating.contains($0.word)
      })
    else { return nil }
    let upper = passage.tokens[lower...].prefix(5).firstIndex {
      ["effect", "event", "reaction"].contains($0.word)
    }
    return upper.flatMap { isGeneric(lower..<$0 + 1, passage) ? terms.trimmed(lower..<$0 + 1) : nil }
  }
  private static let occasions = WordTable.hazards["occasion"]
  /// "while ⟦minimizing⟧ the risk of side effects".
  private static let lessening: WordSet = [
    "minimizing", "minimising", "minimize", "minimise", "reducing", "reduce", "lowering", "lower",
  ]
  static let remedies = WordTable.hazards["source"]

  /// "It must not be taken in pregnancy, as it may harm the baby": what is forbidden may say why.
  func unbornHarms(_ terms: Terms, _ place: Place) -> [Draft] {
    guard place != .none, terms.passage.holds(anyOf: Self.unborn) else { return [] }
    return hazards(terms, place).filter { draft in
      let run = draft.places[0].tokens
      // "serious harm ⟦to your baby⟧"
      let reach = max(0, run.lowerBound - 4)..<min(terms.passage.tokens.count, run.upperBound + 4)
      let tokens = terms.passage.tokens[reach]
      return tokens.contains { Self.unborn.contains($0.word) }
        && tokens.contains { ["harm", "risk"].contains($0.word) }
    }
  }

  /// "is contraindicated with foobarin due to the risk of seizures": why.
  func reasons(_ terms: Terms, _ place: Place) -> [Draft] {
    guard place == .warnings, terms.passage.holds("risk") else { return [] }
    let tokens = terms.passage.tokens
    guard let cause = tokens.firstIndex(where: { Self.causal.contains($0.word) }),
      tokens[cause...].prefix(6).contains(where: { $0.word == "risk" })
    else { return [] }
    return hazards(terms, place).filter { $0.places[0].tokens.lowerBound > cause }
  }

  /// "The dose is lowered to avoid hypoglycaemia": what is to be averted by care with the drug, not what it is for.
  func averted(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.averting),
      let verb = passage.tokens.indices.dropFirst().first(where: { index in
        Self.averting.contains(passage.tokens[index].word) && passage.tokens[index - 1].word == "to"
      }),
      passage.tokens[..<verb].openParenthesis == nil,
      // "tacrolimus to prevent rejection": what another medicine is for.
      !passage.marks(of: .substance).contains(where: {
        $0.tokens.upperBound == verb - 1
          && terms.reading.subject.isOther($0, in: passage, terms.reading.lexicon)
      }),
      isForbidding(passage)
        || !passage.tokens[..<verb].suffix(12).contains(where: {
          Self.serving.contains($0.word) || Self.treating.contains($0.word)
        }),
      let run = named(verb + 1..<clauseEnd(after: verb + 1, passage), terms)?.first,
      run.lowerBound <= verb + 4, !terms.marks(within: run).isEmpty, !isPregnancy(run, passage)
    else { return [] }
    return [make(terms, withAside(run, terms), rule: "warning.averted")]
  }
  /// "advised to avoid ⟦pregnancy⟧": no hazard of the drug.
  func isPregnancy(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].allSatisfy { $0.is("pregnancy") || $0.is("pregnant") }
  }

  /// "Avoid long-term use to prevent rebound congestion": an order about the drug, not what it is for.
  private func isForbidding(_ passage: Passage) -> Bool {
    passage.tokens.first { $0.kind == .word }.map { ["avoid", "limit", "never"].contains($0.word) } ?? false
      && passage.holds(anyOf: Self.overuse)
  }

  private static let overuse: WordSet = ["prolonged", "long", "excessive", "overuse", "exposure", "alcohol"]

  private static let averting: WordSet = ["avoid", "prevent"]
  private static let serving: WordSet = [
    "used", "medicine", "medication", "taken", "help", "use", "tablet", "way", "advice", "how",
    "prescribe", "prescribed", "prescribes",
  ]

  /// "may make myasthenia gravis worse": what stands between.
  func worsened(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.holds("worse"),
      let worse = passage.tokens.firstIndex(where: { $0.word == "worse" }),
      let verb = passage.tokens[..<worse].suffix(9).lastIndex(where: { Self.making.contains($0.word) }),
      verb > 0, !isOfOther(verb, passage), worse > verb + 1,
      let run = named(verb + 1..<worse, terms)?.first, run.upperBound >= worse - 1,
      !Assertion.isNegated(run, in: passage, terms.reading.lexicon)
    else { return [] }
    return [make(terms, run, rule: "warning.worse")]
  }
  private static let making: WordSet = ["make", "makes", "making"]

  // MARK: "bleeding risk"

  /// "may increase bleeding risk", "increased cardiovascular risk": the risk behind what it is of.
  func compoundRisks(_ terms: Terms, _ place: Place) -> [Draft] {
    let passage = terms.passage
    guard passage.holds("risk"), place == .warnings || isAboutDrug(terms) else { return [] }
    return passage.tokens.indices.dropFirst(2).compactMap { risk in
      guard passage.tokens[risk].word == "risk",
        !passage.tokens[(risk + 1)...].prefix(1).contains(where: { Self.ofRisk.contains($0.word) })
      else { return nil }
      var lower = risk
      while lower > 0, risk - lower < 4, passage.tokens[lower - 1].kind == .word,
        !Self.clausal.contains(passage.tokens[lower - 1].word),
        !Self.raising.contains(passage.tokens[lower - 1].word),
        !Terms.openers.contains(passage.tokens[lower - 1].word)
      { lower -= 1 }
      let list = ConditionList(terms: terms)
      guard lower < risk, isHealth(lower..<risk, terms) || list.isModifier(lower..<risk),
        passage.tokens[max(0, lower - 6)..<lower].contains(where: { Self.raising.contains($0.word) }),
        !passage.tokens[max(0, lower - 6)..<lower].contains(where: { Self.treating.contains($0.word) }),
        !isOfOther(lower, passage),
        !Assertion.isNegated(lower..<risk + 1, in: passage, terms.reading.lexicon)
      else { return nil }
      return make(terms, lower..<risk + 1, rule: "warning.risk")
    }
  }
  private static let ofRisk = WordTable.hazards["of-risk"]
  private static let raising = WordTable.hazards["raising"]
}
