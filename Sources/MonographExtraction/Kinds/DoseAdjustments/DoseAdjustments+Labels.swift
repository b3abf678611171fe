import MonographAnalysis
import MonographLexicon
import MonographModel

/// What is ordered behind a label that names a hazard, as the highlights of US labels have it.
extension DoseAdjustments {
  /// "Osteonecrosis of the jaw: ⟦Discontinue⟧ Examplix.", "Skin reactions: ⟦Interrupt⟧ Examplix, ⟦decrease dose⟧."
  func labelled(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard let label = passage.context.first, reading.passages[label].role == .label,
      reading.isUnder([.warnings, .precautions, .boxedWarning], unless: [.dosage, .interactions], index),
      let first = passage.tokens.first, Self.orders.contains(first.word), !answers(index, reading),
      let hazard = hazard(in: label, reading)
    else { return [] }
    var seen: Set<Adjustment> = []
    return adjustments.filter {
      [.interrupt, .reduce].contains($0.value) && isOrder($0.tokens, passage)
        && seen.insert($0.value).inserted
    }.map { found in
      let condition = Terms(label, in: reading).text(hazard)
      var draft = make(
        organ(isBare: false, label, reading), found, condition, "labelled", at: found.tokens, index, reading)
      draft.add(.heading, in: label, hazard)
      return draft
    }
  }

  /// The label without its colon, where it names a reaction.
  private func hazard(in label: Int, _ reading: Reading) -> Range<Int>? {
    let terms = Terms(label, in: reading)
    let run = terms.trimmed(terms.passage.tokens.indices)
    return !run.isEmpty && run.count <= 14 && terms.isReaction(run) ? run : nil
  }

  /// At the start, or behind another order: "interrupt, reduce or permanently discontinue".
  private func isOrder(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard run.lowerBound > 0, case let before = passage.tokens[run.lowerBound - 1] else { return true }
    return before.kind == .comma || ["or", "and", "then", "permanently"].contains(before.word)
  }

  private static let orders: WordSet = [
    "discontinue", "withhold", "interrupt", "suspend", "stop", "reduce", "decrease", "permanently",
    "temporarily",
  ]

  static let labelExamples = [
    Example(
      "- Osteonecrosis of the jaw: ⟦Discontinue⟧ Examplix.", under: "5 Warnings and precautions",
      "dose adjustment (osteonecrosis of the jaw): interrupt treatment"),
    Example(
      "- Rash: ⟦Interrupt⟧ Examplix, ⟦decrease dose⟧.", under: "5 Warnings and precautions",
      "dose adjustment (rash): interrupt treatment", "dose adjustment (rash): lower the dose"),
    Example("- Handling: Discontinue the infusion line.", under: "5 Warnings and precautions"),
    Example(
      "- Rash: It may occur. Patients discontinue Examplix rarely.", under: "5 Warnings and precautions"),
  ]
}
