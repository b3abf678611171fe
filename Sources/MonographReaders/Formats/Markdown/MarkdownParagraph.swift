import MonographModel

/// What a paragraph of Markdown turns out to be: text, a bold line that stands as a heading, or a pipe table
/// without the row of dashes that would make it one.
enum MarkdownParagraph {
  static func blocks(_ text: MappedText, breaks: [Int], isInItem: Bool) -> [Block] {
    if !isInItem, breaks.isEmpty, isHeading(text) { return [.heading(Heading(level: 7, text: text))] }
    if breaks.isEmpty { return [.paragraph(text)] }
    return text.utf8.contains(UInt8(ascii: "|")) ? withTables(text, breaks) : withLabels(text, breaks)
  }

  /// Where a title begins right below the text of an item: "- gout", and "Dosage" in the next line. A line before it that is as
  /// short was not broken for want of room.
  static func titleBelowItem(_ text: MappedText, breaks: [Int], atMargin: [Int]) -> Int? {
    let bounds = [0] + breaks + [text.utf8.count]
    return atMargin.first { start in
      guard let line = bounds.firstIndex(of: start), line > 0 else { return false }
      let before = text.trim(bounds[line - 1]..<start)
      let title = text.trim(start..<bounds[line + 1])
      return (1...longestTitle).contains(before.count) && (3...longestTitle).contains(title.count)
        && UInt8(ascii: "A")...UInt8(ascii: "Z") ~= text.utf8[title.lowerBound]
        && !marks.contains(text.utf8[title.upperBound - 1]) && !text.utf8[title].contains(UInt8(ascii: "|"))
        && text.utf8[before.upperBound - 1] != UInt8(ascii: ",")
    }
  }
  /// Bytes.
  private static let longestTitle = 50
  private static let marks = Array(".:;,!".utf8)

  /// A line that starts with a label in bold type ("**Adults:** …") is a paragraph of its own.
  private static func withLabels(_ text: MappedText, _ breaks: [Int]) -> [Block] {
    let colon = UInt8(ascii: ":")
    let labels = text.strong.filter { range in
      text.utf8[range.upperBound - 1] == colon
        || (range.upperBound < text.utf8.count && text.utf8[range.upperBound] == colon)
    }
    let starts = Set(labels.map(\.lowerBound))
    let bounds = [0] + breaks.filter { starts.contains($0 + 1) } + [text.utf8.count]
    return zip(bounds, bounds.dropFirst()).map { .paragraph(text.slice(text.trim($0..<$1))) }
  }

  /// Wholly strong, short, and without the colon of a lead-in or the full stop of a sentence.
  private static func isHeading(_ text: MappedText) -> Bool {
    text.strong == [0..<text.utf8.count] && text.utf8.count <= 100 && !".:;,!".utf8.contains(text.utf8.last!)
  }

  /// Runs of two and more lines that start with a pipe are tables.
  private static func withTables(_ text: MappedText, _ breaks: [Int]) -> [Block] {
    let bounds = [0] + breaks + [text.utf8.count]
    let lines = zip(bounds, bounds.dropFirst()).map { text.trim($0..<$1) }
    let isRow = lines.map { line in
      !line.isEmpty && text.utf8[line.lowerBound] == UInt8(ascii: "|")
        && text.utf8[line].count { $0 == UInt8(ascii: "|") } >= 2
    }
    var blocks: [Block] = []
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, isRow[end] == isRow[start] { end += 1 }
      if isRow[start], end - start >= 2 {
        blocks.append(.table(table(text, lines[start..<end])))
      } else {
        blocks.append(.paragraph(text.slice(lines[start].lowerBound..<lines[end - 1].upperBound)))
      }
      start = end
    }
    return blocks
  }

  private static func table(_ text: MappedText, _ lines: ArraySlice<Range<Int>>) -> Table {
    let rows = lines.enumerated().map { row, line in
      let cells = cells(text, line)
      let hasDigit = text.utf8[line].contains { $0.isASCIIDigit }
      return cells.enumerated().map { column, range in
        Table.Cell(
          text: text.slice(range), columns: column..<column + 1, rows: row..<row + 1,
          isHeader: row == 0 && !hasDigit)
      }
    }
    return Table(rows: rows, headerRows: rows[0].allSatisfy(\.isHeader) ? 1 : 0)
  }

  private static func cells(_ text: MappedText, _ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound + 1
    for index in start..<line.upperBound where text.utf8[index] == UInt8(ascii: "|") {
      cells.append(text.trim(start..<index))
      start = index + 1
    }
    if start < line.upperBound { cells.append(text.trim(start..<line.upperBound)) }
    return cells
  }
}
