import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is to be done with a dose where two are taken together.
extension Interactions.Consequences {
  /// "⟦The dose of warfarin may need to be reduced⟧", "⟦the insulin dose should be lowered⟧".
  static func doseOrder(in passage: Passage, _ place: Int) -> Part? {
    let tokens = passage.tokens
    guard tokens.last?.kind != .question, passage.holds(anyOf: doses),
      let verb = tokens.indices.first(where: { changed.contains(tokens[$0].word) && isAsked($0, tokens) }),
      let dose = tokens[..<verb].suffix(14).lastIndex(where: { doses.contains($0.word) }),
      case let between = tokens[dose..<verb],
      !between.contains(where: { $0.endsClause || $0.kind == .comma || relatives.contains($0.word) })
    else { return nil }
    var lower = dose
    while lower > 0, tokens[lower - 1].kind == .word, dose - lower < 4,
      !stops.contains(tokens[lower - 1].word)
    {
      lower -= 1
    }
    return Part(
      text: Terms.folded(passage.string(lower..<verb + 1)), passage: place, tokens: lower..<verb + 1)
  }

  /// "may need to be", "should be", "must be".
  private static func isAsked(_ verb: Int, _ tokens: [Token]) -> Bool {
    let before = tokens[..<verb].suffix(5)
    return before.last.map { $0.is("be") || adverbs.contains($0.word) } ?? false
      && before.contains { $0.is("be") } && before.contains { asking.contains($0.word) }
      && !before.contains { $0.is("not") }
  }
  private static let doses: WordSet = ["dose", "dosage", "doses"]
  private static let changed: WordSet = ["reduced", "lowered", "decreased", "increased", "raised", "halved"]
  private static let asking: WordSet = ["need", "needs", "should", "must"]
  private static let adverbs: WordSet = ["carefully", "gradually", "temporarily"]
  private static let relatives: WordSet = ["that", "which", "who", "if", "when"]
  private static let stops: WordSet = [
    "when", "if", "and", "so", "then", "with", "but", "that", "taken", "used", "therefore",
  ]

  static let doseOrderExamples = [
    Example(
      "The dose of ⟦warfarin⟧ may need to be reduced when taken with Examplix.", under: "Interactions",
      "interaction with warfarin; the dose of warfarin may need to be reduced"),
    Example(
      "When used with ⟦insulin⟧, the dose of insulin may need to be lowered to avoid low blood sugar.",
      under: "Interactions", "interaction with insulin; the dose of insulin may need to be lowered"),
    Example(
      "Use with ⟦opioids⟧ should be avoided, and the doses of both should be reduced.", under: "Interactions",
      "interaction with opioids; should be avoided"),
    Example(
      "Do not use Examplix with a ⟦beta-blocker⟧ unless it is one that does not affect your breathing.",
      under: "Interactions",
      "interaction with beta-blocker; do not use examplix with a beta-blocker unless it is one that does not affect your breathing"
    ),
  ]
}

extension Interactions.Consequences.Part {
  /// Where there is no advice, and over what the order is for: "lowered ⟦to avoid⟧ low blood sugar".
  func outranks(_ advice: Self?, _ passage: Passage) -> Bool {
    guard let advice else { return true }
    return advice.tokens.lowerBound >= tokens.upperBound
      && !passage.tokens[tokens.upperBound..<advice.tokens.lowerBound].contains {
        $0.kind == .comma || $0.endsClause
      }
  }
}
