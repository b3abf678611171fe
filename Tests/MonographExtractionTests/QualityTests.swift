import Foundation
import MonographLexicon
import MonographModel
import Testing

@testable import MonographExtraction

/// The specimens against their labels: how much of what a careful reader marked is found, and how much of what
/// is found was marked. The floors in `Tests/Fixtures/floors.tsv` may only be raised.
@Suite struct QualityTests {
  private static let documents: [(name: String, labels: [Label], claims: [Claim])] = Specimens.fixtures
    .map { file in
      // A specimen that cannot be read has no claims and fails the floors.
      let read = (try? Data(contentsOf: file)).flatMap { try? ReadSpecimen([UInt8]($0), at: file) }
      return (file.lastPathComponent, (try? Label.of(file)) ?? [], read?.extraction.claims ?? [])
    }

  private static let floors: [(kind: String, precision: Double, recall: Double)] = {
    let file = Specimens.root.appending(path: "Tests/Fixtures/floors.tsv")
    guard let bytes = try? [UInt8](Data(contentsOf: file)),
      let table = try? TableFile(name: "floors", bytes: bytes)
    else { return [] }
    return table.rows.compactMap { row in
      guard let precision = Double(row[1]), let recall = Double(row[2]) else { return nil }
      return (row[0], precision, recall)
    }
  }()

  @Test func everyMeasuredKindHasAFloor() {
    #expect(Self.documents.allSatisfy { !$0.labels.isEmpty })
    #expect(Set(Self.floors.map(\.kind)).isSuperset(of: Label.measured))
  }

  @Test(arguments: floors.map(\.kind).filter { $0 != "decoy" }) func staysAboveTheFloor(_ kind: String) throws
  {
    let floor = try #require(Self.floors.first { $0.kind == kind })
    var score = Score()
    for document in Self.documents {
      score.add(
        document.name, document.labels.filter { $0.kind == kind },
        document.claims.filter { $0.kind.rawValue == kind })
    }
    let notes = score.notes.joined(separator: "\n")
    #expect(score.precision >= floor.precision, "\(kind): precision \(score.precision)\n\(notes)")
    #expect(score.recall >= floor.recall, "\(kind): recall \(score.recall)\n\(notes)")
  }

  /// The line `decoy` says which share of the decoys at least no claim takes.
  @Test func decoysAreLeftAlone() throws {
    let floor = try #require(Self.floors.first { $0.kind == "decoy" }).recall
    var count = 0
    var taken: [String] = []
    for (name, labels, claims) in Self.documents {
      let measured = labels.filter { Label.measured.contains($0.kind) }
      let amounts = claims.filter { Label.measured.contains($0.kind.rawValue) }
      for decoy in labels where decoy.kind == "decoy" {
        guard !measured.contains(where: { $0.span.overlaps(decoy.span) }) else { continue }
        count += 1
        let claim = amounts.first { decoy.span.contains($0.evidence[0].span) }
        if let claim { taken.append("\(name): \(claim.evidence[0].quote)") }
      }
    }
    #expect(count > 0)
    #expect(Double(count - taken.count) / Double(max(1, count)) >= floor, "\(taken)")
  }

  @Test func noNumberIsInvented() {
    for (name, _, claims) in Self.documents {
      for claim in claims {
        let quoted = NumberCheck.numbers(in: claim.evidence.map(\.quote))
        let stray = NumberCheck.numbers(of: claim.value).first { !quoted.contains($0) }
        #expect(stray == nil, "\(name): \(claim.evidence[0].quote)")
      }
    }
  }
}

/// Labels and claims of one kind, matched one to one; texts that a reader marked as a whole, by overlap.
private struct Score {
  private var wanted = 0, found = 0, claimed = 0, right = 0
  private(set) var notes: [String] = []

  var precision: Double { claimed == 0 ? 1 : Double(right) / Double(claimed) }
  var recall: Double { wanted == 0 ? 1 : Double(found) / Double(wanted) }

  mutating func add(_ document: String, _ labels: [Label], _ claims: [Claim]) {
    let isText = labels.first.map { !Label.measured.contains($0.kind) } ?? false
    var free = Array(claims.indices)
    func take(_ label: Label) -> Bool {
      let fitting = free.filter { label.agrees(with: claims[$0]) }
      let best = fitting.max { closeness(label, claims[$0]) < closeness(label, claims[$1]) }
      if isText { free.removeAll { fitting.contains($0) } } else { free.removeAll { $0 == best } }
      return best != nil
    }
    for label in labels where !label.isOptional {
      wanted += 1
      if take(label) { found += 1 } else { notes.append("missed \(document) \(label.span.lower)") }
    }
    right += claims.count - free.count
    claimed += claims.count - free.count
    for label in labels where label.isOptional { _ = take(label) }
    claimed += free.count
    notes += free.map { "wrong \(document): \(claims[$0].evidence[0].quote)" }
  }

  private func closeness(_ label: Label, _ claim: Claim) -> Double {
    let span = claim.evidence[0].span
    let shared = min(span.upper, label.span.upper) - max(span.lower, label.span.lower)
    return Double(shared) / Double(span.union(label.span).count)
  }
}
