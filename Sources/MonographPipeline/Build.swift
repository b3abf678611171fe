import MonographLexicon
import MonographModel
import MonographOutput

/// The main job: every drug of a corpus, read, reconciled and written.
public struct Build: Sendable {
  /// The drugs that were written, in the order of the corpus.
  public var drugs: [BuiltDrug]
  /// What could not be used, and what a person should know.
  public var diagnostics: [LocatedDiagnostic]
  /// Nil where no drug could be built, and so nothing was written.
  public var files: AtomicOutput.Summary?

  /// Reads the corpus and writes `<slug>.json` and `<slug>.contradictions.md` for each drug, and `index.json`.
  ///
  /// The same sources give the same bytes, whatever `jobs` is. Nothing is written until all is read. A drug of
  /// which no source can be used keeps the files of an earlier build; so do the drugs that `corpus` was not asked
  /// for. Those whose folders are gone lose them.
  /// - Parameter jobs: how much is done at once.
  /// - Throws: where the output cannot be written; what was there before is still there.
  public init(_ corpus: Corpus, into output: String, jobs: Int) async throws(OutputError) {
    await self.init(reading: corpus, jobs: jobs)
    // A mistyped corpus must not empty the output.
    files = drugs.isEmpty ? nil : try Self.write(drugs, of: corpus, into: output)
  }

  /// Reads and reconciles the corpus, and writes nothing.
  public init(reading corpus: Corpus, jobs: Int) async {
    let drugsAtOnce = min(jobs, max(1, corpus.folders.count))
    let documentsAtOnce = max(1, jobs / drugsAtOnce)
    guard let policy = corpus.policy else {
      (drugs, diagnostics, files) = ([], corpus.diagnostics, nil)
      return
    }
    let provenance = Provenance(version: Program.version, tables: Program.tablesHash(), policy: policy)
    let built = await mapInOrder(corpus.folders, width: drugsAtOnce) { folder in
      let build = await DrugBuild(folder, in: corpus.path, policy: policy, jobs: documentsAtOnce)
      return BuiltDrug(build, provenance: provenance)
    }
    drugs = built.filter { $0.summary.sources > 0 }
    diagnostics = corpus.diagnostics + built.flatMap(\.diagnostics)
    files = nil
  }

  /// What writing this build would change in an output folder; drugs that were not read stay as they are.
  public func changes(in output: Output, of corpus: Corpus) -> OutputDiff {
    let built = Set(drugs.map(\.file.slug))
    let kept = output.files.filter {
      !built.contains($0.slug) && !(corpus.isWhole && !corpus.slugs.contains($0.slug))
    }
    return OutputDiff(old: output.files, new: drugs.isEmpty ? output.files : kept + drugs.map(\.file))
  }

  private static func write(
    _ drugs: [BuiltDrug], of corpus: Corpus, into output: String
  ) throws(OutputError) -> AtomicOutput.Summary {
    var index = earlierIndex(in: output)
    var files = AtomicOutput(directory: output)
    if corpus.isWhole {
      for entry in index.entries.values where !corpus.slugs.contains(entry.slug) {
        files.remove(entry.file)
        files.remove(entry.report)
        index.remove(slug: entry.slug)
      }
    }
    for drug in drugs {
      for file in drug.files { files.add(file.name, file.bytes) }
      index.add(drug.file)
    }
    files.add(OutputIndex.fileName, index.json.pretty)
    return try files.commit()
  }

  /// What an earlier build left; an index that cannot be read is made anew.
  private static func earlierIndex(in output: String) -> OutputIndex {
    guard let bytes = try? FileSystem.read(Path.join(output, OutputIndex.fileName), limit: .max),
      let index = try? OutputIndex(bytes: bytes)
    else { return OutputIndex([]) }
    return index
  }
}

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
        diagnostics: source.document.diagnostics + source.extraction.diagnostics)
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
    files = [
      File(name: build.drug.slug + ".json", bytes: json.pretty),
      File(
        name: build.drug.slug + ".contradictions.md",
        bytes: Report.render([file], as: .markdown, version: Program.version)),
    ]
    diagnostics = build.diagnostics
  }
}
