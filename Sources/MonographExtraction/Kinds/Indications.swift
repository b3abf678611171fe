import MonographAnalysis
import MonographLexicon
import MonographModel

/// What the drug is for: behind "indicated for", "used to treat" and their like, and listed under "Indications".
struct Indications: ClaimRule {
  private static let sections: Set<SectionKind> = [.indications]
  /// Where diseases are named for other reasons.
  private static let others: Set<SectionKind> = [
    .interactions, .contraindications, .warnings, .precautions, .adverseReactions, .boxedWarning, .overdose,
    .storage, .missedDose, .references,
    .monitoring, .pregnancy, .lactation, .driving, .legal, .howSupplied, .nonclinical, .pharmacokinetics,
    .description, .abuse, .other,
    .dosage, .administration, .pediatric, .geriatric, .efficacy, .specialPopulations, .research, .mechanism,
    .pharmacology,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight, passage.tokens.last?.kind != .question else { return [] }
    let terms = Terms(index, in: reading)
    let isUnder = reading.isUnder(Self.sections, unless: Self.others, index)
    switch passage.role {
    case .label where isUnder: return listed(terms, limit: 10)
    case .item where isUnder, .row where isUnder:
      if underSymptoms(index, reading) { return [] }
      if underLabelledUse(index, reading) { return examples(terms) }
      let stated = self.stated(terms, isUnder: true)
      return stated.isEmpty ? listed(terms, limit: 18) : stated
    case .sentence where isUnder && isLine(index, reading), .heading where isUnder && isLine(index, reading):
      return listed(terms, limit: 12)
    case .sentence, .item, .metadata("description"): return stated(terms, isUnder: isUnder)
    default: return []
    }
  }

  // MARK: Lists

  /// A line that is a disease, with whom it befalls.
  private func listed(_ terms: Terms, limit: Int) -> [Draft] {
    let passage = terms.passage
    guard passage.tokens.count <= limit, !passage.tokens.contains(where: { Self.verbs.contains($0.word) })
    else { return [] }
    return uses(in: passage.tokens.indices, terms).map { make(terms, $0, rule: "indication.listed") }
  }

  /// "**Airway infections:** Conditions such as pneumonia, sinusitis": what the use comprises.
  private func examples(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard terms.reading.before(terms.index).isEmpty,
      let lead = passage.tokens.indices.first(where: {
        ["such", "like", "including"].contains(passage.tokens[$0].word)
      }) ?? passage.tokens.firstIndex(where: { $0.word == "include" || $0.word == "includes" }),
      passage.tokens[..<lead].contains(where: {
        ["condition", "infection", "disease", "disorder", "this", "these"].contains($0.word)
      })
    else { return [] }
    return uses(in: lead + 1..<clauseEnd(after: lead + 1, passage), terms).map {
      make(terms, $0, rule: "indication.example")
    }
  }
  private static let verbs: Set<Word> = [
    "is", "are", "was", "were", "has", "have", "may", "can", "should", "will", "causing", "used",
  ]

  /// A short paragraph without a full stop, under a lead-in such as "is used to treat the diseases below:".
  private func isLine(_ index: Int, _ reading: Reading) -> Bool {
    let passage = reading.passages[index]
    return passage.tokens.count <= 12 && passage.tokens.last?.kind != .period && index > 0
      && (reading.passages[index - 1].tokens.last?.kind == .colon
        || reading.passages[index - 1].tokens.count <= 12 && isLine(index - 1, reading))
  }

  /// "These symptoms usually involve:" leads into no uses.
  private func underSymptoms(_ index: Int, _ reading: Reading) -> Bool {
    guard let lead = reading.leadIn(of: index) else { return false }
    return reading.passages[lead].tokens.contains {
      ["symptom", "sign", "involve", "effect"].contains($0.word)
    }
  }

  /// The text behind a label that is the use itself explains it.
  private func underLabelledUse(_ index: Int, _ reading: Reading) -> Bool {
    guard let label = reading.passages[index].context.first, reading.passages[label].role == .label else {
      return false
    }
    return !drafts(from: label, in: reading).isEmpty
  }

  // MARK: Sentences

