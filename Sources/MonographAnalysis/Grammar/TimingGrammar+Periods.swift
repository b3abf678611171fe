import MonographLexicon
import MonographModel

/// Timings by their period: "every 4 to 6 hours", "in a 48-hour period".
extension TimingGrammar {
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
  func span(at start: Int) -> TimingMention? {
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

  /// "At intervals of 3 to 7 days", "at 2-4 week intervals".
  func intervals(at start: Int) -> TimingMention? {
    guard start + 2 < tokens.count, tokens[start].is(Words.at) else { return nil }
    let isAhead = tokens[start + 1].is(Words.interval) && tokens[start + 2].is("of")
    let at = isAhead ? start + 3 : start + 1
    guard let quantity = quantities.first(where: { $0.tokens.lowerBound == at }), let unit = quantity.unit,
      unit.dimension == .time, unit.perTime == nil, let period = PeriodUnit(rawValue: unit.code),
      let low = quantity.low, let high = quantity.high
    else { return nil }
    var end = quantity.tokens.upperBound
    if !isAhead {
      guard end < tokens.count, tokens[end].is(Words.interval) else { return nil }
      end += 1
    }
    return TimingMention(
      tokens: start..<end,
      timing: Timing(frequency: 1, period: low, periodMax: low == high ? nil : high, periodUnit: period))
  }

  /// Whether a ceiling stands shortly before: "no more than 25 mg within 48 hours".
  private func isCapped(_ start: Int) -> Bool {
    marks.contains {
      $0.vocabulary == .role && lexicon[$0][1] == Dose.Role.maximum.rawValue
        && (0...12).contains(start - $0.tokens.upperBound)
    }
  }
  private static let lengths: WordSet = ["for", "over", "within", "after", "about", "during"]

  /// "Two doses a week apart".
  func isApart(_ start: Int) -> Bool {
    guard let end = phraseMark(at: start)?.tokens.upperBound, end < tokens.count else { return false }
    return tokens[end].is(Words.apart)
  }

  /// A word that is no unit.
  func unitless(_ index: Int) -> Bool { marks.starting(at: index, of: .unit) == nil }

  /// "Over 24 hours every 3 weeks": how long an infusion lasts.
  func isLength(before end: Int) -> Bool {
    tokens[end...].prefix(4).prefix { $0.kind != .period }.contains {
      $0.is(Words.every) || $0.is(Words.once) || $0.is(Words.weekly)
    }
  }

  /// "5 mg ⟦for a week⟧": how long, and not how often.
  func isLength(_ start: Int) -> Bool {
    tokens[start].is(Words.a) && tokens[start - 1].kind == .word
      && Self.lengths.contains(tokens[start - 1].word)
  }
}
