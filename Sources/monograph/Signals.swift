import Glibc
import MonographOutput

/// How the program ends where a signal ends it.
enum Signals {
  static func install() {
    // A reader that has seen enough, such as `head`, is no error.
    signal(SIGPIPE) { _ in _exit(0) }
    // A file that may not grow any more is told as a write that was refused.
    signal(SIGXFSZ) { _ in }
    // What Swift raises for a broken precondition.
    for trap in [SIGILL, SIGTRAP] { signal(trap) { _ in Signals.reportBug() } }
    endOnRequest()
  }

  /// Asked to end (Ctrl-C, `kill`, a closed terminal), the program removes what is half-written and ends with 128 and
  /// the signal's number. A thread does so, since a handler may do next to nothing: it wakes the thread.
  private static func endOnRequest() {
    guard requests.read >= 0 else { return }
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ -> UnsafeMutableRawPointer? in
        var number: UInt8 = 0
        while read(Signals.requests.read, &number, 1) != 1 {}
        TemporaryFiles.exit(128 + CInt(number))
      }, nil)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = signal(number) { number in
        var byte = UInt8(number)
        _ = write(Signals.requests.write, &byte, 1)
      }
      // What is run by `nohup` or in the background of a script goes on.
      if unsafeBitCast(before, to: Int.self) == ignored { signal(number, before) }
    }
  }

  /// The address that is `SIG_IGN`, whose macro is not imported.
  private static let ignored = 1

  /// The pipe from the handlers to the thread; negative where there is none.
  private static let requests: (read: CInt, write: CInt) = {
    var ends: [CInt] = [-1, -1]
    return pipe(&ends) == 0 ? (ends[0], ends[1]) : (-1, -1)
  }()

  /// Only calls that are safe inside a signal handler.
  private static func reportBug() {
    let message: StaticString =
      "monograph: a bug in monograph; please report it with the document that shows it\n"
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(70)
  }
}
