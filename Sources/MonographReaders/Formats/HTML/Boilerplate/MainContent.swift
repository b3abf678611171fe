import MonographModel

/// Finds the element that holds the text of a page, and marks what stands around it.
struct MainContent {
  let tree: MarkupTree
  let bytes: [UInt8]
  let metrics: PageMetrics

  /// An element with this share of the page's paragraphs holds its text; less is enough where its name says so.
  private static let share = 0.8
  private static let namedShare = 0.5
  /// What holds this share of the page's paragraphs beside the main element is text too.
  private static let largeShare = 0.1

  func mark(_ plan: inout DocumentWalker.Plan) {
    guard let body = tree.nodes.indices.first(where: { tree.nodes[$0].role == .body }), metrics.totalGood > 0
    else { return }
    var container = body
    while let child = mainChild(of: container, plan) {
      for sibling in children(of: container) where sibling != child {
        markBeside(sibling, of: child, &plan)
      }
      container = child
    }
  }

  /// Marks what stands beside the main element, but never the page's first heading.
  private func markBeside(_ sibling: Int, of main: Int, _ plan: inout DocumentWalker.Plan) {
    var pending = [sibling]
    while let index = pending.popLast() {
      if plan.skip[index] == nil, tree.nodes[index].role != .heading1, holdsHeading1(index, plan) {
        pending += children(of: index)
      } else if let reason = reason(index, beside: main, plan) {
        plan.skip[index] = reason
      }
    }
  }

  private func holdsHeading1(_ index: Int, _ plan: DocumentWalker.Plan) -> Bool {
    (index..<Int(tree.nodes[index].end)).contains { tree.nodes[$0].role == .heading1 && plan.skip[$0] == nil }
  }

  private func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < Int(tree.nodes[index].end) {
      children.append(child)
      child = Int(tree.nodes[child].end)
    }
    return children
  }

  private func mainChild(of index: Int, _ plan: DocumentWalker.Plan) -> Int? {
    children(of: index).first { child in
      guard plan.skip[child] == nil, !tree.nodes[child].isText, canHoldText(tree.nodes[child].role) else {
        return false
      }
      let share = isNamed(child) ? Self.namedShare : Self.share
      return Double(metrics.good(tree, child)) >= Double(metrics.totalGood) * share
    }
  }

  private func canHoldText(_ role: ElementRole) -> Bool {
    switch role {
    case .block, .main, .article, .inline, .table, .tableBody, .row, .cell: true
    default: false
    }
  }

  private func isNamed(_ index: Int) -> Bool {
    let role = tree.nodes[index].role
    return role == .main || role == .article
      || tree.attributeText("role", of: index, in: bytes) == "main"
      || tree.attributeText("itemprop", of: index, in: bytes) == "articleBody"
  }

  /// Why something beside the main element is left out; nil where it is kept: a heading of the page, or text like
  /// that of the main element.
  private func reason(_ index: Int, beside main: Int, _ plan: DocumentWalker.Plan) -> Gap.Reason? {
    let node = tree.nodes[index]
    guard plan.skip[index] == nil, metrics.text(tree, index) > 0 else { return nil }
    if node.role.headingLevel != nil { return nil }
    let density = metrics.linkDensity(tree, index)
    if density > 0.5 { return .navigation }
    let isText = Double(metrics.good(tree, index)) > Double(metrics.text(tree, index)) * 0.5 && density < 0.25
    if isText && (isLike(index, main) || isLarge(index)) { return nil }
    return index < main ? .header : .footer
  }

  /// A paragraph, or an element of the same kind as the main one: a page may be a row of sections.
  private func isLike(_ index: Int, _ main: Int) -> Bool {
    let node = tree.nodes[index]
    let blocks = (index + 1..<Int(node.end)).contains { !tree.nodes[$0].role.isInline }
    if !blocks { return true }
    return node.name == tree.nodes[main].name
      && tree.attributeText("class", of: index, in: bytes) == tree.attributeText("class", of: main, in: bytes)
  }

  private func isLarge(_ index: Int) -> Bool {
    Double(metrics.good(tree, index)) >= Double(metrics.totalGood) * Self.largeShare
  }
}
