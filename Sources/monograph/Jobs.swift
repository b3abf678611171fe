import ArgumentParser
import Glibc

/// How much is done at once.
struct Jobs: ParsableArguments {
  @Option(
    name: .customLong("jobs"), help: "How many documents to read at once (default: one for each processor).")
  var given: Int?

  var count: Int { given ?? max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) }

  func validate() throws {
    if let given, given < 1 { throw ValidationError("--jobs must be at least 1, not \(given)") }
  }
}
