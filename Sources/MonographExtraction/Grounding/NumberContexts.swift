import MonographAnalysis
import MonographLexicon
import MonographModel

/// The words that tell what a number is, by where they stand.
struct NumberContexts: Sendable {
  static let standard = NumberContexts(TableFile("number-contexts"))

  private let before: WordMap<UnclaimedNumber.Reason>
  private let after: WordMap<UnclaimedNumber.Reason>
  private let near: WordMap<UnclaimedNumber.Reason>

  init(_ table: TableFile) {
    typealias Reasons = [Word: UnclaimedNumber.Reason]
    var (before, after, near): (Reasons, Reasons, Reasons) = ([:], [:], [:])
    for row in table.rows {
      guard let word = row.word(of: 0),
        let reason = UnclaimedNumber.Reason(rawValue: row[2])
      else { continue }
      switch row[1] {
      case "before": before[word] = reason
      case "after": after[word] = reason
      default: near[word] = reason
      }
    }
    (self.before, self.after, self.near) = (WordMap(before), WordMap(after), WordMap(near))
  }

  /// By the word before a number, signs passed over.
  /// - Parameter across: "score was 19", "packs of 30": small words are passed over, too.
  func before(_ position: Int, in tokens: [Token], across: Bool = false) -> UnclaimedNumber.Reason? {
    for token in tokens[max(0, position - (across ? 5 : 3))..<position].reversed() {
      if token.kind == .word {
        if across, Self.small.contains(token.word) { continue }
        let reason = before[token.word]
        return across ? reason.flatMap { Self.reaching.contains($0) ? $0 : nil } : reason
      }
      if token.kind == .number || token.kind == .cell || token.kind == .comma { return nil }
    }
    return nil
  }

  /// Reasons that a word gives across others; "a class of 3" is none.
  private static let reaching: CaseSet<UnclaimedNumber.Reason> = [
    .measurement, .statistic, .package, .listNumber,
  ]
  private static let small: WordSet = [
    Word("of"), Word("was"), Word("were"), Word("is"), Word("are"), Word("from"), Word("about"),
    Word("approximately"), Word("a"), Word("the"), Word("than"), Word("ranged"), Word("equal"), Word("to"),
    Word("between"), Word("below"), Word("above"), Word("over"), Word("under"), Word("at"), Word("least"),
    Word("contain"), Word("contains"), Word("containing"), Word("holds"),
  ]

  func saysAddress(_ token: Token) -> Bool {
    token.kind == .word && token.isName && (near[token.word] == .address || before[token.word] == .address)
  }

  private static let prepositions: WordSet = [
    Word("of"), Word("in"), Word("from"), Word("with"), Word("for"), Word("the"), Word("and"), Word("by"),
    Word("on"), Word("at"), Word("to"), Word("were"), Word("was"), Word("is"), Word("are"), Word("who"),
  ]

  /// By one of the words after a number; a mark or a preposition ends the search.
  func after(_ position: Int, in tokens: [Token]) -> UnclaimedNumber.Reason? {
    for token in tokens[min(position + 1, tokens.count)...].prefix(5) {
      guard token.kind == .word || token.kind == .dash || token.kind == .trademark else { return nil }
      if token.kind == .word, let reason = after[token.word] { return reason }
      if Self.prepositions.contains(token.word) { return nil }
    }
    return nil
  }

  /// By a word within twelve tokens.
  func near(_ position: Int, in tokens: [Token]) -> UnclaimedNumber.Reason? {
    let around = max(0, position - 12)..<min(tokens.count, position + 13)
    return tokens[around].lazy.compactMap { token in
      // "limited to 5 weeks" is no company.
      token.kind == .word ? near[token.word].flatMap { $0 == .address && !token.isName ? nil : $0 } : nil
    }.first
  }

  private static let `in` = Word("in"), out = Word("out"), of = Word("of"), every = Word("every")

  /// "1 in 10", "2 out of 100", or what the table of bands knows.
  static func isChance(_ position: Int, in passage: Passage) -> Bool {
    if passage.marks(of: .band).contains(where: { $0.tokens.contains(position) }) {
      return true
    }
    let tokens = passage.tokens
    let joins = { (index: Int) in
      tokens.indices.contains(index)
        && (tokens[index].is(`in`) || tokens[index].is(of) || tokens[index].is(every))
    }
    let isNumber = { (index: Int) in tokens.indices.contains(index) && tokens[index].kind == .number }
    if joins(position + 1), isNumber(position + 2) { return !tokens[position + 1].is(of) }
    if joins(position - 1), isNumber(position - 2) { return !tokens[position - 1].is(of) }
    return tokens.indices.contains(position + 3) && tokens[position + 1].is(out) && isNumber(position + 3)
      || position > 2 && tokens[position - 2].is(out) && isNumber(position - 3)
  }

  private static let bodies: WordSet = [
    Word("weigh"), Word("weighing"), Word("weight"), Word("weighed"), Word("bodyweight"), Word("bw"),
  ]

  /// A weight of a person.
  static func isOfBody(_ quantity: Quantity, in passage: Passage) -> Bool {
    let tokens = passage.tokens
    let near = max(0, quantity.span.lowerBound - 8)..<min(tokens.count, quantity.span.upperBound + 4)
    return quantity.unit?.code == "kg" || tokens[near].contains { bodies.contains($0.word) }
  }

  private static let ages: WordSet = [
    Word("age"), Word("aged"), Word("children"), Word("adolescents"), Word("adults"), Word("infants"),
    Word("patients"), Word("women"), Word("men"), Word("people"), Word("persons"), Word("individuals"),
  ]
  private static let limits: WordSet = [
    Word("under"), Word("over"), Word("below"), Word("above"), Word("older"), Word("younger"), Word("aged"),
    Word("age"), Word("between"), Word("up"),
  ]

  /// "children under 2", "16 and older": a limit of age without a unit.
  static func isLimit(_ run: Range<Int>, _ tokens: [Token]) -> Bool {
    let before = tokens[max(0, run.lowerBound - 4)..<run.lowerBound]
    let after = tokens[run.upperBound...].prefix(3)
    let value = tokens[run].first { $0.kind == .number }?.number?.whole ?? .max
    guard value < 100 else { return false }
    if after.contains(where: { $0.is(Word("older")) || $0.is(Word("younger")) }) { return true }
    return before.contains { ages.contains($0.word) } && before.contains { limits.contains($0.word) }
  }
}
