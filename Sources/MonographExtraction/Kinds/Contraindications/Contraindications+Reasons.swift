import MonographAnalysis
import MonographLexicon
import MonographModel

/// Where a condition ends and its reason begins.
extension Contraindications {
  /// Up to "due to a high risk of …".
  func upToCause(_ range: Range<Int>, _ passage: Passage) -> Range<Int> {
    let cause = range.dropLast().first {
      passage.tokens[$0].word == "due" && passage.tokens[$0 + 1].word == "to"
    }
    return range.lowerBound..<(cause ?? range.upperBound)
  }

  /// Up to the reason: "as it could harm your unborn child", "because …", "(see section 4)".
  func clipped(_ range: Range<Int>, _ passage: Passage) -> Range<Int> {
    var upper = range.lowerBound
    while upper < range.upperBound {
      let token = passage.tokens[upper]
      if token.kind == .period, upper + 1 == passage.tokens.count || passage.tokens[upper + 1].spaceBefore,
        // "St. John's wort"
        upper == range.lowerBound || !passage.tokens[upper - 1].is("st")
      {
        break
      }
      // "if you have severe liver disease If you are not sure, talk to …", "… Do not take it": another sentence, without
      // its full stop.
      let opens = token.is("if") || token.is("do") && passage.tokens[(upper + 1)...].first?.word == "not"
      if opens, token.isName, upper > range.lowerBound,
        passage.tokens[upper - 1].kind == .word || passage.tokens[upper - 1].kind == .close
      {
        break
      }
      // ", i.e. …" says it again.
      if token.kind == .comma, upper + 1 < range.upperBound,
        ["wait", "see", "i", "ie"].contains(passage.tokens[upper + 1].word)
      {
        break
      }
      if ["because", "since", "unless", "without"].contains(token.word), token.word != "without" { break }
      if token.word == "as", isReason(upper, in: range, passage) { break }
      if token.word == "as", upper > range.lowerBound,
        passage.tokens[upper - 1].kind == .comma
          && !(upper + 1 < range.upperBound && passage.tokens[upper + 1].is("well"))
          || upper + 1 < range.upperBound && ["it", "this"].contains(passage.tokens[upper + 1].word)
      {
        break
      }
      if token.kind == .open, upper + 1 < range.upperBound,
        ["see", "listed"].contains(passage.tokens[upper + 1].word)
      {
        // "(listed in section 6) or to hamster proteins"
        let close = Enumeration.closingMark(from: upper, in: passage, limit: range.upperBound)
        guard close + 1 < range.upperBound, ["or", "and"].contains(passage.tokens[close + 1].word) else {
          break
        }
        upper = close
      }
      upper += 1
    }
    return range.lowerBound..<upper
  }

  /// "breast-feeding ⟦as⟧ small amounts may pass into milk": why, not "such as" nor "known as".
  private func isReason(_ index: Int, in range: Range<Int>, _ passage: Passage) -> Bool {
    guard index > range.lowerBound, index + 2 < range.upperBound, passage.tokens[index - 1].kind == .word,
      !Self.naming.contains(passage.tokens[index - 1].word),
      !Self.naming.contains(passage.tokens[index + 1].word)
    else { return false }
    let rest = passage.tokens[index + 1..<min(range.upperBound, index + 9)]
    return rest.dropFirst().contains { Self.deciding.contains($0.word) || Self.passing.contains($0.word) }
  }
  private static let naming: WordSet = [
    "such", "known", "well", "same", "described", "defined", "soon", "long", "used", "referred", "much",
    "it", "this",
  ]
  /// Up to a reason that no comma parts.
  func upToReason(_ passage: Passage) -> Range<Int> {
    let reason = passage.tokens.indices.dropFirst().first {
      passage.tokens[$0].is("as") && isReason($0, in: passage.tokens.indices, passage)
    }
    return 0..<(reason ?? passage.tokens.count)
  }
  private static let passing: WordSet = ["pass", "passes", "passed", "harm", "is", "are", "increases"]
  private static let deciding: WordSet = ["will", "may", "might", "can", "could", "should", "must"]
}
