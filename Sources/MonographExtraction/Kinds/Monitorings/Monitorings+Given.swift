import MonographAnalysis
import MonographLexicon
import MonographModel

/// Tests that a patient is given, and evaluations by what they look for.
extension Monitorings {
  /// "You will be given an ⟦ECG⟧", "An additional ⟦ECG⟧ may be given".
  func given(_ terms: Terms) -> [Range<Int>] {
    let passage = terms.passage
    guard passage.holds("given") else { return [] }
    return passage.marks(of: .test).filter { mark in
      guard terms.isNamed(mark) else { return false }
      let before = passage.tokens[..<mark.tokens.lowerBound].suffix(4)
      let behind = passage.tokens[mark.tokens.upperBound...].prefix(3)
      let isReceived =
        before.contains { $0.is("be") }
        && before.suffix(2).contains { $0.is("given") } && before.contains { Self.articles.contains($0.word) }
      return isReceived
        || behind.last.map { $0.is("given") } ?? false
          && behind.dropFirst().first.map { $0.is("be") } ?? false
          && behind.first.map { ["may", "will", "should", "must"].contains($0.word) } ?? false
    }.map(\.tokens)
  }
  private static let articles: WordSet = ["a", "an", "another", "regular", "additional"]

  /// "adjusted to the response and monitored by ⟦EEG⟧": with what.
  func monitoredBy(_ terms: Terms) -> [Range<Int>] {
    let tokens = terms.passage.tokens
    guard terms.passage.holds("monitored") else { return [] }
    return terms.passage.marks(of: .test).filter { mark in
      guard terms.isNamed(mark), mark.tokens.lowerBound > 1,
        let by = tokens[..<mark.tokens.lowerBound].suffix(4).lastIndex(where: {
          ["by", "via", "through", "using"].contains($0.word)
        })
      else { return false }
      return by > 0 && tokens[by - 1].is("monitored")
        && !tokens[..<by].suffix(4).contains { ["was", "were", "not"].contains($0.word) }
    }.map(\.tokens)
  }

  /// "Perform an ⟦evaluation for colitis⟧ in any patient with diarrhoea", "Promptly evaluate ⟦signs of blood loss⟧".
  func evaluated(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    let tokens = passage.tokens
    guard
      terms.reading.isUnder(
        [.warnings, .boxedWarning], unless: [.adverseReactions, .interactions], terms.index),
      let verb = tokens.prefix(2).firstIndex(where: { Self.evaluating.contains($0.word) })
    else { return nil }
    let isDone = Self.examining.contains(tokens[verb].word)
    guard
      let start = tokens[(verb + 1)...].prefix(4).firstIndex(where: {
        isDone ? $0.is("evaluation") || $0.is("assessment") : $0.is("sign") || $0.is("symptom")
      }),
      isDone || !tokens[verb..<start].contains(where: { $0.is("with") || Self.people.contains($0.word) }),
      !isDone || start + 1 < tokens.count && tokens[start + 1].is("for"),
      case let end = tokens[(start + 1)...].firstIndex(where: {
        $0.kind != .word || ["in", "if", "when", "before", "during"].contains($0.word)
      }) ?? tokens.count, (3...10).contains(end - start)
    else { return nil }
    return make(
      terms, start..<end, terms.text(start..<end), timing(passage), rule: "monitoring.evaluated")
  }
  static let evaluating: WordSet = ["perform", "conduct", "evaluate", "assess", "investigate"]

  static let givenExamples = [
    Example(
      "You will be given an ⟦ECG⟧ before you start treatment.", under: "Precautions",
      "monitor electrocardiogram (ECG), before you start treatment (recommended)"),
    Example(
      "Perform an ⟦evaluation for colitis⟧ in any patient with diarrhoea.", under: "5 Warnings",
      "monitor evaluation for colitis (recommended)"),
    Example(
      "Promptly evaluate any ⟦signs or symptoms of blood loss⟧.", under: "5 Warnings",
      "monitor signs or symptoms of blood loss (recommended)"),
    Example(
      "Patients should ⟦be observed⟧ for an appropriate period of time after the injection.",
      under: "5 Warnings", "monitor observation (recommended)"),
    Example(
      "Patients should be monitored for ⟦signs of anticholinergic effects⟧.", under: "5 Warnings",
      "monitor signs of anticholinergic effects (recommended)"),
    Example("You will be given a leaflet about the ECG.", under: "Precautions"),
    Example("Most patients were given an ECG.", under: "5 Warnings"),
  ]
}
