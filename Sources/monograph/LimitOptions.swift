import ArgumentParser
import MonographReaders

/// How large what is read may be.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The largest document that is read.", valueName: "MiB"))
  var maxSize: Int = 64

  @Option(
    help: ArgumentHelp(
      "The largest front matter; sources.yaml and the like may have 16 times as much.", valueName: "KiB"))
  var maxYaml: Int = 64

  func validate() throws {
    // What decoding keeps beside the bytes counts them in 32 bits.
    guard 1...1_023 ~= maxSize else { throw ValidationError("--max-size must be 1 to 1023, not \(maxSize)") }
    guard 1...65_536 ~= maxYaml else {
      throw ValidationError("--max-yaml must be 1 to 65536, not \(maxYaml)")
    }
  }

  /// With these limits in force.
  func apply<Result>(
    isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
  ) async throws -> Result {
    try await Limits.$current.withValue(limits, operation: work)
  }

  func apply<Result>(_ work: () throws -> Result) throws -> Result {
    try Limits.$current.withValue(limits, operation: work)
  }

  private var limits: Limits {
    var limits = Limits()
    limits.documentBytes = maxSize << 20
    limits.yamlBytes = maxYaml << 10
    return limits
  }
}
