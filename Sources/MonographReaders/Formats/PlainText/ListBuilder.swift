import MonographModel

/// Lists of plain text, nested by indentation and by the kind of their markers.
struct ListBuilder {
  private struct Open {
    var indent: Int
    var marker: TextLine.Marker
    var items: [[Block]] = []
  }

  private var open: [Open] = []
  /// Deeper lists join the deepest one that is kept.
  private static let depthLimit = 32

  var isEmpty: Bool { open.isEmpty }
  /// The indentation of the innermost list's markers.
  var indent: Int { open.last?.indent ?? 0 }

  /// Starts an item. Returns the list that had to be closed first, where this item belongs to a new one.
  mutating func startItem(indent: Int, marker: TextLine.Marker) -> Block? {
    var finished: Block?
    if let level = level(indent: indent, marker: marker) {
      while open.count > level + 1 { closeInnermost() }
      open[level].items.append([])
      return nil
    }
    let isNested = open.last.map {
      indent >= $0.indent + 2 || (indent == $0.indent && $0.marker.isOrdered && !marker.isOrdered)
    }
    if isNested == true, open.count < Self.depthLimit {
      open.append(Open(indent: indent, marker: marker, items: [[]]))
    } else if isNested == true {
      open[open.count - 1].items.append([])
    } else {
      finished = finish()
      open = [Open(indent: indent, marker: marker, items: [[]])]
    }
    return finished
  }

  /// The open list that an item goes on with: the innermost of like marker and like indentation.
  private func level(indent: Int, marker: TextLine.Marker) -> Int? {
    open.lastIndex { abs($0.indent - indent) <= 1 && $0.marker == marker }
      ?? open.lastIndex { $0.indent == indent && $0.marker.isOrdered == marker.isOrdered && $0.indent > 0 }
  }

  /// Adds a block to the last item.
  mutating func add(_ block: Block) {
    let list = open.count - 1
    open[list].items[open[list].items.count - 1].append(block)
  }

  /// Closes all lists; nil where none is open.
  mutating func finish() -> Block? {
    while open.count > 1 { closeInnermost() }
    return open.popLast().map(Self.block)
  }

  private mutating func closeInnermost() {
    let list = open.removeLast()
    add(Self.block(list))
  }

  private static func block(_ list: Open) -> Block {
    .list(List(isOrdered: list.marker.isOrdered, items: list.items))
  }
}
