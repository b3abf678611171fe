import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts of which harm is told.
extension AmountContext {
  /// "Doses of 80 mg daily ⟦have caused⟧ muscle damage", "seizures ⟦have occurred with⟧ doses of 450 mg": what harm an amount
  /// did is no advice to take it.
  var isOfHarm: Bool {
    let lead = before(4)
    guard let dose = lead.last(where: { passage.tokens[$0].is("dose") || passage.tokens[$0].is("dosage") }),
      passage.tokens[(dose + 1)..<at.lowerBound].allSatisfy({ $0.kind == .word || $0.kind == .open })
    else { return false }
    // "A dose of 20 mg is given", "the recommended dose of 20 mg may cause drowsiness"
    let start = max(clause.lowerBound, dose - 3)
    if passage.marks(of: .role).contains(where: { $0.tokens.count > 1 && $0.tokens.contains(dose) }) {
      return false
    }
    if words.contains(where: {
      $0.kind == "harm" && (0...2).contains(dose - $0.tokens.upperBound)
        && passage.tokens[$0.tokens.upperBound - 1].kind == .word
        && Self.meeting.contains(passage.tokens[$0.tokens.upperBound - 1].word)
    }) {
      return true
    }
    if opensWithHarm(dose) { return true }
    guard !has("giving", start..<dose) else { return false }
    return words.contains {
      $0.kind == "harm" && $0.tokens.lowerBound >= at.upperBound
        && !Self.meeting.contains(passage.tokens[$0.tokens.upperBound - 1].word)
        && isPlainSubject(at.upperBound..<$0.tokens.lowerBound)
    }
  }
  private static let meeting: WordSet = ["with", "at"]

  /// "In doses of ⟦80 mg⟧ a day, the following side effects are more common".
  private func opensWithHarm(_ dose: Int) -> Bool {
    guard dose > 0, ["in", "at", "with"].contains(passage.tokens[dose - 1].word) else { return false }
    let behind = passage.tokens[at.upperBound...].prefix(16)
    guard let effect = behind.firstIndex(where: { $0.is("effect") || $0.is("reaction") }) else {
      return false
    }
    return behind[effect...].prefix(5).contains { Self.frequent.contains($0.word) }
  }
  private static let frequent: WordSet = ["common", "frequent", "likely", "occur", "reported"]

  /// A timing, a way of giving and closing marks between an amount and its verb.
  private func isPlainSubject(_ between: Range<Int>) -> Bool {
    between.count <= 8
      && between.allSatisfy { index in
        passage.tokens[index].kind == .close || Self.ofHarm.contains(passage.tokens[index].word)
          || passage.timings.contains { $0.tokens.contains(index) }
          || passage.marks.contains { [.route, .unit].contains($0.vocabulary) && $0.tokens.contains(index) }
      }
  }
  private static let ofHarm: WordSet = [
    "or", "more", "and", "above", "higher", "per", "day", "of", "have", "has", "also", "a",
  ]
}
