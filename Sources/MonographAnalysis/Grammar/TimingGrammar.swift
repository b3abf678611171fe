import MonographLexicon
import MonographModel

/// How often, as written in a passage.
public struct TimingMention: Hashable, Sendable {
  public var tokens: Range<Int>
  public var timing: Timing
  /// "daily dose", "per day" of a total: what is counted is the sum of the period.
  public var isTotal = false
  /// "In the morning": a time of the day, which gives way to a count of times.
  public var isTimeOfDay = false
  /// "In the morning", "every evening": once a day, at a time of it that another amount may share the day with.
  public var isPartOfDay = false
  /// The days of a cycle that it counts, where they are listed.
  public var days: [Int] = []
}

/// Reads timings: phrases of the table, and those put together of numbers.
///
///     timing = "days" numbers ["of"] period | count period | "every" number unit | count "every" number unit | phrase
///     count  = "once" | "twice" | number ["to" number] "times"
struct TimingGrammar {
  let tokens: [Token]
  let marks: [Mark]
  let quantities: [Quantity]
  let lexicon: Lexicon
  private let openers = Self.openers
  private static let openers = Words.timing.union(TimingAbbreviations.starts)

  init(tokens: [Token], marks: [Mark], quantities: [Quantity], lexicon: Lexicon) {
    self.tokens = tokens
    self.marks = marks
    self.quantities = quantities
    self.lexicon = lexicon
  }

  /// False where there can be no timing but phrases of the table: each has one of the words, and "in" and its like need a
  /// length of time.
  static func mayFind(in tokens: [Token], _ quantities: [Quantity]) -> Bool {
    let words = quantities.isEmpty ? openersOfCounts : openers
    return tokens.contains { words.contains($0.word) }
  }
  private static let openersOfCounts = WordSet(openers.filter { !Words.spanning.contains($0) })

