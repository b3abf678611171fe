import MonographModel

/// Lays the cells of a table out on its grid.
struct TableBuilder {
  /// No table is wider (HTML standard: `colspan` at most 1,000): a cell that would be ends there, and what follows it
  /// starts a row of its own.
  static let maximumColumns = 1_000
  /// Rows further down are no headers, however they are marked.
  static let maximumHeaderRows = 16

  private(set) var rows: [[Table.Cell]] = []
  private var headerRows = 0
  private var isBodyReached = false
  private var isRowHead = false
  var caption: MappedText?
  var footnotes: [MappedText] = []
  /// Rows that each column is taken by, below the current one.
  private var taken: [Int] = []
  private var column = 0
  /// A row starts with its first cell; one that has none is not there.
  private var isRowOpen = false

  mutating func openRow(isHead: Bool) {
    closeRow()
    isRowHead = isHead
  }

  mutating func closeRow() {
    defer { isRowHead = false }
    guard isRowOpen else { return }
    isRowOpen = false
    for index in taken.indices where taken[index] > 0 { taken[index] -= 1 }
    let isHeader = isRowHead || !rows[rows.count - 1].isEmpty && rows[rows.count - 1].allSatisfy(\.isHeader)
    if isHeader, !isBodyReached, headerRows < Self.maximumHeaderRows {
      headerRows += 1
    } else {
      isBodyReached = true
    }
  }

  /// Adds a cell of the open row in the next free columns. Spans are clamped to the grid.
  mutating func add(_ text: MappedText, columnSpan: Int, rowSpan: Int, isHeader: Bool) {
    if !isRowOpen {
      isRowOpen = true
      rows.append([])
      column = 0
    }
    while column < taken.count, taken[column] > 0 { column += 1 }
    if column >= Self.maximumColumns {
      if rows[rows.count - 1].isEmpty { column = 0 } else { closeRow() }
      taken = []
      return add(text, columnSpan: columnSpan, rowSpan: 1, isHeader: isHeader)
    }
    let upper = max(column + 1, min(column + max(1, columnSpan), Self.maximumColumns))
    while taken.count < upper { taken.append(0) }
    // One more than the rows below, since closing this row takes one off.
    for index in column..<upper { taken[index] = max(1, rowSpan) }
    let row = rows.count - 1
    rows[row].append(
      Table.Cell(
        text: text, columns: column..<upper, rows: row..<row + max(1, min(rowSpan, 1 << 20)),
        isHeader: isHeader))
    column = upper
  }

  /// The table, with row spans cut to its last row.
  mutating func finish() -> Table {
    closeRow()
    for row in rows.indices {
      for cell in rows[row].indices where rows[row][cell].rows.upperBound > rows.count {
        rows[row][cell].rows = row..<rows.count
      }
    }
    takeFootnoteRow()
    if headerRows == 0 { findHeaderRows() }
    return Table(caption: caption, rows: rows, headerRows: headerRows, footnotes: footnotes)
  }

  /// A last row that is one cell across the whole table holds its footnotes.
  private mutating func takeFootnoteRow() {
    guard rows.count > 2, let last = rows.last, last.count == 1, last[0].columns.count > 1,
      last[0].columns.count == taken.count
    else { return }
    rows.removeLast()
    if !last[0].text.isEmpty { footnotes.append(last[0].text) }
  }

  /// Tables without marked headers: a first row in bold above rows that are not, or one of words above rows with
  /// numbers, and the rows after it that have nothing in the first column.
  private mutating func findHeaderRows() {
    guard rows.count > 1, rows[0].count > 1, isHeader(rows[0]) else { return }
    headerRows = 1
    while headerRows < rows.count - 1, let first = rows[headerRows].first, first.text.isEmpty,
      first.columns.lowerBound == 0, rows[0][0].text.isEmpty
    { headerRows += 1 }
    for row in 0..<headerRows { for cell in rows[row].indices { rows[row][cell].isHeader = true } }
  }

  private func isHeader(_ row: [Table.Cell]) -> Bool {
    func isStrong(_ cell: Table.Cell) -> Bool {
      // A line break between two bold lines is not bold.
      let starts = cell.text.strong.map(\.lowerBound) + [cell.text.utf8.count]
      let ends = [0] + cell.text.strong.map(\.upperBound)
      return zip(ends, starts).allSatisfy { cell.text.utf8[$0..<$1].allSatisfy(\.isASCIISpace) }
    }
    func hasDigit(_ cell: Table.Cell) -> Bool { cell.text.utf8.contains(where: \.isASCIIDigit) }
    guard row.contains(where: { !$0.text.isEmpty }) else { return false }
    if row.allSatisfy(isStrong), !rows[1].allSatisfy(isStrong) { return true }
    let isShort = row.allSatisfy { $0.text.utf8.count <= 60 }
    let isOverNumbers = rows[1...].allSatisfy { $0.dropFirst().contains(where: hasDigit) || $0.count < 2 }
    return isShort && isOverNumbers && (row[0].text.isEmpty || !row.contains(where: hasDigit))
  }
}
