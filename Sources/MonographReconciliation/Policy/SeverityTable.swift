import MonographLexicon
import MonographModel

/// How much a contradiction matters to a patient, by the rule that found it, its kind and its level. The first line
/// that fits counts; `*` fits all.
struct SeverityTable: Sendable {
  private let rows: [TableFile.Row]

  /// The program's own table, read once.
  static let standard = SeverityTable()

  private init(table: TableFile = TableFile("severity")) { rows = table.rows }

  /// The rules that the table names.
  static var rules: [String] { TableFile("severity").rows.map { $0[0] } }

  func severity(
    rule: String, kind: Contradiction.Kind, level: Contradiction.Level
  ) -> (severity: Contradiction.Severity, harm: String) {
    for row in rows where fits(row[0], rule) && fits(row[1], kind.rawValue) && fits(row[2], level.rawValue) {
      if let severity = Contradiction.Severity(rawValue: row[3]) { return (severity, row[4]) }
    }
    return (.major, "")
  }

  private func fits(_ cell: String, _ name: String) -> Bool { cell == "*" || cell == name }
}
