import MonographModel

/// Tables: rows, cells, captions and footnotes.
extension BlockBuilder {
  private var tableIndex: Int? {
    stack.lastIndex { if case .table = $0.kind { true } else { false } }
  }

  mutating func openRow(isHead: Bool) {
    if !isInLeaf, let index = tableIndex { stack[index].table.openRow(isHead: isHead) }
  }

  mutating func closeRow() {
    if !isInLeaf, let index = tableIndex { stack[index].table.closeRow() }
  }

  mutating func addCell(_ text: MappedText, columnSpan: Int, rowSpan: Int, isHeader: Bool) {
    guard let index = tableIndex else { return addParagraph(text) }
    stack[index].table.add(text, columnSpan: columnSpan, rowSpan: rowSpan, isHeader: isHeader)
  }

  mutating func addCaption(_ text: MappedText) {
    guard !text.isEmpty else { return }
    guard let index = tableIndex, stack[index].table.caption == nil else { return place(text) }
    stack[index].table.caption = text
  }

  mutating func addFootnote(_ text: MappedText) {
    guard !text.isEmpty else { return }
    if let index = tableIndex { stack[index].table.footnotes.append(text) } else { notes.append(text) }
  }

  mutating func openTable(at tag: ByteSpan) { open(.table, at: tag) }
}
