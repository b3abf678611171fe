extension String {
  /// The text on one line, safe to print: no control characters, which a terminal would obey, and no characters
  /// that reorder or hide others.
  /// - Parameter limit: Longer text is cut at a space after at most so many characters and ends in "…".
  func printable(limit: Int = .max) -> String {
    if utf8.count <= limit, isPlain { return self }
    let space = UInt8(ascii: " ")
    var shown: [UInt8] = []
    shown.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0xA0, 0x2028, 0x2029: if shown.last != space { shown.append(space) }
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: continue
      case ..<0x80: shown.append(UInt8(scalar.value))
      default: shown += UTF8.encode(scalar)!
      }
    }
    guard let end = Self.end(of: shown, after: limit) else { return String(decoding: shown, as: UTF8.self) }
    let cut = shown[..<end].lastIndex(of: space) ?? end
    return String(decoding: shown[..<cut], as: UTF8.self) + " …"
  }

  /// Where the character begins that comes after so many others; nil where there is none.
  private static func end(of utf8: [UInt8], after limit: Int) -> Int? {
    guard utf8.count > limit else { return nil }
    var rest = limit
    for (place, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      if rest == 0 { return place }
      rest -= 1
    }
    return nil
  }

  /// Whether there is nothing to take out or to put together.
  private var isPlain: Bool {
    var text = self
    return text.withUTF8 { utf8 in
      for (place, byte) in utf8.enumerated() {
        switch byte {
        case 0x20: if place > 0, utf8[place - 1] == 0x20 { return false }
        case 0x21..<0x7F, 0x80..<0xC0, 0xC3..<0xE2, 0xE3..<0xEF, 0xF0...: break
        case 0xE2: if Self.isHidden(utf8[place + 1], utf8[place + 2]) { return false }
        // Controls, and the first bytes of U+0080…U+00BF and of U+F000…U+FFFF.
        default: return false
        }
      }
      return true
    }
  }

  /// Of U+2000…U+206F those that are no visible characters: separators, and what joins, reorders or hides others.
  private static func isHidden(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0x8B...0x8F).contains(third) || (0xA8...0xAE).contains(third)
    case 0x81: (0xA0...0xA9).contains(third)
    default: false
    }
  }

  var sentenceCase: String { prefix(1).uppercased() + dropFirst() }
}
