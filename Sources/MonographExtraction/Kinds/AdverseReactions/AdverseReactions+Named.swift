import MonographAnalysis
import MonographLexicon
import MonographModel

/// Sentences outside the side-effect sections that say in so many words what the drug does to those who take it.
extension AdverseReactions {
  static let named = "adverse-reaction.named"
  /// What these speak of are other reactions than the drug's.
  static let foreign: SectionSet = [
    .contraindications, .indications, .interactions, .overdose, .legal, .nonclinical, .mechanism, .other,
  ]
  /// These speak of the drug's, whatever they stand in.
  static let own: SectionSet = [
    .warnings, .precautions, .boxedWarning, .adverseReactions, .driving, .pregnancy, .lactation, .pediatric,
    .geriatric, .specialPopulations,
  ]

  func named(_ terms: Terms) -> [Draft] {
    let (passage, reading) = (terms.passage, terms.reading)
    if reading.isUnder(Self.foreign, unless: Self.own, terms.index) { return [] }
    if isAsked(terms) { return [] }
    if isLed(terms) { return listed(terms) }
    let said =
      leadEnd(passage, reading).map { $0..<passage.tokens.count } ?? symptoms(terms) ?? reported(terms)
      ?? rated(terms) ?? banded(terms)
    // What befell "patients treated with it" is told by a study, too.
    let isRead =
      said != nil
      && (reading.contexts("study", in: passage).isEmpty || isReport(terms) || isOfTreated(terms)
        || isOfTrials(terms))
    guard let range = isRead ? said : told(terms), !isAdvice(terms) else {
      return felt(terms) + changed(terms)
    }
    return findings(terms, in: range, rule: Self.named).filter {
      let run = $0.places[0].tokens
      return isOwn(run, terms) && !isToldBefore(run, terms)
    } + changed(terms)
  }

  /// An item below "X may cause you to:", the list behind "The following effects may occur:".
  private func isLed(_ terms: Terms) -> Bool {
    let reading = terms.reading
    guard let above = announcement(of: terms) else { return false }
    let lead = reading.passages[above]
    guard !lead.tokens.contains(where: { $0.word == "risk" }), let end = leadEnd(lead, reading) else {
      return false
    }
    return lead.tokens[end...].allSatisfy { $0.kind != .word || Self.listing.contains($0.word) }
  }

  /// What stands above an item, or right before the list that it leads into.
  private func announcement(of terms: Terms) -> Int? {
    guard let above = terms.reading.leadIn(of: terms.index) else { return nil }
    if terms.passage.role == .item { return above }
    let isLabel = above == terms.index - 1 && terms.reading.passages[above].role == .label
    return isLabel && terms.passage.role == .sentence ? above : nil
  }
  private static let listing: WordSet = [
    "you", "to", "the", "following", "any", "these", "side", "effect", "symptom", "reaction", "problem",
    "condition", "serious", "severe", "or", "and", "like", "such", "as", "feel", "have",
  ]

  // MARK: Before what was seen

  /// Before "have been reported", "has been observed", "is a common side effect", "may occur": what did.
  private func reported(_ terms: Terms) -> Range<Int>? {
    guard terms.passage.holds(anyOf: Self.reporting) else { return nil }
    let tokens = terms.passage.tokens
    for index in tokens.indices.dropFirst(2) {
      let word = tokens[index].word
      if Self.seen.contains(word), tokens[index - 1].word == "been" {
        let isDenied =
          tokens[index - 2].word == "not" || Warnings().isReportedOfOthers(behind: index + 1, terms)
        return isDenied ? nil : 0..<index
      }
      if Self.happening.contains(word), let modal = modal(before: index, tokens), modal > 0,
        terms.reading.isUnder(Self.own, unless: Self.foreign, terms.index)
      {
        return subject(of: modal, terms)
      }
      guard
        word == "effect" && ["side", "adverse", "undesirable"].contains(tokens[index - 1].word)
          || word == "reaction" && tokens[index - 1].word == "adverse"
          || word == "complication" && ["rare", "common", "uncommon"].contains(tokens[index - 1].word)
      else { continue }
      let verb = (max(0, index - 5)..<index).last { ["is", "are"].contains(tokens[$0].word) }
      if let verb, !tokens[verb..<index].contains(where: { $0.word == "not" || $0.word == "the" }) {
        return (tokens[..<verb].openParenthesis.map { $0 + 1 } ?? 0)..<verb
      }
    }
    return nil
  }

