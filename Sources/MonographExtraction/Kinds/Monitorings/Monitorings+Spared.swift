import MonographAnalysis
import MonographLexicon
import MonographModel

/// Tests that are called unnecessary.
extension Monitorings {
  /// "does not require monitoring", "no routine blood tests are needed", "tests are not necessary", "there is no need to
  /// monitor".
  func isSpared(_ passage: Passage) -> Bool {
    guard
      passage.holds(anyOf: Self.spared) || passage.holds(anyOf: Self.verbsOfTesting) || passage.has(.test)
        || passage.holds(anyOf: Self.participles),
      passage.holds(anyOf: Self.sparing)
    else { return false }
    let tokens = passage.tokens
    return tokens.indices.contains { index in
      guard Self.sparing.contains(tokens[index].word) else { return false }
      let behind = tokens[(index + 1)...].prefix(6).prefix { !$0.endsClause && $0.kind != .comma }
      // "no need to monitor", "does not need to be monitored"
      if behind.first?.word == "need",
        behind.dropFirst().first.map({ ["to", "for"].contains($0.word) }) ?? false
      {
        return isOfTesting(behind.dropFirst(2))
      }
      if tokens[index].word != "not" { return behind.prefix(4).contains { Self.spared.contains($0.word) } }
      // "It is not necessary to monitor the level"
      if behind.first.map({ Self.needless.contains($0.word) }) ?? false,
        behind.dropFirst().first?.is("to") ?? false
      {
        return isOfTesting(behind)
      }
      if behind.first?.word == "require" { return behind.contains { Self.spared.contains($0.word) } }
      return behind.prefix(2).contains { ["required", "necessary", "needed"].contains($0.word) }
        && (tokens[..<index].suffix(8).contains { Self.spared.contains($0.word) }
          // "blood counts are not needed"
          || passage.marks(of: .test).contains { (0...1).contains(index - 1 - $0.tokens.upperBound) })
    }
  }

  private func isOfTesting(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains {
      Self.watching.contains($0.word) || Self.verbsOfTesting.contains($0.word)
        || Self.participles.contains($0.word) || $0.word == "monitoring"
    }
  }

  /// "Antibody testing ⟦may be negative⟧ in some patients": what a test shows, and not that it is done.
  func tellsResult(_ passage: Passage) -> Bool {
    guard passage.holds(anyOf: Self.results), passage.holds(anyOf: Self.spared) || passage.holds("testing")
    else { return false }
    let tokens = passage.tokens
    return tokens.indices.dropFirst(2).contains { index in
      Self.results.contains(tokens[index].word) && tokens[index - 1].is("be")
        && ["may", "can", "could", "might"].contains(tokens[index - 2].word)
    }
  }
  private static let results: WordSet = ["negative", "positive", "falsely", "unreliable"]

  /// The tests that a sentence calls unnecessary, unless it goes on to those for whom they are not.
  func spared(_ terms: Terms) -> [Draft] {
    // "without monitoring" says what must not be, or what comes of it.
    guard !terms.passage.holds(anyOf: Self.limiting), !terms.passage.holds("without") else { return [] }
    return sparedTests(terms).map { run, name in
      var draft = make(terms, run, name, [], rule: "monitoring.spared")
      draft.polarity = .negated
      return draft
    }
  }
  /// Those that the table knows, else what need not be monitored.
  private func sparedTests(_ terms: Terms) -> [(Range<Int>, String)] {
    let known = tests(terms)
    return known.isEmpty && terms.passage.holds("monitor")
      ? objects(terms).map { ($0, name($0, terms)) } : known
  }
  static let spared: WordSet = ["monitoring", "test", "check", "examination"]
  private static let needless: WordSet = ["necessary", "needed", "required", "need"]
  private static let limiting: WordSet = [
    "if", "unless", "when", "until", "except", "but", "however", "although", "usually", "generally", "before",
    "after",
  ]
  private static let sparing: WordSet = ["not", "no", "without"]
}
