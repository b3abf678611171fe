import Foundation
import MonographLexicon
import MonographModel
import Testing

@testable import MonographReconciliation

/// Where something new goes: a rule is a file in `Rules` and its name in `ruleList`; what it could do to a patient is a
/// line of `severity.tsv`.
@Suite struct ExtensionPointsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/MonographReconciliation")

  private static func types(in name: String, ending: String) throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
    return Set(files.filter { $0.hasSuffix(ending + ".swift") }.map { String($0.dropLast(".swift".count)) })
  }

  @Test func aRuleIsAFile() throws {
    let files = try Self.types(in: "Rules", ending: "Rule").subtracting(["Rule"])
    #expect(files.count > 20)
    #expect(Set(ruleList.map { "\(type(of: $0))" }) == files)
    #expect(Set(ruleList.map(\.name)).count == ruleList.count)
  }

  /// `topic.what`, so that severities and readers can name it.
  @Test func aRuleHasAName() {
    for rule in ruleList {
      #expect(rule.name.split(separator: ".").count == 2, "\(rule.name)")
    }
  }

  /// What tells how two answers lie to each other stands in a file of its name, and the rules ask it through the dossier.
  @Test(arguments: [
    "Comparators/DoseComparator", "Comparators/Interval", "Comparators/Magnitude",
    "Comparators/OrganFunction",
    "Comparators/ScopeAlignment", "Regimens/RegimenComparison", "Terms/TermHierarchy",
  ])
  func aComparatorIsAFile(_ path: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: path + ".swift"), encoding: .utf8)
    #expect(Self.comparing.contains { text.contains("func \($0)(") }, "\(path)")
  }

  /// No comparator hides elsewhere.
  @Test func allComparatorsAreListed() throws {
    let folders = ["Comparators", "Regimens", "Terms", "Collation", "Policy", "Facts", "."]
    let files = try folders.flatMap { folder in
      try Self.types(in: folder, ending: "").map { "\(folder)/\($0)" }
    }
    let comparing = try files.filter { path in
      let text = try String(contentsOf: Self.folder.appending(path: path + ".swift"), encoding: .utf8)
      return Self.comparing.contains { text.contains("  func \($0)(") || text.contains("static func \($0)(") }
    }
    #expect(
      Set(comparing) == [
        "./Dossier", "Comparators/DoseComparator", "Comparators/Interval", "Comparators/Magnitude",
        "Comparators/OrganFunction", "Comparators/ScopeAlignment", "Regimens/RegimenComparison",
        "Terms/TermHierarchy",
      ])
  }

  private static let comparing = ["relation", "align", "slip", "compare"]

  @Test func aSeverityIsALine() {
    let table = TableFile("severity")
    #expect(table.columns == ["rule", "kind", "level", "severity", "harm"])
    #expect(table.rows.count > 30)
    // A rule without a line would have no severity of its own; one that no finding names would be dead.
    let named = Set(table.rows.map { $0[0] })
    #expect(Set(ruleList.map(\.name)).subtracting(named).subtracting(["term.granularity"]).isEmpty)
    for row in table.rows {
      #expect(row[1] == "*" || Contradiction.Kind(rawValue: row[1]) != nil, "line \(row.line)")
      #expect(row[2] == "*" || Contradiction.Level(rawValue: row[2]) != nil, "line \(row.line)")
      #expect(Contradiction.Severity(rawValue: row[3]) != nil, "line \(row.line)")
      #expect(!row[4].isEmpty, "line \(row.line)")
    }
  }

  /// A line that an earlier one of the same rule covers would never count.
  @Test func noSeverityIsCovered() {
    let rows = TableFile("severity").rows
    for (index, row) in rows.enumerated() {
      let earlier = rows.prefix(index).first { other in
        (0..<3).allSatisfy { other[$0] == "*" || other[$0] == row[$0] }
      }
      #expect(earlier == nil, "line \(row.line) is covered by line \(earlier?.line ?? 0)")
    }
  }
}
