import ArgumentParser
import MonographOutput
import MonographPipeline

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Re-reads every quoted byte range of every source and proves the quote.",
    discussion: """
      Sources must be the ones that were read (SHA-256), ranges must lie in them, and a quote must be what stands \
      there, or what a reader sees there where the bytes hold markup. Ends with status 1 if anything does not hold.

      Example:
        monograph verify Output --corpus Corpus
      """)

  @Argument(help: "The folder that build wrote to.")
  var output = "Output"

  @Option(help: "The folder with the sources.")
  var corpus = "Corpus"

  @OptionGroup var jobs: Jobs

  @OptionGroup var limits: LimitOptions

  func run() async throws { try await limits.apply { try await verify() } }

  private func verify() async throws {
    let found = Output(output)
    let verifications = await found.verify(corpus: corpus, jobs: jobs.count)
    let text = StandardOutput()
    for finding in verifications.flatMap(\.findings) { text.write("\(finding.located)\n") }
    if found.diagnostics.isEmpty { text.write(verifications.summary + "\n") }
    text.flush()
    if StandardError.report(found.diagnostics) { throw ExitCode.unusableInput }
    if !verifications.allSatisfy(\.holds) { throw ExitCode.findings }
  }
}
