import MonographAnalysis
import MonographLexicon
import MonographModel

/// Amounts that are reported rather than advised.
extension DoseRoles {
  /// "After a single ⟦100 mg⟧ dose".
  private static func follows(_ quantity: Quantity, in passage: Passage) -> Bool {
    let before = passage.tokens[max(0, quantity.span.lowerBound - 4)..<quantity.span.lowerBound]
    guard let after = before.lastIndex(where: { $0.is("after") || $0.is("following") }) else { return false }
    return passage.tokens[after + 1..<quantity.span.lowerBound].allSatisfy { qualifiers.contains($0.word) }
      && passage.tokens[quantity.tokens.upperBound...].prefix(3).contains { $0.is("dose") || $0.is("doses") }
  }
  private static let qualifiers: WordSet = ["a", "an", "the", "single", "one", "oral", "of", "intravenous"]

  /// "Dogs: 5 mg/kg".
  private static func isUnderAnimal(_ passage: Passage, _ reading: Reading) -> Bool {
    passage.context.contains { above in
      reading.passages[above].role == .label
        && reading.passages[above].marks(of: .doseContext).contains { reading.lexicon[$0][1] == "animal" }
    }
  }

  /// "Up to 600 mg ⟦have been used⟧"; in a dosage section "5 mg ⟦has been used⟧" is how it is dosed.
  private static func isReported(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Bool {
    guard quantity.bound == .upTo || !reading.isIn(adviceSections, index) else { return false }
    return reading.passages[index].marks(of: .role).contains {
      reading.lexicon[$0][1] == Dose.Role.study.rawValue && $0.tokens.count > 1
        && (0...1).contains($0.tokens.lowerBound - quantity.tokens.upperBound)
    }
  }

  /// "the ⟦safety profile⟧ in those receiving 5 mg".
  private static func isOfReport(_ quantity: Quantity, in passage: Passage, _ reading: Reading) -> Bool {
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    return passage.marks(of: .doseContext).contains {
      reading.lexicon[$0][1] == "report" && clause.contains($0.tokens.lowerBound)
        && $0.tokens.upperBound <= quantity.tokens.lowerBound
    }
  }

  private static let adviceSections: SectionSet = [
    .dosage, .administration, .patientInformation, .faq, .missedDose, .identity, .indications,
  ]

  /// A study arm's, an animal's or an overdose's amount. In a dosage section it takes the word for it; elsewhere
  /// an amount is reported rather than advised unless the sentence advises.
  static func isStudy(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Bool {
    if reading.isIn(studySections, index) { return true }
    let passage = reading.passages[index]
    if !reading.contexts("study", in: passage).isEmpty, !isAdvised(quantity, in: index, reading) {
      return true
    }
    if isReported(quantity, in: index, reading) { return true }
    let contexts = Set(passage.marks(of: .doseContext).map { reading.lexicon[$0][1] })
    if contexts.contains("animal") || isUnderAnimal(passage, reading) { return true }
    // "the safety profile in children receiving 5 mg is similar"
    if isOfReport(quantity, in: passage, reading) { return true }
    // "The half-life was 12 hours after a 100 mg dose."
    if contexts.contains("measurement"), follows(quantity, in: passage) { return true }
    let advises = contexts.contains("advice")
    if advises || passage.sections.isEmpty || reading.isIn(adviceSections, index) {
      return false
    }
    let reports =
      passage.marks(of: .role).contains { reading.lexicon[$0][1] == "study" }
      || passage.quantities.contains { $0.unit?.code == "%" }
    return reports || passage.section == .adverseReactions || passage.section == .pharmacology
      || passage.section == .mechanism
  }
}
