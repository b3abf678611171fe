import Foundation
import MonographOutput
import MonographPipeline
import Testing

@testable import MonographStore

/// The store says what the drug files say.
@Suite struct StoreTests {
  /// An output of the package's own corpus, and a store of it.
  private final class Sample {
    let folder = FileManager.default.temporaryDirectory.appending(path: "monograph-\(UUID().uuidString)").path
    let output = Output(Sample.package + "/Output")
    var path: String { folder + "/store.sqlite" }
    var index: OutputIndex { OutputIndex(output.files) }

    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path

    init() throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func mirror() throws -> Int {
      try Store(at: path).mirror(index) { slug in output.files.first { $0.slug == slug } }
    }

    func count(_ table: String, where condition: String = "1") throws -> Int {
      let rows = try StoreReader(at: path).query("SELECT count(*) FROM \(table) WHERE \(condition)").rows
      guard case .whole(let count) = rows[0][0] else { return -1 }
      return Int(count)
    }
  }

  @Test func theRowsAreAsManyAsTheFilesHave() throws {
    let sample = try Sample()
    let files = sample.output.files
    #expect(try sample.mirror() == files.count && files.count > 1)
    for file in files {
      let ofDrug = "drug = '\(file.slug)'"
      #expect(try sample.count("source", where: ofDrug) == file.sources.count)
      #expect(try sample.count("claim", where: ofDrug) == file.claims.count)
      #expect(try sample.count("fact", where: ofDrug) == file.facts.count)
      #expect(try sample.count("contradiction", where: ofDrug) == file.contradictions.count)
      #expect(try sample.count("difference", where: ofDrug) == file.differences.count)
      #expect(try sample.count("gap", where: ofDrug) == file.gaps.count)
      #expect(try sample.count("decision", where: ofDrug) == file.resolutions.count)
      #expect(try sample.count("statement", where: ofDrug) >= file.claims.count)
    }
    let evidence = files.flatMap(\.claims).reduce(0) { $0 + $1.evidence.count }
    #expect(try sample.count("evidence") == evidence)
    #expect(try sample.count("quotation") == evidence)
    let sides = files.flatMap(\.contradictions).flatMap(\.sides)
    #expect(try sample.count("side") == sides.count)
    #expect(try sample.count("side_claim") == sides.reduce(0) { $0 + $1.claims.count })
    let support = files.flatMap(\.facts).reduce(0) { $0 + $1.support.count }
    #expect(try sample.count("fact_claim", where: "role = 'support'") == support)
  }

  @Test func whatAClaimSaysIsWhatItsFileSays() throws {
    let sample = try Sample()
    _ = try sample.mirror()
    let file = sample.output.files[0]
    let claim = file.claims[0]
    let table = try StoreReader(at: sample.path).query(
      """
      SELECT quote, path, line, column_byte, value ->> '$' FROM statement WHERE claim_id = '\(claim.id)'
      """)
    let evidence = claim.evidence[0]
    #expect(table.columns[0] == "quote")
    #expect(
      Array(table.rows[0].prefix(4)) == [
        .text(evidence.quote), .text(claim.path), .whole(Int64(evidence.position.line)),
        .whole(Int64(evidence.position.column)),
      ])
  }

  @Test func onlyWhatChangedIsTakenInAndWhatIsGoneIsForgotten() throws {
    let sample = try Sample()
    _ = try sample.mirror()
    #expect(try sample.mirror() == 0)
    let kept = Array(sample.output.files.dropFirst())
    let store = try Store(at: sample.path)
    let asked = try store.mirror(OutputIndex(kept)) { _ in nil }
    #expect(asked == 1)
    #expect(try sample.count("drug") == kept.count)
    #expect(try sample.count("claim") == kept.reduce(0) { $0 + $1.claims.count })
    let evidence = kept.flatMap(\.claims).reduce(0) { $0 + $1.evidence.count }
    #expect(try sample.count("evidence") == evidence)
    // A word of the drug that is gone must not be found any more; the index checks itself.
    _ = try store.write {
      try $0.execute(sql: "INSERT INTO quotation (quotation) VALUES ('integrity-check')")
    }
    #expect(try sample.mirror() == 1)
    #expect(try sample.count("drug") == sample.output.files.count)
  }

  @Test(arguments: ["no database at all, but long enough to be looked at", ""])
  func aDamagedStoreIsMadeAnew(bytes: String) throws {
    let sample = try Sample()
    try Data(bytes.utf8).write(to: URL(filePath: sample.path))
    #expect(try sample.mirror() == sample.output.files.count)
    #expect(try sample.mirror() == 0)
  }

  @Test func aStoreOfANewerProgramIsMadeAnew() throws {
    let sample = try Sample()
    let store = try Store(at: sample.path)
    _ = try store.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('from the future')") }
    #expect(try sample.mirror() == sample.output.files.count)
  }

  @Test(arguments: [
    "DELETE FROM claim", "INSERT INTO drug VALUES ('a', 'b', 'c')", "DROP TABLE claim",
    "PRAGMA journal_mode = DELETE",
    "ATTACH '/tmp/other.sqlite' AS other", "SELECT 1; DELETE FROM claim", "VACUUM", "nonsense",
  ])
  func aQuestionCannotChangeTheStore(sql: String) throws {
    let sample = try Sample()
    _ = try sample.mirror()
    let before = try sample.count("claim")
    let reader = try StoreReader(at: sample.path)
    #expect(throws: StoreError.self) { _ = try reader.query(sql) }
    #expect(try sample.count("claim") == before)
  }

  @Test func quotesAreFoundByTheirWords() throws {
    let sample = try Sample()
    _ = try sample.mirror()
    let reader = try StoreReader(at: sample.path)
    let hits = try reader.search("DÉPRESSION", limit: 500)
    #expect(!hits.isEmpty)
    #expect(hits.allSatisfy { $0.quote.lowercased().contains("depression") })
    let drug = hits[0].drug
    #expect(try reader.search("depression", drug: drug, limit: 500).allSatisfy { $0.drug == drug })
    #expect(
      try reader.search("depression", kind: "adverse-reaction", limit: 500).allSatisfy {
        $0.kind == "adverse-reaction"
      })
    #expect(try reader.search("depression", limit: 1).count == 1)
    #expect(try reader.search("xyzzy", limit: 5).isEmpty)
    #expect(try reader.search("\" -:*", limit: 5).isEmpty)
  }

  /// The questions in the README are understood.
  @Test func theExamplesOfTheREADMEAreAnswered() throws {
    let sample = try Sample()
    _ = try sample.mirror()
    let text = try String(contentsOfFile: Sample.package + "/README.md", encoding: .utf8)
    let questions = text.components(separatedBy: "```sql\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
    #expect(questions.count >= 3)
    let reader = try StoreReader(at: sample.path)
    let answers = try questions.map { try reader.query($0) }
    #expect(answers.contains { !$0.rows.isEmpty })
  }
}
