import MonographAnalysis
import MonographLexicon
import MonographModel

/// What else is said beside an amount.
struct DoseDetails {
  /// "one week later", "two weeks after the first dose".
  let after: Range<Int>?
  /// "as needed", "prn".
  let asNeeded: Range<Int>?
  /// "in 2 to 4 divided doses".
  let divided: ClosedRange<Int>?
  /// "in divided doses", however many.
  let isDivided: Bool
  /// Where it says into how many.
  let dividedWords: Range<Int>?

  init(passage: Passage, quantity: Quantity) {
    let tokens = passage.tokens
    let clause = passage.clause(around: quantity.tokens)
    let behind = quantity.tokens.upperBound..<clause.upperBound
    let isAside = Equivalents.isParenthesised(quantity, in: passage)
    let nextDose = passage.quantities.first {
      $0.tokens.lowerBound >= behind.lowerBound && $0.isDoseable
        && ($0.group == nil || $0.group != quantity.group)
        && (isAside || !Equivalents.isParenthesised($0, in: passage))
    }
    // "50 mg may be used, followed by divided doses"
    let sequel = tokens[behind].firstIndex { $0.is("followed") } ?? behind.upperBound
    let limit = min(nextDose?.tokens.lowerBound ?? sequel, sequel)
    after = passage.quantities.first { time in
      time.unit?.dimension == .time && time.tokens.lowerBound >= behind.lowerBound
        && time.tokens.upperBound < limit
        && time.tokens.lowerBound - behind.lowerBound <= 2 && tokens[time.tokens.upperBound].is(Self.later)
    }.map { $0.tokens.lowerBound..<$0.tokens.upperBound + 1 }
    // "10 mg, adjusted as needed": what is needed is the change.
    let change = passage.marks(of: .doseContext).first {
      $0.tokens.lowerBound >= behind.lowerBound && Self.changes.contains(Lexicon.standard[$0][1])
    }
    let needs =
      behind
      .lowerBound..<max(
        behind.lowerBound,
        min(limit, behind.lowerBound + 14, change?.tokens.lowerBound ?? behind.upperBound))
    asNeeded =
      Self.isChanged(before: quantity, in: clause, passage) ? nil : Self.needed(in: tokens, needs)
    let reach = behind.lowerBound..<max(behind.lowerBound, limit)
    divided = Self.parts(in: passage, reach)
    let word = Self.dividedWord(in: passage, reach)
    isDivided = word != nil
    dividedWords = divided == nil ? nil : word.map { Self.wording(around: $0, in: passage, reach) }
  }

  /// "May be ⟦increased⟧ to 50 mg as needed": needed is the change, and the dose is taken daily.
  private static func isChanged(before quantity: Quantity, in clause: Range<Int>, _ passage: Passage) -> Bool
  {
    let start = quantity.span.lowerBound
    return passage.marks(of: .doseContext).contains { change in
      changes.contains(Lexicon.standard[change][1]) && clause.contains(change.tokens.lowerBound)
        && change.tokens.upperBound <= start
        && !passage.quantities.contains {
          $0.isDoseable && $0.tokens.lowerBound >= change.tokens.upperBound && $0.tokens.upperBound <= start
            && ($0.group == nil || $0.group != quantity.group)
        }
    }
  }

  private static let changes: Set<String> = ["increase", "decrease", "increment", "step"]
  private static let later = Word("later"), `as` = Word("as"), needed = Word("needed"),
    required = Word("required"), prn = Word("prn")
  private static let divided = Word("divided"), or = Word("or")

  private static func needed(in tokens: [Token], _ range: Range<Int>) -> Range<Int>? {
    for index in range {
      if tokens[index].is(prn) { return index..<index + 1 }
      // "Divided as needed" is how it is parted.
      if tokens[index].is(`as`), index + 1 < tokens.count,
        tokens[index + 1].is(needed) || tokens[index + 1].is(required), !tokens[index - 1].is(divided)
      {
        return index..<index + 2
      }
    }
    return nil
  }

  /// "in 3 or 4 divided doses", "divided into 2 doses": the number next to "divided".
  static func parts(in passage: Passage, _ range: Range<Int>) -> ClosedRange<Int>? {
    guard let at = dividedWord(in: passage, range) else { return nil }
    let near = max(0, at - 5)..<min(range.upperBound, at + 5)
    let numbers = near.compactMap { index -> Int? in
      guard index >= range.lowerBound, !passage.timings.contains(where: { $0.tokens.contains(index) }),
        !isOfAnotherUnit(index, passage)
      else { return nil }
      if let whole = passage.tokens[index].number?.whole { return whole }
      return passage.marks(of: .number).first { $0.tokens.lowerBound == index }.flatMap {
        ExactNumber(Lexicon.standard[$0][1])?.whole
      }
    }.filter { $0 > 0 && $0 < 13 }
    guard let low = numbers.min(), let high = numbers.max(), high > 1 else { return nil }
    return low...high
  }

  /// "in 2 divided doses", "divided into 2 doses".
  private static func wording(around word: Int, in passage: Passage, _ range: Range<Int>) -> Range<Int> {
    let end = passage.tokens[word..<min(word + 5, range.upperBound)].firstIndex {
      $0.is(dose) || $0.is(doses)
    }
    let start = max(range.lowerBound, word - 4)
    let number = passage.tokens[start..<word].firstIndex { $0.kind == .number || $0.is(`in`) || $0.is(into) }
    return (number ?? word)..<(end ?? word) + 1
  }
  private static let dose = Word("dose"), doses = Word("doses"), `in` = Word("in"), into = Word("into")

  private static func dividedWord(in passage: Passage, _ range: Range<Int>) -> Int? {
    if let doses = countedDoses(in: passage, range) { return doses }
    guard let at = range.first(where: { passage.tokens[$0].is(divided) }),
      // "once daily or divided into two doses", "once daily or in two divided doses"
      !(max(range.lowerBound, at - 3)..<at).contains(where: {
        passage.tokens[$0].is(or) && ($0 == at - 1 || passage.tokens[$0 + 1].is(`in`))
      })
    else { return nil }
    return at
  }

  /// "50 mg daily in one or two ⟦doses⟧": as good as divided.
  private static func countedDoses(in passage: Passage, _ range: Range<Int>) -> Int? {
    guard let noun = range.first(where: { passage.tokens[$0].is(doses) }), noun - 4 >= range.lowerBound,
      passage.tokens[noun - 4].is(`in`),
      passage.tokens[noun - 2].is(or) || passage.tokens[noun - 2].is("to")
        || passage.tokens[noun - 2].kind == .dash
    else { return nil }
    return [noun - 3, noun - 1].allSatisfy { at in
      passage.tokens[at].kind == .number || passage.marks(of: .number).contains { $0.tokens.contains(at) }
    } ? noun : nil
  }

  /// "divided, for 10 to 30 days": a number of days is no number of parts.
  private static func isOfAnotherUnit(_ index: Int, _ passage: Passage) -> Bool {
    passage.quantities.contains { quantity in
      guard quantity.tokens.contains(index), let unit = quantity.unit else { return false }
      return unit.dimension != .form && unit.dimension != .count
    }
  }
}
