import MonographModel

extension MarkupTree {
  /// The value of an attribute as a text that knows its bytes; references in it are decoded. Nil where it is empty.
  func mappedAttribute(_ name: StaticString, of node: Int, in bytes: [UInt8]) -> MappedText? {
    attribute(name, of: node, in: bytes).flatMap { mapped($0, in: bytes) }
  }

  func mapped(_ value: ByteSpan, in bytes: [UInt8]) -> MappedText? {
    var text = TextBuilder()
    bytes.withUnsafeBufferPointer { buffer in
      let cursor = MarkupCursor(buffer, dialect: dialect)
      var start = value.lower
      var at = start
      while at < value.upper {
        if bytes[at] == UInt8(ascii: "&"), let reference = MarkupReference(in: cursor, at: at),
          reference.end <= value.upper
        {
          text.append(bytes, ByteSpan(start, at))
          text.append(decoded: reference.utf8[...], from: ByteSpan(at, reference.end))
          at = reference.end
          start = at
        } else {
          at += 1
        }
      }
      text.append(bytes, ByteSpan(start, value.upper))
    }
    let mapped = text.take()
    return mapped.isEmpty ? nil : mapped
  }
}
