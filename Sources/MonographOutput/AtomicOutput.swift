import Glibc

/// Why an output could not be written: the path and the system's reason.
public struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  public var path: String
  /// Lower case: "permission denied".
  public var reason: String

  /// Takes the system's last error.
  init(_ path: String) {
    let words = String(cString: strerror(errno))
    self.path = path
    reason = words.prefix(1).lowercased() + words.dropFirst()
  }

  public var description: String { "\(path): error: \(reason): the output cannot be written" }
}

/// The files of one build, written so that a reader finds each of them whole, old or new, whenever the program or
/// the machine stops.
///
/// New bytes go to temporary files in the same directory and are made durable there; when all are, each is
/// renamed to its name, and one sync of the directory makes the names durable. A file that has these bytes
/// already is left alone.
public struct AtomicOutput: Sendable {
  /// What a commit did, names ascending.
  public struct Summary: Hashable, Sendable {
    public var written: [String] = []
    public var unchanged: [String] = []
    public var removed: [String] = []

    public init() {}

    /// Takes in what another commit did.
    public static func += (a: inout Summary, b: Summary) {
      a.written += b.written
      a.unchanged += b.unchanged
      a.removed += b.removed
    }
  }

  public let directory: String
  private var files: [String: [UInt8]] = [:]
  private var stale: Set<String> = []
  private let isDurable: Bool
  private let clearsFolder: Bool

  /// - Parameters:
  ///   - isDurable: whether to wait until the disk has them: not for what may be lost with the power.
  ///   - clearsFolder: whether to look for what a killed process left: once in a run is enough.
  public init(directory: String, isDurable: Bool = true, clearsFolder: Bool = true) {
    (self.directory, self.isDurable, self.clearsFolder) = (directory, isDurable, clearsFolder)
  }

  /// - Parameter name: A file name without folders.
  public mutating func add(_ name: String, _ bytes: [UInt8]) { files[name] = bytes }

  /// How many bytes wait to be written.
  public var byteCount: Int { files.values.reduce(0) { $0 + $1.count } }

  /// A file of an earlier build that this one does without; it may be gone already.
  public mutating func remove(_ name: String) { stale.insert(name) }

  /// Writes all files, makes them durable, and removes stale ones. On an error no temporary file stays.
  public func commit() throws(OutputError) -> Summary {
    var summary = Summary()
    if files.isEmpty && stale.isEmpty { return summary }
    try Self.makeDirectory(directory)
    var temporary: [(name: String, path: String)] = []
    defer { for file in temporary { TemporaryFiles.remove(file.path) } }
    if clearsFolder { TemporaryFiles.removeLeftovers(in: directory) }
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      guard Self.read(path(name), expecting: bytes.count) != bytes else {
        summary.unchanged.append(name)
        continue
      }
      let place = TemporaryFiles.path(for: name, in: directory)
      temporary.append((name, place))
      try Self.write(bytes, to: place, as: path(name))
    }
    if isDurable { for file in temporary { try Self.makeDurable(file.path, as: path(file.name)) } }
    try TemporaryFiles.rename(temporary.map { ($0.path, path($0.name)) })
    summary.written += temporary.map(\.name)
    for name in stale.sorted() where files[name] == nil {
      if unlink(path(name)) == 0 {
        summary.removed.append(name)
      } else if errno != ENOENT {
        throw OutputError(path(name))
      }
    }
    if isDurable, !summary.written.isEmpty || !summary.removed.isEmpty { try syncNames() }
    return summary
  }

  private func path(_ name: String) -> String { directory + "/" + name }

  /// Makes the renames durable.
  private func syncNames() throws(OutputError) {
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(directory) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw OutputError(directory) }
  }

  /// Makes a directory and those above it.
  public static func makeDirectory(_ path: String) throws(OutputError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex
    else {
      throw OutputError(path)
    }
    try makeDirectory(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw OutputError(path) }
  }

  /// - Parameter path: what errors name, since nobody knows the temporary file.
  private static func write(
    _ bytes: [UInt8], to temporary: String, as path: String
  ) throws(OutputError) {
    let descriptor = TemporaryFiles.create(temporary)
    guard descriptor >= 0 else { throw OutputError(path) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + done, bytes.count - done)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let error = OutputError(path)
        close(descriptor)
        throw error
      }
      done += count
    }
    // Nobody reads it soon: the system starts to write it to the disk, while the next files come.
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    guard close(descriptor) == 0 else { throw OutputError(path) }
  }

  /// - Parameter path: what errors name.
  private static func makeDurable(_ temporary: String, as path: String) throws(OutputError) {
    let descriptor = open(temporary, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(path) }
    defer { close(descriptor) }
    // A full disk may show only here.
    guard fsync(descriptor) == 0 else { throw OutputError(path) }
  }

  /// The bytes of a regular file of the expected size; nil for anything else.
  private static func read(_ path: String, expecting size: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == size
    else {
      return nil
    }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
        if read < 0 && errno == EINTR { continue }
        guard read > 0 else { break }
        count += read
      }
    }
  }
}
