extension JSONValue {
  /// The RFC 8785 (JCS) form: no white space, members sorted by the UTF-16 code units of their names.
  public var canonical: [UInt8] {
    var bytes: [UInt8] = []
    writeCanonical(to: &bytes)
    return bytes
  }

  /// Appends the canonical form.
  public func writeCanonical(to bytes: inout [UInt8]) {
    JSONWriter.append(to: &bytes) { $0.write(self) }
  }

  /// The form of files: members sorted as in `canonical`, two spaces of indent, one final newline.
  public var pretty: [UInt8] {
    var bytes: [UInt8] = []
    JSONWriter.append(to: &bytes, indents: true) { $0.write(self) }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// An object without the members that are nil: what is not said is not written.
  public static func members(_ pairs: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    var object = JSONObject()
    object.reserveCapacity(pairs.count)
    for (name, value) in pairs where value != nil { object[name] = value }
    return .object(object)
  }

  /// The same object with further members; those of `other` win.
  public func adding(_ other: JSONValue) -> JSONValue {
    guard case .object(let mine) = self, case .object(let theirs) = other else { return self }
    var joined = mine
    joined.merge(theirs)
    return .object(joined)
  }
}

/// Writes JSON to bytes: whole values, or member by member what describes itself.
struct JSONWriter {
  private let indents: Bool
  private var bytes: ByteSink
  /// How many objects and arrays are open.
  private var depth = 0
  /// Of the object that is being written.
  private var memberCount = 0

  private init(indents: Bool, _ bytes: ByteSink) { (self.indents, self.bytes) = (indents, bytes) }

  /// Hands over what a body writes.
  /// - Parameter capacity: about how many bytes that are.
  static func withBytes<Result>(
    indents: Bool = false, capacity: Int = 1024, of body: (inout JSONWriter) -> Void,
    _ use: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withBytes(in: JSONWriter(indents: indents, ByteSink(capacity: capacity)), of: body, use)
  }

  /// The same of little, for which no memory is asked.
  static func withFewBytes<Result>(
    of body: (inout JSONWriter) -> Void, _ use: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) {
      withBytes(in: JSONWriter(indents: false, ByteSink(in: $0)), of: body, use)
    }
  }

  private static func withBytes<Result>(
    in empty: JSONWriter, of body: (inout JSONWriter) -> Void, _ use: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var writer = empty
    defer { writer.bytes.deallocate() }
    body(&writer)
    return use(writer.bytes.written)
  }

