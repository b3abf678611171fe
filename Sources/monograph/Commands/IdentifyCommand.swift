import ArgumentParser
import MonographModel
import MonographPipeline

struct IdentifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identify",
    abstract: "Tells which drug each document is about, and what the documents of a folder agree on.",
    discussion: """
      Prints a JSON object a line. Three steps lead from many documents to the drug that each is to be read as being \
      about, so that no process has to hold them all: identify each; give those without a folder one (--place); \
      find the drug of each folder (--agree), in lines sorted by folder.

      Example:
        monograph identify --files-from paths.txt | sort | monograph identify --agree -
      """)

  @OptionGroup var input: DocumentLines

  @Option(help: ArgumentHelp("Print the drug of each folder in these lines of identify.", valueName: "file"))
  var agree: String?

  @Option(help: ArgumentHelp("Print these lines of identify with a folder for each.", valueName: "file"))
  var place: String?

  @Option(help: "The corpus folder whose drugs are known beforehand.")
  var corpus: String?

  @OptionGroup var jobs: Jobs

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    guard [input.isGiven, agree != nil, place != nil].count(where: \.self) == 1 else {
      throw ValidationError("give documents, --files-from, --documents-from, --agree or --place, one of them")
    }
  }

  func run() async throws { try await limits.apply { try await identify() } }

  private func identify() async throws {
    let output = StandardOutput()
    do throws(UnusableSource) {
      if let agree {
        let rules = try corpus.map { path throws(UnusableSource) in try Corpus.rules(at: path) }
        try Identifying.agree(try LineInput(agree, limit: 1 << 24), corpus: rules) { output.write($0) }
      } else if let place {
        let known = corpus.map { Corpus.discover(at: $0) }
        try Identifying.place(try LineInput(place, limit: 1 << 24), corpus: known) { output.write($0) }
      } else {
        try await each(output)
      }
    } catch {
      output.flush()
      _ = StandardError.report([error.diagnostic])
      throw ExitCode.unusableInput
    }
    output.flush()
  }

  private func each(_ output: StandardOutput) async throws(UnusableSource) {
    try await input.each(jobs: jobs.count) { document throws(UnusableSource) in
      try IdentifiedDocument(reading: document)
    } body: { outcome, isMoreThere in
      switch outcome {
      case .success(let (_, identified)): output.write(identified.streamed)
      case .failure(let failure): output.write(failure.streamed)
      }
      if !isMoreThere { output.flush() }
    }
  }
}
