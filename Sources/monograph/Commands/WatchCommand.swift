import ArgumentParser
import Glibc
import MonographPipeline

struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Builds whenever the corpus changes, until it is interrupted.",
    discussion: """
      Builds once, and then again each time that a file of the corpus comes, goes or changes and a moment passes without \
      a further change. Only what changed is read again.

      Example:
        monograph watch Corpus -o Output
      """)

  @OptionGroup var folders: BuildFolders

  @Option(help: .init("How often to look, in seconds.", valueName: "seconds"))
  var interval = 1.0

  @OptionGroup var options: BuildOptions

  func validate() throws {
    if !(0.05...3600 ~= interval) {
      throw ValidationError("--interval must be between 0.05 and 3600 seconds")
    }
  }

  func run() async throws { try await options.limits.apply { try await watch() } }

  private func watch() async throws {
    var built: CorpusSnapshot?
    var seen: CorpusSnapshot?
    while true {
      let now = CorpusSnapshot(of: folders.corpus)
      // What is still being copied is waited for.
      if now != built, built == nil || now == seen {
        try await build()
        built = now
      }
      seen = now
      try await Task.sleep(for: .seconds(interval))
    }
  }

  /// An input that cannot be used is said, and the next change waited for.
  private func build() async throws {
    let run = try await BuildRun(folders, options: options)
    guard !options.verbosity.quiet else { return }
    let text = StandardOutput()
    text.write(run.build.explanation)
    text.flush()
  }
}
