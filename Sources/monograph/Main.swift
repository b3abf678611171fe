import ArgumentParser
import MonographPipeline

@main
enum Main {
  static func main() async {
    Signals.install()
    prepare()
    await MonographCommand.main()
  }

  /// Loads the tables while the arguments are understood, which takes about as long, where documents will be read.
  private static func prepare() {
    let readers: [any ParsableCommand.Type] = [
      ExtractCommand.self, BuildCommand.self, IngestCommand.self, IdentifyCommand.self, EvaluateCommand.self,
    ]
    guard CommandLine.argc > 2,
      readers.contains(where: { $0.configuration.commandName == CommandLine.arguments[1] })
    else { return }
    Task.detached { ReadSource.prepare() }
  }
}

struct MonographCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monograph",
    abstract: "Turns documents about a drug into one record in which every word can be traced to its source.",
    discussion: """
      monograph reads texts, web pages and drug labels, notes what each claims (doses, percentages, warnings, …), \
      and writes for each drug what the sources agree on and where they contradict each other.

      Exit status: 0 done; 1 findings (--fail-on, verify); 2 an input could not be used, the rest is done; \
      64 wrong usage; 70 a bug in monograph; 73 the output can't be written; 130 interrupted.

      This is no medical advice.
      """,
    version: Program.version,
    subcommands: [
      IngestCommand.self, BuildCommand.self, WatchCommand.self, ReportCommand.self, ExtractCommand.self,
      TextCommand.self, VerifyCommand.self, ExplainCommand.self, ResolveCommand.self, DiffCommand.self,
      QueryCommand.self, SearchCommand.self, EvaluateCommand.self, SchemaCommand.self, IdentifyCommand.self,
      ReconcileCommand.self,
    ])
}
