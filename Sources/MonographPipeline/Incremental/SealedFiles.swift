import Glibc
import MonographModel
import MonographOutput

/// Files and folders as a build saw them, in a row of bytes that is compared with what the file system says now without
/// taking it apart: no text and no table is made of it.
///
/// For each: what it is, its stamp, the hash where the stamp is not to be trusted, its path and a NUL.
struct SealedFiles: Hashable, Sendable {
  private var bytes: [UInt8] = []
  /// Where parts of a like number of files start.
  private var parts: [Int] = []
  private var count = 0

  private static let filesOfPart = 1024
  private static let hashSize = 64

  init() {}

  var byteCount: Int { bytes.count }

  /// - Parameter path: within a folder that is named when it is looked for.
  /// - Returns: false where nothing is known of it by which it could be compared.
  mutating func append(_ path: String, _ folder: ListedFolder) -> Bool {
    append(path, folder.file, flags: Record.folder | (folder.holdsFilesAlone ? Record.plain : 0))
  }

  /// As the other.
  mutating func append(_ path: String, _ file: KnownFile) -> Bool { append(path, file, flags: 0) }

  private mutating func append(_ path: String, _ file: KnownFile, flags: UInt8) -> Bool {
    let hash = file.stamp == nil ? file.sha256 : ""
    guard file.stamp != nil || hash.utf8.count == Self.hashSize else { return false }
    if count % Self.filesOfPart == 0 { parts.append(bytes.count) }
    count += 1
    bytes.append(flags | (file.stamp == nil ? Record.young : 0))
    withUnsafeBytes(of: file.stamp ?? FileStamp(size: 0, inode: 0, modified: 0, changed: 0)) { bytes += $0 }
    bytes += hash.utf8
    bytes += path.utf8
    bytes.append(0)
    return true
  }

  /// What is known of one file, where it stands in the bytes.
  private struct Record {
    static let folder: UInt8 = 1
    static let young: UInt8 = 2
    /// A folder that holds files alone.
    static let plain: UInt8 = 4
    private static let stampSize = MemoryLayout<FileStamp>.size

    /// What it is; whether it is young is told by its stamp.
    let flags: UInt8
    /// Nil where it is not to be trusted.
    let stamp: FileStamp?
    let hash: UnsafeRawBufferPointer
    /// Ends with a NUL.
    let path: UnsafePointer<CChar>

    /// Nil where no file stands there.
    /// - Parameter bytes: end with a NUL.
    init?(_ bytes: UnsafeRawBufferPointer, at position: inout Int) {
      guard bytes.count - position > 1 + Self.stampSize else { return nil }
      let isYoung = bytes[position] & Self.young != 0
      flags = bytes[position] & ~Self.young
      stamp = isYoung ? nil : bytes.loadUnaligned(fromByteOffset: position + 1, as: FileStamp.self)
      position += 1 + Self.stampSize
      guard bytes.count - position > (isYoung ? SealedFiles.hashSize : 0) else { return nil }
      hash = UnsafeRawBufferPointer(
        rebasing: bytes[position..<position + (isYoung ? SealedFiles.hashSize : 0)])
      position += hash.count
      path = (bytes.baseAddress! + position).assumingMemoryBound(to: CChar.self)
      position += strlen(path) + 1
    }
  }

  /// Looks whether all are as they were.
  /// - Returns: those whose content had to be read, as they are now; nil where one of all is otherwise.
  func look(in folder: String, jobs: Int) async -> [String: KnownFile]? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var young: [String: KnownFile] = [:]
    let ends = parts.dropFirst() + [bytes.count]
    var isAsItWas = true
    await forEachInOrder(Array(zip(parts, ends)), width: jobs) { start, end in
      look(from: start, to: end, in: folder, descriptor)
    } body: { found in
      isAsItWas = found != nil
      young.merge(found ?? [:]) { $1 }
      return isAsItWas
    }
    guard isAsItWas else { return nil }
    return young
  }

  private func look(
    from start: Int, to end: Int, in folder: String, _ descriptor: CInt
  ) -> [String: KnownFile]? {
    bytes.withUnsafeBytes { bytes in
      var young: [String: KnownFile] = [:]
      var position = start
      while position < end {
        guard let record = Record(bytes, at: &position) else { return nil }
        let now = record.stamp == nil ? FileStamp.now() : 0
        guard let stamp = FileStamp(record.path, in: descriptor) else { return nil }
        if let known = record.stamp {
          if stamp != known { return nil }
          continue
        }
        let path = String(cString: record.path)
        guard
          let sha256 = Self.sha256(of: Path.join(folder, path), isFolder: record.flags & Record.folder != 0),
          sha256.utf8.elementsEqual(record.hash)
        else { return nil }
        young[path] = KnownFile(stamp: stamp.isSettled(at: now) ? stamp : nil, sha256: sha256)
      }
      return young
    }
  }

  private static func sha256(of path: String, isFolder: Bool) -> String? {
    isFolder
      ? (try? FileSystem.listing(of: path)).map { KnownFile.sha256(of: $0) }
      : (try? FileSystem.read(path, limit: .max)).map { Hash.sha256($0) }
  }

  /// The same files, some of them as they were seen last.
  func updated(_ files: [String: KnownFile]) -> SealedFiles {
    bytes.withUnsafeBytes { bytes in
      var result = SealedFiles()
      var position = 0
      while position < bytes.count, let record = Record(bytes, at: &position) {
        let path = String(cString: record.path)
        let known = files[path] ?? KnownFile(stamp: record.stamp, sha256: "")
        _ = result.append(path, known, flags: record.flags)
      }
      return result
    }
  }

  /// The folders with nothing but files in them whose stamps are to be trusted, by their paths behind `base`.
  func plainFolders(in base: String) -> [String: SealedFolder] {
    bytes.withUnsafeBytes { bytes in
      var folders: [String: SealedFolder] = [:]
      folders.reserveCapacity(count / 2)
      var position = 0
      while position < bytes.count, let record = Record(bytes, at: &position) {
        if record.flags & Record.folder != 0 {
          guard record.flags & Record.plain != 0, let stamp = record.stamp else { continue }
          folders[Path.join(base, String(cString: record.path))] = SealedFolder(stamp: stamp)
        } else if let slash = strrchr(record.path, CInt(UInt8(ascii: "/"))) {
          let folder = UnsafeRawBufferPointer(
            start: record.path, count: slash - UnsafeMutablePointer(mutating: record.path))
          folders[Path.join(base, String(decoding: folder, as: UTF8.self))]?.files.append(
            String(cString: slash + 1))
        }
      }
      return folders
    }
  }
}

/// What a folder held that has nothing but files in it.
struct SealedFolder: Hashable, Sendable {
  var stamp: FileStamp
  var files: [String] = []

  /// As the folder lists them: in the order of their bytes.
  var entries: [FileSystem.Entry] {
    files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
      FileSystem.Entry(name: $0, sort: .file)
    }
  }
}

extension SealedFiles: FlatCodable {
  func write(to bytes: inout FlatBytes) {
    bytes.write(count)
    parts.write(to: &bytes)
    bytes.write(self.bytes)
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    count = try bytes.number()
    parts = try bytes.value()
    self.bytes = try bytes.raw()
    guard self.bytes.last ?? 0 == 0, parts == parts.sorted(), parts.first ?? 0 == 0,
      parts.last ?? 0 <= self.bytes.count, parts.isEmpty == self.bytes.isEmpty
    else { throw FlatBytes.Damage() }
  }
}
