import MonographAnalysis
import MonographLexicon
import MonographModel

/// Conditions that stand over a dose: "**With examplin:** 5 mg", "When it is combined with examplin the schedule becomes:".
extension DoseCondition {
  /// The nearest label says it; else what leads to the list, or its heading, if it names the medicine taken beside. One
  /// that names others, or says without, ends it.
  static func above(_ passage: Passage, _ reading: Reading) -> Draft.Place? {
    for (number, above) in passage.context.enumerated() {
      let head = reading.passages[above]
      guard head.role == .label || head.role == .heading || head.tokens.last?.kind == .colon else {
        return nil
      }
      if let named = companion(in: head.tokens.indices, of: above, reading) ?? concomitant(head)
        ?? (number == 0 && head.role == .label ? ifLabel(head) ?? value(in: head, reading) : nil)
      {
        return Draft.Place(.condition, in: above, named)
      }
      if head.role == .heading || head.has(.substance) || head.has(.drugClass) || head.holds("without") {
        return nil
      }
    }
    return nil
  }

  /// "⟦Concomitant examplin⟧:", "⟦Co-administration of strong inhibitors⟧:".
  private static func concomitant(_ head: Passage) -> Range<Int>? {
    guard let first = head.tokens.first, opening.contains(first.word), head.tokens.count <= 12,
      head.has(.substance) || head.has(.drugClass)
    else { return nil }
    return whole(head)
  }
  private static let opening: WordSet = [
    "concomitant", "concurrent", "coadministration", "coadministered", "combined",
  ]
}