  /// "⟦Depression⟧ is seen in 20% of patients", "⟦gout⟧ affects fewer than 1 in 100 patients": what so many have.
  private func rated(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard let rate = Frequencies.mentions(in: terms.index, terms.reading).last?.place.tokens,
      called(before: rate.lowerBound, terms.passage) != nil
        || tokens[rate.lowerBound..<min(rate.upperBound + 3, tokens.count)].contains(where: {
          $0.is("patient") || $0.is("those")
        }),
      !tokens.contains(where: { Self.hypothetical.contains($0.word) || $0.is("placebo") }),
      let verb = tokens[..<rate.lowerBound].suffix(5).firstIndex(where: { Self.befalling.contains($0.word) })
        ?? called(before: rate.lowerBound, terms.passage),
      !tokens[verb..<rate.lowerBound].contains(where: { $0.kind == .number || $0.kind == .comma })
    else { return nil }
    // "was seen", "has been seen"
    let start = tokens[..<verb].lastIndex {
      !["is", "are", "was", "were", "been", "has", "have"].contains($0.word)
    }
    return start.flatMap { $0 < 8 ? 0..<$0 + 1 : nil }
  }
  /// "5% of patients treated with Examplix"
  private func isOfTreated(_ terms: Terms) -> Bool {
    guard let rate = Frequencies.mentions(in: terms.index, terms.reading).last?.place.tokens else {
      return false
    }
    let behind = terms.passage.tokens[rate.upperBound...].prefix(6)
    return behind.contains { $0.is("treated") || $0.is("receiving") || $0.is("taking") }
      && behind.contains(where: terms.reading.subject.names)
  }

  /// "In trials gout affected 10 of 10,000 patients": the drug's own, where results are not what is told of.
  private func isOfTrials(_ terms: Terms) -> Bool {
    let opening = terms.passage.tokens.prefix(4)
    return opening.first.map { $0.is("in") || $0.is("during") } ?? false
      && opening.contains { ["trials", "studies", "trial", "study"].contains($0.word) }
      && !terms.reading.isUnder([.efficacy, .pharmacology, .research, .pharmacokinetics], terms.index)
      && rated(terms) != nil
  }

  /// "infections ⟦are very common (⟧14.3%)".
  private func called(before rate: Int, _ passage: Passage) -> Int? {
    guard let band = passage.marks(of: .band).last(where: { $0.tokens.upperBound < rate }),
      band.tokens.upperBound == rate - 1, passage.tokens[rate - 1].kind == .open, band.tokens.lowerBound > 0,
      ["is", "are"].contains(passage.tokens[band.tokens.lowerBound - 1].word)
    else { return nil }
    return band.tokens.lowerBound - 1
  }

  private static let befalling: WordSet = [
    "seen", "observed", "reported", "affects", "affect", "affected", "occurs", "occur", "occurred",
    "developed", "develops", "experienced",
  ]

  /// The reactions right before a verb; nil where they need not happen.
  private func subject(of verb: Int, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    let start = tokens[..<verb].lastIndex { $0.endsClause || $0.kind == .colon }.map { $0 + 1 } ?? 0
    guard !tokens[start..<verb].contains(where: { Self.hypothetical.contains($0.word) }) else { return nil }
    let members = Enumeration.members(of: terms.passage, in: start..<verb)
    let named = members.reversed().prefix { member in
      terms.isReaction(member.tokens)
        && !tokens[member.tokens].contains { Self.circumstances.contains($0.word) }
    }
    return named.last.map { $0.tokens.lowerBound..<verb }
  }
  static let circumstances: WordSet = ["use", "during", "treatment", "therapy", "risk", "since"]
  private static let reporting: WordSet = [
    "been", "side", "occur", "happen", "adverse", "undesirable", "complication",
  ]
  private static let seen: WordSet = ["reported", "observed", "seen"]
  private static let happening: WordSet = ["occur", "happen"]
  static let hypothetical: WordSet = [
    "if", "when", "whether", "which", "that", "who", "not", "no", "overdose", "withdrawal", "before",
  ]

