import MonographAnalysis
import MonographLexicon
import MonographModel

/// What the paragraph has warned of already.
extension Warnings {
  /// "Seizures have occurred. ⟦Seizures⟧ may be fatal.": said of a hazard that a sentence before in the paragraph named;
  /// or what shows that hazard: "It can cause heart failure. Tell your doctor if you feel ⟦short of breath⟧."
  func isTold(_ draft: Draft, _ terms: Terms) -> Bool {
    let isCare = draft.rule == Self.careRule
    if isCare, isListedSign(terms) { return true }
    let before = Array(terms.reading.before(terms.index).prefix(Self.near))
    guard !before.isEmpty, isCare || !isTogether(terms) else { return false }
    let isSign = isCare && isSensed(draft.places[0].tokens, terms)
    let words = telling(draft.places[0].tokens, terms.passage)
    return before.contains { index in
      let passage = terms.reading.passages[index]
      guard isSign || words.allSatisfy({ passage.holds($0) }) else { return false }
      let earlier = Terms(index, in: terms.reading)
      let hazards = knownHazards(index, terms.reading)
      if isSign, !hazards.isEmpty { return true }
      if isCare, (asked(earlier) ?? []).contains(where: { $0.value == draft.value }) { return true }
      return hazards.contains { other in
        let named = telling(other.places[0].tokens, passage)
        return words.allSatisfy { named.contains($0) }
      }
    }
  }

  /// The hazards of a passage, read once.
  private func knownHazards(_ index: Int, _ reading: Reading) -> [Draft] {
    reading.knownHazards.at(index) { hazards(Terms(index, in: reading), .warnings) }
  }

  static let careRule = "warning.care"
  private static let near = 4

  /// An item below "Tell your doctor if you notice symptoms such as:", behind the hazard that they show.
  private func isListedSign(_ terms: Terms) -> Bool {
    guard terms.passage.role == .item, let lead = terms.reading.leadIn(of: terms.index),
      case let passage = terms.reading.passages[lead],
      passage.holds("symptom") || passage.holds("sign") || passage.holds("symptoms") || passage.holds("signs")
    else { return false }
    return terms.reading.before(lead).prefix(Self.near).contains {
      !knownHazards($0, terms.reading).isEmpty
    }
  }

  /// With another medicine the same hazard is another warning.
  private func isTogether(_ terms: Terms) -> Bool {
    let passage = terms.passage
    return passage.holds(anyOf: Self.together)
      || passage.marks(of: .substance).contains { mark in
        let before = passage.tokens[..<mark.tokens.lowerBound].suffix(2)
        return before.contains { Self.given.contains($0.word) }
          && terms.reading.subject.isOther(mark, in: passage, terms.reading.lexicon)
      }
  }
  private static let given: WordSet = ["treated", "receiving", "taking", "given", "using"]
  private static let together: WordSet = ["concomitant", "concurrent", "combination", "combined", "together"]

  /// Behind "if you feel", "if you develop"; an illness by its full name is more than a sign.
  private func isSensed(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    // "- if you get a cough": an item of a list that has run into a paragraph.
    guard tokens.first?.kind != .dash else { return false }
    let start = tokens[..<run.lowerBound].lastIndex { $0.word == "if" } ?? run.lowerBound
    return tokens[start..<run.upperBound].prefix(10).contains { Self.felt.contains($0.word) }
      && !terms.marks(within: run).contains { $0.vocabulary == .condition && $0.tokens.count > 1 }
  }
  static let felt: WordSet = [
    "feel", "feeling", "get", "gets", "notice", "develop", "develops", "experience", "symptom",
  ]

  private func telling(_ run: Range<Int>, _ passage: Passage) -> [Word] {
    passage.tokens[run].filter { $0.kind == .word && !Terms.openers.contains($0.word) }.map(\.word)
  }
}
