import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a reader is asked about that is no illness by name: an age, a state, an organ and how it is.
extension Warnings {
  /// "if your heart ⟦is⟧ weak", "if your blood pressure is too high": the organ or what is measured, with what is said
  /// of it.
  func withPredicate(_ run: Range<Int>, in part: Range<Int>, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    guard (1...4).contains(run.count), run.upperBound + 1 < part.upperBound,
      Self.predicating.contains(tokens[run.upperBound].word),
      // "if your asthma is not under control"
      isOfBody(run, terms)
        || tokens[run.upperBound + 1].is("not") && tokens[..<run.lowerBound].last?.is("your") ?? false,
      // "in an area where infections are common"
      !tokens[max(0, part.lowerBound - 1)..<run.lowerBound].contains(where: { $0.is("where") })
    else { return run }
    var upper = part.upperBound
    while upper > run.upperBound + 1, tokens[upper - 1].kind != .word, tokens[upper - 1].kind != .close {
      upper -= 1
    }
    return upper - run.upperBound <= 8 ? run.lowerBound..<upper : run
  }

  /// "if you are ⟦not⟧ on dialysis": what somebody lacks, with the word that says so.
  func withDenial(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
    let before = passage.tokens[..<run.lowerBound]
    guard let last = before.last,
      let not = ["not", "never"].contains(last.word)
        ? before.endIndex - 1
        : Terms.openers.contains(last.word) && before.dropLast().last?.is("not") ?? false
          ? before.endIndex - 2 : nil,
      not > 0, Self.having.contains(before[not - 1].word),
      !passage.tokens[run].contains(where: { ConditionList.doubts.contains($0.word) })
    else { return run }
    return not..<run.upperBound
  }
  private static let having: WordSet = ["are", "is", "have", "has", "been", "were", "was"]

  private static let predicating: WordSet = ["is", "are", "does", "do"]

  private func isOfBody(_ run: Range<Int>, _ terms: Terms) -> Bool {
    run.contains(where: terms.isSite)
      || terms.passage.marks(of: .test).contains { $0.tokens.overlaps(run) && terms.isNamed($0) }
  }

  /// "if you are over ⟦65⟧", "if you are 65 years or older": with the words that make it a limit.
  func aged(_ part: Range<Int>, _ passage: Passage) -> Range<Int>? {
    let tokens = passage.tokens
    guard let number = part.prefix(8).first(where: { tokens[$0].kind == .number }), number > part.lowerBound,
      tokens[..<number].suffix(3).contains(where: { ["are", "aged", "is"].contains($0.word) })
    else { return nil }
    let isBounded = ["over", "above", "under", "below"].contains(tokens[number - 1].word)
    let behind = number + 1..<min(part.upperBound, number + 6)
    let last = behind.last { Self.ages.contains(tokens[$0].word) }
    guard isBounded || last.map({ ["older", "over", "younger"].contains(tokens[$0].word) }) ?? false else {
      return nil
    }
    return (isBounded ? number - 1 : number)..<(last ?? number) + 1
  }
  private static let ages: WordSet = ["year", "years", "age", "old", "older", "over", "younger"]

  /// "if you are ⟦diabetic⟧", "over 65", "your heart is weak".
  func isSaidOfReader(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    if tokens[run].contains(where: { $0.kind == .number }), aged(0..<run.upperBound, terms.passage) == run {
      return true
    }
    if run.count == 1, run.lowerBound > 0, tokens[run.lowerBound - 1].is("are") {
      // "If you are elderly you will be more prone to it" asks nothing.
      return Self.states.contains(tokens[run.lowerBound].word)
        && tokens[..<run.lowerBound].contains { Self.requests.contains($0.word) }
    }
    return run.dropFirst().contains { Self.predicating.contains(tokens[$0].word) }
      && isOfBody(run.lowerBound..<run.lowerBound + 1, terms)
  }

  static let readerExamples = [
    Example(
      "Talk to your doctor before using it:\n\n- if you are ⟦not on dialysis⟧",
      under: "Warnings and precautions", "warning: not on dialysis"),
    Example(
      "Talk to your doctor before using it:\n\n- if your ⟦asthma is not under control⟧",
      under: "Warnings and precautions", "warning: asthma is not under control"),
    Example(
      "Talk to your doctor before using it:\n\n- if you have other diseases that are not well controlled",
      under: "Warnings and precautions"),
    Example(
      "Talk to your doctor before using it:\n\n- if your ⟦heart is weak⟧\n- if your ⟦blood pressure is too high⟧\n- if you are ⟦over 65⟧",
      under: "Warnings", "warning: heart is weak", "warning: blood pressure is too high", "warning: over 65"),
    Example("Tell your doctor if you are ⟦diabetic⟧.", under: "Warnings", "warning: diabetic"),
    Example(
      "Tell your doctor if you are ⟦65 years of age or older⟧.", under: "Warnings",
      "warning: 65 years of age or older"),
    Example("If you are elderly, it may be less tolerable.", under: "Warnings"),
    Example("Tell your doctor if you are unsure.", under: "Warnings"),
    Example("Tell your doctor if you are 10 minutes late.", under: "Warnings"),
  ]
}
