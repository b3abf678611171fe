import MonographModel

/// One line of plain text and what its form says about it.
struct TextLine {
  enum Kind: Equatable {
    case blank
    case text
    /// The text starts after the marker.
    case item(Marker)
    /// A pipe table's row.
    case pipes
    /// Cells apart by tabs or wide space.
    case columns
    /// `|---|---|`, `-----`, `=====`: nothing to read.
    case rule(UInt8)
  }

  /// A list marker: `-`, `•`, `1.`, `a)`.
  struct Marker: Equatable {
    /// The bullet's scalar, or the delimiter after a number or letter.
    var sign: UInt32
    var isOrdered: Bool
  }

  /// The bytes without white space around them.
  var lower: Int
  var upper: Int
  /// Columns before the first character; a tab reaches to the next multiple of 4.
  var indent: Int
  var kind: Kind
  /// Where the text starts: after an item's marker, else `lower`.
  var textStart: Int
  /// Width in characters.
  var width: Int
  /// Leads in the item behind it in the same line, and is no heading.
  var isLead = false

  var isBlank: Bool { kind == .blank }
}

extension TextLine {
  /// All lines of a text, whatever ends them (LF, CR LF, CR, form feed).
  static func all(of source: LeafSource) -> [TextLine] {
    var lines: [TextLine] = []
    let bytes = source.utf8
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D, bytes[end] != 0x0C { end += 1 }
      if let item = itemStart(bytes, start, end) {
        var lead = TextLine(source, start, item)
        lead.isLead = true
        lines.append(lead)
        lines.append(TextLine(source, item, end, column: item - start))
      } else {
        lines.append(TextLine(source, start, end))
      }
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
    return lines
  }

  /// "EXCERPT:    *  Hepatotoxicity …": where the first item starts in the line that leads in its list, apart by wide
  /// space on both sides of an asterisk or a bullet.
  private static func itemStart(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    let head = bytes[start..<min(end, start + longestLead)]
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")), colon + 6 < end,
      let marker = bytes[(colon + 1)..<end].firstIndex(where: { $0 != 0x20 }), marker - colon > 2
    else { return nil }
    let isBullet = bytes[marker...].starts(with: [0xE2, 0x80, 0xA2])
    guard isBullet || bytes[marker] == UInt8(ascii: "*") else { return nil }
    let after = marker + (isBullet ? 3 : 1)
    return after + 2 < end && bytes[after] == 0x20 && bytes[after + 1] == 0x20 ? marker : nil
  }
  /// Bytes.
  private static let longestLead = 40

  private init(_ source: LeafSource, _ start: Int, _ end: Int, column: Int = 0) {
    let trimmed = source.trim(start, end)
    (lower, upper) = trimmed
    textStart = lower
    indent = column + Self.columns(source.utf8[start..<lower])
    width = source.utf8[lower..<upper].count { $0 & 0xC0 != 0x80 }
    kind = .text
    if lower == upper {
      kind = .blank
    } else if let sign = Self.ruleSign(source.utf8[lower..<upper]) {
      kind = .rule(sign)
    } else if source.utf8[lower] == UInt8(ascii: "|") {
      kind = .pipes
    } else if let (marker, length) = Self.marker(source, lower, upper) {
      kind = .item(marker)
      textStart = source.trim(lower + length, upper).lower
    } else if ColumnCells.split(source, lower, upper).count > 1 {
      kind = .columns
    }
  }

  private static func columns(_ space: ArraySlice<UInt8>) -> Int {
    var column = 0
    for byte in space where byte & 0xC0 != 0x80 { column = byte == 0x09 ? (column / 4 + 1) * 4 : column + 1 }
    return column
  }

  /// The sign of a line that is made of rule signs alone, three at least.
  private static func ruleSign(_ line: ArraySlice<UInt8>) -> UInt8? {
    guard let first = line.first, "|-=_*~+".utf8.contains(first) else { return nil }
    let signs = line.filter { $0 != 0x20 && $0 != 0x09 }
    if signs.count < 3 { return nil }
    if first == UInt8(ascii: "|") {
      let isRule = signs.allSatisfy { "|-:+=".utf8.contains($0) } && signs.contains(UInt8(ascii: "-"))
      return isRule ? first : nil
    }
    return signs.allSatisfy { $0 == first || $0 == UInt8(ascii: "+") } ? first : nil
  }

  /// The marker that a line starts with, and its length.
  private static func marker(_ source: LeafSource, _ lower: Int, _ upper: Int) -> (Marker, Int)? {
    let (scalar, length) = UTF8Scan.scalar(source.utf8, at: lower)
    let after = lower + length
    let isFollowedBySpace = after >= upper || source.spaceLength(at: after) > 0
    switch scalar {
    case 0x2A where after < upper && source.utf8[after] == 0x2A: return nil
    case 0x2D, 0x2A, 0x2B, 0x2010...0x2015:
      return isFollowedBySpace ? (Marker(sign: scalar, isOrdered: false), length) : nil
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25BA, 0x25CB, 0x25CF, 0x25D8,
      0x25E6, 0x27A2, 0xF0B7, 0xF0A7:
      return (Marker(sign: scalar, isOrdered: false), length)
    default: return orderedMarker(source, lower, upper)
    }
  }

  /// `1.`, `12)`, `(3)`, `a)`, `iv)`; a letter needs the parenthesis, for "A. baumannii" is no item.
  private static func orderedMarker(_ source: LeafSource, _ lower: Int, _ upper: Int) -> (Marker, Int)? {
    let bytes = source.utf8
    var index = lower
    let isOpened = bytes[index] == UInt8(ascii: "(")
    if isOpened { index += 1 }
    let label = index
    while index < upper, bytes[index].isASCIIDigit { index += 1 }
    let isNumber = index > label
    if !isNumber {
      while index < upper, "ivx".utf8.contains(bytes[index]) { index += 1 }
      if index == label, index < upper, bytes[index].isASCIILetter { index += 1 }
    }
    guard 1...(isNumber ? 3 : 4) ~= index - label, index + 1 < upper else { return nil }
    let sign = bytes[index]
    guard sign == UInt8(ascii: ")") || (sign == UInt8(ascii: ".") && isNumber && !isOpened),
      source.spaceLength(at: index + 1) > 0
    else { return nil }
    let kind: UInt32 = UInt32(sign) | (isNumber ? 0x100 : 0x200) | (isOpened ? 0x400 : 0)
    return (Marker(sign: kind, isOrdered: true), index + 1 - lower)
  }
}
