extension Document {
  /// Calls `body` with every leaf in reading order: metadata values, then the blocks' texts, captions, cells and
  /// footnotes.
  public func forEachLeaf(_ body: (MappedText) -> Void) {
    for entry in metadata { body(entry.value) }
    for block in blocks { block.forEachLeaf(body) }
  }
}

extension Block {
  /// Calls `body` with every leaf of the block in reading order.
  public func forEachLeaf(_ body: (MappedText) -> Void) {
    switch self {
    case .heading(let heading): body(heading.text)
    case .paragraph(let text): body(text)
    case .list(let list): for item in list.items { for block in item { block.forEachLeaf(body) } }
    case .table(let table):
      if let caption = table.caption { body(caption) }
      for row in table.rows { for cell in row { body(cell.text) } }
      for note in table.footnotes { body(note) }
    case .quote(let blocks), .highlight(let blocks): for block in blocks { block.forEachLeaf(body) }
    }
  }
}
