import MonographModel

/// Tables that lay out a page rather than hold data: their cells are read as blocks.
enum LayoutTables {
  static func find(_ tree: MarkupTree, _ bytes: [UInt8]) -> Set<Int> {
    var layout: Set<Int> = []
    var open: [(index: Int, cells: Int, headers: Int)] = []
    func close() {
      let table = open.removeLast()
      if table.cells + table.headers <= 1 { layout.insert(table.index) }
    }
    for index in tree.nodes.indices {
      while let last = open.last, index >= Int(tree.nodes[last.index].end) { close() }
      switch tree.nodes[index].role {
      case .table:
        if let outer = open.last { layout.insert(outer.index) }
        if ["presentation", "none"].contains(tree.attributeText("role", of: index, in: bytes)?.lowercased()) {
          layout.insert(index)
        }
        open.append((index, 0, 0))
      case .cell: if !open.isEmpty { open[open.count - 1].cells += 1 }
      case .headerCell: if !open.isEmpty { open[open.count - 1].headers += 1 }
      case .heading1, .heading2, .heading3, .article, .main, .form:
        if let last = open.last, last.headers == 0 { layout.insert(last.index) }
      default: break
      }
    }
    while !open.isEmpty { close() }
    return layout
  }
}
