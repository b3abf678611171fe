import MonographModel

/// The parts of a page around its text that name themselves: by their element, role, class or id.
struct Chrome {
  let tree: MarkupTree
  let bytes: [UInt8]
  let metrics: PageMetrics
  private let firstHeading: Int?

  init(tree: MarkupTree, bytes: [UInt8], metrics: PageMetrics) {
    self.tree = tree
    self.bytes = bytes
    self.metrics = metrics
    firstHeading = tree.nodes.indices.first {
      tree.nodes[$0].role == .heading1 && metrics.text(tree, $0) > 0
    }
  }

  /// What holds more of the page's text than this is not chrome, whatever it is called.
  private static let largest = 0.4

  /// In bytes. The name of a post's author may stand at the whole post.
  private static let longestByline = 500
  private static let prose = 120

  /// Marks chrome in a plan.
  /// - Returns: whether the page has any.
  func mark(_ plan: inout DocumentWalker.Plan) -> Bool {
    var hasChrome = false
    var index = 0
    while index < tree.nodes.count {
      if plan.skip[index] != nil {
        index = Int(tree.nodes[index].end)
      } else if let reason = reason(index), isAllowed(index, reason) {
        plan.skip[index] = reason
        hasChrome = true
        index = Int(tree.nodes[index].end)
      } else {
        index += 1
      }
    }
    return hasChrome
  }

  private func reason(_ index: Int) -> Gap.Reason? {
    let node = tree.nodes[index]
    switch node.role {
    case .navigation: return .navigation
    case .header: return isInsideText(index) ? nil : .header
    case .footer: return isInsideText(index) && metrics.linkDensity(tree, index) < 0.3 ? nil : .footer
    case .aside: return isInsideText(index) && !looksRelated(index) ? nil : .sidebar
    // Their names speak of the text: `<h2 id="kidney-related-diseases">`.
    case .heading1, .heading2, .heading3, .heading4, .heading5, .heading6, .strong, .inline, .quote:
      let reason = node.parts.isEmpty ? nil : BoilerplateWords.reason(of: index, tree, bytes)
      return reason == .byline ? reason : nil
    case .text, .body, .document, .head, .table, .row, .cell, .main, .article: return nil
    default: return node.parts.isEmpty ? nil : BoilerplateWords.reason(of: index, tree, bytes)
    }
  }

  private func looksRelated(_ index: Int) -> Bool {
    metrics.linkDensity(tree, index) > 0.3 || BoilerplateWords.reason(of: index, tree, bytes) != nil
  }

  private func isInsideText(_ index: Int) -> Bool {
    tree.isInside(index, .article) || tree.isInside(index, .main)
  }

  /// Whole paragraphs are no navigation, whatever their class says: a quoted post in a `social` box.
  private func isProse(_ index: Int) -> Bool {
    let text = metrics.text(tree, index)
    return text >= Self.prose && metrics.good(tree, index) * 4 >= text * 3
      && metrics.linkDensity(tree, index) < 0.3
  }

  /// A box with the page's first heading or much of its text is kept.
  private func isAllowed(_ index: Int, _ reason: Gap.Reason) -> Bool {
    if Double(metrics.text(tree, index)) > Double(metrics.totalText) * Self.largest { return false }
    if reason == .byline { return metrics.text(tree, index) <= Self.longestByline }
    if reason == .navigation, tree.nodes[index].role != .navigation, isProse(index) { return false }
    if reason == .navigation || reason == .footer { return true }
    return firstHeading.map { $0 < index || $0 >= Int(tree.nodes[index].end) } ?? true
  }
}
