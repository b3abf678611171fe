import ArgumentParser
import MonographOutput
import MonographPipeline

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows where a statement comes from and how a decision was made.",
    discussion: """
      ID is that of a claim (c-…), fact (f-…), contradiction (x-…), difference (d-…) or gap (g-…), as build, report \
      and extract print them.

      Example:
        monograph explain x-4fed48a8ed8f2b3b
      """)

  @Argument(help: "The id.")
  var id: String

  @Option(help: "The drug that is meant, where several have this id.")
  var drug: String?

  @Option(help: "The folder that build wrote to.")
  var output = "Output"

  func run() throws {
    let found = Output(output, drugs: drug.map { [$0] } ?? [])
    do throws(Output.UnclearID) {
      let explanation = try found.explanation(of: id)
      let text = StandardOutput()
      text.write(explanation)
      text.flush()
    } catch {
      _ = StandardError.report(found.diagnostics + [error.diagnostic])
      throw ExitCode.unusableInput
    }
  }
}
