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
    let terms = Terms(index, in: reading)
    let found = drafts(terms)
    guard passage.role == .item || passage.role == .sentence,
      reading.isUnder([.adverseReactions, .warnings, .precautions], unless: Self.others, index)
    else { return found }
    return found
      + shown(terms).filter { draft in
        !found.contains { $0.places[0].tokens.overlaps(draft.places[0].tokens) }
      }
  }

  private func drafts(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    let (index, reading) = (terms.index, terms.reading)
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

  /// A sentence under a side-effect heading.
  func prose(_ terms: Terms) -> [Draft] {
    if isAdvice(terms) { return [] }
    let tokens = terms.passage.tokens
    let all = 0..<self.end(terms)
    let end = all.first { isSignOf(at: $0, terms.passage) || listsSigns(at: $0, terms) } ?? all.upperBound
    var drafts = findings(terms, in: 0..<end, rule: "adverse-reaction.prose")
    // "… (symptoms may include fever), seizures": past the parenthesis the list goes on.
    if let close = closing(after: end, tokens), close < all.upperBound {
      drafts += findings(terms, in: close + 1..<all.upperBound, rule: "adverse-reaction.prose")
    }
    return drafts
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

  /// Before "have been reported", "has been observed", "is a common side effect": what was.
  private func reported(_ passage: Passage) -> Range<Int>? {
    guard passage.holds("been") || passage.holds("side") else { return nil }
    let tokens = passage.tokens
    for index in tokens.indices.dropFirst(2) {
      if ["reported", "observed"].contains(tokens[index].word), tokens[index - 1].word == "been" {
        return 0..<index
      }
      guard tokens[index].word == "effect", tokens[index - 1].word == "side" else { continue }
      let verb = (max(0, index - 5)..<index).last { ["is", "are"].contains(tokens[$0].word) }
      if let verb, !tokens[verb..<index].contains(where: { $0.word == "not" || $0.word == "the" }) {
        return 0..<verb
      }
    }
    return nil
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
      if reading.isForPatients, let end = feltEnd(index, passage) { return end }
      if Self.causes.contains(token.word), index > 0, isOfDrug(passage, before: index, reading),
        passage.tokens[max(0, index - 2)..<index].contains(where: { Self.modals.contains($0.word) })
      {
        return index + 1
      }
    }
    return reading.leads("reaction", in: passage).first { lead in
      passage.tokens[lead.tokens].contains { Self.consequences.contains($0.word) }
        && passage.tokens[..<lead.tokens.lowerBound].contains {
          reading.subject.names($0) || $0.word == "medicine" || $0.word == "medication"
        }
    }?.tokens.upperBound
  }

  /// "can make you feel", "you might feel", "you may get".
  private func feltEnd(_ index: Int, _ passage: Passage) -> Int? {
    let words = passage.tokens[index..<min(index + 3, passage.tokens.count)].map(\.word)
    guard words.count == 3, index > 0 else { return nil }
    if words[0] == "make", words[1] == "you", Self.modals.contains(passage.tokens[index - 1].word) {
      return words[2] == "feel" ? index + 3 : index + 2
    }
    let isYours = words[0] == "you" && ["may", "might", "could"].contains(words[1])
    return isYours && ["feel", "get", "experience"].contains(words[2]) ? index + 3 : nil
  }

  /// What causes it is the drug or its like: it is named, or "it", "this medicine", "therapies".
  private func isOfDrug(_ passage: Passage, before index: Int, _ reading: Reading) -> Bool {
    passage.tokens[..<index].contains {
      reading.subject.names($0)
        || ["it", "this", "therapy", "treatment", "medicine", "medication"].contains($0.word)
    }
  }

  private static let listWords: WordSet = [
    "like", "as", "include", "includes", "including", "are", "were", "e.g", "eg",
  ]
  private static let causes: WordSet = ["cause", "induce"]
  private static let consequences: WordSet = ["lead", "result", "associated", "risk", "trigger", "produce"]
  static let modals: WordSet = ["may", "can", "might", "could", "sometimes", "rarely"]

  /// The reactions that a stretch of a sentence names. Where the reader is a patient, a member of a list is one
  /// reaction in many words, and parentheses repeat it in others.
  func findings(_ terms: Terms, in range: Range<Int>, rule: String) -> [Draft] {
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
  func isNamed(_ run: Range<Int>, _ terms: Terms, _ rule: String) -> Bool {
    !isGeneric(run, terms) && !Background.holds(run, terms.passage)
      && (rule == Self.named || !Background.isHypothetical(run, terms.passage))
      && !terms.reading.illnesses.holds(run, terms.passage)
      && !Assertion.isNegated(run, in: terms.passage, terms.reading.lexicon)
  }

  /// What "common side effects" above can't be meant for.
  private static let seldom: [FrequencyBand] = [.uncommon, .rare, .veryRare]

  func make(_ terms: Terms, _ run: Range<Int>, _ rule: String) -> Draft {
    var reaction = AdverseReaction(term: terms.text(run))
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
