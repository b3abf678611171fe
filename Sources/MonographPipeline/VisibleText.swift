import MonographModel

/// What a reader sees under bytes of a document, as its tree says: how a quote is proven where the bytes hold
/// markup, character references or folded white space.
struct VisibleText: Sendable {
  private let offsets: OffsetMap
  private let byteCount: Int
  /// Leaves, the cells of a row joined as they are read.
  private var texts: [MappedText] = []
  /// The pieces of all texts that stand in the source, ascending.
  private var pieces: [(source: ByteSpan, text: Int)] = []

  init(_ document: Document, of source: SourceDocument) {
    offsets = source.offsets
    byteCount = source.utf8.count
    for entry in document.metadata { add(entry.value) }
    for block in document.blocks { add(block) }
    pieces.sort { $0.source < $1.source }
  }

  /// - Parameter raw: offsets into the raw bytes of the file.
  /// - Returns: nil where no text starts in these bytes.
  func text(under raw: ByteSpan) -> String? {
    guard let (text, range) = place(of: raw) else { return nil }
    return String(decoding: text.utf8[range], as: UTF8.self)
  }

  /// The visible text with up to `reach` bytes before and after, on one line.
  func surroundings(of raw: ByteSpan, reach: Int) -> String? {
    guard let (text, range) = place(of: raw) else { return nil }
    var lower = max(0, range.lowerBound - reach)
    var upper = min(text.utf8.count, range.upperBound + reach)
    while lower < range.lowerBound, text.utf8[lower] & 0xC0 == 0x80 { lower += 1 }
    while upper < text.utf8.count, text.utf8[upper] & 0xC0 == 0x80 { upper += 1 }
    return (lower > 0 ? "…" : "") + Excerpt.of(text.utf8[lower..<upper], limit: upper - lower)
      + (upper < text.utf8.count ? "…" : "")
  }

  private func place(of raw: ByteSpan) -> (MappedText, Range<Int>)? {
    let span = ByteSpan(decoded(raw.lower), decoded(raw.upper))
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].source.upper <= span.lower { low = middle + 1 } else { high = middle }
    }
    guard low < pieces.count, pieces[low].source.overlaps(span) else { return nil }
    let text = texts[pieces[low].text]
    return text.range(under: span).map { (text, $0) }
  }

  /// The decoded offset of the first character at or after a raw offset.
  private func decoded(_ raw: Int) -> Int {
    var low = 0
    var high = byteCount
    while low < high {
      let middle = (low + high) / 2
      if offsets.raw(middle) < raw { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func add(_ text: MappedText) {
    for piece in text.pieces where !piece.source.isEmpty { pieces.append((piece.source, texts.count)) }
    texts.append(text)
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .table(let table):
      if let caption = table.caption { add(caption) }
      for row in table.rows { add(MappedText(joining: row)) }
      for footnote in table.footnotes { add(footnote) }
    case .list(let list): for item in list.items { for block in item { add(block) } }
    case .quote(let blocks), .highlight(let blocks): for block in blocks { add(block) }
    case .heading, .paragraph: block.forEachLeaf { add($0) }
    }
  }
}

extension MappedText {
  /// A row as it is read: its cells with ` | ` between them.
  fileprivate init(joining row: [Table.Cell]) {
    self.init()
    for (index, cell) in row.enumerated() {
      if index > 0 { appendCellBoundary() }
      append(cell.text)
    }
  }

  /// The text between the first and the last piece that a source span touches.
  fileprivate func range(under span: ByteSpan) -> Range<Int>? {
    let touched = pieces.filter { $0.source.overlaps(span) }
    guard let first = touched.first, let last = touched.last else { return nil }
    let skipped = first.origin == .verbatim ? max(0, span.lower - first.source.lower) : 0
    let cut = last.origin == .verbatim ? max(0, last.source.upper - span.upper) : 0
    let lower = first.text.lowerBound + skipped
    let upper = last.text.upperBound - cut
    return lower < upper && !span.isEmpty ? lower..<upper : nil
  }
}
