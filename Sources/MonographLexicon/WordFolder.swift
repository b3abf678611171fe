/// Folds words to hashes: lower case, µ and μ to "u", plural endings off. Rules compare words more often than
/// anything else, so the bytes are taken eight at a time.
@usableFromInline enum WordFolder {
  static func fold(_ word: UnsafeBufferPointer<UInt8>) -> Word {
    // What ASCII has in words besides capitals has the bit of lower case already.
    let (hash, isASCII) = hash(word, setting: lowerCase)
    return isASCII ? Word(hash: hash) : fold(wide: word)
  }

  /// One to seven letters and digits of ASCII, the first lowest; the same as the other does.
  /// - Parameter bits: eight for each.
  @inline(__always)
  static func fold(plain word: UInt64, bits: UInt64) -> Word {
    let lower = word | lowerCase & (1 &<< bits &- 1)
    var hash = seed
    mix(
      bits >= 32 && lower &>> (bits &- 8) == UInt64(UInt8(ascii: "s")) ? singular(lower, bits) : lower,
      into: &hash)
    return Word(hash: hash)
  }

  /// Eight of them and the rest, zero to seven, no "s" at the end.
  /// - Parameter bits: eight for each of the rest.
  @inline(__always)
  static func fold(plain eight: UInt64, _ rest: UInt64, bits: UInt64) -> Word {
    var hash = seed
    mix(eight | lowerCase, into: &hash)
    if bits > 0 { mix(rest | lowerCase & (1 &<< bits &- 1), into: &hash) }
    return Word(hash: hash)
  }

