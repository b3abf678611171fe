import ArgumentParser
import MonographOutput

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema (2020-12) of what is written, and of the YAML that is read.",
    discussion: """
      claim: a line of extract; drug: OUTPUT/<drug>.json; sources: sources.yaml; policy: policy.yaml, with the \
      default of each of its keys.

      Example:
        monograph schema drug > drug.schema.json
      """)

  @Argument(help: "Of what.")
  var schema: Schema = .drug

  func run() {
    let text = StandardOutput()
    text.write(schema.json.pretty)
    text.flush()
  }
}

extension Schema: ExpressibleByArgument {}
