import MonographAnalysis
import MonographLexicon
import MonographModel

/// Hazards that the treatment is ended for, and those that a list goes on with.
extension Warnings {
  /// "Discontinue X if the patient develops Y".
  func developing(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.ends) else { return [] }
    guard
      let verb = passage.tokens.indices.first(where: { Self.befalling.contains(passage.tokens[$0].word) }),
      let patient = passage.tokens[..<verb].lastIndex(where: { $0.word == "patient" }), patient > 0,
      passage.tokens[max(0, patient - 3)..<patient].contains(where: {
        ["if", "when", "in"].contains($0.word)
      }),
      !passage.tokens[patient..<verb].contains(where: { $0.kind == .comma || $0.endsClause })
    else { return endedFor(terms) }
    return ending(at: verb + 1, cue: patient..<verb + 1, terms)
  }
  private static let befalling: WordSet = ["develop", "develops", "experience", "experiences"]

  /// "Discontinue Examplix for ⟦nephrotic syndrome⟧".
  private func endedFor(_ terms: Terms) -> [Draft] {
    let tokens = terms.passage.tokens
    guard let stop = tokens.firstIndex(where: { Self.ends.contains($0.word) }),
      !tokens[..<stop].contains(where: { Self.denials.contains($0.word) }),
      let joint = tokens[stop...].prefix(6).firstIndex(where: { $0.is("for") }),
      tokens[(stop + 1)..<joint].allSatisfy({
        terms.reading.subject.names($0) || ["treatment", "therapy", "use", "it"].contains($0.word)
      }), !tokens[joint...].prefix(5).contains(where: { $0.kind == .number })
    else { return [] }
    return ending(at: joint + 1, cue: stop..<joint + 1, terms)
  }

  private func ending(at start: Int, cue: Range<Int>, _ terms: Terms) -> [Draft] {
    let end = clauseEnd(after: start, terms.passage)
    let members = named(start..<end, terms, apart: 2) ?? []
    // "a serious infection or sepsis" is one hazard, two full names are two.
    let areNames = members.allSatisfy { $0.count > 1 }
    let runs = areNames ? members : named(start..<end, terms) ?? []
    return runs.filter { !isWhollyTitled($0, terms) && !isExamined($0, terms.passage) }.map { run in
      var draft = make(terms, run, rule: "warning.developing")
      draft.add(.cue, in: terms.index, cue)
      return draft
    }
  }

  /// "Withhold Examplix for ⟦keratitis evaluation⟧": what is done, and no hazard.
  private func isExamined(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].last.map { Self.examining.contains($0.word) } ?? false
  }
  private static let examining: WordSet = ["evaluation", "testing", "assessment", "screening", "surgery"]

  /// "Discontinue if agranulocytosis occurs", "must be stopped at the first sign of a rash".
  func ended(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.endings), !isTitledAbove(terms) else { return [] }
    if passage.tokens[0].is("if") { return fronted(terms) }
    guard
      let stop = passage.tokens.firstIndex(where: { Self.endings.contains($0.word) }),
      !passage.tokens[..<stop].contains(where: { Self.denials.contains($0.word) }),
      let turn = passage.tokens[stop...].prefix(9).firstIndex(where: { ["if", "first"].contains($0.word) }),
      !passage.tokens[stop..<turn].contains(where: { $0.endsClause || $0.kind == .period })
    else { return [] }
    let end = clauseEnd(after: turn + 1, passage)
    if passage.tokens[turn].word == "first" {
      guard let of = passage.tokens[turn..<end].prefix(5).firstIndex(where: { $0.word == "of" }) else {
        return []
      }
      return endedBy(of + 1..<end, terms)
    }
    guard !passage.tokens[turn..<end].contains(where: { Self.unended.contains($0.word) }),
      let verb = passage.tokens[turn..<end].lastIndex(where: { Self.setsIn.contains($0.word) })
    else { return [] }
    return endedBy(turn + 1..<verb, terms)
  }

  /// "- If infection occurs, interrupt treatment.", where nothing was said of it before.
  private func fronted(_ terms: Terms) -> [Draft] {
    let tokens = terms.passage.tokens
    guard terms.reading.before(terms.index).isEmpty,
      let comma = tokens.firstIndex(where: { $0.kind == .comma }),
      let verb = tokens[..<comma].lastIndex(where: { Self.setsIn.contains($0.word) }),
      tokens[comma...].prefix(10).contains(where: { Self.endings.contains($0.word) }),
      !tokens[..<comma].contains(where: { Self.unended.contains($0.word) || $0.is("your") })
    else { return [] }
    return endedBy(1..<verb, terms)
  }

  /// What a title above names is warned of there.
  private func endedBy(_ range: Range<Int>, _ terms: Terms) -> [Draft] {
    (named(range, terms) ?? []).filter { !isTitled($0, terms) }
      .map { make(terms, $0, rule: "warning.ended") }
  }

  /// "perforation or a fistula" under "Perforations and fistulas".
  private func isWhollyTitled(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let words = terms.passage.tokens[run].map(\.word).filter { $0 != "or" && !Terms.openers.contains($0) }
    return terms.passage.context.contains { above in
      words.allSatisfy(terms.reading.passages[above].holds)
    }
  }

  private func isTitled(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let last = terms.passage.tokens[run].last?.word
    return terms.passage.context.contains { above in
      terms.reading.passages[above].tokens.contains { $0.word == last }
    }
  }
  private static let ends = WordTable.hazards["end"]
  /// Under "5.1 Serious skin rashes" the hazard is told by the title.
  private func isTitledAbove(_ terms: Terms) -> Bool {
    terms.passage.context.contains { above in
      let title = Terms(above, in: terms.reading)
      return title.isReaction(title.passage.tokens.indices)
    }
  }

  private static let unended: WordSet = [
    "you", "patient", "no", "not", "symptom", "symptoms", "sign", "signs", "pregnancy", "these", "this",
  ]
  private static let endings = WordTable.hazards["ending"]
  private static let setsIn = WordTable.hazards["sets-in"]

  /// "These include bleeding and perforation" behind a sentence of hazards, and each item under "These infections
  /// include:".
  func included(_ terms: Terms) -> [Draft] {
    let reading = terms.reading
    let passage = terms.passage
    if passage.role == .item, reading.before(terms.index).isEmpty,
      let lead = reading.leadIn(of: terms.index) ?? passage.context.first,
      let list = includes(reading.passages[lead]), list.upperBound >= reading.passages[lead].tokens.count - 1,
      !isOfSources(lead, reading), !isOfSources(terms.index, reading)
    {
      let end = clauseEnd(after: 0, passage)
      let run = named(0..<min(end, 14), terms, apart: 1)?.first
      return run.map { [make(terms, $0, rule: "warning.included")] } ?? []
    }
    guard let list = includes(passage), list.upperBound < passage.tokens.count,
      ["these", "this", "they"].contains(passage.tokens[0].word),
      let before = reading.before(terms.index).first, !hazards(Terms(before, in: reading), .warnings).isEmpty
    else { return [] }
    return (named(list.upperBound..<clauseEnd(after: list.upperBound, passage), terms, apart: 1) ?? []).map {
      make(terms, $0, rule: "warning.included")
    }
  }

  /// An item under "**Warnings:**" or "Its risks are:" that names a hazard and nothing else.
  func listedUnder(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.role == .item, passage.tokens.count <= 18, terms.reading.before(terms.index).isEmpty,
      let lead = passage.context.first,
      case let above = terms.reading.passages[lead].tokens, above.count <= 14,
      above.contains(where: { Self.listHeads.contains($0.word) }),
      !above.contains(where: { Self.noListHeads.contains($0.word) }),
      !passage.tokens.contains(where: { Self.clausal.contains($0.word) })
    else { return [] }
    return (named(passage.tokens.indices, terms) ?? unnamed(terms).map { [$0] } ?? []).map {
      make(terms, $0, rule: "warning.listed")
    }
  }

  /// "Heterotopic ossification (bone in the wrong place)." in such a list: a noun phrase that no table knows.
  private func unnamed(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    let end = passage.tokens.firstIndex { $0.kind == .open || $0.kind == .period || $0.kind == .comma }
    let run = terms.trimmed(0..<(end ?? passage.tokens.count))
    guard (2...6).contains(run.count), run.lowerBound <= 1,
      passage.tokens[run].allSatisfy({ $0.kind == .word }),
      let first = passage.tokens[run].first, !AdverseReactions.imperatives.contains(first.word),
      !isGeneric(run, passage),
      !passage.tokens[run].contains(where: {
        Self.noListHeads.contains($0.word) || Self.denials.contains($0.word)
      }),
      !passage.marks.contains(where: {
        [.substance, .drugClass, .population].contains($0.vocabulary) && $0.tokens.overlaps(run)
      })
    else { return nil }
    return run
  }
  private static let listHeads = WordTable.hazards["list-head"]
  private static let noListHeads = WordTable.hazards["no-hazard"]

  /// A list of medicines, foods or circumstances, said so in the sentence or the one before.
  private func isOfSources(_ index: Int, _ reading: Reading) -> Bool {
    ([index] + reading.before(index).prefix(1)).contains {
      reading.passages[$0].holds(anyOf: Self.sources)
    }
  }
  private static let sources = WordTable.hazards["source"]

  /// "These infections may be serious and include": up to the verb, where its subject is a hazard.
  private func includes(_ passage: Passage) -> Range<Int>? {
    // "can cause serious side effects, including:"
    let isLead = passage.tokens.suffix(2).first?.word == "including" && passage.tokens.last?.kind == .colon
    guard
      let verb = isLead
        ? passage.tokens.count - 2 : passage.tokens.firstIndex(where: { $0.word == "include" }),
      (1...10).contains(verb),
      !passage.tokens[..<verb].dropLast(isLead ? 1 : 0).contains(where: {
        $0.kind == .comma || Self.lists.contains($0.word)
      }),
      passage.tokens[..<verb].contains(where: { Self.hazardHeads.contains($0.word) || $0.word == "these" })
    else { return nil }
    return 0..<verb + 1
  }
  private static let lists = WordTable.hazards["no-hazard"]
  private static let hazardHeads = WordTable.hazards["hazard"]

  static let endingExamples = [
    Example(
      "Discontinue Examplix in patients who develop ⟦nephrotic syndrome⟧.", under: "Warnings",
      "warning: nephrotic syndrome"),
    Example(
      "Discontinue Examplix for ⟦hypertensive crisis⟧.", under: "Warnings", "warning: hypertensive crisis"),
    Example("Discontinue Examplix for seven days.", under: "Warnings"),
    Example("Withhold Examplix for keratitis evaluation.", under: "Warnings"),
    Example(
      "If ⟦pulmonary toxicity⟧ is confirmed, discontinue treatment.", under: "Warnings",
      "warning: pulmonary toxicity"),
    Example("If you notice a change, discontinue treatment.", under: "Warnings"),
    Example("Do not discontinue Examplix for gout.", under: "Warnings"),
  ]
}
