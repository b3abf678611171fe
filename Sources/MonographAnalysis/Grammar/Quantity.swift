import MonographLexicon
import MonographModel

/// A number, range or bound with its unit, as written in a passage.
public struct Quantity: Hashable, Sendable {
  /// A unit as composed: mg, mg/kg, mg/kg/d.
  public struct Unit: Hashable, Sendable {
    /// UCUM, without what is counted against: `mg/kg` of "mg/kg/day".
    public var code: String
    public var dimension: Dimension
    /// "/day" and the like.
    public var perTime: PeriodUnit?
    /// "per 0.8 mL", "per tablet": what a strength is counted against.
    public var per: Per?
    public var tokens: Range<Int>
  }

  /// From the first number through the unit, bound words left out.
  public var tokens: Range<Int>
  /// What it is counted against, behind a parenthesis: "0.06 mg (0.012 mL) for each kilogram".
  public var denominator: Range<Int>?
  /// Bound and "about" before or after it.
  public var boundTokens: [Range<Int>] = []
  public var low: ExactNumber?
  public var high: ExactNumber?
  public var bound: Bound = .exact
  /// False where the number itself is left out: "more than 10".
  public var lowInclusive = true
  public var highInclusive = true
  public var isApproximate = false
  public var unit: Unit?
  /// Quantities joined by "or" or commas that share a unit have a common number: "5 or 10 mg".
  public var group: Int?
  /// "2 × 500 mg".
  public var multiplier: Range<Int>?
  /// One of several substances' amounts: "10 mg/320 mg".
  public var isCombination = false
  /// The number is not certain: another one stands right before it ("2 500 mg").
  public var isAmbiguous = false

  /// Everything that says it: bound, number, unit.
  public var span: Range<Int> {
    boundTokens.reduce(tokens) { min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound) }
  }

  /// As an amount; nil where it has no unit.
  public var amount: Amount? {
    unit.map {
      Amount(
        low: low, high: high, lowInclusive: lowInclusive, highInclusive: highInclusive,
        unit: UnitCode($0.code))
    }
  }
}
