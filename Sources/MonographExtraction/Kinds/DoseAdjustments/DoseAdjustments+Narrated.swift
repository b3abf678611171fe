import MonographAnalysis
import MonographLexicon
import MonographModel

/// Doses that a sentence tells of, low or high, and does not order.
extension DoseAdjustments {
  /// "patients receiving ⟦low dose⟧ Examplix", "the use of ⟦higher doses⟧ increases the risk", "continued treatment with
  /// a ⟦reduced dose⟧", "is started with a ⟦low dose⟧ of Examplix".
  func isNarrated(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    let before = tokens[..<run.lowerBound].suffix(4).filter { !Self.between.contains($0.word) }
    // "receiving a reduced dose of 250 mg": how much less is said.
    let isMeasured = passage.quantities.contains {
      (run.upperBound - 1..<run.upperBound + 3).contains($0.tokens.lowerBound)
    }
    guard let last = before.last, !isMeasured else { return false }
    if Self.receiving.contains(last.word) { return true }
    let earlier = before.dropLast().last
    if last.is("with"), let earlier, Self.going.contains(earlier.word) {
      return tokens[..<run.lowerBound].contains { Self.goneOn.contains($0.word) }
    }
    guard last.is("of"), let earlier, Self.uses.contains(earlier.word) else { return false }
    // Not "the use of a lower dose is recommended", "warrants the use of lower doses".
    return tokens[run.upperBound...].prefix(12).contains { Self.bringing.contains($0.word) }
  }
  private static let between: WordSet = ["a", "an", "the", "very", "relatively"]
  private static let receiving: WordSet = ["receiving", "received", "taking", "took", "tolerated", "given"]
  private static let going: WordSet = ["treatment", "therapy"]
  private static let goneOn: WordSet = ["continued", "resumed", "restarted", "maintained"]
  private static let bringing: WordSet = [
    "increase", "increases", "increased", "associated", "cause", "causes", "results", "leads", "raises",
  ]
  private static let uses: WordSet = ["use", "administration", "exposure", "intake"]

  /// "Your doctor will ⟦start your treatment with a low dose⟧": how a course begins for everybody.
  func isBeginning(_ run: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[run].contains { $0.is("low") || $0.is("lower") }
      && passage.tokens[..<run.lowerBound].suffix(6).contains { Self.starting.contains($0.word) }
  }
  private static let starting: WordSet = ["start", "started", "begin", "begins", "starts"]

  /// "- if you are elderly and ⟦your dose needs to be increased⟧": such an item says nothing but a condition.
  func isAllSupposed(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard passage.role == .item || passage.role == .sentence,
      tokens.prefix(2).contains(where: { $0.is("if") }),
      tokens[..<run.lowerBound].suffix(3).contains(where: { $0.is("and") || $0.is("or") })
        || tokens[run].contains(where: { $0.is("and") }),
      !tokens[..<run.upperBound].contains(where: { $0.kind == .comma })
    else { return false }
    return tokens[run.upperBound...].prefix(6).allSatisfy {
      Self.needing.contains($0.word) || $0.kind == .period
    }
      && tokens.count - run.upperBound <= 6
  }
  private static let needing: WordSet = [
    "needs", "need", "to", "be", "is", "has", "been", "increased", "reduced",
  ]

  static let narrationExamples = [
    Example(
      "The use of higher doses of Examplix in patients with renal impairment increases the risk of myopathy.",
      under: "Warnings"),
    Example(
      "Lymphomas may occur in patients with renal impairment receiving low dose Examplix.", under: "Warnings"),
    Example(
      "Eighteen patients with liver disease continued treatment with a reduced dose.", under: "Warnings"),
    Example("Your doctor will start your treatment with a low dose of Examplix.", under: "Dosage"),
    Example("The levels at 24 hours post dose are much lower in renal impairment.", under: "Dosage"),
    Example(
      "The use of a ⟦lower dose is recommended in patients with renal impairment⟧.", under: "Dosage",
      "kidney impairment (renal impairment): lower the dose"),
    Example(
      "⟦If liver enzymes rise, treatment may need to be stopped⟧.", under: "Warnings",
      "liver impairment: interrupt treatment"),
    Example(
      "You are due to have an operation. You may need to ⟦stop taking⟧ Examplix for a short time.",
      under: "Warnings", "dose adjustment: interrupt treatment"),
    Example("You may need treatment to stop the bleeding.", under: "Warnings"),
  ]
}
