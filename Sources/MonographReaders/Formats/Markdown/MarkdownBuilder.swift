import CMD4C
import MonographModel

/// Builds the document tree from the parser's events.
final class MarkdownBuilder {
  private struct Container {
    enum Kind: Equatable {
      case root, quote, item
      case list(isOrdered: Bool)
    }

    var kind: Kind
    var blocks: [Block] = []
    /// Of a list.
    var items: [[Block]] = []
    /// Of a list: what was written right below an item without belonging to it, and behind how many items.
    var between: [(items: Int, blocks: [Block])] = []
    /// Of an item: from which of its blocks on they stand behind it.
    var end: Int?

    /// Takes an item that is complete.
    mutating func close(_ item: Container) {
      let end = item.end ?? item.blocks.count
      items.append(Array(item.blocks[..<end]))
      if end < item.blocks.count { between.append((items.count, Array(item.blocks[end...]))) }
    }
  }

  private enum LeafKind: Equatable {
    case paragraph
    case heading(Int)
    case cell(isHeader: Bool)
  }

  /// Deeper containers join the deepest one that is kept, so that no tree exhausts the stack.
  private static let depthLimit = 64

  private let source: LeafSource
  private let base: UnsafePointer<CChar>
  private var containers = [Container(kind: .root)]
  private var ignoredContainers = 0
  private var leaf: (kind: LeafKind, content: MarkdownLeaf)?
  private var rows: [[Table.Cell]] = []
  private var headerRows = 0
  private var isInHeader = false
  private var imageDepth = 0
  private var script = TextBuilder.Script.normal
  /// The element whose content is not read, how often it is nested in itself, and where the content starts.
  private var unread: (name: String, depth: Int, start: Int, reason: Gap.Reason)?
  private(set) var gaps: [Gap] = []
  /// Written as references.
  private(set) var invisible: [InvisibleCharacter] = []

  /// - Parameter base: the address of the first byte of `source.utf8`.
  init(_ source: LeafSource, base: UnsafePointer<CChar>) {
    self.source = source
    self.base = base
  }

  func finish() -> [Block] {
    endLeaf()
    if let unread { gaps.append(Gap(span: ByteSpan(unread.start, source.utf8.count), reason: unread.reason)) }
    return containers[0].blocks
  }

  // MARK: Blocks

