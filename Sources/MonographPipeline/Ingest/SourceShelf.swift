import MonographModel
import MonographOutput
import MonographReaders

/// The folder of one drug while documents are put into it.
struct SourceShelf {
  let slug: String
  /// The folder's name and path.
  let name: String
  let path: String
  /// What was there before, none of it changed: the sidecar's bytes, and the documents.
  private var sidecarBytes: [UInt8]?
  private(set) var sidecar = CorpusSources()
  /// The names of all that lies in the folder, in lower case.
  private var taken: Set<String> = []
  private(set) var documents: [String] = []
  private(set) var versions: [(file: String, version: LabelVersion)] = []
  /// What is new.
  private var entries: [CorpusSources.Entry] = []
  private var files: [String: Candidate] = [:]

  /// - Throws: where the folder or its `sources.yaml` cannot be used.
  init(slug: String, name: String, in corpus: String) throws(SourceError) {
    (self.slug, self.name) = (slug, name)
    path = Path.join(corpus, name)
    // A link could lead out of the corpus.
    if FileSystem.isLink(path) { throw SourceError(.linkedFolder) }
    guard case .directory = FileSystem.kind(of: path) else { return }
    let names: [String]
    do throws(FileSystem.Refusal) { names = try FileSystem.entries(of: path) } catch {
      throw SourceError(.unreadable(error))
    }
    taken = Set(names.map { $0.lowercased() })
    documents = names.filter { !Corpus.ownFiles.contains($0) }
    guard names.contains(Corpus.sidecarName) else { return }
    let place = Path.join(path, Corpus.sidecarName)
    let bytes = try FileSystem.read(place, limit: SourceReader.sizeLimit)
    sidecar = try Sidecar.load(bytes: bytes, path: place)
    sidecarBytes = bytes
  }

  /// Learns which labels the documents are versions of.
  mutating func readVersions() {
    for file in documents {
      let place = Path.join(path, file)
      guard let bytes = try? FileSystem.read(place, limit: SourceReader.sizeLimit),
        let source = try? SourceReader.open(path: file, bytes: bytes, sha256: ""),
        let version = (try? SourceReader.read(source)).flatMap({
          LabelVersion(DocumentMetadata($0), format: source.format)
        })
      else { continue }
      versions.append((file, version))
    }
  }

  /// Notes a document to be written.
  /// - Returns: its name in the folder.
  mutating func add(_ candidate: Candidate, _ details: SourceDetails) -> String {
    let name = candidate.name(besides: taken)
    taken.insert(name)
    documents.append(name)
    files[name] = candidate
    entries.append(candidate.entry(named: name, details))
    if let version = candidate.version { versions.append((name, version)) }
    return name
  }

  /// Notes what is known of a document that lies in the folder already, where nothing is noted yet.
  mutating func complete(_ file: String, _ candidate: Candidate, _ details: SourceDetails) -> Bool {
    guard !(sidecar.sources + entries).contains(where: { $0.file == file }) else { return false }
    entries.append(candidate.entry(named: file, details))
    return true
  }

  /// Writes the new documents, and `sources.yaml` with their entries.
  /// - Parameter drug: the drug's name, for a new file; nil lets the documents say it.
  /// - Returns: the names of what was not written, and why.
  /// - Throws: where the folder cannot be written; it is then as it was.
  func commit(drug: String?) throws(OutputError) -> [(name: String, LocatedDiagnostic)] {
    var output = AtomicOutput(directory: path)
    var failed: [(String, LocatedDiagnostic)] = []
    for (name, candidate) in files.sorted(by: { $0.key < $1.key }) {
      do throws(UnusableSource) { output.add(name, try candidate.bytes()) } catch {
        failed.append((name, error.diagnostic))
      }
    }
    let entries = entries.filter { entry in !failed.contains { $0.0 == entry.file } }
    guard !entries.isEmpty else { return failed }
    do throws(SourceError) {
      output.add(Corpus.sidecarName, try sidecarBytes(with: entries, drug: drug))
    } catch {
      var reason = error.diagnostic
      reason.path = Path.join(path, Corpus.sidecarName)
      return files.sorted { $0.key < $1.key }.map {
        ($0, LocatedDiagnostic(.ingestBrokenFolder(reason), path: $1.path))
      }
    }
    _ = try output.commit()
    return failed
  }

  private func sidecarBytes(
    with entries: [CorpusSources.Entry], drug: String?
  ) throws(SourceError) -> [UInt8] {
    guard let sidecarBytes else {
      return try Sidecar.file(
        CorpusSources(drug: drug.map { CorpusSources.Drug(name: $0) }, sources: entries))
    }
    return try Sidecar.adding(entries, to: sidecarBytes, path: Path.join(path, Corpus.sidecarName))
  }
}
