import MonographAnalysis
import MonographLexicon
import MonographModel

/// Orders of a label in short, which say what is watched for by a title or the hazard named before.
extension Monitorings {
  /// "Urinary infections: ⟦Monitor⟧ and treat as appropriate", "Hypotension can occur. ⟦Monitor for signs and symptoms⟧."
  func ordered(_ terms: Terms) -> Draft? {
    let passage = terms.passage
    guard
      terms.reading.isUnder(
        [.warnings, .boxedWarning], unless: [.adverseReactions, .interactions], terms.index),
      let first = passage.tokens.first, Self.watchWords.contains(first.word), passage.tokens.count > 1
    else { return nil }
    let run: Range<Int>
    if let signs = bareSigns(passage) {
      run = 0..<signs
    } else if isWithoutObject(passage) {
      run = 0..<1
    } else {
      return nil
    }
    guard let (place, hazard) = titledHazard(terms) ?? self.hazard(before: 0, terms) else { return nil }
    let about = Terms(place, in: terms.reading).text(hazard)
    let name = run.count == 1 ? about : "signs and symptoms of \(about)"
    var draft = make(terms, run, name, timing(passage), rule: "monitoring.ordered")
    draft.add(.subject, in: place, hazard)
    return draft
  }
  /// "It may raise the pressure in your eye. Your doctor will ⟦monitor this⟧": what was named before.
  func referred(back terms: Terms) -> Draft? {
    let tokens = terms.passage.tokens
    guard terms.passage.holds(anyOf: Self.keeping),
      let verb = tokens.indices.dropLast().first(where: {
        Self.keeping.contains(tokens[$0].word) && tokens[$0 + 1].is("this")
      }),
      tokens[(verb + 2)...].first.map({ $0.kind != .word || Self.moments.contains($0.word) }) ?? true,
      tokens[..<verb].suffix(3).contains(where: { ["will", "should", "must", "may"].contains($0.word) }),
      let place = terms.reading.before(terms.index).first,
      case let before = Terms(place, in: terms.reading),
      let hazard = Warnings().hazards(before, .warnings).last?.places[0].tokens, before.isReaction(hazard)
    else { return nil }
    var draft = make(
      terms, verb..<verb + 2, Terms(place, in: terms.reading).text(hazard), timing(terms.passage),
      rule: "monitoring.referred")
    draft.add(.subject, in: place, hazard)
    return draft
  }
  private static let keeping: WordSet = ["monitor", "check"]
  private static let moments: WordSet = [
    "after", "before", "during", "regularly", "closely", "carefully", "at", "every", "and",
  ]

  static let watchWords: WordSet = ["monitor", "observe"]

  /// Where "for signs and symptoms" ends, if it says no more.
  private func bareSigns(_ passage: Passage) -> Int? {
    guard let sign = passage.tokens.prefix(5).lastIndex(where: { $0.is("sign") || $0.is("symptom") }),
      passage.tokens[..<sign].contains(where: { $0.is("for") })
    else { return nil }
    let next = passage.tokens[(sign + 1)...].first { !["and", "or", "symptom"].contains($0.word) }
    return next.map { $0.is("of") } ?? false
      ? nil
      : (passage.tokens[sign...].prefix(3).lastIndex { $0.is("symptom") || $0.is("sign") }).map { $0 + 1 }
  }

  /// "Monitor and treat as appropriate", "Monitor closely.", "Monitor patients and manage them".
  private func isWithoutObject(_ passage: Passage) -> Bool {
    let next = passage.tokens.dropFirst().first {
      !Self.people.contains($0.word) && Self.adverbs[$0.word] == nil
    }
    return next.map { $0.kind == .period || ["and", "during", "as"].contains($0.word) } ?? true
  }

  /// What the label or the short title right above names: all of it, where it is a hazard.
  private func titledHazard(_ terms: Terms) -> (passage: Int, tokens: Range<Int>)? {
    guard terms.reading.before(terms.index).isEmpty, let title = terms.passage.context.first,
      case let head = terms.reading.passages[title], head.role == .label || head.role == .heading,
      head.tokens.count <= 10, case let other = Terms(title, in: terms.reading),
      case let named = other.marks(within: head.tokens.indices), let first = named.first,
      let last = named.last
    else { return nil }
    return (title, first.tokens.lowerBound..<last.tokens.upperBound)
  }

  static let orderExamples = [
    Example(
      "- Urinary tract infections: ⟦Monitor⟧ and treat as appropriate.", under: "5 Warnings and Precautions",
      "monitor urinary tract infections (recommended)"),
    Example(
      "Hypotension can occur. ⟦Monitor for signs and symptoms⟧ during therapy.",
      under: "5 Warnings and Precautions",
      "monitor signs and symptoms of hypotension, during therapy (recommended)"),
    Example(
      "Evaluate at each visit for ⟦signs of jaundice⟧.", under: "5 Warnings and Precautions",
      "monitor signs of jaundice (recommended)"),
    Example(
      "Assess all patients for ⟦volume depletion⟧ before starting Examplix.",
      under: "5 Warnings and Precautions",
      "monitor volume depletion, before starting examplix (recommended)"),
    Example(
      "Estimate the ⟦glomerular filtration rate⟧ through laboratory testing.",
      under: "5 Warnings and Precautions",
      "monitor glomerular filtration rate (recommended)"),
    Example("Most patients were observed during treatment.", under: "5 Warnings and Precautions"),
    Example("Monitor and treat as appropriate.", under: "Dosage"),
  ]
}
