import MonographAnalysis
import MonographLexicon
import MonographModel

/// Partners that are named to say that nothing comes of them.
extension Interactions {
  /// "It ⟦does not interact with⟧ warfarin", "⟦No interactions with⟧ digoxin have been observed".
  func denial(of run: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.interacting) else { return nil }
    for mark in passage.marks(of: .cue)
    where terms.reading.lexicon[mark][1] == "negation" && mark.tokens.upperBound <= run.lowerBound
      && !Assertion.isAnswer(mark, passage)
    {
      let between = passage.tokens[mark.tokens.upperBound..<run.lowerBound]
      guard let verb = between.firstIndex(where: { Self.interacting.contains($0.word) }),
        verb - mark.tokens.upperBound <= 6,
        isLinked(between[verb...].dropFirst()),
        between.allSatisfy({ !$0.endsClause && !Self.turning.contains($0.word) }),
        !isUnstudied(mark.tokens.lowerBound..<run.upperBound, passage)
      else { continue }
      return mark.tokens.lowerBound..<verb + 1
    }
    return nil
  }

  /// "interaction ⟦with⟧", "interaction ⟦was observed with⟧", "interaction ⟦between⟧ it and".
  private func isLinked(_ rest: ArraySlice<Token>) -> Bool {
    if rest.contains(where: { $0.is("between") }) { return true }
    return rest.first { !Self.seeing.contains($0.word) }?.is("with") ?? false
  }
  private static let seeing: WordSet = [
    "was", "were", "has", "have", "been", "is", "are", "observed", "seen", "found", "noted", "reported",
    "occurred", "expected", "identified", "when", "given", "coadministered", "administered", "taken", "used",
  ]

  /// "No interactions with warfarin have been studied": nothing is known.
  private func isUnstudied(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run.lowerBound...].contains { Self.unknown.contains($0.word) }
  }

  private static let interacting: WordSet = ["interact", "interaction", "interacts"]
  private static let turning: WordSet = ["but", "although", "however", "unless", "if", "until"]
  private static let unknown: WordSet = [
    "study", "studies", "studied", "known", "data", "information", "established", "list", "listed",
    "available",
    "investigated", "evaluated", "specific", "documented", "mentioned", "provided",
  ]

  static let denialExamples = [
    Example(
      "Examplix does not interact with ⟦warfarin⟧.", under: "Interactions",
      "interaction with warfarin: none"),
    Example(
      "No interaction with ⟦alcohol⟧ was seen.", under: "Interactions", "interaction with alcohol: none"),
    Example(
      "No clinically significant interaction was observed with ⟦digoxin⟧ or ⟦warfarin⟧.",
      under: "Interactions",
      "interaction with digoxin: none", "interaction with warfarin: none"),
    Example(
      "No interaction was seen, but toxicity occurred with ⟦warfarin⟧.", under: "Interactions",
      "interaction with warfarin"),
    Example(
      "No interaction studies with ⟦warfarin⟧ were done.", under: "Interactions", "interaction with warfarin"),
  ]
}
