import MonographModel
import MonographReaders

/// The claims of documents as `extract --sources` prints them, with the documents of a drug's folder together. What is
/// held is the folder at hand.
public final class ClaimStream {
  /// The documents of one folder, those included that could not be used.
  public struct Group: Sendable {
    public var folder: String
    public var documents: [Result<DocumentReading, UnusableSource>]
  }

  private typealias Entry = (folder: String, document: Result<DocumentReading, UnusableSource>)

  private let lines: LineInput
  private var pending: Entry?
  private var finished: Set<String> = []

  public init(_ lines: LineInput) { self.lines = lines }

  /// The next folder; nil at the end.
  /// - Throws: where the lines are not what `extract --sources` prints, or not grouped: then more may be wrong than can be
  ///   seen, and nothing of the folder is used.
  public func next() throws(UnusableSource) -> Group? {
    let first: Entry
    if let pending {
      first = pending
    } else if let entry = try nextEntry() {
      first = entry
    } else {
      return nil
    }
    pending = nil
    var group = Group(folder: first.folder, documents: [first.document])
    while let entry = try nextEntry() {
      guard entry.folder == group.folder else {
        finished.insert(group.folder)
        guard !finished.contains(entry.folder) else { throw failure(.notGrouped(entry.folder)) }
        pending = entry
        break
      }
      group.documents.append(entry.document)
    }
    return group
  }

  /// The next document, with its claims.
  private func nextEntry() throws(UnusableSource) -> Entry? {
    guard let json = try nextObject() else { return nil }
    if let diagnostic = json["diagnostic"].flatMap(LocatedDiagnostic.init(streamed:)) {
      let folder = try folder(of: json, path: json.text("path") ?? "")
      return (folder, .failure(UnusableSource(diagnostic: diagnostic)))
    }
    guard let source = json["document"] else { throw failure(.claimWithoutSource) }
    guard var reading = DocumentReading(source), let count = source["claims"]?.whole else {
      throw failure(.notStreamed("a document"))
    }
    for found in 0..<max(0, count) {
      guard let json = try nextObject() else { throw failure(.brokenOff(found, of: count, reading.path)) }
      guard json["document"] == nil else { throw failure(.brokenOff(found, of: count, reading.path)) }
      guard let claim = Claim(json), claim.source == reading.sha256 else {
        throw failure(.notStreamed("a claim"))
      }
      reading.extraction.claims.append(claim)
    }
    return (try folder(of: source, path: reading.path), .success(reading))
  }

  private func folder(of json: JSONValue, path: String) throws(UnusableSource) -> String {
    if let folder = json.text("folder") { return folder }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { throw failure(.noFolder(path)) }
    return String(decoding: Array(parts[0]), as: UTF8.self)
  }

  private func nextObject() throws(UnusableSource) -> JSONValue? {
    guard let line = lines.nextFilled() else { return nil }
    number = line.number
    guard let bytes = line.bytes else { throw failure(.lineTooLong(line.number)) }
    do throws(JSONError) { return try JSONValue(parsing: bytes) } catch {
      throw failure(.notStreamed("JSON: \(error.reason)"))
    }
  }

  /// Of the line at hand.
  private var number = 0

  private func failure(_ diagnostic: Diagnostic) -> UnusableSource {
    var diagnostic = LocatedDiagnostic(diagnostic, path: lines.path)
    diagnostic.position = LineIndex.Position(line: max(1, number), column: 1)
    return UnusableSource(diagnostic: diagnostic)
  }
}

extension LocatedDiagnostic {
  init?(streamed json: JSONValue) {
    guard let severity: Diagnostic.Severity = json.choice("severity"), let id = json.text("id"),
      let message = json.text("message"), let file = json.text("file")
    else { return nil }
    var position: LineIndex.Position?
    if let line = json["line"]?.whole, let column = json["column"]?.whole {
      position = LineIndex.Position(line: line, column: column)
    }
    self.init(
      Diagnostic(severity, id, message, advice: json.text("advice"), path: file), position: position)
  }
}

extension Diagnostic {
  static func notGrouped(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "stream.not-grouped", "documents of '\(folder)' came before, with others between: not grouped",
      advice: "sort the documents by their folder, so that those of one drug follow one another")
  }

  static let claimWithoutSource = Diagnostic(
    .error, "stream.no-source", "a claim without the line about its document before it",
    advice: "extract with --sources")

  static func brokenOff(_ found: Int, of count: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, "stream.broken-off", "\(path) has \(count) claims, and \(found) came: lines are missing",
      advice: "extract it again")
  }

  static func notStreamed(_ what: String) -> Diagnostic {
    Diagnostic(
      .error, "stream.unreadable", "not \(what) as extract prints it",
      advice: "use the output of monograph extract --sources of the same version, unchanged")
  }

  static func noFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "stream.no-folder", "which drug's folder '\(path)' belongs to is not said",
      advice: "give paths within a corpus (folder/document), or documents with a folder: --documents-from")
  }
}
