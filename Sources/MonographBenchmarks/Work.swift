import ArgumentParser
import CBenchmarks
import MonographPipeline

/// One piece of work on one thread, always the same, for a program that counts instructions.
struct Work: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Does one fixed piece of work on one thread, to have its instructions counted.",
    discussion: """
      What is to be counted happens within the function benchmark_measured, after everything that is done once only: \
      valgrind --tool=callgrind --toggle-collect=benchmark_measured.
      """)

  enum Load: String, CaseIterable, ExpressibleByArgument {
    case html, markdown, spl, text
    /// The tables, and all else that the first document loads.
    case start

    fileprivate var documents: [GeneratedDocument] {
      let ending =
        switch self {
        case .html: ".html"
        case .markdown: ".md"
        case .spl: ".xml"
        case .text, .start: ".txt"
        }
      return (0..<(self == .start ? 1 : 8)).flatMap {
        GeneratedDocument.all(about: GeneratedDrug(number: $0))
      }
      .filter { $0.name.hasSuffix(ending) }
    }
  }

  @Argument(help: "The work.")
  var load: Load

  func run() throws {
    let worker = Worker(load.documents)
    if load != .start { worker.run() }
    benchmark_measured(
      { Unmanaged<Worker>.fromOpaque($0!).takeUnretainedValue().run() },
      Unmanaged.passUnretained(worker).toOpaque())
    guard worker.claims > 0 else { throw WrongResult("nothing was claimed") }
    print("\(worker.claims) claims")
  }

  private final class Worker {
    private let documents: [GeneratedDocument]
    private(set) var claims = 0

    init(_ documents: [GeneratedDocument]) { self.documents = documents }

    func run() {
      claims = 0
      for document in documents {
        guard let read = try? ReadSource(path: document.name, bytes: document.bytes) else { return }
        claims += ClaimFormat.ndjson.render(read).isEmpty ? 0 : read.claims.count
      }
    }
  }
}
