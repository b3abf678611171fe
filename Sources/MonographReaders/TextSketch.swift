/// The smallest hashes of a text's runs of five words (Broder's bottom-k sketch).
public struct TextSketch: Sendable {
  private static let size = 512
  private static let runLength = 5
  /// The smallest hashes of the text's runs of five words, ascending.
  public let hashes: [UInt64]

  /// The sketch that has these hashes.
  public init(hashes: [UInt64]) { self.hashes = hashes }

  public init(_ text: String) {
    var words: [UInt64] = []
    var word: UInt64 = Self.basis
    var isOpen = false
    for byte in text.utf8 {
      if byte.isWordByte {
        word = Self.mix(word, byte | (byte.isASCIIUpper ? 0x20 : 0))
        isOpen = true
      } else if isOpen {
        words.append(word)
        word = Self.basis
        isOpen = false
      }
    }
    if isOpen { words.append(word) }
    var runs: Set<UInt64> = []
    for start in words.indices.dropLast(Self.runLength - 1) {
      runs.insert(
        Self.scramble(
          words[start..<start + Self.runLength].reduce(Self.basis) { ($0 ^ $1) &* 0x0000_0100_0000_01b3 }))
    }
    hashes = Array(runs.sorted().prefix(Self.size))
  }

  /// Whether the texts share at least this percentage of all their runs (Jaccard, estimated from the smallest hashes).
  /// A text of a few words is like no other.
  public func isNearly(_ other: TextSketch, percent: Int) -> Bool {
    guard hashes.count >= 20, other.hashes.count >= 20 else { return false }
    // Both ascend: the smallest hashes of all are met side by side.
    var (mine, theirs, shared, count) = (0, 0, 0, 0)
    while count < Self.size, mine < hashes.count || theirs < other.hashes.count {
      let own = mine < hashes.count ? hashes[mine] : nil
      let foreign = theirs < other.hashes.count ? other.hashes[theirs] : nil
      if own == foreign { shared += 1 }
      if foreign.map({ (own ?? .max) <= $0 }) ?? true { mine += 1 }
      if own.map({ (foreign ?? .max) <= $0 }) ?? true { theirs += 1 }
      count += 1
    }
    return shared * 100 >= percent * count
  }

  // FNV-1a, and the final mix of MurmurHash3, so that the smallest hashes are a fair sample.
  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
  private static func scramble(_ hash: UInt64) -> UInt64 {
    var hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }
}

extension UInt8 {
  /// A letter, a digit, or a byte of a character beyond ASCII.
  fileprivate var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}