  func timings() -> [TimingMention] {
    var found: [TimingMention] = []
    var index = 0
    var cursor = MarkCursor(marks)
    while index < tokens.count {
      if !opensTiming(index, &cursor) {
        index += 1
      } else if let end = open(at: index) {
        index = end
      } else if let (timing, end) = TimingAbbreviations.timing(in: tokens, at: index) {
        found.append(TimingMention(tokens: index..<end, timing: timing))
        index = end
      } else if let mention = onDays(at: index) ?? onWeekdays(at: index) ?? either(at: index)
        ?? rangeBeforePhrase(at: index) ?? counted(at: index)
        ?? every(
          at: index, frequency: 1, frequencyMax: nil, from: index)
        ?? timesOfDay(at: index) ?? phrase(at: index) ?? span(at: index)
      {
        let mention = mention.days.isEmpty ? atMost(withDaysBehind(mention)) : mention
        if let day = found.last, tellsTimes(mention, of: day) { found.removeLast() }
        found.append(mention)
        index = mention.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func opensTiming(_ index: Int, _ cursor: inout MarkCursor) -> Bool {
    tokens[index].kind == .number || openers.contains(tokens[index].word)
      || cursor.starts(at: index, .timing, or: .number)
  }

  /// "daily or on alternate days": two timings that no count joins, so none is certain.
  private func open(at start: Int) -> Int? {
    if let end = openInterval(at: start) { return end }
    guard let first = phraseMark(at: start), first.tokens.upperBound + 1 < tokens.count,
      tokens[first.tokens.upperBound].is(Words.or), either(at: start) == nil,
      rangeBeforePhrase(at: start) == nil, let low = timing(of: first),
      let second = phraseMark(at: first.tokens.upperBound + 1), let high = timing(of: second), low != high,
      !opensAmount(second.tokens.upperBound)
    else { return nil }
    return second.tokens.upperBound
  }

  /// "Every 7 or every 14 days".
  private func openInterval(at start: Int) -> Int? {
    guard tokens[start].is(Words.every), start + 3 < tokens.count, let (_, end) = whole(at: start + 1),
      end < tokens.count, tokens[end].is(Words.or),
      let second = every(at: end + 1, frequency: 1, frequencyMax: nil, from: end + 1)?.tokens
        ?? phraseMark(at: end + 1)?.tokens
    else { return nil }
    return tokens[second.lowerBound].is(Words.every) ? second.upperBound : nil
  }

  /// "three times daily or a single daily dose ⟦of 6 mg⟧": the second timing is another amount's.
  private func opensAmount(_ index: Int) -> Bool {
    guard let of = tokens[index...].prefix(2).firstIndex(where: { $0.is("of") }) else { return false }
    return quantities.contains { $0.span.lowerBound == of + 1 && $0.unit != nil }
  }

  /// "once or twice daily", "2 to 3 times a day", where the second count and the period are one phrase.
  private func rangeBeforePhrase(at start: Int) -> TimingMention? {
    let first = adverb(at: start).map { ($0, start + 1) } ?? whole(at: start)
    guard let (low, end) = first, end + 1 < tokens.count,
      tokens[end].kind == .dash || tokens[end].is(Words.or) || tokens[end].is(Words.to),
      let mark = phraseMark(at: end + 1), let timing = timing(of: mark), timing.period == 1,
      case let high = timing.frequency,
      // "thrice or twice daily", but no count of "day 5 or once daily"
      high > low || high < low && tokens[end].is(Words.or) && saysTimes(low, at: start, mark)
    else { return nil }
    return TimingMention(
      tokens: start..<mark.tokens.upperBound,
      timing: Timing(
        frequency: min(low, high), frequencyMax: max(low, high), period: timing.period,
        periodUnit: timing.periodUnit))
  }

  /// Whether a count before "or" can't be any other: "thrice", or the "three" of "three or two times a day".
  private func saysTimes(_ count: Int, at start: Int, _ mark: Mark) -> Bool {
    adverb(at: start) == count || count < 7 && tokens[mark.tokens].contains { $0.is(Words.time) }
  }

  /// Behind the "(OD)" of "once daily (OD) or twice daily (BID)".
  private func pastAbbreviation(_ end: Int) -> Int {
    tokens.parenthesis(at: end, within: 4).map { $0.upperBound + 1 } ?? end
  }

  /// "b.i.d. or t.i.d.", "once daily or twice daily".
  private func either(at start: Int) -> TimingMention? {
    guard let first = phraseMark(at: start), let low = timing(of: first),
      case let joint = pastAbbreviation(first.tokens.upperBound), joint + 1 < tokens.count,
      tokens[joint].is(Words.or) || tokens[joint].is(Words.to),
      let second = phraseMark(at: joint + 1), let high = timing(of: second),
      low.period == high.period, low.periodUnit == high.periodUnit, high.frequency > low.frequency
    else { return nil }
    return TimingMention(
      tokens: start..<second.tokens.upperBound,
      timing: Timing(
        frequency: low.frequency, frequencyMax: high.frequency, period: low.period, periodUnit: low.periodUnit
      ))
  }

  /// "3 times a day", "two or three times daily", "once or twice daily", "twice every 4 weeks".
  private func counted(at start: Int) -> TimingMention? {
    guard let (low, high, end) = count(at: start) else { return nil }
    if let every = every(at: end, frequency: low, frequencyMax: high, from: start) { return every }
    if let period = Words.units[behindSlash(at: end)] {
      return TimingMention(
        tokens: start..<end + 2,
        timing: Timing(frequency: low, frequencyMax: high, period: 1, periodUnit: period))
    }
    guard let period = phraseMark(at: end), let timing = timing(of: period), timing.frequency == 1,
      timing.periodMax == nil
    else {
      return nil
    }
    return TimingMention(
      tokens: start..<period.tokens.upperBound,
      timing: Timing(frequency: low, frequencyMax: high, period: timing.period, periodUnit: timing.periodUnit)
    )
  }

  /// "3 to 5 times/⟦day⟧"
  private func behindSlash(at index: Int) -> Word {
    index + 1 < tokens.count && tokens[index].kind == .slash ? tokens[index + 1].word : .none
  }

  private func count(at start: Int) -> (Int, Int?, Int)? {
    if let first = adverb(at: start) {
      if start + 2 < tokens.count, tokens[start + 1].is(Words.or) || tokens[start + 1].is(Words.to),
        let second = adverb(at: start + 2), second != first
      {
        return (min(first, second), max(first, second), start + 3)
      }
      return (first, nil, start + 1)
    }
    guard var (low, at) = whole(at: start) else { return nil }
    var high: Int?
    if at < tokens.count, tokens[at].kind == .dash || tokens[at].is(Words.to) || tokens[at].is(Words.or),
      let (second, next) = whole(at: at + 1)
    {
      // "three or two times a day"
      guard second > low || second < low && tokens[at].is(Words.or) && low < 7 else { return nil }
      (low, high) = (min(low, second), max(low, second))
      at = next
    }
    if at < tokens.count, tokens[at].kind == .dash { at += 1 }
    guard at < tokens.count, tokens[at].is(Words.time) || tokens[at].is(Words.x) || tokens[at].kind == .times
    else { return nil }
    return (low, high, at + 1)
  }

  private func adverb(at index: Int) -> Int? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    return token.is(Words.once) ? 1 : token.is(Words.twice) ? 2 : token.is(Words.thrice) ? 3 : nil
  }

  private func whole(at index: Int) -> (Int, Int)? {
    guard index < tokens.count else { return nil }
    if tokens[index].kind == .number, let value = tokens[index].number?.whole, !tokens[index].isName {
      return (value, index + 1)
    }
    guard let mark = marks.starting(at: index, of: .number),
      let value = ExactNumber(lexicon[mark][1])?.whole
    else { return nil }
    return (value, mark.tokens.upperBound)
  }

  /// "every 4 to 6 hours", "every 2 weeks", "q 6 h".
  func every(at start: Int, frequency: Int, frequencyMax: Int?, from: Int) -> TimingMention? {
    guard start + 1 < tokens.count,
      tokens[start].is(Words.every) || tokens[start].is(Words.each) || tokens[start].is(Words.q)
    else { return nil }
    guard let quantity = quantities.first(where: { $0.tokens.lowerBound == start + 1 }),
      let unit = quantity.unit,
      unit.dimension == .time, unit.perTime == nil, let period = PeriodUnit(rawValue: unit.code),
      let low = quantity.low, let high = quantity.high
    else { return nil }
    return TimingMention(
      tokens: from..<quantity.tokens.upperBound,
      timing: Timing(
        frequency: frequency, frequencyMax: frequencyMax, period: low, periodMax: low == high ? nil : high,
        periodUnit: period))
  }

  /// "In a 48-hour period", and behind a ceiling "within 48 hours": what is counted is the sum of that time.
  private func span(at start: Int) -> TimingMention? {
    guard start + 2 < tokens.count, Words.spanning.contains(tokens[start].word) else { return nil }
    let at = Words.articles.contains(tokens[start + 1].word) ? start + 2 : start + 1
    guard let quantity = quantities.first(where: { $0.tokens.lowerBound == at }), quantity.bound == .exact,
      let unit = quantity.unit, unit.dimension == .time, unit.perTime == nil,
      let period = PeriodUnit(rawValue: unit.code), let length = quantity.low, period != .h || length >= 12
    else { return nil }
    var end = quantity.tokens.upperBound
    if end < tokens.count, tokens[end].is(Words.period) {
      end += 1
    } else if !isCapped(start) {
      return nil
    }
    if end < tokens.count, Words.anchors.contains(tokens[end].word) { return nil }
    // "For 10 days within a 14-day period": the course lies in it, and no sum is meant.
    if quantities.contains(where: { $0.span.upperBound == start && $0.unit?.dimension == .time }) {
      return nil
    }
    let isDay = period == .h && length == 24
    return TimingMention(
      tokens: start..<end,
      timing: Timing(frequency: 1, period: isDay ? 1 : length, periodUnit: isDay ? .d : period),
      isTotal: true)
  }

  /// Whether a ceiling stands shortly before: "no more than 25 mg within 48 hours".
  private func isCapped(_ start: Int) -> Bool {
    marks.contains {
      $0.vocabulary == .role && lexicon[$0][1] == Dose.Role.maximum.rawValue
        && (0...12).contains(start - $0.tokens.upperBound)
    }
  }

  /// "Over 24 hours every 3 weeks": how long an infusion lasts.
  private func isLength(before end: Int) -> Bool {
    tokens[end...].prefix(4).prefix { $0.kind != .period }.contains {
      $0.is(Words.every) || $0.is(Words.once) || $0.is(Words.weekly)
    }
  }

  private func phrase(at start: Int) -> TimingMention? {
    guard let mark = phraseMark(at: start), let timing = timing(of: mark), !isPart(start) else { return nil }
    let next = mark.tokens.upperBound < tokens.count ? tokens[mark.tokens.upperBound] : nil
    if !lexicon[mark][6].isEmpty, isWithMeal(mark.tokens.upperBound) { return nil }
    if tokens[start].is(Words.over), isLength(before: mark.tokens.upperBound) { return nil }
    // "8 puffs in 24 hours", "in one day"
    let isSum =
      !tokens[start].is(Words.every) && !tokens[start].is(Words.once)
      && (tokens[mark.tokens].contains { $0.number == 24 }
        || tokens[start].is(Words.in) && tokens[mark.tokens].contains { $0.is(Words.day) })
    // "The 25 mg daily dose" is the day's sum, "the 25 mg twice daily dose" is not.
    let isTotal =
      isSum || isCeiling(mark, next)
      || timing.frequency == 1 && tokens[mark.tokens.upperBound - 1].is(Words.daily)
        && !tokens[start].is(Words.once) && (next.map { $0.is(Words.dose) || $0.is(Words.dosage) } ?? false)
    let kind = lexicon[mark][6]
    return TimingMention(
      tokens: mark.tokens, timing: timing, isTotal: isTotal, isTimeOfDay: kind == "time-of-day",
      isPartOfDay: !kind.isEmpty)
  }

  /// "With a maximum ⟦weekly⟧ dose of 6 mg".
  private func isCeiling(_ mark: Mark, _ next: Token?) -> Bool {
    let start = mark.tokens.lowerBound
    return mark.tokens.count == 1 && tokens[start].is(Words.weekly) && start > 0
      && Words.summing.contains(tokens[start - 1].word)
      && (next.map { $0.is(Words.dose) || $0.is(Words.dosage) } ?? false)
  }

  /// "several times a day", "3 tmies a day", "after meals and at bedtime": the rest of a timing that is not understood as a whole.
  private func isPart(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = tokens[start - 1]
    let isCounted =
      start > 1 && before.kind == .word && tokens[start - 2].kind == .number && unitless(start - 1)
      && (tokens[start].is(Words.a)
        || tokens[start].is(Words.every) && !tokens[start - 2].isName && !Self.links.contains(before.word))
    if isApart(start) || isLength(start) { return true }
    // "at the same time once a day" is no count of times
    let isCount = before.is(Words.time) && !tokens[start].is(Words.once) && !isSameTwice(start)
    return isCount || isCounted
      || (before.is(Words.and) && (tokens[start].is(Words.at) || tokens[start].is(Words.in))
        && !leadsAmount(start))
  }

  /// "At the same time ⟦each morning and evening⟧".
  private func isSameTwice(_ start: Int) -> Bool {
    start > 1 && tokens[start - 2].is(Words.same)
      && phraseMark(at: start).flatMap { timing(of: $0) }.map { $0.frequency > 1 } ?? false
  }

  /// "Two tablets, and ⟦in the evening⟧ one": not the rest of the timing before it.
  private func leadsAmount(_ start: Int) -> Bool {
    guard let end = phraseMark(at: start)?.tokens.upperBound else { return false }
    return quantities.contains { (0...1).contains($0.span.lowerBound - end) && $0.unit != nil }
  }

  /// Words that part a number from the timing behind them: "on day 1, then every day".
  private static let links: WordSet = [
    "then", "and", "or", "taken", "given", "thereafter", "followed", "plus", "by", "once", "orally", "in",
    "of",
  ]

  /// "5 mg ⟦for a week⟧": how long, and not how often.
  private func isLength(_ start: Int) -> Bool {
    tokens[start].is(Words.a) && tokens[start - 1].kind == .word
      && Self.lengths.contains(tokens[start - 1].word)
  }
  private static let lengths: WordSet = ["for", "over", "within", "after", "about", "during"]

  /// "Two doses a week apart".
  private func isApart(_ start: Int) -> Bool {
    guard let end = phraseMark(at: start)?.tokens.upperBound, end < tokens.count else { return false }
    return tokens[end].is(Words.apart)
  }

  /// A word that is no unit.
  private func unitless(_ index: Int) -> Bool { marks.starting(at: index, of: .unit) == nil }

  func phraseMark(at index: Int) -> Mark? {
    marks.starting(at: index, of: .timing)
  }

  func timing(of mark: Mark) -> Timing? {
    let row = lexicon[mark]
    guard let frequency = Int(row[1]), let period = ExactNumber(row[3]),
      let unit = PeriodUnit(rawValue: row[5])
    else { return nil }
    return Timing(
      frequency: frequency, frequencyMax: Int(row[2]), period: period, periodMax: ExactNumber(row[4]),
      periodUnit: unit)
  }
}
