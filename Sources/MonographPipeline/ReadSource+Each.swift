import MonographModel

extension ReadSource {
  /// Reads documents concurrently and hands each over in the given order, as soon as all before it are done.
  ///
  /// - Parameters:
  ///   - paths: files, or `-` for standard input.
  ///   - drug: what they are about; nil lets each document say it.
  ///   - jobs: how many to read at once.
  public static func each(
    of paths: [String], drug: Drug? = nil, jobs: Int, body: (Result<ReadSource, UnusableSource>) -> Void
  ) async {
    await forEachInOrder(paths, width: jobs) { path in
      Result { () throws(UnusableSource) in try ReadSource(file: path, drug: drug) }
    } body: {
      body($0)
      return true
    }
  }
}

extension Drug {
  /// A drug of which only the name is known.
  public init(named name: String) { self.init(slug: Path.slug(name), name: name) }
}
