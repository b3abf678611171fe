import MonographAnalysis
import MonographLexicon
import MonographModel

/// What ends the list that a frequency stands over.
extension Frequencies {
  /// Another heading, lead-in or label of a frequency, or a sentence that speaks to the reader or of other effects.
  static func ends(_ index: Int, _ passages: [Passage]) -> Bool {
    let passage = passages[index]
    switch passage.role {
    case .heading, .caption, .header, .row: return true
    case .label:
      return !passage.marks(of: .band).isEmpty || isOfMarket(passage) || opensAnew(index, passages)
    case .sentence:
      // "Diarrhoea: tell your doctor if it lasts" is one of the list.
      if let label = label(of: index, passages), names(label) { return false }
      // So does advice that follows in its block.
      if index > 0, passages[index - 1].block == passage.block { return false }
      return passage.tokens.last?.kind == .colon || passage.tokens.last?.kind == .question
        || passage.holds(anyOf: addressing)
        // "(this is a very common side effect in children)" is said in passing.
        || passage.tokens.indices[AdverseReactions.subtitleEnd(from: 0, passage)...].contains {
          isOfEffects($0, passage) && passage.tokens[..<$0].openParenthesis == nil
        } || opensAnew(index, passages)
    default: return false
    }
  }
  private static let addressing: WordSet = [
    "doctor", "nurse", "pharmacist", "section", "following", "if", "child", "children", "adolescent",
  ]

  /// A paragraph or label of a matter of its own, under which no heading before it holds either.
  static func opensAnew(_ index: Int, _ passages: [Passage]) -> Bool {
    let passage = passages[index]
    switch passage.role {
    case .label: return speaksOfOthers(passage.tokens.indices, passage)
    case .sentence:
      guard isFirst(index, passages), let first = passage.tokens.first(where: { $0.kind == .word }),
        !anaphors.contains(first.word)
      else { return false }
      if let band = passage.marks(of: .band).first, isUnread(band, passage) { return true }
      let verb = passage.tokens.firstIndex { AdverseReactions.verbs.contains($0.word) }
      return speaksOfOthers(0..<(verb ?? passage.tokens.count), passage)
    default: return false
    }
  }

  /// For each passage whether its paragraph speaks of something else than the list of a frequency that it stands in,
  /// which may go on below it: "This medicine can raise the levels of a hormone."
  static func interludes(_ passages: [Passage], _ banners: [Banner?]) -> [Bool] {
    guard banners.contains(where: { $0 != nil }) else { return passages.map { _ in false } }
    var isInterlude = false
    return passages.indices.map { index in
      if isFirst(index, passages) { isInterlude = opensInterlude(index, passages) }
      return isInterlude
    }
  }

  private static func opensInterlude(_ index: Int, _ passages: [Passage]) -> Bool {
    let passage = passages[index]
    guard passage.role == .sentence, passage.tokens.last?.kind == .period,
      let first = passage.tokens.first(where: { $0.kind == .word }), !anaphors.contains(first.word),
      let verb = passage.tokens.firstIndex(where: { AdverseReactions.verbs.contains($0.word) })
    else { return false }
    return speaksOfOthersThanReactions(0..<verb, passage)
  }

  private static func isFirst(_ index: Int, _ passages: [Passage]) -> Bool {
    index == 0 || passages[index - 1].block != passages[index].block
  }

  /// "Not known (…) Below side effects were seen with other medicines": a line of a frequency that is none of the plain
  /// ones.
  private static func isUnread(_ band: Mark, _ passage: Passage) -> Bool {
    band.tokens.lowerBound == 0 && passage.tokens.last?.kind != .colon
      && passage.tokens.indices.contains { isOfEffects($0, passage) }
  }

  /// "⟦Some side effects in patients with asthma⟧ could be serious", "⟦Serious side effects⟧:"; not the list's own
  /// "the following side effects".
  private static func speaksOfOthers(_ opening: Range<Int>, _ passage: Passage) -> Bool {
    guard passage.marks(of: .band).isEmpty, let effect = opening.first(where: { isOfEffects($0, passage) })
    else { return false }
    // "A serious side effect of the heart" is one of the list.
    return !["a", "an"].contains(passage.tokens[opening.lowerBound].word)
      && (passage.tokens[..<effect].contains { others.contains($0.word) }
        // "The side effects below have happened with other vaccines."
        || passage.tokens[effect..<opening.upperBound].contains { $0.word == "below" })
  }
  private static let others: WordSet = [
    "some", "other", "additional", "further", "certain", "serious", "severe", "below",
  ]

  /// "⟦Misusing this medicine by injecting it⟧ can cause infections", "⟦serious reactions⟧ may also occur": what occurs
  /// is not named first, as in the sentences of a list ("⟦fits⟧ have been seen").
  private static func speaksOfOthersThanReactions(_ opening: Range<Int>, _ passage: Passage) -> Bool {
    guard !opening.isEmpty, !passage.tokens[opening].contains(where: { subjects.contains($0.word) }) else {
      return false
    }
    return !passage.marks.contains { mark in
      mark.tokens.overlaps(opening) && names(mark)
        && !mark.tokens.allSatisfy { AdverseReactions.generic.contains(passage.tokens[$0].word) }
    }
  }
  private static func names(_ mark: Mark) -> Bool {
    switch mark.vocabulary {
    case .reaction, .condition, .test, .band: true
    case .head: ["head", "finding", "site"].contains(Lexicon.standard[mark][1])
    default: false
    }
  }
  /// Whom it befalls, and what shows it.
  private static let subjects: WordSet = [
    "you", "your", "test", "tests", "patient", "people", "child", "skin",
  ]
}
