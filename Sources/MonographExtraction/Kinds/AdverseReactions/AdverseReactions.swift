import MonographAnalysis
import MonographLexicon
import MonographModel

/// Reactions to the drug: listed under side-effect headings and lead-ins, in rows, and named in prose by
/// "side effects such as", "can cause".
struct AdverseReactions: ClaimRule {
  static let sections: SectionSet = [.adverseReactions]
  static let others: SectionSet = [
    .interactions, .overdose, .missedDose, .storage, .contraindications, .indications, .mechanism,
    .legal, .references,
    .pharmacokinetics, .nonclinical, .howSupplied, .identity, .description, .administration, .other,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight else { return [] }
    if isCause(index, reading) || isOfDisease(index, reading) || isChecked(index, reading)
      || isOfEnrolled(index, reading)
    {
      return []
    }
    let terms = Terms(index, in: reading)
    var found = drafts(terms)
    if found.count == 1, let split = perAge(found[0], terms) { found = split }
    guard passage.role == .item || passage.role == .sentence,
      reading.isUnder([.adverseReactions, .warnings, .precautions], unless: Self.others, index)
    else { return found }
    let shown = shown(terms) + included(terms)
    guard !shown.isEmpty else { return found }
    return found
      + shown.filter { draft in
        !found.contains { $0.places[0].tokens.overlaps(draft.places[0].tokens) }
      }
  }

  private func drafts(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    let (index, reading) = (terms.index, terms.reading)
    let isUnder = reading.isUnder(Self.sections, unless: Self.others, index)
    if isUnder, let diagnosed = diagnosed(terms) { return diagnosed }
    switch passage.role {
    case .item where isUnder: return listed(terms)
    case .row where isUnder: return row(terms)
    case .label where isUnder: return label(terms)
    case .sentence where isUnder, .footnote where isUnder:
      return isShort(passage) || isBandedLine(terms) || isParted(terms) || isBareList(terms)
        ? listed(terms) : prose(terms)
    case .sentence, .item: return named(terms)
    default: return []
    }
  }

  // MARK: Rows

  /// The cells under or beside a band name the reactions; else the first that names any.
  private func row(_ terms: Terms) -> [Draft] {
    let findings = Findings(terms)
    let named = Frequencies.reactionCells(of: terms.index, terms.reading)
    if !named.isEmpty {
      return named.flatMap { findings.find(in: $0.tokens) }.filter { !isGeneric($0, terms) }
        .map { make(terms, $0, "adverse-reaction.row") }
    }
    let cells = terms.passage.cells.filter { !$0.tokens.isEmpty }
      .map { cell in (cell, findings.find(in: cell.tokens).filter { !isGeneric($0, terms) }) }
    guard let first = cells.firstIndex(where: { !$0.1.isEmpty }) else { return [] }
    // Several lines of a table may have run into one: "Nausea | Vomiting | 3 | 1".
    return cells[first...].prefix { !$0.1.isEmpty }.flatMap(\.1).map {
      make(terms, $0, "adverse-reaction.row")
    }
  }

  // MARK: Prose

  /// "It is not known whether it causes gout."
  private func isOpen(_ run: Range<Int>, _ terms: Terms) -> Bool {
    terms.passage.marks(of: .cue).contains {
      terms.reading.lexicon[$0][1] == "hedge-unknown" && $0.tokens.upperBound <= run.lowerBound
        && ["whether", "if"].contains(terms.passage.tokens[$0.tokens.upperBound - 1].word)
    }
  }

