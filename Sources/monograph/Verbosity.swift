import ArgumentParser
import Glibc
import MonographModel
import MonographPipeline

/// How much is said on standard error while much is done.
struct Verbosity: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Says errors alone.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Says of each drug when it is done, and why it was built.")
  var verbose = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose cannot both be") }
  }

  /// Prints diagnostics, errors alone where quiet, and tells whether one of them is an error.
  func report(_ diagnostics: [LocatedDiagnostic]) -> Bool {
    StandardError.report(quiet ? diagnostics.filter(\.isError) : diagnostics)
  }
}

/// How far a build is, in one line of the terminal that is written over; nothing where standard error is no terminal.
struct ProgressLine: ~Copyable {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now

  init(_ verbosity: Verbosity) { isShown = !verbosity.quiet && isatty(STDERR_FILENO) == 1 }

  /// At most ten times a second.
  mutating func show(_ progress: BuildProgress) {
    let now = ContinuousClock.now
    guard isShown, now - shown > .milliseconds(100) else { return }
    shown = now
    StandardError.write(Self.text(progress, after: now - start), terminator: "")
  }

  /// "1200 of 7500 documents, 310 a second, 20 s left: amlodipine".
  static func text(_ progress: BuildProgress, after elapsed: Swift.Duration) -> String {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(progress.documents) / seconds : 0
    let left = rate > 0 ? Int((Double(progress.totalDocuments - progress.documents) / rate).rounded(.up)) : 0
    return "\r\u{1B}[K\(progress.documents) of \(progress.totalDocuments) documents, \(Int(rate)) a second, "
      + "\(left) s left: \(progress.slug)"
  }

  deinit {
    if isShown { StandardError.write("\r\u{1B}[K", terminator: "") }
  }
}
