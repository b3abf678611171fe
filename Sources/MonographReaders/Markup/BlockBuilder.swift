import MonographModel

/// Builds the blocks of a document from what a walk over its elements says, one call per element.
///
/// The rules that hold for every markup language: text ends where a block starts or ends; two blocks, items or cells
/// never glue; in a cell, a caption or a heading the blocks become lines of one text.
struct BlockBuilder {
  enum Kind {
    case blocks, quote, highlight
    case list(isOrdered: Bool)
    /// Its items each hold a term and what is said about it.
    case definitions
    /// A list that items without one stand in.
    case looseList
    case item
    case table
    /// A heading, cell, caption or footnote.
    case leaf
  }

  struct Frame {
    var kind: Kind
    var blocks: [Block] = []
    var items: [[Block]] = []
    var table = TableBuilder()
    /// Of a leaf: the text around it, which goes on when it ends.
    var outerText: TextBuilder?
  }

  var stack = [Frame(kind: .blocks)]
  private(set) var text = TextBuilder()
  private(set) var invisible: [InvisibleCharacter] = []
  /// Markers of items that a paragraph writes out.
  private(set) var markers: [ByteSpan] = []
  /// Footnotes of the paragraph that runs; they follow it.
  var notes: [MappedText] = []
  /// A line break after which nothing has come yet.
  private var pendingBreak: ByteSpan?

  // MARK: Text

  mutating func append(_ bytes: [UInt8], _ span: ByteSpan) {
    if pendingBreak != nil {
      guard let first = bytes[span.lower..<span.upper].first(where: { !$0.isASCIISpace }) else { return }
      resolveBreak(before: first)
    }
    text.append(bytes, span)
  }

  mutating func append(decoded utf8: ArraySlice<UInt8>, from source: ByteSpan) {
    if pendingBreak != nil, let first = utf8.first { resolveBreak(before: first) }
    text.append(decoded: utf8, from: source)
  }

  mutating func setStrong(_ isStrong: Bool) { text.isStrong = isStrong }
  mutating func setScript(_ script: TextBuilder.Script) { text.script = script }
  /// Parts what follows from the text so far, with a tag as the source of the space.
  mutating func separate(at tag: ByteSpan) { text.separate(at: tag) }
  /// The same, only where letters or digits would glue.
  mutating func keepApart(at tag: ByteSpan) { text.keepApart(at: tag) }

  mutating func lineBreak(at tag: ByteSpan) {
    if isInLeaf {
      text.separate(at: tag, by: 0x0A)
    } else if pendingBreak != nil {
      endParagraph()
    } else if !text.isEmpty {
      pendingBreak = tag
    }
  }

  /// A break parts two paragraphs where the line before it is complete or the next one starts anew; else it is a
  /// space within a sentence.
  private mutating func resolveBreak(before first: UInt8) {
    guard let tag = pendingBreak else { return }
    pendingBreak = nil
    let isComplete = text.lastByte.map { ".:;!?".utf8.contains($0) } ?? true
    let startsAnew = !first.isASCIILower && first != UInt8(ascii: "(")
    if isComplete || startsAnew { endParagraph() } else { text.separate(at: tag) }
  }

  var isInLeaf: Bool { if case .leaf = stack[stack.count - 1].kind { true } else { false } }

  /// Ends the text that runs: at the start and the end of every block.
  /// - Parameter tag: of the block, which a line feed in a leaf is read from.
  mutating func endBlock(at tag: ByteSpan) {
    if isInLeaf { text.separate(at: tag, by: 0x0A) } else { endParagraph() }
  }

  private mutating func endParagraph() {
    pendingBreak = nil
    defer {
      for note in notes { add(.paragraph(note), to: stack.count - 1) }
      notes = []
    }
    let lineStarts = text.lineStarts
    let paragraph = takeText()
    guard !paragraph.isEmpty else { return }
    if let marked = MarkedItems(paragraph, lineStarts: lineStarts), !(marked.lead.isEmpty && followsTable) {
      if !marked.lead.isEmpty { place(paragraph.slice(marked.lead)) }
      let list = marked.list(of: paragraph)
      if isItem(marked.lead, of: paragraph) { itemize(list.items) } else { join(list.items) }
      markers += marked.markers
    } else {
      place(paragraph)
    }
  }

