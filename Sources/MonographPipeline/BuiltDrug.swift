import MonographLexicon
import MonographModel
import MonographOutput

/// One drug as it is written.
public struct BuiltDrug: Sendable {
  public var summary: DrugSummary
  public var file: DrugFile
  public var files: [File]
  public var diagnostics: [LocatedDiagnostic]

  public struct File: Hashable, Sendable {
    /// Without folders.
    public var name: String
    public var bytes: [UInt8]
  }

  public init(_ build: DrugBuild, provenance: Provenance) {
    let readings = zip(build.records, build.sources).map { record, source in
      SourceReading(
        record: record, lines: source.lines, claims: source.claims,
        diagnostics: source.documentDiagnostics + source.extraction.diagnostics)
    }
    var drug = build.drug
    drug.unii = Lexicon.standard.unii(of: drug.name)
    let json = DrugFile.assemble(
      drug: drug, sources: readings, monograph: build.monograph,
      provenance: provenance)
    do {
      file = try DrugFile(json)
    } catch {
      fatalError("\(build.drug.slug): the drug file contradicts itself: \(error.reason)")
    }
    summary = DrugSummary(build)
    let names = OutputIndex.Entry(file)
    files = [
      File(name: names.file, bytes: json.pretty),
      File(name: names.report, bytes: Report.render([file], as: .markdown, version: Program.version)),
    ]
    if !build.texts.isEmpty {
      files.append(File(name: names.page, bytes: Page.render(file, texts: build.texts)))
    }
    diagnostics = build.diagnostics
  }
}
