import Glibc

/// What the file system tells of a file without opening it. Two equal stamps mean the same bytes.
struct FileStamp: Hashable, Sendable {
  var size: Int
  var inode: Int
  /// When its bytes and when anything about it changed last, in nanoseconds since 1970.
  var modified: Int
  var changed: Int

  init(size: Int, inode: Int, modified: Int, changed: Int) {
    (self.size, self.inode, self.modified, self.changed) = (size, inode, modified, changed)
  }

  /// Nil where there is no such file. Symbolic links are followed.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// - Parameters:
  ///   - path: ends with a NUL.
  ///   - folder: an open folder, in which the path is looked for.
  init?(_ path: UnsafePointer<CChar>, in folder: CInt) {
    var status = stat()
    guard fstatat(folder, path, &status, 0) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    size = Int(status.st_size)
    inode = Int(truncatingIfNeeded: status.st_ino)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  /// The clock of files is coarse: what changed just now can change again without another stamp. Some file systems count
  /// whole seconds, or two (git calls such a file racily clean).
  func isSettled(at now: Int) -> Bool {
    let last = max(modified, changed)
    return last < now - (last % 1_000_000_000 == 0 ? 3_000_000_000 : 100_000_000)
  }

  /// The time, in nanoseconds since 1970.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
}
