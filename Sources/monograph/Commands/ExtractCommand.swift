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

      As a worker, with --files-from or --documents-from, it reads and prints as the lines come, and a document that \
      cannot be used is a line with its diagnostic. With --sources a line about each document stands before its \
      claims: what reconcile needs to know.

      Example:
        monograph extract --format table leaflet.html
        monograph extract --format table --unclaimed leaflet.html
      """)

  @OptionGroup var input: DocumentLines

  @Option(help: "How to print the claims.")
  var format: ClaimFormat = .ndjson

  @Flag(help: "Print the numbers that no claim holds, and why.")
  var unclaimed = false

  @Flag(help: "Print a line about each document before its claims, as reconcile needs it.")
  var sources = false

  @Option(help: "The drug that the documents are about; without it the documents say it.")
  var drug: String?

  @OptionGroup var jobs: Jobs

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    guard input.isGiven else { throw ValidationError("name documents, or a list of them: --files-from") }
    if sources && (unclaimed || format != .ndjson) {
      throw ValidationError("--sources goes with claims as ndjson")
    }
  }

  func run() async throws { try await limits.apply { try await extract() } }

  private func extract() async throws {
    let output = StandardOutput()
    var failed = false
    do throws(UnusableSource) {
      let known = drug.map { Drug(named: $0) }
      let printing = ClaimPrinting(format: format, unclaimed: unclaimed, sources: sources)
      try await input.each(drug: known, jobs: jobs.count) { document throws(UnusableSource) in
        try printing.lines(of: document)
      } body: { outcome, isMoreThere in
        switch outcome {
        case .success(let (_, printed)):
          output.write(printed.lines)
          if StandardError.report(printed.diagnostics) { failed = true }
        case .failure(let failure):
          if input.isStreamed || sources { output.write(failure.streamed) }
          _ = StandardError.report([failure.diagnostic])
          failed = true
        }
        if !isMoreThere { output.flush() }
      }
    } catch {
      _ = StandardError.report([error.diagnostic])
      failed = true
    }
    output.flush()
    if failed { throw ExitCode.unusableInput }
  }
}

/// Prints a document where it is read, so that nothing else of it is kept.
private struct ClaimPrinting: Sendable {
  let format: ClaimFormat
  let unclaimed, sources: Bool

  func lines(
    of document: DocumentInput
  ) throws(UnusableSource) -> (lines: [UInt8], diagnostics: [LocatedDiagnostic]) {
    let read = try document.read(claimsOnly: !unclaimed && !sources)
    return (render(read, of: document), read.diagnostics)
  }

  private func render(_ read: ReadSource, of document: DocumentInput) -> [UInt8] {
    if sources { return read.reading.streamed(folder: document.folder) }
    return unclaimed ? format.renderUnclaimed(read) : format.render(read)
  }
}

extension ClaimFormat: ExpressibleByArgument {}
