import MonographAnalysis
import MonographLexicon
import MonographModel

/// Whether words of the table tell of a hazard of the drug where they stand.
extension Warnings {
  /// Beside interactions only a risk in the main clause is a warning of its own; "due to an increased risk" is a reason.
  func isMeant(_ mark: Mark, _ place: Place, _ passage: Passage, isFirst: Bool) -> Bool {
    switch place {
    case .warnings: true
    case .interactions:
      passage.tokens[mark.tokens].contains { Self.risks.contains($0.word) }
        && !passage.tokens[..<mark.tokens.lowerBound].contains { Self.causal.contains($0.word) }
        && (passage.role == .sentence || !isFirst)
        || harmsUnborn(mark, passage)
    case .elsewhere, .none: isGrave(mark, passage) || passage.holds(anyOf: Self.malformations)
    }
  }
  static let causal = WordTable.hazards["causal"]
  static let risks = WordTable.hazards["risk"]

  /// Elsewhere than under warnings only words of risk make a warning: what a drug may cause is a reaction.
  private func isGrave(_ mark: Mark, _ passage: Passage) -> Bool {
    isSeenInUnborn(mark, passage)
      || passage.tokens[mark.tokens].contains { Self.grave.contains($0.word) }
      || passage.tokens[mark.tokens.upperBound...].prefix(3).contains {
        ["fertility", "infertility"].contains($0.word)
      }
      || harmsUnborn(mark, passage)
  }
  /// "may cause harm to an unborn baby", said of pregnancy wherever it stands.
  private func harmsUnborn(_ mark: Mark, _ passage: Passage) -> Bool {
    let told = passage.tokens[mark.tokens.lowerBound...].prefix(8)
    return told.prefix(4).contains { ["harm", "damage", "harmful"].contains($0.word) }
      && told.contains { Self.unborn.contains($0.word) }
  }
  /// "have been reported in infants whose mothers took it".
  private func isSeenInUnborn(_ mark: Mark, _ passage: Passage) -> Bool {
    [.pregnancy, .lactation].contains(passage.section) && passage.holds(anyOf: Self.unborn)
      && passage.tokens[mark.tokens].contains { Self.befallen.contains($0.word) }
  }
  private static let befallen: WordSet = ["reported", "observed", "seen", "occur", "occurred"]

  private static let grave = WordTable.hazards["grave"]
  private static let malformations = WordTable.hazards["malformation"]
  static let unborn = WordTable.hazards["unborn"]

  /// A sentence elsewhere names the drug, or says "it" or "this medication".
  func isAboutDrug(_ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    if terms.passage.holds(anyOf: Self.treatments) || terms.reading.subject.isNamed(in: terms.passage) {
      return true
    }
    // An answer is about the drug of its question, unless it names something else.
    if terms.passage.section == .faq, !terms.reading.speaksOfOtherDrug(terms.index),
      !tokens.contains(where: {
        ["alcohol", "food", "other", "diet", "diets", "condition"].contains($0.word)
      })
    {
      return true
    }
    guard let first = tokens.first(where: { $0.kind == .word }) else { return false }
    // "This leads to damage": what does, is told before.
    if first.word == "this", let before = terms.reading.before(terms.index).first,
      !terms.reading.passages[before].tokens.contains(where: { terms.reading.subject.names($0) })
    {
      return false
    }
    // "May mask an infection" has no subject but the drug.
    return ["it", "this", "stopping", "abrupt", "abruptly", "may", "can"].contains(first.word)
  }

  private static let treatments: WordSet = ["taking", "treatment", "therapy", "medication", "medicine"]

  /// Whether the phrase is used as the table means it: an effect needs "may", "the cause" is no verb.
  func states(_ mark: Mark, _ cue: Cue, _ terms: Terms, after covered: Int) -> Bool {
    let passage = terms.passage
    let lower = mark.tokens.lowerBound
    let before = passage.tokens[max(covered, lower - 3)..<lower]
    if covered > 0, before.contains(where: { ["which", "that"].contains($0.word) }) { return false }
    if isOfOther(lower, passage) || isDoneByOthers(lower, passage) || isAside(lower, passage)
      || isSupposed(lower, passage) || isKnownRisk(mark, passage)
      || isOfPatients(mark, terms) || isReportedOfOthers(behind: mark.tokens.upperBound, terms)
    {
      return false
    }
    switch cue {
    case .effect: return isEffect(mark, before, terms)
    case .hazard where passage.tokens[lower].word == "case":
      // "There have been cases of" tells of a hazard, "in cases of" of a condition, "one case" of a patient.
      return passage.ends(lower, in: "s")
        && passage.holds(anyOf: Self.happening)
        && !(before.last.map { ["in", "most", "all", "many"].contains($0.word) } ?? false)
    case .hazard where mark.tokens.count == 1:
      // "stress is a known trigger for gout", "the causes of gout"
      return !["for", "of"].contains(passage.tokens[mark.tokens.upperBound...].first?.word ?? .none)
        && !(before.last.map { ["a", "the", "no", "other", "this", "any", "which"].contains($0.word) }
          ?? false)
    default: return true
    }
  }

