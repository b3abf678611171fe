import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a label prints in a box, and what is said of such a box.
extension Warnings {
  /// "does not carry a boxed warning", "has a black box warning for …".
  func boxedStatement(_ terms: Terms) -> [Draft] {
    let passage = terms.passage
    guard passage.role != .heading, passage.holds(anyOf: Self.boxes),
      let end = passage.tokens.indices.first(where: { isBox($0, passage) })
    else { return [] }
    let owner = passage.tokens[..<end].lastIndex { Self.owners.contains($0.word) }
    // "There is ⟦a⟧ boxed warning for …", "⟦Its⟧ boxed warning concerns …"
    guard let verb = owner ?? passage.tokens[..<end].lastIndex(where: { Self.articles.contains($0.word) }),
      !passage.tokens[max(0, verb - 3)..<end].contains(where: { $0.word == "see" })
    else { return [] }
    let denial = passage.marks(of: .cue).last {
      terms.reading.lexicon[$0][1] == "negation" && $0.tokens.lowerBound <= verb
        && $0.tokens.upperBound >= verb
    }
    let isDenied = denial != nil || passage.tokens[verb].word == "no"
    if !isDenied, end + 2 < passage.tokens.count, Self.prepositions.contains(passage.tokens[end + 2].word),
      let run = named(end + 3..<clauseEnd(after: end + 3, passage), terms)?.first
    {
      var draft = Draft(
        .warning(term: terms.text(run), boxed: true), rule: "warning.boxed", at: run, of: terms.index)
      draft.add(.cue, in: terms.index, verb..<end + 2)
      return [draft]
    }
    // What it says of a hazard is read where the hazard is.
    guard owner != nil, !reportsWarning(end, passage) else { return [] }
    let start = denial?.tokens.lowerBound ?? verb
    var draft = Draft(
      .warning(term: "boxed warning", boxed: true), rule: "warning.boxed", at: start..<end + 2,
      of: terms.index)
    draft.polarity = isDenied ? .negated : .affirmed
    if let denial { draft.add(.cue, in: terms.index, denial.tokens) }
    return [draft]
  }
  private static let prepositions: WordSet = [
    "for", "about", "regarding", "of", "concerning", "on", "concerns", "describes",
  ]
  private static let owners: WordSet = [
    "carry", "carries", "have", "has", "no", "contains", "includes", "with",
  ]
  private static let articles: WordSet = ["a", "the", "its"]

  /// "a boxed warning ⟦that⟧ Examplix can cause gout".
  private func reportsWarning(_ box: Int, _ passage: Passage) -> Bool {
    box + 2 < passage.tokens.count && passage.tokens[box + 2].is("that")
  }

  private static let boxes: WordSet = ["boxed", "box"]

  /// The index of "box(ed)" in "boxed warning" or "black box warning".
  private func isBox(_ index: Int, _ passage: Passage) -> Bool {
    Self.boxes.contains(passage.tokens[index].word) && index + 1 < passage.tokens.count
      && passage.tokens[index + 1].word == "warning"
  }

  /// Under the code or title of a boxed warning: "WARNING: HEPATOTOXICITY".
  func isBoxed(_ terms: Terms) -> Bool {
    if terms.passage.sections.contains(.boxedWarning) { return true }
    if terms.passage.holds(anyOf: Self.boxes),
      terms.passage.tokens.indices.contains(where: {
        isBox($0, terms.passage) && reportsWarning($0, terms.passage)
      })
    {
      return true
    }
    guard terms.reading.hasBoxTitles else { return false }
    return terms.passage.boxTitle != nil
      || terms.passage.context.contains { terms.reading.passages[$0].boxTitle != nil }
  }
}
