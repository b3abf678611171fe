import MonographModel
import Testing

@testable import MonographOutput

@Suite struct DrugDiffTests {
  private func file(
    _ change: (inout Monograph) -> Void = { _ in }, provenance: Provenance = Sample.provenance
  ) throws -> DrugFile {
    var monograph = Sample.monograph
    change(&monograph)
    return try DrugFile(
      DrugFile.assemble(
        drug: Sample.drug, sources: [Sample.labelSource, Sample.leafletSource], monograph: monograph,
        provenance: provenance))
  }

  @Test func equalFilesDoNotDiffer() throws {
    #expect(DrugDiff(old: try file(), new: try file()).isEmpty)
  }

  @Test func aDecisionIsAChangeOfTheContradiction() throws {
    func decide(_ monograph: inout Monograph) {
      monograph.contradictions[0].decision = Decision(
        step: .authority, preferred: 1, by: "A. Person", reason: "checked")
    }
    // Whoever decides seldom has the program that made the output before.
    let other = Provenance(version: "0.2.0", tables: Sample.provenance.tables)
    for provenance in [Sample.provenance, other] {
      let diff = DrugDiff(old: try file(), new: try file(decide, provenance: provenance))
      #expect(diff.changes.map(\.kind) == [.contradiction])
      #expect(diff.changes.map(\.presence) == [.changed])
      #expect(diff.changes.first?.causes == [.policy])
    }
  }

  @Test func anotherProgramIsTheCauseWhereNoSourceMoved() throws {
    let other = Provenance(version: "0.2.0", tables: Sample.provenance.tables)
    let new = try file({ $0.facts.removeLast() }, provenance: other)
    let diff = DrugDiff(old: try file(), new: new)
    #expect(diff.changes.map(\.presence) == [.gone])
    #expect(diff.changes.first?.causes == [.program])
  }

  @Test func aNewDrugIsAddedWithItsSources() throws {
    let diff = DrugDiff(old: nil, new: try file())
    #expect(diff.presence == .added)
    #expect(diff.sources.map(\.presence) == [.added, .added])
    #expect(diff.changes.allSatisfy { $0.presence == .added && !$0.causes.isEmpty })
  }
}