  /// The modal verb before a verb, with at most two words between: "can very commonly cause".
  func modal(before verb: Int, _ tokens: [Token]) -> Int? {
    (max(0, verb - 3)..<verb).last { Self.modals.contains(tokens[$0].word) }
  }

  // MARK: After what leads in

  /// After "side effects such as", "adverse reactions include"; or after "can induce".
  func leadEnd(_ passage: Passage, _ reading: Reading) -> Int? {
    if let end = announcementEnd(passage) { return end }
    let namesEffects = passage.holds("effect") || passage.holds("reaction")
    let isSuffered = reading.isForPatients && passage.holds(anyOf: Self.sufferings)
    let isRead = namesEffects || isSuffered || passage.holds(anyOf: Self.causes)
    for index in isRead ? passage.tokens.indices : 0..<0 {
      let token = passage.tokens[index]
      if namesEffects && token.word == "effect" && index > 0 && passage.tokens[index - 1].word == "side"
        || namesEffects && token.word == "reaction" && index > 0
          && passage.tokens[index - 1].word == "adverse"
      {
        for next in index + 1..<min(index + 7, passage.tokens.count) {
          let word = passage.tokens[next].word
          // "… exacerbates side effects, particularly drowsiness"; not "if you get side effects, particularly".
          let isStressed = word == "particularly" || word == "especially"
          if Self.listWords.contains(word)
            || isStressed && !passage.tokens[..<index].contains(where: { $0.word == "if" })
          {
            return next + 1
          }
        }
      }
      if isSuffered, let end = sufferedEnd(index, passage) { return end }
      if Self.causes.contains(token.word), index > 0, isOfDrug(passage, before: index, reading),
        let modal = modal(before: index, passage.tokens), !isOfAlcohol(before: modal, passage)
      {
        return index + 1
      }
    }
    return reading.leads("reaction", in: passage).first { lead in
      !passage.tokens[..<lead.tokens.lowerBound].suffix(1).contains { ["that", "which"].contains($0.word) }
        && !passage.tokens[..<lead.tokens.lowerBound].contains { Self.stopping.contains($0.word) }
        && passage.tokens[lead.tokens].contains { Self.consequences.contains($0.word) }
        && passage.tokens[..<lead.tokens.lowerBound].indices.contains {
          reading.subject.names(passage.tokens[$0]) || passage.tokens[$0].word == "it"
            || isThisMedicine(at: $0, passage.tokens)
        }
        && !passage.tokens[..<lead.tokens.lowerBound].suffix(2).contains { $0.word == "alcohol" }
    }?.tokens.upperBound
  }

  /// "This medicine", "the medication"; not "age and neurotoxic medications".
  private func isThisMedicine(at index: Int, _ tokens: [Token]) -> Bool {
    ["medicine", "medication"].contains(tokens[index].word)
      && (index == 0 || ["this", "the", "these", "your", "of", "a"].contains(tokens[index - 1].word))
  }

  /// "The following symptoms may occur in newborn babies: ⟦shaking⟧".
  private func announcementEnd(_ passage: Passage) -> Int? {
    let tokens = passage.tokens
    let colon = tokens.firstIndex { $0.kind == .colon } ?? tokens.count
    guard colon < tokens.count || passage.role == .label, passage.holds("following"),
      !tokens[..<colon].contains(where: { Self.hypothetical.contains($0.word) && $0.word != "that" }),
      tokens[..<colon].contains(where: { Self.happening.contains($0.word) || Self.seen.contains($0.word) }),
      tokens[..<colon].contains(where: { Self.announced.contains($0.word) })
    else { return nil }
    return min(colon + 1, tokens.count)
  }
  private static let announced: WordSet = ["symptom", "effect", "reaction"]

