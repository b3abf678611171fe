import ArgumentParser
import MonographModel
import MonographOutput
import MonographPipeline

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Prints where the sources contradict each other, the gravest first.",
    discussion: """
      Both sides are quoted with file, line and column, with what was decided and by which step. A contradiction is \
      what cannot both hold; a tension is a difference in strength, certainty or scope.

      Example:
        monograph report Output --drug interferon-beta-1b --fail-on contradiction
      """)

  @Argument(help: "The folder that build wrote to.")
  var output = "Output"

  @Option(help: "How to print it.")
  var format: ReportFormat = .text

  @Option(
    help:
      "Whether to print text in colour; auto does where standard output is a terminal and NO_COLOR is not set."
  )
  var color: ColorChoice = .auto

  @Option(help: "Report on this drug only; may be given more than once.")
  var drug: [String] = []

  @Option(help: "End with status 1 if there is a contradiction, or a tension (or contradiction).")
  var failOn: Contradiction.Level?

  @Flag(
    help:
      "Only what is still open: contradictions that neither the policy nor a person settled, the gravest first."
  )
  var open = false

  func run() throws {
    var found = Output(output, drugs: drug)
    if open { found.files = found.files.map { $0.onlyOpen() } }
    let text = StandardOutput()
    text.write(Report.render(found.files, as: format, version: Program.version, color: color.isColored))
    text.flush()
    if StandardError.report(found.diagnostics) { throw ExitCode.unusableInput }
    if let failOn, found.holds(failOn) { throw ExitCode.findings }
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension Contradiction.Level: ExpressibleByArgument {}
