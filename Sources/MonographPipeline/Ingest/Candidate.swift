import MonographExtraction
import MonographModel
import MonographOutput
import MonographReaders

/// A document that may be taken in: what it is and what it says of itself. Its bytes are read again when it is.
struct Candidate: Sendable {
  /// As given; `-` is standard input.
  var path: String
  var sha256: String
  var size: Int
  var format: SourceDocument.Format
  var identification: Identification
  var version: LabelVersion?
  var publisher: String?
  var jurisdiction: String?
  var date: String?
  /// What standard input held; it cannot be read twice.
  private var heldBytes: [UInt8]?

  /// - Throws: where the document cannot be used.
  init(reading path: String) throws(UnusableSource) {
    let read = try ReadSource(file: path)
    self.path = path
    sha256 = read.source.sha256
    size = read.source.raw.count
    format = read.source.format
    identification = read.extraction.identification
    let metadata = DocumentMetadata(read.document)
    version = LabelVersion(metadata, format: format)
    publisher = metadata["publisher", "author"]
    jurisdiction = metadata["jurisdiction"].flatMap {
      SidecarForms.isJurisdiction($0) ? $0 : nil
    }
    date = metadata.date.flatMap { SidecarForms.isDate($0) ? $0 : nil }
    heldBytes = path == "-" ? read.source.raw : nil
  }

  /// The bytes that were examined.
  func bytes() throws(UnusableSource) -> [UInt8] {
    if let heldBytes { return heldBytes }
    do throws(SourceError) {
      let bytes = try FileSystem.read(path, limit: SourceReader.sizeLimit)
      if Hash.sha256(bytes) == sha256 { return bytes }
      throw SourceError(.changedMeanwhile)
    } catch {
      throw UnusableSource(error.diagnostic, path: path)
    }
  }

  /// The file's name without folders.
  var originalName: String? { path == "-" ? nil : path.split(separator: "/").last.map(String.init) }

  /// The name for the document in its folder: the original's letters and digits in lower case, so that no two differ
  /// by case alone, and the extension of the format.
  /// - Parameter taken: the names in the folder, lower case.
  func name(besides taken: Set<String>) -> String {
    let original = originalName ?? ""
    let stem = original.lastIndex(of: ".").map { String(original[..<$0]) } ?? original
    let slug = Path.slug(stem)
    let base = slug.isEmpty ? "document" : slug
    let names = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? base : "\(base)-\($0)" }
    return names.map { "\($0).\(self.format.fileExtension)" }.first { !taken.contains($0) }!
  }

  /// What `sources.yaml` is to say about it.
  func entry(named name: String, _ details: SourceDetails) -> CorpusSources.Entry {
    var entry = CorpusSources.Entry(file: name)
    entry.publisher = details.publisher ?? publisher
    entry.authority = details.authority
    entry.jurisdiction = details.jurisdiction ?? jurisdiction
    entry.date = details.date ?? date
    entry.sha256 = sha256
    entry.mediaType = format.rawValue
    entry.originalName = originalName
    entry.retrievedFrom = details.retrievedFrom
    entry.supersedes = details.supersedes
    return entry
  }
}

extension SourceDocument.Format {
  /// Without the full stop.
  var fileExtension: String {
    switch self {
    case .plainText: "txt"
    case .markdown: "md"
    case .html: "html"
    case .spl: "xml"
    }
  }
}

extension Diagnostic {
  static let changedMeanwhile = Diagnostic(
    .error, "ingest.changed", "changed while it was read, so it is not taken in", advice: "take it in again")
}
