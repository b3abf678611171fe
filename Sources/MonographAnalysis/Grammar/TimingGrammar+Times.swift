import MonographLexicon
import MonographModel

/// How many times a day, counted by the times of the day or bounded.
extension TimingGrammar {
  /// "Once in the morning and once in the evening", "at noon and at bedtime": each time of the day once. "Nightly, at
  /// bedtime" is one.
  func timesOfDay(at start: Int) -> TimingMention? {
    var times: [Range<Int>] = []
    var at = start
    var isJoined = false
    while let mark = phraseMark(at: at), !lexicon[mark][6].isEmpty, !isSaid(mark.tokens, in: times) {
      isJoined = !times.isEmpty && tokens[at - 1].is(Words.and)
      times.append(mark.tokens)
      at = mark.tokens.upperBound
      while at < tokens.count, tokens[at].kind == .comma || tokens[at].is(Words.and) { at += 1 }
      if at == mark.tokens.upperBound { break }
    }
    guard isJoined, let end = times.last?.upperBound else { return nil }
    return TimingMention(
      tokens: start..<end, timing: Timing(frequency: times.count, period: 1, periodUnit: .d))
  }

  /// "Every day ⟦in the morning and in the evening⟧": the times of that day.
  func tellsTimes(_ mention: TimingMention, of day: TimingMention) -> Bool {
    let daily = Timing(frequency: 1, period: 1, periodUnit: .d)
    return day.timing == daily && !day.isTotal && mention.timing.frequency > 1
      && mention.timing.period == 1 && mention.timing.periodUnit == .d
      && tokens[mention.tokens].contains { Words.times.contains($0.word) }
      && !tokens[day.tokens].contains { $0.is(Words.once) || Words.times.contains($0.word) }
      && tokens[day.tokens.upperBound..<mention.tokens.lowerBound].allSatisfy { $0.kind == .comma }
  }

  private func isSaid(_ time: Range<Int>, in times: [Range<Int>]) -> Bool {
    times.contains { tokens[$0].timeOfDay == tokens[time].timeOfDay }
  }

  /// "before breakfast ⟦and dinner⟧": a second time of the day without a word of its own before it.
  func isWithMeal(_ end: Int) -> Bool {
    guard end + 1 < tokens.count, tokens[end].is(Words.and) || tokens[end].kind == .comma else {
      return false
    }
    return Words.meals.contains(tokens[end + 1].word)
  }

  /// "Up to six times daily": once to six times.
  func atMost(_ mention: TimingMention) -> TimingMention {
    guard mention.timing.frequency > 1, mention.timing.frequencyMax == nil, mention.days.isEmpty,
      !mention.isTotal,
      let bound = marks.last(where: {
        $0.vocabulary == .bound && $0.tokens.upperBound == mention.tokens.lowerBound
      }), lexicon[bound][1] == Bound.upTo.rawValue, lexicon[bound][3] == "before"
    else { return mention }
    var mention = mention
    mention.timing.frequencyMax = mention.timing.frequency
    mention.timing.frequency = 1
    mention.tokens = bound.tokens.lowerBound..<mention.tokens.upperBound
    return mention
  }
}
