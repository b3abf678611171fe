import MonographLexicon
import MonographModel

/// The days on which a cycle counts: "on days 1, 8 and 15 of each 28-day cycle" is three times in 28 days.
extension TimingGrammar {
  /// "Days 1, 8 and 15 every 4 weeks", "day 1 of a 21-day cycle".
  func onDays(at start: Int) -> TimingMention? {
    guard start + 1 < tokens.count, tokens[start].is(Words.day),
      let days = tokens.wholeNumbers(listedAt: start + 1, beside: quantities), days.values[0] > 0
    else { return nil }
    var at = days.end
    while at < tokens.count, at < days.end + 2, isJoint(at) { at += 1 }
    at = pastRepeated(at)
    guard let period = round(at: at), let counted = Self.count(days.values, in: period.timing) else {
      return nil
    }
    let end = period.tokens.upperBound
    let isNamed = end < tokens.count && tokens[end].is(Self.cycle)
    var mention = TimingMention(tokens: start..<(isNamed ? end + 1 : end), timing: counted)
    mention.days = days.values
    return mention
  }

  /// Behind the words of "days 1 and 8, ⟦and is repeated⟧ every 3 weeks".
  private func pastRepeated(_ start: Int) -> Int {
    guard start < tokens.count,
      let again = tokens[start...].prefix(4).firstIndex(where: { $0.is(Self.repeated) }),
      tokens[start..<again].allSatisfy({ Self.leads.contains($0.word) })
    else { return start }
    return again + 1
  }
  private static let repeated = Word("repeated")
  private static let leads: WordSet = ["and", "is", "are", "this", "which"]

  /// "Every 3 weeks on days 1 and 8".
  func withDaysBehind(_ mention: TimingMention) -> TimingMention {
    var at = mention.tokens.upperBound
    if at < tokens.count, tokens[at].kind == .comma || tokens[at].kind == .open { at += 1 }
    if at < tokens.count, tokens[at].is(Self.on) { at += 1 }
    guard at + 1 < tokens.count, tokens[at].is(Words.day),
      let days = tokens.wholeNumbers(listedAt: at + 1, beside: quantities), days.values[0] > 0,
      !isOfCycle(days.end),
      let counted = Self.count(days.values, in: mention.timing)
    else { return mention }
    var mention = mention
    mention.tokens = mention.tokens.lowerBound..<days.end
    mention.timing = counted
    mention.days = days.values
    return mention
  }

  /// What comes round: "every 28 days", "q3w", "a 28-day cycle".
  private func round(at start: Int) -> TimingMention? {
    guard start < tokens.count else { return nil }
    if let (timing, end) = TimingAbbreviations.timing(in: tokens, at: start) {
      return TimingMention(tokens: start..<end, timing: timing)
    }
    if let every = every(at: start, frequency: 1, frequencyMax: nil, from: start) { return every }
    if let mark = phraseMark(at: start), let timing = timing(of: mark) {
      return TimingMention(tokens: mark.tokens, timing: timing)
    }
    let at = Words.articles.contains(tokens[start].word) || tokens[start].is("the") ? start + 1 : start
    guard let quantity = quantities.first(where: { $0.tokens.lowerBound == at }), quantity.bound == .exact,
      let unit = quantity.unit, unit.dimension == .time, unit.perTime == nil,
      let period = PeriodUnit(rawValue: unit.code), let length = quantity.low,
      case let noun = tokens[quantity.tokens.upperBound...].prefix(2), let cycle = noun.last,
      // "a 3-week treatment cycle"
      noun.first?.is(Self.cycle) ?? false || cycle.is(Self.cycle) && noun.first?.is(Self.treatment) ?? false
    else { return nil }
    let isPlain = noun.first?.is(Self.cycle) ?? false
    return TimingMention(
      tokens: start..<quantity.tokens.upperBound + (isPlain ? 1 : 2),
      timing: Timing(frequency: 1, period: length, periodUnit: period))
  }

  /// Longer than any cycle, in whatever unit.
  private static let longestPeriod = 10_000

  /// Once on each day; nil where the period doesn't hold them all.
  private static func count(_ days: [Int], in timing: Timing) -> Timing? {
    guard timing.frequency == 1, timing.frequencyMax == nil, timing.periodMax == nil,
      let period = timing.period.whole, period <= longestPeriod, let last = days.last
    else { return nil }
    let length: Int
    switch timing.periodUnit {
    case .d: length = period
    case .wk: length = period * 7
    case .mo: length = period * 28
    case .min, .h, .a: return nil
    }
    guard length > 1, last <= length + 1 else { return nil }
    var counted = timing
    counted.frequency = days.count
    return counted
  }

  private func isJoint(_ index: Int) -> Bool {
    tokens[index].is(Self.of) || tokens[index].is(Words.in) || tokens[index].kind == .comma
      || tokens[index].kind == .open
  }

  /// "Of cycle 1", "of the first cycle".
  private func isOfCycle(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].is(Self.of)
      && tokens[index + 1..<Swift.min(tokens.count, index + 4)].contains { $0.is(Self.cycle) }
  }
  private static let on = Word("on"), of = Word("of"), cycle = Word("cycle"),
    treatment = Word("treatment")
}
