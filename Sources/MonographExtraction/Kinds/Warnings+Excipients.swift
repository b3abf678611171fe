import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is said of ingredients that are not active.
extension Warnings {
  /// "X contains lactose"; the last of two, as the first may be a heading run into the sentence.
  func excipient(_ terms: Terms) -> [Draft]? {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.excipients), !passage.holds("free") else { return nil }
    for verb in passage.tokens.indices.reversed()
    where ["contain", "contains"].contains(passage.tokens[verb].word) {
      let name = (verb + 1..<min(passage.tokens.count, verb + 9)).first {
        Self.excipients.contains(passage.tokens[$0].word)
      }
      if let name, !isTrace(name, terms), !isMeasured(verb..<name, terms) {
        return [make(terms, verb..<name + 1, rule: "warning.excipient", term: terms.text(name..<name + 1))]
      }
    }
    return nil
  }
  /// "contains 10 mg lactose" behind the title or sentence that says it.
  private func isMeasured(_ run: Range<Int>, _ terms: Terms) -> Bool {
    guard terms.passage.tokens[run].contains(where: { $0.kind == .number }) else { return false }
    return (terms.passage.context.prefix(1) + terms.reading.before(terms.index)).contains { above in
      let passage = terms.reading.passages[above]
      return Self.mayContain(passage) && (passage.role == .heading || passage.block == terms.passage.block)
    }
  }

  /// "contains less than 1 mmol sodium, that is to say essentially sodium-free", said a sentence or two on.
  private func isTrace(_ name: Int, _ terms: Terms) -> Bool {
    let word = terms.passage.tokens[name].word
    guard word == "sodium" || word == "potassium" else { return false }
    return terms.reading.passages.dropFirst(terms.index).prefix(4).contains {
      $0.tokens.contains { $0.word == "free" }
    }
  }

  /// Salts are mostly said to be too little to matter.
  static let additives = WordTable.hazards["additive"]
  private static let excipients = WordTable.hazards["excipient"]
}
