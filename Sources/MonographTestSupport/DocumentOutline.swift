import MonographModel

/// A document's tree as indented lines, for goldens: `# title`, `P text`, `- item`, `| cell | cell`, with
/// `⟨strong⟩` ranges and `⏎` where a space stands for other bytes.
public func outline(of document: Document) -> String {
  var lines = document.metadata.map { "@\($0.key): \(show($0.value))" }
  for block in document.blocks { describe(block, "", &lines) }
  return lines.joined(separator: "\n")
}

private func describe(_ block: Block, _ indent: String, _ lines: inout [String]) {
  switch block {
  case .heading(let heading):
    let code = heading.code.map { " [\($0)]" } ?? ""
    lines.append(indent + String(repeating: "#", count: heading.level) + " " + show(heading.text) + code)
  case .paragraph(let text):
    lines.append(indent + "P " + show(text))
  case .list(let list):
    for item in list.items {
      lines.append(indent + (list.isOrdered ? "1." : "-"))
      for block in item { describe(block, indent + "  ", &lines) }
    }
  case .table(let table):
    if let caption = table.caption { lines.append(indent + "caption " + show(caption)) }
    for (index, row) in table.rows.enumerated() {
      let mark = index < table.headerRows ? "|= " : "| "
      lines.append(indent + mark + row.map { show($0.text) }.joined(separator: " | "))
    }
    for note in table.footnotes { lines.append(indent + "note " + show(note)) }
  case .quote(let blocks), .highlight(let blocks):
    lines.append(indent + ">")
    for block in blocks { describe(block, indent + "  ", &lines) }
  }
}

private func show(_ text: MappedText) -> String {
  var bytes: [UInt8] = []
  for (index, byte) in text.utf8.enumerated() {
    if text.strong.contains(where: { $0.lowerBound == index }) { bytes += "⟨".utf8 }
    let isFolded = text.pieces.contains { $0.origin == .collapsed && $0.text.lowerBound == index }
    if isFolded { bytes += "⏎".utf8 } else { bytes.append(byte) }
    if text.strong.contains(where: { $0.upperBound == index + 1 }) { bytes += "⟩".utf8 }
  }
  return String(decoding: bytes, as: UTF8.self)
}
