import MonographAnalysis
import MonographLexicon
import MonographModel

/// Monitoring that is asked for without a test.
extension Monitorings {
  /// "Close monitoring is essential", "cardiac monitoring", "regular check-ups": something is asked for, without saying
  /// which test.
  func plain(_ terms: Terms, _ timing: [Range<Int>]) -> [Draft] {
    let passage = terms.passage
    for index in passage.tokens.indices.dropFirst() where Self.nouns.contains(passage.tokens[index].word) {
      guard let start = plainStart(before: index, passage) else { continue }
      let end = nounEnd(index, passage)
      guard let end, end <= passage.tokens.count else { continue }
      return [monitoring(start..<end, terms.text(start..<end), timing, terms)]
    }
    return []
  }

  /// "monitoring", "check-ups", "extra checks".
  private func nounEnd(_ index: Int, _ passage: Passage) -> Int? {
    guard passage.tokens[index].word == "check" else { return index + 1 }
    let next = passage.tokens[(index + 1)...].prefix(2)
    if let up = next.firstIndex(where: { ["up", "ups"].contains($0.word) }) { return up + 1 }
    return passage.ends(index, in: "s") ? index + 1 : nil
  }
  private static let nouns: WordSet = ["monitoring", "check", "checkup", "test", "testing"]

  /// Where "more frequent monitoring" starts.
  private func plainStart(before noun: Int, _ passage: Passage) -> Int? {
    let word = passage.tokens[noun - 1].word
    // "Gout requires monitoring."
    if passage.tokens[noun].word == "monitoring", Self.requiring.contains(word) { return noun }
    let isOfOrgan = passage.tokens[noun].word == "monitoring" && Self.watchedOrgans.contains(word)
    // "Therapeutic drug monitoring can be helpful"
    if word == "drug", passage.tokens[noun].word == "monitoring", noun > 1,
      passage.tokens[noun - 2].is("therapeutic")
    {
      return noun - 2
    }
    guard Self.manners.contains(word) || isOfOrgan else { return nil }
    return noun > 1 && ["more", "additional", "close"].contains(passage.tokens[noun - 2].word)
      ? noun - 2 : noun - 1
  }
  private static let requiring: WordSet = ["require", "requires", "needs", "warrants"]

  /// "Precautions include ⟦monitoring⟧ cholesterol", "Therapeutic drug ⟦monitoring⟧ can be helpful".
  func isAnnounced(_ passage: Passage) -> Bool {
    guard passage.holds("monitoring") else { return false }
    return passage.tokens.indices.dropFirst(2).contains { noun in
      guard passage.tokens[noun].is("monitoring") else { return false }
      return Self.including.contains(passage.tokens[noun - 1].word)
        || passage.tokens[noun - 1].is("drug") && passage.tokens[noun - 2].is("therapeutic")
          && passage.tokens[(noun + 1)...].prefix(4).contains { ["helpful", "useful"].contains($0.word) }
    }
  }
  private static let including: WordSet = ["include", "includes", "involves"]
}
