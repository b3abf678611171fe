import CMarkupEvents

/// The character references that Markdown texts use.
enum CharacterReference {
  /// The UTF-8 of `&…;`, or nil for an unknown name or an impossible number.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let body = bytes.dropFirst().dropLast()
    guard let first = body.first else { return nil }
    if first != UInt8(ascii: "#") {
      let name = String(decoding: body, as: UTF8.self)
      return utf8(name == "apos" ? 0x27 : markup_html_entity(name))
    }
    let isHex = body.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = String(decoding: body.dropFirst(isHex ? 2 : 1), as: UTF8.self)
    return UInt32(digits, radix: isHex ? 16 : 10).flatMap(utf8)
  }

  /// Controls of the C1 range mean the characters of windows-1252, as on the web.
  private static func utf8(_ value: UInt32) -> [UInt8]? {
    guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
    let utf8 = Array(String(scalar).utf8)
    return MarkupReference.windows1252(utf8[...]) ?? utf8
  }
}
