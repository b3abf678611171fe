import MonographAnalysis
import MonographLexicon
import MonographModel

/// Patients that others are compared with: "the dose for children is lower than in adults" is for children.
extension PopulationChoice {
  /// Whether the words before a mention liken it or hold it against somebody: "as for", "than in", "similar to that seen in".
  static func isCompared(_ start: Int, in place: Passage) -> Bool {
    let before = place.tokens[..<start]
    let lead = before.suffix(longest).reversed().prefix { between.contains($0.word) }.count
    let rest = before.dropLast(lead)
    guard let last = rest.last else { return false }
    // Not "patients such as children", "in adults as well as children".
    if last.is(than) { return true }
    if last.is(`as`) { return !rest.dropLast().suffix(1).contains { joining.contains($0.word) } }
    // "mirrors the adult regimen"
    if before.suffix(2).contains(where: { likening.contains($0.word) }) { return true }
    // "approaches that of adults"
    if last.is("approaches") || last.is("approach") { return true }
    // "a dosage similar to adults", "comparable with that of adults"
    return (last.is("to") || last.is("with")) && rest.suffix(5).contains { similar.contains($0.word) }
  }

  /// "lower for women (3 mg) than for men ⟦(6 mg)⟧": right behind those whom the others are held against, it is theirs.
  func isOfContrasted(_ dose: Range<Int>, _ mention: PopulationMention) -> Bool {
    let before = passage.tokens[..<mention.tokens.lowerBound]
    return dose.lowerBound == mention.tokens.upperBound + 1
      && passage.tokens[mention.tokens.upperBound].kind == .open
      && before.suffix(3).contains { $0.is(Self.than) }
  }

  private static let longest = 7
  private static let `as` = Word("as"), than = Word("than")
  private static let joining: WordSet = ["such", "well"]
  private static let likening: WordSet = ["mirrors", "mirror", "matches", "match", "follows", "half"]
  private static let similar: WordSet = [
    "similar", "identical", "comparable", "compared", "equal", "relative",
  ]
  /// What stands between the comparison and whom it names.
  private static let between: WordSet = [
    "in", "for", "with", "of", "the", "that", "those", "seen", "observed", "found", "reported", "used",
    "recommended", "described", "given", "a", "an", "younger", "young", "healthy", "normal", "other", "older",
  ]
}
