extension JSONValue {
  /// The RFC 8785 (JCS) form: no white space, members sorted by the UTF-16 code units of their names.
  public var canonical: [UInt8] {
    var bytes: [UInt8] = []
    writeCanonical(to: &bytes)
    return bytes
  }

  /// Appends the canonical form.
  public func writeCanonical(to bytes: inout [UInt8]) {
    var writer = JSONWriter(indents: false)
    swap(&writer.bytes, &bytes)
    writer.write(self)
    swap(&writer.bytes, &bytes)
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
        members.forEachMember { index, name, value in
          writer.startElement(at: index)
          writer.write(name)
          writer.bytes.append(UInt8(ascii: ":"))
          if writer.indents { writer.bytes.append(UInt8(ascii: " ")) }
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
