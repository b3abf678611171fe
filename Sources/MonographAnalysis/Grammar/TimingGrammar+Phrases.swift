import MonographLexicon
import MonographModel

/// Timings that the table has as phrases: "daily", "in the morning".
extension TimingGrammar {
  func phrase(at start: Int) -> TimingMention? {
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
