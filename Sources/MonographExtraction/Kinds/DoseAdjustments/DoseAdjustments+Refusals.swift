import MonographAnalysis
import MonographLexicon
import MonographModel

/// Words of an adjustment that are said of something else, or of what somebody might do.
extension DoseAdjustments {
  /// "Do not take ⟦an antacid⟧ within two hours of it", "can increase the amount ⟦of some enzymes⟧".
  func isOfSomethingElse(
    _ run: Range<Int>, _ value: Adjustment, _ passage: Passage, _ reading: Reading
  ) -> Bool {
    let behind = run.upperBound..<min(passage.tokens.count, run.upperBound + 4)
    guard let next = behind.first else { return false }
    switch value {
    case .avoid:
      // "Doses above 20 mg a day are not recommended in the elderly".
      let isOfDoses = passage.quantities.contains {
        $0.bound == .moreThan && $0.unit?.dimension == .mass
          && (0...6).contains(run.lowerBound - $0.tokens.upperBound)
      }
      if isOfDoses { return true }
      guard Self.taking.contains(passage.tokens[run.upperBound - 1].word) else { return false }
      let object = behind.first { !["a", "an", "any", "other"].contains(passage.tokens[$0].word) }
      // "Never give adult doses to children": those doses, not the drug.
      if behind.dropLast().contains(where: {
        Self.grown.contains(passage.tokens[$0].word) && Self.forms.contains(passage.tokens[$0 + 1].word)
      }) {
        return true
      }
      // "The child should not be given any more food", "avoid giving the dose within an hour of a meal".
      let thing = passage.tokens[run.upperBound...].prefix(7).first { !Self.receiving.contains($0.word) }
      if thing.map({ Self.meals.contains($0.word) }) ?? false { return true }
      if passage.tokens[run.upperBound...].prefix(8).contains(where: { $0.word == "within" }) { return true }
      return passage.marks.contains { mark in
        mark.tokens.lowerBound == object
          && (mark.vocabulary == .drugClass
            || mark.vocabulary == .substance && reading.subject.isOther(mark, in: passage, reading.lexicon))
      }
    case .increase, .reduce:
      guard passage.tokens[run.upperBound - 1].is("amount"), passage.tokens[next].is("of") else {
        return false
      }
      return !passage.tokens[behind].contains {
        Self.taken.contains($0.word) || reading.subject.names($0)
      }
    // "whose bones have ⟦stopped⟧ growing"
    case .interrupt: return ["growing", "growth", "smoking"].contains(passage.tokens[next].word)
    default: return false
    }
  }
  private static let taking: WordSet = [
    "take", "taken", "taking", "use", "used", "using", "give", "given", "giving",
  ]
  private static let receiving: WordSet = [
    "a", "an", "any", "other", "additional", "more", "the", "your", "child", "children",
  ]
  private static let grown: WordSet = ["adult", "pediatric", "paediatric"]
  private static let forms: WordSet = [
    "dose", "dosage", "formulation", "medication", "medicine", "strength", "product",
  ]
  private static let meals: WordSet = ["food", "meal", "milk", "juice", "drink"]
  private static let taken: WordSet = ["medicine", "medication", "drug", "this", "tablet"]

  /// "If you suddenly ⟦stop taking⟧ it", "if your doctor decides to ⟦stop⟧": what might be done.
  func isThought(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.lowerBound].suffix(6)
    guard let condition = before.lastIndex(where: { $0.is("if") }) else { return false }
    let between = before[(condition + 1)...]
    return between.contains { ["you", "doctor", "patient"].contains($0.word) }
      && between.allSatisfy { Self.thinking.contains($0.word) }
  }
  private static let thinking: WordSet = [
    "you", "your", "doctor", "patient", "suddenly", "decide", "decides", "want", "wish", "to", "abruptly",
    "the",
    "forget", "have", "need",
  ]

  /// "especially at ⟦higher doses⟧", "following ⟦a decrease in the dose⟧", "⟦increasing the dose⟧ raises the risk": of a dose
  /// that is changed, and no word that it should be.
  func isNoOrder(_ run: Range<Int>, _ change: Adjustment, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.lowerBound].suffix(3).filter { $0.kind == .word }
    if before.suffix(2).contains(where: { Self.occasional.contains($0.word) }) { return true }
    // "cases have been reported … at lower doses"
    if before.last?.is("at") ?? false,
      passage.tokens[..<run.lowerBound].contains(where: {
        ["reported", "observed", "occurred"].contains($0.word)
      })
    {
      return true
    }
    guard change == .increase else { return before.last.map { Self.goingOn.contains($0.word) } ?? false }
    if before.contains(where: { Self.weighing.contains($0.word) }) { return true }
    // "dose increases" as a noun, "increasing the dose" as what somebody does.
    let isDeed = passage.tokens[run].contains { ["increasing", "doubling"].contains($0.word) }
    return isDeed && !before.contains { Self.advising.contains($0.word) }
  }
  private static let occasional: WordSet = ["following", "after", "during", "upon", "despite"]
  private static let goingOn: WordSet = ["continue", "continued"]
  private static let weighing: WordSet = [
    "at", "with", "especially", "particularly", "whether", "when", "if", "more", "risk", "allowing",
  ]
  private static let advising: WordSet = ["consider", "by", "recommend", "recommended", "require", "suggest"]

  /// "may be increased ⟦more slowly⟧": with care, and no more than else.
  func isSlow(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run.upperBound...].prefix(2).contains {
      ["slowly", "cautiously", "carefully"].contains($0.word)
    }
  }

  /// Whether an adjustment is said of the drug's own dose: "an adjustment of your dose of examplin".
  func isOfOwnDose(_ run: Range<Int>, _ passage: Passage, _ reading: Reading) -> Bool {
    passage.tokens[run].contains { Self.doses.contains($0.word) }
      && passage.tokens[run.lowerBound..<min(passage.tokens.count, run.upperBound + 4)].contains {
        reading.subject.names($0)
      }
  }

  static let refusalExamples = [
    Example(
      "In patients with renal failure, repeatedly increasing the dose may increase the risk of stroke.",
      under: "Precautions"),
    Example(
      "Headache is more likely at higher doses or in people with impaired liver function.",
      under: "Precautions"),
    Example(
      "If you are on ⟦dialysis, your doctor may tell you to increase the time between doses⟧.",
      under: "Dosage",
      "kidney impairment (dialysis): lower the dose"),
    Example("Monitoring of liver function is essential following any dose increase.", under: "Dosage"),
    Example("If symptoms occur following a decrease in the dose, tell your doctor.", under: "Precautions"),
    Example(
      "For patients with kidney impairment, there are no specific dosage adjustments detailed in the labeling.",
      under: "Dosage"),
    Example(
      "Dosage adjustments for hepatic (liver) or renal (kidney) impairment are not specified in the labelling.",
      under: "Dosage"),
    Example(
      "In children, cases have been reported at the usual doses and at lower doses.", under: "5 Warnings"),
    Example("Patients may have prednisone dose reductions.", under: "5 Warnings"),
    Example(
      "An increase in alpha-blocker dose may lower the blood pressure when taken with an inhibitor.",
      under: "5 Warnings"),
    Example("The reason for discontinuation of treatment included a rash.", under: "5 Warnings"),
    Example("In patients on dialysis, initial doses range from 50 to 100 mg.", under: "Dosage"),
  ]
}
