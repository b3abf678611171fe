import MonographModel
import MonographOutput
import Testing

@Suite struct DrugFileTests {
  @Test func orderOfTheInputDoesNotMatter() {
    var monograph = Sample.monograph
    monograph.facts.reverse()
    monograph.contradictions.reverse()
    var reversed = [Sample.labelSource, Sample.leafletSource]
    for index in reversed.indices { reversed[index].claims.reverse() }
    reversed.reverse()
    let json = DrugFile.assemble(
      drug: Sample.drug, sources: reversed, monograph: monograph, provenance: Sample.provenance)
    #expect(json.pretty == Sample.json.pretty)
  }

  @Test func theMembersAreThoseOfTheFormat() {
    guard case .object(let members) = Sample.json else { return #expect(Bool(false)) }
    #expect(
      members.keys.sorted() == [
        "claims", "contentHash", "contradictions", "decisions", "differences", "drug", "facts", "gaps",
        "notice", "policy",
        "program", "schemaVersion", "sources",
      ])
    #expect(members["facts"]?["dosage"]?.elements?.count == 1)
    #expect(
      members["drug"] == [
        "slug": "samplin", "name": ["text": "samplin", "claims": []],
        "otherNames": [["text": "Sampliq", "claims": []]], "codes": [],
      ])
    #expect(members["contradictions"]?.elements?.first?["id"] == "x-0000000000000001")
    #expect(members["claims"]?.elements?.first?["id"]?.text == Sample.labelDose.id)
  }

  @Test func theContentHashIsThatOfTheRest() {
    guard case .object(var members) = Sample.json else { return #expect(Bool(false)) }
    let hash = members["contentHash"]
    members["contentHash"] = nil
    #expect(hash?.text == Hash.sha256(JSONValue.object(members).canonical))
    #expect(
      Hash.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func whatWasWrittenReadsBack() throws {
    let file = try DrugFile(bytes: Sample.json.pretty)
    #expect(file.name == "samplin")
    #expect(file.claims.count == 5)
    #expect(file.contradictions.map(\.severity) == [.critical, .major])
    let claim = try #require(file.claim(Sample.leafletDose.id))
    #expect(claim.evidence[0].quote == "0.5\u{a0}mg every other day")
    #expect(claim.evidence[0].position == LineIndex.Position(line: 1, column: 8))
    #expect(file.gaps[0].silent.compactMap { file.source($0)?.path } == ["samplin/label.md"])
  }

  @Test(arguments: [
    ("{", "expected a name in quotes (line 1, column 2)"),
    ("[]", "schemaVersion: missing"),
    (#"{"schemaVersion":"9"}"#, "schemaVersion: written by another version of monograph"),
    (#"{"schemaVersion":"1.0","drug":3}"#, "drug: expected an object"),
    (#"{"schemaVersion":"1.0","drug":{"slug":"a","name":{}}}"#, "drug.name.text: missing"),
  ]) func otherFilesAreRefused(text: String, reason: String) {
    #expect(throws: DrugFileError(reason)) { try DrugFile(bytes: Array(text.utf8)) }
  }

  /// A damaged file is refused or read, and every report of what was read can be written.
  @Test func damageCrashesNothing() {
    let bytes = Sample.json.pretty
    var random: UInt64 = 42
    for _ in 0..<500 {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var damaged = bytes
      damaged[Int(random >> 33) % bytes.count] ^= UInt8(1 << (random >> 20 & 7))
      guard let file = try? DrugFile(bytes: damaged) else { continue }
      for format in ReportFormat.allCases { _ = Report.render([file], as: format, version: "0") }
      _ = file.contradictions.compactMap { Explanation.text(for: $0.id, in: file) }
      _ = Verifier.verify(file, named: "f") { _ in .found(raw: Array(Sample.label.utf8)) { _ in nil } }
    }
    for end in stride(from: 0, to: bytes.count - 1, by: 97) {
      #expect(throws: DrugFileError.self) { try DrugFile(bytes: Array(bytes[..<end])) }
    }
  }

  @Test func namedClaimsMustBeThere() throws {
    guard case .object(var members) = Sample.json else { return }
    members["claims"] = []
    let missing = try #require(Sample.monograph.facts.last?.support.first)
    #expect(throws: DrugFileError("claims: \(missing) is named and is not there")) {
      try DrugFile(.object(members))
    }
  }

  @Test func theIndexCountsAndReadsBack() throws {
    let index = OutputIndex([try Sample.file()])
    let drug = try #require(index.json["drugs"]?.elements?.first)
    #expect(
      drug["counts"] == [
        "sources": 2, "claims": 5, "facts": 2, "contradictions": 1, "tensions": 1, "differences": 1,
        "gaps": 1,
      ])
    #expect(drug["file"] == "samplin.json")
    #expect(drug["report"] == "samplin.contradictions.md")
    #expect(drug["page"] == "samplin.html")
    #expect(try OutputIndex(bytes: index.json.pretty).json == index.json)
  }
}
