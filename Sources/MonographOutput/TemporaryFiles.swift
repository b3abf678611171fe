import Glibc
import Synchronization

/// The files that this process writes before they get their names. None of them stays: not where writing fails, not
/// where a signal ends the process, and what a killed process left is removed by the next one.
public enum TemporaryFiles {
  private static let paths = Mutex<Set<String>>([])

  /// `.name.123.tmp` in the folder of the file that it becomes.
  public static func path(for name: String, in directory: String) -> String {
    "\(directory)/.\(name).\(getpid()).tmp"
  }

  /// Opens a new file for writing.
  /// - Returns: a descriptor, or -1 with `errno` set.
  public static func create(_ path: String) -> CInt {
    paths.withLock { paths in
      paths.insert(path)
      return open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    }
  }

  /// Gives all of them their names, or stops at the first that cannot have its own. A signal waits until it is done.
  public static func rename(_ files: [(temporary: String, name: String)]) throws(OutputError) {
    try paths.withLock { (paths: inout Set<String>) throws(OutputError) in
      for file in files {
        guard Glibc.rename(file.temporary, file.name) == 0 else { throw OutputError(file.name) }
        paths.remove(file.temporary)
      }
    }
  }

  public static func remove(_ path: String) {
    paths.withLock { paths in if paths.remove(path) != nil { unlink(path) } }
  }

  /// Removes what processes left here that are no more.
  static func removeLeftovers(in directory: String) {
    guard let stream = opendir(directory) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      // An output has many files, of which nearly none is hidden.
      guard entry.pointee.d_name.0 == CChar(UInt8(ascii: ".")) else { continue }
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      let parts = name.split(separator: ".")
      guard parts.count > 2, parts.last == "tmp", let process = pid_t(parts[parts.count - 2]), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(directory)/\(name)")
    }
  }

  /// Ends the process at once, without its temporary files. Not for signal handlers.
  public static func exit(_ status: CInt) -> Never {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      _exit(status)
    }
  }
}
