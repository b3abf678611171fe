/// Looks for single bytes, eight at a time.
extension UnsafeBufferPointer<UInt8> {
  /// Where a byte is found from a position on; the end where it is not.
  @inlinable
  package func firstIndex(of byte: UInt8, from start: Int) -> Int {
    var at = start
    while at + 8 <= count {
      let others = eight(at) ^ Self.each(byte)
      // The lowest byte that is zero has its high bit set.
      let found = (others &- Self.each(1)) & ~others & Self.each(0x80)
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < count, self[at] != byte { at += 1 }
    return at
  }

  /// How often a byte stands in it.
  @inlinable
  package func count(of byte: UInt8) -> Int {
    var found = 0
    var at = 0
    while at + 8 <= count {
      let others = eight(at) ^ Self.each(byte)
      // The high bit of each byte that is not zero.
      let high = (others & Self.each(0x7F) &+ Self.each(0x7F)) | others
      // One for each that is zero, added up in the highest byte: not every processor counts bits.
      let zeros = (~high & Self.each(0x80)) >> 7
      found += Int(truncatingIfNeeded: (zeros &* Self.each(1)) >> 56)
      at += 8
    }
    while at < count {
      if self[at] == byte { found += 1 }
      at += 1
    }
    return found
  }

  /// How many of some are no white space of ASCII.
  @inlinable
  package func visibleCount(in range: Range<Int>) -> Int {
    var spaces = 0
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      let (eight, low) = (eight(at), eight(at) & Self.each(0x7F))
      // The high bit of each byte that is 0x20, or at least 0x09 and not 0x0E.
      let blanks = ~((low ^ Self.each(0x20)) &+ Self.each(0x7F))
      let controls = (low &+ Self.each(0x80 - 0x09)) & ~(low &+ Self.each(0x80 - 0x0E))
      let found = ((blanks | controls) & ~eight & Self.each(0x80)) >> 7
      spaces += Int(truncatingIfNeeded: (found &* Self.each(1)) >> 56)
      at += 8
    }
    while at < range.upperBound {
      if self[at] == 0x20 || self[at] &- 0x09 < 5 { spaces += 1 }
      at += 1
    }
    return range.count - spaces
  }

  /// Whether some of them are those of another from a position on.
  @inlinable
  package func areSame(_ range: Range<Int>, in other: Self, from start: Int) -> Bool {
    var at = range.lowerBound
    let shift = start - range.lowerBound
    while at + 8 <= range.upperBound {
      if eight(at) != other.eight(at + shift) { return false }
      at += 8
    }
    while at < range.upperBound {
      if self[at] != other[at + shift] { return false }
      at += 1
    }
    return true
  }

  /// Whether one of eight bytes is this one.
  @inlinable @inline(__always)
  package static func holds(_ byte: UInt8, _ eight: UInt64) -> Bool {
    let others = eight ^ each(byte)
    return (others &- each(1)) & ~others & each(0x80) != 0
  }

  /// The first lowest.
  @inlinable @inline(__always)
  package func eight(_ at: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(baseAddress! + at).loadUnaligned(as: UInt64.self))
  }

  /// Eight times the same byte.
  @inlinable @inline(__always)
  static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
