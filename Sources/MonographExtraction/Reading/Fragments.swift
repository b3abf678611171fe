import MonographAnalysis
import MonographLexicon

/// "Hypersensitivity. Active peptic ulceration. Patients on dialysis.": a paragraph that lists in phrases what stands under
/// its heading.
extension Reading {
  /// Whether a passage is such a phrase, and so is all before it in its paragraph.
  func isFragment(_ index: Int) -> Bool {
    guard passages[index].role == .sentence else { return false }
    return Self.isPhrase(passages[index]) && before(index).allSatisfy { Self.isPhrase(passages[$0]) }
  }

  /// A phrase of no finite verb but in "who have had …" and in parentheses, and that asks for nothing.
  private static func isPhrase(_ passage: Passage) -> Bool {
    guard let first = passage.tokens.first(where: { $0.kind == .word }), passage.tokens.count <= longest,
      ![.question, .colon].contains(passage.tokens.last?.kind), !openers.contains(first.word),
      !AdverseReactions.imperatives.contains(first.word)
    else { return false }
    var depth = 0
    for token in passage.tokens {
      depth += token.kind == .open ? 1 : token.kind == .close ? -1 : 0
      if depth > 0 { continue }
      if relatives.contains(token.word) { return true }
      if verbs.contains(token.word) { return false }
    }
    return true
  }
  /// Tokens.
  private static let longest = 30
  private static let relatives: WordSet = ["who", "whom", "whose", "that", "which"]
  private static let verbs: WordSet = [
    "is", "are", "was", "were", "has", "have", "had", "may", "can", "could", "should", "must", "will",
    "would", "might", "be", "been", "do", "does", "did", "not", "you", "if", "contact", "consult", "see",
  ]
  private static let openers: WordSet = [
    "it", "this", "these", "those", "they", "there", "because", "for", "however", "therefore", "also", "when",
    "while", "always", "never", "please",
  ]
}
