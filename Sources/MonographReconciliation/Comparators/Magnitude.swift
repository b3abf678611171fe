import MonographModel

/// Recognises values that differ by a likely slip of the pen.
enum Magnitude {
  /// What the slip may be, where all doses of one side differ by the same power of ten from those of the other; nil
  /// otherwise.
  static func slip(_ pairs: [(Dose, Dose)], units: Units) -> String? {
    let slips = pairs.map { slip($0, $1, units: units) }
    guard let first = slips.first, slips.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private static func slip(_ a: Dose, _ b: Dose, units: Units) -> String? {
    guard let x = DoseRate(a, units: units), let y = DoseRate(b, units: units),
      // In how many parts a day's total is taken changes nothing.
      x.isDailyTotal == y.isDailyTotal, x.isDailyTotal || x.perDay == y.perDay,
      x.each.dimension == y.each.dimension,
      let factor = factor(x.each.interval, y.each.interval)
    else { return nil }
    return "they differ by a factor of \(factor), as when \(cause(factor, a.amount.unit, b.amount.unit))"
  }

  private static func cause(_ factor: ExactNumber, _ a: UnitCode, _ b: UnitCode) -> String {
    if a != b { return "\(min(a, b).code) and \(max(a, b).code) are mixed up" }
    return factor.exponent % 3 == 0
      ? "milligrams and micrograms are mixed up" : "a decimal point is misplaced"
  }

  /// The power of ten between them, the same at both ends.
  private static func factor(_ a: Interval, _ b: Interval) -> ExactNumber? {
    let ends = [(a.low, b.low), (a.high, b.high)].compactMap { x, y in x.flatMap { x in y.map { (x, $0) } } }
    guard let first = ends.first, ends.allSatisfy({ ($0.0 < $0.1) == (first.0 < first.1) }),
      (a.low == nil) == (b.low == nil), (a.high == nil) == (b.high == nil)
    else { return nil }
    let factors = Set(ends.map { power(min($0.0, $0.1), max($0.0, $0.1)) })
    return factors.count == 1 ? factors.first! : nil
  }

  private static func power(_ small: ExactNumber, _ great: ExactNumber) -> ExactNumber? {
    guard small > 0, let factor = great.divided(by: small), factor.coefficient == 1, factor.exponent > 0
    else {
      return nil
    }
    return factor
  }
}