  private func stated(_ terms: Terms, isUnder: Bool) -> [Draft] {
    let passage = terms.passage
    let reading = terms.reading
    let isElsewhere = !isUnder && reading.isUnder(Self.elsewhere, terms.index)
    let leads = leads(terms, isUnder: isUnder)
    var drafts: [Draft] = []
    for (position, lead) in leads.enumerated() {
      guard isUnder || speaksOfDrug(terms, before: lead), !isElsewhere || negation(of: lead, terms) != nil
      else { continue }
      let next = position + 1 < leads.count ? leads[position + 1].tokens.lowerBound : passage.tokens.count
      let end = min(next, clauseEnd(after: lead.tokens.upperBound, passage))
      drafts += list(terms, lead, lead.tokens.upperBound..<max(end, lead.tokens.upperBound))
    }
    if isElsewhere { return drafts }
    if isUnder, leads.isEmpty, let range = titledTherapy(passage) {
      drafts = uses(in: range, terms).map { make(terms, $0, rule: "indication.therapy") }
    }
    return drafts
      + treatments(terms, isUnder: isUnder).filter { draft in
        !drafts.contains { $0.places[0].tokens.overlaps(draft.places[0].tokens) }
      }
  }

  /// In order; a purpose ("to prevent") is one of use only where the text speaks of use.
  private func leads(_ terms: Terms, isUnder: Bool) -> [Mark] {
    let uses = terms.reading.leads("indication", in: terms.passage)
    let purposes = terms.reading.leads("purpose", in: terms.passage).filter { purpose in
      let before =
        purpose.tokens.lowerBound > 0 ? terms.passage.tokens[purpose.tokens.lowerBound - 1].word : .none
      // "…, relieving congestion" tells of the effect.
      if purpose.tokens.count == 1,
        Self.participles.contains(terms.passage.tokens[purpose.tokens.lowerBound].word),
        !Self.governors.contains(before)
      {
        return false
      }
      return isUnder || uses.contains { $0.tokens.lowerBound < purpose.tokens.lowerBound }
    }
    return (uses + purposes).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static let participles: Set<Word> = [
    "treating", "managing", "relieving", "preventing", "controlling", "alleviating",
  ]
  private static let governors: Set<Word> = [
    "in", "for", "of", "at", "include", "includes", "including", "and", "or",
  ]

  /// "Adjunctive therapy in adults for partial-onset seizures": what follows "for".
  private func titledTherapy(_ passage: Passage) -> Range<Int>? {
    guard passage.tokens.prefix(4).contains(where: { ["therapy", "treatment"].contains($0.word) }),
      let start = passage.tokens.firstIndex(where: { $0.word == "for" })
    else { return nil }
    return start + 1..<clauseEnd(after: start + 1, passage)
  }

  /// Sections in which a sentence is never about what the drug is for.
  private static let elsewhere: Set<SectionKind> = [
    .interactions, .contraindications, .adverseReactions, .overdose, .storage, .missedDose, .references,
    .legal, .monitoring, .howSupplied,
    .nonclinical, .pharmacokinetics, .pregnancy, .lactation, .boxedWarning, .administration, .warnings,
    .precautions, .abuse, .mechanism, .pharmacology,
  ]

  private func list(_ terms: Terms, _ lead: Mark, _ range: Range<Int>) -> [Draft] {
    let passage = terms.passage
    let negation = negation(of: lead, terms)
    // "not a first-line treatment for gout": neither for it nor against.
    if negation != nil,
      passage.tokens[max(0, lead.tokens.lowerBound - 3)..<lead.tokens.upperBound].contains(where: {
        $0.word == "line"
      })
    {
      return []
    }
    let found = uses(in: range, terms)
    return (found.isEmpty && negation != nil && !isPurpose(lead, terms) ? plain(range, terms) : found).map {
      run in
      var draft = make(terms, run, rule: "indication.stated")
      if let negation {
        draft.polarity = .negated
        draft.add(.cue, in: terms.index, negation.tokens)
      }
      draft.add(.cue, in: terms.index, lead.tokens)
      return draft
    }
  }

  /// A word of use is denied from two words off ("not routinely used for"), a purpose only right before.
  private func negation(of lead: Mark, _ terms: Terms) -> Mark? {
    let reach = isPurpose(lead, terms) ? 0 : 2
    return terms.passage.marks(of: .cue).first {
      terms.reading.lexicon[$0][1] == "negation"
        && ($0.tokens.overlaps(lead.tokens)
          || (0...reach).contains(lead.tokens.lowerBound - $0.tokens.upperBound))
    }
  }

  private func isPurpose(_ lead: Mark, _ terms: Terms) -> Bool { terms.reading.lexicon[lead][1] == "purpose" }

  /// "not used to treat premature labour": a denial needs no name from a table.
  private func plain(_ range: Range<Int>, _ terms: Terms) -> [Range<Int>] {
    let run = terms.trimmed(range)
    let isShort = (1...4).contains(run.count) && terms.passage.tokens[run].allSatisfy { $0.kind == .word }
    return isShort && !isVague(run, terms.passage)
      && !terms.passage.tokens[run].contains {
        ["use", "them", "it", "cause", "relief", "pregnancy", "during"].contains($0.word)
      } && !terms.passage.marks.contains { $0.vocabulary == .population && $0.tokens.overlaps(run) }
      ? [run] : []
  }

  // MARK: What is treated

  /// The diseases and symptoms among the members of a list, up to one that explains the one before.
  private func uses(in range: Range<Int>, _ terms: Terms) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for member in Enumeration.members(of: terms.passage, in: range) {
      if !found.isEmpty, explains(member.tokens, terms.passage) { break }
      if let use = use(in: member, terms) { found.append(use) }
    }
    return found
  }

