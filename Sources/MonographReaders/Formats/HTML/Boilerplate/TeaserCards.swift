import MonographModel

/// Rows of cards that lead to other pages: siblings of one shape, each with a headline that is a link, and perhaps a
/// picture, a few words and a date.
struct TeaserCards {
  let tree: MarkupTree
  let bytes: [UInt8]
  let metrics: PageMetrics

  private static let fewest = 3
  /// A headline's bytes at least, and a card's at most. An article inside of another may be longer.
  private static let headline = 18
  private static let longest = 600
  private static let longestArticle = 1500
  /// The share of the page's paragraphs that stays, or what looks like cards is the page.
  private static let rest = 0.15
  private static let largestPost = 0.4

  func mark(_ plan: inout DocumentWalker.Plan) {
    markNestedPosts(&plan)
    var rows: [Int: Row] = [:]
    for card in headlines(plan).flatMap(candidates) where isCard(card) {
      let parent = Int(tree.nodes[card].parent)
      rows[parent, default: Row()].cards.insert(card)
    }
    for (parent, row) in rows where row.cards.count >= Self.fewest && tree.nodes[parent].role != .body {
      let cards = row.cards.filter { plan.skip[$0] == nil }
      let good = cards.reduce(0) { $0 + metrics.good(tree, $1) }
      let text = cards.reduce(0) { $0 + metrics.text(tree, $1) }
      guard text > 0, Double(metrics.totalGood - good) > Double(metrics.totalGood) * Self.rest else {
        continue
      }
      // What little stands between the cards belongs to them.
      let isWhole = metrics.text(tree, parent) * 4 < text * 5
      for card in isWhole ? [parent] : Array(cards) { plan.skip[card] = .related }
    }
  }

  /// A post inside of a post, of the same class as the outer one, is another post.
  private func markNestedPosts(_ plan: inout DocumentWalker.Plan) {
    for index in tree.nodes.indices where tree.nodes[index].role == .article && plan.skip[index] == nil {
      guard let outer = articleAround(index), !classes(of: index).isDisjoint(with: classes(of: outer)),
        Double(metrics.good(tree, index)) < Double(metrics.totalGood) * Self.largestPost
      else { continue }
      plan.skip[index] = .related
    }
  }

  private func articleAround(_ index: Int) -> Int? {
    var at = Int(tree.nodes[index].parent)
    while at >= 0, tree.nodes[at].role != .article { at = Int(tree.nodes[at].parent) }
    return at < 0 ? nil : at
  }

  private func classes(of index: Int) -> Set<ArraySlice<UInt8>> {
    guard let value = tree.attribute("class", of: index, in: bytes) else { return [] }
    return Set(bytes[value.lower..<value.upper].split(whereSeparator: \.isASCIISpace))
  }

  private struct Row { var cards: Set<Int> = [] }

  /// The blocks that hold nothing but a link to another page as long as a headline.
  private func headlines(_ plan: DocumentWalker.Plan) -> Set<Int> {
    var headlines: Set<Int> = []
    var index = 0
    while index < tree.nodes.count {
      if plan.skip[index] != nil {
        index = Int(tree.nodes[index].end)
        continue
      }
      if tree.nodes[index].role == .link, metrics.text(tree, index) >= Self.headline, leadsAway(index) {
        if let block = headline(of: index) { headlines.insert(block) }
      }
      index += 1
    }
    return headlines
  }

  /// The block that a link fills, around it or in it.
  private func headline(of link: Int) -> Int? {
    if (link + 1..<Int(tree.nodes[link].end)).contains(where: { !tree.nodes[$0].role.isInline }) {
      return link
    }
    let block = blockAround(link)
    return block >= 0 && metrics.text(tree, block) == metrics.link(tree, block) ? block : nil
  }

  private func leadsAway(_ link: Int) -> Bool {
    guard let target = tree.attribute("href", of: link, in: bytes), target.count > 1 else { return false }
    return bytes[target.lower] != UInt8(ascii: "#")
  }

  private func blockAround(_ index: Int) -> Int {
    var at = Int(tree.nodes[index].parent)
    while at >= 0, tree.nodes[at].role.isInline { at = Int(tree.nodes[at].parent) }
    return at
  }

  /// The elements around a headline that could be its card: those that have siblings of the same shape.
  private func candidates(_ headline: Int) -> [Int] {
    var candidates: [Int] = []
    var at = tree.nodes[headline].role.headingLevel == nil ? headline : Int(tree.nodes[headline].parent)
    while at >= 0, metrics.text(tree, at) <= Self.longestArticle {
      if [.block, .item, .article].contains(tree.nodes[at].role) { candidates.append(at) }
      at = Int(tree.nodes[at].parent)
    }
    return candidates
  }

  private func isCard(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    let parent = Int(node.parent)
    guard parent >= 0, holdsMoreThanText(index) else { return false }
    let isArticle = node.role == .article && tree.isInside(parent, .article)
    return metrics.text(tree, index) <= (isArticle ? Self.longestArticle : Self.longest)
  }

  /// Another block, or a picture: a link alone is an item of a list.
  private func holdsMoreThanText(_ index: Int) -> Bool {
    (index + 1..<Int(tree.nodes[index].end)).contains {
      !tree.nodes[$0].isText && (tree.nodes[$0].role == .image || !tree.nodes[$0].role.isInline)
    }
  }
}
