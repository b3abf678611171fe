import MonographAnalysis
import MonographLexicon

/// What a title, or the words that open a line, ask to be monitored: "Monitoring parameters: INR, complete blood count".
extension Monitorings {
  /// The tests and signs of a phrase that says nothing else.
  func titled(_ terms: Terms) -> [Draft] {
    guard let start = titledStart(terms) else { return [] }
    let passage = terms.passage
    let timing = timing(passage)
    return Enumeration.members(of: passage, in: start..<passage.tokens.count).flatMap { member in
      let end = member.tokens.dropFirst().first { Self.ends(passage.tokens[$0]) } ?? member.tokens.upperBound
      let tests = measured(in: member.tokens.lowerBound..<end, terms)
      return tests.isEmpty ? [signs(in: member.tokens.lowerBound..<end, terms)].compactMap(\.self) : tests
    }.map { whole($0, passage) }.map { make(terms, $0, name($0, terms), timing, rule: "monitoring.titled") }
  }

  /// "⟦complete⟧ blood count", as the test is called.
  private func whole(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    let mark = passage.marks(of: .test).first {
      $0.tokens.upperBound == run.upperBound && $0.tokens.lowerBound < run.lowerBound
    }
    return mark?.tokens ?? run
  }

  /// Where the list starts: behind "Monitoring parameters:" or "… include", or with a phrase under such a title.
  private func titledStart(_ terms: Terms) -> Int? {
    let passage = terms.passage
    let opening = passage.tokens.prefix { Self.titleWords.contains($0.word) }
    if isTitle(opening), let next = passage.tokens[opening.endIndex...].first,
      next.kind == .colon || Self.announcing.contains(next.word)
    {
      return says(opening.endIndex + 1, passage) ? nil : opening.endIndex + 1
    }
    guard isUnderTitle(terms), terms.reading.before(terms.index).isEmpty else { return nil }
    return says(0, passage) ? nil : 0
  }

  /// Right under it, or behind a label there: "Baseline: ⟦INR⟧".
  private func isUnderTitle(_ terms: Terms) -> Bool {
    let above = terms.passage.context.prefix { terms.reading.passages[$0].role == .label }
    let heading = terms.passage.context.dropFirst(above.count).first
    return (Array(above) + [heading].compactMap(\.self)).contains { index in
      let title = terms.reading.passages[index]
      return (title.role == .heading || title.role == .label)
        && isTitle(title.tokens.prefix { $0.kind != .colon })
    }
  }

  /// "**Liver function tests:** every 3 months" under such a title: the label names them, where the text does not.
  func namedAbove(_ terms: Terms) -> [Draft] {
    let reading = terms.reading
    guard let above = terms.passage.context.first, above + 1 == terms.index,
      case let label = reading.passages[above], label.role == .label, label.tokens.count <= 9,
      isUnderTitle(terms), !isTitle(label.tokens.prefix { $0.kind != .colon })
    else { return [] }
    let end = label.tokens.count - (label.tokens.last?.kind == .colon ? 1 : 0)
    let named = Terms(above, in: reading)
    return measured(in: 0..<end, named).map { whole($0, label) }.map {
      make(
        named, $0, name($0, named), timing(terms.passage), said: terms.index, rule: "monitoring.titled")
    }
  }

  private func isTitle(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { ["monitoring", "monitor"].contains($0.word) }
      && tokens.allSatisfy { Self.titleWords.contains($0.word) || $0.kind == .number || $0.kind == .period }
  }
  private static let titleWords: WordSet = [
    "monitoring", "monitor", "parameter", "test", "laboratory", "lab", "required", "recommended", "routine",
    "baseline", "patient", "clinical", "suggested", "to", "and", "follow-up", "regular", "therapy", "drug",
    "the", "key", "important",
  ]
  private static let announcing: WordSet = ["include", "includes", "are", "comprise"]

  /// A sentence is read by what it says.
  private func says(_ start: Int, _ passage: Passage) -> Bool {
    passage.tokens.count - start > 40 || passage.tokens[start...].contains { Self.finite.contains($0.word) }
  }
  private static let finite: WordSet = [
    "is", "are", "was", "were", "be", "should", "must", "may", "can", "will", "has", "have", "do", "not",
    "no",
    "need", "needs", "requires", "require", "monitor", "check", "measure", "assess", "obtain", "avoid",
    "stop",
    "you", "your",
  ]

  /// "signs of infection".
  private func signs(in range: Range<Int>, _ terms: Terms) -> Range<Int>? {
    let run = terms.trimmed(range)
    guard run.count > 2, ["sign", "symptom"].contains(terms.passage.tokens[run.lowerBound].word),
      terms.isReaction(run)
    else { return nil }
    return run
  }

  static let titledExamples = [
    Example(
      "- **⟦Liver function tests⟧:** every 3 months\n- **Baseline:** ⟦serum creatinine⟧\n- **Counselling:** every visit",
      under: "Monitoring Parameters", "monitor liver function tests, every 3 months (recommended)",
      "monitor serum creatinine (recommended)"),
    Example(
      "Monitoring parameters include ⟦complete blood count⟧, ⟦liver enzymes⟧ and ⟦serum sodium⟧.",
      under: "Precautions", "monitor complete blood count (recommended)",
      "monitor liver enzymes (recommended)", "monitor serum sodium (recommended)"),
    Example(
      "Monitoring parameters: ⟦blood pressure⟧, ⟦signs of bleeding⟧.", under: "Precautions",
      "monitor blood pressure (recommended)", "monitor signs of bleeding (recommended)"),
    Example(
      "- ⟦Liver function tests⟧\n- ⟦Serum creatinine⟧ at baseline",
      under: "Monitoring Parameters", "monitor liver function tests (recommended)",
      "monitor serum creatinine, baseline (recommended)"),
    Example("- Serum creatinine\n- Liver function tests", under: "Pharmacology"),
    Example("Monitoring parameters: none are needed.", under: "Precautions"),
  ]
}
