import MonographAnalysis
import MonographLexicon
import MonographModel

/// Titles that lost their lines inside a paragraph: what stands below is for that use up to the next of them.
extension DoseIndication {
  /// "How much to take ⟦If you have gout⟧ You will begin with …", some paragraphs above.
  static func lostTitle(above index: Int, _ reading: Reading) -> (
    term: Scope.Term, passage: Int, tokens: Range<Int>
  )? {
    let sections = reading.passages[index].sections
    for above in reading.passages[..<index].indices.reversed().prefix(farthest) {
      let passage = reading.passages[above]
      guard passage.role != .heading, passage.sections == sections else { return nil }
      guard let title = lostTitle(in: passage) else { continue }
      guard let mark = disease(of: title, in: passage), isTreated(mark, passage, reading) else { return nil }
      let (preferred, text) = (reading.lexicon[mark][1], passage.string(mark.tokens))
      return (
        Scope.Term(term: preferred.isEmpty ? text.lowercased() : preferred, text: text), above, mark.tokens
      )
    }
    return nil
  }
  /// Paragraphs are short in leaflets.
  private static let farthest = 16

  /// Where the last "⟦If you have⟧ …" of a sentence stands that is none of its own clauses: what comes behind begins anew.
  private static func lostTitle(in passage: Passage) -> Int? {
    guard passage.isText, passage.tokens.count > 5 else { return nil }
    return passage.tokens.indices.dropLast(4).last { at in
      passage.tokens[at].is("if") && passage.tokens[at].isName && passage.tokens[at + 1].is("you")
        && passage.tokens[at + 2].is("have") && beginsAnew(behind: at + 3, in: passage)
    }
  }

  /// "If you have gout ⟦You⟧ will", "If you have gout ⟦The⟧ recommended dose".
  private static func beginsAnew(behind start: Int, in passage: Passage) -> Bool {
    let behind = passage.tokens[start...].prefix(8)
    guard let next = behind.dropFirst().firstIndex(where: { openings.contains($0.word) && $0.isName }) else {
      return false
    }
    return behind[..<next].allSatisfy { [.word, .dash, .open, .close].contains($0.kind) && !$0.endsClause }
  }
  private static let openings: WordSet = ["you", "your", "the", "treatment", "take", "adults"]

  private static func disease(of title: Int, in passage: Passage) -> Mark? {
    passage.marks(of: .condition).first { (title + 3...title + 5).contains($0.tokens.lowerBound) }
  }

  /// What the drug is for, rather than what some of its patients have beside that.
  private static func isTreated(_ mark: Mark, _ passage: Passage, _ reading: Reading) -> Bool {
    !reading.treated.isDisjoint(with: reading.words(of: mark, in: passage))
  }
}
