extension JSONValue {
  /// The RFC 8785 (JCS) form: no white space, members sorted by the UTF-16 code units of their names.
  public var canonical: [UInt8] {
    var writer = JSONWriter(indents: false)
    writer.write(self)
    return writer.bytes
  }

  /// The form of files: members sorted as in `canonical`, two spaces of indent, one final newline.
  public var pretty: [UInt8] {
    var writer = JSONWriter(indents: true)
    writer.write(self)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// An object without the members that are nil: what is not said is not written.
  public static func members(_ pairs: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    var object: [String: JSONValue] = [:]
    object.reserveCapacity(pairs.count)
    for (name, value) in pairs where value != nil { object[name] = value }
    return .object(object)
  }

  /// The same object with further members; those of `other` win.
  public func adding(_ other: JSONValue) -> JSONValue {
    guard case .object(let mine) = self, case .object(let theirs) = other else { return self }
    return .object(mine.merging(theirs) { $1 })
  }
}

private struct JSONWriter {
  let indents: Bool
  var bytes: [UInt8] = []
  private var depth = 0

  init(indents: Bool) { self.indents = indents }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .int(let number): bytes += String(number).utf8
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
        let sorted = members.sorted { precedesInUTF16($0.key, $1.key) }
        for (index, member) in sorted.enumerated() {
          writer.startElement(at: index)
          writer.write(member.key)
          writer.bytes += (writer.indents ? ": " : ":").utf8
          writer.write(member.value)
        }
      }
    }
  }

  private mutating func write(
    _ open: String, _ close: String, isEmpty: Bool, _ body: (inout JSONWriter) -> Void
  ) {
    bytes += open.utf8
    depth += 1
    body(&self)
    depth -= 1
    if !isEmpty { breakLine() }
    bytes += close.utf8
  }

  private mutating func startElement(at index: Int) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    breakLine()
  }

  private mutating func breakLine() {
    guard indents else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes += "  ".utf8 }
  }

  private mutating func write(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var plain = 0
      for index in utf8.indices where Self.needsEscape(utf8[index]) {
        bytes += utf8[plain..<index]
        escape(utf8[index])
        plain = index + 1
      }
      bytes += utf8[plain...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Escapes as RFC 8785, 3.2.2.2: short escapes where JSON has them, `\u00xx` for other controls, nothing else.
  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x08: bytes += "\\b".utf8
    case 0x09: bytes += "\\t".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0..<0x20:
      bytes += "\\u00".utf8
      bytes += (byte < 0x10 ? "0" : "").utf8
      bytes += String(byte, radix: 16).utf8
    default: bytes += [UInt8(ascii: "\\"), byte]
    }
  }
}

/// Whether `a` sorts before `b` by UTF-16 code units. UTF-8 bytes sort the same way but for supplementary
/// characters (lead bytes F0…F4), whose surrogates come before U+E000…U+FFFF (lead bytes EE and EF).
private func precedesInUTF16(_ a: String, _ b: String) -> Bool {
  func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 8 : byte }
  return a.utf8.lexicographicallyPrecedes(b.utf8) { rank($0) < rank($1) }
}
