import MonographModel

/// Characters that a reader doesn't see: zero-width and bidirectional controls, soft hyphens, tag characters.
/// They can hide or reorder text, so they are never read as text.
enum InvisibleCharacters {
  /// The spans of all of them, ascending.
  static func spans(in utf8: [UInt8]) -> [ByteSpan] {
    var spans: [ByteSpan] = []
    utf8.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where isLead(bytes[index]) {
        let (scalar, length) = UTF8Scan.scalar(utf8, at: index)
        if isInvisible(scalar) { spans.append(ByteSpan(index, index + length)) }
      }
    }
    return spans
  }

  /// First bytes of the characters below.
  private static func isLead(_ byte: UInt8) -> Bool {
    byte >= 0xC2 && (byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xEF || byte == 0xF3)
  }

  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case softHyphen, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static let softHyphen: UInt32 = 0xAD

  /// One warning for all of them; soft hyphens are common and harmless.
  static func diagnostics(for spans: [ByteSpan], in utf8: [UInt8]) -> [Diagnostic] {
    let telling = spans.filter { UTF8Scan.scalar(utf8, at: $0.lower).value != softHyphen }
    guard let first = telling.first else { return [] }
    let scalar = UTF8Scan.scalar(utf8, at: first.lower).value
    return [.invisible(count: telling.count, first: scalar, at: first.lower)]
  }
}

extension Diagnostic {
  static func invisible(count: Int, first scalar: UInt32, at offset: Int) -> Diagnostic {
    let what =
      count == 1
      ? "an invisible character (U+\(hex(scalar, 4))) is"
      : "\(count) invisible characters, the first U+\(hex(scalar, 4)), are"
    return Diagnostic(
      .warning, "text.invisible", what + " not read as text",
      advice: "remove zero-width and bidirectional control characters", offset: offset)
  }
}
