import MonographModel
import Testing

@Suite struct ClaimJSONTests {
  static let source = String(repeating: "ab", count: 32)

  static var dose: Claim {
    var dose = Dose(amount: Amount(ExactNumber("0.0625")!, "mg"), role: .start)
    dose.equivalents = [Amount(2, "10*6.{unit}"), Amount(ExactNumber("0.25")!, "mL")]
    dose.timing = Timing(frequency: 1, period: 2, periodUnit: .d)
    dose.route = "subcutaneous"
    var claim = Claim(
      value: .dose(dose),
      scope: Scope(indication: Scope.Term(term: "multiple sclerosis", text: "MS")), section: .dosage,
      rule: "dose.amount-then-timing", source: source,
      evidence: [Evidence(role: .value, span: ByteSpan(8, 17), quote: "0.0625 mg")])
    claim.id = claim.identity
    return claim
  }

  @Test func aDoseIsWrittenAsTheFormatSays() {
    let json = Self.dose.json(
      drug: "interferon beta-1b", path: "a.md", lines: LineIndex(Array("Start\nat 0.0625 mg\n".utf8)))
    #expect(
      String(decoding: json.canonical, as: UTF8.self)
        == #"{"certainty":"stated","drug":"interferon beta-1b","evidence":[{"column":3,"end":17,"line":2,"#
        + #""quote":"0.0625 mg","role":"value","start":8}],"id":"\#(Self.dose.id)","kind":"dose","#
        + #""polarity":"affirmed","rule":"dose.amount-then-timing","#
        + #""scope":{"indication":{"term":"multiple sclerosis","text":"MS"},"population":null},"#
        + #""section":"dosage","source":{"path":"a.md","sha256":"\#(Self.source)"},"#
        + #""value":{"amount":{"high":"0.0625","low":"0.0625","unit":"mg"},"#
        + #""equivalents":[{"high":"2","low":"2","unit":"10*6.{unit}"},{"high":"0.25","low":"0.25","unit":"mL"}],"#
        + #""role":"start","route":"subcutaneous","timing":{"frequency":1,"period":"2","periodUnit":"d"}}}"#)
  }

  @Test func idsDependOnWhatIsSaidAlone() {
    let claim = Self.dose
    #expect(claim.id.count == 18 && claim.id.hasPrefix("c-"))
    var other = claim
    other.rule = "dose.other"
    other.certainty = .possible
    other.section = nil
    other.evidence.append(Evidence(role: .heading, span: ByteSpan(0, 5), quote: "Start"))
    #expect(other.identity == claim.id)
    other = claim
    other.polarity = .negated
    #expect(other.identity != claim.id)
    other = claim
    other.scope.population = Population(group: .adult, text: "adults")
    #expect(other.identity != claim.id)
    other = claim
    other.evidence[0].span = ByteSpan(8, 18)
    #expect(other.identity != claim.id)
    other = claim
    other.value = .contraindication(term: "0.0625 mg")
    #expect(other.identity != claim.id)
  }

  @Test func partsOfAnIDDoNotRunTogether() {
    #expect(StableID.make(prefix: "f-", parts: ["a", "b"]) != StableID.make(prefix: "f-", parts: ["ab"]))
    #expect(StableID.make(prefix: "f-", parts: []) == "f-efd01f60ba992926")
  }

  @Test func openEndsAndExclusiveEndsAreSaid() {
    let amount = Amount(low: 10, high: nil, lowInclusive: false, unit: "%")
    #expect(amount.json == ["low": "10", "high": .null, "lowInclusive": false, "unit": "%"])
    let band = ClaimValue.adverseReaction(
      AdverseReaction(term: "headache", frequency: ReactionFrequency(band: .veryCommon)))
    #expect(band.json == ["term": "headache", "frequency": ["band": "very-common"]])
  }
}

@Suite struct LineIndexTests {
  @Test func linesAndColumnsCountFromOneInBytes() {
    let lines = LineIndex(Array("é\nab\r\n\nz".utf8))
    #expect(lines.position(of: 0) == .init(line: 1, column: 1))
    #expect(lines.position(of: 2) == .init(line: 1, column: 3))
    #expect(lines.position(of: 3) == .init(line: 2, column: 1))
    #expect(lines.position(of: 7) == .init(line: 3, column: 1))
    #expect(lines.position(of: 8) == .init(line: 4, column: 1))
    #expect(lines.position(of: 9) == .init(line: 4, column: 2))
  }

  /// U+0A00 and U+010A hold the byte of a line feed and are none.
  @Test func lineFeedsOfUTF16AreCodeUnits() {
    let little: [UInt8] = [0xFF, 0xFE, 0x00, 0x0A, 0x0A, 0x01, 0x0A, 0x00, 0x61, 0x00]
    let lines = LineIndex(little, encoding: .utf16LittleEndian)
    #expect(lines.position(of: 6) == .init(line: 1, column: 7))
    #expect(lines.position(of: 8) == .init(line: 2, column: 1))
    let big: [UInt8] = [0x0A, 0x00, 0x00, 0x0A, 0x00, 0x61]
    #expect(LineIndex(big, encoding: .utf16BigEndian).position(of: 4) == .init(line: 2, column: 1))
  }
}
