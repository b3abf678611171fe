import MonographModel

/// The forms of the contradiction report.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, markdown, json, sarif
}

/// The contradictions of drug files, the gravest first; the same bytes for the same files.
public enum Report {
  /// - Parameters:
  ///   - files: In the order they shall stand in.
  ///   - version: The program's version, for SARIF.
  ///   - color: Whether the text form is for a terminal that shows colours.
  public static func render(
    _ files: [DrugFile], as format: ReportFormat, version: String, color: Bool = false
  ) -> [UInt8] {
    switch format {
    case .text:
      Array(
        files.map(TerminalReport(style: TerminalStyle(isColored: color)).render).joined(separator: "\n").utf8)
    case .markdown: Array(files.map(MarkdownReport.render).joined(separator: "\n").utf8)
    case .json: JSONReport.render(files).pretty
    case .sarif: SARIFReport.render(files, version: version).pretty
    }
  }

  /// The gravest level found, for `--fail-on`; nil where the sources agree.
  public static func gravestLevel(in files: [DrugFile]) -> Contradiction.Level? {
    let levels = Set(files.flatMap(\.contradictions).filter { !$0.isDismissed }.map(\.level))
    return Contradiction.Level.allCases.first(where: levels.contains)
  }
}