  /// Ends one of several values.
  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Appends what a body writes.
  static func append(
    to bytes: inout [UInt8], indents: Bool = false, _ body: (inout JSONWriter) -> Void
  ) {
    withBytes(indents: indents, of: body) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes.append("null")
    case .bool(let flag): bytes.append(flag ? "true" : "false")
    case .int(let number): write(number)
    case .string(let text): write(text)
    case .array(let elements):
      write("[", "]", isEmpty: elements.isEmpty) { writer in
        for (index, element) in elements.enumerated() {
          writer.startElement(at: index)
          writer.write(element)
        }
      }
    case .object(let members):
      write("{", "}", isEmpty: members.isEmpty) { writer in
        members.forEachMember { index, name, value in
          writer.startElement(at: index)
          writer.write(name)
          writer.endName()
          writer.write(value)
        }
      }
    }
  }

  private mutating func write(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, isEmpty: Bool, _ body: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    depth += 1
    body(&self)
    depth -= 1
    if !isEmpty { breakLine() }
    bytes.append(UInt8(ascii: close))
  }

  private mutating func startElement(at index: Int) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func endName() {
    bytes.append(UInt8(ascii: ":"))
    if indents { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func breakLine() {
    guard indents else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append("  ") }
  }

  @inline(never)
  private mutating func write(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(digitsOf: number.magnitude)
  }

  @inline(never)
  private mutating func write(_ text: String) {
    text.utf8Span.span.withUnsafeBufferPointer { utf8 in
      guard var index = Self.firstToEscape(in: utf8, from: 0) else { return bytes.append(quoted: utf8) }
      bytes.append(UInt8(ascii: "\""))
      var plain = 0
      while index < utf8.count {
        bytes.append(UnsafeBufferPointer(rebasing: utf8[plain..<index]))
        escape(utf8[index])
        plain = index + 1
        index = Self.firstToEscape(in: utf8, from: plain) ?? utf8.count
      }
      bytes.append(UnsafeBufferPointer(rebasing: utf8[plain...]))
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Nearly all text needs none, so that eight bytes are looked at together; the last eight again where some are left.
  private static func firstToEscape(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    func mayNeedEscape(at index: Int) -> Bool {
      Self.mayNeedEscape(UnsafeRawPointer(utf8.baseAddress! + index).loadUnaligned(as: UInt64.self))
    }
    var index = start
    while index + 8 <= utf8.count, !mayNeedEscape(at: index) { index += 8 }
    if utf8.count >= 8, index + 8 > utf8.count, !mayNeedEscape(at: utf8.count - 8) { return nil }
    while index < utf8.count {
      if needsEscape(utf8[index]) { return index }
      index += 1
    }
    return nil
  }

  /// Whether one of eight bytes is under 0x20, a quotation mark or a backslash (Bit Twiddling Hacks: a byte less than n).
  /// True also of some that are not.
  private static func mayNeedEscape(_ bytes: UInt64) -> Bool {
    func hasZero(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = (bytes &- ones &* 0x20) & ~bytes
    let marks = hasZero(bytes ^ ones &* 0x22) | hasZero(bytes ^ ones &* 0x5C)
    return (controls | marks) & (ones &* 0x80) != 0
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Escapes as RFC 8785, 3.2.2.2: short escapes where JSON has them, `\u00xx` for other controls, nothing else.
  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x08: bytes.append("\\b")
    case 0x09: bytes.append("\\t")
    case 0x0A: bytes.append("\\n")
    case 0x0C: bytes.append("\\f")
    case 0x0D: bytes.append("\\r")
    case 0..<0x20:
      bytes.append("\\u00")
      for digit in [byte >> 4, byte & 0xF] {
        bytes.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
      }
    default:
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    }
  }
}

extension JSONWriter: JSONMembers {
  /// An object of what describes itself.
  mutating func writeObject(_ body: (inout JSONWriter) -> Void) {
    let outer = memberCount
    memberCount = 0
    write("{", "}", isEmpty: false, body)
    memberCount = outer
  }

  // Inlined, names are of known length and cost no call.

  @inline(__always)
  mutating func add(_ name: StaticString, _ value: JSONValue) {
    start(name)
    write(value)
  }

  @inline(__always)
  mutating func add(_ name: StaticString, _ text: String) {
    start(name)
    write(text)
  }

  @inline(__always)
  mutating func add(_ name: StaticString, _ number: Int) {
    start(name)
    write(number)
  }

  @inline(__always)
  mutating func add(_ name: StaticString, object body: (inout JSONWriter) -> Void) {
    start(name)
    writeObject(body)
  }

  mutating func add<Element>(
    _ name: StaticString, objects: [Element], _ body: (Element, inout JSONWriter) -> Void
  ) {
    start(name)
    write("[", "]", isEmpty: objects.isEmpty) { writer in
      objects.withUnsafeBufferPointer { objects in
        for index in objects.indices {
          writer.startElement(at: index)
          writer.writeObject { body(objects[index], &$0) }
        }
      }
    }
  }

  @inline(__always)
  private mutating func start(_ name: StaticString) {
    defer { memberCount += 1 }
    guard indents else { return bytes.append(name: name, isFirst: memberCount == 0) }
    startElement(at: memberCount)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(name)
    bytes.append(UInt8(ascii: "\""))
    endName()
  }
}
