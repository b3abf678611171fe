import ArgumentParser

@main
struct Monograph: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "monograph", version: "0.1.0")
}
