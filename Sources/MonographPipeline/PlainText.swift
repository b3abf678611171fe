import MonographModel

extension ReadSource {
  /// The document's text in reading order: a line for each heading, paragraph, item and row, a blank line between
  /// blocks.
  public func plainText() -> [UInt8] {
    var text = PlainText()
    text.append(document.blocks, indent: 0)
    return text.bytes
  }

  /// What was left out, a line each: byte range, line and column, reason, and how it starts. Marks that carry no
  /// text (`markup`) are not listed.
  public func listedGaps() -> [UInt8] {
    var bytes: [UInt8] = []
    for gap in document.gaps where gap.reason != .markup {
      let raw = source.offsets.raw(gap.span)
      let position = lines.position(of: raw.lower)
      let start = Excerpt.of(source.utf8[gap.span.lower..<gap.span.upper], limit: 60)
      bytes +=
        "\(raw.lower)-\(raw.upper)\t\(position.line):\(position.column)\t\(gap.reason.rawValue)\t\(start)\n"
        .utf8
    }
    return bytes
  }
}

/// Builds the text of a tree of blocks.
private struct PlainText {
  var bytes: [UInt8] = []

  mutating func append(_ blocks: [Block], indent: Int) {
    for block in blocks {
      if !bytes.isEmpty && indent == 0 { bytes.append(UInt8(ascii: "\n")) }
      append(block, indent: indent)
    }
  }

  private mutating func append(_ block: Block, indent: Int) {
    switch block {
    case .heading(let heading): line(heading.text.utf8, indent: indent)
    case .paragraph(let text): line(text.utf8, indent: indent)
    case .list(let list): append(list, indent: indent)
    case .table(let table): append(table, indent: indent)
    case .quote(let blocks), .highlight(let blocks): append(blocks, indent: indent)
    }
  }

  private mutating func append(_ list: List, indent: Int) {
    for item in list.items {
      let start = bytes.count
      append(item, indent: indent + 2)
      // The mark stands in the indentation of the item's first line.
      if bytes.count > start + indent { bytes[start + indent] = UInt8(ascii: "-") }
    }
  }

  private mutating func append(_ table: Table, indent: Int) {
    if let caption = table.caption { line(caption.utf8, indent: indent) }
    for row in table.rows { line(Array(row.map(\.text.utf8).joined(separator: " | ".utf8)), indent: indent) }
    for footnote in table.footnotes { line(footnote.utf8, indent: indent) }
  }

  private mutating func line(_ text: [UInt8], indent: Int) {
    guard !text.isEmpty else { return }
    bytes += repeatElement(UInt8(ascii: " "), count: indent)
    bytes += text
    bytes.append(UInt8(ascii: "\n"))
  }
}

/// A short piece of text on one line.
enum Excerpt {
  /// White space folded, cut at a character's end with `…` where it is longer than `limit` bytes.
  static func of(_ bytes: some Collection<UInt8>, limit: Int) -> String {
    var line: [UInt8] = []
    for byte in bytes {
      if line.count > limit { break }
      if byte > 0x20 { line.append(byte) } else if line.last != 0x20 { line.append(0x20) }
    }
    guard line.count > limit else { return String(decoding: line, as: UTF8.self) }
    line.removeLast()
    while let last = line.last, last & 0xC0 == 0x80 { line.removeLast() }
    if let last = line.last, last >= 0xC0 { line.removeLast() }
    return String(decoding: line, as: UTF8.self) + "…"
  }
}