  func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    switch type {
    case MD_BLOCK_QUOTE: push(.quote)
    case MD_BLOCK_UL: push(.list(isOrdered: false))
    case MD_BLOCK_OL: push(.list(isOrdered: true))
    case MD_BLOCK_LI: push(.item)
    case MD_BLOCK_H:
      let level = detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level ?? 1
      startLeaf(.heading(Int(level)))
    case MD_BLOCK_P, MD_BLOCK_CODE: startLeaf(.paragraph)
    case MD_BLOCK_TABLE:
      endLeaf()
      (rows, headerRows) = ([], 0)
    case MD_BLOCK_THEAD: isInHeader = true
    case MD_BLOCK_TR:
      rows.append([])
      if isInHeader { headerRows += 1 }
    case MD_BLOCK_TH, MD_BLOCK_TD: startLeaf(.cell(isHeader: isInHeader))
    default: endLeaf()
    }
  }

  func leave(_ type: MD_BLOCKTYPE) {
    switch type {
    case MD_BLOCK_QUOTE, MD_BLOCK_UL, MD_BLOCK_OL, MD_BLOCK_LI: pop()
    case MD_BLOCK_THEAD: isInHeader = false
    case MD_BLOCK_TABLE: append(.table(Table(rows: rows, headerRows: headerRows)))
    case MD_BLOCK_TBODY, MD_BLOCK_TR, MD_BLOCK_DOC: break
    default: endLeaf()
    }
  }

  private func push(_ kind: Container.Kind) {
    endLeaf()
    if containers.count > Self.depthLimit || ignoredContainers > 0 {
      ignoredContainers += 1
    } else {
      containers.append(Container(kind: kind))
    }
  }

  private func pop() {
    endLeaf()
    if ignoredContainers > 0 {
      ignoredContainers -= 1
      return
    }
    let container = containers.removeLast()
    switch container.kind {
    case .root: break
    case .quote: if !container.blocks.isEmpty { append(.quote(container.blocks)) }
    case .list(let isOrdered): append(container, isOrdered: isOrdered)
    case .item: containers[containers.count - 1].close(container)
    }
  }

  /// A list, parted where something stands between its items.
  private func append(_ list: Container, isOrdered: Bool) {
    var start = 0
    for (end, blocks) in list.between + [(list.items.count, [])] {
      if start < end || list.between.isEmpty {
        append(.list(List(isOrdered: isOrdered, items: Array(list.items[start..<end]))))
      }
      blocks.forEach { append($0) }
      start = end
    }
  }

  private func append(_ block: Block) { containers[containers.count - 1].blocks.append(block) }

  // MARK: Leaves

  private func startLeaf(_ kind: LeafKind, strongDepth: Int = 0) {
    endLeaf()
    script = .normal
    leaf = (kind, MarkdownLeaf(source, strongDepth: strongDepth))
  }

  private func endLeaf() {
    guard let kind = leaf?.kind, var content = leaf?.content else { return }
    leaf = nil
    let text = content.finish()
    switch kind {
    case .cell(let isHeader):
      let (row, column) = (rows.count - 1, rows[rows.count - 1].count)
      rows[row].append(
        Table.Cell(text: text, columns: column..<column + 1, rows: row..<row + 1, isHeader: isHeader))
    case .heading(let level):
      if text.isEmpty { return }
      append(isNumberSign(before: text) ? .paragraph(text) : .heading(Heading(level: level, text: text)))
    case .paragraph:
      if text.isEmpty { return }
      if isInOuterItem,
        let title = MarkdownParagraph.titleBelowItem(
          text, breaks: content.breaks, atMargin: content.marginBreaks)
      {
        appendParted(text, breaks: content.breaks, at: title)
        return
      }
      for block in MarkdownParagraph.blocks(text, breaks: content.breaks, isInItem: isInItem) {
        append(block)
      }
    }
  }

  /// The text of an item, and the title and what follows it as paragraphs behind the list.
  private func appendParted(_ text: MappedText, breaks: [Int], at title: Int) {
    let end = breaks.first { $0 > title } ?? text.utf8.count
    append(.paragraph(text.slice(text.trim(0..<title))))
    containers[containers.count - 1].end = containers[containers.count - 1].blocks.count
    append(.paragraph(text.slice(text.trim(title..<end))))
    if end < text.utf8.count { append(.paragraph(text.slice(text.trim(end..<text.utf8.count)))) }
  }

  /// "#1 in its class" is no heading.
  private func isNumberSign(before text: MappedText) -> Bool {
    guard let start = text.pieces.first?.source.lower, start > 0 else { return false }
    return source.utf8[start - 1] == UInt8(ascii: "#") && text.utf8[0].isASCIIDigit
  }

  private var isInItem: Bool { containers[containers.count - 1].kind == .item }
  /// In an item of a list that stands in nothing else, and not behind it already.
  private var isInOuterItem: Bool { isInItem && containers.count == 3 && containers[2].end == nil }

  // MARK: Inline content

  func enter(_ type: MD_SPANTYPE) {
    if leaf == nil { startLeaf(.paragraph) }
    switch type {
    case MD_SPAN_STRONG: leaf?.content.openStrongRange()
    case MD_SPAN_IMG: imageDepth += 1
    default: break
    }
  }

  func leave(_ type: MD_SPANTYPE) {
    switch type {
    case MD_SPAN_STRONG: leaf?.content.closeStrongRange()
    case MD_SPAN_IMG: imageDepth -= 1
    default: break
    }
  }

  func text(_ type: MD_TEXTTYPE, _ start: UnsafePointer<CChar>, _ size: Int) {
    if leaf == nil { startLeaf(.paragraph) }
    // What doesn't point into the source is white space that the parser made up for a line's end.
    let offset = UnsafeRawPointer(start) - UnsafeRawPointer(base)
    guard offset >= 0, offset + size <= source.utf8.count, type != MD_TEXT_BR, type != MD_TEXT_SOFTBR else {
      breakLine(isHard: type == MD_TEXT_BR)
      return
    }
    let span = ByteSpan(offset, offset + size)
    if type == MD_TEXT_HTML { return html(span) }
    if unread != nil { return }
    if imageDepth > 0 {
      gaps.append(Gap(span: span, reason: .embedded))
    } else if type == MD_TEXT_ENTITY,
      let decoded = CharacterReference.decode(source.utf8[offset..<span.upper])
    {
      let (scalar, length) = UTF8Scan.scalar(decoded, at: 0)
      if length == decoded.count, InvisibleCharacters.isInvisible(scalar) {
        invisible.append(InvisibleCharacter(span: span, scalar: scalar))
        gaps.append(Gap(span: span, reason: .hidden))
      } else {
        leaf?.content.addDecoded(decoded, span)
      }
    } else if script == .normal {
      let lower = isGreaterSign(before: span.lower) ? span.lower - 1 : span.lower
      leaf?.content.addVerbatim(lower, span.upper)
    } else {
      leaf?.content.addScript(script, span.lower, span.upper)
    }
  }

  /// "- >60 kg: 30 mg" quotes nothing.
  private func isGreaterSign(before offset: Int) -> Bool {
    guard containers[containers.count - 1].kind == .quote, leaf?.content.text.isEmpty ?? false, offset > 0,
      source.utf8[offset - 1] == UInt8(ascii: ">")
    else { return false }
    return source.utf8[offset].isASCIIDigit || source.utf8[offset] == UInt8(ascii: "=")
  }

  /// A hard break ends a line that stands for itself, so it parts two paragraphs.
  private func breakLine(isHard: Bool) {
    if isHard, let (kind, content) = leaf, kind == .paragraph, unread == nil {
      startLeaf(.paragraph, strongDepth: content.openStrong)
    } else {
      leaf?.content.addBreak()
    }
  }

  private func html(_ span: ByteSpan) {
    let tag = InlineHTML(source.utf8[span.lower..<span.upper])
    if let open = unread {
      guard tag.name == open.name, tag.kind != .comment else { return }
      unread?.depth += tag.kind == .open ? 1 : -1
      if unread?.depth == 0 {
        gaps.append(Gap(span: ByteSpan(open.start, span.lower), reason: open.reason))
        unread = nil
      }
    } else if tag.kind == .comment {
      gaps.append(Gap(span: span, reason: .comment))
    } else if let reason = tag.hides {
      unread = (tag.name, 1, span.upper, reason)
    } else if tag.name == "br" {
      breakLine(isHard: false)
    } else if tag.name == "sup" {
      script = tag.kind == .open ? .superscript : .normal
    } else if tag.name == "sub" {
      // "B<sub>12</sub>" reads B12, but digits never glue onto digits.
      let isAfterDigit = leaf?.content.text.utf8.last?.isASCIIDigit ?? false
      script = tag.kind == .open && isAfterDigit ? .subscript : .normal
    }
  }
}
