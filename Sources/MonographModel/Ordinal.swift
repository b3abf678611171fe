/// An enumeration without payload, whose cases have a place in `allCases`.
public protocol Ordinal: CaseIterable, Hashable, Sendable {}

extension Ordinal {
  /// The place among all cases.
  @inlinable public var ordinal: Int {
    assert(MemoryLayout<Self>.size == 1)
    return Int(unsafeBitCast(self, to: UInt8.self))
  }
}
