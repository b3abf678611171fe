import Foundation
import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// What holds for every claim of every document, whole or damaged.
@Suite struct InvariantTests {
  static let documents = Specimens.corpus + Specimens.fixtures + Specimens.real

  @Test func thereAreDocuments() {
    #expect(Specimens.corpus.count >= 5)
    #expect(Specimens.fixtures.count >= 8)
  }

  @Test(arguments: documents) func holds(_ file: URL) throws {
    let bytes = try [UInt8](Data(contentsOf: file))
    let first = try ReadSpecimen(bytes, at: file)
    check(first)
    let second = try ReadSpecimen(bytes, at: file)
    #expect(first.extraction.claims == second.extraction.claims)
    #expect(first.extraction.coverage.claimed == second.extraction.coverage.claimed)
    #expect(first.extraction.coverage.unclaimedNumbers == second.extraction.coverage.unclaimedNumbers)
  }

  @Test func specimensGiveClaims() throws {
    for file in Specimens.fixtures {
      let read = try ReadSpecimen([UInt8](Data(contentsOf: file)), at: file)
      #expect(!read.extraction.claims.isEmpty, "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: Specimens.fixtures) func survivesDamage(_ file: URL) throws {
    let bytes = try [UInt8](Data(contentsOf: file))
    var state = UInt64(bytes.count)
    for round in 0..<(300 / Specimens.fixtures.count + 1) {
      var damaged = bytes
      if round % 2 == 0 {
        damaged = Array(bytes[..<Self.random(bytes.count, &state)])
      } else {
        for _ in 0...Self.random(4, &state) {
          damaged[Self.random(bytes.count, &state)] ^= 1 << UInt8(Self.random(8, &state))
        }
      }
      // A file that cannot be read at all is refused by the readers.
      if let read = try? ReadSpecimen(damaged, at: file) { check(read) }
    }
  }

  static func random(_ bound: Int, _ state: inout UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  // MARK: The invariants

  func check(_ read: ReadSpecimen) {
    let claims = read.extraction.claims
    #expect(Set(claims.map(\.id)).count == claims.count)
    let visible = VisibleBytes(read)
    for claim in claims {
      #expect(claim.evidence.first?.role == .value, "\(claim.id)")
      #expect(claim.id == claim.identity)
      #expect(claim.rule.hasPrefix(claim.kind.rawValue + "."), "\(claim.rule)")
      for evidence in claim.evidence {
        #expect(visible.show(evidence.quote, at: evidence.span), "\(claim.rule): \(evidence.quote)")
      }
      let quoted = NumberCheck.numbers(in: claim.evidence.map(\.quote))
      for number in Self.numbers(of: claim.value) {
        #expect(quoted.contains(number), "\(number) stands in no quote: \(claim)")
      }
    }
    let coverage = read.extraction.coverage
    let parts = [coverage.claimed, coverage.unclaimed, coverage.markup, coverage.boilerplate]
    #expect(parts.allSatisfy { $0 >= 0 })
    #expect(parts.reduce(0, +) == read.source.raw.count)
  }

  /// The numbers of what is measured out, and of how it is kept.
  private static func numbers(of value: ClaimValue) -> [ExactNumber] {
    guard case .storage(let storage) = value else { return NumberCheck.numbers(of: value) }
    return [
      storage.temperature?.low, storage.temperature?.high, storage.duration?.low, storage.duration?.high,
    ]
    .compactMap(\.self)
  }
}

/// What a reader sees of a document, by the bytes of its file.
private struct VisibleBytes {
  /// Ascending by their place in the file.
  private let bytes: [(span: ByteSpan, byte: UInt8)]

  init(_ read: ReadSpecimen) {
    var bytes: [(span: ByteSpan, byte: UInt8)] = []
    read.document.forEachLeaf { leaf in
      for piece in leaf.pieces where piece.origin == .verbatim || piece.origin == .decoded {
        let whole = read.source.offsets.raw(piece.source)
        for (index, byte) in leaf.utf8[piece.text].enumerated() where !Self.isSpace(byte) {
          let at = piece.source.lower + index
          let span = piece.origin == .verbatim ? read.source.offsets.raw(ByteSpan(at, at + 1)) : whole
          bytes.append((span, byte))
        }
      }
    }
    // Stable, so that the bytes of one character reference stay in order.
    self.bytes = bytes.enumerated().sorted { ($0.1.span, $0.0) < ($1.1.span, $1.0) }.map(\.1)
  }

  /// Whether a quote is what is seen between two bytes of the file. White space may be folded, and a bar stands
  /// between the cells of a row.
  func show(_ quote: String, at span: ByteSpan) -> Bool {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high) / 2
      if bytes[middle].span.lower < span.lower { low = middle + 1 } else { high = middle }
    }
    let seen = bytes[low...].prefix { $0.span.lower < span.upper }.map(\.byte)
    let quoted = quote.utf8.filter { !Self.isSpace($0) }
    let bar = UInt8(ascii: "|")
    return quoted == seen || quoted.filter { $0 != bar } == seen.filter { $0 != bar }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
