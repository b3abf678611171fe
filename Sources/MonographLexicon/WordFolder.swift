/// Folds the bytes of a word as they come: lower case, µ and μ to "u", plural endings off. What it keeps is a
/// hash, and the last four folded bytes, since they decide about the plural.
struct WordFolder {
  /// FNV-1a, 64 bits, of all but the bytes held back.
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  /// The last bytes, the latest lowest; `held` of them.
  private var tail: UInt32 = 0
  private var held = 0
  private var count = 0

  mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): push(byte | 0x20)
    case 0xB5 where last(0) == 0xC2 && held > 0, 0xBC where last(0) == 0xCE && held > 0:
      tail = tail & ~0xFF | UInt32(UInt8(ascii: "u"))
    case 0x80...0x9E where last(0) == 0xC3 && held > 0: push(byte | 0x20)  // À…Þ
    default: push(byte)
    }
  }

  private mutating func push(_ byte: UInt8) {
    if held == 4 { Self.mix(last(3), into: &hash) } else { held += 1 }
    tail = tail << 8 | UInt32(byte)
    count += 1
  }

  /// The byte `back` from the end.
  private func last(_ back: Int) -> UInt8 { UInt8(truncatingIfNeeded: tail >> (8 * UInt32(back))) }

  var word: Word {
    let dropped = pluralLength
    var result = hash
    // "-ies" and "-y" agree.
    let endsInIe =
      dropped == 1 && count >= 5 && last(1) == UInt8(ascii: "e") && last(2) == UInt8(ascii: "i")
    let kept = endsInIe ? 3 : dropped
    for back in stride(from: held - 1, through: kept, by: -1) { Self.mix(last(back), into: &result) }
    if endsInIe { Self.mix(UInt8(ascii: "y"), into: &result) }
    return Word(hash: result)
  }

  private static func mix(_ byte: UInt8, into hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// How many bytes the plural ending takes: "tablets" 1, "rashes" 2; none for "is", "virus", "abscess".
  private var pluralLength: Int {
    guard count >= 4, last(0) == UInt8(ascii: "s") else { return 0 }
    switch last(1) {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return 0
    case UInt8(ascii: "'"): return 2
    case UInt8(ascii: "e") where count >= 5: return isSibilant ? 2 : 1
    default: return 1
    }
  }

  /// "-xes", "-sses", "-shes", "-ches".
  private var isSibilant: Bool {
    switch (last(3), last(2)) {
    case (_, UInt8(ascii: "x")), (UInt8(ascii: "s"), UInt8(ascii: "s")),
      (UInt8(ascii: "s"), UInt8(ascii: "h")),
      (UInt8(ascii: "c"), UInt8(ascii: "h")):
      true
    default: false
    }
  }
}
