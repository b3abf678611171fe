import MonographAnalysis
import MonographLexicon
import MonographModel

/// Hazards named under warnings and precautions, titles of such sections, boxed warnings, and who needs care. A
/// statement of several hazards at once ("bleeding, ulceration or perforation") is one warning.
struct Warnings: ClaimRule {
  static let sections: SectionSet = [.warnings, .precautions, .boxedWarning]
  /// Sections inside the warnings that are about something else.
  private static let others: SectionSet = [
    .interactions, .contraindications, .pregnancy, .lactation, .monitoring, .dosage, .storage, .overdose,
    .missedDose, .indications, .administration, .references, .legal, .howSupplied, .mechanism, .efficacy,
    .other,
    .nonclinical, .identity, .driving, .faq,
  ]
  /// Sections in which a hazard is none of the drug's, or is a reaction.
  private static let elsewhere: SectionSet = [
    .adverseReactions, .interactions, .indications, .contraindications, .mechanism, .efficacy, .overdose,
    .nonclinical, .storage, .missedDose, .legal,
    .references, .howSupplied, .pharmacokinetics, .pharmacology, .research, .description, .identity, .other,
  ]

  /// How much the place says: under warnings a statement need not name the drug.
  enum Place { case warnings, elsewhere, interactions, none }

  static func place(of index: Int, in reading: Reading) -> Place {
    // A list of reactions may have its own warnings, and a warning its reactions: the outer section decides.
    if reading.isUnder(sections, unless: others, index), outer(index, reading) != .adverseReactions {
      return isOnPregnancy(index, reading) ? .elsewhere : .warnings
    }
    guard reading.isUnder(elsewhere, index) else { return .elsewhere }
    return reading.isUnder([.interactions], unless: elsewhere.subtracting([.interactions]), index)
      ? .interactions : .none
  }

  /// The outermost section above that is one of warnings or of reactions.
  private static func outer(_ index: Int, _ reading: Reading) -> SectionKind? {
    func decides(_ kind: SectionKind) -> Bool { kind == .adverseReactions || sections.contains(kind) }
    let heading = reading.passages[index].context.last { above in
      reading.passages[above].role == .heading && reading.passages[above].sections.contains(where: decides)
    }
    return reading.passages[heading ?? index].sections.last(where: decides)
  }

