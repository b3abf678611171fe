import MonographLexicon
import MonographModel

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
  /// - Parameter classes: those of the words.
  static func mayFind(in tokens: [Token], _ classes: WordClasses, _ quantities: [Quantity]) -> Bool {
    let words = quantities.isEmpty ? openersOfCounts : openers
    return classes.mayHold(anyOf: words.classes) && tokens.contains { words.contains($0.word) }
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
        ?? timesOfDay(at: index) ?? phrase(at: index) ?? span(at: index) ?? intervals(at: index)
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
    tokens[index].kind == .number || openers.contains(tokens[index].word) || tokens[index].is(Words.at)
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
}
