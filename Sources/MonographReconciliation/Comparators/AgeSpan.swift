import MonographModel

/// A stretch of ages, in days of years that have 360: close enough to tell ages apart, and the same for 12 months and
/// 1 year.
struct AgeSpan: Hashable, Sendable {
  var low: ExactNumber?
  var high: ExactNumber?

  static let adult: ExactNumber = 6480
  static let adolescent: ExactNumber = 4320
  /// From when on at the earliest, and at the latest, people are called elderly where an age says it: 60 and 65 years.
  static let elderly: ClosedRange<ExactNumber> = 21600...23400

  /// Nil where the unit is none of age.
  init?(_ age: Amount) {
    guard let factor = Self.days[age.unit.code] else { return nil }
    low = age.low.flatMap { $0.multiplied(by: factor) }
    high = age.high.flatMap { $0.multiplied(by: factor) }
    // "Up to 17 years" ends with the eighteenth birthday.
    if age.highInclusive, age.unit.code == "a" { high = high.flatMap { $0.adding(factor) } }
  }

  private static let days: [String: ExactNumber] = ["a": 360, "mo": 30, "wk": 7, "d": 1]

  /// Whether two limits are one: 4 weeks and a month differ by the calendar alone.
  static func areSame(_ a: ExactNumber, _ b: ExactNumber) -> Bool {
    guard let gap = max(a, b).subtracting(min(a, b)), let tenfold = gap.multiplied(by: 10) else {
      return false
    }
    return tenfold < max(a, b)
  }
}
