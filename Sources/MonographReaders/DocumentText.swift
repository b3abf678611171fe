import MonographModel

/// A document as plain text, for a person: what `monograph text` prints.
public enum DocumentText {
  /// The text in reading order: a blank line between blocks, `- ` before list items, ` | ` between cells.
  public static func render(_ document: Document) -> String {
    var writer = Writer()
    for block in document.blocks { writer.write(block) }
    return writer.lines.isEmpty ? "" : writer.lines.joined(separator: "\n") + "\n"
  }

  private struct Writer {
    var lines: [String] = []
    private var indent = ""

    mutating func write(_ block: Block) {
      switch block {
      case .heading(let heading): if !heading.text.isEmpty { paragraph(heading.text) }
      case .paragraph(let text): paragraph(text)
      case .quote(let blocks), .highlight(let blocks): for block in blocks { write(block) }
      case .list(let list): write(list)
      case .table(let table): write(table)
      }
    }

    private mutating func paragraph(_ text: MappedText) {
      separate()
      add(text.string)
    }

    private mutating func separate() {
      if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    private mutating func add(_ text: String, mark: String = "") {
      // Texts of one line, which nearly all are, need not be looked through character by character.
      guard text.utf8.contains(UInt8(ascii: "\n")) else {
        if !text.isEmpty { lines.append(indent + mark + text) }
        return
      }
      for (number, line) in text.split(separator: "\n").enumerated() {
        lines.append(indent + (number == 0 ? mark : String(repeating: " ", count: mark.utf8.count)) + line)
      }
    }

    private mutating func write(_ list: List) {
      if indent.isEmpty { separate() }
      let outer = indent
      for (number, item) in list.items.enumerated() {
        let mark = list.isOrdered ? "\(number + 1). " : "- "
        var isFirst = true
        for block in item {
          if case .paragraph(let text) = block {
            add(text.string, mark: isFirst ? mark : "  ")
          } else {
            indent = outer + "  "
            write(block)
            indent = outer
          }
          isFirst = false
        }
      }
    }

    private static func line(_ text: String) -> String {
      text.utf8.contains(UInt8(ascii: "\n")) ? text.split(separator: "\n").joined(separator: " ") : text
    }

    private mutating func write(_ table: Table) {
      separate()
      if let caption = table.caption { add(caption.string) }
      for row in table.rows {
        let cells = row.map { Self.line($0.text.string) }
        lines.append(indent + cells.joined(separator: " | "))
      }
      for note in table.footnotes { add(note.string) }
      lines.append("")
    }
  }
}
