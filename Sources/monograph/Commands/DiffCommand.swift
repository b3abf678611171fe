import ArgumentParser
import MonographOutput
import MonographPipeline

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "Shows which facts and contradictions came, went and changed between two outputs, and because of what.",
    discussion: """
      OLD and NEW are folders that build wrote to. A cause is a source that is new, gone or changed; where no source \
      of a statement changed, another version of the program, or the policy or a decision.

      Example:
        monograph diff Output.before Output
      """)

  @Argument(help: "The output as it was.")
  var old: String

  @Argument(help: "The output as it is.")
  var new = "Output"

  @Option(help: "How to print it.")
  var format: DiffFormat = .text

  @Option(help: "Compare this drug only; may be given more than once.")
  var drug: [String] = []

  func run() throws {
    let (before, after) = (Output(old), Output(new))
    let wanted = { (file: DrugFile) in drug.isEmpty || drug.contains(file.slug) }
    let diff = OutputDiff(old: before.files.filter(wanted), new: after.files.filter(wanted))
    let text = StandardOutput()
    text.write(diff.render(as: format))
    text.flush()
    if StandardError.report(before.diagnostics + after.diagnostics) { throw ExitCode.unusableInput }
  }
}

extension DiffFormat: ExpressibleByArgument {}
