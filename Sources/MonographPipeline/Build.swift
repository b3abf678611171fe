import MonographModel
import MonographOutput

/// The main job: every drug of a corpus, read, reconciled and written. What an earlier build left and nothing has changed
/// since is taken over; the result is that of a build from nothing.
public struct Build: Sendable {
  /// The drugs that were written or taken over, in the order of the corpus.
  public private(set) var drugs: [Drug] = []
  /// All drugs that the build came to, those included that could not be built.
  public private(set) var attempts: [Attempt] = []
  /// What is to be said about the corpus as a whole.
  public private(set) var corpusDiagnostics: [LocatedDiagnostic]
  /// What could not be used, and what a person should know.
  public var diagnostics: [LocatedDiagnostic] { corpusDiagnostics + attempts.flatMap(\.diagnostics) }
  /// Nil where no drug could be built, and so nothing was written.
  public private(set) var files: AtomicOutput.Summary?
  /// What the output holds now; nil where nothing was written, and where nothing was looked into: then its file tells.
  public private(set) var index: OutputIndex?
  /// The SHA-256 of `index.json`; nil where nothing was written.
  public private(set) var indexHash: String?

  /// One drug of a build.
  public struct Drug: Sendable {
    public var summary: DrugSummary
    /// The names of its files.
    public var files: [String]
    public var diagnostics: [LocatedDiagnostic]
    /// Why it was built anew; empty where it was taken over.
    public var reasons: [BuildReason]
  }

  /// What became of one drug.
  public struct Attempt: Sendable {
    public enum Outcome: String, Sendable {
      case built
      case takenOver = "taken-over"
      case failed
    }

    public var slug: String
    public var outcome: Outcome
    /// Within the corpus.
    public var documents: [String]
    public var reasons: [BuildReason]
    public var diagnostics: [LocatedDiagnostic]
  }

  /// Reads the corpus and writes `<slug>.json`, `<slug>.contradictions.md` and `<slug>.html` for each
  /// drug, and `index.json`.
  ///
  /// The same sources give the same bytes, whatever `jobs` is and whatever was built before. A drug of which no source
  /// can be used keeps the files of an earlier build; so do the drugs that `corpus` was not asked for. Those whose
  /// folders are gone lose them.
  /// - Parameters:
  ///   - jobs: how much is done at once.
  ///   - program: what makes the output; nil for the running program.
  ///   - waiting: is told who else is at work on the output, before it is waited for.
  ///   - progress: is told of each drug that was built anew, and may end the build by false; what was built until then is
  ///     written.
  /// - Throws: where the output cannot be written; the files are then those of this build or of an earlier one, each
  ///   whole.
  public init(
    _ corpus: Corpus, into output: String, jobs: Int, program: Program.Identity? = nil,
    waiting: (LocatedDiagnostic) -> Void = { _ in }, progress: (BuildProgress) -> Bool = { _ in true }
  ) async throws(OutputError) {
    corpusDiagnostics = corpus.diagnostics
    guard let policy = corpus.policy, !(corpus.folders.isEmpty && corpus.loose.isEmpty) else { return }
    try AtomicOutput.makeDirectory(output)
    let lock = FolderLock(output, waiting: waiting)
    let earlier = BuildCache(in: output)
    let plan = await BuildPlan(
      corpus, policy: policy, earlier: earlier, output: output, program: program, jobs: jobs)
    corpusDiagnostics = plan.corpus.diagnostics
    var writer = BuildWriter(plan, earlier: earlier, output: output)
    var failure: OutputError?
    await plan.buildAll(policy: policy, jobs: jobs, progress: progress) { step, outcome in
      do throws(OutputError) {
        let drug = try await writer.add(step, outcome)
        attempts.append(Attempt(step, outcome, isUsable: drug != nil))
        if let drug { drugs.append(drug) }
      } catch {
        failure = error
      }
      return failure == nil
    }
    if let failure {
      await writer.stop()
      throw failure
    }
    // A mistyped corpus must not empty the output.
    if !drugs.isEmpty {
      files = try await writer.finish()
      (index, indexHash) = (writer.index, writer.indexHash)
      if attempts.count == plan.steps.count { try seal(plan, writer, in: output) }
    }
    _ = consume lock
  }
}

extension Build {
  /// - Parameter indexHash: of the output as it is.
  init(corpusDiagnostics: [LocatedDiagnostic], indexHash: String) {
    self.corpusDiagnostics = corpusDiagnostics
    self.indexHash = indexHash
    files = AtomicOutput.Summary()
  }

  /// Takes in a drug that is as it was.
  mutating func add(_ drug: SealedOutcome.Drug) {
    attempts.append(
      Attempt(
        slug: drug.slug, outcome: drug.summary == nil ? .failed : .takenOver, documents: drug.documents,
        reasons: drug.summary == nil ? [.newDrug] : [], diagnostics: drug.diagnostics))
    guard let summary = drug.summary else { return }
    drugs.append(
      Drug(
        summary: summary, files: OutputIndex.Entry.files(of: drug.slug, withPage: true),
        diagnostics: drug.diagnostics, reasons: []))
  }

  /// Notes files that are as they were.
  mutating func keep(_ names: [String]) { files?.unchanged += names }
}

/// How far a build is.
public struct BuildProgress: Sendable {
  /// The drug that was built anew just now, and what is to be said about it.
  public var slug: String
  public var diagnostics: [LocatedDiagnostic]
  /// Its drug file; nil where it could not be built.
  public var file: DrugFile?
  /// How many documents of how many are done; those of drugs that were taken over don't count.
  public var documents, totalDocuments: Int
}
