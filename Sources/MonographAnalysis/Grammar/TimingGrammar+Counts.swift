import MonographLexicon
import MonographModel

/// Timings that count: "3 times a day", "once or twice daily", "twice every 4 weeks".
extension TimingGrammar {
  /// "once or twice daily", "2 to 3 times a day", where the second count and the period are one phrase.
  func rangeBeforePhrase(at start: Int) -> TimingMention? {
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
  func either(at start: Int) -> TimingMention? {
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
  func counted(at start: Int) -> TimingMention? {
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

  func whole(at index: Int) -> (Int, Int)? {
    guard index < tokens.count else { return nil }
    if tokens[index].kind == .number, let value = tokens[index].number?.whole, !tokens[index].isName {
      return (value, index + 1)
    }
    guard let mark = marks.starting(at: index, of: .number),
      let value = ExactNumber(lexicon[mark][1])?.whole
    else { return nil }
    return (value, mark.tokens.upperBound)
  }
}
