import MonographAnalysis
import MonographLexicon
import MonographModel

/// Routes that are named and not said of the amount.
extension Routes {
  /// "It must not be given orally", "Intravenous use is not possible", "There are no IV forms", "is no rescue inhaler".
  static func isDenied(_ mark: Mark, in passage: Passage) -> Bool {
    let tokens = passage.tokens
    let before = tokens[..<mark.tokens.lowerBound].suffix(reach).reversed().prefix { isPlain($0) }
    if before.contains(where: { denials.contains($0.word) }),
      !before.contains(where: { limiting.contains($0.word) })
    {
      return true
    }
    return verb(behind: mark, in: passage)?.contains { denials.contains($0.word) } ?? false
  }

  /// "Intravenous administration is ⟦possible⟧", "is ⟦reserved⟧ for hospitals": said of the amounts that follow alone.
  static func isOffered(_ mark: Mark, in passage: Passage) -> Bool {
    verb(behind: mark, in: passage)?.contains { ["possible", "reserved"].contains($0.word) } ?? false
  }

  /// What is said of a route that a sentence is about.
  private static func verb(behind mark: Mark, in passage: Passage) -> ArraySlice<Token>? {
    let behind = passage.tokens[mark.tokens.upperBound...].prefix(reach).prefix {
      (isPlain($0) || $0.kind == .close) && !opening.contains($0.word)
    }
    guard let verb = behind.firstIndex(where: { ["is", "are", "was", "has", "have"].contains($0.word) }),
      !behind.contains(where: { limiting.contains($0.word) })
    else { return nil }
    return behind[verb...].prefix(4)
  }

  /// "⟦Intramuscular (IM)⟧ administration is possible, usually with 200 mg", "⟦Rectal⟧ suppositories may be used": what a
  /// sentence is about, its amounts are given by.
  static func isSubject(_ route: Reading.RouteMention, of tokens: Range<Int>, in passage: Passage) -> Bool {
    guard passage.isText, route.tokens.upperBound <= tokens.lowerBound else { return false }
    let marks = passage.marks(of: .route)
    return (0..<route.tokens.lowerBound).allSatisfy { at in
      leading.contains(passage.tokens[at].word) || passage.tokens[at].kind == .open
        || marks.contains { $0.tokens.contains(at) }
    }
      && !passage.tokens[route.tokens.upperBound..<tokens.lowerBound].contains {
        $0.endsClause || turning.contains($0.word)
      }
  }
  private static let leading: WordSet = ["the", "a", "an"]
  private static let turning: WordSet = ["then", "otherwise", "followed", "after", "before", "until", "else"]
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
