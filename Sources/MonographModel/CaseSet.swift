/// A set of cases, as bits: asked about a case, it hashes nothing.
@frozen public struct CaseSet<Case: Ordinal>: Hashable, Sendable, ExpressibleByArrayLiteral {
  public let bits: UInt64

  @inlinable public init(bits: UInt64) { self.bits = bits }

  /// Inlined, a constant is folded to its bits, and no array is made.
  @inlinable @inline(__always)
  public init(arrayLiteral cases: Case...) {
    var bits: UInt64 = 0
    for element in cases { bits |= Self.bit(of: element) }
    self.init(bits: bits)
  }

  @inlinable public init(_ cases: some Sequence<Case>) {
    var bits: UInt64 = 0
    for element in cases { bits |= Self.bit(of: element) }
    self.init(bits: bits)
  }

  @inlinable @inline(__always)
  static func bit(of element: Case) -> UInt64 { 1 << UInt64(element.ordinal) }

  @inlinable public var count: Int { bits.nonzeroBitCount }
  @inlinable public func contains(_ element: Case) -> Bool { bits & Self.bit(of: element) != 0 }
  @inlinable public func isDisjoint(with other: Self) -> Bool { bits & other.bits == 0 }
  @inlinable public func subtracting(_ other: Self) -> Self { Self(bits: bits & ~other.bits) }
  @inlinable public func intersection(_ other: Self) -> Self { Self(bits: bits & other.bits) }
  @inlinable public func union(_ other: Self) -> Self { Self(bits: bits | other.bits) }

  /// Whether the case was not there before.
  @inlinable public mutating func insert(_ element: Case) -> Bool {
    defer { self = Self(bits: bits | Self.bit(of: element)) }
    return !contains(element)
  }
}
