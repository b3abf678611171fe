import ArgumentParser
import MonographOutput
import MonographPipeline
import MonographStore

/// What `build` and `watch` read and write.
struct BuildFolders: ParsableArguments {
  @Argument(help: "The folder with the documents, in a folder for each drug or beside them.")
  var corpus = "Corpus"

  @Option(name: .shortAndLong, help: "The folder to write to; made if missing.")
  var output = "Output"
}

/// How `build` and `watch` go about it.
struct BuildOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo, help: "Mirrors the output in \(Store.fileName), for query and search.")
  var store = true

  @Flag(help: "Stops at the first error; what was built until then is written.")
  var failFast = false

  @Flag(help: "Goes on after an error with what can be used (the default).")
  var keepGoing = false

  @OptionGroup var verbosity: Verbosity
  @OptionGroup var jobs: Jobs
  @OptionGroup var limits: LimitOptions

  func validate() throws {
    if failFast && keepGoing { throw ValidationError("--fail-fast and --keep-going cannot both be") }
  }
}

/// One build with all that it leaves, and what it said on standard error.
struct BuildRun {
  let build: Build
  /// Whether an input could not be used.
  let failed: Bool

  /// - Throws: `ExitCode.cannotWrite` where the output cannot be written.
  init(_ folders: BuildFolders, drugs: [String] = [], options: BuildOptions) async throws {
    let output = folders.output
    let started = RunReport.now()
    let clock = ContinuousClock.now
    do {
      var line = ProgressLine(options.verbosity)
      var store = options.store ? MirroredStore(of: output) : nil
      build = try await Build(
        of: folders.corpus, drugs: drugs, into: output, jobs: options.jobs.count,
        waiting: { if !options.verbosity.quiet { StandardError.write($0.description) } }
      ) {
        line.show($0)
        if let file = $0.file { store?.take(file) }
        return !(options.failFast && $0.diagnostics.contains(where: \.isError))
      }
      _ = consume line
      failed = options.verbosity.report(build.diagnostics)
      if !options.verbosity.quiet, let trouble = build.troubleSummary { StandardError.write(trouble) }
      guard let hash = build.indexHash else { return }
      let elapsed = (ContinuousClock.now - clock).components
      let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
      try RunReport(build, started: started, seconds: seconds).write(into: output)
      try store?.finish(
        build.index ?? Output.index(of: output), hash: hash,
        Store.Run(build, started: started, seconds: seconds))
    } catch {
      StandardError.write("\(error)")
      throw ExitCode.cannotWrite
    }
  }
}

/// The store of an output that is being built.
private struct MirroredStore {
  private let output: String
  private var batch: (store: Store, drugs: StoreBatch)?
  private var failure: StoreError?

  init(of output: String) { self.output = output }

  /// Takes in a drug that was built, while the build holds the output's lock: of two that opened a new store at once, each
  /// would take that of the other for damaged.
  mutating func take(_ file: DrugFile) {
    guard failure == nil else { return }
    do throws(StoreError) {
      if batch == nil {
        let store = try Store(at: Self.path(in: output))
        batch = (store, StoreBatch(store))
      }
      try batch?.drugs.replace(file)
    } catch {
      failure = error
    }
  }

  /// Makes up for what was not taken in, and notes the run. Where the store turns out to be damaged, it is made anew.
  /// - Throws: also what went wrong before: the output is written whatever becomes of its store.
  mutating func finish(
    _ index: @autoclosure () -> OutputIndex, hash: String, _ run: Store.Run
  ) throws {
    do throws(StoreError) {
      if let failure { throw failure }
      try batch?.drugs.commit()
      try complete(index, hash: hash, run)
    } catch {
      guard error.isDamage else { throw error }
      batch = nil
      Store.remove(Self.path(in: output))
      try complete(index, hash: hash, run)
    }
  }

  private func complete(_ index: () -> OutputIndex, hash: String, _ run: Store.Run) throws(StoreError) {
    let lock = FolderLock(output)
    let store: Store
    if let batch { store = batch.store } else { store = try Store(at: Self.path(in: output)) }
    try store.mirror({ index() }, hash: hash) { Output.file(of: $0, in: output) }
    try store.add(run)
    _ = consume lock
  }

  private static func path(in output: String) -> String { "\(output)/\(Store.fileName)" }
}

extension Store.Run {
  fileprivate init(_ build: Build, started: String, seconds: Double) {
    let anew = build.attempts.filter { $0.outcome == .built }
    self.init(
      started: started, seconds: seconds, version: Program.version, tables: Program.tablesHash(),
      drugs: build.drugs.count, builtAnew: anew.count, documents: anew.reduce(0) { $0 + $1.documents.count },
      errors: build.diagnostics.count { $0.diagnostic.severity == .error },
      warnings: build.diagnostics.count { $0.diagnostic.severity == .warning })
  }
}
