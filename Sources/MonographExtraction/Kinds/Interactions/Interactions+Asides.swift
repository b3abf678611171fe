import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is said in parentheses of one partner of several.
extension Interactions {
  /// "warfarin (increased risk of bleeding), digoxin": the effect is warfarin's alone.
  ///
  /// - Parameter partners: all that the passage names, by place.
  func isEffect(
    _ effect: Consequences.Part, of run: Range<Int>, among partners: [Range<Int>], _ passage: Passage
  ) -> Bool {
    guard let open = passage.tokens[..<effect.tokens.lowerBound].openParenthesis,
      case let close = Enumeration.closingMark(from: open, in: passage, limit: passage.tokens.count),
      !partners.contains(where: { open < $0.lowerBound && $0.upperBound <= close && $0 != run })
    else { return true }
    if open < run.lowerBound, run.upperBound <= close { return true }
    // "warfarin and aspirin (increased risk of bleeding)": both, but none before them.
    var last = partners.filter { $0.upperBound <= open }.sorted { $0.lowerBound < $1.lowerBound }
    var named: [Range<Int>] = []
    while let next = last.popLast() {
      let end = named.last?.lowerBound ?? open
      let between = passage.tokens[next.upperBound..<max(next.upperBound, end)]
      guard named.isEmpty || between.allSatisfy({ $0.is("and") || $0.is("or") }) else { break }
      named.append(next)
    }
    return named.isEmpty || named.contains(run)
  }

  static let asideExamples = [
    Example(
      "⟦Warfarin⟧ (increased risk of bleeding), ⟦digoxin⟧.", under: "Interactions",
      "interaction with warfarin: increased risk of bleeding", "interaction with digoxin"),
    Example(
      "⟦Warfarin⟧ and ⟦aspirin⟧ (increased risk of bleeding).", under: "Interactions",
      "interaction with warfarin: increased risk of bleeding",
      "interaction with aspirin: increased risk of bleeding"),
  ]
}
