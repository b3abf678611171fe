import MonographModel

/// Reads the structure that plain text has without marks: headings, lists, tables, paragraphs.
///
/// A line is a paragraph, unless the text is wrapped at a fixed width. What looks like a heading only in part
/// stays a paragraph.
enum PlainTextReader {
  static func read(_ source: SourceDocument) -> Document {
    let leaves = LeafSource(source.utf8)
    var blocks = PlainTextBlocks(leaves)
    var document = Document(blocks: blocks.read(), diagnostics: leaves.diagnostics)
    document.fillGaps(named: leaves.hiddenGaps, byteCount: source.utf8.count)
    document.noteTurned(by: leaves.invisible)
    return document
  }
}

/// Goes through the lines once and puts them together to blocks.
private struct PlainTextBlocks {
  let source: LeafSource
  let lines: [TextLine]
  let wrap: HardWrap
  var headings: HeadingFinder
  var lists = ListBuilder()
  var blocks: [Block] = []
  var index = 0

  init(_ source: LeafSource) {
    self.source = source
    lines = TextLine.all(of: source)
    wrap = HardWrap(source, lines)
    headings = HeadingFinder(source, lines, wrap)
  }

  mutating func read() -> [Block] {
    while index < lines.count {
      switch lines[index].kind {
      case .blank, .rule: index += 1
      case .item(let marker): if !readHeading() { readItem(marker) }
      case .pipes: readPipes()
      case .columns: if !readColumns() { readText() }
      case .text: readText()
      }
    }
    closeLists()
    return UnmarkedLists.join(blocks)
  }

  private mutating func closeLists() {
    if let list = lists.finish() { blocks.append(list) }
  }

  private mutating func readHeading() -> Bool {
    guard let level = headings.level(at: index) else { return false }
    closeLists()
    let line = lines[index]
    let text = InlineMarks.text(source, [(headings.textStart(at: index), line.upper)])
    blocks.append(.heading(Heading(level: level, text: text)))
    index += 1
    return true
  }

  private mutating func readText() {
    if readHeading() { return }
    // Text under an item's text, after a blank line or not, belongs to the item.
    let isInItem = !lists.isEmpty && lines[index].indent >= lists.indent + 2
    if !isInItem { closeLists() }
    let text = paragraph(from: lines[index].lower)
    if isInItem { lists.add(.paragraph(text)) } else { blocks.append(.paragraph(text)) }
  }

  private mutating func readItem(_ marker: TextLine.Marker) {
    let line = lines[index]
    if let list = lists.startItem(indent: line.indent, marker: marker) { blocks.append(list) }
    var start = line.textStart
    if start == line.upper {
      // A marker alone on its line: its text follows, perhaps after a blank line.
      guard let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank }),
        lines[next].kind == .text || lines[next].kind == .columns
      else {
        index += 1
        return
      }
      index = next
      start = lines[next].lower
    }
    lists.add(.paragraph(paragraph(from: start)))
  }

  /// The line at `index` and those that go on with it.
  private mutating func paragraph(from start: Int) -> MappedText {
    var segments = [(lower: start, upper: lines[index].upper)]
    index += 1
    while index < lines.count, wrap.continues(lines[index - 1], lines[index]),
      !headings.startsBlock(at: index)
    {
      segments.append((lines[index].lower, lines[index].upper))
      index += 1
    }
    return InlineMarks.text(source, segments)
  }

  private mutating func readPipes() {
    var end = index
    while end < lines.count, lines[end].kind == .pipes || lines[end].kind == .rule(UInt8(ascii: "|")) {
      end += 1
    }
    guard let table = TextTable(source).pipes(lines[index..<end]) else { return readText() }
    append(table)
    index = end
  }

  private mutating func readColumns() -> Bool {
    guard let (table, end) = TextTable(source).columns(lines, from: index) else { return false }
    append(table)
    index = end
    return true
  }

  /// A paragraph "Table 1. …" directly before a table is its caption.
  private mutating func append(_ table: Table) {
    closeLists()
    var table = table
    if case .paragraph(let text)? = blocks.last,
      Array(text.utf8.prefix(6)).lowercasedASCII().hasASCII("table ", at: 0)
    {
      table.caption = text
      blocks.removeLast()
    }
    blocks.append(.table(table))
  }
}
