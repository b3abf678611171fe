import MonographModel

/// Containers: lists, definitions, quotes and highlights.
extension BlockBuilder {
  mutating func openList(isOrdered: Bool, at tag: ByteSpan) { open(.list(isOrdered: isOrdered), at: tag) }

  mutating func openQuote(at tag: ByteSpan) { open(.quote, at: tag) }

  mutating func openHighlight(at tag: ByteSpan) { open(.highlight, at: tag) }

  mutating func openItem(at tag: ByteSpan) {
    endBlock(at: tag)
    guard !isInLeaf else { return }
    switch stack[stack.count - 1].kind {
    case .list, .looseList, .definitions: break
    default: stack.append(Frame(kind: .looseList))
    }
    stack.append(Frame(kind: .item))
  }

  mutating func openDefinitions(at tag: ByteSpan) { open(.definitions, at: tag) }

  /// Starts the next item of a list of definitions.
  mutating func openTerm(at tag: ByteSpan) {
    closeTerm(at: tag)
    openItem(at: tag)
  }

  private mutating func closeTerm(at tag: ByteSpan) {
    guard stack.count > 2, case .item = stack[stack.count - 1].kind,
      case .definitions = stack[stack.count - 2].kind
    else { return }
    closeItem(at: tag)
  }

  mutating func open(_ kind: Kind, at tag: ByteSpan) {
    endBlock(at: tag)
    if !isInLeaf { stack.append(Frame(kind: kind)) }
  }

  mutating func closeItem(at tag: ByteSpan) {
    endBlock(at: tag)
    guard !isInLeaf, case .item = stack[stack.count - 1].kind else { return }
    let blocks = stack.removeLast().blocks
    if !blocks.isEmpty { stack[stack.count - 1].items.append(blocks) }
    if case .looseList = stack[stack.count - 1].kind { closeLooseList() }
  }

  /// Items without a list join those before them.
  private mutating func closeLooseList() {
    let items = stack.removeLast().items
    if !items.isEmpty { join(items) }
  }

  /// Closes a list, table, quote or highlight.
  mutating func closeContainer(at tag: ByteSpan) {
    endBlock(at: tag)
    closeTerm(at: tag)
    guard !isInLeaf, stack.count > 1 else { return }
    var frame = stack.removeLast()
    let top = stack.count - 1
    switch frame.kind {
    case .list(let isOrdered):
      if !frame.items.isEmpty { add(.list(List(isOrdered: isOrdered, items: frame.items)), to: top) }
    case .definitions:
      if !frame.items.isEmpty { add(.list(List(isOrdered: false, items: frame.items)), to: top) }
    case .table:
      let table = frame.table.finish()
      let isFilled = table.rows.contains { $0.contains { !$0.text.isEmpty } }
      if isFilled || table.caption != nil || !table.footnotes.isEmpty { add(.table(table), to: top) }
    case .quote: if !frame.blocks.isEmpty { add(.quote(frame.blocks), to: top) }
    case .highlight: if !frame.blocks.isEmpty { add(.highlight(frame.blocks), to: top) }
    default: for block in frame.blocks { add(block, to: top) }
    }
  }
}
