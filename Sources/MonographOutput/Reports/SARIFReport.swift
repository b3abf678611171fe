import MonographModel

/// SARIF 2.1.0 (OASIS): a result for each contradiction and tension, located at the first words of every side, all the
/// other words of both related to it. SARIF counts columns in characters, monograph in bytes, so a region names the line, and the
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
          "originalUriBaseIds": ["CORPUS": ["description": ["text": "The folder of the sources."]]],
          "artifacts": .array(files.flatMap(\.sources).map(artifact)),
          "results": .array(files.flatMap { file in file.contradictions.map { result($0, in: file) } }),
        ]
      ],
    ]
  }

  private static func rule(_ kind: Contradiction.Kind) -> JSONValue {
    ["id": .string(kind.rawValue), "shortDescription": ["text": .string(kind.words.sentenceCase + ".")]]
  }

  private static func artifact(_ source: DrugFile.SourceEntry) -> JSONValue {
    [
      "location": ["uri": .string(percentEncoded(source.path)), "uriBaseId": "CORPUS"],
      "length": .int(source.bytes), "mimeType": .string(source.format.rawValue),
      "encoding": .string(source.encoding.rawValue), "hashes": ["sha-256": .string(source.sha256)],
    ]
  }

  private static func result(_ item: DrugFile.ContradictionEntry, in file: DrugFile) -> JSONValue {
    let read = ReportItem(item, in: file)
    let sides = read.sides.map { "\($0.letter): \($0.summary)" }.joined(separator: "; ")
    let places = read.sides.map { side in side.claims.map { (side.letter, $0) } }
    return .members([
      "ruleId": .string(item.kind.rawValue), "level": .string(item.sarifLevel),
      "message": ["text": .string("\(item.explanation) \(sides). \(read.decision)".printable())],
      "locations": .array(places.compactMap(\.first).map { location($1, side: $0, id: nil) }),
      "relatedLocations": .array(
        places.flatMap(\.self).dropFirst().enumerated().map { location($1.1, side: $1.0, id: $0) }),
      "partialFingerprints": ["monographID/v1": .string(item.id)],
      "properties": [
        "drug": .string(file.slug), "topic": .string(item.topic), "level": .string(item.level.rawValue),
        "severity": .string(item.severity.rawValue),
      ],
    ])
  }

  private static func location(_ claim: DrugFile.ClaimEntry, side: String, id: Int?) -> JSONValue {
    let evidence = claim.evidence[0]
    return .members([
      "id": id.map(JSONValue.int),
      "physicalLocation": [
        "artifactLocation": ["uri": .string(percentEncoded(claim.path)), "uriBaseId": "CORPUS"],
        "region": [
          "startLine": .int(evidence.position.line),
          "properties": [
            "start": .int(evidence.span.lower), "end": .int(evidence.span.upper),
            "column": .int(evidence.position.column),
          ],
        ],
      ],
      "message": ["text": .string("\(side): “\(evidence.quote.printable())”")],
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
