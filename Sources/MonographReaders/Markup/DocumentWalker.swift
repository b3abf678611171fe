import MonographModel

/// Walks over a tree in order of the source and builds the document from it.
struct DocumentWalker {
  /// What a format decides before the walk.
  struct Plan {
    /// For each node, why it is not read with all that is in it; nil where it is.
    var skip: [Gap.Reason?]
    /// Tables that only lay out the page: their cells hold blocks.
    var layoutTables: Set<Int> = []
    /// Sections that only set off a part of the one around them and start nothing of their own.
    var frames: Set<Int> = []
  }

  let tree: MarkupTree
  let bytes: [UInt8]
  let plan: Plan
  var gaps: [Gap] = []
  var metadata: [Metadata] = []
  var builder = BlockBuilder()
  var strongDepth = 0
  var sectionLevel = 0
  var preformattedDepth = 0
  /// Elements whose text is a leaf that is being built.
  var leafOwners: [Int] = []
  /// Raised texts that are words of their own.
  var wordScripts: Set<Int> = []

  init(tree: MarkupTree, bytes: [UInt8], plan: Plan) {
    self.tree = tree
    self.bytes = bytes
    self.plan = plan
  }

  /// - Returns: blocks, the metadata that stands as text, and named gaps; the document's own gaps are not filled in.
  mutating func walk() -> [Block] {
    var open: [Int] = []
    var index = 0
    while index < tree.nodes.count || !open.isEmpty {
      if let last = open.last, index >= Int(tree.nodes[last].end) {
        leave(open.removeLast())
        continue
      }
      let node = tree.nodes[index]
      if let reason = plan.skip[index] {
        pass(index, reason)
        index = Int(node.end)
      } else if node.isText {
        read(index)
        index += 1
      } else if isMark(index) {
        gaps.append(Gap(span: node.span, reason: .footnoteMark))
        builder.keepApart(at: node.tag)
        index = Int(node.end)
      } else {
        enter(index)
        open.append(index)
        index += 1
      }
    }
    let blocks = builder.finish()
    gaps += builder.invisible.map { Gap(span: $0.span, reason: .hidden) }
    gaps += builder.markers.map { Gap(span: $0, reason: .markup) }
    return blocks
  }

  /// Invisible characters that stand in the source as such; one written as a reference can be seen there.
  var writtenInvisible: [InvisibleCharacter] { invisible.filter { bytes[$0.span.lower] >= 0x80 } }

  /// All of them, however they are written.
  var invisible: [InvisibleCharacter] { builder.invisible }

  /// Names the gap of a node that is not read.
  private mutating func pass(_ index: Int, _ reason: Gap.Reason) {
    let node = tree.nodes[index]
    gaps.append(Gap(span: node.span, reason: reason))
    switch node.role {
    case .inline, .link, .script, .style, .strong, .content, .superscript, .subscript, .text:
      builder.keepApart(at: node.tag)
    default: builder.endBlock(at: node.tag)
    }
  }

  private mutating func read(_ index: Int) {
    for run in tree.runs[tree.nodes[index].parts] {
      if let decoded = run.decoded {
        builder.append(decoded: tree.decoded[decoded], from: run.source)
      } else if preformattedDepth > 0 {
        readLines(run.source)
      } else {
        builder.append(bytes, run.source)
      }
    }
  }

  private mutating func readLines(_ span: ByteSpan) {
    var start = span.lower
    for at in span.lower..<span.upper where bytes[at] == 0x0A {
      builder.append(bytes, ByteSpan(start, at))
      builder.lineBreak(at: ByteSpan(at, at + 1))
      start = at + 1
    }
    builder.append(bytes, ByteSpan(start, span.upper))
  }
}
