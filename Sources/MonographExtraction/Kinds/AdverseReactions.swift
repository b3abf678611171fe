import MonographAnalysis
import MonographLexicon
import MonographModel

/// Reactions to the drug: listed under side-effect headings and lead-ins, in rows, and named in prose by
/// "side effects such as", "can cause".
struct AdverseReactions: ClaimRule {
  static let sections: Set<SectionKind> = [.adverseReactions]
  static let others: Set<SectionKind> = [
    .interactions, .overdose, .missedDose, .storage, .contraindications, .indications, .mechanism, .efficacy,
    .legal, .references,
    .pharmacokinetics, .nonclinical, .howSupplied, .identity, .description, .administration, .other,
  ]

  func drafts(from index: Int, in reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard !passage.isHighlight else { return [] }
    let terms = Terms(index, in: reading)
    let isUnder = reading.isUnder(Self.sections, unless: Self.others, index)
    switch passage.role {
    case .item where isUnder: return listed(terms)
    case .row where isUnder: return row(terms)
    case .label where isUnder: return label(terms)
    case .sentence where isUnder, .footnote where isUnder:
      return isShort(passage) ? listed(terms) : prose(terms)
    case .sentence, .item: return named(terms)
    default: return []
    }
  }

  // MARK: Lists

  /// A line of a list, or a paragraph that is one.
  private func listed(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    if isAdvice(terms) { return [] }
    if passage.tokens[beforeRelative(passage)].contains(where: { Self.verbs.contains($0.word) }),
      !isShort(passage)
    {
      return prose(terms)
    }
    let members = alternatives(Enumeration.members(of: passage, in: beforeRelative(passage)), terms)
    var drafts: [Draft] = []
    for member in members {
      drafts += draft(terms, member, rule: "adverse-reaction.listed", isListed: members.count == 1)
    }
    if drafts.isEmpty, passage.role == .item, let whole = whole(terms) { return [whole] }
    return drafts
  }

  /// "Lack of energy or feeling weak (asthenia)", "ringing or buzzing in the ears": two wordings of one reaction.
  private func alternatives(_ members: [Enumeration.Member], _ terms: Terms) -> [Enumeration.Member] {
    var result: [Enumeration.Member] = []
    for member in members {
      guard var previous = result.last, areOne(previous, member, terms) else {
        result.append(member)
        continue
      }
      previous.tokens = previous.tokens.lowerBound..<member.tokens.upperBound
      previous.asides += member.asides
      result[result.count - 1] = previous
    }
    return result
  }

  /// Joined by "or" or "and", where one half names nothing alone or the second has the one name of both.
  private func areOne(_ first: Enumeration.Member, _ second: Enumeration.Member, _ terms: Terms) -> Bool {
    let between = terms.passage.tokens[first.tokens.upperBound..<second.tokens.lowerBound]
    guard first.asides.isEmpty, between.count == 1, let joint = between.first,
      joint.word == "or" || joint.word == "and"
    else { return false }
    let halves = [first, second].map { terms.trimmed($0.tokens) }
    if joint.word == "or", glossed(halves[1], second, terms) != halves[1] { return true }
    return halves.contains { !terms.isReaction($0) }
  }

  /// A short line in plain words: "your skin becomes sensitive to light".
  private func whole(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    let end = beforeRelative(passage).upperBound
    var lower = 0
    while lower < end, Terms.openers.contains(passage.tokens[lower].word) { lower += 1 }
    var upper = end
    while upper > lower, passage.tokens[upper - 1].kind != .word { upper -= 1 }
    let run = lower..<max(lower, upper)
    guard (1...12).contains(run.count), !isGeneric(run, terms), passage.marks(of: .band).isEmpty,
      !passage.tokens[run].contains(where: {
        $0.kind == .number || $0.word == "doctor" || $0.word == "effect"
      })
    else { return nil }
    return make(terms, run, "adverse-reaction.listed")
  }

