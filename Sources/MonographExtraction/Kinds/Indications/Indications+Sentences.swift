import MonographAnalysis
import MonographLexicon
import MonographModel

extension Indications {
  // MARK: Sentences

  func stated(_ terms: Terms, isUnder: Bool, isBeyondLabel: Bool = false) -> [Draft] {
    let passage = terms.passage
    let reading = terms.reading
    let isElsewhere = !isUnder && reading.isUnder(Self.elsewhere, terms.index)
    let leads = leads(terms, isUnder: isUnder)
    if isUnder, opensWithOther(terms) { return [] }
    var drafts: [Draft] = []
    for (position, lead) in leads.enumerated() {
      guard isUnder || speaksOfDrug(terms, before: lead), !isElsewhere || negation(of: lead, terms) != nil,
        !isOfOthers(lead, terms, isUnder: isUnder), !isBeyondLabel || saysUsed(lead, passage)
      else { continue }
      let next = position + 1 < leads.count ? leads[position + 1].tokens.lowerBound : passage.tokens.count
      let end = min(next, clauseEnd(after: lead.tokens.upperBound, passage))
      drafts += list(
        terms, lead, lead.tokens.upperBound..<max(end, lead.tokens.upperBound),
        isUnder: isUnder && !isBeyondLabel)
    }
    if isElsewhere { return drafts }
    drafts = withoutMeasures(drafts, passage)
    if isUnder, let start = continuation(terms) {
      let end = max(start, clauseEnd(after: start, passage))
      drafts =
        uses(in: start..<end, terms, isOpen: true).map { make(terms, $0, rule: "indication.continued") }
        + drafts.filter { !(start..<end).contains($0.places[0].tokens.lowerBound) }
    }
    if isUnder, leads.isEmpty, drafts.isEmpty, let range = titledTherapy(passage) {
      drafts = uses(in: range, terms).map { make(terms, $0, rule: "indication.therapy") }
    }
    return drafts
      + treatments(terms, isUnder: isUnder).filter { draft in
        !drafts.contains { $0.places[0].tokens.overlaps(draft.places[0].tokens) }
      }
  }

  /// "Bazomycin is now preferred for gout": said of another medicine.
  private func opensWithOther(_ terms: Terms) -> Bool {
    let passage = terms.passage
    guard passage.role == .sentence, terms.reading.speaksOfOtherDrug(terms.index),
      let name = passage.marks(of: .substance).first(where: { $0.tokens.lowerBound == 0 }),
      name.tokens.upperBound < passage.tokens.count
    else { return false }
    return ["is", "are", "was", "were"].contains(passage.tokens[name.tokens.upperBound].word)
  }

  /// "to improve blood sugar control in adults with diabetes" is for diabetes.
  private func withoutMeasures(_ drafts: [Draft], _ passage: Passage) -> [Draft] {
    drafts.filter { draft in
      let run = draft.places[0].tokens
      guard passage.tokens[run.lowerBound].word == "improve" else { return true }
      return !drafts.contains { other in
        let start = other.places[0].tokens.lowerBound
        return start > run.upperBound && start <= run.upperBound + 8
          && passage.tokens[run.upperBound..<start].contains { $0.word == "with" }
      }
    }
  }

  /// "is used to treat", not "helps to treat", which tells of the effect.
  private func saysUsed(_ lead: Lead, _ passage: Passage) -> Bool {
    lead.isStrong && passage.tokens[lead.tokens].contains { Self.useParticiples.contains($0.word) }
  }

  /// "Adjunctive therapy in adults for partial-onset seizures": what follows "for".
  func titledTherapy(_ passage: Passage) -> Range<Int>? {
    guard passage.tokens.prefix(4).contains(where: { ["therapy", "treatment"].contains($0.word) }),
      let start = passage.tokens.firstIndex(where: { $0.word == "for" })
    else { return nil }
    return start + 1..<clauseEnd(after: start + 1, passage)
  }

  /// Sections in which a sentence is never about what the drug is for.
  private static let elsewhere: SectionSet = [
    .interactions, .contraindications, .adverseReactions, .overdose, .storage, .missedDose, .references,
    .legal, .monitoring, .howSupplied,
    .nonclinical, .pharmacokinetics, .pregnancy, .lactation, .boxedWarning, .administration, .warnings,
    .precautions, .abuse, .mechanism, .pharmacology,
  ]

