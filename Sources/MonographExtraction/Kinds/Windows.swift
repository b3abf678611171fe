import MonographAnalysis
import MonographLexicon
import MonographModel

/// The stretch of a treatment that an amount applies to: "Weeks 1-2", "days 1 to 7".
enum Windows {
  struct Found {
    var duration: Duration
    var place: Draft.Place
    /// "Week 7 and later".
    var isOpen = false
  }

  /// The window said in the amount's own clause or cell row, or by a label above it.
  static func window(in index: Int, near tokens: Range<Int>, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    let clause = passage.role == .row ? passage.tokens.indices : passage.clause(around: tokens.lowerBound)
    if passage.role != .row, let aside = inParentheses(behind: tokens, of: index, reading) { return aside }
    if let own = find(
      in: index, within: clause, before: passage.role == .row ? nil : tokens.lowerBound, reading)
    {
      return own
    }
    guard let label = passage.context.first, reading.passages[label].role == .label else { return nil }
    return find(in: label, within: reading.passages[label].tokens.indices, before: nil, reading)
  }

  /// "5 mg (for day 1) and 10 mg (for day 8)": it holds for the amount before it alone.
  private static func inParentheses(behind tokens: Range<Int>, of index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    guard let aside = passage.parenthesis(at: tokens.upperBound) else { return nil }
    let holdsDose = passage.quantities.contains { $0.isDoseable && aside.contains($0.tokens.lowerBound) }
    return holdsDose ? nil : find(in: index, within: aside, before: nil, reading)
  }

  private static func find(in index: Int, within range: Range<Int>, before: Int?, _ reading: Reading)
    -> Found?
  {
    let passage = reading.passages[index]
    for position in range.dropLast().reversed() {
      guard let unit = units[passage.tokens[position].word], before.map({ position < $0 }) ?? true else {
        continue
      }
      guard let quantity = passage.quantities.first(where: { $0.tokens.lowerBound == position + 1 }),
        quantity.unit == nil,
        var low = quantity.low, let high = quantity.high, low.whole != nil, high.whole != nil,
        quantity.bound == .exact || quantity.bound == .range
      else { continue }
      var start = position
      if let earlier = earlierEnd(of: position, unit, in: passage), earlier.number <= low {
        (low, start) = (earlier.number, earlier.start)
      }
      // "5 mg (for day 1) and 10 mg"
      if let before, passage.closesParenthesis(in: position..<before) { continue }
      // "1,000 mg on day 1 and 500 mg …" says when the amount before it is given.
      if before != nil,
        position > 0, Self.moments.contains(passage.tokens[position - 1].word),
        passage.quantities.contains(where: { $0.isDoseable && $0.tokens.upperBound == position - 1 })
      {
        continue
      }
      let tokens = start..<quantity.tokens.upperBound
      if passage.isOfCycle(tokens.upperBound) { continue }
      let behind = passage.tokens[tokens.upperBound...].prefix(2)
      let before = passage.tokens[..<start].last { !Self.fillers.contains($0.word) }
      let opens = before.map { Self.openings.contains($0.word) } ?? false && !behind.contains { $0.is("to") }
      return Found(
        duration: Duration(low: low, high: high, unit: unit), place: Draft.Place(.window, in: index, tokens),
        isOpen: opens && low == high || behind.contains { Self.onwards.contains($0.word) })
    }
    return nil
  }

  private static let moments: WordSet = ["on", "at", "in", "for", "from", "during"]

  /// The 2 of "week 2 to week 24".
  private static func earlierEnd(of position: Int, _ unit: PeriodUnit, in passage: Passage)
    -> (number: ExactNumber, start: Int)?
  {
    guard position > 2, passage.tokens[position - 1].is("to") || passage.tokens[position - 1].kind == .dash,
      let number = passage.tokens[position - 2].number, number.whole != nil,
      units[passage.tokens[position - 3].word] == unit
    else { return nil }
    return (number, position - 3)
  }

  /// "Starting at the end of week 16", "from week 4"
  private static let fillers: WordSet = ["at", "the", "end", "of", "on", "in"]
  private static let openings: WordSet = ["starting", "from", "beginning"]
  private static let onwards: WordSet = [
    Word("later"), Word("onward"), Word("onwards"), Word("thereafter"), Word("beyond"),
  ]
  private static let units: [Word: PeriodUnit] = [Words.week: .wk, Words.day: .d, Words.month: .mo]

  private enum Words {
    static let week = Word("week"), day = Word("day"), month = Word("month")
  }
}

extension Passage {
  /// "Day 1 of each 21-day cycle": a day that comes again, not one of the whole treatment.
  func isOfCycle(_ end: Int) -> Bool {
    guard end < tokens.count, tokens[end].is("of") else { return false }
    let words = tokens[end + 1..<min(tokens.count, end + 8)].prefix {
      $0.kind != .comma && $0.kind != .period
    }
    // "of the first cycle"
    return words.contains { $0.is("cycle") }
      && !words.contains { $0.is("first") || $0.kind == .number && $0.number == 1 }
  }

  /// What stands in the parenthesis that opens at a token.
  fileprivate func parenthesis(at open: Int) -> Range<Int>? {
    guard open < tokens.count, tokens[open].kind == .open,
      let close = tokens[open...].prefix(24).firstIndex(where: { $0.kind == .close })
    else { return nil }
    return open + 1..<close
  }

  /// Whether a parenthesis ends in a run of tokens that began before it.
  func closesParenthesis(in run: Range<Int>) -> Bool {
    var depth = 0
    for token in tokens[run] {
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      if depth < 0 { return true }
    }
    return false
  }
}
