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
    var headers: [(columns: Range<Int>, passage: Int)] = []
    var spanning: [(rows: Range<Int>, passage: Int)] = []
    var group: Int?
    let width = table.rows.joined().map(\.columns.upperBound).max() ?? 0
    for (number, row) in table.rows.enumerated() {
      if number < table.headerRows {
        for cell in row where !cell.text.isEmpty {
          add(cell.text, role: .header, in: outer)
          headers.append((cell.columns, passages.count - 1))
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
      var leads = spanning.filter { $0.rows.contains(number) }.map(\.passage)
      if let group { leads.append(group) }
      var inner = outer
      inner.leads = leads + outer.leads
      read(row: row, headers: headers, in: inner)
      for cell in row where cell.rows.count > 1 {
        add(cell.text, role: .header, in: outer)
        spanning.append((cell.rows.lowerBound + 1..<cell.rows.upperBound, passages.count - 1))
      }
    }
    for note in table.footnotes { readText(note, role: .footnote, in: outer) }
  }

  private mutating func read(
    row: [Table.Cell], headers: [(columns: Range<Int>, passage: Int)], in surroundings: Surroundings
  ) {
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
    let cells = zip(row, bounds).map { cell, range in
      let lower = tokens.firstIndex { $0.lower >= range.lowerBound } ?? tokens.count
      let upper = tokens.lastIndex { $0.upper <= range.upperBound }.map { $0 + 1 } ?? 0
      return Passage.Cell(
        tokens: lower..<max(lower, upper),
        headers: headers.filter { $0.columns.overlaps(cell.columns) }.map(\.passage))
    }
    blockNumber += 1
    append(text, tokens, role: .row, leads: surroundings.leads, surroundings, cells: cells)
  }
}
