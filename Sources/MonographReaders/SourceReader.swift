import MonographModel

/// Why a source cannot be used at all.
public struct SourceError: Error, Sendable {
  public var diagnostic: Diagnostic
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// From bytes to a document tree, whatever the format.
public enum SourceReader {
  /// Decodes the bytes and finds out what they are.
  /// - Parameter format: overrides the detection by name and content.
  public static func open(
    path: String, bytes: [UInt8], sha256: String, format: SourceDocument.Format? = nil
  ) throws(SourceError) -> SourceDocument {
    SourceDocument(
      path: path, sha256: sha256, raw: bytes, format: format ?? .plainText, encoding: .utf8, utf8: bytes,
      offsets: OffsetMap())
  }

  /// Reads the document tree. Positions in it are offsets into `source.utf8`.
  public static func read(_ source: SourceDocument) throws(SourceError) -> Document {
    Document()
  }
}
