import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is said of driving and machines.
extension Warnings {
  /// "may impair your ability to drive", "Avoid driving until you know how it affects you", said for the first time.
  func driving(_ terms: Terms) -> Draft? {
    guard let run = drivingRange(terms), !isToldAlready(terms), !isMinor(terms) else { return nil }
    return make(terms, run, rule: "warning.driving", term: "driving and machinery")
  }

  /// "You may feel dizzy", said of driving: the first such sentence tells why not to drive.
  func faintness(_ terms: Terms) -> Draft? {
    guard let run = faintnessRange(terms), !isToldAlready(terms), !isOrderedNext(terms) else { return nil }
    return make(terms, run, rule: "warning.driving", term: "\(terms.text(run)) (driving and machines)")
  }

  /// "It can make you dizzy. Do not drive if you feel dizzy.": the order says it all; "if you get these symptoms" does
  /// not.
  private func isOrderedNext(_ terms: Terms) -> Bool {
    let next = terms.index + 1
    guard next < terms.reading.passages.count, case let passage = terms.reading.passages[next],
      passage.block == terms.passage.block
    else { return false }
    // "It can make you dizzy. This may affect your ability to drive."
    if passage.tokens.first?.is("this") ?? false, passage.holds("ability") {
      return drivingRange(Terms(next, in: terms.reading)) != nil
    }
    guard passage.holds("not"),
      !passage.tokens.contains(where: { ["these", "such", "this"].contains($0.word) })
    else { return false }
    return passage.tokens.first.map { ["do", "don"].contains($0.word) } ?? false
      && drivingRange(Terms(next, in: terms.reading)) != nil
  }

  /// "has a minor influence on the ability to drive. However, you should not drive if …": the second says it.
  private func isMinor(_ terms: Terms) -> Bool {
    let passages = terms.reading.passages
    return terms.passage.tokens.contains { $0.word == "minor" }
      && passages.indices.dropFirst(terms.index + 1).prefix(3).contains { next in
        passages[next].block == terms.passage.block
          && passages[next].tokens.contains { Self.restraint.contains($0.word) }
          && drivingRange(Terms(next, in: terms.reading)) != nil
      }
  }

  private func isToldAlready(_ terms: Terms) -> Bool {
    terms.reading.before(terms.index).contains {
      let before = Terms($0, in: terms.reading)
      return drivingRange(before) != nil && !isMinor(before)
        || faintnessRange(before) != nil && !isOrderedNext(before)
    }
  }

  private func faintnessRange(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard passage.section == .driving, !isBehindDriving(terms), drivingRange(terms) == nil,
      passage.context.first.map({ terms.reading.passages[$0].role == .heading }) ?? false,
      let start = passage.tokens.indices.first(where: { index in
        passage.tokens[index].word == "feel"
          || passage.marks(of: .reaction).contains { $0.tokens.lowerBound == index }
      }),
      !Assertion.isNegated(start..<start + 1, in: passage, terms.reading.lexicon)
    else { return nil }
    // "Wait until the effects of low blood sugar have worn off"
    if passage.tokens[..<start].contains(where: { $0.is("until") || $0.is("wait") }) { return nil }
    // "patients are at risk of seizures" tells the doctor of a hazard.
    if passage.holds("patient") { return nil }
    let end = passage.tokens[start...].prefix(45).firstIndex {
      $0.kind == .period || $0.endsClause || Self.occasions.contains($0.word)
    }
    return start..<(end ?? min(passage.tokens.count, start + 45))
  }

  /// "It contains lactose. This may cause loose stools.", behind what is said of driving: another paragraph, whose title
  /// is lost.
  func isBehindDriving(_ terms: Terms) -> Bool {
    guard terms.passage.section == .driving, drivingRange(terms) == nil else { return false }
    let passages = terms.reading.passages
    return ([terms.index] + passages.indices[..<terms.index].suffix(Self.excipientReach).reversed()).prefix {
      passages[$0].section == .driving
    }.contains { passages[$0].holds("contains") || passages[$0].holds("contain") }
  }
  private static let excipientReach = 12

  /// From the order or the harm to the verb, with when: "if you feel sleepy".
  private func drivingRange(_ terms: Terms) -> Range<Int>? {
    let passage = terms.passage
    guard passage.holds(anyOf: Self.drives) || passage.holds(anyOf: Self.operating),
      let verb = passage.tokens.indices.first(where: { isDriving($0, passage) }), verb > 0
    else { return nil }
    let able = passage.tokens[..<verb].lastIndex { $0.word == "ability" || $0.word == "able" }
    let start: Int
    if let able {
      start =
        passage.marks(of: .hazardCue).last {
          terms.reading.lexicon[$0][1] == "effect" && $0.tokens.lowerBound < able
        }?.tokens.lowerBound ?? able
    } else {
      guard
        let order = passage.tokens[..<verb].lastIndex(where: { Self.restraint.contains($0.word) }),
        verb - order <= 9,
        // "is ⟦not⟧ likely to affect your driving"
        !["likely", "expected", "known"].contains(passage.tokens[order + 1].word)
      else { return nil }
      start = order
    }
    let isDenied = passage.tokens.indices[..<verb].contains { index in
      Self.slight.contains(passage.tokens[index].word) && !isAnswer(index, passage)
    }
    guard !isDenied, able == nil || !Assertion.isNegated(start..<verb, in: passage, terms.reading.lexicon)
    else { return nil }
    return start..<occasionEnd(after: verb, passage)
  }

  private static let occasions: WordSet = ["when", "while", "during", "after", "which", "if"]
  private static let drives: WordSet = ["drive", "driving", "activity"]

  /// "drive", "operating heavy machinery".
  private func isDriving(_ index: Int, _ passage: Passage) -> Bool {
    let word = passage.tokens[index].word
    if word == "drive" || word == "driving" { return true }
    // "activities that require alertness"
    if word == "activity",
      passage.tokens[(index + 1)...].prefix(5).contains(where: { $0.word == "alertness" })
    {
      return true
    }
    return Self.operating.contains(word)
      && passage.tokens[(index + 1)...].prefix(3).contains { Self.machines.contains($0.word) }
  }

  /// Behind "if you feel sleepy", "until you know how it affects you".
  private func occasionEnd(after verb: Int, _ passage: Passage) -> Int {
    let rest = passage.tokens[(verb + 1)...].prefix(24)
    let end = rest.firstIndex { $0.kind == .period || $0.endsClause } ?? rest.endIndex
    let isOccasion = rest[..<end].contains { ["if", "until", "when", "while"].contains($0.word) }
    return isOccasion ? end : verb + 1
  }

  /// "No, …" answers a question.
  func isAnswer(_ index: Int, _ passage: Passage) -> Bool {
    passage.tokens[index].word == "no" && index + 1 < passage.tokens.count
      && [.comma, .period].contains(passage.tokens[index + 1].kind)
  }

  static let restraint = WordTable.hazards["restraint"]
  private static let slight = WordTable.hazards["slight"]
  private static let operating = WordTable.hazards["operating"]
  private static let machines = WordTable.hazards["machine"]
}
