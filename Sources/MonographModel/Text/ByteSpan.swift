/// A half-open range of byte offsets: `lower` is the first byte, `upper` the one after the last.
public struct ByteSpan: Hashable, Comparable, Sendable {
  public var lower: Int
  public var upper: Int

  /// - Precondition: `0 <= lower <= upper`.
  public init(_ lower: Int, _ upper: Int) {
    precondition(0 <= lower && lower <= upper, "a span cannot end before it starts")
    self.lower = lower
    self.upper = upper
  }

  public var count: Int { upper - lower }
  public var isEmpty: Bool { lower == upper }

  public func overlaps(_ other: ByteSpan) -> Bool { lower < other.upper && other.lower < upper }
  public func contains(_ other: ByteSpan) -> Bool { lower <= other.lower && other.upper <= upper }
  public func union(_ other: ByteSpan) -> ByteSpan {
    ByteSpan(min(lower, other.lower), max(upper, other.upper))
  }

  public static func < (a: ByteSpan, b: ByteSpan) -> Bool {
    (a.lower, a.upper) < (b.lower, b.upper)
  }
}
