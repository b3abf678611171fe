import MonographAnalysis
import MonographLexicon
import MonographModel

/// Hazards of other things than the drug.
extension Warnings {
  /// "conditions that increase the risk of infections": not the drug does.
  func isOfOther(_ index: Int, _ passage: Passage) -> Bool {
    guard
      let relative = (max(0, index - 4)..<index).last(where: {
        ["that", "which"].contains(passage.tokens[$0].word)
      }), relative > 0
    else { return false }
    // "belongs to a class of medicines that can cause": the drug is one of them.
    let isOfClass = passage.tokens[max(0, relative - 4)..<relative].contains {
      ["class", "group"].contains($0.word)
    }
    return Self.bearers.contains(passage.tokens[relative - 1].word) && !isOfClass
  }
  private static let bearers = WordTable.hazards["bearer"]

  /// "Certain vaccines may cause infections", "Untreated gout can lead to": not the drug does.
  func isDoneByOthers(_ index: Int, _ passage: Passage) -> Bool {
    let subject = passage.tokens[..<index].prefix(4)
    if subject.contains(where: { Self.untreated.contains($0.word) }) { return true }
    return subject.first.map { Self.foreign.contains($0.word) } ?? false
      && subject.contains { Self.remedies.contains($0.word) }
  }

  /// "has been reported ⟦with other agents in the class⟧", "… ⟦in patients using carbamazepine⟧, which is related to it".
  func isReportedOfOthers(behind end: Int, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    guard end > 0, Self.reported.contains(tokens[end - 1].word) || tokens[end - 1].is("with") else {
      return false
    }
    let behind = tokens[end...].prefix(7)
    if let other = behind.prefix(3).firstIndex(where: { $0.is("other") }),
      behind[other...].dropFirst().prefix(3).contains(where: { Self.products.contains($0.word) }),
      !behind[other...].contains(where: { terms.reading.subject.names($0) })
    {
      return true
    }
    guard let use = behind.firstIndex(where: { Self.using.contains($0.word) }) else { return false }
    return terms.passage.marks(of: .substance).contains {
      (1...3).contains($0.tokens.lowerBound - use)
        && terms.reading.subject.isOther($0, in: terms.passage, terms.reading.lexicon)
    } && !tokens[use...].prefix(6).contains { terms.reading.subject.names($0) }
  }
  private static let reported: WordSet = ["reported", "observed", "seen", "described", "occurred", "noted"]
  private static let products: WordSet = [
    "agents", "agent", "drugs", "drug", "medicines", "medicine", "members", "product", "products", "vaccine",
    "antibiotics", "medication", "medications",
  ]
  private static let using: WordSet = ["using", "taking", "receiving", "given"]
  private static let untreated: WordSet = ["untreated", "uncontrolled"]
  static let foreign: WordSet = ["other", "some", "certain", "another", "many", "these"]
}
