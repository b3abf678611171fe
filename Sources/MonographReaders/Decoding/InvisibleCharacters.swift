import MonographModel

/// A character that a reader doesn't see, and where it stands; its span may be that of a reference.
struct InvisibleCharacter {
  let span: ByteSpan
  let scalar: UInt32
}

/// Characters that a reader doesn't see: zero-width and bidirectional controls, soft hyphens, tag characters.
/// They can hide or reorder text, so they are never read as text.
enum InvisibleCharacters {
  /// All of them, ascending.
  static func all(in utf8: [UInt8]) -> [InvisibleCharacter] {
    var found: [InvisibleCharacter] = []
    utf8.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where isLead(bytes[index]) {
        let (scalar, length) = UTF8Scan.scalar(utf8, at: index)
        if isInvisible(scalar) {
          found.append(InvisibleCharacter(span: ByteSpan(index, index + length), scalar: scalar))
        }
      }
    }
    return found
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
  static func diagnostics(for characters: [InvisibleCharacter]) -> [Diagnostic] {
    let telling = characters.filter { $0.scalar != softHyphen }
    guard let first = telling.first else { return [] }
    return [.invisible(count: telling.count, first: first.scalar, at: first.span.lower)]
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
