import MonographModel

/// Why a file cannot be used as a source.
extension Diagnostic {
  static let emptyFile = Diagnostic(
    .error, "file.empty", "the file is empty", advice: "remove it or write the document into it")

  static let onlyWhiteSpace = Diagnostic(
    .error, "file.blank", "the file holds only white space",
    advice: "remove it or write the document into it")

  static func tooLarge(bytes: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "file.too-large", "\(bytes) bytes are more than the limit of \(limit)",
      advice: "split the document, or raise --max-size")
  }

  static func notText(_ kind: FileSignature.Kind) -> Diagnostic {
    Diagnostic(.error, "file.binary", "\(kind.name), not text", advice: kind.advice, offset: 0)
  }

  static func nulByte(at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "encoding.nul", "NUL at byte \(offset), which no text holds",
      advice: "if the file is UTF-16, give it a byte order mark; else it is binary", offset: offset)
  }

  static func invalidUTF8(byte: UInt8, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "encoding.invalid-byte", "invalid UTF-8 at byte \(offset) (0x\(hex(UInt32(byte), 2)))",
      advice: "convert the file to UTF-8 or declare its charset", offset: offset)
  }

  static func invalidUTF16(unit: UInt32?, at offset: Int) -> Diagnostic {
    guard let unit else {
      return Diagnostic(
        .error, "encoding.truncated", "UTF-16 ends within a character at byte \(offset)",
        advice: "the file is cut off: fetch it again", offset: offset)
    }
    return Diagnostic(
      .error, "encoding.invalid-unit", "lone surrogate 0x\(hex(unit, 4)) at byte \(offset)",
      advice: "convert the file to UTF-8", offset: offset)
  }

  static func unsupportedCharset(_ label: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, "encoding.unsupported", "character set \"\(label)\" is not supported",
      advice: "convert the file to UTF-8", offset: offset)
  }

  static func otherCharset(_ label: String, isIn encoding: String, at offset: Int) -> Diagnostic {
    Diagnostic(
      .warning, "encoding.mismatch", "declares \"\(label)\", but is \(encoding) and is read as that",
      advice: "correct the declaration", offset: offset)
  }

  static func unknownType(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .error, "file.unknown-type", "\".\(name)\" is not a known type of document",
      advice: "known are " + known.map { "." + $0 }.joined(separator: ", "))
  }

  static func notSPL(root: String, at offset: Int) -> Diagnostic {
    let found = root.isEmpty ? "without a root element" : "with the root element <\(root)>"
    return Diagnostic(
      .error, "file.not-spl", "XML \(found) is not a drug label",
      advice: "only HL7 SPL (<document xmlns=\"urn:hl7-org:v3\">) is read", offset: offset)
  }

  static func hex(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
