extension Scope {
  /// `population` and `indication` always stand, null where nothing is said; `condition` and `formulation`
  /// only where they limit the claim.
  public var json: JSONValue {
    .members([
      "population": population?.json ?? .null, "indication": indication?.json ?? .null,
      "condition": .some(condition), "formulation": .some(formulation),
    ])
  }
}

extension Scope.Term {
  var json: JSONValue { .members(["term": .string(term), "text": .string(text)]) }
}

extension Population {
  public var json: JSONValue {
    .members([
      "group": .some(group?.rawValue), "age": age?.json, "weight": weight?.json, "renal": .some(renal),
      "hepatic": .some(hepatic), "text": .string(text),
    ])
  }
}

extension Evidence {
  /// With line and column, 1-based, the column in bytes.
  public func json(lines: LineIndex) -> JSONValue {
    let position = lines.position(of: span.lower)
    return .members([
      "role": .string(role.rawValue), "start": .int(span.lower), "end": .int(span.upper),
      "line": .int(position.line), "column": .int(position.column), "quote": .string(quote),
    ])
  }
}

extension Claim {
  /// The claim as `extract` prints it and the drug file holds it.
  /// - Parameters:
  ///   - drug: The drug's name.
  ///   - path: The source's path.
  ///   - lines: The lines of the source's raw bytes.
  public func json(drug: String, path: String, lines: LineIndex) -> JSONValue {
    .members([
      "id": .string(id), "kind": .string(kind.rawValue), "drug": .string(drug), "value": value.json,
      "scope": scope.json, "polarity": .string(polarity.rawValue), "certainty": .string(certainty.rawValue),
      "section": JSONValue(section?.rawValue), "rule": .string(rule),
      "source": .members(["path": .string(path), "sha256": .string(source)]),
      "evidence": .array(evidence.map { $0.json(lines: lines) }),
    ])
  }
}
