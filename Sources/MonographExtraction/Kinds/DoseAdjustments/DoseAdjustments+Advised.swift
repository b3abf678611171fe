import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a label has its reader tell the patient, and how treatment is taken up again.
extension DoseAdjustments {
  /// "Advise patients to ⟦stop use⟧ of it in the event of a sudden loss of vision", "Instruct the patient to immediately
  /// ⟦discontinue⟧ it".
  func advised(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard passage.holds(anyOf: Self.advising),
      let found = adjustments.first(where: { $0.value == .interrupt && isAdvised($0.tokens, passage) }),
      isOfDrug(found.tokens, passage, reading),
      !passage.tokens[found.tokens.upperBound...].prefix(7).contains(where: {
        $0.is("these") || $0.is("those")
      }),
      PregnancyLactation.Mention.all(in: passage, from: 0).isEmpty
    else { return [] }
    return [make(.other, found, nil, "advised", at: found.tokens, index, reading)]
  }
  private static let advising: WordSet = ["advise", "advised", "instruct", "instructed"]

  private func isAdvised(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard let to = tokens[..<run.lowerBound].suffix(2).lastIndex(where: { $0.is("to") }),
      let verb = tokens[..<to].suffix(4).lastIndex(where: { Self.advising.contains($0.word) })
    else { return false }
    return !tokens[..<run.lowerBound].suffix(run.lowerBound - verb + 3).contains { $0.is("not") }
  }

  /// "Withhold it; when controlled, resume it at a ⟦reduced dose⟧".
  func resumed(_ index: Int, _ adjustments: [Found<Adjustment>], _ reading: Reading) -> [Draft] {
    let passage = reading.passages[index]
    guard
      let found = adjustments.first(where: { found in
        guard found.value == .reduce,
          let verb = passage.tokens[..<found.tokens.lowerBound].suffix(5).firstIndex(where: {
            Self.resuming.contains($0.word)
          })
        else { return false }
        let isOfOther = passage.marks(of: .substance).contains {
          (verb..<found.tokens.upperBound).contains($0.tokens.lowerBound)
            && reading.subject.isOther($0, in: passage, reading.lexicon)
        }
        guard !isOfOther else { return false }
        let isOrder = verb == 0 || [.comma, .semicolon].contains(passage.tokens[verb - 1].kind)
        return isOrder || ["and", "then", "may", "should"].contains(passage.tokens[verb - 1].word)
      })
    else { return [] }
    return [
      make(organ(isBare: false, index, reading), found, nil, "resumed", at: found.tokens, index, reading)
    ]
  }
  private static let resuming: WordSet = ["resume", "restart", "reinitiate", "continue", "reintroduce"]

  static let advisedExamples = [
    Example(
      "Patients with such symptoms should be advised to ⟦stop taking⟧ Examplix.", under: "5 Warnings",
      "dose adjustment: interrupt treatment"),
    Example(
      "⟦Withhold⟧ Examplix for severe diarrhoea; when it has resolved, resume Examplix at a ⟦reduced dose⟧.",
      under: "5 Warnings", "dose adjustment: interrupt treatment", "dose adjustment: lower the dose"),
    Example(
      "For dental surgery, ⟦withhold⟧ Examplix for 28 days.", under: "5 Warnings",
      "dose adjustment: interrupt treatment"),
    Example(
      "The labelling gives no doses for renal impairment. However, ⟦caution is advised⟧ in patients with these conditions.",
      under: "Dosage", "kidney impairment (renal impairment): use with caution"),
    Example(
      "Use ⟦with caution in patients being⟧ treated for narrow-angle glaucoma.", under: "5 Warnings",
      "dose adjustment: use with caution"),
    Example(
      "⟦Pediatric doses are based on body surface area, and considerably lower⟧ than adult doses.",
      under: "Dosage", "age (pediatric): lower the dose"),
    Example(
      "The labelling gives no doses for renal impairment. Caution is advised, and ⟦reduced doses⟧ may be considered in such cases.",
      under: "Dosage", "kidney impairment (renal impairment): lower the dose"),
    Example("The dose may be given twice if more than three dose reductions are required.", under: "Dosage"),
    Example(
      "Your ⟦doctor may lower your dose⟧, ⟦stop your treatment⟧ for a short time or stop it for good.",
      under: "Precautions", "dose adjustment: lower the dose", "dose adjustment: interrupt treatment"),
    Example("Your doctor may want to reduce your dose of insulin.", under: "Dosage"),
    Example(
      "Patients should be instructed to discontinue the use of these other drugs.", under: "5 Warnings"),
    Example("Patients were advised not to stop taking Examplix.", under: "5 Warnings"),
    Example("Patients continued at a reduced dose.", under: "5 Warnings"),
  ]
}