  /// Four to seven letters of which the last is "s" without their plural ending.
  private static func singular(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    func last(_ back: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word &>> (bits &- 8 &- 8 &* back)) }
    func kept(_ dropped: UInt64) -> UInt64 { word & (1 &<< (bits &- 8 &* dropped) &- 1) }
    switch last(1) {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return word
    case UInt8(ascii: "e") where bits >= 40:
      if isSibilant(last(3), last(2)) { return kept(2) }
      guard last(2) == UInt8(ascii: "i") else { return kept(1) }
      return kept(3) | UInt64(UInt8(ascii: "y")) &<< (bits &- 24)
    default: return kept(1)
    }
  }

  /// The word as the hash sees it: an apostrophe of any form is "'".
  private static func fold(wide word: UnsafeBufferPointer<UInt8>) -> Word {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count)
    var at = 0
    while at < word.count {
      if at > 0, let width = Bytes.apostropheWidth(word, at, word.count) {
        folded.append(UInt8(ascii: "'"))
        at += width
        continue
      }
      append(word[at], to: &folded)
      at += 1
    }
    return folded.withUnsafeBufferPointer { Word(hash: hash($0, setting: 0).hash) }
  }

  private static func append(_ byte: UInt8, to folded: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
    case 0xB5 where folded.last == 0xC2, 0xBC where folded.last == 0xCE:
      folded[folded.count - 1] = UInt8(ascii: "u")
    case 0x80...0x9E where folded.last == 0xC3: folded.append(byte | 0x20)  // À…Þ
    default: folded.append(byte)
    }
  }

  // MARK: The hash

  @inlinable static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }
  /// The bit of lower case in every byte.
  @inlinable static var lowerCase: UInt64 { 0x2020_2020_2020_2020 }
  @inlinable static var nonASCII: UInt64 { 0x8080_8080_8080_8080 }

  /// - Parameter bits: set in every byte.
  @inlinable @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt8>, setting bits: UInt64) -> (
    hash: UInt64, isASCII: Bool
  ) {
    let dropped = pluralLength(word)
    // "-ies" and "-y" agree.
    let endsInIe =
      dropped == 1 && word.count >= 5 && last(1, word) == UInt8(ascii: "e")
      && last(2, word) == UInt8(ascii: "i")
    let kept = word.count - (endsInIe ? 3 : dropped)
    var hash = seed
    var seen: UInt64 = 0
    var at = 0
    while at + 8 <= kept {
      let eight = block(word, at, 8)
      seen |= eight
      mix(eight | bits, into: &hash)
      at += 8
    }
    let count = UInt64(kept - at)
    var rest: UInt64 = 0
    if count > 0 {
      rest = block(word, at, kept - at)
      seen |= rest
      rest |= bits & (1 << (8 * count) - 1)
    }
    if endsInIe { rest |= UInt64(UInt8(ascii: "y")) << (8 * count) }
    if rest != 0 { mix(rest, into: &hash) }
    return (hash, seen & nonASCII == 0)
  }

  /// The same for one to sixteen bytes of a constant, without a loop; nil where they end in "-es" or are not ASCII.
  @inlinable @inline(__always)
  static func hash(constant word: UnsafeRawPointer, _ length: Int) -> UInt64? {
    var count = length
    if count >= 4, word.load(fromByteOffset: count &- 1, as: UInt8.self) | 0x20 == UInt8(ascii: "s") {
      switch word.load(fromByteOffset: count &- 2, as: UInt8.self) | 0x20 {
      case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): break
      case UInt8(ascii: "e"), UInt8(ascii: "'"): return nil
      default: count &-= 1
      }
    }
    var hash = seed
    var seen: UInt64 = 0
    if count >= 8 {
      seen = UInt64(littleEndian: word.loadUnaligned(as: UInt64.self))
      mix(seen | lowerCase, into: &hash)
    }
    if count == 16 {
      let eight = UInt64(littleEndian: word.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      seen |= eight
      mix(eight | lowerCase, into: &hash)
    }
    let rest = count & 7
    if rest != 0 {
      let bytes = tail(word + (count &- rest), rest)
      seen |= bytes
      mix(bytes | lowerCase & (1 &<< UInt64(truncatingIfNeeded: 8 &* rest) &- 1), into: &hash)
    }
    return seen & nonASCII == 0 ? hash : nil
  }

  /// One to seven bytes, the first lowest.
  @inlinable @inline(__always)
  static func tail(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let (low, high) = (
        UInt32(littleEndian: bytes.loadUnaligned(as: UInt32.self)),
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      )
      return UInt64(low) | UInt64(high) &<< UInt64(truncatingIfNeeded: 8 &* (count &- 4))
    }
    // The first, the middle one and the last are all there are.
    let middle = bytes.load(fromByteOffset: count &>> 1, as: UInt8.self)
    let last = bytes.load(fromByteOffset: count &- 1, as: UInt8.self)
    return UInt64(bytes.load(as: UInt8.self))
      | UInt64(middle) &<< UInt64(truncatingIfNeeded: 8 &* (count &>> 1))
      | UInt64(last) &<< UInt64(truncatingIfNeeded: 8 &* (count &- 1))
  }

  /// One to eight bytes, the first lowest.
  @inlinable @inline(__always)
  static func block(_ word: UnsafeBufferPointer<UInt8>, _ at: Int, _ count: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(word.baseAddress!) + at
    func load<Integer: FixedWidthInteger>(_ offset: Int, _: Integer.Type) -> UInt64 {
      UInt64(
        truncatingIfNeeded: Integer(
          littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Integer.self)))
    }
    switch count {
    case 8: return load(0, UInt64.self)
    case 4...: return load(0, UInt32.self) | load(count - 4, UInt32.self) << UInt64(8 * (count - 4))
    case 2...: return load(0, UInt16.self) | load(count - 2, UInt16.self) << UInt64(8 * (count - 2))
    default: return load(0, UInt8.self)
    }
  }

  /// One block is mixed to one hash and back: words of up to eight bytes never share one.
  @inlinable @inline(__always)
  static func mix(_ block: UInt64, into hash: inout UInt64) {
    hash = (hash ^ block) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
  }

  // MARK: Plurals

  /// The byte `back` from the end, in lower case.
  @inlinable @inline(__always)
  static func last(_ back: Int, _ word: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let byte = word[word.count - 1 - back]
    return byte < 0x80 ? byte | 0x20 : byte
  }

  /// How many bytes the plural ending takes: "tablets" 1, "rashes" 2; none for "is", "virus", "abscess".
  @inlinable @inline(__always)
  static func pluralLength(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    guard word.count >= 4, last(0, word) == UInt8(ascii: "s") else { return 0 }
    switch last(1, word) {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return 0
    case UInt8(ascii: "'"): return 2
    case UInt8(ascii: "e") where word.count >= 5: return isSibilant(last(3, word), last(2, word)) ? 2 : 1
    default: return 1
    }
  }

  /// "-xes", "-sses", "-shes", "-ches".
  @inlinable @inline(__always)
  static func isSibilant(_ fourth: UInt8, _ third: UInt8) -> Bool {
    switch (fourth, third) {
    case (_, UInt8(ascii: "x")), (UInt8(ascii: "s"), UInt8(ascii: "s")),
      (UInt8(ascii: "s"), UInt8(ascii: "h")),
      (UInt8(ascii: "c"), UInt8(ascii: "h")):
      true
    default: false
    }
  }
}
