import MonographAnalysis
import MonographLexicon

/// Uses that have no name of their own, and what is no use under the name of an ingredient.
extension Indications {
  /// "⟦skin conditions characterized by inflammation and infection⟧": all that is said of them, up to their examples.
  func characterized(_ member: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard
      let head = member.prefix(6).first(where: {
        $0 + 3 < tokens.count && Self.conditions.contains(tokens[$0].word)
          && Self.characterizing.contains(tokens[$0 + 1].word)
      }),
      let start = (member.lowerBound...head).first(where: { $0 == head || !isPreface(tokens[$0].word) }),
      tokens[start...head].allSatisfy({ $0.kind == .word || $0.kind == .dash })
    else { return nil }
    let upper =
      (head + 3..<max(head + 3, tokens.count)).first { index in
        [.open, .period, .colon, .semicolon].contains(tokens[index].kind) || tokens[index].endsClause
          || Self.closing.contains(tokens[index].word)
      } ?? tokens.count
    let run = terms.trimmed(start..<upper)
    // "conditions related to polycystic ovaries" has a name in it.
    let isNamed =
      Self.relating.contains(tokens[head + 1].word) && !terms.marks(within: head + 2..<upper).isEmpty
    return (4...24).contains(run.count) && !isNamed ? run : nil
  }

  /// "managing various", "a wide range of other".
  private func isPreface(_ word: Word) -> Bool {
    Self.vague.contains(word) || Self.prefaces.contains(word) || Self.measures.contains(word)
      || Self.connectives.contains(word)
  }
  private static let relating: WordSet = ["associated", "related"]
  private static let conditions: WordSet = ["condition", "disease", "disorder", "illness", "infection"]
  private static let characterizing: WordSet = [
    "characterized", "characterised", "accompanied", "complicated", "involving", "associated", "related",
  ]
  private static let closing: WordSet = [
    "such", "like", "including", "e.g", "known", "called", "when", "where", "that", "which", "who", "but",
    "while", "although", "because", "through", "by",
  ]

  /// "**Bazomycin:** Suppresses the cough reflex": how one ingredient acts; "It is used to …" says what for.
  func isUnderComponent(_ index: Int, _ reading: Reading) -> Bool {
    guard let label = reading.passages[index].context.first.map({ reading.passages[$0] }),
      label.role == .label, label.tokens.count <= 10
    else { return false }
    return label.marks(of: .substance).contains { $0.tokens.lowerBound == 0 }
      && !label.tokens.contains {
        Self.useParticiples.contains($0.word) || ["use", "uses"].contains($0.word)
      }
  }
}
