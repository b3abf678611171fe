import ArgumentParser
import MonographPipeline
import MonographStore

struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Asks the store of an output a question in SQL.",
    discussion: """
      build mirrors what it writes in \(Store.fileName), whose tables the README describes. A question can only read.

      Example:
        monograph query "SELECT drug, count(*) FROM contradiction WHERE level = 'contradiction' GROUP BY drug"
      """)

  @Argument(help: "One statement of SQL.")
  var sql: String

  @Option(help: "How to print the rows.")
  var format: TableFormat = .table

  @Option(help: "The folder that build wrote to.")
  var output = "Output"

  func run() throws {
    let text = StandardOutput()
    text.write(try format.render(StoreReader.answering(output) { try $0.query(sql) }))
    text.flush()
  }
}

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds the quotes that hold all of some words.",
    discussion: """
      Case and accents do not count. Each line names the document with line and column, the drug, the kind of the claim \
      and its id, which explain takes.

      Example:
        monograph search "renal impairment" --kind dose-adjustment
      """)

  @Argument(help: "Words.")
  var text: [String]

  @Option(help: "Look in this drug only.")
  var drug: String?

  @Option(help: "Look in claims of this kind only.")
  var kind: String?

  @Option(help: "How many quotes to print at most.")
  var limit = 20

  @Option(help: "The folder that build wrote to.")
  var output = "Output"

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1, not \(limit)") }
  }

  func run() throws {
    let hits = try StoreReader.answering(output) {
      try $0.search(text.joined(separator: " "), drug: drug, kind: kind, limit: limit)
    }
    let lines = StandardOutput()
    for hit in hits {
      let quote = hit.quote.split(whereSeparator: \.isNewline).joined(separator: " ")
      lines.write(
        "\(hit.path):\(hit.line):\(hit.column): \(hit.drug): \(hit.kind) \(hit.claim): “\(quote)”\n")
    }
    lines.flush()
  }
}

extension StoreReader {
  /// Asks the store of an output folder, and says where there is none.
  fileprivate static func answering<Answer>(
    _ output: String, _ question: (StoreReader) throws -> Answer
  ) throws -> Answer {
    do {
      return try question(try StoreReader(at: "\(output)/\(Store.fileName)"))
    } catch let error as StoreError {
      StandardError.write(error.description)
      throw ExitCode.unusableInput
    }
  }
}
