import MonographAnalysis
import MonographLexicon

/// From where to where a term goes.
extension Terms {
  /// The phrase without determiners before it, and without what follows its head: relative clauses, times,
  /// conditions.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let (tokens, openers, closers) = (passage.tokens, Self.openers, Self.closers)
    var lower = range.lowerBound
    // "5.1 Hepatic Injury": the number is the section's.
    if passage.role == .heading, lower == 0, tokens.first?.kind == .number { lower = 1 }
    lower = behindGrade(lower, upTo: range.upperBound)
    while lower < range.upperBound,
      tokens[lower].kind != .word && tokens[lower].kind != .number
        || openers.contains(tokens[lower].word) && !opensLack(lower)
    {
      lower += 1
    }
    var upper = lower
    let (cuts, hasBounds) = (Self.cuts, passage.has(.bound))
    while upper < range.upperBound, !isCut(upper, tokens[upper], cuts, hasBounds) { upper += 1 }
    while upper > lower, case let last = tokens[upper - 1],
      last.kind != .word && last.kind != .number && last.kind != .close || closers.contains(last.word)
    {
      upper -= 1
    }
    return lower..<upper
  }

  /// "Grade 3 or ⟦higher (severe)⟧ rash": how bad, not what.
  private func behindGrade(_ start: Int, upTo end: Int) -> Int {
    let tokens = passage.tokens
    guard start > 1, start < end, ["higher", "greater"].contains(tokens[start].word),
      tokens[start - 1].is("or"), tokens[start - 2].kind == .number
    else { return start }
    guard let aside = tokens.parenthesis(at: start + 1, within: end - start), aside.upperBound < end
    else { return start + 1 }
    return aside.upperBound + 1
  }

  /// "⟦Not⟧ feeling hungry", "⟦not⟧ enough sodium", "⟦being⟧ sick": the reaction is not named without it.
  func opensLack(_ index: Int) -> Bool {
    guard index + 1 < passage.tokens.count, case let next = passage.tokens[index + 1].word else {
      return false
    }
    return passage.tokens[index].is("not") && Self.lacked.contains(next)
      || passage.tokens[index].is("being") && (next == "sick" || next == "unwell")
  }
  private static let lacked: WordSet = [
    "feeling", "being", "enough", "knowing", "sleeping", "able", "wanting", "eating", "having", "passing",
    "thinking", "producing", "getting",
  ]

  /// A mark with the words of degree before it: "severe fatigue".
  func widened(_ tokens: Range<Int>) -> Range<Int> {
    var lower = tokens.lowerBound
    while lower > 0,
      passage.marks(of: .severity).contains(where: { $0.tokens.upperBound == lower })
    {
      lower =
        passage.marks(of: .severity).first { $0.tokens.upperBound == lower }!.tokens.lowerBound
    }
    return lower..<tokens.upperBound
  }

  /// "that occur …", "after …"; not the second half of "flu-like".
  @inline(__always)
  private func isCut(_ index: Int, _ token: Token, _ cuts: WordSet, _ hasBounds: Bool) -> Bool {
    token.kind == .colon || token.kind == .open && opensNumber(index) || hasBounds && boundsNumber(index)
      || cuts.contains(token.word) && (index == 0 || passage.tokens[index - 1].kind != .dash)
        && !opensLikeness(index)
  }

  /// "Flu ⟦like⟧ symptoms" without its dash.
  private func opensLikeness(_ index: Int) -> Bool {
    guard index > 0, index + 1 < passage.tokens.count, passage.tokens[index].is("like") else { return false }
    return passage.tokens[index - 1].is("flu") || passage.tokens[index - 1].is("influenza")
      ? Self.likenesses.contains(passage.tokens[index + 1].word) : false
  }
  private static let likenesses: WordSet = ["symptom", "illness", "syndrome", "reaction", "feeling", "sign"]

  /// "(≥ 10 %)", "(n = 12)", "(frequency not known)".
  private func opensNumber(_ index: Int) -> Bool {
    passage.tokens[index...].prefix(4).contains { $0.kind == .number && !$0.isName }
      || passage.tokens[index...].dropFirst().first?.word == "frequency"
  }

  /// The "more than" of "fever in more than 10%".
  private func boundsNumber(_ index: Int) -> Bool {
    passage.marks(of: .bound).contains {
      $0.tokens.lowerBound == index && $0.tokens.upperBound < passage.tokens.count
        && passage.tokens[$0.tokens.upperBound].kind == .number
    }
  }
}