  /// A sentence under a side-effect heading.
  func prose(_ terms: Terms) -> [Draft] {
    if isAdvice(terms) { return [] }
    let tokens = terms.passage.tokens
    let all = 0..<self.end(terms)
    let end = all.first { isSignOf(at: $0, terms.passage) || listsSigns(at: $0, terms) } ?? all.upperBound
    var drafts = findings(terms, in: min(end, announced(terms.passage))..<end, rule: "adverse-reaction.prose")
      .filter {
        !isToldBefore($0.places[0].tokens, terms) && !isOpen($0.places[0].tokens, terms)
      }
    // "… (symptoms may include fever), seizures": past the parenthesis the list goes on.
    if let close = closing(after: end, tokens), close < all.upperBound {
      drafts += findings(terms, in: close + 1..<all.upperBound, rule: "adverse-reaction.prose")
    }
    return drafts
  }

  /// "In combination with tumour resection further side effects may occur:" announces what follows: in whom, is said
  /// before.
  private func announced(_ passage: Passage) -> Int {
    let tokens = passage.tokens
    guard tokens.last?.kind == .colon, let first = tokens.first,
      ["in", "with", "after"].contains(first.word),
      let effect = tokens.indices.dropFirst().last(where: {
        tokens[$0].is("effect") && ["side", "adverse"].contains(tokens[$0 - 1].word)
      }), tokens.count - effect <= 8
    else { return 0 }
    return effect
  }

  /// A parenthesis that closes what was open before.
  private func closing(after start: Int, _ tokens: [Token]) -> Int? {
    var depth = 0
    for index in start..<tokens.count {
      if tokens[index].kind == .open { depth += 1 }
      if tokens[index].kind == .close { depth -= 1 }
      if depth < 0 { return index }
    }
    return nil
  }

  /// The reactions that a stretch of a sentence names. Where the reader is a patient, a member of a list is one
  /// reaction in many words, and parentheses repeat it in others.
  func findings(_ terms: Terms, in range: Range<Int>, rule: String) -> [Draft] {
    let findings = Findings(terms)
    guard terms.passage.role == .item || terms.reading.isForPatients else {
      return findings.find(in: range).filter { isNamed($0, terms, rule) }.map { make(terms, $0, rule) }
    }
    return Enumeration.members(of: terms.passage, in: range).flatMap { member -> [Draft] in
      let found = findings.find(in: member.tokens).filter { isNamed($0, terms, rule) }
      if let whole = explained(member, terms), found.isEmpty || found[0].lowerBound > whole.lowerBound,
        isNamed(member.asides[0], terms, rule)
      {
        return [make(terms, whole, rule)]
      }
      guard let first = found.first, let last = found.last,
        !isExplanation(first, since: range.lowerBound, terms)
      else { return [] }
      var run = first.lowerBound..<(last.lowerBound - first.upperBound <= 2 ? last : first).upperBound
      if terms.passage.tokens[run].openParenthesis != nil { run = first }
      run = placed(run, member, terms)
      return [make(terms, glossed(called(run, terms), member, terms), rule)] + components(terms, member, rule)
    }
  }

  /// "⟦disorders that affect the nervous system (neurological disorders)⟧": what is explained up to its name.
  private func explained(_ member: Enumeration.Member, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard let name = member.asides.first, isName(name, terms), name.lowerBound > member.tokens.lowerBound + 3,
      name.upperBound < tokens.count,
      case let run = terms.trimmed(member.tokens.lowerBound..<name.lowerBound - 1),
      run.dropFirst().first.map({ ["that", "which"].contains(tokens[$0].word) }) ?? false,
      tokens[run.lowerBound..<name.lowerBound - 1].allSatisfy({ $0.kind == .word }),
      ["disorder", "disease", "illness", "condition", "problem", "clot"].contains(tokens[run.lowerBound].word)
    else { return nil }
    return run.lowerBound..<name.upperBound + 1
  }

  /// "⟦deficiency in red blood cells⟧ (anaemia)": up to its other name.
  private func placed(_ run: Range<Int>, _ member: Enumeration.Member, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    guard member.asides.count == 1, case let name = member.asides[0], isName(name, terms),
      (2...6).contains(name.lowerBound - 1 - run.upperBound),
      ["in", "of"].contains(tokens[run.upperBound].word),
      tokens[run.upperBound..<name.lowerBound - 1].allSatisfy({
        $0.kind == .word && !Self.verbs.contains($0.word)
          && !["and", "or", "which", "that"].contains($0.word)
      })
    else { return run }
    return run.lowerBound..<name.lowerBound - 1
  }

