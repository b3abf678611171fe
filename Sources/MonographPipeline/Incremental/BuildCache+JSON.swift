import MonographExtraction
import MonographModel
import MonographOutput

// The form of the cache, which no other program reads: thousands of entries, so lists rather than names.

extension BuildCache {
  private static let form = "1"

  var json: JSONValue {
    [
      "form": .string(Self.form), "maker": maker.json, "files": .object(JSONObject(files.mapValues(\.json))),
      "drugs": .object(JSONObject(drugs.mapValues(\.json))),
      "identifications": .object(JSONObject(identifications.mapValues(\.json))),
    ]
  }

  init?(_ json: JSONValue) {
    guard json["form"]?.text == Self.form, let maker = json["maker"].flatMap(BuildMaker.init),
      let files = json["files"]?.members(KnownFile.init),
      let drugs = json["drugs"]?.members(RememberedDrug.init),
      let identifications = json["identifications"]?.members(Identification.init)
    else { return nil }
    self.init(maker: maker, files: files, drugs: drugs, identifications: identifications)
  }
}

extension BuildMaker {
  fileprivate var json: JSONValue {
    .strings([program.version, program.tables, program.executable, policy, corpus])
  }

  fileprivate init?(_ json: JSONValue) {
    guard let texts = json.texts, texts.count == 5 else { return nil }
    program = Program.Identity(version: texts[0], tables: texts[1], executable: texts[2])
    (policy, corpus) = (texts[3], texts[4])
  }
}

extension KnownFile {
  fileprivate var json: JSONValue { .array([.string(sha256)] + (stamp?.numbers ?? []).map(JSONValue.int)) }

  fileprivate init?(_ json: JSONValue) {
    guard let fields = json.elements, let sha256 = fields.first?.text else { return nil }
    self.init(stamp: FileStamp(numbers: fields.dropFirst().compactMap(\.whole)), sha256: sha256)
  }
}

extension RememberedDrug {
  fileprivate var json: JSONValue {
    [
      "inputs": .object(JSONObject(inputs.mapValues(JSONValue.string))),
      "outputs": .object(JSONObject(outputs.mapValues(JSONValue.string))),
      "entry": entry.json, "summary": summary.json, "diagnostics": .array(diagnostics.map(\.json)),
    ]
  }

  fileprivate init?(_ json: JSONValue) {
    guard let inputs = json["inputs"]?.members(\.text), let outputs = json["outputs"]?.members(\.text),
      let entry = json["entry"].flatMap({ try? OutputIndex.Entry($0) }),
      let summary = json["summary"].flatMap(DrugSummary.init),
      let diagnostics = json["diagnostics"]?.all({ LocatedDiagnostic($0) })
    else { return nil }
    self.init(inputs: inputs, outputs: outputs, entry: entry, summary: summary, diagnostics: diagnostics)
  }
}

extension DrugSummary {
  fileprivate var json: JSONValue {
    [
      "slug": .string(slug), "name": .string(name), "regimens": .strings(regimens),
      "claims": .array(claims.map { [.string($0.kind.rawValue), .int($0.count)] }),
      "contradictions": .array(contradictions.map { [.string($0.severity.rawValue), .int($0.count)] }),
      "counts": .array([sources, tensions, differences, gaps].map(JSONValue.int)),
    ]
  }

  fileprivate init?(_ json: JSONValue) {
    guard let slug = json["slug"]?.text, let name = json["name"]?.text,
      let regimens = json["regimens"]?.texts,
      let counts = json["counts"]?.all(\.whole), counts.count == 4,
      let claims = json["claims"]?.all({ pair in
        pair.pair(Claim.Kind.init(rawValue:)).map { KindCount(kind: $0, count: $1) }
      }),
      let contradictions = json["contradictions"]?.all({ pair in
        pair.pair(Contradiction.Severity.init(rawValue:)).map { SeverityCount(severity: $0, count: $1) }
      })
    else { return nil }
    self.init(
      slug: slug, name: name, sources: counts[0], claims: claims, regimens: regimens,
      contradictions: contradictions, tensions: counts[1], differences: counts[2], gaps: counts[3])
  }
}

extension LocatedDiagnostic {
  fileprivate var json: JSONValue {
    .members([
      "severity": .string(diagnostic.severity.rawValue), "id": .string(diagnostic.id),
      "message": .string(diagnostic.message), "advice": diagnostic.advice.map(JSONValue.string),
      "path": .string(diagnostic.path), "offset": diagnostic.offset.map(JSONValue.int),
      "position": position.map { .array([.int($0.line), .int($0.column)]) },
    ])
  }

  fileprivate init?(_ json: JSONValue) {
    guard let severity = json["severity"]?.text.flatMap(Diagnostic.Severity.init(rawValue:)),
      let id = json["id"]?.text,
      let message = json["message"]?.text, let path = json["path"]?.text
    else { return nil }
    let diagnostic = Diagnostic(
      severity, id, message, advice: json["advice"]?.text, path: path, offset: json["offset"]?.whole)
    var position: LineIndex.Position?
    if let place = json["position"]?.all(\.whole), place.count == 2 {
      position = LineIndex.Position(line: place[0], column: place[1])
    }
    self.init(diagnostic, position: position)
  }
}

extension JSONValue {
  fileprivate func members<Member>(_ read: (JSONValue) -> Member?) -> [String: Member]? {
    guard case .object(let members) = self else { return nil }
    var found: [String: Member] = [:]
    for (name, value) in members {
      guard let member = read(value) else { return nil }
      found[name] = member
    }
    return found
  }

  fileprivate var texts: [String]? { all(\.text) }

  /// A name and a number.
  fileprivate func pair<Name>(_ read: (String) -> Name?) -> (Name, Int)? {
    guard let elements, elements.count == 2, let name = elements[0].text.flatMap(read),
      let count = elements[1].whole
    else { return nil }
    return (name, count)
  }
}
