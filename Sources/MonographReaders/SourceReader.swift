import MonographModel

/// Why a source cannot be used at all.
public struct SourceError: Error, Sendable {
  public var diagnostic: Diagnostic
  public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// From bytes to a document tree, whatever the format.
public enum SourceReader {
  /// The largest file that is read, in bytes.
  public static var sizeLimit: Int { Limits.current.documentBytes }

  /// Decodes the bytes and finds out what they are.
  ///
  /// UTF-8 and UTF-16 are known by their byte order mark, UTF-16 without one by its NUL bytes, Windows-1252
  /// (ISO 8859-1) where HTML or XML declares it; anything else is UTF-8 or an error that names the byte. What the bytes
  /// show goes before what is declared, with a warning in `SourceDocument.diagnostics`.
  /// - Parameter format: overrides the detection by name and content.
  /// - Throws: `SourceError` for what is empty, too large, no text, wrongly encoded or of unknown type. Its
  ///   `offset` counts raw bytes.
  public static func open(
    path: String, bytes: [UInt8], sha256: String, format: SourceDocument.Format? = nil
  ) throws(SourceError) -> SourceDocument {
    if bytes.isEmpty { throw SourceError(.emptyFile) }
    if bytes.count > sizeLimit { throw SourceError(.tooLarge(bytes: bytes.count, limit: sizeLimit)) }
    if let kind = FileSignature.match(bytes) { throw SourceError(.notText(kind)) }

    let finding = try EncodingDetection.detect(bytes)
    let text = try decode(bytes, as: finding)
    let nul = text.utf8.withUnsafeBufferPointer { $0.firstIndex(of: 0, from: 0) }
    if nul < text.utf8.count { throw SourceError(.nulByte(at: text.offsets.raw(nul))) }
    if text.utf8.allSatisfy(\.isASCIISpace) { throw SourceError(.onlyWhiteSpace) }

    let found: SourceDocument.Format
    if let format { found = format } else { found = try detect(path, text) }
    return SourceDocument(
      path: path, sha256: sha256, raw: bytes, format: found, encoding: finding.encoding, utf8: text.utf8,
      offsets: text.offsets, diagnostics: [finding.mismatch].compactMap(\.self))
  }

  /// Reads the document tree. Positions in it are offsets into `source.utf8`; those of its diagnostics are
  /// offsets into the raw bytes.
  public static func read(_ source: SourceDocument) throws(SourceError) -> Document {
    var document: Document
    switch source.format {
    case .plainText: document = PlainTextReader.read(source)
    case .markdown: document = MarkdownReader.read(source)
    case .html: document = try HTMLReader.read(source)
    case .spl: document = try SPLReader.read(source)
    }
    document.diagnostics = source.diagnostics + document.diagnostics.map { $0.moved(by: source.offsets) }
    return document
  }

  private static func detect(
    _ path: String, _ text: DecodedText
  ) throws(SourceError) -> SourceDocument.Format {
    do throws(SourceError) {
      return try FormatDetection.detect(path: path, text: text.utf8)
    } catch {
      throw SourceError(error.diagnostic.moved(by: text.offsets))
    }
  }

  private static func decode(
    _ bytes: [UInt8], as finding: EncodingDetection.Finding
  ) throws(SourceError) -> DecodedText {
    switch finding.encoding {
    case .utf8:
      if let invalid = UTF8Scan.firstInvalid(bytes) {
        throw SourceError(.invalidUTF8(byte: bytes[invalid], at: invalid))
      }
      let utf8 = finding.markLength == 0 ? bytes : Array(bytes[finding.markLength...])
      return DecodedText(utf8: utf8, offsets: OffsetMap(byteOrderMark: finding.markLength))
    case .utf16LittleEndian, .utf16BigEndian:
      do throws(Transcoding.MalformedUTF16) {
        return try Transcoding.utf16(
          bytes, from: finding.markLength, littleEndian: finding.encoding == .utf16LittleEndian)
      } catch {
        throw SourceError(.invalidUTF16(unit: error.unit, at: error.offset))
      }
    case .windows1252:
      return Transcoding.windows1252(bytes)
    }
  }
}

extension Diagnostic {
  /// The same with its offset into the decoded text led back to the raw bytes.
  func moved(by offsets: OffsetMap) -> Diagnostic {
    var moved = self
    moved.offset = offset.map(offsets.raw)
    return moved
  }
}