  /// The cells under or beside a band name the reactions; else the first that names any.
  private func row(_ terms: Terms) -> [Draft] {
    let findings = Findings(terms)
    let named = Frequencies.reactionCells(of: terms.index, terms.reading)
    if !named.isEmpty {
      return named.flatMap { findings.find(in: $0.tokens) }.filter { !isGeneric($0, terms) }
        .map { make(terms, $0, "adverse-reaction.row") }
    }
    for cell in terms.passage.cells where !cell.tokens.isEmpty {
      let found = findings.find(in: cell.tokens).filter { !isGeneric($0, terms) }
      if !found.isEmpty { return found.map { make(terms, $0, "adverse-reaction.row") } }
    }
    return []
  }

  /// "Liver problems: yellowing of the skin, dark urine": the label names the reaction.
  private func label(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.tokens.count <= 8, passage.tokens.last?.kind != .question, passage.marks(of: .band).isEmpty,
      !passage.tokens.contains(where: { Self.labelStops.contains($0.word) })
    else { return [] }
    var drafts: [Draft] = []
    for member in Enumeration.members(of: passage, in: passage.tokens.indices) {
      drafts += draft(terms, member, rule: "adverse-reaction.label", isListed: false)
    }
    return drafts
  }

  // MARK: Prose

  /// A sentence under a side-effect heading.
  private func prose(_ terms: Terms) -> [Draft] {
    if isAdvice(terms) { return [] }
    let end =
      terms.passage.tokens.indices.first { isSignOf(at: $0, terms.passage) } ?? terms.passage.tokens.count
    return findings(terms, in: 0..<end, rule: "adverse-reaction.prose")
  }

  /// A sentence elsewhere that says in so many words that the drug has these side effects.
  private func named(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    let reading = terms.reading
    if reading.isUnder(
      [.contraindications, .indications, .interactions, .overdose, .legal, .nonclinical, .mechanism, .other],
      terms.index)
    {
      return []
    }
    guard let range = leadEnd(passage, reading).map({ $0..<passage.tokens.count }) ?? reported(passage),
      !isAdvice(terms),
      reading.contexts("study", in: passage).isEmpty
    else { return [] }
    return findings(terms, in: range, rule: Self.named)
  }

  /// Before "have been reported", "has been observed": what was.
  private func reported(_ passage: Passage) -> Range<Int>? {
    let verb = passage.tokens.indices.first { index in
      index > 1 && ["reported", "observed"].contains(passage.tokens[index].word)
        && passage.tokens[index - 1].word == "been"
    }
    return verb.map { 0..<$0 }
  }

  /// After "side effects such as", "adverse reactions include"; or after "can induce".
  private func leadEnd(_ passage: Passage, _ reading: Reading) -> Int? {
    for index in passage.tokens.indices {
      let token = passage.tokens[index]
      if token.word == "effect" && index > 0 && passage.tokens[index - 1].word == "side"
        || token.word == "reaction" && index > 0 && passage.tokens[index - 1].word == "adverse"
      {
        for next in index + 1..<min(index + 7, passage.tokens.count)
        where Self.listWords.contains(passage.tokens[next].word) { return next + 1 }
      }
      if Self.causes.contains(token.word), index > 0, isOfDrug(passage, before: index, reading),
        passage.tokens[max(0, index - 2)..<index].contains(where: { Self.modals.contains($0.word) })
      {
        return index + 1
      }
    }
    return nil
  }

  /// What causes it is the drug or its like: it is named, or "it", "this medicine", "therapies".
  private func isOfDrug(_ passage: Passage, before index: Int, _ reading: Reading) -> Bool {
    passage.tokens[..<index].contains {
      reading.subject.names($0)
        || ["it", "this", "therapy", "treatment", "medicine", "medication"].contains($0.word)
    }
  }

  private static let listWords: Set<Word> = [
    "like", "as", "include", "includes", "including", "are", "were", "e.g", "eg",
  ]
  private static let causes: Set<Word> = ["cause", "induce"]
  private static let modals: Set<Word> = ["may", "can", "might", "could", "sometimes", "rarely"]

  // MARK: Members

