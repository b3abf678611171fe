import MonographModel

/// Captions and credits of pictures. The caption of a numbered figure ("Figure 2: …") belongs to the text.
struct PictureCaptions {
  let tree: MarkupTree
  let bytes: [UInt8]
  let metrics: PageMetrics

  private static let longest = 600
  /// How many elements outwards the picture may stand.
  private static let reach = 4

  func mark(_ plan: inout DocumentWalker.Plan) {
    var index = 0
    while index < tree.nodes.count {
      if plan.skip[index] == nil, isCaption(index) { plan.skip[index] = .caption }
      index = plan.skip[index] == nil ? index + 1 : Int(tree.nodes[index].end)
    }
  }

  private func isCaption(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    switch node.role {
    case .figureCaption: break
    case .block, .inline:
      guard !node.parts.isEmpty, BoilerplateWords.namesCaption(index, tree, bytes) else { return false }
    default: return false
    }
    let length = metrics.text(tree, index)
    return length > 0 && length <= Self.longest && standsByPicture(index) && !isNumbered(index)
  }

  /// Whether a box around the caption holds a picture and little else.
  private func standsByPicture(_ index: Int) -> Bool {
    let own = metrics.text(tree, index)
    var box = Int(tree.nodes[index].parent)
    for _ in 0..<Self.reach where box >= 0 {
      guard metrics.text(tree, box) <= own * 2 + 200 else { return false }
      let nodes = tree.nodes[box..<Int(tree.nodes[box].end)]
      if nodes.contains(where: { $0.role == .table }) { return false }
      if nodes.contains(where: isPicture) { return true }
      box = Int(tree.nodes[box].parent)
    }
    return false
  }

  /// A `figure` may get its picture from a script.
  private func isPicture(_ node: MarkupTree.Node) -> Bool {
    node.role == .image || node.role == .embedded || !node.isText && tree.names[Int(node.name)] == "figure"
  }

  private func isNumbered(_ index: Int) -> Bool {
    let text = tree.text(of: index, in: bytes, limit: 12).lowercased()
    return ["fig", "table", "chart"].contains { text.hasPrefix($0) }
  }
}
