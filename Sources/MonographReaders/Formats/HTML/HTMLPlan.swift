import MonographModel

/// Decides which elements of a page are read.
enum HTMLPlan {
  static func plan(for tree: MarkupTree, _ bytes: [UInt8]) -> DocumentWalker.Plan {
    var plan = DocumentWalker.Plan(skip: Array(repeating: nil, count: tree.nodes.count))
    let hidden = HiddenText(tree, bytes)
    var index = 0
    while index < tree.nodes.count {
      if let reason = reason(index, tree, bytes, hidden) {
        plan.skip[index] = reason
        index = Int(tree.nodes[index].end)
      } else {
        index += 1
      }
    }
    plan.layoutTables = LayoutTables.find(tree, bytes)
    markBoilerplate(&plan, tree, bytes)
    return plan
  }

  /// Pages without links and boxes have nothing around their text.
  private static func markBoilerplate(_ plan: inout DocumentWalker.Plan, _ tree: MarkupTree, _ bytes: [UInt8])
  {
    let all = PageMetrics(tree, skip: plan.skip, bytes)
    let hasChrome = Chrome(tree: tree, bytes: bytes, metrics: all).mark(&plan)
    guard hasChrome || all.totalLink * 20 > all.totalText else { return }
    let metrics = PageMetrics(tree, skip: plan.skip, bytes)
    TeaserCards(tree: tree, bytes: bytes, metrics: metrics).mark(&plan)
    PictureCaptions(tree: tree, bytes: bytes, metrics: metrics).mark(&plan)
    MainContent(tree: tree, bytes: bytes, metrics: metrics).mark(&plan)
    RelatedBoxes(tree: tree, bytes: bytes, metrics: metrics).mark(&plan)
  }

  private static func reason(_ index: Int, _ tree: MarkupTree, _ bytes: [UInt8], _ hidden: HiddenText) -> Gap
    .Reason?
  {
    switch tree.nodes[index].role {
    case .text: return nil
    case .script: return .script
    case .style: return .style
    case .embedded, .form: return .embedded
    default: return hidden.isHidden(index, tree, bytes) ? .hidden : nil
    }
  }
}
