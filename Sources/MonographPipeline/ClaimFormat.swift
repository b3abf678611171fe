import MonographModel

/// How the claims of a document are printed.
public enum ClaimFormat: String, CaseIterable, Sendable {
  /// A JSON object a line.
  case ndjson
  /// A line a claim for a person: place, kind, value in words, quote.
  case table

  /// The claims in the order of the document, a line each.
  public func render(_ read: ReadSource) -> [UInt8] {
    switch self {
    case .ndjson:
      Claim.canonicalLines(
        read.claims, drug: read.extraction.drug.name, path: read.source.path, lines: read.lines)
    case .table: read.claims.flatMap { Array((row($0, of: read) + "\n").utf8) }
    }
  }

  private func row(_ claim: Claim, of read: ReadSource) -> String {
    let value = claim.evidence[0]
    let position = read.lines.position(of: value.span.lower)
    return padded("\(read.source.path):\(position.line):\(position.column)", to: 32) + "  "
      + padded(claim.kind.rawValue, to: 19) + "  " + padded(claim.value.words(claim.polarity), to: 48) + "  “"
      + Excerpt.of(value.quote.utf8, limit: 80) + "”"
  }
}

extension ReadSource {
  /// A claim as `extract` prints it and the drug file holds it.
  public func json(of claim: Claim) -> JSONValue {
    claim.json(drug: extraction.drug.name, path: source.path, lines: lines)
  }
}
