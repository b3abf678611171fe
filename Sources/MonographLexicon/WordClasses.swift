/// Which of 256 classes of words a text has. It tells at once that a text has none of some words; most texts have none
/// of most.
@frozen public struct WordClasses: Sendable {
  @usableFromInline var bits = InlineArray<4, UInt64>(repeating: 0)

  @inlinable public init() {}

  @inlinable public init(_ tokens: [Token]) {
    for token in tokens where token.kind == .word { insert(token.word) }
  }

  @inlinable public mutating func insert(_ word: Word) {
    bits[Self.part(of: word)] |= Self.bit(of: word)
  }

  /// False where the word is not there for certain.
  @inlinable public func mayHold(_ word: Word) -> Bool {
    bits[Self.part(of: word)] & Self.bit(of: word) != 0
  }

  /// False where none of the words is there for certain.
  @inlinable public func mayHold(anyOf words: WordClasses) -> Bool {
    bits[0] & words.bits[0] | bits[1] & words.bits[1] | bits[2] & words.bits[2] | bits[3] & words.bits[3] != 0
  }

  /// The high bits of a hash hang on all letters.
  @inlinable static func part(of word: Word) -> Int { Int(truncatingIfNeeded: word.hash >> 62) }
  @inlinable static func bit(of word: Word) -> UInt64 { 1 << (word.hash >> 56 & 63) }
}
