import MonographExtraction
import MonographReaders
import MonographTestSupport
import Testing

/// A document twice as long takes twice as long, however it is made.
@Suite(.serialized) struct LinearityTests {
  private static let rounds = 4

  @Test(.timeLimit(.minutes(20)), arguments: Growth.all)
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
