import ArgumentParser
import MonographPipeline

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads every drug of a corpus, reconciles its sources, and writes the results.",
    discussion: """
      A corpus has one folder for each drug, with its documents and, where more is known about them, sources.yaml. \
      Documents beside the folders are sorted by the drug that they say they are about. \
      For each drug OUTPUT gets <drug>.json, <drug>.contradictions.md and the page <drug>.html, and for all of \
      them index.json. What did not \
      change since the last build is not read again; the result is the same.

      Example:
        monograph build Corpus -o Output
      """)

  @OptionGroup var folders: BuildFolders

  @Option(help: "Build only this drug, named as its folder; may be given more than once.")
  var drug: [String] = []

  @Flag(help: "Says what the build would change, and writes nothing.")
  var dryRun = false

  @Flag(help: "Says why each drug was built anew.")
  var explain = false

  @OptionGroup var options: BuildOptions

  func run() async throws { try await options.limits.apply { try await build() } }

  private func build() async throws {
    if dryRun { return try await rehearse() }
    let run = try await BuildRun(folders, drugs: drug, options: options)
    let text = StandardOutput()
    if explain || options.verbosity.verbose { text.write(run.build.explanation) }
    if !options.verbosity.quiet { text.write(run.build.summary(output: folders.output)) }
    text.flush()
    if run.failed { throw ExitCode.unusableInput }
  }

  private func rehearse() async throws {
    let rehearsal = await Rehearsal(Corpus.listing(at: folders.corpus, drugs: drug), jobs: options.jobs.count)
    let failed = options.verbosity.report(rehearsal.diagnostics)
    let text = StandardOutput()
    text.write(rehearsal.changes(in: Output.earlier(in: folders.output)).render(as: .text))
    text.write("\(folders.output) was not written to.\n")
    text.flush()
    if failed { throw ExitCode.unusableInput }
  }
}