  /// "heart disease • high blood pressure" as one item: the first of several, which share its line; nothing announces
  /// those behind it.
  private func isItem(_ lead: Range<Int>, of text: MappedText) -> Bool {
    let top = stack.count - 1
    guard case .item = stack[top].kind, stack[top].blocks.count == 1, let last = text.utf8[lead].last
    else { return false }
    if case .definitions = stack[top - 1].kind { return false }
    return !":;.,".utf8.contains(last)
  }

  /// Ends the item that is open and adds those that stand in its line; the last of them goes on.
  private mutating func itemize(_ items: [[Block]]) {
    let top = stack.count - 1
    for item in items {
      stack[top - 1].items.append(stack[top].blocks)
      stack[top].blocks = item
    }
  }

  /// After a table, a mark at the start of a paragraph is that of a footnote.
  private var followsTable: Bool {
    if case .table? = stack[stack.count - 1].blocks.last { true } else { false }
  }

  /// Adds an unordered list, or its items to those of the one right before it.
  mutating func join(_ items: [[Block]]) {
    let top = stack.count - 1
    guard case .list? = stack[top].blocks.last,
      // Taken out, so that its items grow in place.
      case .list(var list) = stack[top].blocks.removeLast()
    else { return add(.list(List(isOrdered: false, items: items)), to: top) }
    list.items += items
    stack[top].blocks.append(.list(list))
  }

  mutating func place(_ paragraph: MappedText) {
    let top = stack.count - 1
    switch stack[top].kind {
    case .list, .looseList, .definitions:
      // Text before the first item introduces the list.
      if stack[top].items.isEmpty, top > 0 {
        add(.paragraph(paragraph), to: top - 1)
      } else {
        stack[top].items.append([.paragraph(paragraph)])
      }
    case .table: add(.paragraph(paragraph), to: top - 1)
    case .item: stack[top].blocks.append(.paragraph(paragraph))
    default:
      let isHeading = Self.standsAsHeading(paragraph)
      stack[top].blocks.append(
        isHeading ? .heading(Heading(level: 7, text: paragraph)) : .paragraph(paragraph))
    }
  }

  private mutating func takeText() -> MappedText {
    invisible += text.takeInvisible()
    return text.take()
  }

  /// Wholly in bold, short, and neither a sentence nor the part of one.
  static func standsAsHeading(_ text: MappedText) -> Bool {
    guard text.strong == [0..<text.utf8.count], text.utf8.count <= 100, let last = text.utf8.last,
      !".;,!".utf8.contains(last)
    else { return false }
    let hasSentence = zip(text.utf8, text.utf8.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 == 0x20 }
    return text.utf8.contains { $0.isASCIILetter } && (!hasSentence || text.utf8[0].isASCIIDigit)
  }

  /// Adds a block to a frame, or to the next one outwards that holds blocks.
  mutating func add(_ block: Block, to index: Int) {
    var index = index
    while index > 0 {
      switch stack[index].kind {
      case .table, .leaf: index -= 1
      case .list, .looseList, .definitions:
        stack[index].items.append([block])
        return
      default:
        stack[index].blocks.append(block)
        return
      }
    }
    stack[0].blocks.append(block)
  }

  // MARK: Leaves

  /// Starts a text that holds no blocks: a heading, a cell, a caption, a footnote.
  /// - Parameter isInline: the text around goes on after it.
  mutating func openLeaf(at tag: ByteSpan, isInline: Bool = false) {
    if isInline {
      var frame = Frame(kind: .leaf)
      frame.outerText = text
      stack.append(frame)
      text = TextBuilder()
    } else {
      endBlock(at: tag)
      stack.append(Frame(kind: .leaf))
    }
  }

  mutating func closeLeaf() -> MappedText {
    let leaf = takeText()
    if let outer = stack.removeLast().outerText { text = outer }
    return leaf
  }

  mutating func addHeading(_ text: MappedText, level: Int, code: String? = nil) {
    add(.heading(Heading(level: level, text: text, code: code)), to: stack.count - 1)
  }

  mutating func addParagraph(_ text: MappedText) {
    if !text.isEmpty { add(.paragraph(text), to: stack.count - 1) }
  }

  mutating func finish() -> [Block] {
    while stack.count > 1 {
      if isInLeaf { addParagraph(closeLeaf()) } else { closeContainer(at: ByteSpan(0, 0)) }
    }
    endParagraph()
    return stack[0].blocks
  }
}
