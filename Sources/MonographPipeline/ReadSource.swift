import MonographExtraction
import MonographModel
import MonographOutput
import MonographReaders

/// One document, read and understood: its bytes, its tree, and the claims in it.
public struct ReadSource: Sendable {
  public var source: SourceDocument
  public var document: Document
  public var extraction: Extraction
  public var lines: LineIndex
  /// Where the document was read from; `source.path` may be shorter, relative to its corpus.
  public var file: String

  public var claims: [Claim] { extraction.claims }

  public var diagnostics: [LocatedDiagnostic] {
    (document.diagnostics + extraction.diagnostics).map { LocatedDiagnostic($0, path: file, lines: lines) }
  }

  /// Loads what takes longest of what reading any document needs, which else the first one does.
  public static func prepare() { Extractor.prepare() }

  /// Reads the bytes of one document of any format.
  ///
  /// - Parameters:
  ///   - path: names the document in claims; its extension helps to tell the format.
  ///   - bytes: the document as it is, whatever its encoding.
  ///   - drug: what the document is about; nil lets the document say it.
  ///   - file: names the document in diagnostics; nil for `path`.
  ///   - claimsOnly: leaves out what the extraction tells besides.
  /// - Throws: `UnusableSource` where the bytes cannot be used at all: empty, binary, not UTF-8, of no known type.
  public init(
    path: String, bytes: [UInt8], drug: Drug? = nil, file: String? = nil, claimsOnly: Bool = false
  ) throws(UnusableSource) {
    self.file = file ?? path
    (source, document) = try Self.open(path: path, bytes: bytes, file: file ?? path)
    lines = LineIndex(source.raw, encoding: source.encoding)
    extraction = Extractor.extract(
      from: document, of: source, drug: drug, claimsOnly: claimsOnly)
  }

  /// The document's bytes and its tree, without its claims.
  static func open(
    path: String, bytes: [UInt8], file: String
  ) throws(UnusableSource) -> (source: SourceDocument, document: Document) {
    do throws(SourceError) {
      let source = try SourceReader.open(path: path, bytes: bytes, sha256: Hash.sha256(bytes))
      return (source, try SourceReader.read(source))
    } catch {
      throw UnusableSource(error.diagnostic, path: file, bytes: bytes)
    }
  }

  /// Reads a document from a file, or from standard input where it is `-`.
  ///
  /// - Parameters:
  ///   - file: where its bytes are.
  ///   - path: names the document in claims; nil for `file`.
  ///   - drug: what the document is about; nil lets the document say it.
  public init(file: String, path: String? = nil, drug: Drug? = nil) throws(UnusableSource) {
    try self.init(path: path ?? file, bytes: try Self.bytes(of: file), drug: drug, file: file)
  }

  /// The bytes of a file, or those of standard input where it is `-`.
  static func bytes(of file: String) throws(UnusableSource) -> [UInt8] {
    do throws(SourceError) {
      return file == "-"
        ? try FileSystem.readStandardInput(limit: SourceReader.sizeLimit)
        : try FileSystem.read(file, limit: SourceReader.sizeLimit)
    } catch {
      throw UnusableSource(error.diagnostic, path: file)
    }
  }

  /// The same document, which was read without being told its drug, as being about a drug.
  func about(_ drug: Drug) -> ReadSource {
    var copy = self
    copy.extraction = extraction.about(drug) ?? Extractor.extract(from: document, of: source, drug: drug)
    return copy
  }
}

/// Why a document cannot be used.
public struct UnusableSource: Error, Sendable, CustomStringConvertible {
  public var diagnostic: LocatedDiagnostic

  init(diagnostic: LocatedDiagnostic) { self.diagnostic = diagnostic }

  init(_ diagnostic: Diagnostic, path: String, bytes: [UInt8]? = nil) {
    self.diagnostic = LocatedDiagnostic(diagnostic, path: path, lines: bytes.map { LineIndex($0) })
  }

  public var description: String { diagnostic.description }
}
