import Dispatch
import MonographModel
import MonographOutput

/// Writes the drugs of a build as they come, and at last the index and what the next build is to know.
struct BuildWriter {
  /// So many bytes are held back, so that a small output changes at once, and a large one needs no memory.
  private static let batchLimit = 16 << 20

  private let plan: BuildPlan
  private let output: String
  private let earlier: BuildCache?
  private var batch: AtomicOutput
  private var summary = AtomicOutput.Summary()
  /// The batch that is being written while the next one fills.
  private var commit: Task<Result<AtomicOutput.Summary, OutputError>, Never>?
  private(set) var index: OutputIndex
  /// The SHA-256 of `index.json`, and all files that were looked at or written, once it is finished.
  private(set) var indexHash = ""
  private(set) var files: [String: KnownFile] = [:]
  /// What `index.json` says already.
  private let writtenIndex: OutputIndex?
  private var remembered: [String: RememberedDrug] = [:]
  /// The drugs that the build came to.
  private var handled: Set<String> = []
  /// The hashes of what was written, by name.
  private var written: [String: String] = [:]

  init(_ plan: BuildPlan, earlier: BuildCache?, output: String) {
    (self.plan, self.earlier, self.output) = (plan, earlier, output)
    batch = AtomicOutput(directory: output)
    writtenIndex = plan.keepsIndex ? earlier?.index : nil
    index = writtenIndex ?? Output.index(of: output)
    remembered.reserveCapacity(plan.steps.count)
  }

  /// Takes in the outcome for one drug.
  /// - Returns: nil where there is none; the drug keeps the files of an earlier build.
  mutating func add(_ step: BuildPlan.Step, _ outcome: BuildPlan.Outcome) async throws(OutputError) -> Build
    .Drug?
  {
    let slug = step.folder.slug
    handled.insert(slug)
    if let built = outcome.built {
      let memory = RememberedDrug(step, built, diagnostics: outcome.diagnostics)
      for name in step.remembered?.outputs.keys.sorted() ?? [] where memory?.outputs[name] == nil {
        batch.remove(name)
      }
      for file in built.files { batch.add(file.name, file.bytes) }
      index.add(OutputIndex.Entry(built.file))
      remembered[slug] = memory
      written.merge(memory?.outputs ?? [:]) { $1 }
      if batch.byteCount > Self.batchLimit { try await flush() }
    } else if step.reasons.isEmpty, let memory = step.remembered {
      if let entry = earlier?.index.entries[slug] { index.add(entry) }
      remembered[slug] = memory
      summary.unchanged += memory.outputs.keys.sorted()
    }
    return Build.Drug(step, outcome)
  }

  private mutating func flush() async throws(OutputError) {
    try await settle()
    let batch = batch
    // The disk makes wait, and the threads that drugs are built on are few.
    commit = Task {
      await withCheckedContinuation { done in
        DispatchQueue(label: "output").async {
          done.resume(returning: Result { () throws(OutputError) in try batch.commit() })
        }
      }
    }
    self.batch = AtomicOutput(directory: output)
  }

  /// Waits until what was handed over is written.
  private mutating func settle() async throws(OutputError) {
    guard let running = commit else { return }
    commit = nil
    summary += try await running.value.get()
  }

  /// Ends the writing, whatever comes of it.
  mutating func stop() async { try? await settle() }

  /// Writes the index, takes away the files of drugs that are gone, and remembers the build.
  mutating func finish() async throws(OutputError) -> AtomicOutput.Summary {
    if plan.corpus.isWhole {
      for entry in index.entries.values where !plan.corpus.slugs.contains(entry.slug) {
        for name in entry.files + (earlier?.drugs[entry.slug]?.outputs.keys.sorted() ?? []) {
          batch.remove(name)
        }
        index.remove(slug: entry.slug)
      }
    }
    indexHash = earlier?.indexHash ?? ""
    if index != writtenIndex {
      let bytes = index.json.pretty
      indexHash = Hash.sha256(bytes)
      written[OutputIndex.fileName] = indexHash
      batch.add(OutputIndex.fileName, bytes)
    } else {
      summary.unchanged.append(OutputIndex.fileName)
    }
    try await flush()
    try await settle()
    try remember()
    return summary
  }

  /// The cache follows what it tells of, so that it never tells of what is not there.
  private mutating func remember() throws(OutputError) {
    var ledger = plan.ledger
    for (name, sha256) in written { ledger.note(Path.join(output, name), sha256: sha256) }
    files = ledger.files
    var cache = BuildCache(
      maker: plan.maker, files: ledger.files, index: index, indexHash: indexHash, drugs: remembered,
      identifications: plan.identifications)
    let others = plan.corpus.slugs.subtracting(handled)
    if let earlier, earlier.maker == plan.maker, !others.isEmpty {
      cache.files.merge(earlier.files) { new, _ in new }
      cache.drugs.merge(earlier.drugs.filter { others.contains($0.key) }) { new, _ in new }
    }
    // What was written is otherwise than before, and comparing all would be in vain.
    guard !written.isEmpty || cache != earlier else { return }
    var file = AtomicOutput(directory: output, isDurable: false, clearsFolder: false)
    file.add(BuildCache.fileName, cache.bytes)
    _ = try file.commit()
  }
}

extension RememberedDrug {
  /// Nil where something could not be read: that may be otherwise the next time.
  init?(_ step: BuildPlan.Step, _ built: BuiltDrug, diagnostics: [LocatedDiagnostic]) {
    let inputs = step.inputs.compactMapValues(\.self)
    guard inputs.count == step.inputs.count else { return nil }
    self.init(
      inputs: inputs,
      outputs: Dictionary(uniqueKeysWithValues: built.files.map { ($0.name, Hash.sha256($0.bytes)) }),
      summary: built.summary, diagnostics: diagnostics)
  }
}

extension Build.Drug {
  init?(_ step: BuildPlan.Step, _ outcome: BuildPlan.Outcome) {
    if let built = outcome.built {
      self.init(
        summary: built.summary, files: built.files.map(\.name), diagnostics: outcome.diagnostics,
        reasons: step.reasons)
    } else if let remembered = step.remembered, step.reasons.isEmpty {
      self.init(
        summary: remembered.summary, files: OutputIndex.Entry.files(of: step.folder.slug, withPage: true),
        diagnostics: remembered.diagnostics,
        reasons: [])
    } else {
      return nil
    }
  }
}

extension Build.Attempt {
  init(_ step: BuildPlan.Step, _ outcome: BuildPlan.Outcome, isUsable: Bool) {
    let done: Outcome = outcome.built != nil ? .built : isUsable ? .takenOver : .failed
    self.init(
      slug: step.folder.slug, outcome: done, documents: step.folder.documents, reasons: step.reasons,
      diagnostics: outcome.diagnostics)
  }
}
