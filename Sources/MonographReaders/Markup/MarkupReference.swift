import CMarkupEvents
import MonographLexicon

/// A character reference such as `&nbsp;` or `&#8211;`.
struct MarkupReference {
  /// What it stands for; empty where libxml2 drops it.
  var utf8: [UInt8]
  /// The offset after it.
  var end: Int

  /// The reference at an offset, or nil where an ampersand stands for itself.
  init?(in cursor: MarkupCursor, at offset: Int) {
    guard cursor.byte(offset) == UInt8(ascii: "&") else { return nil }
    let parsed = cursor.byte(offset + 1) == UInt8(ascii: "#") ? Self.numeric : Self.named
    guard let reference = parsed(cursor, offset) else { return nil }
    self = reference
  }

  private init(utf8: [UInt8], end: Int) {
    self.utf8 = utf8
    self.end = end
  }

  private static func numeric(_ cursor: MarkupCursor, _ offset: Int) -> MarkupReference? {
    var at = offset + 2
    let isHexadecimal = cursor.byte(at) | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { at += 1 }
    let start = at
    var value: UInt32 = 0
    while let digit = digit(cursor.byte(at), isHexadecimal: isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      at += 1
    }
    guard at > start else { return nil }
    if cursor.byte(at) == UInt8(ascii: ";") { at += 1 }
    guard value >= 0x20 || value == 9 || value == 10 || value == 13, let scalar = Unicode.Scalar(value) else {
      return MarkupReference(utf8: [], end: at)
    }
    return MarkupReference(utf8: Array(String(scalar).utf8), end: at)
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte - 0x30) }
    let letter = byte | 0x20
    return isHexadecimal && letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x61 + 10) : nil
  }

  private static func named(_ cursor: MarkupCursor, _ offset: Int) -> MarkupReference? {
    var at = offset + 1
    while cursor.byte(at).isASCIILetter || cursor.byte(at).isASCIIDigit { at += 1 }
    guard at > offset + 1, at - offset < 32, cursor.byte(at) == UInt8(ascii: ";") else { return nil }
    let name = String(decoding: cursor.bytes[offset + 1..<at], as: UTF8.self)
    let value = name == "apos" ? 0x27 : markup_html_entity(name)
    guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
    return MarkupReference(utf8: Array(String(scalar).utf8), end: at + 1)
  }

  /// Numeric references to the C1 controls mean the characters of windows-1252 (HTML standard, "numeric character
  /// reference end state"): `&#150;` is an en dash.
  static func windows1252(_ utf8: ArraySlice<UInt8>) -> [UInt8]? {
    guard utf8.count == 2, utf8.first == 0xC2, let last = utf8.last, last < 0xA0 else { return nil }
    let scalar = windows1252Scalars[Int(last - 0x80)]
    return scalar == 0 ? nil : Unicode.Scalar(scalar).map { Array(String($0).utf8) }
  }

  private static let windows1252Scalars: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0, 0x017E, 0x0178,
  ]
}