  func list(
    _ terms: Terms, _ lead: Lead, _ range: Range<Int>, isUnder: Bool
  ) -> [Draft] {
    let passage = terms.passage
    if isDeniedToo(lead, passage) || lacksEvidence(lead, passage) { return [] }
    if isOfSubstitute(lead, passage) { return [] }
    let negation = negation(of: lead, terms) ?? distantNegation(of: lead, terms)
    if let negation, isDeniedOtherwise(lead, by: negation, passage) { return [] }
    // "not a first-line treatment for gout", "not a standalone treatment for gout": neither for it nor against.
    if negation != nil,
      passage.tokens[max(0, lead.tokens.lowerBound - 3)..<lead.tokens.upperBound].contains(where: {
        ["alone", "line", "only", "sole", "standalone"].contains($0.word)
      })
    {
      return []
    }
    if let negation,
      isConditional(lead, passage) || isPartial(negation.tokens.lowerBound..<range.lowerBound, passage)
        || isUnsure(negation, passage)
    {
      return []
    }
    let isOpen = isUnder && negation == nil
    var found = uses(in: range, terms, isOpen: isOpen && lead.isStrong)
    // "not effective for coughs that bring up mucus" denies some of them.
    if negation != nil,
      found.contains(where: { run in
        passage.tokens[run.upperBound...].first.map { ["that", "which", "producing"].contains($0.word) }
          ?? false
      })
    {
      return []
    }
    if isOpen, let run = averted(lead, range, terms) { found = [run] }
    if found.isEmpty, isOpen, let run = deed(lead, range, terms) ?? patients(lead, range, terms) {
      found = [run]
    }
    let isDenied = negation != nil && !lead.isPurpose && lead.isStrong
    let bySite = negation == nil ? found.flatMap { sites(behind: $0, upTo: range.upperBound, terms) } : []
    return (found.isEmpty && isDenied ? plain(range, terms) : found).map {
      run in
      let whole = negation == nil ? run : withSuddenness(limited(run, in: range, passage), passage)
      var draft = make(terms, whole, rule: "indication.stated")
      if let negation {
        draft.polarity = .negated
        draft.add(.cue, in: terms.index, negation.tokens)
      }
      draft.add(.cue, in: terms.index, lead.tokens)
      return draft
    } + bySite
  }

  /// "not for ⟦immediate relief of breathing difficulties⟧": what is denied is what is sudden in it.
  private func withSuddenness(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    let tokens = passage.tokens
    let near = max(0, run.lowerBound - 6)..<run.lowerBound
    guard !tokens[run].contains(where: { Self.sudden.contains($0.word) }),
      let start = near.first(where: { Self.sudden.contains(tokens[$0].word) }),
      tokens[start..<run.lowerBound].allSatisfy({ $0.kind == .word })
    else { return run }
    return start..<run.upperBound
  }
  private static let sudden: WordSet = ["acute", "sudden", "immediate", "instant", "quick", "rapid"]

  /// "prevent the body from rejecting a kidney": what is kept from happening, not the body.
  private func averted(_ lead: Lead, _ range: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    let last = lead.tokens.upperBound - 1
    guard tokens[last].word == "prevent",
      let from = range.first(where: { tokens[$0].word == "from" }), from - last <= 6,
      from + 1 < range.upperBound,
      ends(terms.passage, from + 1, in: "ing")
    else { return nil }
    return action(from: last, to: range.upperBound, terms)
  }

  /// "Tell your doctor if it does not relieve the pain".
  private func isConditional(_ lead: Lead, _ passage: Passage) -> Bool {
    passage.tokens[..<lead.tokens.lowerBound].contains {
      ["if", "when", "whether", "unless", "until"].contains($0.word)
    }
  }

  /// "must never be used alone to treat": the company is asked for, the use is not denied.
  private func isPartial(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { Self.parts.contains($0.word) }
  }
  private static let parts: WordSet = [
    "alone", "only", "solely", "just", "merely", "all", "systemic", "topical", "routine", "internal",
  ]

  /// "does not cure gout ⟦or prevent⟧ its return": denied with the verb before it.
  private func isDeniedToo(_ lead: Lead, _ passage: Passage) -> Bool {
    let start = lead.tokens.lowerBound
    guard lead.isPurpose, start > 0, ["or", "nor"].contains(passage.tokens[start - 1].word) else {
      return false
    }
    let before = passage.clause(around: start).lowerBound..<start
    return passage.tokens[before].suffix(8).contains { ["not", "cannot", "never"].contains($0.word) }
  }

  /// "may not prevent every case".
  private func isUnsure(_ negation: Mark, _ passage: Passage) -> Bool {
    passage.tokens[max(0, negation.tokens.lowerBound - 1)..<negation.tokens.upperBound].contains {
      ["may", "might"].contains($0.word)
    }
  }

  /// What is denied is all that is said: "not used for toxin-related failure", "does not treat gout itself".
  private func limited(_ run: Range<Int>, in range: Range<Int>, _ passage: Passage) -> Range<Int> {
    func parts(_ token: Token) -> Bool {
      [.period, .open, .comma].contains(token.kind) || ["or", "nor", "and"].contains(token.word)
    }
    let before = range.lowerBound..<max(range.lowerBound, run.lowerBound)
    let isWhole = before.count <= 8 && !passage.tokens[before].contains(where: parts)
    let behind = run.upperBound..<max(run.upperBound, range.upperBound)
    let end = passage.tokens[behind].firstIndex(where: parts) ?? behind.upperBound
    return (isWhole ? min(range.lowerBound, run.lowerBound) : run.lowerBound)..<end
  }

