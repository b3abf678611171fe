import MonographAnalysis
import MonographLexicon
import MonographModel

/// Hazards that a sentence says the drug does not have.
extension Warnings {
  /// The words that flatly deny a hazard: "⟦does not⟧ increase the risk of gout", "there is ⟦no evidence⟧ that it causes
  /// gout". Under a condition, or "alone", it is no such word.
  func flatDenial(of mark: Mark, _ cue: Cue, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    let lower = mark.tokens.lowerBound
    guard [.hazard, .effect].contains(cue), !terms.passage.holds(anyOf: Self.limiting),
      let not = tokens[..<lower].lastIndex(where: { ["not", "no", "never"].contains($0.word) }), not > 0,
      isAboutDrug(terms) || isFlatAbsence(at: not, terms)
    else { return nil }
    if isFlatAbsence(at: not, terms),
      tokens[(not + 1)..<lower].allSatisfy({ Self.raising.contains($0.word) })
    {
      return not - 1..<not + 1
    }
    if ["not", "never"].contains(tokens[not].word),
      ["does", "did", "do", "is", "has", "was"].contains(tokens[not - 1].word),
      lower - not <= 2 || tokens[(not + 1)..<lower].allSatisfy({ Self.raising.contains($0.word) })
    {
      return not - 1..<not + 1
    }
    let isOfEvidence =
      tokens[not].word == "no" && tokens[not + 1].word == "evidence" && not + 2 < lower
      && tokens[not + 2].word == "that" && lower - not <= 7
    return isOfEvidence ? not..<not + 2 : nil
  }
  /// "There is ⟦no⟧ increased risk of gout", said among the drug's own warnings.
  private func isFlatAbsence(at not: Int, _ terms: Terms) -> Bool {
    tellsAbsence(terms) && not == 2 && terms.passage.tokens[not].is("no")
  }

  func tellsAbsence(_ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    return tokens.count > 5 && tokens[0].is("there") && ["is", "was"].contains(tokens[1].word)
      && tokens[2].is("no") && !tokens.contains { $0.is("evidence") }
      && !terms.reading.isUnder(Self.ofOthers, terms.index)
  }
  private static let ofOthers: SectionSet = [
    .indications, .overdose, .nonclinical, .interactions, .mechanism, .other, .references, .pharmacokinetics,
  ]

  /// "not ⟦associated with an increased⟧ risk of"
  private static let raising: WordSet = [
    "increase", "raise", "the", "a", "an", "associated", "with", "increased", "higher", "known", "to", "been",
    "shown", "linked",
  ]
  private static let limiting: WordSet = [
    "if", "when", "unless", "until", "alone", "usually", "generally", "only", "but", "however", "although",
    "way", "like", "as", "dose", "doses", "necessarily", "itself", "study", "trial", "animal", "nor",
    "further", "more",
  ]

  /// "⟦increases the risk of⟧" tells of a hazard more flatly than "may increase the risk of".
  func withVerb(_ cue: Range<Int>, _ passage: Passage) -> Range<Int> {
    var lower = cue.lowerBound
    while lower > 0, ["the", "a", "an"].contains(passage.tokens[lower - 1].word) { lower -= 1 }
    // "increased the risk of"; "increased risk of" names it only.
    let isTold = lower < cue.lowerBound && lower > 0 && passage.tokens[lower - 1].word == "increased"
    let isFlat = isTold || lower > 0 && Self.increasing.contains(passage.tokens[lower - 1].word)
    return isFlat ? lower - 1..<cue.upperBound : cue
  }
  private static let increasing: WordSet = ["increases", "raises", "doubles"]

  func denied(_ run: Range<Int>, by denial: Range<Int>, _ terms: Terms) -> Draft {
    var draft = make(terms, run, rule: "warning.denied")
    draft.polarity = .negated
    // "No evidence" leaves more open than "does not".
    draft.certainty = terms.passage.tokens[denial].contains { $0.word == "evidence" } ? .likely : .stated
    draft.add(.cue, in: terms.index, denial)
    return draft
  }

  static let denialExamples = [
    Example(
      "Examplix does not increase the risk of ⟦gout⟧.", under: "Warnings", "no warning: gout"),
    Example(
      "There is no evidence that Examplix raises the risk of ⟦gout⟧.", under: "Warnings",
      "no warning: gout"),
    Example("There is no increased risk of ⟦gout⟧ in children.", under: "Warnings", "no warning: gout"),
    Example("Examplix has never been associated with ⟦gout⟧.", under: "Warnings", "no warning: gout"),
    Example("Examplix does not cause gout when taken with food.", under: "Warnings"),
    Example("Examplix does not cause gout in the way others do.", under: "Warnings"),
    Example("Do not take it if you have a risk of gout.", under: "Breathing problems"),
  ]
}
