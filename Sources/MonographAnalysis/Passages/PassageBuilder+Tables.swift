import MonographLexicon
import MonographModel

/// Tables: header cells become passages of their own, each body row is one with its cells.
extension PassageBuilder {
  mutating func read(_ table: Table, in surroundings: Surroundings) {
    var outer = surroundings
    if let caption = table.caption, !caption.isEmpty {
      add(caption, role: .caption, in: surroundings)
      outer.leads.insert(passages.count - 1, at: 0)
    }
    var headers = ColumnHeaders()
    var spanning: [(rows: Range<Int>, passage: Int)] = []
    var group: Int?
    let width = table.rows.joined().map(\.columns.upperBound).max() ?? 0
    for (number, row) in table.rows.enumerated() {
      if number < table.headerRows {
        for cell in row where !cell.text.isEmpty {
          add(cell.text, role: .header, in: outer)
          headers.add(passages.count - 1, over: cell.columns)
        }
        continue
      }
      let filled = row.filter { !$0.text.isEmpty }
      if filled.count == 1, width > 1, filled[0].columns.lowerBound == 0,
        filled[0].columns.count == width || row.count == width
      {
        add(filled[0].text, role: .header, in: outer)
        group = passages.count - 1
        continue
      }
      spanning.removeAll { $0.rows.upperBound <= number }
      var leads = spanning.suffix(Self.mostSpanning).filter { $0.rows.contains(number) }.map(\.passage)
      if let group { leads.append(group) }
      var inner = outer
      inner.leads = leads + outer.leads
      read(row: row, headers: headers, in: inner)
      for cell in row where cell.rows.count > 1 {
        add(cell.text, role: .header, in: outer)
        spanning.append((cell.rows.lowerBound + 1..<cell.rows.upperBound, passages.count - 1))
      }
      // Each row looks through all of them.
      if spanning.count > 8 * Self.mostSpanning { spanning.removeFirst(spanning.count - Self.mostSpanning) }
    }
    for note in table.footnotes { readText(note, role: .footnote, in: outer) }
  }

  /// Cells above that still stand for a row. Hardly a table has more than two.
  private static let mostSpanning = 8

  /// A row is one passage; where it is longer than a sentence may be, each cell is read by itself.
  private mutating func read(row: [Table.Cell], headers: ColumnHeaders, in surroundings: Surroundings) {
    var text = MappedText()
    var bounds: [Range<Int>] = []
    for (index, cell) in row.enumerated() {
      if index > 0 { text.appendCellBoundary() }
      let start = text.utf8.count
      text.append(cell.text)
      bounds.append(start..<text.utf8.count)
    }
    let tokens = Lexer.tokens(in: text.utf8)
    guard !tokens.isEmpty else { return }
    guard tokens.count <= Sentences.longest else {
      for cell in row { readText(cell.text, role: .item, in: surroundings) }
      return
    }
    let cells = zip(row, bounds).map { cell, range in
      let lower = tokens.firstIndex { $0.lower >= range.lowerBound } ?? tokens.count
      let upper = tokens.lastIndex { $0.upper <= range.upperBound }.map { $0 + 1 } ?? 0
      return Passage.Cell(tokens: lower..<max(lower, upper), headers: headers.over(cell.columns))
    }
    blockNumber += 1
    append(text, tokens, role: .row, leads: surroundings.leads, surroundings, cells: cells)
  }
}

/// The passages that head each column, the outermost first.
private struct ColumnHeaders {
  private var byColumn: [[Int]] = []

  mutating func add(_ passage: Int, over columns: Range<Int>) {
    while byColumn.count < columns.upperBound { byColumn.append([]) }
    for column in columns { byColumn[column].append(passage) }
  }

  func over(_ columns: Range<Int>) -> [Int] {
    let found = byColumn[columns.clamped(to: byColumn.indices)]
    return found.count == 1 ? found.first! : Set(found.joined()).sorted()
  }
}
