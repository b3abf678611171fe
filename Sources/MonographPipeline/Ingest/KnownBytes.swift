import MonographModel
import MonographOutput
import MonographReaders

/// Finds documents of a corpus by their bytes. Only files of the same size are ever opened.
struct KnownBytes {
  /// The documents' paths within the corpus by their size.
  private var pathsBySize: [Int: [String]] = [:]
  private var pathsByHash: [String: [String]] = [:]
  private let corpus: String

  /// Looks at the documents of all folders of a corpus, those included that a build would leave out.
  init(corpus: String) {
    self.corpus = corpus
    for folder in (try? FileSystem.entries(of: corpus)) ?? [] {
      for name in (try? FileSystem.entries(of: Path.join(corpus, folder))) ?? []
      where !Corpus.ownFiles.contains(name) {
        let path = Path.join(folder, name)
        if case .file(let size) = FileSystem.kind(of: Path.join(corpus, path)) {
          pathsBySize[size, default: []].append(path)
        }
      }
    }
  }

  /// The path within the corpus of a document of these bytes.
  /// - Parameter folder: the only folder to look in; nil for all.
  mutating func path(of candidate: Candidate, in folder: String?) -> String? {
    // Each file is hashed once.
    for path in pathsBySize.removeValue(forKey: candidate.size) ?? [] {
      if let bytes = try? FileSystem.read(Path.join(corpus, path), limit: SourceReader.sizeLimit) {
        pathsByHash[Hash.sha256(bytes), default: []].append(path)
      }
    }
    let paths = pathsByHash[candidate.sha256] ?? []
    return paths.first { path in folder.map { path.hasPrefix($0 + "/") } ?? true }
  }

  mutating func add(_ path: String, _ candidate: Candidate) {
    pathsByHash[candidate.sha256, default: []].append(path)
  }
}