  private func draft(_ terms: Terms, _ member: Enumeration.Member, rule: String, isListed: Bool) -> [Draft] {
    let run = terms.trimmed(member.tokens)
    guard !run.isEmpty, run.count <= 12 else { return [] }
    // A professional's list holds sentences, too; a patient's item is one reaction in many words.
    let longest = terms.passage.role == .item && terms.reading.isForPatients ? 12 : 6
    if run.count > longest
      || longest < 12 && run.contains(where: { terms.passage.tokens[$0].kind == .number })
    {
      return findings(terms, in: member.tokens, rule: rule)
    }
    let isTerm = terms.isReaction(run) || isListed && isPlain(run, terms)
    guard isTerm, !isGeneric(run, terms), !Assertion.isNegated(run, in: terms.passage, terms.reading.lexicon)
    else { return [] }
    return [make(terms, glossed(run, member, terms), rule)] + components(terms, member, rule)
  }

  /// With another word for it in parentheses: "inflammation of the stomach lining (gastritis)".
  private func glossed(_ run: Range<Int>, _ member: Enumeration.Member, _ terms: Terms) -> Range<Int> {
    guard let aside = member.asides.last, aside.lowerBound == run.upperBound + 1, aside.count <= 4,
      aside.upperBound < terms.passage.tokens.count, terms.isReaction(aside),
      !aside.contains(where: { terms.passage.tokens[$0].kind == .comma })
    else { return run }
    return run.lowerBound..<aside.upperBound + 1
  }

  /// The reactions that a stretch of a sentence names. Where the reader is a patient, a member of a list is one
  /// reaction in many words, and parentheses repeat it in others.
  private func findings(_ terms: Terms, in range: Range<Int>, rule: String) -> [Draft] {
    let findings = Findings(terms)
    guard terms.passage.role == .item || terms.reading.isForPatients else {
      return findings.find(in: range).filter { isNamed($0, terms, rule) }.map { make(terms, $0, rule) }
    }
    return Enumeration.members(of: terms.passage, in: range).flatMap { member -> [Draft] in
      let found = findings.find(in: member.tokens).filter { isNamed($0, terms, rule) }
      guard let first = found.first, let last = found.last, !isExplanation(first, terms) else { return [] }
      let run = first.lowerBound..<(last.lowerBound - first.upperBound <= 2 ? last : first).upperBound
      return [make(terms, glossed(run, member, terms), rule)] + components(terms, member, rule)
    }
  }

  private static let named = "adverse-reaction.named"

  /// As a reaction: not denied, and not the patients' illness. What is called a side effect is one, even where it is
  /// only watched for.
  private func isNamed(_ run: Range<Int>, _ terms: Terms, _ rule: String) -> Bool {
    !isGeneric(run, terms) && !Background.holds(run, terms.passage)
      && (rule == Self.named || !Background.isHypothetical(run, terms.passage))
      && !terms.reading.illnesses.holds(run, terms.passage)
      && !Assertion.isNegated(run, in: terms.passage, terms.reading.lexicon)
  }

  /// "Blood disorders (leukopenia, neutropenia)": several in parentheses are reactions of their own; a single one
  /// is another word for it.
  private func components(_ terms: Terms, _ member: Enumeration.Member, _ rule: String) -> [Draft] {
    member.asides.flatMap { aside -> [Draft] in
      if aside.contains(where: { terms.passage.tokens[$0].word == "symptom" }) { return [] }
      let parts = Enumeration.members(of: terms.passage, in: aside)
      let runs = parts.map { terms.trimmed($0.tokens) }.filter { !$0.isEmpty }
      guard runs.count > 1, runs.allSatisfy({ words($0, terms) <= 4 && terms.isReaction($0) }) else {
        return []
      }
      return runs.map { make(terms, $0, rule) }
    }
  }

  private func make(_ terms: Terms, _ run: Range<Int>, _ rule: String) -> Draft {
    var reaction = AdverseReaction(term: terms.text(run))
    let seriousness = Seriousness.find(terms.index, before: run.lowerBound, terms.reading)
    reaction.seriousness = seriousness?.value
    var draft = Draft(.adverseReaction(reaction), rule: rule, at: run, of: terms.index)
    if let found = Frequencies.frequency(for: terms.index, near: run, in: terms.reading) {
      reaction.frequency = found.frequency
      draft.value = .adverseReaction(reaction)
      draft.add(found.place.role, in: found.place.passage, found.place.tokens)
      if let sign = found.sign { draft.add(sign.role, in: sign.passage, sign.tokens) }
    }
    if let seriousness { draft.add(.cue, in: seriousness.passage, seriousness.tokens) }
    return draft
  }
}
