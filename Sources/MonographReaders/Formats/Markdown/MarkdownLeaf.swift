import MonographModel

/// A leaf under construction: runs of text from the parser, and what lies between them.
struct MarkdownLeaf {
  let source: LeafSource
  private(set) var text = MappedText()
  /// Text offsets where a line of the source ends.
  private(set) var breaks: [Int] = []
  /// Those of them behind which the next line starts at the margin.
  private(set) var marginBreaks: [Int] = []
  /// The end of the last run in the source.
  private var cursor: Int?
  private var isBreakPending = false
  private var strongStart: Int?
  private var strongDepth = 0

  init(_ source: LeafSource, strongDepth: Int = 0) {
    self.source = source
    self.strongDepth = strongDepth
    if strongDepth > 0 { strongStart = 0 }
  }

  var openStrong: Int { strongDepth }

  mutating func addBreak() { isBreakPending = true }

  mutating func addVerbatim(_ lower: Int, _ upper: Int) {
    flushBreak(before: lower)
    source.append(lower, upper, to: &text)
    cursor = upper
  }

  mutating func addDecoded(_ bytes: [UInt8], _ span: ByteSpan) {
    flushBreak(before: span.lower)
    text.append(bytes, from: span, origin: .decoded)
    cursor = span.upper
  }

  /// Appends raised or lowered text: its digits become the characters for that, so that 10⁶ never reads 106.
  mutating func addScript(_ script: TextBuilder.Script, _ lower: Int, _ upper: Int) {
    for offset in lower..<upper {
      if let digit = script.digit(source.utf8[offset]) {
        addDecoded(digit, ByteSpan(offset, offset + 1))
      } else {
        addVerbatim(offset, offset + 1)
      }
    }
  }

  mutating func openStrongRange() {
    strongDepth += 1
    if strongStart == nil { strongStart = text.utf8.count }
  }

  mutating func closeStrongRange() {
    strongDepth = max(0, strongDepth - 1)
    if strongDepth == 0 { endStrong() }
  }

  /// The finished text.
  mutating func finish() -> MappedText {
    endStrong()
    return text
  }

  private mutating func endStrong() {
    if let start = strongStart, start < text.utf8.count { text.strong.append(start..<text.utf8.count) }
    strongStart = nil
  }

  /// The line break before the next run becomes one space, whose source is the white space around it.
  private mutating func flushBreak(before offset: Int) {
    guard isBreakPending else { return }
    isBreakPending = false
    guard let cursor, cursor < offset,
      let newline = source.utf8[cursor..<offset].firstIndex(where: { $0 == 0x0A || $0 == 0x0D })
    else { return }
    breaks.append(text.utf8.count)
    var lower = newline
    while lower > cursor, source.utf8[lower - 1].isASCIISpace { lower -= 1 }
    var upper = newline + 1
    while upper < offset, source.utf8[upper].isASCIISpace { upper += 1 }
    if source.utf8[upper - 1] == 0x0A || source.utf8[upper - 1] == 0x0D {
      marginBreaks.append(text.utf8.count)
    }
    source.appendSpace(lower, upper, to: &text)
    if strongDepth > 0, strongStart == text.utf8.count - 1, text.strong.isEmpty {
      strongStart = text.utf8.count
    }
  }
}
