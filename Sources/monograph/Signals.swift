import Glibc

/// How the program ends where a signal ends it.
enum Signals {
  static func install() {
    // A reader that has seen enough, such as `head`, is no error.
    signal(SIGPIPE) { _ in _exit(0) }
    signal(SIGINT) { _ in _exit(130) }
    // What Swift raises for a broken precondition.
    for trap in [SIGILL, SIGTRAP] { signal(trap) { _ in Signals.reportBug() } }
  }

  /// Only calls that are safe inside a signal handler.
  private static func reportBug() {
    let message: StaticString =
      "monograph: a bug in monograph; please report it with the document that shows it\n"
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(70)
  }
}
