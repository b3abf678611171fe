import MonographModel

/// How two answers to the same question lie to each other.
enum Relation: Sendable { case same, overlapping, disjoint, incomparable }

/// A stretch of numbers; an open end is nil.
struct Interval: Hashable, Sendable {
  var low: ExactNumber?
  var high: ExactNumber?
  var lowInclusive = true
  var highInclusive = true

  var isPoint: Bool { low != nil && low == high }

  func relation(to other: Interval) -> Relation {
    if self == other { return .same }
    return liesBelow(other) || other.liesBelow(self) ? .disjoint : .overlapping
  }

  /// Whether one begins where the other ends.
  func touches(_ other: Interval) -> Bool {
    (high != nil && high == other.low) || (low != nil && low == other.high)
  }

  func liesBelow(_ other: Interval) -> Bool {
    guard let high, let low = other.low else { return false }
    return high < low || (high == low && !(highInclusive && other.lowInclusive))
  }

  /// Nil where a product does not fit.
  func multiplied(by factor: ExactNumber) -> Interval? { mapped { $0.multiplied(by: factor) } }
  /// Nil where a quotient is no finite decimal.
  func divided(by divisor: ExactNumber) -> Interval? { mapped { $0.divided(by: divisor) } }

  private func mapped(_ change: (ExactNumber) -> ExactNumber?) -> Interval? {
    var result = self
    if let low {
      guard let changed = change(low) else { return nil }
      result.low = changed
    }
    if let high {
      guard let changed = change(high) else { return nil }
      result.high = changed
    }
    return result
  }
}
