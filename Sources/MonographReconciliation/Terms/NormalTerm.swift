/// The words of a term in normal form, by which terms of different sources are compared.
///
/// Word order does not count: "pain at the injection site" is "injection site pain".
struct NormalTerm: Comparable, Sendable {
  /// Ascending, each once.
  let words: [String]
  // Terms are compared with each other all the time, and mostly have nothing in common.
  private let hash: UInt64
  /// A bit for each word.
  private let bits: UInt64

  init(_ words: some Sequence<String>) {
    self.words = words.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    var (hash, bits): (UInt64, UInt64) = (0, 0)
    for word in self.words {
      let own = Self.hash(of: word)
      hash = (hash ^ own) &* 0x9E37_79B9_7F4A_7C15
      bits |= 1 << (own >> 58)
    }
    (self.hash, self.bits) = (hash, bits)
  }

  /// FNV-1a, mixed so that the high bits hang on all letters.
  private static func hash(of word: String) -> UInt64 {
    let hash = word.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    return (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
  }

  var isEmpty: Bool { words.isEmpty }
  var key: String { words.joined(separator: " ") }

  /// Whether every word of the other term is one of this term's.
  func holds(_ other: NormalTerm) -> Bool {
    guard other.bits & ~bits == 0 else { return false }
    var rest = words[...]
    for word in other.words {
      guard let found = rest.firstIndex(of: word) else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }

  func words(beyond other: NormalTerm) -> [String] { words.filter { !other.words.contains($0) } }

  static func < (a: NormalTerm, b: NormalTerm) -> Bool { a.words.lexicographicallyPrecedes(b.words) }
}

extension NormalTerm: Hashable {
  static func == (a: NormalTerm, b: NormalTerm) -> Bool { a.hash == b.hash && a.words == b.words }
  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
