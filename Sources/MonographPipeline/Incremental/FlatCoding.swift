import MonographOutput

/// A value that is written as a run of bytes and read back in the same order: nothing is named, nothing is looked for.
protocol FlatCodable {
  func write(to bytes: inout FlatBytes)
  /// - Throws: where the bytes are not what `write` gives.
  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage)
}

/// What flat values are written to.
struct FlatBytes {
  /// Bytes that no value was written as.
  struct Damage: Error {}

  private(set) var bytes: [UInt8] = []
  /// Where the values start, behind what tells of them.
  private let start: Int

  init() { start = 0 }

  /// Starts with a line that names the form, and room for the hash of what follows.
  /// - Parameter capacity: how many bytes are expected: a run that grows is copied each time.
  init(head: [UInt8], capacity: Int) {
    start = head.count + Self.hashLength
    bytes.reserveCapacity(start + capacity)
    bytes += head
    bytes += repeatElement(0, count: Self.hashLength)
  }

  /// Seven bits a byte, the lowest first, the sign in the first: small numbers take one byte.
  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    let isAppended: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
    if isAppended == nil { bytes += text.utf8 }
  }

  /// Values one behind the other.
  mutating func write<each Value: FlatCodable>(all values: repeat each Value) {
    repeat (each values).write(to: &self)
  }

  /// Bytes that are read as they are.
  mutating func write(_ raw: [UInt8]) {
    write(raw.count)
    bytes += raw
  }

  /// With their hash, so that no damage is read.
  consuming func hashed() -> [UInt8] {
    bytes.replaceSubrange(start - Self.hashLength..<start, with: Hash.sha256(bytes[start...]).utf8)
    return bytes
  }

  /// Of a hash in hexadecimal digits.
  private static let hashLength = 64

  /// Reads what was written.
  struct Reader {
    private let bytes: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8], from position: Int) { (self.bytes, self.position) = (bytes, position) }

    /// Reads what `hashed` gives; nil for anything else.
    init?(hashed file: [UInt8], head: [UInt8]) {
      let start = head.count + FlatBytes.hashLength
      guard file.starts(with: head), file.count >= start,
        Hash.sha256(file[start...]).utf8.elementsEqual(file[head.count..<start])
      else { return nil }
      self.init(file, from: start)
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func number() throws(Damage) -> Int {
      var bits: UInt = 0
      var shift: UInt = 0
      while position < bytes.count, shift < 64 {
        let byte = bytes[position]
        position += 1
        bits |= UInt(byte & 0x7F) << shift
        if byte < 0x80 { return Int(bitPattern: bits >> 1) ^ -Int(bitPattern: bits & 1) }
        shift += 7
      }
      throw Damage()
    }

    /// How many elements follow, each of which takes at least a byte.
    mutating func count() throws(Damage) -> Int {
      let count = try number()
      guard 0...(bytes.count - position) ~= count else { throw Damage() }
      return count
    }

    mutating func text() throws(Damage) -> String {
      let end = try count() + position
      defer { position = end }
      return String(decoding: bytes[position..<end], as: UTF8.self)
    }

    mutating func raw() throws(Damage) -> [UInt8] {
      let end = try count() + position
      defer { position = end }
      return Array(bytes[position..<end])
    }

    mutating func value<Value: FlatCodable>(_ type: Value.Type = Value.self) throws(Damage) -> Value {
      try Value(from: &self)
    }
  }
}

extension Int: FlatCodable {
  func write(to bytes: inout FlatBytes) { bytes.write(self) }
  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) { self = try bytes.number() }
}

extension String: FlatCodable {
  func write(to bytes: inout FlatBytes) { bytes.write(self) }
  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) { self = try bytes.text() }
}

extension Bool: FlatCodable {
  func write(to bytes: inout FlatBytes) { bytes.write(self ? 1 : 0) }
  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) { self = try bytes.number() != 0 }
}

extension Optional: FlatCodable where Wrapped: FlatCodable {
  func write(to bytes: inout FlatBytes) {
    bytes.write(self == nil ? 0 : 1)
    self?.write(to: &bytes)
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self = try bytes.number() == 0 ? nil : try bytes.value(Wrapped.self)
  }
}

extension Array: FlatCodable where Element: FlatCodable {
  func write(to bytes: inout FlatBytes) {
    bytes.write(count)
    for element in self { element.write(to: &bytes) }
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    let count = try bytes.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try bytes.value()) }
  }
}

extension Dictionary: FlatCodable where Key: FlatCodable, Value: FlatCodable {
  /// In no particular order.
  func write(to bytes: inout FlatBytes) {
    bytes.write(count)
    for (key, value) in self {
      key.write(to: &bytes)
      value.write(to: &bytes)
    }
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    let count = try bytes.count()
    self.init(minimumCapacity: count)
    for _ in 0..<count {
      let key: Key = try bytes.value()
      updateValue(try bytes.value(), forKey: key)
    }
  }
}

/// Named values are written by their names, so that their order in the code means nothing.
extension FlatCodable where Self: RawRepresentable, RawValue == String {
  func write(to bytes: inout FlatBytes) { bytes.write(rawValue) }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    guard let value = Self(rawValue: try bytes.text()) else { throw FlatBytes.Damage() }
    self = value
  }
}
