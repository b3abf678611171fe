import MonographModel

/// The cells of a line whose columns stand apart by tabs or wide space.
enum ColumnCells {
  /// Ranges of the cells: apart by a tab or by two spaces, where no sentence ends before them.
  static func split(_ source: LeafSource, _ lower: Int, _ upper: Int) -> [(lower: Int, upper: Int)] {
    let bytes = source.utf8
    var cells: [(lower: Int, upper: Int)] = []
    var start = lower
    var index = lower
    while index < upper {
      guard bytes[index] == 0x20 || bytes[index] == 0x09 else {
        index += 1
        continue
      }
      let gap = index
      while index < upper, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
      let isWide = index - gap >= 2 || bytes[gap] == 0x09
      let endsSentence = gap > start && ".!?:;,".utf8.contains(bytes[gap - 1])
      if isWide, !endsSentence, index < upper {
        cells.append((start, gap))
        start = index
      }
    }
    if start < upper { cells.append((start, upper)) }
    return cells
  }
}

/// Tables of plain text: rows between pipes, or columns apart by wide space.
struct TextTable {
  private let source: LeafSource

  init(_ source: LeafSource) { self.source = source }

  /// A table of pipe rows; `rule` lines among them part the header from the body.
  func pipes(_ lines: ArraySlice<TextLine>) -> Table? {
    let rows = lines.filter { $0.kind == .pipes }.map { pipeCells($0.lower, $0.upper) }
    guard rows.count >= 2, rows.contains(where: { $0.count >= 2 }) else { return nil }
    let hasRule = lines.dropFirst().first?.kind == .rule(UInt8(ascii: "|"))
    return table(rows, headerRows: hasRule || isHeader(rows) ? 1 : 0)
  }

  /// Whether a line of columns can stand in one table with `first`: as many cells, all of them short.
  func isRow(_ line: TextLine, like first: TextLine?) -> Bool {
    let cells = ColumnCells.split(source, line.lower, line.upper)
    guard cells.allSatisfy({ $0.upper - $0.lower <= 60 }) else { return false }
    return first.map { ColumnCells.split(source, $0.lower, $0.upper).count == cells.count } ?? true
  }

  /// A table of column lines that are rows of like form, where it is unmistakable: three at least.
  func columns(_ lines: [TextLine]) -> Table? {
    guard lines.count >= 3 else { return nil }
    let rows = lines.map { ColumnCells.split(source, $0.lower, $0.upper) }
    return table(rows, headerRows: isHeader(rows) ? 1 : 0)
  }

  /// The first row is a header where it holds no digit, or where its cells after the first don't start with
  /// one while the other rows' do ("Drug 7 mg (N=1045)" over "18%").
  private func isHeader(_ rows: [[(lower: Int, upper: Int)]]) -> Bool {
    guard let first = rows.first, rows.count >= 2 else { return false }
    if !first.contains(where: { source.utf8[$0.lower..<$0.upper].contains { $0.isASCIIDigit } }) {
      return true
    }
    func startsWithNumber(_ cell: (lower: Int, upper: Int)) -> Bool {
      guard cell.lower < cell.upper else { return false }
      let byte = source.utf8[cell.lower]
      return byte.isASCIIDigit || "<>~+-".utf8.contains(byte)
    }
    return !first.dropFirst().contains(where: startsWithNumber)
      && rows.dropFirst().allSatisfy { $0.count > 1 && $0.dropFirst().allSatisfy(startsWithNumber) }
  }

  private func pipeCells(_ lower: Int, _ upper: Int) -> [(lower: Int, upper: Int)] {
    var cells: [(lower: Int, upper: Int)] = []
    var start = lower + 1
    for index in start..<max(start, upper) where source.utf8[index] == UInt8(ascii: "|") {
      cells.append(source.trim(start, index))
      start = index + 1
    }
    if start < upper { cells.append(source.trim(start, upper)) }
    return cells
  }

  private func table(_ rows: [[(lower: Int, upper: Int)]], headerRows: Int) -> Table {
    let cells = rows.enumerated().map { row, ranges in
      ranges.enumerated().map { column, range in
        Table.Cell(
          text: InlineMarks.text(source, [range]), columns: column..<column + 1, rows: row..<row + 1,
          isHeader: row < headerRows)
      }
    }
    return Table(rows: cells, headerRows: headerRows)
  }
}
