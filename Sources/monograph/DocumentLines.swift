import ArgumentParser
import MonographModel
import MonographPipeline

/// Which documents a worker reads.
struct DocumentLines: ParsableArguments {
  @Argument(help: "Documents, or - for standard input.")
  var files: [String] = []

  @Option(help: ArgumentHelp("Read the documents whose paths this list has, a line each.", valueName: "file"))
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      "Read the documents that this list has, a JSON object a line: path; text, base64 or file; drug; folder.",
      valueName: "file"))
  var documentsFrom: String?

  var isGiven: Bool { !files.isEmpty || isStreamed }
  var isStreamed: Bool { filesFrom != nil || documentsFrom != nil }

  func validate() throws {
    guard [!files.isEmpty, filesFrom != nil, documentsFrom != nil].count(where: \.self) < 2 else {
      throw ValidationError("give documents, --files-from or --documents-from, one of them")
    }
  }

  /// Reads them; see `DocumentStream.each`.
  func each<Reading: Sendable>(
    drug: Drug? = nil, jobs: Int, read: @escaping DocumentStream.Read<Reading>,
    body: (DocumentStream.Outcome<Reading>, _ isMoreThere: Bool) -> Void
  ) async throws(UnusableSource) {
    if let list = filesFrom ?? documentsFrom {
      let lines = try LineInput(list, limit: DocumentInput.lineLimit)
      let form: DocumentInput.Form = documentsFrom == nil ? .paths : .documents
      await DocumentStream.each(of: lines, as: form, drug: drug, jobs: jobs, read: read, body: body)
    } else {
      await DocumentStream.each(of: files, drug: drug, jobs: jobs, read: read) { body($0, true) }
    }
  }
}