  /// "may weaken", "X weakens", "is known to prolong"; not "may reduce the risk".
  private func isEffect(_ mark: Mark, _ before: ArraySlice<Token>, _ terms: Terms) -> Bool {
    let passage = terms.passage
    let lower = mark.tokens.lowerBound
    // "affects how well other medicines work"
    if mark.tokens.count == 1, passage.tokens[mark.tokens.upperBound...].first?.word == "how" { return false }
    let risk = passage.tokens[mark.tokens.upperBound...].prefix(4).contains {
      ["risk", "chance", "likelihood", "incidence", "occurrence", "frequency", "severity"].contains($0.word)
    }
    // "may weaken", "X weakens", "X often weakens"
    let isAdverb = lower > 1 && passage.ends(lower - 1, in: "ly")
    let isDone =
      lower > 0 && mark.tokens.count == 1 && !terms.reading.lexicon[mark][2].isEmpty
      && passage.ends(lower, in: "s")
      && isSubject(lower - (isAdverb ? 2 : 1), terms)
    // "is known to prolong"
    let isKnown =
      lower > 2 && passage.tokens[lower - 1].word == "to"
      && Self.copulas.contains(passage.tokens[lower - 3].word)
      && Self.found.contains(passage.tokens[lower - 2].word)
    return !risk && (isDone || isKnown || before.contains { Self.modals.contains($0.word) })
      || !risk && mark.tokens.count > 1 || passage.tokens[lower].word == "reactivation"
  }
  private static let copulas: WordSet = ["is", "are", "been", "was"]
  private static let found: WordSet = ["known", "shown", "found", "reported", "likely", "tends", "suspected"]

  /// The drug by name, or "it" at the start of a clause.
  private func isSubject(_ index: Int, _ terms: Terms) -> Bool {
    let token = terms.passage.tokens[index]
    return terms.reading.subject.names(token)
      || token.word == "it" && (index == 0 || Self.causal.contains(terms.passage.tokens[index - 1].word))
  }

  /// "The risk of a clot is highest in the first year", "… depends on your age": of a risk that is told already.
  private func isKnownRisk(_ mark: Mark, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard mark.tokens.lowerBound == 1, tokens[1].word == "risk", tokens[0].word == "the" else { return false }
    return tokens[mark.tokens.upperBound...].prefix(14).indices.contains { index in
      // "very low blood sugar" is a hazard, "is low" a size.
      Self.varying.contains(tokens[index].word)
        && (!["low", "small"].contains(tokens[index].word)
          || ["is", "seems", "remains"].contains(tokens[index - 1].word))
    }
  }
  private static let varying = WordTable.hazards["varying"]

  /// "if you think you might be at risk of": the reader's guess; "whether there is a risk of" is not known.
  private func isSupposed(_ index: Int, _ passage: Passage) -> Bool {
    let before = passage.tokens[max(0, index - 8)..<index]
    return before.contains { ["whether", "how"].contains($0.word) }
      || before.indices.dropLast().contains {
        ["known", "unknown"].contains(passage.tokens[$0].word) && passage.tokens[$0 + 1].word == "if"
      }
      || ["have", "you"].contains(passage.tokens[index].word) && before.suffix(2).contains { $0.word == "if" }
      // "If you develop an infection, you may have eye pain": what it is like.
      || passage.tokens[index].word == "you" && passage.tokens[..<index].contains { $0.word == "if" }
      || before.contains { $0.word == "think" } && passage.tokens[..<index].contains { $0.word == "if" }
  }

  /// "Consider treatment in patients at risk of gout": who they are, where no care is asked for.
  private func isOfPatients(_ mark: Mark, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    let start = mark.tokens.lowerBound
    // "In people prone to gout, it may …"
    if tokens[start].is("prone"), start > 1, Monitorings.people.contains(tokens[start - 1].word) {
      return true
    }
    guard tokens[start].word == "risk",
      let at = (max(0, start - 2)..<start).last(where: { tokens[$0].word == "at" }), at > 0,
      Monitorings.people.contains(tokens[at - 1].word)
    else { return false }
    return !terms.passage.marks(of: .hazardCue).contains { terms.reading.lexicon[$0][1] == Cue.care.rawValue }
  }

  /// "(these can be signs of …)": explains what stands before it.
  private func isAside(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].word == "be"
      && passage.tokens[..<index].openParenthesis != nil
  }

  private static let happening: WordSet = ["been", "reported", "observed", "occurred", "seen"]
  static let modals: WordSet = ["may", "can", "might", "could", "will", "also"]
}
