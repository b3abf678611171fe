/// A source as it was read: its raw bytes, what they are, and the same decoded to UTF-8.
public struct SourceDocument: Sendable {
  public enum Format: String, CaseIterable, Sendable {
    case plainText = "text/plain"
    case markdown = "text/markdown"
    case html = "text/html"
    /// HL7 Structured Product Labeling, the XML of drug labels.
    case spl = "application/spl+xml"
  }

  public enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
  }

  /// Relative to the corpus, or as given on the command line; `-` is standard input.
  public var path: String
  /// Lower-case hexadecimal SHA-256 of the raw bytes.
  public var sha256: String
  public var raw: [UInt8]
  public var format: Format
  public var encoding: Encoding
  /// The text in UTF-8, without a byte order mark. Readers work on these bytes alone.
  public var utf8: [UInt8]
  public var offsets: OffsetMap
  /// What was found out while it was decoded; offsets into the raw bytes.
  public var diagnostics: [Diagnostic]

  public init(
    path: String, sha256: String, raw: [UInt8], format: Format, encoding: Encoding, utf8: [UInt8],
    offsets: OffsetMap, diagnostics: [Diagnostic] = []
  ) {
    self.path = path
    self.sha256 = sha256
    self.raw = raw
    self.format = format
    self.encoding = encoding
    self.utf8 = utf8
    self.offsets = offsets
    self.diagnostics = diagnostics
  }
}
