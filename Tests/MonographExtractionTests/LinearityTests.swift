import MonographExtraction
import MonographReaders
import MonographTestSupport
import Testing

/// A document three times as long takes three times as long, however it is made.
@Suite(.serialized) struct LinearityTests {
  private static let rounds = 3

  @Test(.timeLimit(.minutes(20)), arguments: Growth.all)
  func threeTimesTheLengthTakesThreeTimesTheTime(growth: Growth) throws {
    // Beyond one sentence, since within a sentence rules may look around as they like.
    let size = 8 << 10
    _ = try seconds(growth.document(1 << 10), growth.file)
    var ratio = Double.infinity
    // What grows with the square takes nine times. The processor's clock counts what a busy machine does to its caches,
    // too: the best of some rounds counts.
    for _ in 0..<Self.rounds where ratio >= 4 {
      let once = try seconds(growth.document(size), growth.file)
      let thrice = try seconds(growth.document(3 * size), growth.file)
      // Times that short say nothing.
      ratio = min(ratio, thrice < 0.02 ? 0 : thrice / once)
    }
    #expect(ratio < 4)
  }

  private func seconds(_ bytes: [UInt8], _ file: String) throws -> Double {
    try processorSeconds {
      let source = try SourceReader.open(path: file, bytes: bytes, sha256: "")
      _ = Extractor.extract(from: try SourceReader.read(source), of: source)
    }
  }
}
