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
}
