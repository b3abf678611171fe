import MonographModel

/// How much text stands in each element, how much of it in links, and how much in paragraphs that read like text.
/// Sums over the nodes before each one, so that an element's measure is a subtraction.
struct PageMetrics {
  private var text: [Int]
  private var link: [Int]
  private var good: [Int]
  private var links: [Int]

  /// A block of fewer bytes says little about where the text of a page is.
  private static let shortest = 40
  private static let linkShare = 0.35

  init(_ tree: MarkupTree, skip: [Gap.Reason?], _ bytes: [UInt8]) {
    let count = tree.nodes.count
    text = Array(repeating: 0, count: count + 1)
    link = text
    good = text
    links = text
    var own = text
    var ownLink = text
    var block = Array(repeating: -1, count: count)
    var isLink = Array(repeating: false, count: count)
    var end = 0
    for (index, node) in tree.nodes.enumerated() {
      let parent = Int(node.parent)
      block[index] = node.role.isInline ? (parent < 0 ? -1 : block[parent]) : index
      isLink[index] = node.role == .link || parent >= 0 && isLink[parent]
      if skip[index] != nil { end = max(end, Int(node.end)) }
      links[index + 1] = links[index] + (node.role == .link && index >= end ? 1 : 0)
      let length = node.isText && index >= end ? Self.length(tree.runs[node.parts], bytes) : 0
      text[index + 1] = text[index] + length
      link[index + 1] = link[index] + (isLink[index] ? length : 0)
      if length > 0, block[index] >= 0 {
        own[block[index]] += length
        if isLink[index] { ownLink[block[index]] += length }
      }
    }
    for index in 0..<count {
      let isGood = own[index] >= Self.shortest && Double(ownLink[index]) < Double(own[index]) * Self.linkShare
      good[index + 1] = good[index] + (isGood ? own[index] : 0)
    }
  }

  private static func length(_ runs: ArraySlice<MarkupTree.Run>, _ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var length = 0
      for run in runs {
        guard run.decoded == nil else {
          length += 1
          continue
        }
        length += bytes.visibleCount(in: run.source.lower..<run.source.upper)
      }
      return length
    }
  }

  /// Bytes of text in an element, without white space.
  func text(_ tree: MarkupTree, _ index: Int) -> Int { text[Int(tree.nodes[index].end)] - text[index] }
  func link(_ tree: MarkupTree, _ index: Int) -> Int { link[Int(tree.nodes[index].end)] - link[index] }
  func good(_ tree: MarkupTree, _ index: Int) -> Int { good[Int(tree.nodes[index].end)] - good[index] }
  func links(_ tree: MarkupTree, _ index: Int) -> Int { links[Int(tree.nodes[index].end)] - links[index] }

  /// Bytes of text from one node up to another.
  func text(from lower: Int, to upper: Int) -> Int { text[upper] - text[lower] }

  var totalText: Int { text[text.count - 1] }
  var totalLink: Int { link[link.count - 1] }
  var totalGood: Int { good[good.count - 1] }

  /// The share of an element's text that stands in links, 0 to 1.
  func linkDensity(_ tree: MarkupTree, _ index: Int) -> Double {
    Double(link(tree, index)) / Double(max(1, text(tree, index)))
  }
}
