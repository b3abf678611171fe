import MonographModel

/// SARIF 2.1.0 (OASIS): a result for each contradiction and tension, located at its first side, the other sides
/// related to it. SARIF counts columns in characters, monograph in bytes, so a region names the line, and the
/// exact bytes stand among its properties.
enum SARIFReport {
  static func render(_ files: [DrugFile], version: String) -> JSONValue {
    let kinds = Set(files.flatMap(\.contradictions).map(\.kind))
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "monograph", "semanticVersion": .string(version),
              "rules": .array(Contradiction.Kind.allCases.filter(kinds.contains).map(rule)),
            ]
          ],
          "results": .array(files.flatMap { file in file.contradictions.map { result($0, in: file) } }),
        ]
      ],
    ]
  }

  private static func rule(_ kind: Contradiction.Kind) -> JSONValue {
    ["id": .string(kind.rawValue), "shortDescription": ["text": .string(kind.words.sentenceCase + ".")]]
  }

  private static func result(_ item: DrugFile.ContradictionEntry, in file: DrugFile) -> JSONValue {
    let read = ReportItem(item, in: file)
    let sides = read.sides.map { "\($0.letter): \($0.summary)" }.joined(separator: "; ")
    let places = item.sides.map { $0.claims.compactMap(file.claim) }
    let others = places.dropFirst().flatMap(\.self) + (places.first ?? []).dropFirst()
    return .members([
      "ruleId": .string(item.kind.rawValue), "level": .string(item.sarifLevel),
      "message": ["text": .string("\(item.explanation) \(sides). \(read.decision)".printable())],
      "locations": .array((places.first?.first).map { [location($0, id: nil)] } ?? []),
      "relatedLocations": .array(others.enumerated().map { location($1, id: $0) }),
      "partialFingerprints": ["monographID/v1": .string(item.id)],
      "properties": [
        "drug": .string(file.slug), "topic": .string(item.topic), "level": .string(item.level.rawValue),
        "severity": .string(item.severity.rawValue),
      ],
    ])
  }

  private static func location(_ claim: DrugFile.ClaimEntry, id: Int?) -> JSONValue {
    let evidence = claim.evidence[0]
    return .members([
      "id": id.map(JSONValue.int),
      "physicalLocation": [
        "artifactLocation": ["uri": .string(percentEncoded(claim.path))],
        "region": [
          "startLine": .int(evidence.position.line),
          "properties": [
            "start": .int(evidence.span.lower), "end": .int(evidence.span.upper),
            "column": .int(evidence.position.column),
          ],
        ],
      ],
      "message": ["text": .string("“\(evidence.quote.printable())”")],
    ])
  }

  /// A path as a relative URI reference (RFC 3986).
  private static func percentEncoded(_ path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default: uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}

extension DrugFile.ContradictionEntry {
  fileprivate var sarifLevel: String {
    switch (level, severity) {
    case (.contradiction, .critical), (.contradiction, .major): "error"
    case (.contradiction, .minor), (.tension, .critical), (.tension, .major): "warning"
    case (.tension, .minor): "note"
    }
  }
}
