import ArgumentParser
import MonographPipeline

struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Prints what was read as the document's text, in reading order.",
    discussion: """
      Navigation, banners, hidden text and boxes about other things are left out; --gaps lists them instead, each \
      with its bytes, line and column, and the reason.

      Example:
        monograph text --gaps page.html
      """)

  @Argument(help: "A document, or - for standard input.")
  var file: String

  @Flag(help: "List what was left out, and why.")
  var gaps = false

  @OptionGroup var limits: LimitOptions

  func run() throws { try limits.apply { try printText() } }

  private func printText() throws {
    let read: ReadSource
    do throws(UnusableSource) {
      read = try ReadSource(file: file)
    } catch {
      _ = StandardError.report([error.diagnostic])
      throw ExitCode.unusableInput
    }
    let output = StandardOutput()
    output.write(gaps ? read.listedGaps() : read.plainText())
    output.flush()
    if StandardError.report(read.diagnostics) { throw ExitCode.unusableInput }
  }
}
