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
    let reach = reach(of: run, in: passage, cues, lexicon)
    for mark in cues where governs(mark, run, within: reach, lexicon) {
      if isAnswer(mark, passage) || isAside(mark.tokens, from: run, passage.tokens)
        || isOfMember(mark.tokens, from: run, passage.tokens)
      {
        continue
      }
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

  /// "No, it can cause drowsiness" answers a question and denies nothing of what follows.
  static func isAnswer(_ mark: Mark, _ passage: Passage) -> Bool {
    let end = mark.tokens.upperBound
    return mark.tokens.count == 1 && passage.tokens[mark.tokens.lowerBound].word == "no"
      && end < passage.tokens.count && [.comma, .period].contains(passage.tokens[end].kind)
  }

  /// "Seeing things ⟦that are not there⟧ (hallucinations), mania", "rash (not severe), fever": said of what stands
  /// before it alone.
  private static func isAside(_ cue: Range<Int>, from run: Range<Int>, _ tokens: [Token]) -> Bool {
    guard cue.upperBound <= run.lowerBound else { return false }
    var depth = 0
    var isPastClause = false
    for token in tokens[cue.upperBound..<run.lowerBound] {
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      if depth < 0 { return true }
      isPastClause = isPastClause || token.kind == .comma || token.kind == .close
    }
    return isPastClause
      && tokens[max(0, cue.lowerBound - 3)..<cue.lowerBound].contains { relatives.contains($0.word) }
  }
  private static let relatives: WordSet = ["that", "which", "who", "where"]

  /// "Lack of energy, ⟦muscle spasms⟧": the lack is one of a list; not "in the absence of fever, ⟦cough⟧".
  private static func isOfMember(_ cue: Range<Int>, from run: Range<Int>, _ tokens: [Token]) -> Bool {
    guard cue.upperBound <= run.lowerBound, lacks.contains(tokens[cue.lowerBound].word),
      !tokens[..<cue.lowerBound].suffix(2).contains(where: { outer.contains($0.word) })
    else { return false }
    return tokens[cue.upperBound..<run.lowerBound].contains { $0.kind == .comma }
  }
  private static let lacks: WordSet = ["lack", "absence"]
  private static let outer: WordSet = ["the", "in", "despite", "from", "with", "by"]

  private mutating func weaken(to other: Claim.Certainty, _ mark: Mark) {
    let order: [Claim.Certainty] = [.stated, .likely, .possible, .unknown]
    guard order.firstIndex(of: other)! > order.firstIndex(of: certainty)! else { return }
    certainty = other
    cue = cue ?? mark.tokens
  }

  /// The tokens around a statement up to the words that end the scope of a cue: "but", a semicolon, a cell.
  private static func reach(
    of run: Range<Int>, in passage: Passage, _ cues: MarkList, _ lexicon: Lexicon
  ) -> Range<Int> {
    let before = passage.tokens[..<run.lowerBound].lastIndex(where: \.endsClause)
    let behind = passage.tokens[run.upperBound...].firstIndex(where: \.endsClause)
    var (lower, upper) = (before.map { $0 + 1 } ?? 0, behind ?? passage.tokens.count)
    lower = pastCondition(from: lower, to: run.lowerBound, passage.tokens)
    for mark in cues where lexicon[mark][1] == "scope-terminator" {
      let start = mark.tokens.lowerBound
      if start < run.lowerBound { lower = max(lower, start + 1) }
      if start >= run.upperBound { upper = min(upper, start) }
    }
    return lower..<max(lower, upper)
  }

  /// "If other medicines do not work well enough, ⟦you will be given it to reduce …⟧": what a condition denies is not
  /// denied of what follows from it.
  private static func pastCondition(from start: Int, to run: Int, _ tokens: [Token]) -> Int {
    guard start < run, tokens[start].is(condition) else { return start }
    let turn = (start..<run).last { index in
      tokens[index].kind == .comma && index + 1 < run && subjects.contains(tokens[index + 1].word)
    }
    return turn.map { $0 + 1 } ?? start
  }
  private static let condition = Word("if")
  private static let subjects: WordSet = [
    "you", "your", "it", "this", "the", "he", "she", "they", "we", "patients", "there",
  ]

  private static func governs(
    _ mark: Mark, _ run: Range<Int>, within reach: Range<Int>, _ lexicon: Lexicon
  ) -> Bool {
    let direction = lexicon[mark][2]
    if mark.tokens.upperBound <= run.lowerBound, direction != "backward" {
      return mark.tokens.upperBound >= reach.lowerBound
    }
    if mark.tokens.lowerBound >= run.upperBound, direction != "forward" {
      return mark.tokens.lowerBound <= reach.upperBound
    }
    return false
  }
}
