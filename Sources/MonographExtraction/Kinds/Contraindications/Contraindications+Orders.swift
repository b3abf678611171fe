import MonographAnalysis
import MonographLexicon
import MonographModel

/// Orders not to give the drug to some patients.
extension Contraindications {
  /// "Do not give X to ⟦patients with gout⟧", "Never use X in ⟦patients with gout⟧". Where treatment must not be
  /// started bars only under the heading; elsewhere it may go on in whoever has it.
  func patients(of lead: Mark, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    let words = passage.tokens[lead.tokens].map(\.word)
    let behind = passage.tokens[lead.tokens.upperBound...].prefix(10)
    if words.contains(where: { Self.handing.contains($0) }),
      let to = behind.firstIndex(where: { $0.is("to") })
    {
      // "Never give adult formulations to children" is about those.
      return behind[..<to].contains { Self.limiting.contains($0.word) } ? nil : to + 1..<passage.tokens.count
    }
    guard !passage.holds(anyOf: Self.softening),
      words.contains(where: { Self.treating.contains($0) })
        || words.contains("start")
          && terms.reading.isUnder([.contraindications], unless: Self.others, terms.index)
    else { return nil }
    return treated(behind, terms)
  }

  /// "must not be given by ⟦the intrathecal route⟧".
  func way(of lead: Mark, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard let by = tokens[lead.tokens.upperBound...].prefix(4).firstIndex(where: { $0.is("by") }),
      let noun = tokens[by...].prefix(5).firstIndex(where: { Self.giving.contains($0.word) }),
      case let run = terms.trimmed(by + 1..<noun + 1), isRoute(run, terms)
    else { return nil }
    return run
  }

  /// "Avoid X in ⟦patients with gout⟧", under the heading.
  func avoidedIn(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard let first = tokens.first, first.is("avoid"), !isQuestion(terms.passage) else { return nil }
    if let people = treated(tokens[1...].prefix(10), terms) { return people }
    // "Avoid in ⟦severe renal failure⟧."
    guard tokens.count > 3, tokens[1].is("in"), terms.isReaction(2..<tokens.count) else { return nil }
    return 2..<tokens.count
  }

  /// The patients behind "in", where nothing but the drug stands between.
  private func treated(_ behind: ArraySlice<Token>, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard let joint = behind.firstIndex(where: { ["in", "for"].contains($0.word) }),
      tokens[(joint + 1)...].prefix(2).contains(where: { Self.people.contains($0.word) }),
      case let object = behind[..<joint],
      object.isEmpty
        || object.contains(where: { Self.meaning.contains($0.word) || terms.reading.subject.names($0) }),
      object.allSatisfy({ $0.kind == .word }), !object.contains(where: { Self.limiting.contains($0.word) })
    else { return nil }
    return joint + 1..<tokens.count
  }

  /// "Examplix should be avoided in ⟦patients with gout⟧", "is not suitable for ⟦people with gout⟧", wherever it stands:
  /// said of the drug, and of whoever has the condition.
  func shunned(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard passage.holds("avoided") || passage.holds("suitable") || passage.holds("unsuitable"),
      !isQuestion(passage), !passage.holds(anyOf: Self.softening)
    else { return nil }
    let leads =
      terms.reading.leads("avoidance", in: passage) + terms.reading.leads("contraindication", in: passage)
    return leads.first { lead in
      passage.tokens[lead.tokens].contains { Self.shunning.contains($0.word) }
        && isOfBearers(lead.tokens, passage) && isOfDrug(before: lead.tokens, terms)
        && !Assertion.isNegated(lead.tokens, in: passage, terms.reading.lexicon)
    }.map { $0.tokens.upperBound..<passage.tokens.count }
  }
  private static let shunning: WordSet = ["avoided", "suitable", "unsuitable"]

  /// "… in ⟦patients with⟧", "… for ⟦anyone who⟧".
  private func isOfBearers(_ lead: Range<Int>, _ passage: Passage) -> Bool {
    guard
      let people = passage.tokens[lead.lowerBound...].prefix(lead.count + 2).firstIndex(where: {
        Self.people.contains($0.word)
      })
    else { return false }
    return passage.tokens[(people + 1)...].prefix(1).contains { ["with", "who"].contains($0.word) }
  }

  /// The drug itself, and no food or other medicine, stands before the words.
  private func isOfDrug(before lead: Range<Int>, _ terms: Terms) -> Bool {
    let passage = terms.passage
    let before = passage.clause(around: lead.lowerBound).lowerBound..<lead.lowerBound
    return before.count <= 12
      && passage.tokens[before].contains {
        Self.meaning.contains($0.word) || Self.products.contains($0.word) || terms.reading.subject.names($0)
      }
      && !passage.tokens[before].contains { $0.word != "combination" && Self.limiting.contains($0.word) }
  }
  private static let products: WordSet = ["medication", "medicine", "drug", "product", "combination"]

  private static let meaning: WordSet = ["it", "this", "use", "using", "treatment"]
  private static let handing: WordSet = ["give", "administer"]
  private static let treating: WordSet = ["use", "give", "administer", "inject", "infuse"]
  /// What bars a way of giving it and not the drug: "in combination", "more than one tablet in patients".
  private static let limiting: WordSet = [
    "with", "more", "than", "higher", "dose", "dosage", "combination", "and", "or", "adult", "pediatric",
    "paediatric", "formulation", "strength",
  ]

  static let orderExamples = [
    Example(
      "Do not use Examplix in patients with a ⟦history of angioedema⟧.", under: "Warnings",
      "contraindication: history of angioedema"),
    Example(
      "Never administer Examplix to patients with ⟦active bleeding⟧.", under: "Warnings",
      "contraindication: active bleeding"),
    Example(
      "Do not start Examplix in patients with ⟦active infection⟧.", under: "Contraindications",
      "contraindication: active infection"),
    Example("Avoid Examplix in patients with ⟦gout⟧.", under: "Contraindications", "contraindication: gout"),
    Example(
      "Examplix must not be given by the ⟦intrathecal route⟧.", under: "Warnings",
      "contraindication: intrathecal route"),
    Example(
      "⟦Severe pancreatitis⟧ is a contraindication to Examplix.", under: "Warnings",
      "contraindication: severe pancreatitis"),
    Example(
      "⟦Hypersensitivity to Examplix⟧ is a contraindication.", under: "Precautions",
      "contraindication: hypersensitivity to examplix"),
    Example(
      "Examplix is contraindicated in patients with ⟦neutrophil counts below 1,500⟧ cells/mm3.",
      under: "Warnings", "contraindication: neutrophil counts below 1,500"),
    Example(
      "⟦Women over 35 years of age who smoke⟧ should not use Examplix.", under: "Warnings",
      "contraindication: women over 35 years of age who smoke"),
    Example("Examplix must not be used by ⟦women⟧.", under: "Warnings", "contraindication: women"),
    // Another drug, one way of giving it, and what may be done after all.
    Example("Do not use antacids in patients with gout.", under: "Warnings"),
    Example("Do not use more than one tablet of Examplix in patients with gout.", under: "Warnings"),
    Example("Do not use Examplix in patients with gout unless nothing else helps.", under: "Warnings"),
    Example("Never give adult doses of Examplix to children.", under: "Warnings"),
  ]
}
