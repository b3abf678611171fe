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
      // "to find the right daily dose": how much, not when to test.
      let isOfDose = index + 1 < passage.tokens.count && passage.tokens[index + 1].is("dose")
      if Self.repeating.contains(word), !isOfDose { found.append(index..<index + 1) }
      if let often = once(at: index, passage) { found.append(often) }
      if Self.prepositions.contains(word)
        || word == "during" && index + 1 < passage.tokens.count
          && ["treatment", "therapy"].contains(passage.tokens[index + 1].word)
      {
        var end = index + 1
        while end < passage.tokens.count, end < index + 12, !passage.tokens[end].endsClause,
          ![.period, .comma, .open].contains(passage.tokens[end].kind) || isInNumbers(end, passage),
          !["must", "should", "to", "is", "are"].contains(passage.tokens[end].word)
            || passage.tokens[index].word == "prior" && end == index + 1 || joinsNumbers(end, passage),
          !joinsOrder(end, passage)
        { end += 1 }
        while end > index + 1, ["and", "or"].contains(passage.tokens[end - 1].word) { end -= 1 }
        guard word != "at" || passage.tokens[index..<end].contains(where: { $0.kind == .number }) else {
          continue
        }
        if found.last.map({ $0.upperBound <= index }) ?? true { found.append(index..<end) }
      }
    }
    return found
  }

  /// "before treatment ⟦and monitor⟧ the weight every month": another order.
  private func joinsOrder(_ index: Int, _ passage: Passage) -> Bool {
    ["and", "or"].contains(passage.tokens[index].word)
      && passage.tokens[(index + 1)...].prefix(1).contains {
        Self.watching.contains($0.word) || Self.orders.contains($0.word)
      }
  }

  private static let repeating = WordTable.monitoring["repeating"]
  private static let prepositions: WordSet = ["before", "prior", "within", "at", "every"]

  /// "once a year", "twice a week".
  private func once(at index: Int, _ passage: Passage) -> Range<Int>? {
    guard index + 2 < passage.tokens.count, ["once", "twice"].contains(passage.tokens[index].word),
      ["a", "per"].contains(passage.tokens[index + 1].word),
      Self.spans.contains(passage.tokens[index + 2].word)
    else { return nil }
    return index..<index + 3
  }
  private static let spans: WordSet = ["day", "week", "month", "quarter", "year"]

  /// "at 1, 3, and 6 months".
  func isInNumbers(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].kind == .comma && index > 0 && passage.tokens[index - 1].kind == .number
      && passage.tokens[index...].prefix(3).contains { $0.kind == .number }
  }

  /// "every 1 ⟦to⟧ 3 months".
  private func joinsNumbers(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].is("to") && passage.tokens[index - 1].kind == .number
      && passage.tokens[(index + 1)...].first?.kind == .number
  }

  func strength(_ passage: Passage) -> Monitoring.Strength {
    // "may be necessary" leaves it open.
    let isOpen = passage.tokens.indices.dropFirst(2).contains { index in
      Self.demands.contains(passage.tokens[index].word) && passage.tokens[index - 1].word == "be"
        && passage.tokens[index - 2].word == "may"
    }
    // "vital signs": what is measured, not how urgent it is.
    let demands =
      passage.holds(anyOf: Self.demands)
      && passage.tokens.indices.contains { index in
        Self.demands.contains(passage.tokens[index].word)
          && !(passage.tokens[index].is("vital")
            && passage.tokens[(index + 1)...].first.map { $0.is("sign") } ?? false)
      }
    if !isOpen, demands { return .required }
    // "will monitor you for signs, which may include a rash"
    let told = passage.tokens.firstIndex { ["will", "should"].contains($0.word) } ?? passage.tokens.count
    if passage.tokens[..<told].contains(where: { Self.leaves.contains($0.word) }) { return .optional }
    return .recommended
  }
  private static let demands = WordTable.monitoring["demand"]
  private static let leaves: WordSet = ["may", "consider", "optional"]
}
