import Foundation
import MonographModel
import MonographPipeline
import Testing

/// Whatever happens to a document, reading it ends with claims that its bytes prove, or with a message.
@Suite struct RobustnessTests {
  /// The documents of the package's own corpus.
  static let documents: [String] = {
    let corpus = Corpus.discover(at: Package.path("Corpus"))
    return corpus.folders.flatMap { folder in folder.documents.map { "\(corpus.path)/\($0)" } }
  }()

  @Test func thereAreDocuments() { #expect(Self.documents.count >= 5) }

  @Test(arguments: documents)
  func anyPrefixCanBeRead(path: String) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 60)) {
      read(Array(bytes[..<count]), path)
    }
  }

  @Test(arguments: documents)
  func flippedBytesCanBeRead(path: String) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    var random = SplitMix(seed: UInt64(bytes.count))
    for _ in 0..<(1_000 / Self.documents.count + 1) {
      var flipped = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        flipped[Int.random(in: 0..<bytes.count, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
      }
      read(flipped, path)
    }
  }

  /// Reads the bytes; whatever claims come of it are proven by them.
  private func read(_ bytes: [UInt8], _ path: String) {
    guard let read = try? ReadSource(path: path, bytes: bytes) else { return }
    for claim in read.claims {
      for evidence in claim.evidence where evidence.span.upper > bytes.count || evidence.quote.isEmpty {
        Issue.record("\(path): \(claim.id) quotes bytes that are not there")
      }
    }
  }
}

/// The folder of the package.
enum Package {
  static func path(_ name: String) -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return tests.deletingLastPathComponent().appending(path: name).path
  }
}

/// The same numbers on every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
