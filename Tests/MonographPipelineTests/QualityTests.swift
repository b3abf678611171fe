import Foundation
import MonographEvaluation
import MonographLexicon
import Testing

@testable import MonographPipeline

/// Labelled documents against what is extracted: the floors in `Tests/floors.tsv` may only be raised.
@Suite struct QualityTests {
  private struct Floor {
    var labels: String
    var row: String
    var precision: Double
    var recall: Double
  }

  /// A set of labelled documents: where its labels and its documents are.
  private static func folders(_ labels: String) -> (gold: URL, documents: [URL]) {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["MONOGRAPH_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    return switch labels {
    case "fixtures": (root.appending(path: "Tests/Fixtures"), [root.appending(path: "Tests/Fixtures")])
    case "corpus": (root.appending(path: "Tests/Labels"), [root.appending(path: "Corpus")])
    default:
      (
        shared.appending(path: "gold"),
        [shared.appending(path: "sources"), shared.appending(path: "data/labelled")]
      )
    }
  }

  private static let floors: [Floor] = {
    let file = folders("fixtures").gold.deletingLastPathComponent().appending(path: "floors.tsv")
    let bytes = (try? [UInt8](Data(contentsOf: file))) ?? []
    return ((try? TableFile(name: "floors", bytes: bytes))?.rows ?? []).compactMap { row in
      guard let precision = Double(row[2]), let recall = Double(row[3]) else { return nil }
      return Floor(labels: row[0], row: row[1], precision: precision, recall: recall)
    }
  }()

  @Test func everyKindThatCanHarmHasAFloor() {
    let rows = Set(Self.floors.filter { $0.labels == "fixtures" }.map(\.row))
    #expect(rows.isSuperset(of: ["dose", "strength", "percentage", "contraindication", "decoy"]))
  }

  @Test(arguments: ["fixtures", "corpus", "gold"]) func staysAboveTheFloors(_ labels: String) async throws {
    let (gold, documents) = Self.folders(labels)
    guard labels == "fixtures" || FileManager.default.fileExists(atPath: gold.path) else { return }
    let judged = await LabelledDocuments.evaluate(gold: gold.path, documents: documents.map(\.path), jobs: 2)
    #expect(judged.diagnostics.map(\.description) == [])
    let evaluation = judged.evaluation
    for floor in Self.floors where floor.labels == labels {
      guard floor.row != "decoy" else {
        let alarms = evaluation.alarms
        #expect(Double(alarms.decoys - alarms.decoysTaken) >= floor.recall * Double(alarms.decoys))
        continue
      }
      let row = try #require(EvaluationRow(rawValue: floor.row))
      let tally = evaluation.overlap(row)
      let findings = Comment(rawValue: judged.findings(of: row))
      #expect(tally.precision ?? 0 >= floor.precision, findings)
      #expect(tally.recall ?? 0 >= floor.recall, findings)
    }
    #expect(evaluation.alarms.invented == 0)
    #expect(evaluation.alarms.study == 0)
  }
}
