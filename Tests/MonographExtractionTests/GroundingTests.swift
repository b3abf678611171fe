import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

@Suite struct GroundingTests {
  /// A footnote is seen below its table, but stands between two cells in the source.
  @Test func evidenceIsCutAtAFootnote() throws {
    let label = """
      <document xmlns="urn:hl7-org:v3"><component><structuredBody><component><section>\
      <code code="34068-7"/><title>DOSAGE AND ADMINISTRATION</title><text><table><thead><tr>\
      <th>Course</th><th>Dose (mg)</th><th>Interval</th></tr></thead><tbody><tr>\
      <td>First</td><td>500<footnote>Or 250 mg.</footnote></td><td>Every 24 hours</td></tr></tbody></table></text>\
      </section></component></structuredBody></component></document>
      """
    let source = try SourceReader.open(path: "label.xml", bytes: Array(label.utf8), sha256: "", format: .spl)
    let extraction = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"))
    let dose = try #require(extraction.claims.first { $0.kind == .dose })
    #expect(dose.evidence.map(\.quote) == ["500", "Every 24 hours", "mg"])
  }
}
