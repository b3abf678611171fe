import ArgumentParser
import MonographModel
import MonographPipeline

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints the claims of single documents, not reconciled.",
    discussion: """
      Each claim names the bytes that prove it. Formats are told by name and content: plain text, Markdown, HTML, \
      and drug labels in SPL XML. A document that cannot be used does not stop the others.

      With --unclaimed, each number of the visible text that is in no claim is printed instead, with its place, the \
      reason and the words around it; those that were not understood come first.

      Example:
        monograph extract --format table leaflet.html
        monograph extract --format table --unclaimed leaflet.html
      """)

  @Argument(help: "Documents, or - for standard input.")
  var files: [String]

  @Option(help: "How to print the claims.")
  var format: ClaimFormat = .ndjson

  @Flag(help: "Print the numbers that no claim holds, and why.")
  var unclaimed = false

  @Option(help: "The drug that the documents are about; without it the documents say it.")
  var drug: String?

  @OptionGroup var jobs: Jobs

  @OptionGroup var limits: LimitOptions

  func run() async throws { try await limits.apply { try await extract() } }

  private func extract() async throws {
    let output = StandardOutput()
    var failed = false
    await ReadSource.each(of: files, drug: drug.map { Drug(named: $0) }, jobs: jobs.count) { result in
      switch result {
      case .success(let read):
        output.write(unclaimed ? format.renderUnclaimed(read) : format.render(read))
        if StandardError.report(read.diagnostics) { failed = true }
      case .failure(let unusable):
        _ = StandardError.report([unusable.diagnostic])
        failed = true
      }
    }
    output.flush()
    if failed { throw ExitCode.unusableInput }
  }
}

extension ClaimFormat: ExpressibleByArgument {}
