import MonographAnalysis
import MonographLexicon
import MonographModel

/// When to test, and how strongly it is asked for.
extension Monitorings {
  /// "at 1, 3, and 6 months", "before treatment", "regularly", as written.
  func timing(_ passage: Passage) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in passage.tokens.indices {
      let word = passage.tokens[index].word
      if Self.repeating.contains(word) { found.append(index..<index + 1) }
      if Self.prepositions.contains(word)
        || word == "during" && index + 1 < passage.tokens.count
          && ["treatment", "therapy"].contains(passage.tokens[index + 1].word)
      {
        var end = index + 1
        while end < passage.tokens.count, end < index + 12, !passage.tokens[end].endsClause,
          ![.period, .comma, .open].contains(passage.tokens[end].kind) || isInNumbers(end, passage),
          !["must", "should", "to", "is", "are"].contains(passage.tokens[end].word)
            || passage.tokens[index].word == "prior" && end == index + 1
        { end += 1 }
        guard word != "at" || passage.tokens[index..<end].contains(where: { $0.kind == .number }) else {
          continue
        }
        if found.last.map({ $0.upperBound <= index }) ?? true { found.append(index..<end) }
      }
    }
    return found
  }

  private static let repeating = WordTable.monitoring["repeating"]
  private static let prepositions: WordSet = ["before", "prior", "within", "at", "every"]

  /// "at 1, 3, and 6 months".
  func isInNumbers(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].kind == .comma && index > 0 && passage.tokens[index - 1].kind == .number
      && passage.tokens[index...].prefix(3).contains { $0.kind == .number }
  }

  func strength(_ passage: Passage) -> Monitoring.Strength {
    if passage.holds(anyOf: Self.demands) { return .required }
    if passage.holds(anyOf: Self.leaves) { return .optional }
    return .recommended
  }
  private static let demands = WordTable.monitoring["demand"]
  private static let leaves: WordSet = ["may", "consider", "optional"]
}
