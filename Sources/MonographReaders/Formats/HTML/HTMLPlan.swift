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
    return plan
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
