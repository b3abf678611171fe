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
      if underLabelledUse(index, reading) || underSymptoms(index, reading) { return [] }
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
    return Enumeration.members(of: passage, in: passage.tokens.indices).compactMap { member in
      guard let mark = terms.marks(within: member.tokens).first else { return nil }
      return make(terms, extent(of: mark, in: member.tokens, terms), rule: "indication.listed")
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
    if !isUnder, reading.isUnder(Self.elsewhere, terms.index) { return [] }
    var drafts: [Draft] = []
    var covered = 0
    for lead in reading.leads("indication", in: passage) where lead.tokens.lowerBound >= covered {
      guard isUnder || speaksOfDrug(terms, before: lead) else { continue }
      let end = clauseEnd(after: lead.tokens.upperBound, passage)
      covered = end
      drafts += list(terms, lead, lead.tokens.upperBound..<end)
    }
    return drafts
      + treatments(terms, isUnder: isUnder).filter { draft in
        !drafts.contains { $0.places[0] == draft.places[0] }
      }
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
    let negation = passage.marks(of: .cue).first {
      terms.reading.lexicon[$0][1] == "negation"
        && ($0.tokens.overlaps(lead.tokens)
          || (0...2).contains(lead.tokens.lowerBound - $0.tokens.upperBound))
    }
    return Enumeration.members(of: passage, in: range).compactMap { member in
      guard let mark = terms.marks(within: member.tokens).first(where: { !isPurpose($0, passage) }) else {
        return nil
      }
      var draft = make(terms, extent(of: mark, in: member.tokens, terms), rule: "indication.stated")
      if let negation {
        draft.polarity = .negated
        draft.add(.cue, in: terms.index, negation.tokens)
      }
      draft.add(.cue, in: terms.index, lead.tokens)
      return draft
    }
  }

  /// "… for MS treatment", "in rheumatoid arthritis therapy".
  private func treatments(_ terms: Terms, isUnder: Bool) -> [Draft] {
    let passage = terms.passage
    return terms.marks(within: passage.tokens.indices).compactMap { mark in
      let after = mark.tokens.upperBound
      guard after < passage.tokens.count, ["treatment", "therapy"].contains(passage.tokens[after].word),
        mark.tokens.lowerBound > 0,
        ["for", "in"].contains(passage.tokens[mark.tokens.lowerBound - 1].word),
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
      ["history", "frequency", "number", "severity"].contains($0.word)
    }
  }

  /// The mark with degrees before it and an abbreviation in parentheses behind it.
  private func extent(of mark: Mark, in member: Range<Int>, _ terms: Terms) -> Range<Int> {
    let passage = terms.passage
    var lower = terms.widened(mark.tokens).lowerBound
    while lower > member.lowerBound, Self.degrees.contains(passage.tokens[lower - 1].word) { lower -= 1 }
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
