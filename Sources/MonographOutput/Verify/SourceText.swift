import MonographModel

/// Decodes ranges of a source anew, apart from the readers, so that `verify` does not rest on them.
enum SourceText {
  /// Nil where the bytes are not text of this encoding.
  static func decode(_ bytes: ArraySlice<UInt8>, as encoding: SourceDocument.Encoding) -> String? {
    switch encoding {
    case .utf8: return String(validating: bytes, as: UTF8.self)
    case .utf16LittleEndian: return units(bytes, low: 0).flatMap { String(validating: $0, as: UTF16.self) }
    case .utf16BigEndian: return units(bytes, low: 1).flatMap { String(validating: $0, as: UTF16.self) }
    case .windows1252:
      var scalars = String.UnicodeScalarView()
      for byte in bytes { scalars.append(scalar(windows1252: byte)) }
      return String(scalars)
    }
  }

  private static func units(_ bytes: ArraySlice<UInt8>, low: Int) -> [UInt16]? {
    guard bytes.count % 2 == 0 else { return nil }
    return stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
  }

  /// The WHATWG index of windows-1252: Latin-1 but for 80…9F.
  private static func scalar(windows1252 byte: UInt8) -> Unicode.Scalar {
    guard 0x80..<0xA0 ~= byte else { return Unicode.Scalar(byte) }
    return upperControls[Int(byte) - 0x80]
  }

  private static let upperControls: [Unicode.Scalar] = [
    "\u{20ac}", "\u{81}", "\u{201a}", "\u{192}", "\u{201e}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{2c6}",
    "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8d}", "\u{17d}", "\u{8f}", "\u{90}", "\u{2018}",
    "\u{2019}", "\u{201c}", "\u{201d}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2dc}", "\u{2122}", "\u{161}",
    "\u{203a}", "\u{153}", "\u{9d}", "\u{17e}", "\u{178}",
  ]
}
