import ArgumentParser
import CBenchmarks
import Foundation
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

    fileprivate var documents: [Sample.Document] {
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
      .filter { $0.name.hasSuffix(ending) }.map { Sample.Document(path: $0.name, bytes: $0.bytes) }
    }
  }

  @Argument(help: "The work.")
  var load: Load

  @Option(name: .customLong("files-from"), help: "Read the documents whose paths this list has instead.")
  var list: String?

  func run() throws {
    let worker = Worker(try list.map(Self.documents) ?? load.documents)
    if load != .start { worker.run() }
    benchmark_measured(
      { Unmanaged<Worker>.fromOpaque($0!).takeUnretainedValue().run() },
      Unmanaged.passUnretained(worker).toOpaque())
    guard worker.claims > 0 else { throw WrongResult("nothing was claimed") }
    print("\(worker.claims) claims")
  }

  private static func documents(of list: String) throws -> [Sample.Document] {
    try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").map { path in
      let path = String(path)
      return Sample.Document(path: path, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    }
  }

  private final class Worker {
    private let documents: [Sample.Document]
    private(set) var claims = 0

    init(_ documents: [Sample.Document]) { self.documents = documents }

    func run() {
      claims = 0
      for document in documents {
        guard let read = try? ReadSource(path: document.path, bytes: document.bytes) else { return }
        claims += ClaimFormat.ndjson.render(read).isEmpty ? 0 : read.claims.count
      }
    }
  }
}
