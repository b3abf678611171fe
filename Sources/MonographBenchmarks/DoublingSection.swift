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

  private static func ratio(of growth: Growth, repeats: Int) throws -> Double {
    var claims = [Constant<Int>("once \(growth)"), Constant<Int>("twice \(growth)")]
    var times: [[Double]] = [[], []]
    for _ in 0..<repeats {
      for (number, bytes) in [growth.document(size), growth.document(2 * size)].enumerated() {
        let started = Clock.processor()
        let source = try SourceReader.open(path: growth.file, bytes: bytes, sha256: "")
        let extraction = Extractor.extract(from: try SourceReader.read(source), of: source)
        times[number].append(Clock.processor() - started)
        try claims[number].expect(extraction.claims.count)
      }
    }
    return times[1].median / times[0].median
  }
}

extension Growth {
  /// On one line of a table.
  fileprivate var shown: String {
    "\(file): \(part)".replacing("\n", with: "⏎").replacing("|", with: "\\|")
  }
}
