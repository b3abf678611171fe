import MonographAnalysis
import MonographLexicon
import MonographModel

/// Routes that are named and not said of the amount.
extension Routes {
  /// "It must not be given orally", "Intravenous use is not possible", "There are no IV forms", "is no rescue inhaler",
  /// "IV administration is reserved for hospitals".
  static func isDenied(_ mark: Mark, in passage: Passage) -> Bool {
    let tokens = passage.tokens
    let before = tokens[..<mark.tokens.lowerBound].suffix(reach).reversed().prefix { isPlain($0) }
    if before.contains(where: { denials.contains($0.word) }),
      !before.contains(where: { limiting.contains($0.word) })
    {
      return true
    }
    let behind = tokens[mark.tokens.upperBound...].prefix(reach).prefix {
      (isPlain($0) || $0.kind == .close) && !opening.contains($0.word)
    }
    guard let verb = behind.firstIndex(where: { ["is", "are", "was", "has", "have"].contains($0.word) })
    else { return false }
    return behind[verb...].prefix(4).contains {
      denials.contains($0.word) || ["possible", "reserved"].contains($0.word)
    } && !behind.contains { limiting.contains($0.word) }
  }
  /// Tokens.
  private static let reach = 7
  private static func isPlain(_ token: Token) -> Bool {
    token.kind == .word || token.kind == .dash || token.kind == .open
  }
  /// "intravenously if oral use is not possible".
  private static let opening: WordSet = ["if", "when", "where", "unless", "but", "because", "and", "which"]
  private static let denials: WordSet = [
    "no", "not", "never", "cannot", "without", "avoid", "neither", "nor",
  ]
  /// "not to exceed 5 mg orally" limits the amount; "if you cannot swallow" is no denial of what comes behind.
  private static let limiting: WordSet = ["exceed", "exceeding", "more", "less", "only", "swallow", "than"]
}
