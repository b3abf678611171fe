import MonographLexicon
import MonographModel

/// "q6h", "q4-6h", "q3wk": a q, a number and a unit in one word.
enum TimingAbbreviations {
  private static let units: [(String, PeriodUnit)] = [
    ("h", .h), ("hr", .h), ("hrs", .h), ("d", .d), ("w", .wk), ("wk", .wk), ("wks", .wk), ("mo", .mo),
  ]
  private static let counts = 1...96

  private static let whole: [Word: Timing] = Dictionary(
    counts.flatMap { count in
      units.map {
        (word("q", count, $0.0), Timing(frequency: 1, period: ExactNumber(Int64(count)), periodUnit: $0.1))
      }
    }, uniquingKeysWith: { first, _ in first })
  private static let heads: [Word: Int] = Dictionary(
    counts.map { (word("q", $0), $0) }, uniquingKeysWith: { first, _ in first })
  private static let tails: [Word: (Int, PeriodUnit)] = Dictionary(
    counts.flatMap { count in units.map { (word("q-", count, $0.0), (count, $0.1)) } },
    uniquingKeysWith: { first, _ in first })

  /// The last word of such a text, as the lexer folds it. There are hundreds of them at every start: no text is made.
  private static func word(_ lead: String, _ count: Int, _ unit: String = "") -> Word {
    var text = Array(lead.utf8)
    if count > 9 { text.append(UInt8(ascii: "0") + UInt8(count / 10)) }
    text.append(UInt8(ascii: "0") + UInt8(count % 10))
    text += unit.utf8
    return Lexer.tokens(in: text).last!.word
  }

  /// The first words of all of them.
  static let starts = WordSet(Array(whole.keys) + heads.keys)

  /// The timing that starts at a token, and where it ends.
  static func timing(in tokens: [Token], at start: Int) -> (Timing, end: Int)? {
    guard tokens[start].kind == .word else { return nil }
    if let timing = whole[tokens[start].word] { return (timing, start + 1) }
    guard start + 2 < tokens.count, tokens[start + 1].kind == .dash, let low = heads[tokens[start].word],
      let (high, unit) = tails[tokens[start + 2].word], low < high
    else { return nil }
    let timing = Timing(
      frequency: 1, period: ExactNumber(Int64(low)), periodMax: ExactNumber(Int64(high)), periodUnit: unit)
    return (timing, start + 3)
  }
}
