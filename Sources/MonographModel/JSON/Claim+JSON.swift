extension Scope {
  /// `population` and `indication` always stand, null where nothing is said; `condition` and `formulation`
  /// only where they limit the claim.
  public var json: JSONValue {
    .members([
      "condition": .some(condition), "formulation": .some(formulation),
      "indication": indication?.json ?? .null, "population": population?.json ?? .null,
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
      "column": .int(position.column), "end": .int(span.upper), "line": .int(position.line),
      "quote": .string(quote), "role": .string(role.rawValue), "start": .int(span.lower),
    ])
  }
}

extension Claim {
  /// The claim as `extract` prints it and the drug file holds it.
  /// - Parameters:
  ///   - drug: The drug's name.
  ///   - path: The source's path.
  ///   - lines: The lines of the source's raw bytes.
  ///
  /// Its members stand in the order in which they are written, as those of all that is written often.
  public func json(drug: String, path: String, lines: LineIndex) -> JSONValue {
    .members([
      "certainty": .string(certainty.rawValue), "drug": .string(drug),
      "evidence": .array(evidence.map { $0.json(lines: lines) }), "id": .string(id),
      "kind": .string(kind.rawValue), "polarity": .string(polarity.rawValue), "rule": .string(rule),
      "scope": scope.json, "section": JSONValue(section?.rawValue),
      "source": .members(["path": .string(path), "sha256": .string(source)]), "value": value.json,
    ])
  }
}
