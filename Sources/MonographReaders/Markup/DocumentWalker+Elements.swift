import MonographModel

extension DocumentWalker {
  mutating func enter(_ index: Int) {
    let node = tree.nodes[index]
    switch node.role {
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .caption, .title: openLeaf(index)
    case .list: builder.openList(isOrdered: hasOrderedItems(index), at: node.tag)
    case .orderedList: builder.openList(isOrdered: true, at: node.tag)
    case .definitions: builder.openDefinitions(at: node.tag)
    case .item: builder.openItem(at: node.tag)
    case .term: builder.openTerm(at: node.tag)
    case .table: if isData(index) { builder.openTable(at: node.tag) } else { builder.endBlock(at: node.tag) }
    case .row:
      builder.endBlock(at: node.tag)
      if isInData(index) { builder.openRow(isHead: parentRole(index) == .tableHead) }
    case .cell, .headerCell: if isInData(index) { openLeaf(index) } else { builder.endBlock(at: node.tag) }
    case .quote: builder.openQuote(at: node.tag)
    case .highlight: builder.openHighlight(at: node.tag)
    case .lineBreak: builder.lineBreak(at: node.tag)
    case .image: break
    case .strong, .content, .inline: if isBold(index) { setStrong(1) }
    case .link: if tree.dialect == .xml || followsTag(index) { builder.keepApart(at: node.tag) }
    case .superscript, .subscript: enterScript(index)
    case .section: enterSection(index)
    case .footnote:
      leafOwners.append(index)
      builder.openLeaf(at: node.tag, isInline: true)
    case .preformatted:
      builder.endBlock(at: node.tag)
      preformattedDepth += 1
    default: builder.endBlock(at: node.tag)
    }
  }

  mutating func leave(_ index: Int) {
    let node = tree.nodes[index]
    let tag = node.endTag
    switch node.role {
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6:
      if let text = closeLeaf(index), !text.isEmpty {
        builder.addHeading(text, level: node.role.headingLevel!)
      }
    case .caption: if let text = closeLeaf(index) { builder.addCaption(text) }
    case .title: if let text = closeLeaf(index) { addTitle(text, of: index) }
    case .list, .definitions, .orderedList, .quote, .highlight: builder.closeContainer(at: tag)
    case .item: builder.closeItem(at: tag)
    case .table: if isData(index) { builder.closeContainer(at: tag) } else { builder.endBlock(at: tag) }
    case .row: if isInData(index) { builder.closeRow() }
    case .cell, .headerCell: leaveCell(index)
    case .lineBreak, .image: break
    case .strong, .content, .inline: if isBold(index) { setStrong(-1) }
    case .link: if tree.dialect == .xml { builder.keepApart(at: tag) }
    case .superscript, .subscript:
      builder.setScript(.normal)
      if wordScripts.remove(index) != nil { builder.keepApart(at: tag) }
    case .section: sectionLevel -= 1
    case .footnote:
      if let text = closeLeaf(index) { builder.addFootnote(text) }
      builder.keepApart(at: tag)
    case .preformatted:
      preformattedDepth -= 1
      builder.endBlock(at: tag)
    default: builder.endBlock(at: tag)
    }
  }

  // MARK: Leaves

  private mutating func openLeaf(_ index: Int) {
    let tag = tree.nodes[index].tag
    guard !builder.isInLeaf else { return builder.endBlock(at: tag) }
    leafOwners.append(index)
    builder.openLeaf(at: tag)
  }

  /// The text of the leaf that the element opened; nil if it stood inside of another and opened none.
  private mutating func closeLeaf(_ index: Int) -> MappedText? {
    guard leafOwners.last == index else {
      builder.endBlock(at: tree.nodes[index].endTag)
      return nil
    }
    leafOwners.removeLast()
    return builder.closeLeaf()
  }

  private mutating func leaveCell(_ index: Int) {
    guard isInData(index) else { return builder.endBlock(at: tree.nodes[index].endTag) }
    guard let text = closeLeaf(index) else { return }
    let row = Int(tree.nodes[index].parent)
    if row >= 0, parentRole(row) == .tableFoot, tree.dialect == .xml || isOnlyCell(index, of: row) {
      builder.addFootnote(text)
      return
    }
    builder.addCell(
      text, columnSpan: number("colspan", of: index), rowSpan: number("rowspan", of: index),
      isHeader: tree.nodes[index].role == .headerCell || row >= 0 && parentRole(row) == .tableHead)
  }

