import ArgumentParser
import MonographModel
import MonographStore

/// How rows are printed.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  /// Columns side by side, for a person.
  case table
  /// With the columns' names in the first line (RFC 4180).
  case csv
  /// A JSON object a line.
  case ndjson

  func render(_ table: StoreReader.Table) -> String {
    switch self {
    case .table: Self.aligned([table.columns] + table.rows.map { $0.map(\.text) })
    case .csv:
      ([table.columns] + table.rows.map { $0.map(\.text) }).map { row in
        row.map(Self.field).joined(separator: ",") + "\r\n"
      }.joined()
    case .ndjson: table.rows.map { Self.object(table.columns, $0) + "\n" }.joined()
    }
  }

  private static func aligned(_ rows: [[String]]) -> String {
    let rows = rows.map { $0.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") } }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Written member by member, since two columns may have one name, and numbers need not be whole.
  private static func object(_ columns: [String], _ cells: [StoreReader.Cell]) -> String {
    let members = zip(columns, cells).map { "\(JSONValue.string($0).line):\($1.json)" }
    return "{" + members.joined(separator: ",") + "}"
  }
}

extension JSONValue {
  fileprivate var line: String { String(decoding: canonical, as: UTF8.self) }
}

extension StoreReader.Cell {
  fileprivate var text: String {
    switch self {
    case .null: ""
    case .whole(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    }
  }

  fileprivate var json: String {
    switch self {
    case .null: "null"
    case .whole, .real: text
    case .text(let text): JSONValue.string(text).line
    }
  }
}
