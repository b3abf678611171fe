/// A constant set of words. Rules ask such sets about every word of a text: it is looked up without counting
/// references, in a table that is never freed.
@frozen public struct WordSet: @unchecked Sendable {
  /// Hashes with open addressing, zero where a place is free; at most a quarter of the places is taken.
  @usableFromInline let places: UnsafePointer<UInt64>
  @usableFromInline let mask: Int
  /// Those of its words.
  public let classes: WordClasses

  public init(_ words: some Collection<Word>) {
    var size = 8
    while size < words.count * 4 { size *= 2 }
    let places = Permanent.allocate(UInt64.self, count: size)
    places.initialize(repeating: 0, count: size)
    var classes = WordClasses()
    for word in words where word != .none {
      classes.insert(word)
      var place = Self.start(word) & (size - 1)
      while places[place] != 0, places[place] != word.hash { place = (place + 1) & (size - 1) }
      places[place] = word.hash
    }
    self.places = UnsafePointer(places)
    mask = size - 1
    self.classes = classes
  }

  @inlinable public func contains(_ word: Word) -> Bool {
    var place = Self.start(word) & mask
    while places[place] != 0 {
      if places[place] == word.hash { return true }
      place = (place + 1) & mask
    }
    return false
  }

  /// The high bits of a hash hang on all letters.
  @inlinable static func start(_ word: Word) -> Int { Int(truncatingIfNeeded: word.hash >> 40) }
}

extension WordSet: ExpressibleByArrayLiteral {
  public init(arrayLiteral words: Word...) { self.init(words) }
}

extension WordSet: Sequence {
  public func makeIterator() -> AnyIterator<Word> {
    var place = 0
    return AnyIterator {
      while place <= mask {
        defer { place += 1 }
        if places[place] != 0 { return Word(hash: places[place]) }
      }
      return nil
    }
  }

  public func union(_ others: some Sequence<Word>) -> WordSet { WordSet(Array(self) + Array(others)) }
}