  private func isOnlyCell(_ index: Int, of row: Int) -> Bool {
    !(row + 1..<Int(tree.nodes[row].end)).contains {
      $0 != index && [.cell, .headerCell].contains(tree.nodes[$0].role)
    }
  }

  /// The whole number of an attribute; 1 where there is none, and never above a million.
  private func number(_ name: StaticString, of index: Int) -> Int {
    guard let span = tree.attribute(name, of: index, in: bytes) else { return 1 }
    var value = 0
    for byte in bytes[span.lower..<span.upper] where byte.isASCIIDigit {
      value = min(value * 10 + Int(byte - 0x30), 1_000_000)
    }
    return max(1, value)
  }

  // MARK: Sections and titles

  /// A section without a title still starts here, by its code.
  private mutating func enterSection(_ index: Int) {
    builder.endBlock(at: tree.nodes[index].tag)
    sectionLevel += 1
    if tree.firstChild(of: index, .title) == nil, !plan.frames.contains(index) {
      builder.addHeading(MappedText(), level: sectionLevel, code: sectionCode(index))
    }
  }

  private mutating func addTitle(_ text: MappedText, of index: Int) {
    let parent = Int(tree.nodes[index].parent)
    if parent >= 0, tree.nodes[parent].role == .section {
      builder.addHeading(text, level: sectionLevel, code: sectionCode(parent))
    } else if !text.isEmpty {
      metadata.append(Metadata(key: "title", value: text))
    }
  }

  private func sectionCode(_ section: Int) -> String? {
    tree.firstChild(of: section, .code).flatMap { tree.attributeText("code", of: $0, in: bytes) }
  }

  // MARK: Inline

  private mutating func setStrong(_ change: Int) {
    strongDepth += change
    builder.setStrong(strongDepth > 0)
  }

  private func isBold(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    if node.role == .strong { return true }
    if node.parts.isEmpty { return false }
    if node.role == .content {
      return tree.attributeText("stylecode", of: index, in: bytes)?.lowercased().contains("bold") ?? false
    }
    guard let style = tree.attributeText("style", of: index, in: bytes) else { return false }
    return ["bold", "bolder", "600", "700", "800", "900"].contains(InlineStyle(style)["font-weight"])
  }

  /// Raised marks that lead to a footnote are known before they are entered.
  func isMark(_ index: Int) -> Bool {
    let role = tree.nodes[index].role
    if role == .footnoteMark { return true }
    return role == .superscript
      && Superscript.reading(of: tree.text(of: index, in: bytes, limit: 64), after: builder.text.text.utf8)
        == .mark
  }

  private mutating func enterScript(_ index: Int) {
    let node = tree.nodes[index]
    let text = tree.text(of: index, in: bytes, limit: 64)
    let before = builder.text.text.utf8
    let reading =
      node.role == .superscript
      ? Superscript.reading(of: text, after: before) : Superscript.loweredReading(of: text, after: before)
    switch reading {
    case .raised: builder.setScript(.superscript)
    case .lowered: builder.setScript(.subscript)
    case .apart:
      builder.keepApart(at: node.tag)
      wordScripts.insert(index)
    case .joined, .mark: break
    }
  }

  // MARK: Around a node

  private func isData(_ table: Int) -> Bool { !plan.layoutTables.contains(table) }

  /// Whether the table around a row or cell is one of data. Rows and cells outside of any table are not.
  private func isInData(_ index: Int) -> Bool {
    var at = Int(tree.nodes[index].parent)
    while at >= 0 {
      if tree.nodes[at].role == .table { return isData(at) }
      at = Int(tree.nodes[at].parent)
    }
    return false
  }

  private func parentRole(_ index: Int) -> ElementRole? {
    let parent = Int(tree.nodes[index].parent)
    return parent < 0 ? nil : tree.nodes[parent].role
  }

  /// Whether a tag stands right before the element, so that two links side by side are two words.
  private func followsTag(_ index: Int) -> Bool {
    let start = tree.nodes[index].tag.lower
    return start > 0 && bytes[start - 1] == UInt8(ascii: ">") && Int(tree.nodes[index].parent) != index - 1
  }

  private func hasOrderedItems(_ index: Int) -> Bool {
    tree.attributeText("listtype", of: index, in: bytes)?.lowercased() == "ordered"
  }
}
