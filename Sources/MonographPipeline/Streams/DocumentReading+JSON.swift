import MonographExtraction
import MonographModel
import MonographReaders

extension DocumentReading {
  /// The lines that stand for it in a stream of claims: one about the document, and one for each claim.
  /// - Parameter folder: the corpus folder that it belongs to, where its path does not say it.
  public func streamed(folder: String?) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONValue.members(["document": json(folder: folder)]).writeCanonical(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    for claim in claims {
      claim.json(drug: extraction.drug.name, path: path, lines: lines).writeCanonical(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private func json(folder: String?) -> JSONValue {
    .members([
      "bytes": .int(byteCount), "claims": .int(claims.count),
      "coverage": extraction.coverage.json(lines: lines),
      "diagnostics": .array(documentDiagnostics.map(\.streamed)), "drug": extraction.drug.streamed,
      "encoding": .string(encoding.rawValue),
      "extractionDiagnostics": .array(extraction.diagnostics.map(\.streamed)), "file": .string(file),
      "folder": folder.map(JSONValue.string),
      "foreignLanguage": extraction.foreignLanguage.map(JSONValue.string),
      "format": .string(format.rawValue), "identification": extraction.identification.json,
      "lines": .array(lines.lengths.map(JSONValue.int)),
      "metadata": .object(JSONObject(metadata.values.mapValues(JSONValue.string))), "path": .string(path),
      "sha256": .string(sha256), "sketch": .string(Base64.encode(sketch.bytes)),
    ])
  }

  /// Reads the line about a document; its claims, as many as `claimCount`, are in the lines after it.
  init?(_ json: JSONValue) {
    guard let path = json.text("path"), let sha256 = json.text("sha256"),
      let format: SourceDocument.Format = json.choice("format"),
      let encoding: SourceDocument.Encoding = json.choice("encoding"), let bytes = json["bytes"]?.whole,
      let drug = json["drug"].flatMap(Drug.init(streamed:)),
      let identification = json["identification"].flatMap(Identification.init),
      let coverage = json["coverage"].flatMap(Coverage.init),
      let diagnostics = json["diagnostics"]?.all(Diagnostic.init(streamed:)),
      let extractionDiagnostics = json["extractionDiagnostics"]?.all(Diagnostic.init(streamed:)),
      let lengths = json["lines"]?.all(\.whole), let file = json.text("file"),
      let sketch = json.text("sketch").flatMap(Base64.decode).flatMap(TextSketch.init(bytes:)),
      case .object(let members)? = json["metadata"]
    else { return nil }
    self.init(
      path: path, sha256: sha256, format: format, encoding: encoding, byteCount: bytes,
      metadata: DocumentMetadata(),
      extraction: Extraction(
        drug: drug, claims: [], coverage: coverage, diagnostics: extractionDiagnostics,
        identification: identification, foreignLanguage: json.text("foreignLanguage")),
      documentDiagnostics: diagnostics, sketch: sketch, lines: LineIndex(lengths: lengths), file: file)
    for (name, value) in members { metadata.values[name] = value.text }
  }
}

extension Drug {
  /// As streams name it.
  var streamed: JSONValue {
    ["name": .string(name), "otherNames": .array(otherNames.map(JSONValue.string)), "slug": .string(slug)]
  }

  init?(streamed json: JSONValue) {
    guard let name = json.text("name"), let others = json["otherNames"]?.all(\.text) else { return nil }
    self.init(slug: json.text("slug") ?? Path.slug(name), name: name, otherNames: others)
  }
}

extension Diagnostic {
  fileprivate var streamed: JSONValue {
    .members([
      "advice": advice.map(JSONValue.string), "id": .string(id), "message": .string(message),
      "offset": offset.map(JSONValue.int), "severity": .string(severity.rawValue),
    ])
  }

  fileprivate init?(streamed json: JSONValue) {
    guard let severity: Severity = json.choice("severity"), let id = json.text("id"),
      let message = json.text("message")
    else { return nil }
    self.init(severity, id, message, advice: json.text("advice"), offset: json["offset"]?.whole)
  }
}

extension TextSketch {
  /// Eight bytes a hash, the lowest first.
  fileprivate var bytes: [UInt8] {
    hashes.flatMap { hash in (0..<8).map { UInt8(truncatingIfNeeded: hash >> UInt64($0 * 8)) } }
  }

  fileprivate init?(bytes: [UInt8]) {
    guard bytes.count % 8 == 0 else { return nil }
    self.init(
      hashes: stride(from: 0, to: bytes.count, by: 8).map { start in
        (0..<8).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) }
      })
  }
}
