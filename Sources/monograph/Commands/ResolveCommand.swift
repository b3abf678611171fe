import ArgumentParser
import Glibc
import MonographPipeline

struct ResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Settles a contradiction: writes a person's decision into the corpus.",
    discussion: """
      The decision goes to the end of decisions.yaml in the drug's folder, with your name, the date, your reason, and the \
      words of both sides. Later builds honour it above the policy; when a source no longer says those words, it is \
      stale, which the build says, and decides nothing until a person looks again.

      Example:
        monograph resolve x-4fed48a8ed8f2b3b --accept A --by "A. Pharmacist" --reason "as the label of 2023-07 says"
      """)

  @Argument(help: "The id of the contradiction or tension.")
  var id: String

  @Option(help: .init("This side is right.", valueName: "side"))
  var accept: String?

  @Option(help: .init("This side is wrong, so the other is right.", valueName: "side"))
  var reject: String?

  @Option(help: .init("Neither side is right; this is, though no source says it.", valueName: "value"))
  var set: String?

  @Flag(help: "Both sides hold; the program was wrong to report it.")
  var notAContradiction = false

  @Option(help: "The drug that is meant, where several have this id.")
  var drug: String?

  @Option(help: "Who decides.")
  var by: String

  @Option(help: "Why.")
  var reason: String

  @Option(help: "When; today without it.")
  var date: String = Self.today

  @Option(help: "The folder that build wrote to.")
  var output = "Output"

  @Option(help: "The folder with the sources.")
  var corpus = "Corpus"

  /// The date here and now, ISO 8601.
  private static var today: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 11)
    let length = strftime(&text, text.count, "%Y-%m-%d", &parts)
    return String(decoding: text[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private var choices: [Resolving.Choice] {
    [accept.map { .accept($0) }, reject.map { .reject($0) }, set.map { .set($0) }].compactMap(\.self)
      + (notAContradiction ? [.notAContradiction] : [])
  }

  func validate() throws {
    if choices.count != 1 {
      throw ValidationError("give one of --accept, --reject, --set and --not-a-contradiction")
    }
    for (name, text) in [("--by", by), ("--reason", reason), ("--set", set ?? "-")]
    where text.allSatisfy(\.isWhitespace) {
      throw ValidationError("\(name) must say something")
    }
  }

  func run() throws {
    let found = Output(output, drugs: drug.map { [$0] } ?? [])
    let text = StandardOutput()
    do {
      let resolving = try Resolving(
        id, choices[0], by: by, reason: reason, date: date, output: found, corpus: Corpus.discover(at: corpus)
      )
      text.write("\(resolving.resolution.topic): written to \(resolving.file)\n")
      text.write("monograph build \(corpus) -o \(output) applies it.\n")
      text.flush()
    } catch {
      _ = StandardError.report(found.diagnostics + [error.diagnostic])
      throw ExitCode.unusableInput
    }
  }
}
