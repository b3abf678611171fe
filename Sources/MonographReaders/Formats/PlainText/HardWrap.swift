import MonographModel

/// Finds out whether the lines of a text are wrapped at a fixed width, so that a paragraph is several lines.
struct HardWrap {
  private let source: LeafSource
  /// The column that lines are wrapped at, where the document is wrapped.
  private let column: Int?
  private static let columns = 50...110

  init(_ source: LeafSource, _ lines: [TextLine]) {
    self.source = source
    let pairs = zip(lines, lines.dropFirst()).filter { Self.hasText($0) && $1.kind == .text }
    column = pairs.count >= 4 ? Self.column(of: pairs.map { Self.bounds($0, $1, source) }) : nil
  }

  /// The column that explains most line ends: the line fits in it, and the next line's first word would not have.
  /// Nil where it explains less than 60 %.
  private static func column(of bounds: [ClosedRange<Int>]) -> Int? {
    // How many pairs more, and fewer, each column explains than the one before it.
    var steps = [Int](repeating: 0, count: columns.upperBound + 2)
    for pair in bounds where pair.lowerBound <= columns.upperBound {
      steps[pair.lowerBound] += 1
      steps[min(pair.upperBound, columns.upperBound) + 1] -= 1
    }
    var explained = 0
    var best = (column: 0, count: 0)
    for column in 0...columns.upperBound {
      explained += steps[column]
      if columns.contains(column), explained > best.count { best = (column, explained) }
    }
    return best.count * 100 >= bounds.count * 60 ? best.column : nil
  }

  /// Whether `next` goes on with the sentence or paragraph of `line`.
  func continues(_ line: TextLine, _ next: TextLine) -> Bool {
    guard next.kind == .text || next.kind == .columns else { return false }
    let last = source.utf8[line.upper - 1]
    if last == UInt8(ascii: ":") { return false }
    if source.utf8[next.lower].isASCIILower, 45...120 ~= line.width, !".!?".utf8.contains(last) {
      return true
    }
    return column.map { Self.bounds(line, next, source).contains($0) } ?? false
  }

  private static func hasText(_ line: TextLine) -> Bool {
    if case .item = line.kind { return true }
    return line.kind == .text
  }

  /// The columns that would have parted these lines.
  private static func bounds(_ line: TextLine, _ next: TextLine, _ source: LeafSource) -> ClosedRange<Int> {
    let word = source.utf8[next.lower..<next.upper].prefix { !$0.isASCIISpace }
    return line.width...line.width + word.count { $0 & 0xC0 != 0x80 }
  }
}
