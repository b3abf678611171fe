import MonographAnalysis
import MonographLexicon
import MonographModel

/// Lists of what the tests are to check.
extension Monitorings {
  /// "Blood tests will be done to check:"
  func opensList(_ passage: Passage) -> Bool {
    passage.tokens.count > 3 && passage.tokens.last?.kind == .colon
      && ["check", "monitor", "measure"].contains(passage.tokens[passage.tokens.count - 2].word)
      // Not "despite these measures:".
      && Self.checking.contains(passage.tokens[passage.tokens.count - 3].word)
      && passage.tokens.contains { Self.asking.contains($0.word) }
  }

  private static let checking: WordSet = ["to", "will", "should", "must", "may", "and", "also", "regularly"]

  /// An item under such a lead.
  func listed(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard passage.role == .item, terms.reading.before(terms.index).isEmpty,
      let lead = terms.reading.leadIn(of: terms.index) ?? passage.context.first,
      case let above = terms.reading.passages[lead], opensList(above)
    else { return nil }
    let end = passage.tokens.indices.first { index in
      let token = passage.tokens[index]
      return token.kind == .period || token.endsClause || ["so", "because"].contains(token.word)
        || token.kind == .comma && passage.tokens[..<index].openParenthesis == nil
    }
    let start = passage.tokens.firstIndex {
      $0.kind == .word && !["when", "how", "if", "whether", "that", "your", "the"].contains($0.word)
    }
    guard let start, (1...20).contains((end ?? passage.tokens.count) - start) else { return nil }
    let run = start..<(end ?? passage.tokens.count)
    return make(terms, run, terms.text(run), timing(above), said: lead, rule: "monitoring.listed")
  }
}
