import MonographLexicon
import MonographModel

/// Tables that were copied into a paragraph.
extension PassageBuilder {
  /// Below all other headings: the patients of a row.
  private static let rowLevel = 10

  /// Reads a sentence that is rows of a table; false where it is prose.
  mutating func readRows(
    _ sentence: ArraySlice<Token>, of text: MappedText, leads: [Int], isLast: Bool,
    _ surroundings: Surroundings
  ) -> Bool {
    guard isRowOpen || CopiedRows.mayBe(sentence) else { return false }
    let tokens = Array(sentence)
    guard let rows = CopiedRows(tokens, isContinued: isRowOpen, lexicon) else {
      if isRowOpen { closeRow(before: tokens) }
      return false
    }
    switch rows.form {
    case .columns(let heads): readCells(rows, under: heads, tokens, text, leads, surroundings)
    case .texts:
      readTexts(rows, tokens, text, leads, surroundings)
      // Bands hold for their own row; named patients, and bands at the paragraph's end, for what follows.
      if let last = rows.rows.last, !last.body.isEmpty || !isLast, !last.isNamed { closeRow() }
    case .lost:
      closeRow()
      append(text, tokens, role: .fragment, leads: leads, surroundings)
    }
    return true
  }

  private var isRowOpen: Bool { headings.last.map { $0.level >= Self.rowLevel } ?? false }

  /// What names patients of its own ends the row before it.
  private mutating func closeRow(before tokens: [Token]) {
    let marks = lexicon.marks(in: tokens)
    let quantities = QuantityGrammar(tokens: tokens, marks: marks, lexicon: lexicon).quantities()
    let grammar = PopulationGrammar(tokens: tokens, marks: marks, quantities: quantities, lexicon: lexicon)
    if !grammar.mentions().isEmpty { closeRow() }
  }

  mutating func closeRow() {
    while isRowOpen { headings.removeLast() }
  }

  /// Each row's head is a heading over its text.
  private mutating func readTexts(
    _ rows: CopiedRows, _ tokens: [Token], _ text: MappedText, _ leads: [Int], _ surroundings: Surroundings
  ) {
    if !rows.lead.isEmpty {
      append(text, Array(tokens[rows.lead]), role: .sentence, leads: leads, surroundings)
    }
    for row in rows.rows {
      open(text, Array(tokens[row.head]), level: Self.rowLevel, surroundings.isHighlight)
      if !row.body.isEmpty {
        append(text, Array(tokens[row.body]), role: .sentence, leads: leads, surroundings)
      }
    }
  }

  /// The table as it was.
  private mutating func readCells(
    _ rows: CopiedRows, under heads: [Range<Int>], _ tokens: [Token], _ text: MappedText, _ leads: [Int],
    _ surroundings: Surroundings
  ) {
    var headers: [Int] = []
    for head in heads {
      append(text, Array(tokens[head]), role: .header, leads: leads, surroundings)
      headers.append(passages.count - 1)
    }
    var rest = tokens.count..<tokens.count
    for row in rows.rows {
      let starts = row.amounts.map(\.lowerBound)
      let end = footnote(behind: row, tokens) ?? row.body.upperBound
      rest = end..<row.body.upperBound
      let ends = starts.dropFirst() + [end]
      let bounds = [row.head] + zip(starts, ends).map { $0..<$1 }
      var cells: [Passage.Cell] = []
      var line: [Token] = []
      for (index, bound) in bounds.enumerated() {
        if index > 0 { line.append(.cellBoundary(after: line[line.count - 1])) }
        let start = line.count
        line += tokens[bound]
        cells.append(Passage.Cell(tokens: start..<line.count, headers: index > 0 ? [headers[index - 1]] : []))
      }
      append(text, line, role: .row, leads: leads, surroundings, cells: cells)
    }
    if !rest.isEmpty { append(text, Array(tokens[rest]), role: .sentence, leads: leads, surroundings) }
  }

  /// Where the footnote behind the last amount of a row starts: "100 mg a The tablet is not for …".
  private func footnote(behind row: CopiedRows.Row, _ tokens: [Token]) -> Int? {
    guard let last = row.amounts.last else { return nil }
    return (last.upperBound..<row.body.upperBound).dropLast(3).first {
      tokens[$0].range.count == 1 && tokens[$0].kind == .word && tokens[$0 + 1].isName
        && tokens[$0 + 1].kind == .word && tokens[$0 + 1].range.count > 1
    }
  }
}

extension Token {
  /// Between two cells that nothing parts in the text.
  fileprivate static func cellBoundary(after token: Token) -> Token {
    Token(.cell, Int(token.upper)..<Int(token.upper), spaceBefore: token.spaceBefore)
  }
}
