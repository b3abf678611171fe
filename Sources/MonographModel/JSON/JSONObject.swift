/// The members of a JSON object in the order in which they are written (RFC 8785: by the UTF-16 code units of their
/// names). Objects are small and mostly made to be written once: an array is made faster than a dictionary.
public struct JSONObject: Hashable, Sendable {
  private struct Member: Hashable, Sendable {
    var name: String
    var value: JSONValue
  }

  private var members: [Member] = []

  public init() {}

  /// - Precondition: no name comes twice.
  public init(uniqueKeysWithValues members: some Sequence<(String, JSONValue)>) {
    self.members = members.map { Member(name: $0, value: $1) }
    self.members.sort { Self.precedes($0.name, $1.name) }
    precondition(zip(keys, keys.dropFirst()).allSatisfy(!=), "a name comes twice")
  }

  public init(_ members: [String: JSONValue]) {
    self.init(uniqueKeysWithValues: members.lazy.map { ($0.key, $0.value) })
  }

  public var keys: [String] { members.map(\.name) }
  public var count: Int { members.count }
  public var isEmpty: Bool { members.isEmpty }

  public subscript(name: String) -> JSONValue? {
    // Names are mostly short, and so told apart faster than put in order.
    get {
      for place in members.indices where members[place].name == name { return members[place].value }
      return nil
    }
    set {
      let place = place(of: name)
      switch (isHeld(name, at: place), newValue) {
      case (true, let value?): members[place].value = value
      case (true, nil): members.remove(at: place)
      case (false, let value?): members.insert(Member(name: name, value: value), at: place)
      case (false, nil): break
      }
    }
  }

  /// Takes the members of another object over; they win.
  public mutating func merge(_ other: JSONObject) {
    for (name, value) in other { self[name] = value }
  }

  /// Adds a member behind all others.
  /// - Precondition: its name sorts behind theirs.
  mutating func append(_ name: String, _ value: JSONValue) {
    assert(members.last.map { Self.precedes($0.name, name) } ?? true, "\(name) comes too late")
    members.append(Member(name: name, value: value))
  }

  mutating func reserveCapacity(_ count: Int) { members.reserveCapacity(count) }

  private func isHeld(_ name: String, at place: Int) -> Bool {
    place < members.count && members[place].name == name
  }

  /// Where a name is, or would be. Names mostly come in order, so that the end is tried first.
  private func place(of name: String) -> Int {
    guard let last = members.last, !Self.precedes(last.name, name) else { return members.count }
    var low = 0
    var high = members.count - 1
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(members[middle].name, name) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether `a` sorts before `b` by UTF-16 code units. UTF-8 bytes sort the same way but for supplementary
  /// characters (lead bytes F0…F4), whose surrogates come before U+E000…U+FFFF (lead bytes EE and EF).
  private static func precedes(_ a: String, _ b: String) -> Bool {
    func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 8 : byte }
    var (a, b) = (a, b)
    return a.withUTF8 { left in
      b.withUTF8 { right in
        for place in 0..<Swift.min(left.count, right.count) where left[place] != right[place] {
          return rank(left[place]) < rank(right[place])
        }
        return left.count < right.count
      }
    }
  }
}

extension JSONObject: Sequence {
  public func makeIterator() -> AnyIterator<(String, JSONValue)> {
    var next = 0
    return AnyIterator {
      guard next < members.count else { return nil }
      defer { next += 1 }
      return (members[next].name, members[next].value)
    }
  }

  /// Without the cost of an iterator.
  func forEachMember(_ body: (_ position: Int, _ name: String, _ value: JSONValue) -> Void) {
    for position in members.indices { body(position, members[position].name, members[position].value) }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(uniqueKeysWithValues: elements)
  }
}
