import MonographModel

/// What single bytes and short UTF-8 sequences are.
enum Bytes {
  typealias Buffer = UnsafeBufferPointer<UInt8>

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0xC3 }
  /// A letter or digit of ASCII.
  static func isPlain(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 || isDigit(byte) }

  /// Where the letters and digits of ASCII end that start at a position, found eight bytes at a time.
  static func plainEnd(_ bytes: Buffer, _ from: Int, _ end: Int) -> Int {
    var at = from
    while at < end {
      // What is missing behind the end is zero, which is no letter.
      let others = notPlain(WordFolder.block(bytes, at, min(8, end - at)))
      if others != 0 { return at + others.trailingZeroBitCount / 8 }
      at += 8
    }
    return end
  }

  /// A word of one to seven letters and digits of ASCII that goes no further, and how many they are. It is folded in the
  /// register that it was read into.
  @inline(__always)
  static func shortWord(_ bytes: Buffer, _ at: Int, _ end: Int) -> (word: Word, count: Int)? {
    let eight = WordFolder.block(bytes, at, min(8, end - at))
    let others = notPlain(eight)
    let bits = UInt64(truncatingIfNeeded: others.trailingZeroBitCount & ~7)
    guard others != 0, bits != 0 else { return nil }
    let next = UInt8(truncatingIfNeeded: eight &>> bits)
    guard next < 0x80, next != UInt8(ascii: "'") else { return nil }
    return (WordFolder.fold(plain: eight & (1 &<< bits &- 1), bits: bits), Int(bits / 8))
  }

  /// The same of eight to fifteen of which the last is no "s", which may be a plural ending.
  @inline(__always)
  static func middleWord(_ bytes: Buffer, _ at: Int, _ end: Int) -> (word: Word, count: Int)? {
    guard end - at > 8, case let first = WordFolder.block(bytes, at, 8), notPlain(first) == 0 else {
      return nil
    }
    let second = WordFolder.block(bytes, at + 8, min(8, end - at - 8))
    let others = notPlain(second)
    let bits = UInt64(truncatingIfNeeded: others.trailingZeroBitCount & ~7)
    guard others != 0, case let next = UInt8(truncatingIfNeeded: second &>> bits), next < 0x80,
      next != UInt8(ascii: "'")
    else { return nil }
    let rest = second & (1 &<< bits &- 1)
    let last = bits == 0 ? first &>> 56 : rest &>> (bits &- 8)
    guard UInt8(truncatingIfNeeded: last) | 0x20 != UInt8(ascii: "s") else { return nil }
    return (WordFolder.fold(plain: first, rest, bits: bits), 8 + Int(bits / 8))
  }

  /// The high bit of every byte that is no letter or digit of ASCII.
  private static func notPlain(_ eight: UInt64) -> UInt64 {
    let low = eight & each(0x7F)
    let lower = low | each(0x20)
    let letters = (lower &+ each(0x80 - UInt8(ascii: "a"))) & ~(lower &+ each(0x7F - UInt8(ascii: "z")))
    let digits = (low &+ each(0x80 - UInt8(ascii: "0"))) & ~(low &+ each(0x7F - UInt8(ascii: "9")))
    return ~((letters | digits) & ~eight) & each(0x80)
  }

  /// Eight times the same byte.
  @inline(__always)
  static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  static func width(of lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  /// The width of white space at a position: ASCII, no-break, thin, figure and ideographic spaces, zero width.
  static func spaceWidth(_ bytes: Buffer, _ at: Int, _ end: Int) -> Int? {
    let byte = bytes[at]
    if byte == 0x20 || byte &- 9 < 5 { return 1 }
    if byte == 0xC2, at + 1 < end, bytes[at + 1] == 0xA0 { return 2 }
    guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, at + 2 < end else { return nil }
    switch (byte, bytes[at + 1], bytes[at + 2]) {
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xA0), (0xE3, 0x80, 0x80),
      (0xEF, 0xBB, 0xBF):
      return 3
    default: return nil
    }
  }

  /// The no-break, thin and narrow no-break spaces that typesetters put between groups of digits.
  static func groupsDigits(_ bytes: Buffer, _ at: Int, _ width: Int) -> Bool {
    if width == 2 { return true }
    return width == 3 && bytes[at] == 0xE2 && bytes[at + 1] == 0x80
      && (bytes[at + 2] == 0x89 || bytes[at + 2] == 0xAF)
  }

  /// ’ and ‘ and ʼ, as apostrophes.
  static func apostropheWidth(_ bytes: Buffer, _ at: Int, _ end: Int) -> Int? {
    if bytes[at] == 0xE2, at + 2 < end, bytes[at + 1] == 0x80, bytes[at + 2] == 0x99 || bytes[at + 2] == 0x98
    {
      return 3
    }
    if bytes[at] == 0xCA, at + 1 < end, bytes[at + 1] == 0xBC { return 2 }
    return nil
  }

  /// The width of an apostrophe or underscore, which groups digits in some countries and programs.
  static func joiner(_ bytes: Buffer, _ at: Int, _ end: Int) -> Int? {
    bytes[at] == UInt8(ascii: "'") || bytes[at] == UInt8(ascii: "_") ? 1 : apostropheWidth(bytes, at, end)
  }

  /// The width of what is written between the whole part of a number and its decimals: ".", "·", "⋅" and "∙".
  static func pointWidth(_ bytes: Buffer, _ at: Int, _ end: Int) -> Int? {
    if bytes[at] == UInt8(ascii: ".") { return 1 }
    if bytes[at] == 0xC2, at + 1 < end, bytes[at + 1] == 0xB7 { return 2 }
    guard bytes[at] == 0xE2, at + 2 < end else { return nil }
    return (bytes[at + 1], bytes[at + 2]) == (0x8B, 0x85) || (bytes[at + 1], bytes[at + 2]) == (0x88, 0x99)
      ? 3 : nil
  }

  /// ½, ¼, ¾ and the eighths and tenths that are finite decimals.
  static func fraction(_ bytes: Buffer, _ at: Int, _ end: Int) -> (ExactNumber, Int)? {
    guard at < end else { return nil }
    if bytes[at] == 0xC2, at + 1 < end {
      switch bytes[at + 1] {
      case 0xBC: return (ExactNumber(25, exponent: -2), 2)
      case 0xBD: return (ExactNumber(5, exponent: -1), 2)
      case 0xBE: return (ExactNumber(75, exponent: -2), 2)
      default: return nil
      }
    }
    if bytes[at] == 0xE2, at + 2 < end, bytes[at + 1] == 0x85 {
      switch bytes[at + 2] {
      case 0x92: return (ExactNumber(1, exponent: -1), 3)
      case 0x95...0x98: return (ExactNumber(Int64(bytes[at + 2] - 0x94) * 2, exponent: -1), 3)
      case 0x9B...0x9E: return (ExactNumber(Int64(bytes[at + 2] - 0x9B) * 250 + 125, exponent: -3), 3)
      default: return nil
      }
    }
    return nil
  }

  /// The mark at a position and its width; nil where a word starts.
  static func mark(_ bytes: Buffer, _ at: Int, _ end: Int) -> (Token.Kind, Int)? {
    let byte = bytes[at]
    if byte < 0x80 {
      if isLetter(byte) || isDigit(byte) { return nil }
      if at + 1 < end, bytes[at + 1] == UInt8(ascii: "="),
        byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      {
        return (byte == UInt8(ascii: "<") ? .lessOrEqual : .greaterOrEqual, 2)
      }
      return (asciiMark(byte), 1)
    }
    return wideMark(bytes, at, end)
  }

  private static func asciiMark(_ byte: UInt8) -> Token.Kind {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .period
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "("), UInt8(ascii: "["): .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .close
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "="): .equals
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    case UInt8(ascii: "~"): .about
    case UInt8(ascii: "|"): .cell
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quote
    case UInt8(ascii: "*"): .bullet
    default: .other
    }
  }

  private static func wideMark(_ bytes: Buffer, _ at: Int, _ end: Int) -> (Token.Kind, Int)? {
    let byte = bytes[at]
    let second = at + 1 < end ? bytes[at + 1] : 0
    let third = at + 2 < end ? bytes[at + 2] : 0
    switch (byte, second, third) {
    case (0xC2, 0xA9, _), (0xC2, 0xAE, _): return (.trademark, 2)
    case (0xC2, 0xB7, _): return (.bullet, 2)
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _): return (.quote, 2)
    case (0xC2, 0xB5, _): return nil
    case (0xC2, _, _): return (.other, min(2, end - at))
    case (0xC3, 0x97, _): return (.times, 2)
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return (.dash, 3)
    case (0xE2, 0x80, 0x98...0x9F), (0xE2, 0x80, 0xB9), (0xE2, 0x80, 0xBA): return (.quote, 3)
    case (0xE2, 0x80, 0xA2), (0xE2, 0x96, 0xAA), (0xE2, 0x97, 0x8F), (0xE2, 0x97, 0x8B): return (.bullet, 3)
    case (0xE2, 0x84, 0xA2): return (.trademark, 3)
    case (0xE2, 0x89, 0xA4), (0xE2, 0xA9, 0xBD): return (.lessOrEqual, 3)
    case (0xE2, 0x89, 0xA5), (0xE2, 0xA9, 0xBE): return (.greaterOrEqual, 3)
    case (0xE2, 0x89, 0x88), (0xE2, 0x88, 0xBC): return (.about, 3)
    case (0xE2, 0x81, 0x84): return (.slash, 3)
    case (0xE2, _, _): return (.other, min(3, end - at))
    case (0xEF, _, _): return (.other, min(3, end - at))
    case (0xF0, _, _): return (.other, min(4, end - at))
    default: return nil
    }
  }
}
