import ArgumentParser
import MonographPipeline

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads every drug of a corpus, reconciles its sources, and writes the results.",
    discussion: """
      A corpus has one folder for each drug, with its documents and, where more is known about them, sources.yaml. \
      Documents beside the folders are sorted by the drug that they say they are about. \
      For each drug OUTPUT gets <drug>.json and <drug>.contradictions.md, and for all of them index.json.

      Example:
        monograph build Corpus -o Output
      """)

  @Argument(help: "The folder with the documents, in a folder for each drug or beside them.")
  var corpus = "Corpus"

  @Option(name: .shortAndLong, help: "The folder to write to; made if missing.")
  var output = "Output"

  @Option(help: "Build only this drug, named as its folder; may be given more than once.")
  var drug: [String] = []

  @Flag(help: "Says what the build would change, and writes nothing.")
  var dryRun = false

  @OptionGroup var jobs: Jobs

  func run() async throws {
    let found = await Corpus.discover(at: corpus, drugs: drug).sorted(jobs: jobs.count)
    if dryRun { return try await rehearse(found) }
    let build: Build
    do {
      build = try await Build(found, into: output, jobs: jobs.count)
    } catch {
      StandardError.write("\(error)")
      throw ExitCode.cannotWrite
    }
    let failed = StandardError.report(build.diagnostics)
    let summary = StandardOutput()
    summary.write(build.summary(output: output))
    summary.flush()
    if failed { throw ExitCode.unusableInput }
  }

  private func rehearse(_ found: Corpus) async throws {
    let build = await Build(reading: found, jobs: jobs.count)
    let failed = StandardError.report(build.diagnostics)
    let text = StandardOutput()
    text.write(build.changes(in: Output.earlier(in: output), of: found).render(as: .text))
    text.write("\(output) was not written to.\n")
    text.flush()
    if failed { throw ExitCode.unusableInput }
  }
}
