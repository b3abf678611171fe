import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a patient is switched from, and what to where the text only says what is done when that happens.
extension AmountContext {
  var isSwitched: Bool { isSwitchedFrom || isSwitchedToWhen }

  /// "when you switch from a ⟦0.25 mg⟧ daily dose": what was taken before.
  private var isSwitchedFrom: Bool {
    guard let from = before(6).last(where: { passage.tokens[$0].is("from") }),
      passage.tokens[from + 1..<at.lowerBound].allSatisfy({ Self.ofDoses.contains($0.word) })
    else { return false }
    return switching(before: from) != nil
  }

  /// "when you switch from 5 mg to ⟦10 mg⟧, your doctor will watch you".
  private var isSwitchedToWhen: Bool {
    guard let to = before(6).last(where: { passage.tokens[$0].is("to") }),
      passage.tokens[to + 1..<at.lowerBound].allSatisfy({ Self.ofDoses.contains($0.word) }),
      let other = passage.quantities.indices.last(where: {
        passage.quantities[$0].isDoseable && passage.quantities[$0].tokens.upperBound <= to
      }), clause.contains(passage.quantities[other].tokens.lowerBound),
      to - passage.quantities[other].tokens.upperBound <= 6,
      !passage.tokens[passage.quantities[other].tokens.upperBound..<to].contains(where: { $0.kind == .comma })
    else { return false }
    let old = AmountContext(other, in: passage, lexicon)
    guard old.isSwitchedFrom,
      let from = old.before(6).last(where: { passage.tokens[$0].is("from") }),
      let verb = switching(before: from)
    else { return false }
    return passage.tokens[max(clause.lowerBound, verb - 5)..<verb].contains { Self.whens.contains($0.word) }
  }

  private func switching(before from: Int) -> Int? {
    (max(clause.lowerBound, from - 5)..<from).last { Self.switches.contains(passage.tokens[$0].word) }
  }
  private static let switches: WordSet = [
    "switch", "switches", "switched", "switching", "change", "changes", "changed", "changing", "convert",
    "converted", "converting", "transition", "transitioning", "transitioned",
  ]
  private static let whens: WordSet = ["when", "if", "whenever", "after", "once", "before", "who", "upon"]
  private static let ofDoses: WordSet = [
    "a", "an", "the", "your", "their", "his", "her", "previous", "usual", "dose", "daily", "of", "one",
    "once",
    "oral", "total", "current",
  ]
}
