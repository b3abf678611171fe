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
      if let name, !isTrace(name, terms), passage.tokens[verb + 1].word != "less",
        !isMeasured(verb..<name, terms), !isOfOthers(verb, passage),
        !isExplained(terms)
      {
        let end = nameEnd(from: name, passage)
        return [make(terms, verb..<end, rule: "warning.excipient", term: terms.text(name..<end))]
      }
    }
    return nil
  }
  /// "benzyl alcohol", "propylene glycol".
  private func nameEnd(from name: Int, _ passage: Passage) -> Int {
    let isPair = ["benzyl", "propylene"].contains(passage.tokens[name].word)
    return min(name + (isPair ? 2 : 1), passage.tokens.count)
  }

  /// "other medicines that contain alcohol".
  private func isOfOthers(_ verb: Int, _ passage: Passage) -> Bool {
    ["that", "which"].contains(passage.tokens[max(0, verb - 1)].word)
      && passage.tokens[..<verb].suffix(4).contains { Self.remedies.contains($0.word) }
  }

  /// The sentences behind it say what comes of it.
  private func isExplained(_ terms: Terms) -> Bool {
    let passages = terms.reading.passages
    return passages.indices.dropFirst(terms.index + 1).prefix(4).contains { next in
      passages[next].role == .sentence && harmRange(Terms(next, in: terms.reading)) != nil
    }
  }

  /// "The alcohol in this medicine may affect children", "Phenylalanine may be harmful if you have phenylketonuria".
  func excipientHarm(_ terms: Terms) -> [Draft]? {
    harmRange(terms).map { [make(terms, $0, rule: "warning.excipient")] }
  }

  /// "To be taken into account by people with ⟦gout⟧ or on a ⟦low sodium diet⟧", said of an excipient behind the driving.
  func counted(_ terms: Terms) -> [Draft] {
    let tokens = terms.passage.tokens
    guard terms.passage.holds(anyOf: Self.counting), isBehindDriving(terms) else { return [] }
    return tokens.indices.dropLast(2).flatMap { index -> [Draft] in
      let (word, next) = (tokens[index].word, tokens[index + 1].word)
      let isOfPeople = Self.bearing.contains(word) && (next == "with" || next == "on")
      guard isOfPeople || word == "you" && next == "have" else { return [] }
      let end = tokens[(index + 2)...].firstIndex {
        $0.kind == .period || $0.endsClause || Self.bearing.contains($0.word)
          || Self.counting.contains($0.word)
      }
      let range = index + 2..<(end ?? tokens.count)
      let run = terms.trimmed(range)
      if !run.isEmpty, next == "on", tokens[run].contains(where: { $0.is("diet") }) {
        return [make(terms, run, rule: "warning.excipient")]
      }
      return (named(range, terms, apart: 1) ?? []).map { make(terms, $0, rule: "warning.excipient") }
    }
  }
  private static let counting: WordSet = ["account", "consideration", "considered", "harmful", "needs"]
  private static let bearing: WordSet = ["people", "patients", "patient", "those"]

  private func harmRange(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.excipients),
      let name = passage.tokens.indices.prefix(5).first(where: {
        Self.excipients.contains(passage.tokens[$0].word)
      }), passage.tokens[..<name].allSatisfy({ Self.amounts.contains($0.word) }),
      case let behind = nameEnd(from: name, passage),
      let verb = passage.tokens[behind...].prefix(8).firstIndex(where: {
        Self.modals.contains($0.word) || $0.word == "is"
      }), passage.tokens[behind..<verb].allSatisfy({ Self.amounts.contains($0.word) || $0.kind != .word }),
      // Alcohol may be drunk; "the alcohol in this medicine" is not.
      !Self.foods.contains(passage.tokens[name].word)
        || passage.tokens[behind..<verb].contains(where: { Self.products.contains($0.word) }),
      passage.tokens[verb].word != "is" || passage.tokens[(verb + 1)...].first?.word == "likely",
      case let end = passage.tokens[verb...].firstIndex(where: { $0.kind == .period || $0.endsClause })
        ?? passage.tokens.count,
      !passage.tokens[verb..<end].prefix(6).contains(where: { $0.word == "not" || $0.word == "no" })
    else { return nil }
    let run = balanced(name..<end, passage)
    return run.upperBound > verb + 1 ? run : nil
  }
  private static let foods: WordSet = [
    "alcohol", "sodium", "potassium", "glucose", "fructose", "wheat", "gluten",
  ]
  private static let products: WordSet = ["medicine", "preparation", "product", "tablet", "solution"]
  private static let amounts = products.union([
    "the", "amount", "of", "this", "in", "medicinal", "also", "small", "each",
  ])

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
