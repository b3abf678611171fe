import MonographModel
import MonographReaders

/// A document that a worker was given in a line: where its bytes are, or they themselves.
public struct DocumentInput: Sendable {
  /// Names it in claims.
  public var path: String
  /// Where its bytes are; names it in diagnostics.
  public var file: String
  /// Nil where they are in the file.
  public var bytes: [UInt8]?
  /// What it is about; nil lets it say so.
  public var drug: Drug?
  /// The corpus folder that it belongs to, where its path does not say it.
  public var folder: String?

  /// How lines name documents.
  public enum Form: Sendable {
    /// A path a line.
    case paths
    /// A JSON object a line: `path`; `text` or, in Base64, `base64`, or else `file` (where it is not `path`); and what is
    /// known of it: `drug` (a name, or `name` and `otherNames`) and `folder`.
    case documents
  }

  /// The longest line: a document of the allowed size, each byte of it escaped at worst.
  public static var lineLimit: Int { 6 * SourceReader.sizeLimit + (1 << 16) }

  /// Reads a line.
  /// - Parameter name: names the list in diagnostics.
  public init(_ line: LineInput.Line, as form: Form, in name: String) throws(UnusableSource) {
    guard let bytes = line.bytes else { throw UnusableSource(.lineTooLong(line.number), path: name) }
    switch form {
    case .paths:
      path = String(decoding: bytes.withoutReturn, as: UTF8.self)
      file = path
    case .documents:
      do throws(JSONError) {
        let json = try JSONValue(parsing: bytes)
        guard let document = DocumentInput(json) else { throw JSONError(offset: 0, reason: "lacks a path") }
        self = document
      } catch {
        throw UnusableSource(.notADocument(error.reason, line: line.number), path: name)
      }
    }
  }

  init(path: String, file: String) { (self.path, self.file) = (path, file) }

  private init?(_ json: JSONValue) {
    guard let path = json.text("path"), !path.isEmpty else { return nil }
    self.path = path
    file = json.text("file") ?? path
    folder = json.text("folder")
    if let text = json.text("text") {
      bytes = Array(text.utf8)
    } else if let text = json.text("base64") {
      guard let decoded = Base64.decode(text) else { return nil }
      bytes = decoded
    }
    if let name = json.text("drug") {
      drug = Drug(named: name)
    } else if let known = json["drug"], known != .null {
      guard let read = Drug(streamed: known) else { return nil }
      drug = read
    }
  }

  /// Reads the document and its claims.
  /// - Parameter claimsOnly: leaves out what the extraction tells besides.
  public func read(claimsOnly: Bool = false) throws(UnusableSource) -> ReadSource {
    try ReadSource(
      path: path, bytes: try allBytes(), drug: drug, file: file, claimsOnly: claimsOnly)
  }

  /// Reads the document without its claims.
  func open() throws(UnusableSource) -> (source: SourceDocument, document: Document) {
    try ReadSource.open(path: path, bytes: try allBytes(), file: file)
  }

  private func allBytes() throws(UnusableSource) -> [UInt8] {
    guard let bytes else { return try ReadSource.bytes(of: file) }
    guard bytes.count <= SourceReader.sizeLimit else {
      throw UnusableSource(.tooLarge(limit: SourceReader.sizeLimit), path: file)
    }
    return bytes
  }

  /// The line that stands for a document that cannot be used.
  public func streamed(_ diagnostic: LocatedDiagnostic) -> [UInt8] {
    let json = JSONValue.members([
      "diagnostic": diagnostic.streamed, "folder": folder.map(JSONValue.string), "path": .string(path),
    ])
    return json.canonical + [0x0A]
  }
}

extension LocatedDiagnostic {
  /// As a line of its own in a stream tells it.
  var streamed: JSONValue {
    .members([
      "advice": diagnostic.advice.map(JSONValue.string), "column": position.map { .int($0.column) },
      "file": .string(diagnostic.path), "id": .string(diagnostic.id), "line": position.map { .int($0.line) },
      "message": .string(diagnostic.message), "severity": .string(diagnostic.severity.rawValue),
    ])
  }
}

extension Diagnostic {
  static func lineTooLong(_ number: Int) -> Diagnostic {
    Diagnostic(
      .error, "stream.line-too-long", "line \(number) is longer than the limit for one document allows",
      advice: "send the document as a file, or raise --max-size")
  }

  static func notADocument(_ reason: String, line: Int) -> Diagnostic {
    Diagnostic(
      .error, "stream.not-a-document", "line \(line) names no document: \(reason)",
      advice: "a line is a JSON object with path, and text, base64 or file")
  }
}
