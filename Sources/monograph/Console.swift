import ArgumentParser
import Glibc
import MonographPipeline

/// The exit statuses besides 0 and those of a wrong usage (64).
extension ExitCode {
  static let findings = ExitCode(1)
  static let unusableInput = ExitCode(2)
  static let cannotWrite = ExitCode(73)
}

/// Standard output, for data alone, written in large pieces.
final class StandardOutput {
  private var buffer: [UInt8] = []

  func write(_ bytes: some Sequence<UInt8>) {
    buffer += bytes
    if buffer.count >= 1 << 16 { flush() }
  }

  /// What is large is not copied.
  func write(_ bytes: [UInt8]) {
    if bytes.count < 1 << 14 { return write(bytes[...]) }
    flush()
    put(bytes)
  }

  func write(_ text: String) { write(text.utf8) }

  /// Ends the program with status 73 where the output cannot be written.
  func flush() {
    put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        StandardError.write("monograph: error: standard output: \(String(cString: strerror(errno)))")
        exit(ExitCode.cannotWrite.rawValue)
      }
    }
  }
}

/// Standard error, for everything that is not data.
enum StandardError {
  static func write(_ line: String, terminator: String = "\n") {
    var text = line + terminator
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let count = Glibc.write(STDERR_FILENO, bytes.baseAddress! + start, bytes.count - start)
        if count < 0 && errno != EINTR { return }
        start += max(0, count)
      }
    }
  }

  /// Prints diagnostics and tells whether one of them is an error.
  static func report(_ diagnostics: [LocatedDiagnostic]) -> Bool {
    for diagnostic in diagnostics { write(diagnostic.description) }
    return diagnostics.contains(where: \.isError)
  }
}

/// When to print in colour.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// `auto` means where standard output is a terminal that shows colours and `NO_COLOR` (https://no-color.org) is
  /// not set.
  var isColored: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isatty(STDOUT_FILENO) == 1 && Self.environment("NO_COLOR").isEmpty
        && !["", "dumb"].contains(Self.environment("TERM"))
    }
  }

  /// Empty where it is not set.
  private static func environment(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
