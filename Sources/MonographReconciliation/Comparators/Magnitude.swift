import MonographModel

/// Recognises values that differ by a likely slip of the pen.
enum Magnitude {
  /// What the slip may be, where two single doses with the same timing differ by a power of ten; nil otherwise.
  static func slip(_ a: Dose, _ b: Dose, units: Units) -> String? {
    guard a.timing == b.timing, let x = units.measure(a.amount), let y = units.measure(b.amount),
      x.dimension == y.dimension, x.interval.isPoint, y.interval.isPoint, let left = x.interval.low,
      let right = y.interval.low, min(left, right) > 0,
      let factor = max(left, right).divided(by: min(left, right)), factor.coefficient == 1,
      factor.exponent > 0
    else { return nil }
    if factor.exponent == 3 {
      return "they differ by a factor of 1000, as when milligrams and micrograms are mixed up"
    }
    return "they differ by a factor of \(factor), as when a decimal point is misplaced"
  }
}