  /// "Pregnancy, breast-feeding and fertility" as a heading of several populations.
  private static func isOnPregnancy(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.passages[index].section == .specialPopulations else { return false }
    return reading.passages[index].context.contains {
      reading.passages[$0].role == .heading
        && reading.passages[$0].tokens.contains { ["pregnancy", "pregnant"].contains($0.word) }
    }
  }

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight else { return [] }
    let terms = Terms(index, in: reading)
    if passage.tokens.last?.kind == .question {
      return passage.role == .sentence || passage.role == .item ? questioned(terms) : []
    }
    let boxed = boxedStatement(terms)
    if !boxed.isEmpty { return boxed }
    let place = isBoxed(terms) ? .warnings : Self.place(of: index, in: reading)
    switch passage.role {
    case .heading where Self.mayContain(passage):
      return isRepeated(index, reading) ? [] : excipient(terms) ?? []
    case .heading where place == .warnings || isOnUnborn(terms): return title(terms)
    case .label where place == .warnings || isOnUnborn(terms): return label(terms)
    case .sentence where place != .none, .item where place != .none: return statements(terms, place)
    case .sentence where isBesideBarred(terms), .item where isBesideBarred(terms):
      return statements(terms, .warnings)
    case .sentence where passage.section == .contraindications:
      // "Caution is advised in patients with gout", said behind them.
      let isCare = passage.holds("caution") && !Contraindications().bar(index, in: reading)
      return unbornHarms(terms, .elsewhere) + (isCare ? cared(terms) : [])
    // What comes of ending the treatment is told beside missed doses.
    case .sentence where passage.section == .missedDose: return stopping(terms)
    default: return []
    }
  }

  /// "5.8 Embryo-fetal toxicity": a hazard among the warnings, though it opens what is said of pregnancy.
  private func isOnUnborn(_ terms: Terms) -> Bool {
    terms.passage.section == .pregnancy && terms.passage.holds(anyOf: Self.toxic)
      && terms.passage.context.contains { isWarnings(terms.reading.passages[$0]) }
  }
  private static let toxic: WordSet = ["toxicity", "teratogenicity", "harm"]

  /// "**Contraindications:** Gout. ⟦Use with caution in asthma.⟧" among precautions: not all that the label announces
  /// bars.
  private func isBesideBarred(_ terms: Terms) -> Bool {
    guard terms.passage.section == .contraindications, let label = terms.passage.context.first,
      case let above = terms.reading.passages[label], above.role == .label,
      above.section == .contraindications
    else { return false }
    return above.context.contains { heading in
      Self.sections.contains(terms.reading.passages[heading].section ?? .other)
    }
  }

  /// "Examplix contains lactose" as the title of a paragraph (salts are mostly said to be too little to matter); not
  /// "What Examplix contains".
  static func mayContain(_ passage: Passage) -> Bool {
    passage.tokens.count <= 12 && passage.tokens.dropLast().contains { $0.word == "contains" }
      && passage.holds(anyOf: additives)
  }

  /// The sentence behind the heading says it, too; "contains 10 mg lactose" says how much.
  private func isRepeated(_ index: Int, _ reading: Reading) -> Bool {
    guard index + 1 < reading.passages.count, reading.passages[index + 1].context.first == index else {
      return false
    }
    return excipient(Terms(index + 1, in: reading)) != nil
  }

  private func statements(_ terms: Terms, _ stated: Place) -> [Draft] {
    let reading = terms.reading
    // What an excipient may do is told behind the driving.
    let place = stated == .elsewhere && isBehindDriving(terms) ? .warnings : stated
    guard !Contraindications().bar(terms.index, in: reading) else {
      // "It should be avoided in patients with gout" among warnings warns of them, too.
      let isAdvised =
        place == .warnings && terms.passage.section != .contraindications
        && !terms.passage.holds(anyOf: ConditionList.allergy) && Contraindications().shunned(terms) != nil
      let advised = isAdvised ? cared(terms) : []
      return advised + unbornHarms(terms, place) + reasons(terms, place)
    }
    if place == .warnings, isTitled(terms), let run = named(terms.passage.tokens.indices, terms)?.first {
      return [make(terms, run, rule: "warning.title")]
    }
    let stops = stopping(terms)
    if !stops.isEmpty {
      // "if you have gout, your symptoms may come back when you stop": the illness, too.
      let ill = place == .warnings && terms.passage.tokens.first?.word == "if" ? asked(terms) ?? [] : []
      // "can lead to dependence, and sudden cessation should be avoided"
      let hazards = place == .none ? [] : hazards(terms, place)
      return (ill + hazards).filter { isBefore($0, stops) } + stops
    }
    if place == .warnings, let reason = stopReason(terms) { return [reason] }
    if let driving = faintness(terms) ?? driving(terms) { return [driving] }
    let care = place == .warnings ? (asked(terms) ?? []).filter { !isTold($0, terms) } : []
    let patients =
      place == .warnings || place == .elsewhere && terms.passage.holds("caution") ? cared(terms) : []
    if place == .warnings, let use = contact(terms) ?? notForAttacks(terms) { return [use] }
    if let misuse = misuse(terms) { return [misuse] }
    if place == .warnings, let harm = excipientHarm(terms) { return harm }
    let counted = counted(terms)
    if !counted.isEmpty { return counted }
    let found =
      hazards(terms, place) + compoundRisks(terms, place)
      + (place == .warnings
        ? toldAbout(terms) + worsened(terms) + developing(terms) + ended(terms) + included(terms)
          + factors(terms) : [])
    let said = found.filter {
      !isTold($0, terms) && !(!care.isEmpty && isInGloss($0.places[0].tokens, terms.passage))
    }
    // "in patients with A, B, those at risk of C": all are patients.
    if care.isEmpty, !said.isEmpty, let first = patients.first, let last = patients.last,
      said.allSatisfy({
        $0.places[0].tokens.lowerBound >= first.places[0].tokens.lowerBound
          && $0.places[0].tokens.lowerBound < last.places[0].tokens.upperBound
      })
    {
      return patients
    }
    var told = care + (care.isEmpty ? patients.filter { isBefore($0, said) } : [])
    let concerned = care.isEmpty && told.isEmpty ? patients.filter { isConcluded($0, said, terms) } : []
    for draft in said
    where !told.contains(where: { isSame($0, draft) }) {
      told.append(draft)
    }
    told += concerned
    if let use = restricted(terms, place) { return [use] + told.filter { !isSame($0, use) } }
    if !told.isEmpty { return told }
    if place == .elsewhere, !patients.isEmpty { return patients }
    let averted = place == .warnings ? averted(terms) : []
    if !averted.isEmpty { return averted }
    // The leaflet speaks of its excipients behind the driving.
    guard place == .warnings || terms.passage.section == .driving else { return [] }
    if place != .warnings { return excipient(terms) ?? [] }
    if let excipient = excipient(terms) { return excipient }
    if !patients.isEmpty { return patients }
    let circumstances = [sunlight(terms), operation(terms)].compactMap(\.self)
    if !circumstances.isEmpty { return circumstances }
    let listed = listedUnder(terms)
    return listed.isEmpty ? fragments(terms) : listed
  }

  /// "Use with caution in patients with gout, as it may cause asthma": both.
  private func isBefore(_ draft: Draft, _ said: [Draft]) -> Bool {
    said.allSatisfy { draft.places[0].tokens.upperBound <= $0.places[0].tokens.lowerBound }
  }

  /// "As it can cause gout, it should be used with care in patients with asthma", "It can cause gout, so use it with
  /// care in patients with asthma": both.
  private func isConcluded(_ draft: Draft, _ said: [Draft], _ terms: Terms) -> Bool {
    guard let last = said.last?.places[0].tokens, let first = terms.passage.tokens.first,
      last.upperBound < draft.places[0].tokens.lowerBound
    else { return false }
    let between = terms.passage.tokens[last.upperBound..<draft.places[0].tokens.lowerBound]
    return between.contains { Self.restraint.contains($0.word) || Self.heed.contains($0.word) }
      && (Self.causal.contains(first.word)
        || between.contains { $0.kind == .semicolon || Self.concluding.contains($0.word) })
  }
  private static let concluding: WordSet = ["so", "therefore", "thus", "hence"]

  /// At the same place, or in the same words once more.
  private func isSame(_ one: Draft, _ other: Draft) -> Bool {
    one.places[0].tokens.overlaps(other.places[0].tokens) || one.value == other.value
  }

  private static let vagueWords: WordSet = [
    "unusual", "unexpected", "unwanted", "severity", "incidence", "of", "these", "such",
  ]

  func isGeneric(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].allSatisfy {
      $0.kind != .word || AdverseReactions.generic.contains($0.word) || Self.vagueWords.contains($0.word)
    }
  }

  func make(_ terms: Terms, _ run: Range<Int>, rule: String, term: String? = nil) -> Draft {
    let run = withoutVerb(balanced(run, terms.passage), terms.passage)
    var draft = Draft(
      .warning(term: term ?? terms.text(run), boxed: isBoxed(terms)), rule: rule, at: run, of: terms.index)
    let assertion = Assertion.of(run, in: terms.passage, terms.reading.lexicon)
    draft.certainty = assertion.certainty
    return draft
  }

  /// "⟦have had⟧ thoughts of harming themselves".
  private func withoutVerb(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    let words = passage.tokens[run].prefix(2).map(\.word)
    return words.count == 2 && ["have", "has"].contains(words[0]) && words[1] == "had" && run.count > 2
      ? run.lowerBound + 2..<run.upperBound : run
  }
}
