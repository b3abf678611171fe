/// A decimal number kept exactly: `coefficient × 10^exponent`, without trailing zeros. `0.0625` stays 625e-4.
public struct ExactNumber: Hashable, Sendable {
  public let coefficient: Int64
  public let exponent: Int

  public init(_ coefficient: Int64, exponent: Int = 0) {
    var coefficient = coefficient
    var exponent = coefficient == 0 ? 0 : exponent
    while coefficient != 0, coefficient % 10 == 0 {
      coefficient /= 10
      exponent += 1
    }
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// - Precondition: there are no trailing zeros.
  @inlinable public init(normalized coefficient: Int64, exponent: Int) {
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// Reads ASCII digits with at most one `.`; nil for anything else or for more than 18 digits.
  public init?(_ text: String) { self.init(ascii: Array(text.utf8)) }

  @inlinable public init?(ascii: some Collection<UInt8>) {
    var coefficient: Int64 = 0
    var exponent = 0
    var digits = 0
    var sawPoint = false
    for byte in ascii {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard digits < 18 else { return nil }
        coefficient = coefficient * 10 + Int64(byte - UInt8(ascii: "0"))
        if coefficient != 0 { digits += 1 }
        if sawPoint { exponent -= 1 }
      case UInt8(ascii: ".") where !sawPoint: sawPoint = true
      default: return nil
      }
    }
    guard ascii.contains(where: { $0 != UInt8(ascii: ".") }) else { return nil }
    self.init(coefficient, exponent: exponent)
  }

  /// The product; nil if it does not fit.
  public func multiplied(by other: ExactNumber) -> ExactNumber? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : ExactNumber(product, exponent: exponent + other.exponent)
  }

  /// The sum; nil if it does not fit.
  public func adding(_ other: ExactNumber) -> ExactNumber? {
    let low = min(exponent, other.exponent)
    guard let a = scaled(to: low), let b = other.scaled(to: low) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactNumber(sum, exponent: low)
  }

  public func subtracting(_ other: ExactNumber) -> ExactNumber? {
    adding(ExactNumber(-other.coefficient, exponent: other.exponent))
  }

  /// The quotient where it is a finite decimal of at most 15 places; nil otherwise.
  public func divided(by other: ExactNumber) -> ExactNumber? {
    guard other.coefficient != 0 else { return nil }
    var numerator = coefficient
    var shift = 0
    while numerator % other.coefficient != 0 {
      let (next, overflow) = numerator.multipliedReportingOverflow(by: 10)
      guard !overflow, shift < 15 else { return nil }
      numerator = next
      shift += 1
    }
    return ExactNumber(numerator / other.coefficient, exponent: exponent - other.exponent - shift)
  }

  private func scaled(to low: Int) -> Int64? {
    var value = coefficient
    for _ in 0..<(exponent - low) {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = next
    }
    return value
  }

  /// The value when it is a whole number that fits.
  public var whole: Int? { exponent >= 0 ? scaled(to: 0).map(Int.init) : nil }
}

extension ExactNumber: Comparable {
  public static func < (a: ExactNumber, b: ExactNumber) -> Bool {
    if (a.coefficient < 0) != (b.coefficient < 0) { return a.coefficient < 0 }
    let low = min(a.exponent, b.exponent)
    let left = Int128(a.coefficient) * power(a.exponent - low)
    let right = Int128(b.coefficient) * power(b.exponent - low)
    return left < right
  }

  /// 10^n, capped where 18-digit coefficients already decide the order.
  private static func power(_ n: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<min(n, 19) { result *= 10 }
    return result
  }
}

extension ExactNumber: CustomStringConvertible {
  /// Plain decimal notation without trailing zeros: `0.0625`, `1000`, `-3`.
  public var description: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    if exponent == 0 { return coefficient < 0 ? sign + digits : digits }
    if exponent > 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    if digits.utf8.count > places {
      let split = digits.utf8.index(digits.startIndex, offsetBy: digits.utf8.count - places)
      return sign + digits[..<split] + "." + digits[split...]
    }
    return sign + "0." + String(repeating: "0", count: places - digits.utf8.count) + digits
  }
}

extension ExactNumber: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) { self.init(value) }
}
