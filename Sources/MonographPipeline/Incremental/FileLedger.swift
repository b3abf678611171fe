import MonographModel
import MonographOutput

/// A file as an earlier build saw it.
struct KnownFile: Hashable, Sendable {
  /// Nil where the file was too young for its stamp to be trusted.
  var stamp: FileStamp?
  /// Of its bytes.
  var sha256: String
}

/// A folder as an earlier build saw it, of which only the names matter.
struct ListedFolder: Hashable, Sendable {
  var file: KnownFile
  /// Whether nothing but files lies in it, so that their names are all there is to know.
  var holdsFilesAlone: Bool
}

extension ListedFolder {
  init(_ entries: [FileSystem.Entry], stamp: FileStamp, at now: Int) {
    let isSettled = stamp.isSettled(at: now)
    self.init(
      file: KnownFile(
        stamp: isSettled ? stamp : nil, sha256: isSettled ? "" : KnownFile.sha256(of: entries)),
      holdsFilesAlone: entries.allSatisfy { $0.sort == .file })
  }
}

extension KnownFile {
  /// The hash of the names in a folder, and of what they stand for.
  static func sha256(of entries: [FileSystem.Entry]) -> String {
    Hash.sha256(entries.flatMap { [UInt8($0.sort.rawValue)] + $0.name.utf8 + [0] })
  }
}

/// The hashes of files, of which only those are opened whose stamps changed.
struct FileLedger: Sendable {
  private let known: [String: KnownFile]
  /// Those that were asked for, by path as given.
  private(set) var files: [String: KnownFile] = [:]

  /// - Parameter known: what an earlier build saw.
  init(_ known: [String: KnownFile] = [:]) { self.known = known }

  /// The SHA-256 of a file's bytes; nil where it cannot be read or has more than `limit` bytes.
  mutating func sha256(of path: String, limit: Int = .max) -> String? {
    let now = FileStamp.now()
    guard let stamp = FileStamp(path) else { return nil }
    if let file = known[path], file.stamp == stamp {
      files[path] = file
      return file.sha256
    }
    guard let bytes = try? FileSystem.read(path, limit: limit) else { return nil }
    return note(path, stamp, Hash.sha256(bytes), at: now)
  }

  /// Makes room for so many files.
  mutating func reserveCapacity(_ count: Int) { files.reserveCapacity(count) }

  /// Takes in what another ledger was asked for.
  mutating func add(_ others: [String: KnownFile]) { files.merge(others) { $1 } }

  /// Takes in a file that was just written.
  mutating func note(_ path: String, sha256: String) {
    if let stamp = FileStamp(path) { _ = note(path, stamp, sha256, at: FileStamp.now()) }
  }

  private mutating func note(_ path: String, _ stamp: FileStamp, _ sha256: String, at now: Int) -> String {
    files[path] = KnownFile(stamp: stamp.isSettled(at: now) ? stamp : nil, sha256: sha256)
    return sha256
  }
}
