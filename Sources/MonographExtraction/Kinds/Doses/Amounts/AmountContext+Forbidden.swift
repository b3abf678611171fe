import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is not to be taken is no dose.
extension AmountContext {
  /// "Do not take ⟦two tablets⟧ on the same day": what is not to be done is no dose.
  var isForbidden: Bool {
    guard quantity.bound == .exact || quantity.bound == .range,
      let verb = token(at.lowerBound - 1), Self.taking.contains(verb.word)
    else { return false }
    return isDenied(before: at.lowerBound - 1)
  }

  private func isDenied(before verb: Int) -> Bool {
    passage.tokens[max(clause.lowerBound, verb - 2)..<max(clause.lowerBound, verb)].contains {
      ["not", "never"].contains($0.word)
    }
  }

  /// "Do not take Examplix ⟦20 mg⟧ if you have kidney disease", "do not use the ⟦20 mg⟧ dose".
  func isForbiddenByName(_ subject: Subject) -> Bool {
    guard quantity.bound == .exact || quantity.bound == .range else { return false }
    let start = startOfName(subject)
    let verb = start < at.lowerBound ? start - 1 : at.lowerBound - 2
    guard verb > clause.lowerBound,
      start < at.lowerBound || ["the", "a", "an"].contains(passage.tokens[at.lowerBound - 1].word)
    else { return false }
    return Self.taking.contains(passage.tokens[verb].word) && isDenied(before: verb)
  }
  private static let taking: WordSet = [
    "take", "use", "inject", "give", "swallow", "apply", "wear", "inhale", "insert",
  ]
}
