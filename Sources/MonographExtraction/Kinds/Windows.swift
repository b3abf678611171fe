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
    if let own = find(
      in: index, within: clause, before: passage.role == .row ? nil : tokens.lowerBound, reading)
    {
      return own
    }
    guard let label = passage.context.first, reading.passages[label].role == .label else { return nil }
    return find(in: label, within: reading.passages[label].tokens.indices, before: nil, reading)
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
        let low = quantity.low, let high = quantity.high, low.whole != nil, high.whole != nil,
        quantity.bound == .exact || quantity.bound == .range
      else { continue }
      // "1,000 mg on day 1 and 500 mg …" says when the amount before it is given.
      if before != nil,
        passage.quantities.contains(where: { $0.isDoseable && $0.tokens.upperBound == position - 1 })
      {
        continue
      }
      let tokens = position..<quantity.tokens.upperBound
      let behind = passage.tokens[tokens.upperBound...].prefix(2)
      let before = passage.tokens[..<position].last { !Self.fillers.contains($0.word) }
      let opens = before.map { Self.openings.contains($0.word) } ?? false && !behind.contains { $0.is("to") }
      return Found(
        duration: Duration(low: low, high: high, unit: unit), place: Draft.Place(.window, in: index, tokens),
        isOpen: opens || behind.contains { Self.onwards.contains($0.word) })
    }
    return nil
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