  /// "…, a rare form of cancer" says what was named before.
  private func explains(_ member: Range<Int>, _ passage: Passage) -> Bool {
    ["a", "an"].contains(passage.tokens[member.lowerBound].word)
      && passage.tokens[member].contains { ["form", "type", "kind"].contains($0.word) }
  }

  /// What a member names; "X in children" is X, "relief in adults with X" too.
  private func use(in member: Enumeration.Member, _ terms: Terms) -> Range<Int>? {
    let people = people(in: member.tokens, terms.passage)
    let named = people.first.flatMap {
      disease(in: $0, asides: people.count == 1 ? member.asides : [], terms)
    }
    return named ?? people.dropFirst().first.flatMap { disease(in: $0, asides: member.asides, terms) }
  }

  private func disease(in range: Range<Int>, asides: [Range<Int>], _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    let whole = terms.trimmed(range)
    var run = whole
    if let mark = terms.marks(within: range).first(where: { !isPurpose($0, passage) }) {
      if passage.tokens[mark.tokens].contains(where: { Self.states.contains($0.word) }) { return nil }
      run = extent(of: mark, in: range, terms)
      // "blood clots (deep vein thrombosis)": the lay word and its name are one.
      if let aside = asides.first, aside.lowerBound - run.upperBound == 1, aside.count <= 6,
        isLay(mark, terms),
        passage.marks.contains(where: {
          $0.vocabulary == .condition && $0.tokens.count > 1 && aside.contains($0.tokens.lowerBound)
        })
      {
        run = run.lowerBound..<aside.upperBound + 1
      }
      if !isVague(run, passage) { return run }
    }
    guard isDisease(whole, terms), !isVague(whole, passage) else { return nil }
    return whole.lowerBound..<min(whole.upperBound, whole.lowerBound + 8)
  }

  private static let states: Set<Word> = ["pregnant", "pregnancy", "breastfeeding", "breast", "lactation"]

  /// A word that the tables know by another name.
  private func isLay(_ mark: Mark, _ terms: Terms) -> Bool {
    !terms.passage.marks.contains {
      $0.vocabulary == .condition && $0.tokens == mark.tokens && terms.reading.lexicon[$0][1].isEmpty
    }
  }

