import MonographExtraction
import MonographModel
import MonographOutput

// The form of the cache, which no other program reads. It changes with these lines, so their form is numbered.

extension BuildCache: FlatCodable {
  /// What the file starts with: its kind and the number of its form.
  static let head = Array("monograph build cache 2\n".utf8)

  func write(to bytes: inout FlatBytes) {
    bytes.write(all: maker, files, index.entries, indexHash, drugs, identifications)
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(
      maker: try bytes.value(), files: try bytes.value(), index: OutputIndex(try bytes.value()),
      indexHash: try bytes.text(), drugs: try bytes.value(), identifications: try bytes.value())
  }
}

extension BuildMaker: FlatCodable {
  func write(to bytes: inout FlatBytes) {
    for text in [program.version, program.tables, program.executable, policy, corpus] { bytes.write(text) }
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(
      program: Program.Identity(
        version: try bytes.text(), tables: try bytes.text(), executable: try bytes.text()),
      policy: try bytes.text(), corpus: try bytes.text())
  }
}

extension KnownFile: FlatCodable {
  func write(to bytes: inout FlatBytes) {
    stamp.write(to: &bytes)
    bytes.write(sha256)
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(stamp: try bytes.value(), sha256: try bytes.text())
  }
}

extension FileStamp: FlatCodable {
  func write(to bytes: inout FlatBytes) {
    for number in [size, inode, modified, changed] { bytes.write(number) }
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(
      size: try bytes.number(), inode: try bytes.number(), modified: try bytes.number(),
      changed: try bytes.number())
  }
}

extension RememberedDrug: FlatCodable {
  func write(to bytes: inout FlatBytes) { bytes.write(all: inputs, outputs, summary, diagnostics) }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(
      inputs: try bytes.value(), outputs: try bytes.value(), summary: try bytes.value(),
      diagnostics: try bytes.value())
  }
}

extension OutputIndex.Entry: FlatCodable {
  func write(to bytes: inout FlatBytes) {
    bytes.write(all: slug, name, contentHash, counts, hasPage)
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(
      slug: try bytes.text(), name: try bytes.text(), contentHash: try bytes.text(),
      counts: try bytes.value(), hasPage: try bytes.value())
  }
}

extension DrugSummary: FlatCodable {
  func write(to bytes: inout FlatBytes) {
    bytes.write(all: slug, name, sources, claims, regimens, contradictions, tensions, differences, gaps)
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(
      slug: try bytes.text(), name: try bytes.text(), sources: try bytes.number(),
      claims: try bytes.value(), regimens: try bytes.value(), contradictions: try bytes.value(),
      tensions: try bytes.number(), differences: try bytes.number(), gaps: try bytes.number())
  }
}

extension DrugSummary.KindCount: FlatCodable {
  func write(to bytes: inout FlatBytes) { bytes.write(all: kind, count) }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(kind: try bytes.value(), count: try bytes.number())
  }
}

extension DrugSummary.SeverityCount: FlatCodable {
  func write(to bytes: inout FlatBytes) { bytes.write(all: severity, count) }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(severity: try bytes.value(), count: try bytes.number())
  }
}

extension LocatedDiagnostic: FlatCodable {
  func write(to bytes: inout FlatBytes) {
    bytes.write(
      all: diagnostic.severity, diagnostic.id, diagnostic.message, diagnostic.path, diagnostic.advice,
      diagnostic.offset)
    (position.map { [$0.line, $0.column] } ?? []).write(to: &bytes)
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    let severity: Diagnostic.Severity = try bytes.value()
    let (id, message, path) = (try bytes.text(), try bytes.text(), try bytes.text())
    let diagnostic = Diagnostic(
      severity, id, message, advice: try bytes.value(), path: path, offset: try bytes.value())
    let place: [Int] = try bytes.value()
    self.init(
      diagnostic, position: place.count == 2 ? LineIndex.Position(line: place[0], column: place[1]) : nil)
  }
}

extension Identification: FlatCodable {
  func write(to bytes: inout FlatBytes) {
    substances.write(to: &bytes)
    brands.write(to: &bytes)
    basis.write(to: &bytes)
    contradictedTitle.write(to: &bytes)
    stated.write(to: &bytes)
    kind.write(to: &bytes)
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(
      try bytes.value(), brands: try bytes.value(), basis: try bytes.value(),
      contradictedTitle: try bytes.value(), stated: try bytes.value())
    kind = try bytes.value()
  }
}

extension SubstanceName: FlatCodable {
  func write(to bytes: inout FlatBytes) {
    for text in [text, key] { bytes.write(text) }
    isKnown.write(to: &bytes)
  }

  init(from bytes: inout FlatBytes.Reader) throws(FlatBytes.Damage) {
    self.init(text: try bytes.text(), key: try bytes.text(), isKnown: try bytes.value())
  }
}

extension Claim.Kind: FlatCodable {}
extension Contradiction.Severity: FlatCodable {}
extension Diagnostic.Severity: FlatCodable {}
extension Identification.Basis: FlatCodable {}
