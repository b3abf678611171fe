import MonographAnalysis
import MonographLexicon
import MonographModel

/// Reactions that somebody has or feels: "you might feel ⟦sick⟧".
extension AdverseReactions {
  /// "can make you feel", "you might feel", "people may develop", "some patients have developed".
  func sufferedEnd(_ index: Int, _ passage: Passage) -> Int? {
    let tokens = passage.tokens
    if tokens[index].word == "make", index > 0, index + 2 < tokens.count, tokens[index + 1].word == "you",
      Self.modals.contains(tokens[index - 1].word)
    {
      return index + 2
    }
    // "Some people feel dizzy."
    if index > 1, ["feel", "get"].contains(tokens[index].word),
      Self.sufferers.contains(tokens[index - 1].word),
      tokens[index - 2].word == "some", !passage.holds("stop"),
      !tokens[(index + 1)...].prefix(2).contains(where: { $0.kind == .dash })
    {
      return index + 1
    }
    guard Self.suffering.contains(tokens[index].word), let verb = auxiliary(before: index, tokens),
      let owner = tokens[..<verb].lastIndex(where: { Self.sufferers.contains($0.word) }),
      !tokens[..<verb].contains(where: { ["if", "whether", "before", "unless"].contains($0.word) }),
      owner == verb - 1 || tokens[owner].word != "you"
    else { return nil }
    return tokens[index].word == "feel" ? index : index + 1
  }

  /// "may", "might", "have", with at most one word between: "may also develop".
  private func auxiliary(before verb: Int, _ tokens: [Token]) -> Int? {
    (max(0, verb - 2)..<verb).last {
      tokens[$0].word != "can" && Self.modals.contains(tokens[$0].word)
        || ["have", "has"].contains(tokens[$0].word) && Self.suffered.contains(tokens[verb].word)
    }
  }
  private static let suffering: WordSet = [
    "feel", "get", "experience", "experienced", "develop", "developed", "suffer", "suffered",
  ]
  static let sufferings = suffering.union(["make"])
  private static let suffered: WordSet = ["experienced", "developed", "suffered"]
  private static let sufferers: WordSet = [
    "you", "people", "patient", "person", "woman", "women", "men", "child", "children", "adult",
  ]

  /// Where driving is spoken of: "if you feel dizzy, do not drive", "if you experience symptoms such as".
  func felt(_ terms: Terms) -> [Draft] {
    let tokens = terms.passage.tokens
    guard terms.reading.isForPatients, terms.passage.section == .driving,
      tokens.contains(where: { Self.driving.contains($0.word) })
    else { return [] }
    guard
      let start = tokens.indices.first(where: { index in
        index + 1 < tokens.count && tokens[index].word == "you"
          && Self.states.contains(tokens[index + 1].word)
      })
    else { return [] }
    let end =
      tokens[start...].firstIndex { ["should", "do", "must", "not"].contains($0.word) } ?? tokens.count
    let first = tokens[start + 1].word == "feel" ? start + 1 : start + 2
    guard !isRepeated(terms) else { return [] }
    return Findings(terms).find(in: first..<max(first, end)).filter { !isGeneric($0, terms) }
      .map { make(terms, $0, Self.named) }
  }

  /// "It can cause dizziness. If you feel dizzy, …": said in a sentence before.
  private func isRepeated(_ terms: Terms) -> Bool {
    let (passage, reading) = (terms.passage, terms.reading)
    let said = terms.marks(within: passage.tokens.indices).map { terms.text($0.tokens) }
    return reading.passages[..<terms.index].suffix(3).indices.contains { index in
      let before = Terms(index, in: reading)
      return before.passage.section == .driving
        && before.marks(within: before.passage.tokens.indices).contains {
          said.contains(before.text($0.tokens))
        }
    }
  }
  private static let driving: WordSet = ["drive", "driving", "machine", "cycle", "vehicle"]
  private static let states: WordSet = ["feel", "are", "experience", "get", "notice", "become", "suffer"]
}
