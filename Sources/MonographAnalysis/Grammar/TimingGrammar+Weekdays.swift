import MonographLexicon
import MonographModel

/// Days of the week as a timing.
extension TimingGrammar {
  /// "On Mondays, Wednesdays and Fridays", "Monday to Friday", "every Monday": so many times a week. A single day
  /// without "every" may be that one day only.
  func onWeekdays(at start: Int) -> TimingMention? {
    let isEach = tokens[start].is(Words.every) || tokens[start].is(Words.each)
    guard var last = weekday(at: isEach ? start + 1 : start) else { return nil }
    var days: Set<Int> = [last]
    var end = start + (isEach ? 2 : 1)
    while let next = tokens[end...].prefix(3).firstIndex(where: { Words.weekdays[$0.word] != nil }),
      let day = weekday(at: next), let isRange = joins(end..<next)
    {
      if isRange {
        guard last < day else { return nil }
        days.formUnion(last...day)
      }
      guard isRange || days.insert(day).inserted else { return nil }
      (last, end) = (day, next + 1)
    }
    guard isEach || days.count > 1 else { return nil }
    return TimingMention(
      tokens: start..<end, timing: Timing(frequency: days.count, period: 1, periodUnit: .wk))
  }

  private func weekday(at index: Int) -> Int? {
    index < tokens.count ? Words.weekdays[tokens[index].word] : nil
  }

  /// Whether what stands between two days makes a range of them or a list; nil where it does neither, as "or".
  private func joins(_ gap: Range<Int>) -> Bool? {
    let words = tokens[gap]
    if words.count == 1, words.allSatisfy({ $0.kind == .dash || $0.is(Words.to) || $0.is(Words.through) }) {
      return true
    }
    return !words.isEmpty && words.allSatisfy { $0.kind == .comma || $0.is(Words.and) } ? false : nil
  }
}
