import MonographAnalysis
import MonographLexicon
import MonographModel

/// Where what a drug is for ends in its sentence.
extension Indications {
  func clauseEnd(after start: Int, _ passage: Passage) -> Int {
    var end = start
    var depth = 0
    while end < passage.tokens.count {
      let token = passage.tokens[end]
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      if token.endsClause { break }
      // "a body mass index of 27 or higher if they have gout": whom, and only then.
      if depth <= 0, end > start, token.is("if") { break }
      if depth <= 0,
        Self.clauseOpeners.contains(token.word) || token.word == "by" && !isPassive(end, passage)
      {
        break
      }
      end += 1
    }
    return end
  }

  /// Where the list ends: before how, when and why.
  private static let clauseOpeners: WordSet = [
    "because", "through", "when", "after", "which", "that", "whose", "where", "however", "although", "while",
    "but", "causing",
  ]

  /// "conditions caused by a lack of", "infection by the virus": no "by" of means.
  private func isPassive(_ index: Int, _ passage: Passage) -> Bool {
    guard index > 0 else { return false }
    let before = passage.tokens[index - 1].word
    return Self.passive.contains(before)
      || before == "infection" && index + 1 < passage.tokens.count && !passage.ends(index + 1, in: "ing")
  }
  private static let passive: WordSet = [
    "caused", "followed", "induced",
  ]
}
