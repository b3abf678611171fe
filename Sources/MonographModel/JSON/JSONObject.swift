/// The members of a JSON object in the order in which they are written (RFC 8785: by the UTF-16 code units of their
/// names). Objects are small and mostly made to be written once: an array is made faster than a dictionary.
public struct JSONObject: Hashable, Sendable {
  private var names: [String] = []
  public private(set) var values: [JSONValue] = []

  public init() {}

  /// - Precondition: no name comes twice.
  public init(uniqueKeysWithValues members: some Sequence<(String, JSONValue)>) {
    let sorted = members.sorted { Self.precedes($0.0, $1.0) }
    names = sorted.map(\.0)
    values = sorted.map(\.1)
    precondition(zip(names, names.dropFirst()).allSatisfy(!=), "a name comes twice")
  }

  public var keys: [String] { names }
  public var count: Int { names.count }
  public var isEmpty: Bool { names.isEmpty }

  public subscript(name: String) -> JSONValue? {
    get {
      let place = place(of: name)
      return isHeld(name, at: place) ? values[place] : nil
    }
    set {
      let place = place(of: name)
      switch (isHeld(name, at: place), newValue) {
      case (true, let value?): values[place] = value
      case (true, nil):
        names.remove(at: place)
        values.remove(at: place)
      case (false, let value?): insert(name, value, at: place)
      case (false, nil): break
      }
    }
  }

  /// Takes the members of another object over; they win.
  public mutating func merge(_ other: JSONObject) {
    for (name, value) in other { self[name] = value }
  }

  mutating func reserveCapacity(_ count: Int) {
    names.reserveCapacity(count)
    values.reserveCapacity(count)
  }

  private mutating func insert(_ name: String, _ value: JSONValue, at place: Int) {
    names.insert(name, at: place)
    values.insert(value, at: place)
  }

  private func isHeld(_ name: String, at place: Int) -> Bool { place < names.count && names[place] == name }

  /// Where a name is, or would be. Names mostly come in order, so that the end is tried first.
  private func place(of name: String) -> Int {
    guard let last = names.last, !Self.precedes(last, name) else { return names.count }
    var low = 0
    var high = names.count - 1
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(names[middle], name) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether `a` sorts before `b` by UTF-16 code units. UTF-8 bytes sort the same way but for supplementary
  /// characters (lead bytes F0…F4), whose surrogates come before U+E000…U+FFFF (lead bytes EE and EF).
  private static func precedes(_ a: String, _ b: String) -> Bool {
    func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 8 : byte }
    var (left, right) = (a.utf8.makeIterator(), b.utf8.makeIterator())
    while let other = right.next() {
      guard let own = left.next() else { return true }
      if own != other { return rank(own) < rank(other) }
    }
    return false
  }
}

extension JSONObject: Sequence {
  public func makeIterator() -> Zip2Sequence<[String], [JSONValue]>.Iterator {
    zip(names, values).makeIterator()
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(uniqueKeysWithValues: elements)
  }
}
