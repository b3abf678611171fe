import MonographExtraction
import MonographModel
import MonographReaders

/// What a document says it is about: what is known after a first look at many documents, before they are read as being
/// about a drug.
public struct IdentifiedDocument: Sendable {
  var path: String
  var sha256: String
  /// The corpus folder that it belongs to; nil where that is still to be found.
  var folder: String?
  var identification: Identification

  /// Reads a document, and no claims.
  public init(reading document: DocumentInput) throws(UnusableSource) {
    let opened = try document.open()
    path = document.path
    sha256 = opened.source.sha256
    let parts = document.path.split(separator: "/", omittingEmptySubsequences: false)
    folder = document.folder ?? (parts.count == 2 && !parts[0].isEmpty ? String(parts[0]) : nil)
    identification = Extractor.identify(opened.document, of: opened.source)
  }

  init?(_ json: JSONValue) {
    guard let identification = json["identification"].flatMap(Identification.init) else { return nil }
    self.identification = identification
    path = json.text("path") ?? ""
    sha256 = json.text("sha256") ?? ""
    folder = json.text("folder")
  }

  /// As a line.
  public var streamed: [UInt8] {
    let json = JSONValue.members([
      "drug": identification.drug.streamed, "folder": folder.map(JSONValue.string),
      "identification": identification.json, "path": .string(path), "sha256": .string(sha256),
    ])
    return json.canonical + [0x0A]
  }
}

/// What follows from what documents say they are about; lines in, lines out.
public enum Identifying {
  /// The drug of each folder: the one that `sources.yaml` names, or most documents say they are about.
  /// - Parameters:
  ///   - lines: documents, those of a folder together.
  ///   - body: is given a line for each folder.
  public static func agree(
    _ lines: LineInput, corpus: Corpus?, body: ([UInt8]) -> Void
  ) throws(UnusableSource) {
    var folder: String?
    var documents: [IdentifiedDocument] = []
    var finished: Set<String> = []
    func finish() {
      guard let folder else { return }
      finished.insert(folder)
      body(agreement(on: folder, documents, corpus))
    }
    while let line = lines.nextFilled() {
      let document = try identified(line, in: lines)
      guard let name = document.folder else { throw unusable(.noFolder(document.path), line, in: lines) }
      if name != folder {
        finish()
        guard !finished.contains(name) else { throw unusable(.notGrouped(name), line, in: lines) }
        (folder, documents) = (name, [])
      }
      documents.append(document)
    }
    finish()
  }

  private static func agreement(
    on name: String, _ documents: [IdentifiedDocument], _ corpus: Corpus?
  ) -> [UInt8] {
    let folder = (corpus ?? .nowhere).reading(Corpus.Folder(named: name, notesIn: corpus?.path))
    let sorted = documents.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var seen: Set<String> = []
    let distinct = sorted.filter { seen.insert($0.sha256).inserted }
    let drug = folder.knownDrug ?? Drug(agreedBy: distinct.map(\.identification.drug), folder: folder.slug)
    return JSONValue.members(["drug": drug.streamed, "folder": .string(name)]).canonical + [0x0A]
  }

  /// The folder of each document that has none: as if they lay beside the folders of a corpus. Documents that say the same
  /// belong together, so that one of them is enough.
  /// - Parameters:
  ///   - lines: documents; all are held, since a brand that one explains names the drug of the others. Those that have a
  ///     folder say that there is one.
  ///   - body: is given each line with its `folder`, or with a `diagnostic` where the document stays out.
  public static func place(
    _ lines: LineInput, corpus: Corpus?, body: ([UInt8]) -> Void
  ) throws(UnusableSource) {
    var documents: [IdentifiedDocument] = []
    while let line = lines.nextFilled() { documents.append(try identified(line, in: lines)) }
    let brands = DrugShelves.brands(in: documents.filter { $0.folder == nil }.map(\.identification))
    let known = (corpus ?? .nowhere).adding(Set(documents.compactMap(\.folder)).sorted())
    let names = Dictionary(known.folders.map { ($0.slug, $0.name) }) { first, _ in first }
    var shelves = DrugShelves(known)
    for document in documents {
      guard document.folder == nil else {
        body(document.streamed)
        continue
      }
      var placed = document
      switch shelves.place(document.identification, brands: brands) {
      case .folder(let slug, _) where Path.canNameFiles(slug):
        placed.folder = names[slug] ?? slug
        body(placed.streamed)
      case .folder: body(document.leftOut(.unusableName))
      case .unknown: body(document.leftOut(.unknownDrug))
      case .contradictory(let title, let text):
        body(document.leftOut(.notSorted(title: title, text: text)))
      }
    }
  }

  private static func identified(
    _ line: LineInput.Line, in lines: LineInput
  ) throws(UnusableSource) -> IdentifiedDocument {
    guard let json = line.bytes.flatMap({ try? JSONValue(parsing: $0) }),
      let document = IdentifiedDocument(json)
    else { throw unusable(.notIdentified, line, in: lines) }
    return document
  }

  private static func unusable(
    _ diagnostic: Diagnostic, _ line: LineInput.Line, in lines: LineInput
  ) -> UnusableSource {
    var located = LocatedDiagnostic(diagnostic, path: lines.path)
    located.position = LineIndex.Position(line: line.number, column: 1)
    return UnusableSource(diagnostic: located)
  }
}

extension IdentifiedDocument {
  fileprivate func leftOut(_ diagnostic: Diagnostic) -> [UInt8] {
    JSONValue.members([
      "diagnostic": LocatedDiagnostic(diagnostic, path: path).streamed,
      "identification": identification.json, "path": .string(path),
    ]).canonical + [0x0A]
  }
}

extension Diagnostic {
  static let notIdentified = Diagnostic(
    .error, "stream.not-identified", "not a document as identify prints it",
    advice: "leave out the lines with a diagnostic")
}
