import ArgumentParser
import MonographModel
import MonographOutput
import MonographPipeline

struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Makes drug files from the claims of documents that were read elsewhere.",
    discussion: """
      Reads what extract --sources printed, the documents of one drug together, and writes for each drug what build \
      would write, byte for byte, but for the page, which shows the documents themselves. Prints a JSON object a line \
      for each drug: what index.json says of it, diagnostics, and, without --output, its files by name.

      Example:
        monograph extract --sources --documents-from documents.ndjson | monograph reconcile --claims - -o Output
      """)

  @Option(help: ArgumentHelp("Where the claims are; - for standard input.", valueName: "file"))
  var claims = "-"

  @Option(help: "The corpus folder whose sources.yaml, decisions.yaml and policy.yaml hold.")
  var corpus: String?

  @Option(name: .shortAndLong, help: "The folder to write to; made if missing.")
  var output: String?

  @OptionGroup var limits: LimitOptions

  func run() throws { try limits.apply { try reconcile() } }

  private func reconcile() throws {
    var failed = false
    do {
      let known = try corpus.map { path throws(UnusableSource) in try Corpus.rules(at: path) }
      guard let policy = known.map(\.policy) ?? Policy() else {
        _ = StandardError.report(known?.diagnostics ?? [])
        throw ExitCode.unusableInput
      }
      let provenance = Provenance(
        version: Program.version, tables: Program.tablesHash(), policy: policy)
      let stream = ClaimStream(try LineInput(claims, limit: DocumentInput.lineLimit))
      var writer = try output.map { try StreamedOutput($0) { StandardError.write($0.description) } }
      while let group = try stream.next() {
        let drug = StreamedDrug(group, corpus: known, policy: policy, provenance: provenance)
        failed = StandardError.report(drug.diagnostics) || failed
        try writer?.add(drug)
        write(drug.streamed(withFiles: writer == nil))
      }
      try writer?.finish()
    } catch let error as UnusableSource {
      _ = StandardError.report([error.diagnostic])
      failed = true
    } catch let error as OutputError {
      StandardError.write("\(error)")
      throw ExitCode.cannotWrite
    }
    if failed { throw ExitCode.unusableInput }
  }

  private func write(_ line: [UInt8]) {
    let text = StandardOutput()
    text.write(line)
    text.flush()
  }
}
