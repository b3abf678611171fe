import MonographAnalysis
import MonographLexicon
import MonographModel

/// When a product that is bought without prescription must be stopped: the list below "Stop use and ask a doctor if".
extension Warnings {
  /// "⟦rash or redness⟧ occurs"; not "pain gets worse or lasts more than 10 days", which the product did not bring about.
  func stopReason(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard passage.role == .item, passage.tokens.count <= 40, let lead = passage.context.first,
      isStopOrder(terms.reading.passages[lead]), terms.reading.before(terms.index).isEmpty,
      case let end = passage.tokens.firstIndex(where: { $0.kind == .period }) ?? passage.tokens.count,
      case let start = terms.trimmed(0..<end).lowerBound, start < end,
      case let run = withoutOnset(start..<end, passage), !run.isEmpty, isHealth(run, terms),
      !passage.tokens[run].contains(where: { Self.lasting.contains($0.word) })
    else { return nil }
    return make(terms, run, rule: "warning.stop-use")
  }

  private static let lasting: WordSet = [
    "symptom", "condition", "worse", "worsens", "worsen", "lasts", "last", "persists", "persist", "continues",
    "continue", "improve", "improves", "returns", "return", "back", "still",
  ]

  /// "Stop use and ask a doctor if"
  private func isStopOrder(_ passage: Passage) -> Bool {
    guard let last = passage.tokens.last(where: { $0.kind == .word }), last.is("if") || last.is("when"),
      passage.tokens.prefix(4).contains(where: { $0.is("stop") || $0.is("discontinue") })
    else { return false }
    return passage.holds(anyOf: Self.asked)
  }
  private static let asked: WordSet = ["doctor", "physician", "professional", "provider", "pharmacist"]

  /// "an allergic reaction ⟦occurs⟧", "swelling ⟦is present⟧".
  private func withoutOnset(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    var end = run.upperBound
    while end > run.lowerBound, Self.onset.contains(passage.tokens[end - 1].word) { end -= 1 }
    return run.lowerBound..<end
  }
  private static let onset: WordSet = [
    "occur", "occurs", "develop", "develops", "appear", "appears", "is", "are", "present", "happens",
    "happen",
  ]

  static let stopExamples = [
    Example(
      "### Stop use and ask a doctor if\n\n- pain gets worse or lasts more than 10 days\n- ⟦redness or swelling⟧ is present\n- ⟦ringing in the ears⟧ occurs\n- new symptoms occur",
      under: "Warnings", "warning: redness or swelling", "warning: ringing in the ears"),
    Example("### Directions\n\n- pain or fever: 1 tablet", under: "Warnings"),
  ]
}
