import ArgumentParser

@main
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monograph-bench",
    abstract: "Measures monograph, and checks what it measures.",
    subcommands: [Measure.self, Work.self], defaultSubcommand: Measure.self)
}
