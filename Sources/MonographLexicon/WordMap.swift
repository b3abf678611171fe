/// A constant map from words, looked up as `WordSet` is: without counting references, in a table that is never freed.
@frozen public struct WordMap<Value: Sendable>: @unchecked Sendable {
  @usableFromInline let places: UnsafePointer<UInt64>
  @usableFromInline let values: UnsafePointer<Value?>
  @usableFromInline let mask: Int

  public init(_ pairs: [Word: Value]) { self.init(pairs.map { ($0, $1) }) }

  /// Of several values of one word the last counts.
  public init(_ pairs: [(Word, Value)]) {
    var size = 8
    while size < pairs.count * 4 { size *= 2 }
    let places = Permanent.allocate(UInt64.self, count: size)
    let values = Permanent.allocate(Value?.self, count: size)
    places.initialize(repeating: 0, count: size)
    values.initialize(repeating: nil, count: size)
    for (word, value) in pairs where word != .none {
      var place = WordSet.start(word) & (size - 1)
      while places[place] != 0, places[place] != word.hash { place = (place + 1) & (size - 1) }
      places[place] = word.hash
      values[place] = value
    }
    self.places = UnsafePointer(places)
    self.values = UnsafePointer(values)
    mask = size - 1
  }

  @inlinable public subscript(_ word: Word) -> Value? {
    var place = WordSet.start(word) & mask
    while places[place] != 0 {
      if places[place] == word.hash { return values[place] }
      place = (place + 1) & mask
    }
    return nil
  }
}

extension WordMap: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (Word, Value)...) { self.init(elements) }
}
