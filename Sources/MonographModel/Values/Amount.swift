/// A UCUM code such as `mg`, `10*6.[iU]`, `mg/kg`, `{tbl}`, `%`.
public struct UnitCode: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  public var code: String
  public init(_ code: String) { self.code = code }
  public init(stringLiteral value: String) { code = value }
  public static func < (a: UnitCode, b: UnitCode) -> Bool { a.code < b.code }
}

/// A quantity as a closed or half-open interval: one value has `low == high`; an open end is nil.
public struct Amount: Hashable, Sendable {
  public var low: ExactNumber?
  public var high: ExactNumber?
  public var lowInclusive: Bool
  public var highInclusive: Bool
  public var unit: UnitCode

  public init(
    low: ExactNumber?, high: ExactNumber?, lowInclusive: Bool = true, highInclusive: Bool = true,
    unit: UnitCode
  ) {
    self.low = low
    self.high = high
    self.lowInclusive = lowInclusive
    self.highInclusive = highInclusive
    self.unit = unit
  }

  public init(_ value: ExactNumber, _ unit: UnitCode) { self.init(low: value, high: value, unit: unit) }

  /// The number where the amount is a single one.
  public var single: ExactNumber? { low == high ? low : nil }
}

/// How a written bound limits a value.
public enum Bound: String, CaseIterable, Sendable {
  case exact, range
  case upTo = "up-to"
  case atLeast = "at-least"
  case moreThan = "more-than"
  case lessThan = "less-than"
}

/// FHIR's `periodUnit`.
public enum PeriodUnit: String, CaseIterable, Sendable { case min, h, d, wk, mo, a }

/// How often, in FHIR's terms: `frequency` times in each `period`. Every other day is 1 per 2 d.
public struct Timing: Hashable, Sendable {
  public var frequency: Int
  public var frequencyMax: Int?
  public var period: ExactNumber
  public var periodMax: ExactNumber?
  public var periodUnit: PeriodUnit

  public init(
    frequency: Int, frequencyMax: Int? = nil, period: ExactNumber, periodMax: ExactNumber? = nil,
    periodUnit: PeriodUnit
  ) {
    self.frequency = frequency
    self.frequencyMax = frequencyMax
    self.period = period
    self.periodMax = periodMax
    self.periodUnit = periodUnit
  }
}

/// A length of time with a UCUM unit, such as 2 wk, or a range of them.
public struct Duration: Hashable, Sendable {
  public var low: ExactNumber
  public var high: ExactNumber
  public var unit: PeriodUnit

  public init(low: ExactNumber, high: ExactNumber, unit: PeriodUnit) {
    self.low = low
    self.high = high
    self.unit = unit
  }

  public init(_ value: ExactNumber, _ unit: PeriodUnit) { self.init(low: value, high: value, unit: unit) }

  /// Nil for a range, and for months and years, which differ in length.
  public var days: ExactNumber? {
    guard low == high else { return nil }
    switch unit {
    case .d: return low
    case .wk: return low.multiplied(by: 7)
    case .h: return low.divided(by: 24)
    case .min, .mo, .a: return nil
    }
  }
}

/// What an amount is counted against: `per 1 d` for a daily total, `per 0.4 mL` for a strength.
public struct Per: Hashable, Sendable {
  public var value: ExactNumber
  public var unit: UnitCode

  public init(_ value: ExactNumber, _ unit: UnitCode) {
    self.value = value
    self.unit = unit
  }
}
