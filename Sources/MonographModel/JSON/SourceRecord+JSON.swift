extension SourceRecord {
  /// The id of a source: `sha256:` and the hash of its bytes.
  public static func id(of sha256: String) -> JSONValue { .string("sha256:" + sha256) }

  /// The source as the drug file lists it; what is not known is null.
  /// - Parameters:
  ///   - lines: The lines of its raw bytes.
  ///   - diagnostics: What was noticed while it was read.
  public func json(lines: LineIndex, diagnostics: [Diagnostic] = []) -> JSONValue {
    .members([
      "id": Self.id(of: sha256), "path": .string(path), "format": .string(format.rawValue),
      "encoding": .string(encoding.rawValue), "language": .string(language), "title": JSONValue(title),
      "publisher": JSONValue(publisher), "rights": JSONValue(rights),
      "authority": .string(authority.rawValue), "jurisdiction": JSONValue(jurisdiction),
      "date": JSONValue(date), "setId": .some(setID),
      "sameTextAs": sameTextAs.map(Self.id), "supersededBy": supersededBy.map(Self.id), "bytes": .int(bytes),
      "coverage": coverage.json(lines: lines),
      "diagnostics": .some(diagnostics.map { $0.json(lines: lines) }),
    ])
  }
}

extension Coverage {
  public func json(lines: LineIndex) -> JSONValue {
    [
      "claimed": .int(claimed), "unclaimed": .int(unclaimed), "markup": .int(markup),
      "boilerplate": .int(boilerplate),
      "unclaimedNumbers": .array(unclaimedNumbers.map { $0.json(lines: lines) }),
    ]
  }
}

extension UnclaimedNumber {
  func json(lines: LineIndex) -> JSONValue {
    let position = lines.position(of: span.lower)
    return [
      "start": .int(span.lower), "end": .int(span.upper), "line": .int(position.line),
      "column": .int(position.column), "text": .string(text), "reason": .string(reason.rawValue),
    ]
  }
}

extension Diagnostic {
  func json(lines: LineIndex) -> JSONValue {
    let position = offset.map(lines.position)
    return .members([
      "severity": .string(severity.rawValue), "id": .string(id), "message": .string(message),
      "advice": .some(advice), "line": position.map { .int($0.line) },
      "column": position.map { .int($0.column) },
    ])
  }
}
