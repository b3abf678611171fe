import CMarkupEvents
import MonographModel

/// Turns libxml2's events into a `MarkupTree` and finds the bytes of each.
///
/// The parser says what the elements and texts are, a cursor over the source says where they stand. The cursor
/// only moves forward, and a text is taken only where its bytes (or the references that decode to them) are found.
struct MarkupTreeBuilder {
  var tree: MarkupTree
  private var cursor: MarkupCursor
  private let vocabulary: ElementVocabulary
  /// Everything before it is placed.
  private var offset = 0
  private var stack: [Int] = []
  private var nameIndex: [UnsafePointer<CChar>: Int32] = [:]
  private var roles: [ElementRole] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, dialect: MarkupCursor.Dialect, vocabulary: ElementVocabulary) {
    tree = MarkupTree(dialect: dialect)
    cursor = MarkupCursor(bytes, dialect: dialect)
    self.vocabulary = vocabulary
  }

  // MARK: Events

  mutating func open(_ name: UnsafePointer<CChar>, position: Int) {
    let index = intern(name)
    let local = Self.localName(name)
    let tag = startTag(named: UnsafeBufferPointer(rebasing: local), position: position)
    let first = tree.attributes.count
    if let tag {
      commit(to: tag)
      offset = cursor.scanTag(at: tag) { tree.attributes.append($0) }
      tree.tags.append(ByteSpan(tag, offset))
    }
    stack.append(tree.nodes.count)
    append(
      MarkupTree.Node(
        name: index, role: roles[Int(index)], parent: -1, end: 0, tag: ByteSpan(tag ?? offset, offset),
        close: offset, parts: first..<tree.attributes.count))
    if tag != nil, cursor.dialect == .html, roles[Int(index)].isRawText {
      offset = cursor.rawTextEnd(of: UnsafeBufferPointer(rebasing: local), from: offset)
    }
  }

  mutating func close(_ name: UnsafePointer<CChar>, position: Int) {
    guard let node = stack.popLast() else { return }
    if let tag = endTag(named: UnsafeBufferPointer(rebasing: Self.localName(name)), endingAt: position) {
      commit(to: tag)
      tree.tags.append(ByteSpan(tag, position))
      offset = position
    }
    tree.nodes[node].close = offset
    tree.nodes[node].end = Int32(tree.nodes.count)
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>, position: Int) {
    guard !text.isEmpty else { return }
    if let parent = stack.last, tree.nodes[parent].role.isRawText, cursor.dialect == .html { return }
    tree.textCount += 1
    let first = tree.runs.count
    guard place(text, position: position) else {
      let end = max(offset, min(position, cursor.bytes.count))
      tree.gaps.append(Gap(span: ByteSpan(offset, end), reason: .unplaced))
      offset = end
      return
    }
    tree.placedCount += 1
    let start = first < tree.runs.count ? tree.runs[first].source.lower : offset
    if let last = tree.nodes.indices.last, tree.nodes[last].isText,
      Int(tree.nodes[last].parent) == stack.last ?? -1
    {
      tree.nodes[last].parts = tree.nodes[last].parts.lowerBound..<tree.runs.count
      tree.nodes[last].close = offset
      return
    }
    append(
      MarkupTree.Node(
        name: -1, role: .text, parent: -1, end: Int32(tree.nodes.count + 1), tag: ByteSpan(start, start),
        close: offset, parts: first..<tree.runs.count))
  }

  /// Walks over what is left and closes what is open.
  mutating func finish() {
    commit(to: cursor.bytes.count)
    for node in stack {
      tree.nodes[node].close = offset
      tree.nodes[node].end = Int32(tree.nodes.count)
    }
    stack = []
  }

  private mutating func append(_ node: MarkupTree.Node) {
    var node = node
    node.parent = Int32(stack.dropLast(node.isText ? 0 : 1).last ?? -1)
    tree.nodes.append(node)
  }

  private mutating func intern(_ name: UnsafePointer<CChar>) -> Int32 {
    if let known = nameIndex[name] { return known }
    let string = String(decoding: Self.localName(name), as: UTF8.self)
    tree.names.append(string)
    roles.append(vocabulary.role(of: string))
    nameIndex[name] = Int32(tree.names.count - 1)
    return Int32(tree.names.count - 1)
  }

  /// The name without its namespace prefix.
  private static func localName(_ name: UnsafePointer<CChar>) -> Slice<UnsafeBufferPointer<UInt8>> {
    var count = 0
    var start = 0
    while name[count] != 0 {
      if name[count] == CChar(UInt8(ascii: ":")) { start = count + 1 }
      count += 1
    }
    let all = UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: all, count: count)[start..<count]
  }

  // MARK: Tags

  /// The offset of the start tag that the parser is in, if it bears the name: else the element is one that the
  /// parser put in by itself.
  private func startTag(named name: UnsafeBufferPointer<UInt8>, position: Int) -> Int? {
    var at = offset
    while at < min(position, cursor.bytes.count) {
      guard let construct = cursor.construct(at: at) else {
        at += 1
        continue
      }
      let end = cursor.end(of: construct, at: at)
      if construct == .startTag, position <= end {
        return cursor.hasName(name, at: localNameStart(after: at + 1)) ? at : nil
      }
      at = end
    }
    return nil
  }

  private func localNameStart(after offset: Int) -> Int {
    let end = cursor.nameEnd(from: offset)
    return (offset..<end).last { cursor.bytes[$0] == UInt8(ascii: ":") }.map { $0 + 1 } ?? offset
  }

  /// The offset of the end tag that ends at a position, if there is one and it bears the name.
  private func endTag(named name: UnsafeBufferPointer<UInt8>, endingAt position: Int) -> Int? {
    guard position > 0, position <= cursor.bytes.count, cursor.byte(position - 1) == UInt8(ascii: ">") else {
      return nil
    }
    var at = position - 1
    while at > offset, position - at < 256, cursor.byte(at) != UInt8(ascii: "<") { at -= 1 }
    guard at >= offset, cursor.construct(at: at) == .endTag,
      cursor.hasName(name, at: localNameStart(after: at + 2))
    else { return nil }
    return at
  }

  /// Moves to an offset over markup and over text that the parser did not report.
  private mutating func commit(to target: Int) {
    while offset < target {
      guard let construct = cursor.construct(at: offset) else {
        offset += 1
        continue
      }
      pass(construct)
    }
  }

  private mutating func pass(_ construct: MarkupCursor.Construct) {
    let span = ByteSpan(offset, max(offset + 1, cursor.end(of: construct, at: offset)))
    switch construct {
    case .comment: tree.gaps.append(Gap(span: span, reason: .comment))
    case .cdataStart: cursor.cdataEnd = cursor.find("]]>", from: span.upper)
    case .cdataEnd: cursor.cdataEnd = nil
    default: break
    }
    if construct != .comment { tree.tags.append(span) }
    offset = span.upper
  }

  // MARK: Text

  /// Finds a text at or after the cursor and appends its runs.
  private mutating func place(_ text: UnsafeBufferPointer<UInt8>, position: Int) -> Bool {
    let limit = min(max(position + 8, offset + 8), cursor.bytes.count)
    var tries = 0
    while offset <= limit {
      let first = (runs: tree.runs.count, decoded: tree.decoded.count)
      if let end = match(text) {
        offset = end
        return true
      }
      tree.runs.removeSubrange(first.runs...)
      tree.decoded.removeSubrange(first.decoded...)
      if let construct = cursor.construct(at: offset) {
        pass(construct)
      } else if offset < cursor.bytes.count {
        if !cursor.bytes[offset].isASCIISpace { tries += 1 }
        if tries > 64 { return false }
        offset += 1
      } else {
        return false
      }
    }
    return false
  }

  /// Appends the runs of a text that stands at the cursor.
  /// - Returns: the offset after it, or nil where something else stands there.
  private mutating func match(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = offset
    var start = at
    var index = 0
    let bytes = cursor.bytes
    let isLiteral = cursor.cdataEnd != nil
    let stop = cursor.cdataEnd ?? bytes.count
    func verbatim(_ tree: inout MarkupTree) {
      if at > start { tree.runs.append(MarkupTree.Run(source: ByteSpan(start, at), decoded: nil)) }
    }
    while index < text.count {
      guard at < stop else { return nil }
      let plain = text.commonPlainPrefix(from: index, with: bytes, from: at, to: stop)
      index += plain
      at += plain
      guard index < text.count, at < stop else { continue }
      let byte = bytes[at]
      if byte == UInt8(ascii: "&"), !isLiteral, let reference = MarkupReference(in: cursor, at: at),
        text[index...].starts(with: reference.utf8)
      {
        verbatim(&tree)
        if !reference.utf8.isEmpty { decode(reference.utf8[...], from: ByteSpan(at, reference.end)) }
        index += reference.utf8.count
        at = reference.end
        start = at
      } else if byte == text[index] {
        if byte == UInt8(ascii: "<"), !isLiteral, cursor.construct(at: at) != nil { return nil }
        at += 1
        index += 1
      } else if byte == 0x0D, text[index] == 0x0A {
        // XML reads every line end as a line feed.
        verbatim(&tree)
        let end = bytes.count > at + 1 && bytes[at + 1] == 0x0A ? at + 2 : at + 1
        decode([0x0A], from: ByteSpan(at, end))
        at = end
        start = at
        index += 1
      } else {
        return nil
      }
    }
    verbatim(&tree)
    return at
  }

  private mutating func decode(_ utf8: ArraySlice<UInt8>, from source: ByteSpan) {
    let first = tree.decoded.count
    tree.decoded += MarkupReference.windows1252(utf8) ?? Array(utf8)
    tree.runs.append(MarkupTree.Run(source: source, decoded: first..<tree.decoded.count))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes from a position on, in steps of eight, are those of a source and neither "<" nor "&".
  fileprivate func commonPlainPrefix(
    from start: Int, with source: UnsafeBufferPointer<UInt8>, from offset: Int, to limit: Int
  ) -> Int {
    var length = 0
    while start + length + 8 <= count, offset + length + 8 <= limit {
      let eight = eight(start + length)
      guard eight == source.eight(offset + length), !Self.holds(UInt8(ascii: "<"), eight),
        !Self.holds(UInt8(ascii: "&"), eight)
      else { break }
      length += 8
    }
    return length
  }
}
