/// A word by the hash of its folded form: lower case, British quotes and signs made plain, plural "s" taken
/// off. Two spellings with one fold are one word; equal hashes of different words do not occur in practice
/// (64 bits).
@frozen public struct Word: Sendable {
  public let hash: UInt64

  @inlinable public init(hash: UInt64) { self.hash = hash }

  /// The word that this text is lexed to. For use in constants, which the compiler folds to their hashes.
  ///
  /// It does so as long as a function does not grow too much, so that there is little here: long words, those in "-es" and what
  /// is not ASCII are folded where they are used.
  @inlinable @inline(__always)
  public init(_ text: StaticString) {
    let (bytes, count) = (UnsafeRawPointer(text.utf8Start), text.utf8CodeUnitCount)
    if count > 0, count <= 16, let hash = WordFolder.hash(constant: bytes, count) {
      self = Word(hash: hash)
    } else {
      self = Self.folded(text)
    }
  }

  /// The word that these bytes are lexed to.
  init(folding bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { WordFolder.fold($0) } }

  /// What is not worth folding where it is used.
  @usableFromInline @inline(never)
  static func folded(_ text: StaticString) -> Word { text.withUTF8Buffer { WordFolder.fold($0) } }

  @inlinable public static var none: Word { Word(hash: 0) }
}

extension Word: Hashable {
  @inlinable public static func == (a: Word, b: Word) -> Bool { a.hash == b.hash }
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// What sets and dictionaries ask for. The word is a hash already; its high bits hang on all of its letters.
  @inlinable public func _rawHashValue(seed: Int) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 40) ^ seed }
}

/// Rules name words as they are written: `let stops: WordSet = ["that", "which"]`.
extension Word: ExpressibleByStringLiteral {
  @inlinable @inline(__always)
  public init(stringLiteral text: StaticString) { self.init(text) }
}
