extension Scope: JSONDescribable {
  public var json: JSONValue { tree }

  /// `population` and `indication` always stand, null where nothing is said; `condition` and `formulation`
  /// only where they limit the claim.
  func describe(to json: inout some JSONMembers) {
    if isEmpty {
      json.add("indication", .null)
      return json.add("population", .null)
    }
    json.add("condition", some: condition)
    json.add("formulation", some: formulation)
    json.add("indication", orNull: indication)
    json.add("population", orNull: population)
  }
}

extension Scope.Term: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("term", term)
    json.add("text", text)
  }
}

extension Population: JSONDescribable {
  public var json: JSONValue { tree }

  func describe(to json: inout some JSONMembers) {
    json.add("age", some: age)
    json.add("group", some: group?.rawValue)
    json.add("hepatic", some: hepatic)
    json.add("renal", some: renal)
    json.add("text", text)
    json.add("weight", some: weight)
  }
}

extension Evidence {
  /// With line and column, 1-based, the column in bytes.
  public func json(lines: LineIndex) -> JSONValue { .describing { describe(to: &$0, lines: lines) } }

  fileprivate func describe(to json: inout some JSONMembers, lines: LineIndex) {
    let position = lines.position(of: span.lower)
    json.add("column", position.column)
    json.add("end", span.upper)
    json.add("line", position.line)
    json.add("quote", quote)
    json.add("role", role.rawValue)
    json.add("start", span.lower)
  }
}

extension Claim {
  /// The claim as `extract` prints it and the drug file holds it.
  /// - Parameters:
  ///   - drug: The drug's name.
  ///   - path: The source's path.
  ///   - lines: The lines of the source's raw bytes.
  public func json(drug: String, path: String, lines: LineIndex) -> JSONValue {
    .describing { describe(to: &$0, drug: drug, path: path, lines: lines) }
  }

  /// The canonical form of `json(drug:path:lines:)` of each of some claims, a line each.
  public static func canonicalLines(
    _ claims: [Claim], drug: String, path: String, lines: LineIndex
  ) -> [UInt8] {
    JSONWriter.withBytes(capacity: claims.count * 768 + 1024) { writer in
      claims.withUnsafeBufferPointer { claims in
        for index in claims.indices {
          writer.writeObject { claims[index].describe(to: &$0, drug: drug, path: path, lines: lines) }
          writer.endLine()
        }
      }
    } _: {
      Array($0)
    }
  }

  private func describe(to json: inout some JSONMembers, drug: String, path: String, lines: LineIndex) {
    json.add("certainty", certainty.rawValue)
    json.add("drug", drug)
    json.add("evidence", objects: evidence) { $0.describe(to: &$1, lines: lines) }
    json.add("id", id)
    json.add("kind", kind.rawValue)
    json.add("polarity", polarity.rawValue)
    json.add("rule", rule)
    json.add("scope", scope)
    json.add("section", JSONValue(section?.rawValue))
    json.add(
      "source",
      object: { [source] in
        $0.add("path", path)
        $0.add("sha256", source)
      })
    json.add("value", value)
  }
}
