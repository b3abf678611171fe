import ArgumentParser
import MonographEvaluation
import MonographPipeline

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Precision, recall and F1 of the claims, kind by kind, against labelled documents.",
    discussion: """
      A label file is JSON: "document", "sha256", "regions" (labelled byte ranges; without them the whole document), \
      and "items", each with "kind", "start", "end" and the fields of its kind. A claim is right when its value agrees \
      with a label that its first evidence overlaps; "strict F1" asks for the label's very range. Labels marked \
      "doubtful" need not be found. Decoys taken, numbers invented and study doses claimed as advice are to be zero.

      Example:
        monograph evaluate labels --documents Corpus --errors dose
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, json }

  @Argument(help: "The folder with the label files.")
  var gold: String

  @Option(
    help: .init(
      "A folder with the documents; can be given again. Without it they are looked for beside the labels.",
      valueName: "folder"))
  var documents: [String] = []

  @Option(help: "How to print the result.")
  var format: Format = .table

  @Option(help: .init("Prints the errors of one row instead, with their places.", valueName: "row"))
  var errors: EvaluationRow?

  @OptionGroup var jobs: Jobs

  func run() async throws {
    let folders = documents.isEmpty ? [gold] : documents
    let judged = await LabelledDocuments.evaluate(gold: gold, documents: folders, jobs: jobs.count)
    let output = StandardOutput()
    switch (errors, format) {
    case (let row?, _): output.write(judged.findings(of: row))
    case (nil, .table): output.write(judged.evaluation.table)
    case (nil, .json): output.write(judged.evaluation.json.pretty)
    }
    output.flush()
    if StandardError.report(judged.diagnostics) { throw ExitCode.unusableInput }
  }
}

extension EvaluationRow: ExpressibleByArgument {}
