import MonographExtraction
import MonographReaders
import MonographTestSupport
import Testing

/// A document twice as long takes twice as long, however it is made.
@Suite(.serialized) struct LinearityTests {
  /// A part that is repeated to make a document of any length.
  struct Growth: Sendable, CustomTestStringConvertible {
    var file = "a.txt"
    var start = ""
    var part: String

    var testDescription: String { "\(file): \(start)\(part)" }

    func document(_ bytes: Int) -> [UInt8] {
      Array((start + String(repeating: part, count: bytes / part.utf8.count + 1)).utf8)
    }
  }

  /// Prose without a full stop, so that nothing but the limit of a sentence cuts it.
  static let prose = [
    "Take 5 mg once daily. ",
    "the usual dose is 10 mg to 20 mg by mouth twice a day for adults with asthma, and ",
    "5 mg, ", "5 ", "10% ", "1,000,", "(", "not ", "; ", "if you ", "week 1: 5 mg, ",
    "increased by 5 mg every week until ", "may increase the risk of bleeding when used with warfarin, ",
    "contraindicated in patients with hepatic impairment, ", "common (10%): nausea; ",
    "in patients with renal impairment ", "Examplor (amlodipine) is ", "\u{2022} nausea ", "(1) ", "a-b",
  ].map { Growth(part: $0) }

  static let lines = [
    "- nausea\n", "Dose\n\n", "Very common: headache\n\n", "a  b  5%\n", "What is it?\n", "5 mg\n",
    "Title Here\n\nThe dose is 5 mg daily.\n\n",
  ].flatMap { [Growth(part: $0), Growth(file: "a.md", start: "# Title\n\n", part: $0)] }

  static let tables = [
    Growth(file: "a.md", start: "# Title\n\n", part: "| a | **5 mg** |\n"),
    Growth(file: "a.html", start: "<table><tr>", part: "<td>5 mg"),
    Growth(file: "a.html", start: "<table>", part: "<tr><th>nausea<th>5%"),
    Growth(file: "a.html", start: "<table>", part: "<tr><td rowspan=9999>5 mg<td>a"),
    Growth(file: "a.html", start: "<table><tr><td>", part: "<b>5</b> mg, "),
    Growth(file: "a.html", start: "<table><tr><td>a<td>", part: "5 mg "),
    Growth(file: "a.html", start: "<table><caption>", part: "5 mg "),
  ]

  static let markup = [
    "5 mg &amp; ", "<b>5</b> mg ", "10<sup>6</sup> ", "<li>Take 5 mg.", "<a href=x>a</a> ", "<h2>Dose</h2>",
    "<p id=x class='a b'>5 mg</p>", "<ul><li>5 mg", "<p hidden>5 mg</p>", "<title>5 mg", "<br>",
  ].map { Growth(file: "a.html", start: "<!doctype html><body><p>a</p>", part: $0) }

  private static let rounds = 4

  @Test(.timeLimit(.minutes(20)), arguments: prose + lines + tables + markup)
  func doublingDoublesTheTime(growth: Growth) throws {
    // Beyond one sentence, since within a sentence rules may look around as they like.
    let size = 12 << 10
    _ = try seconds(growth.document(1 << 10), growth.file)
    var ratio = Double.infinity
    // The processor's clock counts what a busy machine does to its caches, too: the best of some rounds counts.
    for _ in 0..<Self.rounds where ratio >= 2.3 {
      let once = try seconds(growth.document(size), growth.file)
      let twice = try seconds(growth.document(2 * size), growth.file)
      // Times that short say nothing.
      ratio = min(ratio, twice < 0.02 ? 0 : twice / once)
    }
    #expect(ratio < 2.3)
  }

  private func seconds(_ bytes: [UInt8], _ file: String) throws -> Double {
    try processorSeconds {
      let source = try SourceReader.open(path: file, bytes: bytes, sha256: "")
      _ = Extractor.extract(from: try SourceReader.read(source), of: source)
    }
  }
}
