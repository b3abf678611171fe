import MonographExtraction
import MonographModel
import MonographOutput
import MonographReaders

/// What tells that nothing has changed since a build of a whole corpus, and what that build said: where it holds, the next
/// one opens no document and no output. It holds for the state that it was made of and for no other, whatever else was
/// built in between.
struct BuildSeal: Hashable, Sendable {
  /// The name of its file in the output folder.
  static let fileName = ".build-seal"
  /// What the file starts with: its kind and the number of its form.
  static let head = Array("monograph build seal 2\n".utf8)

  var maker: BuildMaker
  /// Part of the maker, which knows the limits only together with the policy.
  var limits: String
  /// The stamp of the program's file.
  var executable: FileStamp?
  /// The corpus and its folders, the documents and what lies beside them; within the corpus.
  var corpus: SealedFiles
  /// Within the output.
  var output: SealedFiles
  /// A flat `SealedOutcome`, which is read only where the seal holds.
  var outcome: [UInt8]
}

/// What a build said.
struct SealedOutcome: Hashable, Sendable {
  /// The SHA-256 of `index.json`.
  var indexHash: String
  var corpusDiagnostics: [LocatedDiagnostic]
  var drugs: [Drug]

  struct Drug: Hashable, Sendable {
    var slug: String
    var documents: [String]
    /// Nil where it could not be built.
    var summary: DrugSummary?
    var diagnostics: [LocatedDiagnostic]
  }
}

extension BuildSeal {
  /// What the last build of a corpus left; nil where there is none that can be read.
  init?(of corpus: String, in output: String) {
    guard let file = try? FileSystem.read(Path.join(output, Self.fileName), limit: .max),
      var reader = FlatBytes.Reader(hashed: file, head: Self.head),
      let seal = try? BuildSeal(from: &reader), seal.maker.corpus == corpus
    else { return nil }
    self = seal
  }

  /// What that build said, if everything is as it left it.
  /// - Parameter program: nil for the running one.
  func outcome(in output: String, program: Program.Identity?, jobs: Int) async -> SealedOutcome? {
    guard limits == Self.limitsInForce, isOf(program),
      let documents = await corpus.look(in: maker.corpus, jobs: jobs),
      let outputs = await self.output.look(in: output, jobs: jobs)
    else { return nil }
    if !documents.isEmpty || !outputs.isEmpty {
      var seal = self
      seal.corpus = corpus.updated(documents)
      seal.output = self.output.updated(outputs)
      try? seal.write(into: output)
    }
    var reader = FlatBytes.Reader(outcome, from: 0)
    return try? SealedOutcome(from: &reader)
  }

  /// The folders of its corpus that need not be opened while their stamps are the same, by path as given.
  var folders: [String: SealedFolder] { corpus.plainFolders(in: maker.corpus) }

  private static var limitsInForce: String { "\(Limits.current)" }

  private func isOf(_ program: Program.Identity?) -> Bool {
    if let program { return maker.program == program }
    return maker.program.version == Program.version && executable != nil
      && FileStamp(Program.executablePath) == executable
  }

  /// It may be lost with the power: then the next build looks at everything.
  func write(into output: String) throws(OutputError) {
    var content = FlatBytes(
      head: Self.head, capacity: corpus.byteCount + self.output.byteCount + outcome.count + 4096)
    write(to: &content)
    var file = AtomicOutput(directory: output, isDurable: false, clearsFolder: false)
    file.add(Self.fileName, content.hashed())
    _ = try file.commit()
  }
}

extension BuildSeal {
  /// Nil where no stamps could tell of a change.
  /// - Parameters:
  ///   - files: all that was looked at, by path as given.
  ///   - outputs: the names of what was written.
  init?(
    _ corpus: Corpus, _ maker: BuildMaker, files: [String: KnownFile], outputs: [String], in output: String,
    outcome: SealedOutcome
  ) {
    guard corpus.isWhole, let folders = corpus.listed else { return nil }
    var said = FlatBytes()
    outcome.write(to: &said)
    self.init(
      maker: maker, limits: Self.limitsInForce, executable: files[Program.executablePath]?.stamp,
      corpus: SealedFiles(), output: SealedFiles(), outcome: said.bytes)
    let base = Path.join(corpus.path, "").utf8.count
    for (path, folder) in folders.sorted(by: { $0.key < $1.key }) {
      let name = path == corpus.path ? "." : String(decoding: path.utf8.dropFirst(base), as: UTF8.self)
      guard self.corpus.append(name, folder) else { return nil }
    }
    if let policy = corpus.policyFile, !self.corpus.append(Corpus.policyName, policy) { return nil }
    for name in corpus.folders.flatMap({ $0.documents + $0.notes }) + corpus.unsorted {
      guard let file = files[Path.join(corpus.path, name)], self.corpus.append(name, file) else { return nil }
    }
    for name in outputs {
      guard let file = files[Path.join(output, name)], self.output.append(name, file) else { return nil }
    }
    // Whoever removes the cache wants everything to be made anew.
    guard let cache = FileStamp(Path.join(output, BuildCache.fileName)) else { return nil }
    _ = self.output.append(BuildCache.fileName, KnownFile(stamp: cache, sha256: ""))
  }
}

extension BuildSeal: FlatCodable {
  func write(to bytes: inout FlatBytes) {
    bytes.write(all: maker, limits, executable, corpus, output)
    bytes.write(outcome)
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(
      maker: try bytes.value(), limits: try bytes.text(), executable: try bytes.value(),
      corpus: try bytes.value(), output: try bytes.value(), outcome: try bytes.raw())
  }
}

extension SealedOutcome: FlatCodable {
  func write(to bytes: inout FlatBytes) { bytes.write(all: indexHash, corpusDiagnostics, drugs) }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(indexHash: try bytes.text(), corpusDiagnostics: try bytes.value(), drugs: try bytes.value())
  }
}

extension SealedOutcome.Drug: FlatCodable {
  func write(to bytes: inout FlatBytes) { bytes.write(all: slug, documents, summary, diagnostics) }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(
      slug: try bytes.text(), documents: try bytes.value(), summary: try bytes.value(),
      diagnostics: try bytes.value())
  }
}
