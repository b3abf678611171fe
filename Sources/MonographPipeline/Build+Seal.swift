import MonographOutput

extension Build {
  /// Builds a corpus folder: as the other, but where nothing at all changed since its last build, no folder is listed and
  /// no file is opened; and where something did, the folders that did not are not listed.
  /// - Parameters:
  ///   - folder: of the corpus.
  ///   - drugs: the slugs to build; empty for all.
  public init(
    of folder: String, drugs: [String] = [], into output: String, jobs: Int,
    program: Program.Identity? = nil, waiting: (LocatedDiagnostic) -> Void = { _ in },
    progress: (BuildProgress) -> Bool = { _ in true }
  ) async throws(OutputError) {
    var known: [String: SealedFolder] = [:]
    if drugs.isEmpty, let lock = FolderLock(output, waiting: waiting),
      let seal = BuildSeal(of: folder, in: output)
    {
      if let outcome = await seal.outcome(in: output, program: program, jobs: jobs) {
        self.init(outcome, progress: progress)
        _ = consume lock
        return
      }
      known = seal.folders
      _ = consume lock
    }
    try await self.init(
      Corpus.listing(at: folder, drugs: drugs, known: known), into: output, jobs: jobs, program: program,
      waiting: waiting, progress: progress)
  }

  /// All drugs are as the last build left them; of those that could not be built then it is said again.
  private init(_ outcome: SealedOutcome, progress: (BuildProgress) -> Bool) {
    self.init(corpusDiagnostics: outcome.corpusDiagnostics, indexHash: outcome.indexHash)
    let failed = outcome.drugs.filter { $0.summary == nil }
    var progressed = BuildProgress(
      slug: "", diagnostics: [], file: nil, documents: 0,
      totalDocuments: failed.reduce(0) { $0 + $1.documents.count })
    for drug in outcome.drugs {
      add(drug)
      guard drug.summary == nil else { continue }
      progressed.slug = drug.slug
      progressed.diagnostics = drug.diagnostics
      progressed.documents += drug.documents.count
      if !progress(progressed) { break }
    }
    keep(drugs.flatMap { $0.files.sorted() } + [OutputIndex.fileName])
  }

  /// Leaves what the next build needs to see that nothing changed.
  func seal(_ plan: BuildPlan, _ writer: BuildWriter, in output: String) throws(OutputError) {
    var summaries = Dictionary(uniqueKeysWithValues: drugs.map { ($0.summary.slug, $0.summary) })
    let outcome = SealedOutcome(
      indexHash: writer.indexHash, corpusDiagnostics: corpusDiagnostics,
      drugs: attempts.map {
        .init(
          slug: $0.slug, documents: $0.documents, summary: summaries.removeValue(forKey: $0.slug),
          diagnostics: $0.diagnostics)
      })
    let seal = BuildSeal(
      plan.corpus, plan.maker, files: writer.files,
      outputs: drugs.flatMap(\.files) + [OutputIndex.fileName], in: output, outcome: outcome)
    try seal?.write(into: output)
  }
}
