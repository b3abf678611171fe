import MonographAnalysis
import MonographLexicon
import MonographModel

/// The same dose in other units: "0.0625 mg (2 million units or 0.25 mL)".
enum Equivalents {
  /// Indices of the quantities that say the same as one of them.
  static func of(_ number: Int, in passage: Passage) -> [Int] {
    let quantities = passage.quantities
    guard let lead = leader(of: number, in: passage) else { return [] }
    var members = [lead]
    var next = lead + 1
    while next < quantities.count, follows(quantities[next], quantities[lead], in: passage) {
      members.append(next)
      next += 1
    }
    return members.count > 1 ? members.filter { $0 != number } : []
  }

  /// The amount that a quantity says again, or itself.
  static func lead(of number: Int, in passage: Passage) -> Int {
    of(number, in: passage).first.map { min($0, number) } ?? number
  }

  static func isParenthesised(_ quantity: Quantity, in passage: Passage) -> Bool {
    opening(before: quantity.tokens.lowerBound, in: passage) != nil
  }

  /// The amount before the parenthesis that this one stands in, in whatever unit: "600 mg/day (300 mg twice a day)".
  static func outer(of quantity: Quantity, in passage: Passage) -> Quantity? {
    guard let open = opening(before: quantity.tokens.lowerBound, in: passage) else { return nil }
    return passage.quantities.last {
      ($0.unit.map { Doses.isDoseable($0) } ?? false) && $0.tokens.upperBound <= open
        && open - $0.tokens.upperBound <= 2
    }
  }

  /// The amount before the parenthesis that a quantity stands in, or itself.
  private static func leader(of number: Int, in passage: Passage) -> Int? {
    let quantity = passage.quantities[number]
    guard let open = opening(before: quantity.tokens.lowerBound, in: passage) else { return number }
    return passage.quantities[..<number].lastIndex {
      ($0.unit.map { Doses.isDoseable($0) } ?? false) && $0.tokens.upperBound <= open
        && open - $0.tokens.upperBound <= 4
    }
  }

  /// Within the parenthesis right behind the leader, in another unit, and nothing but amounts joined.
  private static func follows(_ other: Quantity, _ lead: Quantity, in passage: Passage) -> Bool {
    guard let unit = other.unit, Doses.isDoseable(unit), unit.perTime == nil, unit.per == nil,
      unit.code != lead.unit?.code, other.bound == .exact, other.low != nil,
      let open = opening(before: other.tokens.lowerBound, in: passage), open >= lead.tokens.upperBound,
      open - lead.tokens.upperBound <= 3
    else { return false }
    return passage.tokens[open + 1..<other.tokens.lowerBound].allSatisfy {
      $0.kind != .semicolon && $0.kind != .colon && $0.kind != .dash
    } && other.tokens.lowerBound - open <= 10
  }

  private static func opening(before index: Int, in passage: Passage) -> Int? {
    var at = index - 1
    while at >= 0, index - at <= 14 {
      if passage.tokens[at].kind == .close || passage.tokens[at].endsClause { return nil }
      if passage.tokens[at].kind == .open { return at }
      at -= 1
    }
    return nil
  }
}

/// An amount that is another drug's: "8 g cholestyramine", "prednisone (typically 5 mg twice daily)".
enum OtherSubstance {
  static func of(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Range<Int>? {
    let passage = reading.passages[index]
    let marks = passage.marks(of: .substance)
    let behind = marks.first { (0...2).contains($0.tokens.lowerBound - quantity.tokens.upperBound) }
    let before = marks.last { leads($0, to: quantity, in: passage) }
    // The nearest name decides, and a name of the drug itself settles it.
    guard let mark = behind ?? before, reading.subject.isOther(mark, in: passage, reading.lexicon) else {
      return nil
    }
    return mark.tokens
  }

  /// A name right before the amount, or with a few words of the same breath between: "Prednisone may start at 40 mg".
  private static func leads(_ mark: Mark, to quantity: Quantity, in passage: Passage) -> Bool {
    let distance = quantity.span.lowerBound - mark.tokens.upperBound
    guard (0...6).contains(distance) else { return false }
    let between = mark.tokens.upperBound..<quantity.span.lowerBound
    // "ambroxol (e.g., 30 mg": inside the parenthesis behind the name.
    let isAside = passage.tokens[between.lowerBound..<min(between.lowerBound + 1, between.upperBound)]
      .contains { $0.kind == .open }
    return !passage.tokens[between].contains {
      $0.kind == .colon || $0.kind == .close || $0.endsClause
        || !isAside && ($0.kind == .comma || $0.kind == .period)
    }
      && !passage.quantities.contains { between.contains($0.tokens.lowerBound) && $0.unit != nil }
  }
}

/// What else is said beside an amount.
struct DoseDetails {
  /// "one week later", "two weeks after the first dose".
  let after: Range<Int>?
  /// "as needed", "prn".
  let asNeeded: Range<Int>?
  /// "in 2 to 4 divided doses".
  let divided: ClosedRange<Int>?

  init(passage: Passage, quantity: Quantity) {
    let tokens = passage.tokens
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    let behind = quantity.tokens.upperBound..<clause.upperBound
    let nextDose = passage.quantities.first {
      $0.tokens.lowerBound >= behind.lowerBound && ($0.unit.map { Doses.isDoseable($0) } ?? false)
    }
    let limit = min(nextDose?.tokens.lowerBound ?? behind.upperBound, behind.upperBound)
    after = passage.quantities.first { time in
      time.unit?.dimension == .time && time.tokens.lowerBound >= behind.lowerBound
        && time.tokens.upperBound < limit
        && time.tokens.lowerBound - behind.lowerBound <= 2 && tokens[time.tokens.upperBound].is(Self.later)
    }.map { $0.tokens.lowerBound..<$0.tokens.upperBound + 1 }
    asNeeded = Self.needed(
      in: tokens, behind.lowerBound..<max(behind.lowerBound, min(limit, behind.lowerBound + 14)))
    divided = Self.parts(in: passage, behind.lowerBound..<max(behind.lowerBound, limit))
  }

  private static let later = Word("later"), `as` = Word("as"), needed = Word("needed"),
    required = Word("required"), prn = Word("prn")
  private static let divided = Word("divided"), or = Word("or")

  private static func needed(in tokens: [Token], _ range: Range<Int>) -> Range<Int>? {
    for index in range {
      if tokens[index].is(prn) { return index..<index + 1 }
      if tokens[index].is(`as`), index + 1 < tokens.count,
        tokens[index + 1].is(needed) || tokens[index + 1].is(required)
      {
        return index..<index + 2
      }
    }
    return nil
  }

  /// "in 3 or 4 divided doses", "divided into 2 doses": the number next to "divided".
  private static func parts(in passage: Passage, _ range: Range<Int>) -> ClosedRange<Int>? {
    guard let at = range.first(where: { passage.tokens[$0].is(divided) }),
      !(at > 0 && passage.tokens[at - 1].is(or))  // "once daily or divided into two doses"
    else { return nil }
    let near = max(0, at - 5)..<min(passage.tokens.count, at + 5)
    let numbers = near.compactMap { index -> Int? in
      guard index >= range.lowerBound, !passage.timings.contains(where: { $0.tokens.contains(index) }) else {
        return nil
      }
      if let whole = passage.tokens[index].number?.whole { return whole }
      return passage.marks(of: .number).first { $0.tokens.lowerBound == index }.flatMap {
        ExactNumber(Lexicon.standard[$0][1])?.whole
      }
    }.filter { $0 > 1 && $0 < 13 }
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    return low...high
  }
}
