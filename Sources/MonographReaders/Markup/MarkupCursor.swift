import MonographModel

/// A place in HTML or XML source, and what markup stands there. It walks over tags, comments and references as
/// libxml2 does, so that the parser's events can be placed byte for byte.
struct MarkupCursor {
  enum Dialect { case html, xml }
  enum Construct: Equatable {
    case startTag, endTag, comment, declaration
    /// The two ends of a CDATA section; what is between them is text as it stands.
    case cdataStart, cdataEnd
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let dialect: Dialect
  /// The end of the CDATA section that the cursor is in.
  var cdataEnd: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>, dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  @inline(__always) func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  /// The markup that starts at an offset, or nil where there is text.
  func construct(at offset: Int) -> Construct? {
    if let cdataEnd, offset <= cdataEnd { return offset == cdataEnd ? .cdataEnd : nil }
    guard byte(offset) == UInt8(ascii: "<") else { return nil }
    let next = byte(offset + 1)
    switch next {
    case UInt8(ascii: "/"): return .endTag
    case UInt8(ascii: "?"): return .declaration
    case UInt8(ascii: "!"):
      if has("<!--", at: offset) { return .comment }
      return dialect == .xml && has("<![CDATA[", at: offset) ? .cdataStart : .declaration
    case UInt8(ascii: "_"), UInt8(ascii: ":"): return .startTag
    default: return next.isASCIILetter || next >= 0x80 && dialect == .xml ? .startTag : nil
    }
  }

  /// The offset after the markup that starts at an offset; the end of the source where it is not closed.
  func end(of construct: Construct, at offset: Int) -> Int {
    switch construct {
    case .startTag: return scanTag(at: offset) { _ in }
    case .endTag: return min(find(">", from: offset) + 1, bytes.count)
    case .comment: return min(find("-->", from: min(offset + 4, bytes.count)) + 3, bytes.count)
    case .declaration:
      let isInstruction = dialect == .xml && byte(offset + 1) == UInt8(ascii: "?")
      return min(isInstruction ? find("?>", from: offset) + 2 : find(">", from: offset) + 1, bytes.count)
    case .cdataStart: return min(offset + 9, bytes.count)
    case .cdataEnd: return min(offset + 3, bytes.count)
    }
  }

  /// Walks over a start tag and hands out its attributes.
  /// - Returns: the offset after its `>`.
  func scanTag(at offset: Int, _ body: (MarkupTree.Attribute) -> Void) -> Int {
    var at = nameEnd(from: offset + 1)
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: ">") { return at + 1 }
      if byte.isASCIISpace || byte == UInt8(ascii: "/") {
        at += 1
        continue
      }
      at = scanAttribute(at: at, body)
    }
    return bytes.count
  }

  private func scanAttribute(at start: Int, _ body: (MarkupTree.Attribute) -> Void) -> Int {
    var at = start + 1
    while at < bytes.count, !bytes[at].isASCIISpace, !isTagDelimiter(bytes[at]) { at += 1 }
    let name = ByteSpan(start, at)
    var value = at
    while byte(value).isASCIISpace { value += 1 }
    guard byte(value) == UInt8(ascii: "=") else {
      body(MarkupTree.Attribute(name: name, value: ByteSpan(at, at)))
      return at
    }
    value += 1
    while byte(value).isASCIISpace { value += 1 }
    let quote = byte(value)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      value += 1
      var end = value
      while end < bytes.count, bytes[end] != quote { end += 1 }
      body(MarkupTree.Attribute(name: name, value: ByteSpan(min(value, end), end)))
      return min(end + 1, bytes.count)
    }
    var end = min(value, bytes.count)
    while end < bytes.count, !bytes[end].isASCIISpace, bytes[end] != UInt8(ascii: ">") { end += 1 }
    body(MarkupTree.Attribute(name: name, value: ByteSpan(min(value, end), end)))
    return end
  }

  private func isTagDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  /// The end of the element name that starts at an offset.
  func nameEnd(from offset: Int) -> Int {
    var at = offset
    while at < bytes.count, !bytes[at].isASCIISpace, bytes[at] != UInt8(ascii: ">"),
      bytes[at] != UInt8(ascii: "/"), at == offset || bytes[at] != UInt8(ascii: "<")
    { at += 1 }
    return at
  }

  /// Whether an element name stands at an offset and ends there, in any case.
  func hasName(_ name: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard equalsIgnoringCase(bytes, offset, name) else { return false }
    let next = byte(offset + name.count)
    let isNamePart =
      next.isASCIILetter || next.isASCIIDigit || next == UInt8(ascii: "-") || next == UInt8(ascii: "_")
    return !isNamePart
  }

  /// The offset of the `</name` that ends a raw-text element which starts at an offset.
  func rawTextEnd(of name: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    var at = offset
    while true {
      at = find("</", from: at)
      if at >= bytes.count || equalsIgnoringCase(bytes, at + 2, name) { return at }
      at += 2
    }
  }

  func has(_ literal: StaticString, at offset: Int) -> Bool {
    literal.withUTF8Buffer { literal in
      guard offset + literal.count <= bytes.count else { return false }
      for index in 0..<literal.count where bytes[offset + index] != literal[index] { return false }
      return true
    }
  }

  /// The first offset at or after one where the literal stands, or the end of the source.
  func find(_ literal: StaticString, from offset: Int) -> Int {
    let first = literal.utf8Start[0]
    var at = offset
    while at < bytes.count {
      if bytes[at] == first, has(literal, at: at) { return at }
      at += 1
    }
    return bytes.count
  }
}