  /// As a reaction: not denied, and not the patients' illness. What is called a side effect is one, even where it is
  /// only watched for.
  func isNamed(_ run: Range<Int>, _ terms: Terms, _ rule: String) -> Bool {
    !isGeneric(run, terms) && !Background.holds(run, terms.passage) && !isHost(run, terms.passage)
      && !isOfCare(run, terms.passage) && !isInDefinition(run, terms.passage)
      && (rule == Self.named || !Background.isHypothetical(run, terms.passage))
      && !Background.isRiskFactor(run, terms.passage) && !Background.isOfTreated(run, terms.passage)
      && !terms.reading.illnesses.holds(run, terms.passage)
      && !Assertion.isNegated(run, in: terms.passage, terms.reading.lexicon)
  }

  /// "optimal ⟦pain⟧ management": what is done about it.
  private func isOfCare(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let behind = passage.tokens[run.upperBound...].prefix(1)
    return passage.tokens[run].last?.is("pain") ?? false && behind.contains { Self.caring.contains($0.word) }
  }
  private static let caring: WordSet = [
    "management", "relief", "control", "killer", "killers", "reliever", "relievers", "medication",
  ]

  /// "bilirubin (a pigment produced by ⟦breakdown⟧ of blood)": what a thing is.
  private func isInDefinition(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard let open = passage.tokens[..<run.lowerBound].openParenthesis, open + 1 < run.lowerBound,
      ["a", "an"].contains(passage.tokens[open + 1].word)
    else { return false }
    return passage.tokens[open..<run.lowerBound].contains { Self.making.contains($0.word) }
  }
  private static let making: WordSet = ["produced", "made", "formed", "found"]

  /// "Complications of ⟦pancreatitis⟧ such as bleeding", "more often if they are ⟦overweight⟧": in whom or what it comes.
  private func isHost(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.lowerBound].suffix(3).map(\.word)
    if before.suffix(2) == ["independent", "of"] { return true }
    if before.suffix(2) == ["complication", "of"] {
      return passage.tokens[run.upperBound...].prefix(2).map(\.word) == ["such", "as"]
    }
    return before.count == 3 && before[0] == "if" && ["they", "you"].contains(before[1]) && before[2] == "are"
  }

  /// What "common side effects" above can't be meant for.
  private static let seldom: [FrequencyBand] = [.uncommon, .rare, .veryRare]

  /// - Parameter term: what it is, where the words of the run alone don't say it.
  func make(_ terms: Terms, _ run: Range<Int>, _ rule: String, term: String? = nil) -> Draft {
    var reaction = AdverseReaction(term: term ?? wording(run, terms))
    let seriousness = Seriousness.find(terms.index, before: run.lowerBound, terms.reading)
    reaction.seriousness = seriousness?.value
    var draft = Draft(.adverseReaction(reaction), rule: rule, at: run, of: terms.index)
    if let found = Frequencies.frequency(for: terms.index, near: run, in: terms.reading) {
      reaction.frequency = found.frequency
      draft.value = .adverseReaction(reaction)
      draft.add(found.place.role, in: found.place.passage, found.place.tokens)
      for place in found.also { draft.add(place.role, in: place.passage, place.tokens) }
    }
    if reaction.seriousness == .common, reaction.frequency?.band.map(Self.seldom.contains) == true {
      reaction.seriousness = nil
      draft.value = .adverseReaction(reaction)
    } else if let seriousness {
      draft.add(.cue, in: seriousness.passage, seriousness.tokens)
    }
    narrow(&draft, run, terms)
    return draft
  }
}
