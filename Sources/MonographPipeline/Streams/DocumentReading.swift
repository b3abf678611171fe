import MonographExtraction
import MonographModel
import MonographReaders

/// What is kept of a document that was read: all that reconciliation needs, and neither its text nor its tree. It can be
/// sent to another machine.
public struct DocumentReading: Sendable {
  /// Relative to the corpus.
  public var path: String
  public var sha256: String
  public var format: SourceDocument.Format
  public var encoding: SourceDocument.Encoding
  public var byteCount: Int
  var metadata: DocumentMetadata
  public var extraction: Extraction
  /// What was noticed while it was read, before anything was claimed.
  public var documentDiagnostics: [Diagnostic]
  /// What tells texts that say nearly the same.
  public var sketch: TextSketch
  public var lines: LineIndex
  /// Names the document in diagnostics.
  public var file: String

  public var claims: [Claim] { extraction.claims }

  public var diagnostics: [LocatedDiagnostic] {
    (documentDiagnostics + extraction.diagnostics).map {
      LocatedDiagnostic($0, path: file, lines: lines)
    }
  }
}

extension ReadSource {
  /// What is kept of it.
  public var reading: DocumentReading { reading(withSketch: true) }

  /// - Parameter withSketch: whether there are other documents that its text is to be compared with.
  func reading(withSketch: Bool) -> DocumentReading {
    DocumentReading(
      path: source.path, sha256: source.sha256, format: source.format, encoding: source.encoding,
      byteCount: source.raw.count, metadata: DocumentMetadata(document), extraction: extraction,
      documentDiagnostics: document.diagnostics,
      sketch: withSketch ? TextSketch(DocumentText.render(document)) : TextSketch(hashes: []),
      lines: lines, file: file)
  }
}
