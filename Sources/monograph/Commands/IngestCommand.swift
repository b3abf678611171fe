import ArgumentParser
import MonographModel
import MonographPipeline

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Takes documents into a corpus, each into the folder of its drug.",
    discussion: """
      Each document's format and drug are told by its content; what it was taken for, and why, is printed. Its SHA-256, \
      media type, original name and what is known about it go into sources.yaml. The same bytes are taken in once. A \
      newer version of a label (SPL set id and version; title, publisher and date of front matter; --supersedes) \
      supersedes the older, which stays.

      Example:
        monograph ingest leaflets/ label.xml --jurisdiction US --dry-run
        find feed -name '*.html' -print0 | monograph ingest --files-from - -0
      """)

  @Argument(help: "Documents, folders, patterns, or - for standard input.")
  var files: [String] = []

  @Option(
    help: .init(
      "Take in the documents that this file lists, one a line, too; - is standard input.", valueName: "file"))
  var filesFrom: String?

  @Flag(name: [.customShort("0"), .customLong("null")], help: "The names in the list end with a NUL byte.")
  var nullSeparated = false

  @Option(help: "The folder with the documents; made if missing.")
  var corpus = "Corpus"

  @Option(help: "The drug that all these documents are about; without it they say it.")
  var drug: String?

  @Option(help: "Who published them.")
  var publisher: String?

  @Option(help: "How much their word weighs.")
  var authority: Authority?

  @Option(help: "Where they apply: two capital letters such as US or EU.")
  var jurisdiction: String?

  @Option(help: "Of when they are: 2024, 2024-03 or 2024-03-18.")
  var date: String?

  @Option(help: .init("Where they come from.", valueName: "address"))
  var retrievedFrom: String?

  @Option(
    help: .init("The document of the drug's folder of which this is a newer version.", valueName: "name"))
  var supersedes: String?

  @Flag(help: "Says what would be taken in, and writes nothing.")
  var dryRun = false

  @OptionGroup var jobs: Jobs

  @OptionGroup var limits: LimitOptions

  func validate() throws {
    if files.isEmpty && filesFrom == nil {
      throw ValidationError("name documents, or a list of them: --files-from")
    }
    if filesFrom == "-" && files.contains("-") {
      throw ValidationError("standard input cannot be both a document and the list")
    }
    if nullSeparated && filesFrom == nil { throw ValidationError("-0 is about a list: --files-from") }
    if let drug, !SourceDetails.isDrugName(drug) {
      throw ValidationError("--drug must have a letter or digit")
    }
    if let jurisdiction, !SourceDetails.isJurisdiction(jurisdiction) {
      throw ValidationError("--jurisdiction must be two capital letters such as US or EU")
    }
    if let date, !SourceDetails.isDate(date) {
      throw ValidationError("--date must be a date such as 2024, 2024-03 or 2024-03-18")
    }
  }

  func run() async throws { try await limits.apply { try await ingest() } }

  private func ingest() async throws {
    var names = files
    if let filesFrom {
      do throws(UnusableSource) {
        names += try InputFiles.names(listedIn: filesFrom, separator: nullSeparated ? 0 : 0x0A)
      } catch {
        _ = StandardError.report([error.diagnostic])
        throw ExitCode.unusableInput
      }
    }
    let inputs = InputFiles(names)
    if supersedes != nil && inputs.paths.count > 1 {
      throw ValidationError("--supersedes is about one document")
    }
    let ingest: Ingest
    do {
      ingest = try await Ingest(
        inputs.paths, into: corpus, details: details, dryRun: dryRun, jobs: jobs.count,
        waiting: { StandardError.write($0.description) })
    } catch {
      StandardError.write("\(error)")
      throw ExitCode.cannotWrite
    }
    let failed = StandardError.report(inputs.diagnostics + ingest.diagnostics)
    let text = StandardOutput()
    text.write(ingest.summary(unopened: inputs.diagnostics.count(where: \.isError)))
    text.flush()
    if failed { throw ExitCode.unusableInput }
  }

  private var details: SourceDetails {
    var details = SourceDetails()
    details.drug = drug
    details.publisher = publisher
    details.authority = authority
    details.jurisdiction = jurisdiction
    details.date = date
    details.retrievedFrom = retrievedFrom
    details.supersedes = supersedes
    return details
  }
}

extension Authority: ExpressibleByArgument {}
