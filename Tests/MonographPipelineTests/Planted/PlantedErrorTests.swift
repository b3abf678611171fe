import Foundation
import MonographModel
import MonographReconciliation
import Testing

@testable import MonographPipeline

/// A copy of a document in which one thing was changed, beside the document: an error that matters is reported, other
/// words for the same are not.
@Suite struct PlantedErrorTests {
  private struct Planting {
    var path: String
    var change: String
    var what: String
    var isReported: Bool
  }

  /// How many of a class are planted in one document.
  private static let perDocument = 3

  /// Of all, and of each kind of change of which there are enough to tell.
  @Test func errorsAreReported() async throws {
    let planted = try await Self.plantings(of: "planted-errors")
    let missed = planted.filter { !$0.isReported }
    #expect(planted.count >= 150)
    #expect(missed.count * 100 <= 5 * planted.count, Self.comment(missed, of: planted))
    let kinds = Dictionary(grouping: planted, by: \.change)
    #expect(kinds.count >= 10)
    for (_, planted) in kinds where planted.count >= Self.enough {
      let missed = planted.filter { !$0.isReported }
      #expect(missed.count * 100 <= 5 * planted.count, Self.comment(missed, of: planted))
    }
  }
  private static let enough = 40

  @Test func paraphrasesAreNot() async throws {
    let planted = try await Self.plantings(of: "planted-paraphrases")
    let reported = planted.filter(\.isReported)
    #expect(planted.count >= 70)
    #expect(reported.count * 100 <= 2 * planted.count, Self.comment(reported, of: planted))
  }

  private static func comment(_ wrong: [Planting], of all: [Planting]) -> Comment {
    let lines = wrong.map { "\($0.change)\t\($0.path)\t\($0.what)" }.sorted()
    return Comment(rawValue: "\(wrong.count) of \(all.count):\n" + lines.joined(separator: "\n"))
  }

  /// The documents of the corpus, the labelled fixtures, and some of the folder of samples where there is one.
  private static let documents: [String] = {
    let fixtures = Package.path("Tests/Fixtures")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures)) ?? []
    let extensions = ["txt", "md", "html", "xml"]
    return RobustnessTests.documents
      + names.sorted().filter { name in
        extensions.contains { name.hasSuffix("." + $0) } && name != "README.md"
      }
      .map { "\(fixtures)/\($0)" } + samples
  }()

  /// Every so many of the leaflets and monographs beside the checkout.
  private static let samples: [String] = {
    let root = URL(filePath: Package.path("."))
    let shared =
      ProcessInfo.processInfo.environment["MONOGRAPH_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    return ["data/ema-leaflets", "data/rxhive"].flatMap { folder -> [String] in
      let path = shared.appending(path: folder).path
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
      let documents = names.filter { $0.hasSuffix(".html") || $0.hasSuffix(".md") }.sorted()
      return stride(from: 7, to: documents.count, by: documents.count / 12 + 1).map {
        "\(path)/\(documents[$0])"
      }
    }
  }()

  private static func plantings(of table: String) async throws -> [Planting] {
    let replacements = try Replacement.all(table)
    return await mapInOrder(documents, width: 2) { path in
      (try? plantings(in: path, replacements)) ?? []
    }.flatMap(\.self)
  }

  private static func plantings(in path: String, _ replacements: [Replacement]) throws -> [Planting] {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
    let original = try ReadSource(path: path, bytes: bytes)
    var places: [String: [(span: ByteSpan, quote: String)]] = [:]
    for claim in original.claims {
      for replacement in replacements {
        guard let place = replacement.applied(to: claim, in: bytes),
          !places[replacement.kindOfChange, default: []].contains(where: { $0.span == place.span })
        else { continue }
        places[replacement.kindOfChange, default: []].append(place)
      }
    }
    var random = SplitMix(seed: UInt64(bytes.count))
    return try places.sorted { $0.key < $1.key }.flatMap { change, places in
      try places.shuffled(using: &random).prefix(perDocument).map { place in
        let copy = Array(bytes[..<place.span.lower]) + place.quote.utf8 + bytes[place.span.upper...]
        let was = String(decoding: bytes[place.span.lower..<place.span.upper], as: UTF8.self)
        return Planting(
          path: URL(filePath: path).lastPathComponent, change: change, what: "\(was) → \(place.quote)",
          isReported: try isReported(original, copy))
      }
    }
  }

  private static func isReported(_ original: ReadSource, _ copy: [UInt8]) throws -> Bool {
    let drug = original.extraction.drug
    let other = try ReadSource(path: "copy-" + original.source.path, bytes: copy, drug: drug)
    let sources = [original, other].map { SourceRecord($0.reading, entry: nil) }
    let found = Reconciler.reconcile(original.claims + other.claims, sources: sources, drug: drug)
    // A range that is turned round, or a total that is wrong, shows in the copy alone.
    let copied = Set(other.claims.map(\.id)).subtracting(original.claims.map(\.id))
    return found.contradictions.contains { contradiction in
      !contradiction.withinSource || contradiction.sides.flatMap(\.claims).allSatisfy(copied.contains)
    }
  }
}
