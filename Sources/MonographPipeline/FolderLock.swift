import Glibc
import MonographModel

/// Keeps others of this program out of a folder; given back when it goes out of scope, or the process ends however it
/// ends.
struct FolderLock: ~Copyable {
  private let descriptor: CInt

  /// Waits until nobody else holds it. Nil where the folder does not exist or cannot be locked.
  init?(_ folder: String) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    while flock(descriptor, LOCK_EX) != 0 {
      if errno != EINTR { break }
    }
  }

  deinit { close(descriptor) }
}