  private func isVague(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].allSatisfy { $0.kind != .word || Self.vague.contains($0.word) }
  }
  private static let vague: Set<Word> = [
    "condition", "disease", "disorder", "infection", "various", "certain", "other", "these", "those",
    "medical", "health", "body", "function", "related", "serious", "different", "many",
    "several", "following", "issue", "all", "specific", "chronic", "same", "symptom", "sign", "more", "of",
    "the", "in", "underlying", "this", "such", "a", "country", "every",
  ]

  /// "urea cycle disorders", "manic episodes": by its ending or its head.
  private func isDisease(_ run: Range<Int>, _ terms: Terms) -> Bool {
    guard !run.isEmpty else { return false }
    let tokens = terms.passage.tokens
    if run.count <= 8, Self.heads.contains(tokens[run.upperBound - 1].word) { return true }
    // "infections of the lining of the colon"
    let head = run.prefix(4).first { Self.heads.contains(tokens[$0].word) }
    if let head, head + 2 < run.upperBound, Self.joints.contains(tokens[head + 1].word) { return true }
    return run.count <= 8 && Suffixes.reaction.matches(terms.passage, run.upperBound - 1)
  }
  private static let joints: Set<Word> = ["of", "in", "by", "caused", "involving", "affecting", "due"]
  private static let heads: Set<Word> = [
    "disorder", "disease", "condition", "infection", "infestation", "syndrome", "deficiency", "failure",
    "insufficiency", "episode", "flare", "overdose", "poisoning", "toxicity", "cancer", "phenomenon",
    "dependence", "injury", "wound", "shock",
  ]

  /// A member without whom it befalls ("X in children"), and what they have ("adults with X").
  private func people(in member: Range<Int>, _ passage: Passage) -> [Range<Int>] {
    guard let people = member.first(where: { Self.people.contains(passage.tokens[$0].word) }) else {
      return [member]
    }
    let start = (member.lowerBound..<people).last {
      ["in", "for", "among", "of"].contains(passage.tokens[$0].word)
    }
    let with = (people..<member.upperBound).first { Self.having.contains(passage.tokens[$0].word) }
    let before = member.lowerBound..<(start ?? people)
    return [before.isEmpty ? nil : before, with.map { $0 + 1..<member.upperBound }].compactMap(\.self)
  }
  private static let having: Set<Word> = ["with", "who", "have", "experiencing", "suffering"]
  private static let people: Set<Word> = [
    "patient", "people", "adults", "adult", "children", "adolescents", "infants", "women", "men",
    "individuals",
    "those", "older", "over", "person",
  ]

  /// "… for MS treatment", "in rheumatoid arthritis therapy".
  private func treatments(_ terms: Terms, isUnder: Bool) -> [Draft] {
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

  /// A sentence outside "Indications" must be about the drug: it names it, or says "it" or "this medication".
  private func speaksOfDrug(_ terms: Terms, before lead: Mark) -> Bool {
    let before = terms.passage.tokens[..<lead.tokens.upperBound]
    if before.contains(where: { terms.reading.subject.names($0) }) { return true }
    guard let first = before.first(where: { $0.kind == .word }), first.word != "if",
      !terms.reading.speaksOfOtherDrug(terms.index)
    else { return false }
    return ["it", "this", "it's"].contains(first.word) || before.contains { Self.remedies.contains($0.word) }
  }
  private static let remedies: Set<Word> = [
    "medication", "medicine", "drug", "therapy", "agent", "antibody", "vaccine", "inhibitor", "antibiotic",
  ]

  /// Where the list ends: before how, when and why.
  private func clauseEnd(after start: Int, _ passage: Passage) -> Int {
    var end = start
    var depth = 0
    while end < passage.tokens.count {
      let token = passage.tokens[end]
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      if token.endsClause { break }
      if depth <= 0,
        [
          "by", "because", "when", "after", "which", "that", "whose", "where", "however", "although", "while",
          "but", "causing",
        ].contains(token.word)
      {
        break
      }
      end += 1
    }
    return end
  }

  /// "to reduce the risk of stroke": what is prevented counts; "reduce the frequency of relapses" is no disease.
  private func isPurpose(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.tokens[max(0, mark.tokens.lowerBound - 5)..<mark.tokens.lowerBound].contains {
      ["history", "frequency", "number", "severity", "presence"].contains($0.word)
    }
  }

  /// The mark with degrees before it and an abbreviation in parentheses behind it.
  private func extent(of mark: Mark, in member: Range<Int>, _ terms: Terms) -> Range<Int> {
    let passage = terms.passage
    var lower = terms.widened(mark.tokens).lowerBound
    while lower > member.lowerBound, Self.degrees.contains(passage.tokens[lower - 1].word) { lower -= 1 }
    // "absence seizures", "bacterial meningitis": up to two words that tell which.
    var kinds = 0
    while lower > member.lowerBound, kinds < 2, passage.tokens[lower - 1].kind == .word,
      !Self.connectives.contains(passage.tokens[lower - 1].word),
      !Self.vague.contains(passage.tokens[lower - 1].word)
    {
      lower -= 1
      kinds += 1
    }
    var upper = mark.tokens.upperBound
    for next in terms.marks(within: upper..<max(upper, member.upperBound))
    where next.tokens.lowerBound <= upper + 1 { upper = next.tokens.upperBound }
    // "secondary progressive MS with relapses": what limits it is part of the term.
    let rest = upper..<max(upper, member.upperBound)
    if (2...4).contains(rest.count), Self.limits.contains(passage.tokens[upper].word),
      passage.tokens[rest].allSatisfy({ $0.kind == .word || $0.kind == .dash })
    {
      upper = rest.upperBound
    }
    return lower..<upper
  }
  private static let limits: Set<Word> = ["with", "without"]
  private static let connectives: Set<Word> = [
    "of", "in", "to", "for", "with", "by", "from", "as", "on", "at", "or", "and", "your", "their", "an",
    "who",
    "have", "has", "is", "are", "be", "used", "treat", "treating", "such", "like", "including", "any", "some",
    "associated", "caused", "people", "patient", "adults", "children", "type", "form", "kind", "also", "not",
    "relief", "treatment", "prevention", "management", "control", "prevent", "relieve", "reduce", "manage",
    "minor", "further", "new", "its", "both", "either", "especially", "particularly", "mainly", "primarily",
    "risk", "during", "after", "before", "against", "reducing", "relieving", "managing", "preventing", "that",
    "help", "effectively", "only", "when", "due", "related", "involving", "e.g", "namely", "if", "you",
  ]
  private static let degrees: Set<Word> = [
    "active", "chronic", "acute", "severe", "moderate", "moderately", "severely", "mild", "to", "relapsing",
    "forms", "of", "pediatric", "paediatric",
    "adult", "primary", "secondary", "advanced", "metastatic", "early",
  ]

  private func make(_ terms: Terms, _ run: Range<Int>, rule: String) -> Draft {
    var lower = run.lowerBound
    while lower < run.upperBound, ["to", "of"].contains(terms.passage.tokens[lower].word) { lower += 1 }
    let run = lower..<run.upperBound
    var indication = Indication(term: terms.text(run))
    var draft = Draft(.indication(indication), rule: rule, at: run, of: terms.index)
    if let (status, place) = status(terms, before: run.lowerBound) {
      indication.status = status
      draft.value = .indication(indication)
      draft.add(place.role, in: place.passage, place.tokens)
    }
    Scopes.fillPopulation(&draft, passage: terms.index, near: run, in: terms.reading)
    return draft
  }

  // MARK: Standing

  /// Approved or off-label, said in the sentence or above it; a heading that says both leaves it open.
  private func status(_ terms: Terms, before token: Int) -> (Indication.Status, Draft.Place)? {
    for above in terms.reading.chain(of: terms.index) {
      let passage = terms.reading.passages[above]
      let limit = above == terms.index ? token : passage.tokens.count
      let offLabel = terms.reading.contexts("off-label", in: passage).first { $0.tokens.upperBound <= limit }
      let approved = terms.reading.contexts("approved", in: passage).first {
        $0.tokens.upperBound <= limit && !isDenied($0, passage, terms.reading)
      }
      let investigational = terms.reading.contexts("investigational", in: passage).first {
        $0.tokens.upperBound <= limit
      }
      if offLabel != nil, approved != nil { return nil }
      if let mark = offLabel { return (.offLabel, Draft.Place(.status, in: above, mark.tokens)) }
      if let mark = approved { return (.approved, Draft.Place(.status, in: above, mark.tokens)) }
      if let mark = investigational {
        return (.investigational, Draft.Place(.status, in: above, mark.tokens))
      }
    }
    return nil
  }

  private func isDenied(_ mark: Mark, _ passage: Passage, _ reading: Reading) -> Bool {
    Assertion.isNegated(mark.tokens, in: passage, reading.lexicon)
  }
}
