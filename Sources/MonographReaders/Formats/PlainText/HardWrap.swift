import MonographModel

/// Finds out whether the lines of a text are wrapped at a fixed width, so that a paragraph is several lines.
struct HardWrap {
  private let source: LeafSource
  /// The widest line, where the whole document is wrapped.
  private let width: Int?

  init(_ source: LeafSource, _ lines: [TextLine]) {
    self.source = source
    let widest = lines.lazy.filter { $0.kind == .text }.map(\.width).max() ?? 0
    guard 50...110 ~= widest else {
      width = nil
      return
    }
    var pairs = 0
    var full = 0
    for (line, next) in zip(lines, lines.dropFirst()) where line.kind == .text && next.kind == .text {
      pairs += 1
      if Self.isFull(line, next, source, width: widest) { full += 1 }
    }
    width = pairs >= 4 && full * 100 >= pairs * 80 ? widest : nil
  }

  /// Whether `next` goes on with the sentence or paragraph of `line`.
  func continues(_ line: TextLine, _ next: TextLine) -> Bool {
    guard next.kind == .text || next.kind == .columns else { return false }
    let last = source.utf8[line.upper - 1]
    if last == UInt8(ascii: ":") { return false }
    if source.utf8[next.lower].isASCIILower, 45...120 ~= line.width, !".!?".utf8.contains(last) {
      return true
    }
    return width.map { Self.isFull(line, next, source, width: $0) } ?? false
  }

  /// True where the first word of `next` would not have fitted on `line`.
  private static func isFull(_ line: TextLine, _ next: TextLine, _ source: LeafSource, width: Int) -> Bool {
    let word = source.utf8[next.lower..<next.upper].prefix { !$0.isASCIISpace }
    return line.width + 1 + word.count { $0 & 0xC0 != 0x80 } > width
  }
}
