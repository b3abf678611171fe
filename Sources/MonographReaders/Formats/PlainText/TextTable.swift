import MonographModel

/// The cells of a line whose columns stand apart by tabs or wide space.
enum ColumnCells {
  typealias Cell = (lower: Int, upper: Int)

  /// The cells: apart by a tab or by spaces, two at least, where no sentence ends before them.
  static func split(_ source: LeafSource, _ lower: Int, _ upper: Int, spaces: Int = 2) -> [Cell] {
    let bytes = source.utf8
    var cells: [Cell] = []
    var start = lower
    var index = lower
    while index < upper {
      guard bytes[index] == 0x20 || bytes[index] == 0x09 else {
        index += 1
        continue
      }
      let gap = index
      while index < upper, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
      let isWide = index - gap >= spaces || bytes[gap] == 0x09
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
  private typealias Cell = ColumnCells.Cell

  private let source: LeafSource

  init(_ source: LeafSource) { self.source = source }

  /// A table of pipe rows; `rule` lines among them part the header from the body.
  func pipes(_ lines: ArraySlice<TextLine>) -> Table? {
    let rows = lines.filter { $0.kind == .pipes }.map { pipeCells($0.lower, $0.upper) }
    guard rows.count >= 2, rows.contains(where: { $0.count >= 2 }) else { return nil }
    let hasRule = lines.dropFirst().first?.kind == .rule(UInt8(ascii: "|"))
    return table(rows, headerRows: hasRule ? 1 : headerRows(rows), columns: rows.map(\.count).max() ?? 0)
  }

  /// A table of column lines from a line on, where it is unmistakable, and the index after it.
  ///
  /// Rows have as many short cells each, and there are three of them at least; one that leaves out the name of its
  /// group has one fewer. Blank lines may part them, and so may a line of one cell that names the group of the rows
  /// below it.
  func columns(_ lines: [TextLine], from start: Int) -> (table: Table, end: Int)? {
    // A header may stand over the name of the first group of rows.
    let group = nextLine(lines, from: start + 1)
    guard let body = row(lines, after: start) ?? group.flatMap({ row(lines, after: $0) }) else { return nil }
    let count = ColumnCells.split(source, lines[body].lower, lines[body].upper).count
    guard let first = cells(lines[start], count) ?? cells(lines[start], count, spaces: 4) else { return nil }
    var rows = [first]
    var end = start + 1
    while let next = nextLine(lines, from: end) {
      if let cells = cells(lines[next], count) {
        rows.append(cells)
      } else if let cells = cells(lines[next], count - 1), isUnnamed(cells, below: lines[body], count) {
        rows.append([(lines[next].lower, lines[next].lower)] + cells)
      } else if isGroup(lines, next, count) {
        rows.append([(lines[next].lower, lines[next].upper)])
      } else {
        break
      }
      end = next + 1
    }
    guard rows.count(where: { $0.count == count }) >= 3 else { return nil }
    return (table(rows, headerRows: headerRows(rows), columns: count), end)
  }

  /// The cells of a line of columns, where it has `count` short ones.
  private func cells(_ line: TextLine, _ count: Int, spaces: Int = 2) -> [Cell]? {
    guard line.kind == .columns else { return nil }
    let cells = ColumnCells.split(source, line.lower, line.upper, spaces: spaces)
    return cells.count == count && cells.allSatisfy { $0.upper - $0.lower <= 60 } ? cells : nil
  }

  /// A row that leaves out the first of two names before its numbers: "| Constipation | 25 | 0" below
  /// "Gastrointestinal disorders | Diarrhea | 51 | 5".
  private func isUnnamed(_ cells: [Cell], below body: TextLine, _ count: Int) -> Bool {
    let full = ColumnCells.split(source, body.lower, body.upper)
    return count > 2 && !startsWithNumber(full[1]) && full.dropFirst(2).allSatisfy(startsWithNumber)
      && !startsWithNumber(cells[0]) && cells.dropFirst().allSatisfy(startsWithNumber)
  }

  /// The next line with text, past one blank line at most.
  private func nextLine(_ lines: [TextLine], from index: Int) -> Int? {
    guard let next = lines[index...].prefix(2).firstIndex(where: { !$0.isBlank }) else { return nil }
    return next
  }

  private func row(_ lines: [TextLine], after index: Int) -> Int? {
    nextLine(lines, from: index + 1).flatMap { lines[$0].kind == .columns ? $0 : nil }
  }

  private func isGroup(_ lines: [TextLine], _ index: Int, _ count: Int) -> Bool {
    guard lines[index].kind == .text, lines[index].width <= 60,
      !".!?:".utf8.contains(source.utf8[lines[index].upper - 1]), let next = row(lines, after: index)
    else { return false }
    return cells(lines[next], count) != nil
  }

  /// How many of the first rows are headers: those without numbers over rows of numbers ("Drug 7 mg (N=1045)"
  /// over "18%"), three at most; else the first row where it holds no digit.
  private func headerRows(_ rows: [[Cell]]) -> Int {
    let full = rows.filter { $0.count > 1 }
    let leading = full.prefix { !$0.dropFirst().allSatisfy(startsWithNumber) }.count
    let isClear = full.dropFirst(leading).allSatisfy { $0.dropFirst().allSatisfy(startsWithNumber) }
    if 1...3 ~= leading, leading < full.count, isClear, rows.prefix(leading).allSatisfy({ $0.count > 1 }) {
      return leading
    }
    return rows.count > 1 && rows[0].allSatisfy { !holdsDigit($0) } ? 1 : 0
  }

  /// A digit outside of parentheses, where units stand: "Clearance (mL/min/1.73 m2)" holds none.
  private func holdsDigit(_ cell: Cell) -> Bool {
    var depth = 0
    for byte in source.utf8[cell.lower..<cell.upper] {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth <= 0, byte.isASCIIDigit { return true }
    }
    return false
  }

  private func startsWithNumber(_ cell: Cell) -> Bool {
    guard cell.lower < cell.upper else { return false }
    let byte = source.utf8[cell.lower]
    return byte.isASCIIDigit || "<>~+-".utf8.contains(byte)
  }

  private func pipeCells(_ lower: Int, _ upper: Int) -> [Cell] {
    var cells: [Cell] = []
    var start = lower + 1
    for index in start..<max(start, upper) where source.utf8[index] == UInt8(ascii: "|") {
      cells.append(source.trim(start, index))
      start = index + 1
    }
    if start < upper { cells.append(source.trim(start, upper)) }
    return cells
  }

  /// A row of one cell stands across all columns.
  private func table(_ rows: [[Cell]], headerRows: Int, columns: Int) -> Table {
    let cells = rows.enumerated().map { row, ranges in
      ranges.enumerated().map { column, range in
        Table.Cell(
          text: InlineMarks.text(source, [range]),
          columns: ranges.count == 1 ? 0..<columns : column..<column + 1, rows: row..<row + 1,
          isHeader: row < headerRows)
      }
    }
    return Table(rows: cells, headerRows: headerRows)
  }
}
