import Glibc
import MonographModel
import MonographReaders

/// Files and folders by plain POSIX calls. Nothing but a regular file is ever opened for its text, so that a pipe
/// without a writer or a device cannot hold up a run.
enum FileSystem {
  /// What stands under a path, symbolic links followed.
  enum Kind {
    case file(size: Int)
    case directory
    /// A pipe, socket or device, in words.
    case special(String)
    case refused(Refusal)
  }

  /// A call that the system refused.
  struct Refusal: Error {
    var code: CInt
    /// The system's words, lower case: "permission denied".
    var reason: String {
      let words = String(cString: strerror(code))
      return words.prefix(1).lowercased() + words.dropFirst()
    }
    static var last: Refusal { Refusal(code: errno) }

    /// The last one for a path. A name that is not UTF-8 was read with replacement characters, and so is not found.
    static func last(for path: String) -> Refusal {
      Refusal(code: errno == ENOENT && path.unicodeScalars.contains("\u{FFFD}") ? EILSEQ : errno)
    }
  }

  static func kind(of path: String) -> Kind {
    var status = stat()
    return stat(path, &status) == 0 ? kind(of: status) : .refused(Refusal.last(for: path))
  }

  /// Whether a path itself is a symbolic link, which could lead in a circle.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder, hidden ones left out, in the order of their bytes.
  static func entries(of directory: String) throws(Refusal) -> [String] {
    try listing(of: directory).map(\.name)
  }

  /// A name in a folder, and what the folder says that it is, which spares a look at the file itself.
  struct Entry {
    enum Sort: UInt8 { case file, directory, unknown }

    var name: String
    var sort: Sort
  }

  /// As `entries`.
  static func listing(of directory: String) throws(Refusal) -> [Entry] {
    guard let stream = opendir(directory) else { throw Refusal.last }
    defer { closedir(stream) }
    var found: [(name: [UInt8], type: UInt8)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != UInt8(ascii: ".") { found.append((name, entry.pointee.d_type)) }
    }
    return found.sorted { $0.name.lexicographicallyPrecedes($1.name) }.map { name, type in
      let sort: Entry.Sort =
        switch Int(type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .directory
        default: .unknown
        }
      return Entry(name: String(decoding: name, as: UTF8.self), sort: sort)
    }
  }

  /// The bytes of a regular file of at most `limit` bytes.
  static func read(_ path: String, limit: Int) throws(SourceError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw SourceError(.unreadable(Refusal.last(for: path))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SourceError(.unreadable(Refusal.last)) }
    switch kind(of: status) {
    case .directory: throw SourceError(.isDirectory)
    case .special(let what): throw SourceError(.isSpecial(what))
    case .refused(let refusal): throw SourceError(.unreadable(refusal))
    case .file(let size):
      let bytes = try read(descriptor, expecting: size, limit: limit)
      // Half of a document could lack what matters.
      guard bytes.count == size else { throw SourceError(.changedWhileRead) }
      return bytes
    }
  }

  /// All bytes of standard input, at most `limit`.
  static func readStandardInput(limit: Int) throws(SourceError) -> [UInt8] {
    try read(STDIN_FILENO, expecting: 0, limit: limit)
  }

  private static func read(
    _ descriptor: CInt, expecting size: Int, limit: Int
  ) throws(SourceError) -> [UInt8] {
    guard size <= limit else { throw SourceError(.tooLarge(limit: limit)) }
    var bytes: [UInt8] = []
    // One byte more than is expected tells that no more comes.
    var room = size > 0 ? size + 1 : 1 << 16
    while true {
      let (next, refusal) = part(of: descriptor, atMost: room)
      if let refusal { throw SourceError(.unreadable(refusal)) }
      if next.isEmpty { return bytes }
      if bytes.isEmpty { bytes = next } else { bytes += next }
      guard bytes.count <= limit else { throw SourceError(.tooLarge(limit: limit)) }
      room = max(1 << 16, size - bytes.count + 1)
    }
  }

  /// What one call reads; nothing at the end of the file.
  private static func part(of descriptor: CInt, atMost room: Int) -> ([UInt8], Refusal?) {
    var refusal: Refusal?
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var got = 0
      repeat { got = Glibc.read(descriptor, buffer.baseAddress, room) } while got < 0 && errno == EINTR
      if got < 0 { refusal = Refusal.last }
      count = max(0, got)
    }
    return (bytes, refusal)
  }

  /// What a file of the system says, whose size is not known before; empty where it cannot be read.
  static func contents(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    return String(decoding: (try? read(descriptor, expecting: 0, limit: .max)) ?? [], as: UTF8.self)
  }

  private static func kind(of status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file(size: Int(status.st_size))
    case S_IFDIR: .directory
    case S_IFIFO: .special("a pipe")
    case S_IFSOCK: .special("a socket")
    default: .special("a device")
    }
  }
}
