import MonographModel

/// Lists that a paragraph of markup only writes out: lines that start with a dash or an asterisk, or bullets within
/// the running text.
struct MarkedItems {
  /// What stands before the first item.
  private(set) var lead: Range<Int>
  /// Each item without its marker.
  private(set) var items: [(text: Range<Int>, marker: [UInt8])] = []
  /// The markers, in bytes of the source.
  private(set) var markers: [ByteSpan] = []

  /// - Parameter lineStarts: offsets into the text at which a line of the source starts with what could be a marker.
  /// - Returns: nil where the text is a paragraph like any other.
  init?(_ text: MappedText, lineStarts: [Int]) {
    var starts: [(offset: Int, marker: [UInt8])] = []
    for offset in [0] + lineStarts where Self.isLineMarker(text.utf8, at: offset) {
      starts.append((offset, Self.marker(text.utf8, at: offset)!))
    }
    starts = starts.filter { start in start.offset == 0 || Self.isSure(start, of: starts, in: text.utf8) }
    starts += Self.bullets(text.utf8).filter { bullet in !starts.contains { $0.offset == bullet.offset } }
    guard !starts.isEmpty else { return nil }
    starts.sort { $0.offset < $1.offset }
    lead = text.trim(0..<starts[0].offset)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].offset : text.utf8.count
      let range = text.trim(start.offset + start.marker.count..<end)
      if !range.isEmpty { items.append((range, start.marker)) }
      if let source = text.sourceSpan(of: start.offset..<start.offset + start.marker.count) {
        markers.append(source)
      }
    }
    if items.isEmpty { return nil }
  }

  /// Whether a byte may start a marker.
  static func mayStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  /// `-`, `*`, en dash, minus sign, middle dot, and the bullets.
  private static func marker(_ utf8: [UInt8], at offset: Int) -> [UInt8]? {
    guard offset < utf8.count else { return nil }
    if utf8[offset] == UInt8(ascii: "-") || utf8[offset] == UInt8(ascii: "*") { return [utf8[offset]] }
    let (scalar, length) = UTF8Scan.scalar(utf8, at: offset)
    switch scalar {
    case 0xB7, 0x2013, 0x2212: return Array(utf8[offset..<offset + length])
    default: return isBullet(scalar) ? Array(utf8[offset..<offset + length]) : nil
    }
  }

  private static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    // • ‣ ● ■ ▪ ◦ ○ and the bullet of the Symbol font.
    case 0x2022, 0x2023, 0x25CF, 0x25A0, 0x25AA, 0x25E6, 0x25CB, 0xF0B7: true
    default: false
    }
  }

  private static func isLineMarker(_ utf8: [UInt8], at offset: Int) -> Bool {
    guard let marker = marker(utf8, at: offset), offset + marker.count + 1 < utf8.count else { return false }
    return utf8[offset + marker.count] == 0x20
  }

  /// A dash at the start of a line may be one within a sentence, or within a range of numbers.
  private static func isSure(
    _ start: (offset: Int, marker: [UInt8]), of all: [(offset: Int, marker: [UInt8])], in utf8: [UInt8]
  ) -> Bool {
    let before = utf8[..<start.offset].last { !$0.isASCIISpace } ?? UInt8(ascii: ":")
    if before == UInt8(ascii: ":") { return true }
    if before.isASCIIDigit { return false }
    if all.contains(where: { $0.offset != start.offset && $0.marker == start.marker }) { return true }
    return start.marker.count == 1 && !utf8[start.offset + 2].isASCIIDigit
  }

  /// Bullets anywhere in the text.
  private static func bullets(_ utf8: [UInt8]) -> [(offset: Int, marker: [UInt8])] {
    // Most texts have neither.
    let holds = { (byte: UInt8) in
      utf8.withUnsafeBufferPointer { $0.firstIndex(of: byte, from: 0) < utf8.count }
    }
    if !holds(0xE2), !holds(0xEF) { return [] }
    return utf8.indices.compactMap { offset in
      guard utf8[offset] == 0xE2 || utf8[offset] == 0xEF else { return nil }
      let (scalar, length) = UTF8Scan.scalar(utf8, at: offset)
      return isBullet(scalar) ? (offset, Array(utf8[offset..<offset + length])) : nil
    }
  }

  /// The list: items of another marker than the first one's stand in the item before them.
  func list(of text: MappedText) -> List {
    var list = List(isOrdered: false, items: [])
    for item in items {
      let block = Block.paragraph(text.slice(item.text))
      guard item.marker != items[0].marker else {
        list.items.append([block])
        continue
      }
      let last = list.items.count - 1
      if case .list(var inner)? = list.items[last].last {
        inner.items.append([block])
        list.items[last][list.items[last].count - 1] = .list(inner)
      } else {
        list.items[last].append(.list(List(isOrdered: false, items: [[block]])))
      }
    }
    return list
  }
}
