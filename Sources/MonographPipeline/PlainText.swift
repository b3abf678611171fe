import MonographModel
import MonographOutput
import MonographReaders

extension ReadSource {
  /// The document's text in reading order; see `DocumentText`.
  public func plainText() -> [UInt8] { Array(DocumentText.render(document).utf8) }

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

extension VisibleText {
  /// The visible text with up to `reach` bytes before and after, on one line.
  func surroundings(of raw: ByteSpan, reach: Int) -> String? {
    guard let place = place(of: raw) else { return nil }
    let utf8 = texts[place.text].utf8
    var lower = max(0, place.range.lowerBound - reach)
    var upper = min(utf8.count, place.range.upperBound + reach)
    while lower < place.range.lowerBound, utf8[lower] & 0xC0 == 0x80 { lower += 1 }
    while upper < utf8.count, utf8[upper] & 0xC0 == 0x80 { upper += 1 }
    return (lower > 0 ? "…" : "") + Excerpt.of(utf8[lower..<upper], limit: upper - lower)
      + (upper < utf8.count ? "…" : "")
  }
}
