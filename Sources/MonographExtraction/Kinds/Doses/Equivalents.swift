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
    guard members.count > 1, areEqual(members.map { quantities[$0] }) else { return [] }
    return members.filter { $0 != number }
  }

  /// "92 micrograms of one and 22 micrograms of the other" are parts and no equivalents: amounts of one dimension have
  /// to be the same amount.
  private static func areEqual(_ quantities: [Quantity]) -> Bool {
    var amounts: [Dimension: ExactNumber] = [:]
    for quantity in quantities {
      guard let entry = quantity.unit.flatMap({ UnitTable.standard[$0.code] }), let factor = entry.factor,
        let amount = quantity.low?.multiplied(by: factor)
      else { continue }
      if let other = amounts.updateValue(amount, forKey: entry.dimension), other != amount { return false }
    }
    return true
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
      $0.isDoseable && $0.tokens.upperBound <= open && open - $0.tokens.upperBound <= 8
        && !passage.tokens[$0.tokens.upperBound..<open].contains { $0.kind == .comma || $0.kind == .period }
    }
  }

  /// The amount before the parenthesis that a quantity stands in, or itself.
  private static func leader(of number: Int, in passage: Passage) -> Int? {
    let quantity = passage.quantities[number]
    guard let open = opening(before: quantity.tokens.lowerBound, in: passage) else { return number }
    return passage.quantities[..<number].lastIndex {
      $0.isDoseable && !$0.isCombination && $0.tokens.upperBound <= open
        && open - $0.tokens.upperBound <= 4
    }
  }

  /// "(rounded to the nearest 50 mg)", "(not less than 5 mL)"
  private static let limits: WordSet = ["nearest", "rounded", "minimum", "least", "not", "than", "if"]

  /// Within the parenthesis right behind the leader, in another unit, and nothing but amounts joined.
  private static func follows(_ other: Quantity, _ lead: Quantity, in passage: Passage) -> Bool {
    guard let unit = other.unit, Doses.isDoseable(unit), unit.perTime == nil, unit.per == nil,
      unit.code != lead.unit?.code, other.bound == .exact || other.bound == .range && lead.bound == .range,
      other.low != nil,
      let open = opening(before: other.tokens.lowerBound, in: passage), open >= lead.tokens.upperBound,
      open - lead.tokens.upperBound <= 3
    else { return false }
    // "180 mcg/kg (maximum 22 mg)" says another thing.
    let isLimit = passage.marks(of: .role).contains {
      $0.tokens.lowerBound > open && $0.tokens.upperBound <= other.tokens.lowerBound
        && (Lexicon.standard[$0][1] == Dose.Role.maximum.rawValue
          // "(maximum starting dose 5 mg)"
          || passage.tokens[$0.tokens.lowerBound].is("maximum"))
    }
    return !isLimit && !isShare(other, in: passage) && !isOfEach(other, lead, in: passage)
      && passage.tokens[open + 1..<other.tokens.lowerBound].allSatisfy {
        $0.kind != .semicolon && $0.kind != .colon && $0.kind != .dash && !limits.contains($0.word)
      } && other.tokens.lowerBound - open <= 10
  }

  /// "1 or 2 tablets (250 mg)", "1-2 tablets (250 mg)": what each of them holds, however many are taken.
  static func isOfEach(_ other: Quantity, _ lead: Quantity, in passage: Passage) -> Bool {
    guard lead.unit?.dimension == .form, other.unit?.dimension != .form, other.group == nil,
      other.bound != .range
    else { return false }
    return lead.bound == .range || lead.group != nil
  }

  /// "two 5 mL spoonfuls", "2 vials of 30 mL": what each of several holds.
  private static func isShare(_ quantity: Quantity, in passage: Passage) -> Bool {
    guard quantity.tokens.lowerBound > 0 else { return false }
    let near = passage.tokens[max(0, quantity.tokens.lowerBound - 4)..<quantity.tokens.lowerBound]
    if near.contains(where: { $0.is("each") })
      || passage.tokens[quantity.tokens.upperBound...].first.map({ $0.is("each") }) ?? false
    {
      return true
    }
    var before = quantity.tokens.lowerBound - 1
    if passage.tokens[before].word == "of", before > 1 { before -= 2 }
    guard passage.tokens[before].number != 1 else { return false }
    return passage.tokens[before].kind == .number
      || passage.marks(of: .number).contains {
        $0.tokens.contains(before) && Lexicon.standard[$0][1] != "1"
      }
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