  /// What it does or serves as: "used to dilate the pupil", "used as a muscle relaxant during surgery".
  private func deed(_ lead: Lead, _ range: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let last = lead.tokens.upperBound - 1
    // "used to treat and prevent high levels of urate"
    if lead.isPurpose {
      return lead.isStrong && terms.passage.tokens[last].word == "prevent"
        ? action(from: last, to: range.upperBound, terms) : nil
    }
    switch terms.passage.tokens[last].word {
    case "to", "help": return action(from: range.lowerBound, to: range.upperBound, terms)
    case "reduce", "lower", "control", "prevent": return action(from: last, to: range.upperBound, terms)
    // "used for inducing and maintaining anaesthesia"
    case "for":
      guard let first = range.first, Self.doing.contains(terms.passage.tokens[first].word) else { return nil }
      return action(from: first, to: range.upperBound, terms)
    case "as": return adjunct(range, terms)
    default: return nil
    }
  }

  /// "there is no strong evidence to support the use of Examplix in the treatment of gout".
  private func lacksEvidence(_ lead: Lead, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<lead.tokens.lowerBound].suffix(16)
    // "the subject of much discussion regarding its use in treating"
    if before.suffix(8).contains(where: { ["discussion", "debate", "controversy"].contains($0.word) }) {
      return true
    }
    guard let evidence = before.lastIndex(where: { $0.word == "evidence" }) else { return false }
    return !before[evidence...].contains(where: \.endsClause)
      && before[..<evidence].suffix(4).contains {
        ["no", "insufficient", "lack", "limited", "little"].contains($0.word)
      }
  }

  /// A word of use is denied from two words off ("not routinely used for"), a purpose only right before.
  func negation(of lead: Lead, _ terms: Terms) -> Mark? {
    let reach = lead.isPurpose ? 0 : 2
    return terms.passage.marks(of: .cue).first {
      terms.reading.lexicon[$0][1] == "negation" && !Assertion.isAnswer($0, terms.passage)
        // "(meaning not approved for this) for"
        && !terms.passage.tokens[$0.tokens.upperBound..<max($0.tokens.upperBound, lead.tokens.lowerBound)]
          .contains { $0.kind == .close }
        && ($0.tokens.overlaps(lead.tokens)
          || (0...reach).contains(lead.tokens.lowerBound - $0.tokens.upperBound)
          || isCarried(from: $0.tokens.upperBound, to: lead, terms.passage))
    }
  }

  /// "should not ⟦be used for the⟧ diagnosis of".
  private func isCarried(from end: Int, to lead: Lead, _ passage: Passage) -> Bool {
    (end..<max(end, lead.tokens.lowerBound)).count <= 5 && end < lead.tokens.lowerBound
      && passage.tokens[end..<lead.tokens.lowerBound].allSatisfy { Self.carrying.contains($0.word) }
  }
  private static let carrying: WordSet = [
    "be", "used", "given", "recommended", "indicated", "for", "in", "the",
  ]

  /// "not used to treat premature labour": a denial needs no name from a table.
  func plain(_ range: Range<Int>, _ terms: Terms) -> [Range<Int>] {
    let run = terms.trimmed(range)
    let isShort = (1...4).contains(run.count) && terms.passage.tokens[run].allSatisfy { $0.kind == .word }
    return isShort && !isVague(run, terms.passage) && !isQuality(run, terms.passage)
      && !terms.passage.tokens[run].contains {
        ["use", "them", "it", "cause", "relief", "pregnancy", "during", "administration"].contains($0.word)
      }
      // "not for patients under 18 years", "not intended for intravenous use"
      && !terms.passage.tokens[range].prefix(run.upperBound - range.lowerBound + 6).contains {
        ["years", "year", "age"].contains($0.word)
      } && !terms.passage.marks(of: .route).contains { $0.tokens.lowerBound == run.lowerBound }
      && !terms.passage.marks(of: .population).contains { $0.tokens.overlaps(run) }
      ? [run] : []
  }

  /// "… for MS treatment", "in rheumatoid arthritis therapy".
  func treatments(_ terms: Terms, isUnder: Bool) -> [Draft] {
    let passage = terms.passage
    return terms.marks(within: passage.tokens.indices).compactMap { mark in
      let after = mark.tokens.upperBound
      guard after < passage.tokens.count, ["treatment", "therapy"].contains(passage.tokens[after].word),
        mark.tokens.lowerBound > 0,
        ["for", "in"].contains(passage.tokens[mark.tokens.lowerBound - 1].word),
        !passage.tokens[..<mark.tokens.lowerBound].contains(where: { $0.word == "experienced" }),
        passage.tokens[..<mark.tokens.lowerBound].contains(where: {
          ["used", "approved", "indicated", "prescribed"].contains($0.word)
        })
      else { return nil }
      return make(terms, mark.tokens, rule: "indication.treatment")
    }
  }

  /// "another medicine for gout", "(a medicine to treat gout)", "some medicines which are used to treat gout", "medicines
  /// called antihypertensives (used to treat high blood pressure)".
  private func isOfOthers(_ lead: Lead, _ terms: Terms, isUnder: Bool) -> Bool {
    let passage = terms.passage
    var index = lead.tokens.lowerBound
    // "artificial ventilation (where machines are used to breathe)"
    if let open = passage.tokens[..<index].openParenthesis, open + 1 < index,
      passage.tokens[open + 1].is("where")
    {
      return true
    }
    if index > 0, passage.tokens[index - 1].kind == .open {
      return passage.tokens[..<index].contains { ["group", "class"].contains($0.word) }
        || !isUnder && !passage.tokens[..<index].contains { terms.reading.subject.names($0) }
        || passage.role == .heading
    }
    if Self.remedies.contains(passage.tokens[index].word) { index += 1 }
    while index > 1, Self.linking.contains(passage.tokens[index - 1].word) { index -= 1 }
    // "certain diuretics used for heart failure"
    if !isUnder, passage.marks(of: .drugClass).contains(where: { $0.tokens.upperBound == index }),
      !passage.tokens[..<index].contains(where: { terms.reading.subject.names($0) })
    {
      return true
    }
    let last = index
    while index > 0, Self.remedies.contains(passage.tokens[index - 1].word) { index -= 1 }
    guard index < last else { return false }
    let isPlural = ends(passage, last - 1, in: "s")
    guard index > 0 else { return isPlural && !isUnder && passage.role == .item }
    let before = passage.tokens[index - 1]
    if isPlural, before.kind == .open || Self.foreign.contains(before.word) { return true }
    if ["a", "an"].contains(before.word), index > 1, passage.tokens[index - 2].kind == .open {
      return !isUnder
    }
    // What it is used for together with other medicines is its use, too; what they did not control is theirs.
    if passage.tokens[..<(index - 1)].contains(where: { $0.word == "controlled" }) { return true }
    return ["other", "another"].contains(before.word)
      && (index < 2 || !["with", "alongside"].contains(passage.tokens[index - 2].word))
  }
  private static let linking: WordSet = ["which", "that", "are", "is", "can", "be", "used"]
  private static let foreign: WordSet = [
    "prescribed", "some", "certain", "following", "any", "several", "many", "most",
  ]

  /// A sentence outside "Indications" must be about the drug: it names it, or says "it" or "this medication".
  func speaksOfDrug(_ terms: Terms, before lead: Lead) -> Bool {
    let before = terms.passage.tokens[..<lead.tokens.upperBound]
    if before.contains(where: { terms.reading.subject.names($0) }) { return true }
    // "for off-label use in": whose label, if not the drug's?
    if before.contains(where: { $0.word == "label" }) { return true }
    guard let first = before.first(where: { $0.kind == .word }), first.word != "if",
      // "These medicines are used to treat": those that were listed.
      first.word != "these",
      !terms.reading.speaksOfOtherDrug(terms.index)
    else { return false }
    return ["it", "this", "it's"].contains(first.word) || before.contains { Self.remedies.contains($0.word) }
  }
  static let remedies = WordTable.uses["remedy"]

  /// Where the list ends: before how, when and why.
  private static let clauseOpeners: WordSet = [
    "because", "through", "when", "after", "which", "that", "whose", "where", "however", "although", "while",
    "but", "causing",
  ]

  func clauseEnd(after start: Int, _ passage: Passage) -> Int {
    var end = start
    var depth = 0
    while end < passage.tokens.count {
      let token = passage.tokens[end]
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      if token.endsClause { break }
      // "a body mass index of 27 or higher if they have gout": whom, and only then.
      if depth <= 0, end > start, token.is("if") { break }
      if depth <= 0,
        Self.clauseOpeners.contains(token.word) || token.word == "by" && !isPassive(end, passage)
      {
        break
      }
      end += 1
    }
    return end
  }

  /// "conditions caused by a lack of", "infection by the virus": no "by" of means.
  private func isPassive(_ index: Int, _ passage: Passage) -> Bool {
    guard index > 0 else { return false }
    let before = passage.tokens[index - 1].word
    return Self.passive.contains(before)
      || before == "infection" && index + 1 < passage.tokens.count && !ends(passage, index + 1, in: "ing")
  }
  private static let passive: WordSet = [
    "caused", "followed", "induced",
  ]
}
