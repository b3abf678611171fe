import MonographModel

/// Boxes in the text of a page that lead to other pages: announced by their heading, or nothing but headlines.
struct RelatedBoxes {
  let tree: MarkupTree
  let bytes: [UInt8]
  let metrics: PageMetrics

  /// Links as long as headlines; the links of a list of terms are shorter.
  private static let headline = 28

  func mark(_ plan: inout DocumentWalker.Plan) {
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if plan.skip[index] != nil {
        index = Int(node.end)
        continue
      }
      if isHeading(index), BoilerplateWords.isRelatedHeading(tree.text(of: index, in: bytes, limit: 80)) {
        markSection(of: index, &plan)
      } else if isHeadlines(index) {
        plan.skip[index] = .related
      }
      index = plan.skip[index] == nil ? index + 1 : Int(node.end)
    }
  }

  /// A heading, or a short block of its own that stands for one.
  private func isHeading(_ index: Int) -> Bool {
    let role = tree.nodes[index].role
    if role.headingLevel != nil { return true }
    guard role == .block || role == .strong || role == .item else { return false }
    let length = metrics.text(tree, index)
    return length > 0 && length <= 120
  }

  /// Leaves out the heading's box, or what follows the heading up to the next one.
  private func markSection(of heading: Int, _ plan: inout DocumentWalker.Plan) {
    plan.skip[heading] = .related
    let parent = Int(tree.nodes[heading].parent)
    if parent >= 0, let box = box(of: heading) {
      plan.skip[box] = .related
      return
    }
    guard parent >= 0, let level = tree.nodes[heading].role.headingLevel else { return }
    var sibling = Int(tree.nodes[heading].end)
    while sibling < Int(tree.nodes[parent].end) {
      let node = tree.nodes[sibling]
      if let other = node.role.headingLevel, other <= level { return }
      if plan.skip[sibling] == nil, !node.isText {
        guard isLinks(sibling) else { return }
        plan.skip[sibling] = .related
      }
      sibling = Int(node.end)
    }
  }

  /// The element that starts with the heading, unless much of the page's text is in it.
  private func box(of heading: Int) -> Int? {
    var box: Int?
    var parent = Int(tree.nodes[heading].parent)
    while parent >= 0, [.block, .aside, .article].contains(tree.nodes[parent].role),
      metrics.text(tree, parent) - metrics.text(from: heading, to: Int(tree.nodes[parent].end)) == 0,
      metrics.good(tree, parent) * 4 <= metrics.totalGood
    {
      box = parent
      parent = Int(tree.nodes[parent].parent)
    }
    return box
  }

  private func isLinks(_ index: Int) -> Bool {
    metrics.text(tree, index) == 0 || metrics.linkDensity(tree, index) > 0.4
  }

  private func isHeadlines(_ index: Int) -> Bool {
    switch tree.nodes[index].role {
    case .list, .orderedList, .block, .aside, .definitions, .table: break
    default: return false
    }
    let links = metrics.links(tree, index)
    guard links >= 2, metrics.good(tree, index) * 20 <= metrics.totalGood,
      metrics.linkDensity(tree, index) > 0.8
    else { return false }
    return metrics.link(tree, index) / links >= Self.headline
  }
}
