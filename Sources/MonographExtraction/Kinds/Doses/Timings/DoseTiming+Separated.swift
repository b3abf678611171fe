import MonographAnalysis
import MonographLexicon
import MonographModel

/// Whether another amount between them takes the timing.
extension DoseTiming {
  /// Another amount between takes the timing, unless it is the same dose again in parentheses or an alternative.
  static func separates(
    _ other: Quantity, _ quantity: Quantity, _ passage: Passage, _ between: Range<Int>, _ subject: Subject
  ) -> Bool {
    guard let unit = other.unit, Doses.isDoseable(unit) else { return false }
    if other.group != nil && other.group == quantity.group { return false }
    // "1 g per dose and 4 g in 24 hours"
    if let per = quantity.unit?.per, Doses.occasions.contains(per.unit.code), unit.per == nil { return true }
    // "2 tablets of examplin 500 mg twice a day", "1 or 2 tablets Examplix 500 mg twice a day"
    if quantity.unit?.dimension == .form, unit.dimension == .mass,
      passage.tokens[behindAlternatives(quantity, passage, between)...].first.map({
        $0.is(of) || subject.names($0)
      }) ?? false
    {
      return false
    }
    // "one 90 mg/400 mg tablet once a day"
    if quantity.unit?.dimension == .form, other.isCombination { return false }
    if restates(other, in: passage) { return false }
    // "from 500 mg to 2 g every 4 hours"
    if other.span.lowerBound == between.lowerBound + 1, passage.tokens[between.lowerBound].is(to) {
      return false
    }
    // "one capsule or 15 mL twice daily", "5 mg (women) or 10 mg (men) twice daily"
    let joint =
      passage.tokens.parenthesis(at: between.lowerBound, within: 8)?.upperBound ?? between.lowerBound - 1
    // "10 mg/day (acute) or 10 mg 3 times a day" has a time of its own
    if joint + 1 < other.span.lowerBound, quantity.unit?.perTime == nil || unit.perTime != nil,
      passage.tokens[(joint + 1)..<other.span.lowerBound].allSatisfy({ $0.is("or") })
    {
      return false
    }
    if Equivalents.isParenthesised(other, in: passage) { return false }
    // "5 mg, one tablet, twice a day", but not "one tablet at once, then one tablet twice a day".
    return unit.dimension != .form || quantity.unit?.dimension == .form
  }

  /// Where the last of the amounts ends that share a unit with one.
  private static func behindAlternatives(
    _ quantity: Quantity, _ passage: Passage, _ between: Range<Int>
  ) -> Int {
    guard let group = quantity.group,
      let last = passage.quantities.last(where: { $0.group == group && between.overlaps($0.span) })
    else { return between.lowerBound }
    return last.tokens.upperBound
  }

  /// "160 mg of one and 800 mg of the other twice daily": another substance's amount that is joined to the one before
  /// it is given at the same time.
  static func isGivenWith(_ other: Quantity, in index: Int, _ reading: Reading) -> Bool {
    guard let substance = DoseSubstance.of(other, in: index, reading), substance.passage == index else {
      return false
    }
    let passage = reading.passages[index]
    var start = min(other.span.lowerBound, substance.tokens.lowerBound)
    // "and one 25 mg tablet"
    if passage.marks(of: .number).contains(where: { $0.tokens == start - 1..<start }) {
      start -= 1
    }
    guard start > 0 else { return false }
    let joint = passage.tokens[start - 1]
    return [.slash, .plus, .comma].contains(joint.kind) || joints.contains(joint.word)
  }
  private static let joints: WordSet = ["and", "plus", "with"]

  /// "250 mg, which is 1 mL of the solution", "500 mg equivalent to 2 tablets".
  private static func restates(_ other: Quantity, in passage: Passage) -> Bool {
    passage.tokens[max(0, other.span.lowerBound - 2)..<other.span.lowerBound].contains {
      restating.contains($0.word)
    }
  }
  private static let restating: WordSet = [
    Word("which"), Word("equivalent"), Word("corresponding"), Word("equals"),
  ]
  private static let of = Word("of")

  /// "Every month one injection of ⟦900 mg⟧ 600 mg every month": cells of a row that lost its borders.
  static func isTorn(_ quantity: Quantity, in passage: Passage) -> Bool {
    passage.quantities.contains {
      $0.span.lowerBound == quantity.tokens.upperBound && $0.isDoseable && $0.group == nil
        && $0.unit?.dimension == quantity.unit?.dimension && $0.unit?.dimension != .form
    }
  }
}
