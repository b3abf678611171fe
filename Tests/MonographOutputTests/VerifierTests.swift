import MonographModel
import MonographOutput
import Testing

@Suite struct VerifierTests {
  private static let visible: [ByteSpan: String] = [
    Sample.leafletDose.evidence[0].span: "0.5\u{a0}mg every other day",
    Sample.leafletBand.evidence[0].span: "Depression",
    Sample.leafletGout.evidence[0].span: "severe gout",
  ]

  private func verify(
    _ json: JSONValue, leaflet: String = Sample.leaflet, visible: [ByteSpan: String] = visible
  ) throws -> Verification {
    Verifier.verify(try DrugFile(json), named: "Output/samplin.json") { source in
      let text = source.path.hasSuffix(".html") ? leaflet : Sample.label
      return .found(raw: Array(text.utf8)) { visible[$0] }
    }
  }

  /// The sample with one claim replaced; its content hash is right.
  private func sample(_ change: (inout Claim) -> Void) -> JSONValue {
    var leaflet = Sample.leafletSource
    change(&leaflet.claims[1])
    return DrugFile.assemble(
      drug: Sample.drug, sources: [Sample.labelSource, leaflet], monograph: Monograph(),
      provenance: Sample.provenance)
  }

  private func messages(_ verification: Verification) -> [String] {
    verification.findings.map { finding in
      let place = finding.position.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(finding.diagnostic.path)\(place): \(finding.diagnostic.message)"
    }
  }

  @Test func everyQuoteOfTheSampleHolds() throws {
    let verification = try verify(Sample.json)
    #expect(verification.holds)
    #expect(verification.verbatim == 4)
    #expect(verification.rendered == 2)
  }

  @Test func aWrongQuoteIsFound() throws {
    let id = Sample.leafletDose.id
    let json = sample { $0.evidence[0].quote = "0.05\u{a0}mg every other day" }
    #expect(
      messages(try verify(json)) == [
        "samplin/leaflet.html:1:8: the quote of \(id) does not hold: it has “0.05 mg every other day”, "
          + "the source has “0.5 mg every other day”"
      ])
  }

  @Test func textThatNobodySeesProvesNothing() throws {
    let hidden = try verify(Sample.json, visible: [:])
    #expect(hidden.findings.count == 3)
    #expect(
      messages(hidden)[0]
        == "samplin/leaflet.html:1:8: a reader sees no text where \(Sample.leafletDose.id) quotes some")
  }

  @Test func aChangedSourceIsFound() throws {
    #expect(
      messages(try verify(Sample.json, leaflet: "else")) == [
        "samplin/leaflet.html: SHA-256 differs: the source changed after it was read, so its quotes are unproven"
      ])
  }

  @Test func aMissingSourceIsFound() throws {
    let verification = Verifier.verify(try Sample.file(), named: "a.json") { _ in
      .unreadable(reason: "no such file or directory")
    }
    #expect(
      messages(verification)[0]
        == "samplin/label.md: no such file or directory: the source cannot be read, so its quotes are unproven"
    )
  }

  @Test func aRangeOutsideOfTheFileIsFound() throws {
    var id = ""
    let json = sample {
      $0.evidence[0].span = ByteSpan(10, 9000)
      $0.id = $0.identity
      id = $0.id
    }
    #expect(
      messages(try verify(json)) == [
        "samplin/leaflet.html:1:11: bytes 10 to 9000 of \(id) are outside of the file, which has "
          + "\(Sample.leaflet.utf8.count)"
      ])
  }

  @Test func anEditedClaimIsFound() throws {
    let text = String(decoding: Sample.json.pretty, as: UTF8.self)
    let edited = text.split(separator: "\"high\": \"0.5\"").joined(separator: "\"high\": \"5\"")
    let messages = messages(try verify(try JSONValue(parsing: Array(edited.utf8))))
    #expect(
      messages == [
        "Output/samplin.json: contentHash does not match the file: it was changed after it was written",
        "samplin/leaflet.html: \(Sample.leafletDose.id) does not match what the claim says: it was changed after "
          + "it was written",
      ])
  }

  @Test func otherEncodingsAreDecoded() throws {
    let raw: [UInt8] = [0xFF, 0xFE] + "5 µg".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let western: [UInt8] = Array("5 ".utf8) + [0xB5] + Array("g".utf8) + [0x96]
    for (bytes, encoding, span, quote) in [
      (raw, SourceDocument.Encoding.utf16LittleEndian, ByteSpan(2, 10), "5 µg"),
      (western, .windows1252, ByteSpan(0, 5), "5 µg–"),
    ] {
      let hash = Hash.sha256(bytes)
      var claim = Claim(
        value: .overdose(text: quote), rule: "r", source: hash,
        evidence: [Evidence(role: .value, span: span, quote: quote)])
      claim.id = claim.identity
      let record = SourceRecord(
        sha256: hash, path: "a.txt", format: .plainText, encoding: encoding, bytes: bytes.count)
      let json = DrugFile.assemble(
        drug: Sample.drug,
        sources: [
          SourceReading(record: record, lines: LineIndex(bytes, encoding: encoding), claims: [claim])
        ],
        monograph: Monograph(), provenance: Sample.provenance)
      let verification = Verifier.verify(try DrugFile(json), named: "f") { _ in
        .found(raw: bytes) { _ in nil }
      }
      #expect(verification.holds && verification.verbatim == 1)
    }
  }
}
