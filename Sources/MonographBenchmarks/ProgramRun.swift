import Foundation
import Glibc

/// One run of the program as a process.
struct ProgramRun {
  let wall: Double
  /// Seconds of the processors in the program's own code, and in the system's.
  let user, system: Double
  /// Resident, in bytes.
  let peakMemory: Int
  /// Whether that is the program's own peak. The system counts what a process was before it became another program, too, so
  /// that otherwise it is the benchmark's, and the program's is at most that.
  let isPeakOwn: Bool
  /// What it printed.
  let output: Checksum
  let lines: Int

  /// Runs it to its end with its output in a file, which is read when the clock has stopped.
  /// - Throws: `WrongResult` unless it ends with 0, or with 2 (an input that cannot be used).
  init(_ program: String, _ arguments: [String], outputIn file: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let started = Clock.wall()
    guard posix_spawn(&process, program, &actions, nil, &words, environ) == 0 else {
      throw WrongResult("\(program) cannot be started")
    }
    var status: CInt = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    wall = Clock.wall() - started
    guard [0, 2 << 8].contains(status) else {
      throw WrongResult("monograph \(arguments.joined(separator: " ")) ended with status \(status)")
    }
    user = usage.ru_utime.seconds
    system = usage.ru_stime.seconds
    peakMemory = usage.ru_maxrss << 10
    var own = rusage()
    getrusage(RUSAGE_SELF.rawValue, &own)
    isPeakOwn = usage.ru_maxrss > own.ru_maxrss
    (output, lines) = try Self.sum(of: file)
  }

  var shownPeak: String { (isPeakOwn ? "" : "≤ ") + peakMemory.megabytes }

  private static func sum(of file: String) throws -> (Checksum, Int) {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
    defer { try? handle.close() }
    var sum = Checksum()
    var lines = 0
    while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
      let bytes = [UInt8](part)
      sum.add(bytes)
      lines += bytes.count { $0 == UInt8(ascii: "\n") }
    }
    return (sum, lines)
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

/// Medians of runs whose output was the same each time.
struct ProgramRuns {
  private(set) var runs: [ProgramRun] = []
  private var output: Constant<Checksum>

  init(_ name: String) { output = Constant("the output of \(name)") }

  mutating func add(_ run: ProgramRun) throws {
    try output.expect(run.output)
    runs.append(run)
  }

  var wall: Double { runs.map(\.wall).median }
  var user: Double { runs.map(\.user).median }
  var system: Double { runs.map(\.system).median }
  var peakMemory: Int { runs.map(\.peakMemory).max() ?? 0 }
  var shownPeak: String { runs.max { $0.peakMemory < $1.peakMemory }?.shownPeak ?? "" }
}
