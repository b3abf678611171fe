import MonographAnalysis
import MonographLexicon
import MonographModel

/// The names by which a document means its drug.
struct DrugNames: Sendable {
  /// The drug's own, as a reader writes it.
  let name: String
  /// Preferred names of the drug's substances.
  private(set) var keys: Set<String> = []
  /// Each name, as the keys of its words.
  private(set) var names: Set<[UInt64]> = []
  /// The first word of each.
  private(set) var words: Set<Word> = []
  /// The substances of a combination, each by its words.
  private(set) var parts: [[UInt64]] = []

  /// - Parameters:
  ///   - drug: what a document is about, where that is known beforehand.
  ///   - identification: what it says it is about.
  init(of drug: Drug?, as identification: Identification) {
    let known = drug.map { Identification(of: $0) } ?? identification
    let drug = drug ?? identification.drug
    name = drug.name
    // A folder named by a brand doesn't make its substance another drug.
    let isBrand = !known.substances.contains(where: \.isKnown) && identification.isStated
    let substances = isBrand ? identification.substances : known.substances
    for substance in substances {
      keys.insert(substance.key)
      learn(substance.text)
    }
    if substances.count > 1 { parts = substances.map { Self.tokens(of: $0.text).map(\.key) } }
    for name in [drug.name] + drug.otherNames + identification.brands { learn(name) }
  }

  private mutating func learn(_ name: String) {
    let tokens = Self.tokens(of: name)
    guard let first = tokens.first(where: { $0.kind == .word }) else { return }
    words.insert(first.word)
    names.insert(tokens.map(\.key))
  }

  private static func tokens(of name: String) -> [Token] {
    Lexer.tokens(in: Array(name.utf8)).filter { $0.kind == .word || $0.kind == .number }
  }

  /// Whether a text with these words means the same by either: what it doesn't name makes no difference.
  func mean(theSameAs other: DrugNames, in text: WordFilter) -> Bool {
    name == other.name && keys == other.keys && parts == other.parts && names.isEmpty == other.names.isEmpty
      && names.symmetricDifference(other.names).allSatisfy { !$0.contains(where: text.mayHold) }
  }
}

/// Which words a text holds, by a bit for each (Bloom): it may seem to hold more, and never holds more than it seems to.
struct WordFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: (1 << 16) / UInt64.bitWidth)

  /// - Parameter passages: of the whole text.
  init(_ passages: [Passage]) {
    bits.withUnsafeMutableBufferPointer { bits in
      for passage in passages {
        for token in passage.tokens where token.kind == .word || token.kind == .number {
          let place = Self.place(of: token.key)
          bits[place >> 6] |= 1 << UInt64(place & 63)
        }
      }
    }
  }

  /// - Parameter key: of a word or a number.
  func mayHold(_ key: UInt64) -> Bool {
    let place = Self.place(of: key)
    return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  private static func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
