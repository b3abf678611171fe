import MonographExtraction
import MonographModel
import MonographOutput
import MonographReaders

/// What a build has to do: which drugs are to be made again, and why; and which are as an earlier build left them.
struct BuildPlan: Sendable {
  /// One drug.
  struct Step: Sendable {
    var folder: Corpus.Folder
    /// The SHA-256 of each file it is made of; nil for what cannot be read.
    var inputs: [String: String?]
    /// Empty where `remembered` holds.
    var reasons: [BuildReason]
    var remembered: RememberedDrug?
  }

  /// Its loose documents are sorted.
  private(set) var corpus: Corpus
  private(set) var steps: [Step] = []
  private(set) var ledger: FileLedger
  let maker: BuildMaker
  /// Whether `index.json` is as the earlier build left it.
  let keepsIndex: Bool
  private(set) var identifications: [String: Identification] = [:]

  /// - Parameter program: nil for the running one.
  init(
    _ corpus: Corpus, policy: Policy, earlier: BuildCache?, output: String, program: Program.Identity?,
    jobs: Int
  ) async {
    self.corpus = corpus
    var ledger = FileLedger(earlier?.files ?? [:])
    let running =
      program
      ?? Program.Identity(
        version: Program.version, tables: Program.tablesHash(),
        executable: ledger.sha256(of: Program.executablePath) ?? "")
    maker = BuildMaker(
      program: running,
      policy: Hash.sha256(policy.json.canonical + Array("\(Limits.current)".utf8)), corpus: corpus.path)
    keepsIndex =
      earlier.map { ledger.sha256(of: Path.join(output, OutputIndex.fileName)) == $0.indexHash } ?? false
    self.ledger = ledger
    let global = earlier.map { maker.reasons(after: $0.maker) } ?? [.nothingRemembered]
    await sortLoose(known: global.isEmpty ? earlier!.identifications : [:], jobs: jobs)
    let survey = Survey(corpus: self.corpus.path, output: output, global: global, earlier: earlier)
    self.ledger.reserveCapacity(earlier?.files.count ?? 0)
    let parts = self.corpus.folders.parts(of: 256)
    for part in await mapInOrder(parts, width: jobs, transform: { survey.steps(for: $0) }) {
      steps += part.steps
      self.ledger.add(part.files)
    }
  }

  /// Puts the documents beside the folders among them; only those are read that were not read before.
  private mutating func sortLoose(known: [String: Identification], jobs: Int) async {
    guard !corpus.loose.isEmpty else { return }
    corpus.readNotes()
    let path = corpus.path
    let keys = corpus.loose.map { name in
      ledger.sha256(of: Path.join(path, name), limit: SourceReader.sizeLimit).map { "\($0) \(name)" }
    }
    let found = await mapInOrder(Array(zip(corpus.loose, keys)), width: jobs) { name, key in
      if let key, let identification = known[key] { return Result<_, UnusableSource>.success(identification) }
      return Result { () throws(UnusableSource) in
        try ReadSource(file: Path.join(path, name), path: name).extraction.identification
      }
    }
    for (key, result) in zip(keys, found) {
      if let key, case .success(let identification) = result { identifications[key] = identification }
    }
    corpus = corpus.sorted(by: Array(zip(corpus.loose, found)))
  }
}

/// Looks which files of drugs changed; parts of a corpus are looked at side by side.
private struct Survey: Sendable {
  let corpus, output: String
  /// Why all drugs are to be made again; empty where nothing says so.
  let global: [BuildReason]
  let earlier: BuildCache?

  func steps(
    for folders: ArraySlice<Corpus.Folder>
  ) -> (steps: [BuildPlan.Step], files: [String: KnownFile]) {
    var ledger = FileLedger(earlier?.files ?? [:])
    return (folders.map { step($0, &ledger) }, ledger.files)
  }

  private func step(_ folder: Corpus.Folder, _ ledger: inout FileLedger) -> BuildPlan.Step {
    let remembered = earlier?.drugs[folder.slug]
    var inputs: [String: String?] = [:]
    for path in folder.documents + folder.notes {
      inputs[path] = .some(ledger.sha256(of: Path.join(corpus, path), limit: SourceReader.sizeLimit))
    }
    var reasons = global
    if global.isEmpty, let remembered {
      reasons = remembered.reasons(for: inputs)
      reasons += remembered.outputs.keys.sorted().filter {
        ledger.sha256(of: Path.join(output, $0)) != remembered.outputs[$0]
      }.map { .outputChanged($0) }
    } else if global.isEmpty {
      reasons = [.newDrug]
    }
    return BuildPlan.Step(folder: folder, inputs: inputs, reasons: reasons, remembered: remembered)
  }
}

extension Array {
  /// Its elements in their order, so many together.
  fileprivate func parts(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
