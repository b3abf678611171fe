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
    if let negation, isUnsaid(negation, of: lead, upTo: range.lowerBound, passage) { return [] }
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
    if negation == nil, let last = found.last,
      let disease = borne(behind: last, upTo: range.upperBound, terms)
    {
      found.append(disease)
    }
    let contrasted = negation == nil ? contrasted(found, in: range, passage) : Contrasted(treated: found)
    found = contrasted.treated
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
    } + bySite + denied(contrasted, lead, terms)
  }

  private func denied(_ contrasted: Contrasted, _ lead: Lead, _ terms: Terms) -> [Draft] {
    contrasted.denied.map { run in
      var draft = make(terms, run, rule: "indication.contrasted")
      draft.polarity = .negated
      if let cue = contrasted.cue { draft.add(.cue, in: terms.index, cue) }
      draft.add(.cue, in: terms.index, lead.tokens)
      return draft
    }
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
}
