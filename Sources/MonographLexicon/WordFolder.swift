/// Folds the bytes of a word as they come: lower case, µ and μ to "u", plural "s" off. Only the last four
/// folded bytes are held back, since they decide about the plural.
struct WordFolder {
  private var folded: [UInt8] = []

  mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
    case 0xB5 where folded.last == 0xC2, 0xBC where folded.last == 0xCE:
      folded[folded.count - 1] = UInt8(ascii: "u")
    case 0x80...0x9E where folded.last == 0xC3: folded.append(byte | 0x20)  // À…Þ
    default: folded.append(byte)
    }
  }

  var word: Word { Word(hash: hash(of: folded.prefix(folded.count - pluralLength))) }

  /// How many bytes the plural ending takes: "tablets" 1, "rashes" 2; none for "is", "virus", "abscess".
  private var pluralLength: Int {
    let n = folded.count
    guard n >= 4, folded[n - 1] == UInt8(ascii: "s") else { return 0 }
    let before = folded[n - 2]
    if before == UInt8(ascii: "s") || before == UInt8(ascii: "u") || before == UInt8(ascii: "i") { return 0 }
    if before == UInt8(ascii: "'") { return 2 }
    if before == UInt8(ascii: "e") && n >= 5 {
      let third = folded[n - 3]
      let fourth = folded[n - 4]
      let isSibilant =
        third == UInt8(ascii: "x") || (third == UInt8(ascii: "s") && fourth == UInt8(ascii: "s"))
        || (third == UInt8(ascii: "h") && (fourth == UInt8(ascii: "s") || fourth == UInt8(ascii: "c")))
      return isSibilant ? 2 : 1
    }
    return 1
  }

  /// FNV-1a, 64 bits. "-ies" and "-y" agree: the hash of a final "ie" is that of "y".
  private func hash(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var rest = bytes
    let endsInIe =
      folded.count != bytes.count && bytes.count >= 4 && bytes.suffix(2).elementsEqual("ie".utf8)
    if endsInIe { rest = bytes.dropLast(2) }
    for byte in rest { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    if endsInIe { hash = (hash ^ UInt64(UInt8(ascii: "y"))) &* 0x100_0000_01b3 }
    return hash
  }
}
