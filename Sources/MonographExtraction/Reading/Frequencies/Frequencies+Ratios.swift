import MonographAnalysis
import MonographLexicon
import MonographModel

/// Rates counted in people: "more than 1 in 10 people", "1 to 10 users in 1,000", "≥1/100 to <1/10".
extension Frequencies {
  /// So many of so many, as percent.
  private struct Ratio {
    var low: ExactNumber
    var high: ExactNumber
    var bound: Bound
    var tokens: Range<Int>
  }

  static func ratios(in index: Int, _ passage: Passage) -> [Found] {
    var found: [Found] = []
    guard passage.holdsNumber || passage.holds(one) else { return [] }
    var at = 0
    while at < passage.tokens.count {
      guard let first = ratio(at: at, passage) else {
        at += 1
        continue
      }
      let second = joined(after: first.tokens.upperBound, passage)
      let end = persons(after: (second ?? first).tokens.upperBound, passage)
      let place = Draft.Place(.frequency, in: index, min(at, first.tokens.lowerBound)..<end)
      found.append(Found(frequency: second.map { interval(first, $0) } ?? frequency(first), place: place))
      at = end
    }
    return found
  }

  private static func frequency(_ ratio: Ratio) -> ReactionFrequency {
    var low: ExactNumber? = ratio.low
    var high: ExactNumber? = ratio.high
    var isExclusive = false
    switch ratio.bound {
    case .moreThan: (high, isExclusive) = (nil, true)
    case .atLeast: high = nil
    case .lessThan: (low, isExclusive) = (nil, true)
    case .upTo: low = nil
    default: break
    }
    return ReactionFrequency(
      band: band(low: low, high: high, upTo: ratio.bound == .upTo || ratio.bound == .lessThan), low: low,
      high: high,
      lowInclusive: low == nil || !isExclusive, highInclusive: high == nil || !isExclusive)
  }

  /// "≥1/100 to <1/10", "less than 1 in 10 but more than 1 in 100".
  private static func interval(_ first: Ratio, _ second: Ratio) -> ReactionFrequency {
    let (lesser, greater) = second.high > first.high ? (first, second) : (second, first)
    return ReactionFrequency(
      band: band(low: lesser.low, high: greater.high, upTo: false), low: lesser.low, high: greater.high,
      lowInclusive: lesser.bound != .moreThan, highInclusive: greater.bound != .lessThan)
  }

  /// "1 in 10", "one in 1,000", "1/100", "1 out of 10", "1 user in 10", "1 to 10 users in 100" with the bound before it.
  private static func ratio(at start: Int, _ passage: Passage) -> Ratio? {
    let tokens = passage.tokens
    guard let low = count(at: start, passage) else { return nil }
    var at = start + 1
    var high = low
    if at + 1 < tokens.count, tokens[at].is(to) || tokens[at].kind == .dash,
      let second = count(at: at + 1, passage), low < second
    {
      high = second
      at += 2
    }
    let isOfPersons = at < tokens.count && persons.contains(tokens[at].word)
    if isOfPersons { at += 1 }
    guard at + 1 < tokens.count else { return nil }
    if tokens[at].is(`in`) || tokens[at].kind == .slash && low == high {
      at += 1
    } else if tokens[at].is(out), tokens[at + 1].is(of) {
      at += 2
    } else if tokens[at].is(of), tokens[at + 1].kind == .number, !isOfPersons {
      // "12 of 400 patients"
      at += 1
    } else {
      return nil
    }
    // "1 in every 10", "1 in a 100 patients".
    let isOne = at < tokens.count && tokens[at].is(article)
    if at < tokens.count, tokens[at].is(every) || isOne { at += 1 }
    guard let (base, end) = base(at: at, passage), base >= 10, high < base,
      !isOne || persons(after: end, passage) > end
    else { return nil }
    // Other counts than one are rates only where they count people.
    guard high == 1 || isOfPersons || persons(after: end, passage) > end else { return nil }
    let hundred = ExactNumber(100)
    guard let least = low.multiplied(by: hundred)?.divided(by: base),
      let most = high.multiplied(by: hundred)?.divided(by: base)
    else { return nil }
    let mark = passage.marks(of: .bound).first { $0.tokens.upperBound == start }
    let bound = mark.flatMap { Bound(rawValue: Lexicon.standard[$0][1]) } ?? .exact
    return Ratio(
      low: least, high: most, bound: bound, tokens: (mark?.tokens.lowerBound ?? start)..<end)
  }

  /// A whole number, in digits or as a word.
  private static func count(at index: Int, _ passage: Passage) -> ExactNumber? {
    let token = passage.tokens[index]
    if token.is(one) { return 1 }
    guard token.kind == .number, !token.isName, let number = token.number, number.whole ?? 0 > 0 else {
      return nil
    }
    return number
  }

  /// "10", "1,000", "1 000", "ten" with the index behind it.
  private static func base(at index: Int, _ passage: Passage) -> (ExactNumber, Int)? {
    let tokens = passage.tokens
    guard index < tokens.count else { return nil }
    guard var number = tokens[index].number else {
      let word = passage.marks(of: .number).first { $0.tokens.lowerBound == index }
      return word.flatMap { mark in
        ExactNumber(Lexicon.standard[mark][1]).map { ($0, mark.tokens.upperBound) }
      }
    }
    var end = index + 1
    // Thousands parted by a space.
    while number < 1_000_000, end < tokens.count, tokens[end].range.count == 3, tokens[end].spaceBefore,
      let next = tokens[end].number, next.whole != nil,
      let sum = number.multiplied(by: 1000)?.adding(next)
    {
      number = sum
      end += 1
    }
    return (number, end)
  }

  private static func joined(after end: Int, _ passage: Passage) -> Ratio? {
    guard end + 1 < passage.tokens.count,
      passage.tokens[end].is(to) || passage.tokens[end].is(and) || passage.tokens[end].is(but)
        || passage.tokens[end].kind == .dash || passage.tokens[end].kind == .comma
    else { return nil }
    for start in end + 1..<min(end + 6, passage.tokens.count) {
      if let ratio = ratio(at: start, passage),
        ratio.tokens.lowerBound == end + 1
          || ratio.tokens.lowerBound == end + 2 && passage.tokens[end + 1].is(but)
      {
        return ratio
      }
    }
    return nil
  }

  private static func persons(after end: Int, _ passage: Passage) -> Int {
    end < passage.tokens.count && persons.contains(passage.tokens[end].word) ? end + 1 : end
  }

  private static var `in`: Word { Word("in") }
  private static var one: Word { Word("one") }
  private static var to: Word { Word("to") }
  private static var out: Word { Word("out") }
  private static var of: Word { Word("of") }
  private static var every: Word { Word("every") }
  private static var and: Word { Word("and") }
  private static var but: Word { Word("but") }
  private static var article: Word { Word("a") }
  private static let persons: WordSet = [
    Word("people"), Word("patients"), Word("users"), Word("women"), Word("men"), Word("children"),
    Word("person"), Word("individuals"), Word("patient"), Word("user"), Word("woman"), Word("man"),
    Word("child"), Word("adults"), Word("treated"),
  ]
}
