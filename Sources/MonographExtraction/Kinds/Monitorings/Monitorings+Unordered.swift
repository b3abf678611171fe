import MonographAnalysis
import MonographLexicon
import MonographModel

/// Tests that a sentence names without asking for them.
extension Monitorings {
  func isUnordered(_ run: Range<Int>, _ passage: Passage) -> Bool {
    isOfMedicines(run, passage) || isDisturbed(run, passage) || isDependedOn(run, passage)
  }

  /// "some medicines for ⟦HIV⟧", "a virus such as ⟦HIV⟧": what others treat, or what was looked for in the making.
  private func isOfMedicines(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.lowerBound].suffix(6)
    if let aim = before.lastIndex(where: { ["for", "treat", "against"].contains($0.word) }),
      before[aim...].allSatisfy({ $0.kind != .comma }),
      before[..<aim].suffix(3).contains(where: { Self.remedies.contains($0.word) })
    {
      return true
    }
    return before.suffix(4).contains { $0.is("virus") || $0.is("viruses") }
  }

  /// "may interfere with certain laboratory tests (such as ⟦liver function tests⟧)".
  private func isDisturbed(_ run: Range<Int>, _ passage: Passage) -> Bool {
    guard
      let verb = passage.tokens[..<run.lowerBound].lastIndex(where: { Self.disturbing.contains($0.word) })
    else { return false }
    return !passage.tokens[verb..<run.lowerBound].contains {
      $0.endsClause || Self.participles.contains($0.word) || Self.watching.contains($0.word)
    }
  }
  private static let disturbing: WordSet = ["interfere", "interferes", "falsify", "falsely"]

  /// "The dose depends on the ⟦creatinine clearance⟧": nobody is told to measure it.
  private func isDependedOn(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard
      let verb = tokens[..<run.lowerBound].lastIndex(where: { ["depend", "depends"].contains($0.word) }),
      tokens[verb...].prefix(4).contains(where: { $0.is("on") || $0.is("upon") })
    else { return false }
    return !tokens.contains { Self.participles.contains($0.word) || Self.watching.contains($0.word) }
  }

  static let unorderedExamples = [
    Example(
      "Your doctor will ⟦monitor you⟧ if you take certain medicines (including some medicines for HIV).",
      under: "Precautions", "monitor monitoring (recommended)"),
    Example(
      "Examplix may interfere with certain laboratory tests (such as liver function tests), so tell your doctor.",
      under: "Precautions"),
    Example("The dose depends critically on the patient's creatinine clearance.", under: "Dosage"),
    Example(
      "Patients should be tested for ⟦HIV⟧.", under: "Precautions", "monitor hiv infection (recommended)"),
    Example(
      "Given the similarity of allergic symptoms and attacks, patients should ⟦be monitored⟧ closely.",
      under: "Dosage", "monitor close monitoring (recommended)"),
    Example(
      "It is not necessary to monitor ⟦plasma concentrations⟧.", under: "Monitoring",
      "no need to monitor plasma concentrations"),
    Example(
      "It is necessary to monitor the ⟦lipids⟧.", under: "Monitoring", "monitor lipids (required)"),
  ]
}
