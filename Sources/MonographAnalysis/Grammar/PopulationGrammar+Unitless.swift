import MonographLexicon
import MonographModel

/// Ages that are told without years: "ages 6-11", "children under 8", "over 12: 500 mg" behind "under 12 years: 250 mg".
extension PopulationGrammar {
  /// "Ages 6-11", "age 12 and older", "children under 8": English counts years there, unless a unit may follow.
  func unitless(_ index: Int) -> PopulationMention? {
    let quantity = quantities[index]
    guard quantity.unit == nil, quantity.span.lowerBound > 0 else { return nil }
    if quantity.bound == .lessThan, let high = quantity.high, high < Self.mostYears,
      followsChildren(quantity.span), !isCounted(quantity.span.upperBound)
    {
      var mention = PopulationMention(tokens: quantity.span)
      mention.age = Amount(low: nil, high: high, highInclusive: false, unit: "a")
      return mention
    }
    if let mention = labelling(index) { return mention }
    guard tokens[..<quantity.span.lowerBound].suffix(5).contains(where: { Self.ages.contains($0.word) })
    else { return nil }
    var (age, span) = band(ending: index)
    // "ages 5+"
    if quantity.bound == .exact, age == nil, span.upperBound < tokens.count,
      tokens[span.upperBound].kind == .plus
    {
      age = Amount(low: quantity.low, high: nil, unit: "a")
      span = span.lowerBound..<span.upperBound + 1
    }
    let start = span.lowerBound - 1
    guard age != nil || quantity.bound != .exact, start >= 0, Self.ages.contains(tokens[start].word) else {
      return nil
    }
    var mention = PopulationMention(tokens: start..<span.upperBound)
    if let oldest = age?.high ?? age?.low, oldest < Self.oldest, !hasUnit(behind: span.upperBound) {
      age?.unit = "a"
      mention.age = age
    } else {
      mention.isQualified = true
    }
    return mention
  }
  private static let oldest: ExactNumber = 100

  /// "Children under 12 years: 250 mg; ⟦over 12⟧: 500 mg", "children ⟦2 to 5⟧: 5 mg; ⟦6 to 11⟧: 10 mg": a band that labels
  /// what follows, in the years of those before it.
  private func labelling(_ index: Int) -> PopulationMention? {
    let (amount, span) = band(ending: index)
    guard var age = amount, let oldest = age.high ?? age.low, oldest < Self.oldest,
      isLabel(span), opensLabel(span.lowerBound), countsYears(before: index)
    else { return nil }
    age.unit = "a"
    var mention = PopulationMention(tokens: span)
    mention.age = age
    return mention
  }

  /// A colon behind it, or a comma and an amount.
  func isLabel(_ span: Range<Int>) -> Bool {
    let end = span.upperBound
    guard end < tokens.count else { return followsChildren(span) }
    return tokens[end].kind == .colon
      || tokens[end].kind == .comma
        && quantities.contains {
          $0.span.lowerBound == end + 1 && ($0.unit.map { $0.dimension != .time } ?? false)
        }
  }

  /// Behind a border, or people that stand behind one.
  func opensLabel(_ start: Int) -> Bool {
    let before = tokens[..<start].reversed().drop {
      Self.people.contains($0.word) || Self.ages.contains($0.word)
    }
    guard let last = before.first else { return true }
    return [.semicolon, .comma, .period, .bullet].contains(last.kind) || last.is(Words.and)
      || followsChildren(start..<start)
  }

  /// An age in years, or of children, is told before.
  private func countsYears(before index: Int) -> Bool {
    let start = quantities[index].span.lowerBound
    if followsChildren(start..<start) { return quantities[index].unit == nil }
    guard
      let first = quantities[..<index].first(where: {
        isAge($0) || $0.unit == nil && isOfAges($0.span.lowerBound)
      })
    else { return false }
    return first.unit == nil || first.unit?.code == "a"
  }

  private func isOfAges(_ start: Int) -> Bool {
    start > 0 && Self.ages.contains(tokens[start - 1].word) || followsChildren(start..<start)
  }
  private static let ages: WordSet = ["ages", "age", "aged"]

  /// "Ages 6-11 ⟦(months)⟧", "aged 6-11 ⟦- 13⟧".
  private func hasUnit(behind end: Int) -> Bool {
    end < tokens.count && [.number, .percent, .slash, .dash, .other].contains(tokens[end].kind)
      || marks.contains { mark in
        mark.vocabulary == .unit && (0...2).contains(mark.tokens.lowerBound - end)
          // "ages 6-11⟦: 10 mg⟧"
          && tokens[end..<mark.tokens.lowerBound].allSatisfy {
            $0.kind == .open || $0.kind == .comma || $0.is(Words.in)
          }
      }
  }
  private static let mostYears: ExactNumber = 19

  /// Whether a word behind a number may be its unit, which the tables don't know, or another number follows.
  private func isCounted(_ end: Int) -> Bool {
    guard end < tokens.count, tokens[end].kind == .word else {
      return end < tokens.count
        && [.number, .percent, .slash, .dash, .other].contains(tokens[end].kind)
    }
    return !Self.verbs.contains(tokens[end].word) && !Self.connections.contains(tokens[end].word)
  }
  private static let connections: WordSet = [
    Words.and, Words.or, Words.to, Words.in, Words.for, Word("with"), Word("due"), Word("because"),
    Word("unless"), Word("who"), Word("as"), Word("since"), Word("without"), Word("by"), Word("has"),
    Word("have"), Word("will"), Word("cannot"), Word("at"), Word("on"),
  ]
}
