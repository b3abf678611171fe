import MonographExtraction
import MonographReaders
import MonographTestSupport

/// Documents that repeat one thing, and twice as long.
enum DoublingSection {
  /// Beyond one sentence, since within a sentence rules may look around as they like.
  private static let size = 64 << 10

  static func run(_ setup: Setup) throws -> SectionReport {
    let classes = try Growth.all.map { ($0, try ratio(of: $0, repeats: setup.repeats)) }
      .sorted { $0.1 > $1.1 }
    var table = Table(["repeated", "\(2 * size >> 10) kB take, of \(size >> 10) kB"])
    for (growth, ratio) in classes.prefix(8) { table.add(["`\(growth.shown)`", ratio.short]) }
    table.add(["median of all \(classes.count)", classes.map(\.1).median.short])
    return SectionReport(
      text: table.text,
      goals: [
        Goal(
          name: "a document twice as long takes, times, whatever it repeats", bound: .below(2.3), unit: "",
          measured: classes[0].1)
      ])
  }

  /// What a document takes that is twice as long: the least of both, measured in turns, since other work on the machine
  /// takes processor time (for caches and pages that it emptied), and more of it from what needs more memory.
  private static func ratio(of growth: Growth, repeats: Int) throws -> Double {
    let documents = [growth.document(size), growth.document(2 * size)]
    var claims = [Constant<Int>("once \(growth)"), Constant<Int>("twice \(growth)")]
    var least = [Double.infinity, .infinity]
    var spent = 0.0
    for turn in 0..<(repeats * rounds) where turn < 2 || spent < enough {
      for (number, bytes) in documents.enumerated() {
        let started = Clock.processor()
        let source = try SourceReader.open(path: growth.file, bytes: bytes, sha256: "")
        let extraction = Extractor.extract(from: try SourceReader.read(source), of: source)
        let taken = Clock.processor() - started
        least[number] = min(least[number], taken)
        spent += taken
        try claims[number].expect(extraction.claims.count)
      }
    }
    return least[1] / least[0]
  }
  /// One is short: a few seconds for all classes.
  private static let rounds = 3
  /// Seconds: what takes as long is not disturbed by much.
  private static let enough = 4.0
}

extension Growth {
  /// On one line of a table.
  fileprivate var shown: String {
    "\(file): \(part)".replacing("\n", with: "⏎").replacing("|", with: "\\|")
  }
}
