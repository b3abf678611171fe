import MonographModel

/// What a reader sees under bytes of a document, as its tree says: how a quote is proven where the bytes hold
/// markup, character references or folded white space.
public struct VisibleText: Sendable {
  /// What a text is in its document.
  public enum Role: Hashable, Sendable {
    case metadata, heading, paragraph, item, row, caption, footnote
  }
  /// A range of the UTF-8 of one text.
  public struct Place: Hashable, Sendable {
    /// The index of the text.
    public var text: Int
    public var range: Range<Int>
  }

  /// Leaves in the order of the document, the cells of a row joined as they are read.
  public private(set) var texts: [MappedText] = []
  /// Of each text.
  public private(set) var roles: [Role] = []
  private let offsets: OffsetMap
  private let byteCount: Int
  /// The pieces of all texts that stand in the source, ascending.
  private var pieces: [(source: ByteSpan, text: Int)] = []

  public init(_ document: Document, of source: SourceDocument) {
    offsets = source.offsets
    byteCount = source.utf8.count
    for entry in document.metadata { add(entry.value, .metadata) }
    for block in document.blocks { add(block, inList: false) }
    pieces.sort { $0.source < $1.source }
  }

  /// - Parameter raw: offsets into the raw bytes of the file.
  /// - Returns: nil where no text starts in these bytes.
  public func text(under raw: ByteSpan) -> String? {
    place(of: raw).map { String(decoding: texts[$0.text].utf8[$0.range], as: UTF8.self) }
  }

  /// - Parameter raw: offsets into the raw bytes of the file.
  /// - Returns: nil where no text starts in these bytes.
  public func place(of raw: ByteSpan) -> Place? {
    let span = ByteSpan(decoded(raw.lower), decoded(raw.upper))
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].source.upper <= span.lower { low = middle + 1 } else { high = middle }
    }
    guard low < pieces.count, pieces[low].source.overlaps(span) else { return nil }
    let index = pieces[low].text
    return texts[index].range(under: span).map { Place(text: index, range: $0) }
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

  private mutating func add(_ text: MappedText, _ role: Role) {
    for piece in text.pieces where !piece.source.isEmpty { pieces.append((piece.source, texts.count)) }
    texts.append(text)
    roles.append(role)
  }

  private mutating func add(_ block: Block, inList: Bool) {
    switch block {
    case .heading(let heading): add(heading.text, .heading)
    case .paragraph(let text): add(text, inList ? .item : .paragraph)
    case .list(let list): for item in list.items { for block in item { add(block, inList: true) } }
    case .table(let table):
      if let caption = table.caption { add(caption, .caption) }
      for row in table.rows { add(MappedText(joining: row), .row) }
      for footnote in table.footnotes { add(footnote, .footnote) }
    case .quote(let blocks), .highlight(let blocks): for block in blocks { add(block, inList: inList) }
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
