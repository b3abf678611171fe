import Glibc
import MonographModel

/// Keeps others of this program out of a folder; given back when it goes out of scope, or the process ends however it
/// ends.
public struct FolderLock: ~Copyable {
  private let descriptor: CInt

  /// Waits until nobody else holds it. Nil where the folder does not exist or cannot be locked.
  /// - Parameter waiting: is told who is waited for, before the wait.
  public init?(_ folder: String, waiting: (LocatedDiagnostic) -> Void = { _ in }) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var operation = LOCK_EX | LOCK_NB
    while flock(descriptor, operation) != 0 {
      if errno == EWOULDBLOCK {
        waiting(LocatedDiagnostic(.waits(for: holder), path: folder))
        operation = LOCK_EX
      } else if errno != EINTR {
        break
      }
    }
  }

  deinit { close(descriptor) }

  /// The process that holds the lock; nil where the system does not tell.
  private var holder: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    return Self.holder(
      ofInode: Int(truncatingIfNeeded: status.st_ino), in: FileSystem.contents("/proc/locks"))
  }

  /// - Parameter locks: lines such as `1: FLOCK  ADVISORY  WRITE 1234 fe:00:5678 0 EOF`; those who wait have an arrow.
  static func holder(ofInode inode: Int, in locks: String) -> Int? {
    for line in locks.split(separator: "\n") {
      let fields = line.split(separator: " ")
      if fields.count > 5, fields[1] == "FLOCK", fields[5].split(separator: ":").last == "\(inode)"[...] {
        return Int(fields[4])
      }
    }
    return nil
  }
}

extension Diagnostic {
  static func waits(for process: Int?) -> Diagnostic {
    Diagnostic(
      .note, "lock.waits",
      "\(process.map { "process \($0)" } ?? "another process") of monograph is at work on it: waiting until it ends"
    )
  }
}