  /// "can make you feel", "you might feel", "people may develop", "some patients have developed".
  private func sufferedEnd(_ index: Int, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    if tokens[index].word == "make", index > 0, index + 2 < tokens.count, tokens[index + 1].word == "you",
      Self.modals.contains(tokens[index - 1].word)
    {
      return index + 2
    }
    // "Some people feel dizzy."
    if index > 1, ["feel", "get"].contains(tokens[index].word),
      Self.sufferers.contains(tokens[index - 1].word),
      tokens[index - 2].word == "some", !passage.holds("stop"),
      !tokens[(index + 1)...].prefix(2).contains(where: { $0.kind == .dash })
    {
      return index + 1
    }
    guard Self.suffering.contains(tokens[index].word), let verb = auxiliary(before: index, tokens),
      let owner = tokens[..<verb].lastIndex(where: { Self.sufferers.contains($0.word) }),
      !tokens[..<verb].contains(where: { ["if", "whether", "before", "unless"].contains($0.word) }),
      owner == verb - 1 || tokens[owner].word != "you"
    else { return nil }
    return tokens[index].word == "feel" ? index : index + 1
  }

  /// "may", "might", "have", with at most one word between: "may also develop".
  private func auxiliary(before verb: Int, _ tokens: [Token]) -> Int? {
    (max(0, verb - 2)..<verb).last {
      tokens[$0].word != "can" && Self.modals.contains(tokens[$0].word)
        || ["have", "has"].contains(tokens[$0].word) && Self.suffered.contains(tokens[verb].word)
    }
  }
  private static let suffering: WordSet = [
    "feel", "get", "experience", "experienced", "develop", "developed", "suffer", "suffered",
  ]
  private static let sufferings = suffering.union(["make"])
  private static let suffered: WordSet = ["experienced", "developed", "suffered"]
  private static let sufferers: WordSet = [
    "you", "people", "patient", "person", "woman", "women", "men", "child", "children", "adult",
  ]

  /// Where driving is spoken of: "if you feel dizzy, do not drive", "if you experience symptoms such as".
  private func felt(_ terms: Terms) -> [Draft] {
    let tokens = terms.passage.tokens
    guard terms.reading.isForPatients, terms.passage.section == .driving,
      tokens.contains(where: { Self.driving.contains($0.word) })
    else { return [] }
    guard
      let start = tokens.indices.first(where: { index in
        index + 1 < tokens.count && tokens[index].word == "you"
          && Self.states.contains(tokens[index + 1].word)
      })
    else { return [] }
    let end =
      tokens[start...].firstIndex { ["should", "do", "must", "not"].contains($0.word) } ?? tokens.count
    let first = tokens[start + 1].word == "feel" ? start + 1 : start + 2
    guard !isRepeated(terms) else { return [] }
    return Findings(terms).find(in: first..<max(first, end)).filter { !isGeneric($0, terms) }
      .map { make(terms, $0, Self.named) }
  }

  /// "It can cause dizziness. If you feel dizzy, …": said in a sentence before.
  private func isRepeated(_ terms: Terms) -> Bool {
    let (passage, reading) = (terms.passage, terms.reading)
    let said = terms.marks(within: passage.tokens.indices).map { terms.text($0.tokens) }
    return reading.passages[..<terms.index].suffix(3).indices.contains { index in
      let before = Terms(index, in: reading)
      return before.passage.section == .driving
        && before.marks(within: before.passage.tokens.indices).contains {
          said.contains(before.text($0.tokens))
        }
    }
  }
  private static let driving: WordSet = ["drive", "driving", "machine", "cycle", "vehicle"]
  private static let states: WordSet = ["feel", "are", "experience", "get", "notice", "become", "suffer"]

  /// "as alcohol can cause liver damage": not the drug does.
  private func isOfAlcohol(before modal: Int, _ passage: Passage) -> Bool {
    modal > 0 && passage.tokens[modal - 1].word == "alcohol"
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
  /// What comes of these is not the drug's doing.
  private static let stopping: WordSet = [
    "stopping", "stop", "discontinuing", "discontinuation", "missing", "suddenly",
  ]
  private static let causes: WordSet = ["cause", "induce"]
  private static let consequences: WordSet = ["lead", "result", "associated", "risk", "trigger", "produce"]
  static let modals: WordSet = ["may", "can", "might", "could", "sometimes", "rarely"]
}
