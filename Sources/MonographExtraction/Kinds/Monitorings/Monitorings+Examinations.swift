import MonographAnalysis
import MonographLexicon
import MonographModel

/// Examinations that no table of tests knows: "Perform ⟦dermatologic evaluations⟧ before treatment".
extension Monitorings {
  func examined(_ terms: Terms) -> [Range<Int>] {
    let tokens = terms.passage.tokens
    guard terms.passage.holds(anyOf: Self.examining) else { return [] }
    return tokens.indices.compactMap { verb in
      guard Self.examining.contains(tokens[verb].word),
        verb == 0 || !tokens[..<verb].suffix(3).contains(where: { Self.denying.contains($0.word) }),
        let head = tokens[(verb + 1)...].prefix(7).prefix(while: { $0.kind == .word || $0.kind == .dash })
          .lastIndex(where: { Self.examinations.contains($0.word) }),
        !tokens[verb..<head].contains(where: { Self.linking.contains($0.word) }),
        case let run = terms.trimmed(verb + 1..<head + 1), run.count > 1, run.upperBound == head + 1
      else { return nil }
      return run
    }
  }

  static let examining: WordSet = ["perform", "conduct", "undergo"]
  private static let examinations: WordSet = [
    "examination", "examinations", "evaluation", "evaluations", "assessment", "testing", "exam", "exams",
    "biopsy", "imaging", "screening",
  ]
  private static let denying: WordSet = ["not", "no", "without", "did", "cannot"]
  private static let linking: WordSet = ["to", "for", "of", "and", "or", "if", "that", "which", "during"]

  static let examinationExamples = [
    Example(
      "Perform ⟦dermatologic evaluations⟧ before starting Examplix.", under: "5 Warnings and Precautions",
      "monitor dermatologic evaluations, before starting examplix (recommended)"),
    Example(
      "Such patients should undergo ⟦fasting blood glucose testing⟧.", under: "5 Warnings and Precautions",
      "monitor fasting blood glucose testing (recommended)"),
    Example("Do not perform dermatologic evaluations.", under: "5 Warnings and Precautions"),
    Example("Few patients underwent a dermatologic evaluation.", under: "5 Warnings and Precautions"),
  ]
}
