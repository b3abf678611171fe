import MonographAnalysis
import MonographLexicon
import MonographModel

/// Whether a statement is made or denied at a place, and how sure the source is of it.
struct Assertion: Sendable {
  var polarity = Claim.Polarity.affirmed
  var certainty = Claim.Certainty.stated
  /// The words that deny or weaken it.
  var cue: Range<Int>?

  /// - Parameter run: where the statement's value stands.
  static func of(_ run: Range<Int>, in passage: Passage, _ lexicon: Lexicon) -> Assertion {
    var assertion = Assertion()
    let cues = passage.marks(of: .cue)
    for mark in cues where governs(mark, run, passage, cues, lexicon) {
      switch lexicon[mark][1] {
      case "negation":
        assertion.polarity = .negated
        assertion.cue = mark.tokens
      case "hedge-unknown": assertion.weaken(to: .unknown, mark)
      case "hedge-possible": assertion.weaken(to: .possible, mark)
      case "hedge-likely": assertion.weaken(to: .likely, mark)
      default: break
      }
    }
    return assertion
  }

  /// The words that deny it.
  var denial: Range<Int>? { polarity == .negated ? cue : nil }

  static func isNegated(_ run: Range<Int>, in passage: Passage, _ lexicon: Lexicon) -> Bool {
    of(run, in: passage, lexicon).polarity == .negated
  }

  private mutating func weaken(to other: Claim.Certainty, _ mark: Mark) {
    let order: [Claim.Certainty] = [.stated, .likely, .possible, .unknown]
    guard order.firstIndex(of: other)! > order.firstIndex(of: certainty)! else { return }
    certainty = other
    cue = cue ?? mark.tokens
  }

  /// A cue reaches to the next word that ends its scope: "but", a semicolon, a cell.
  private static func governs(
    _ mark: Mark, _ run: Range<Int>, _ passage: Passage, _ cues: MarkList, _ lexicon: Lexicon
  ) -> Bool {
    let between: Range<Int>
    let direction = lexicon[mark][2]
    if mark.tokens.upperBound <= run.lowerBound, direction != "backward" {
      between = mark.tokens.upperBound..<run.lowerBound
    } else if mark.tokens.lowerBound >= run.upperBound, direction != "forward" {
      between = run.upperBound..<mark.tokens.lowerBound
    } else {
      return false
    }
    if passage.tokens[between].contains(where: { $0.endsClause }) { return false }
    return !cues.contains { other in
      lexicon[other][1] == "scope-terminator" && between.contains(other.tokens.lowerBound)
    }
  }
}
