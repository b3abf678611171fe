/// What the file system tells of a corpus without opening a file: two equal ones mean that nothing changed.
public struct CorpusSnapshot: Hashable, Sendable {
  private var stamps: [String: FileStamp] = [:]

  /// Of a corpus folder, its files and the files in its folders.
  public init(of corpus: String) { add(corpus, depth: 0) }

  private mutating func add(_ folder: String, depth: Int) {
    for name in (try? FileSystem.entries(of: folder)) ?? [] {
      let path = Path.join(folder, name)
      stamps[path] = FileStamp(path)
      if depth == 0, case .directory = FileSystem.kind(of: path) { add(path, depth: 1) }
    }
  }
}
