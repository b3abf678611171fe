import MonographModel

/// The elements and texts of an HTML or XML file in order of the source, every one with its bytes.
///
/// Nodes stand in one array in pre-order; `end` leads past the descendants, so that a walk needs no recursion
/// however deep the elements nest.
struct MarkupTree {
  struct Node {
    /// An index into `names`, or -1 for text.
    var name: Int32
    var role: ElementRole
    var parent: Int32
    /// The index after the last descendant.
    var end: Int32
    /// The start tag; empty where the source does not write it out, and for a text.
    var tag: ByteSpan
    /// The byte after the element: after its end tag, where there is one.
    var close: Int
    /// Of a text its `runs`, of an element its `attributes`.
    var parts: Range<Int>

    var isText: Bool { name < 0 }
    /// The element with its tags.
    var span: ByteSpan { ByteSpan(tag.lower, max(tag.lower, close)) }
    /// An empty span where the element ends.
    var endTag: ByteSpan { ByteSpan(close, close) }
  }

  /// A stretch of text as it stands in the source, or what it decodes to.
  struct Run {
    var source: ByteSpan
    /// A range of `decoded`; nil where the source's bytes are the text.
    var decoded: Range<Int>?
  }

  struct Attribute {
    var name: ByteSpan
    /// Without quotes, character references as written.
    var value: ByteSpan
  }

  var dialect: MarkupCursor.Dialect
  var names: [String] = []
  var nodes: [Node] = []
  var runs: [Run] = []
  var decoded: [UInt8] = []
  var attributes: [Attribute] = []
  /// Tags and declarations, ascending.
  var tags: [ByteSpan] = []
  /// Comments and what could not be placed.
  var gaps: [Gap] = []
  /// Text events of the parser, and how many of them were found in the source byte for byte.
  var textCount = 0
  var placedCount = 0

  /// The written value of an attribute; nil where the element has none of that name.
  func attribute(_ name: StaticString, of node: Int, in bytes: [UInt8]) -> ByteSpan? {
    name.withUTF8Buffer { name in
      for attribute in attributes[nodes[node].parts]
      where attribute.name.count == name.count && equalsIgnoringCase(bytes, attribute.name.lower, name) {
        return attribute.value
      }
      return nil
    }
  }

  /// The same as a string of the bytes as they are written, trimmed.
  func attributeText(_ name: StaticString, of node: Int, in bytes: [UInt8]) -> String? {
    attribute(name, of: node, in: bytes).map {
      let slice = bytes[$0.lower..<$0.upper]
      let start = slice.firstIndex { !$0.isASCIISpace } ?? slice.endIndex
      let end = slice.lastIndex { !$0.isASCIISpace }.map { $0 + 1 } ?? start
      return String(decoding: slice[start..<end], as: UTF8.self)
    }
  }

  /// The first child with a role.
  func firstChild(of node: Int, _ role: ElementRole) -> Int? {
    var child = node + 1
    while child < Int(nodes[node].end) {
      if nodes[child].role == role { return child }
      child = Int(nodes[child].end)
    }
    return nil
  }

  /// The text in an element, trimmed and cut off after `limit` bytes.
  func text(of node: Int, in bytes: [UInt8], limit: Int) -> String {
    var text: [UInt8] = []
    for index in node..<Int(nodes[node].end) where nodes[index].isText {
      for run in runs[nodes[index].parts] where text.count < limit {
        if let decoded = run.decoded {
          text += self.decoded[decoded]
        } else {
          text += bytes[run.source.lower..<min(run.source.upper, run.source.lower + limit)]
        }
      }
    }
    while text.last?.isASCIISpace ?? false { text.removeLast() }
    return String(decoding: text.drop { $0.isASCIISpace }, as: UTF8.self)
  }

  /// Whether an ancestor (or the node itself) has the role.
  func isInside(_ node: Int, _ role: ElementRole) -> Bool {
    var at = node
    while at >= 0 {
      if nodes[at].role == role { return true }
      at = Int(nodes[at].parent)
    }
    return false
  }
}

/// Whether the bytes at `start` are those of a name, in any case.
func equalsIgnoringCase(
  _ bytes: some RandomAccessCollection<UInt8>, _ start: Int, _ name: UnsafeBufferPointer<UInt8>
) -> Bool {
  let base = bytes.index(bytes.startIndex, offsetBy: start)
  guard start + name.count <= bytes.count else { return false }
  for index in 0..<name.count {
    let byte = bytes[bytes.index(base, offsetBy: index)]
    guard byte == name[index] || (byte.isASCIILetter && byte ^ 0x20 == name[index]) else { return false }
  }
  return true
}
