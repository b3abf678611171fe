import MonographEvaluation
import MonographModel
import MonographOutput
import MonographReaders

/// Labelled documents on disk, read and judged.
public struct LabelledDocuments: Sendable {
  public var evaluation: Evaluation
  /// Where the bytes of each label file's document were found, by the document's name.
  public var files: [String: String]
  /// The lines of those files, to tell where a finding stands.
  public var lines: [String: LineIndex]
  public var diagnostics: [LocatedDiagnostic]

  /// - Parameters:
  ///   - gold: a folder with label files (`*.json`), at any depth.
  ///   - folders: where the documents are; they are known by their SHA-256, whatever their names.
  ///   - jobs: how many documents to read at once.
  public static func evaluate(gold: String, documents folders: [String], jobs: Int) async -> LabelledDocuments
  {
    var loader = GoldLoader()
    let golds = loader.labels(in: gold)
    let found = loader.documents(golds, in: folders)
    var result = LabelledDocuments(evaluation: Evaluation([]), files: [:], lines: [:], diagnostics: [])
    let judged = await mapInOrder(found, width: jobs) { gold, path in
      Result { () throws(UnusableSource) in try ReadSource(file: path) }.map { read in
        (path, read.lines, DocumentEvaluation(gold, claims: read.claims))
      }
    }
    var documents: [DocumentEvaluation] = []
    for outcome in judged {
      switch outcome {
      case .success(let (path, lines, evaluation)):
        result.files[evaluation.document] = path
        result.lines[evaluation.document] = lines
        documents.append(evaluation)
      case .failure(let unusable): loader.diagnostics.append(unusable.diagnostic)
      }
    }
    if golds.isEmpty && loader.diagnostics.isEmpty {
      loader.diagnostics.append(LocatedDiagnostic(.noLabels, path: gold))
    }
    result.evaluation = Evaluation(documents)
    result.diagnostics = loader.diagnostics
    return result
  }

  /// The findings of a row, each a line: `path:line:column: missed: …`.
  public func findings(of row: EvaluationRow) -> String {
    evaluation.documents.flatMap { document in
      document.findings.filter { $0.row == row }.map { finding in
        let position = lines[document.document]!.position(of: finding.span.lower)
        return
          "\(files[document.document]!):\(position.line):\(position.column): \(finding.verdict.rawValue): "
          + Excerpt.of(finding.text.utf8, limit: 120) + "\n"
      }
    }.joined()
  }
}

/// Finds label files and the documents they are about.
private struct GoldLoader {
  var diagnostics: [LocatedDiagnostic] = []

  mutating func labels(in folder: String) -> [GoldDocument] {
    var golds: [GoldDocument] = []
    for path in files(under: folder) where path.hasSuffix(".json") {
      guard let bytes = read(path) else { continue }
      do throws(GoldDocument.Malformed) { golds.append(try GoldDocument(parsing: bytes)) } catch {
        diagnostics.append(
          LocatedDiagnostic(.notLabels(error.reason, at: error.offset), path: path, lines: LineIndex(bytes)))
      }
    }
    return golds
  }

  mutating func documents(_ golds: [GoldDocument], in folders: [String]) -> [(GoldDocument, String)] {
    let wanted = Set(golds.map(\.sha256))
    var paths: [String: String] = [:]
    for path in folders.flatMap({ files(under: $0) }) where !path.hasSuffix(".json") {
      guard let bytes = read(path) else { continue }
      let hash = Hash.sha256(bytes)
      if wanted.contains(hash), paths[hash] == nil { paths[hash] = path }
    }
    return golds.compactMap { gold in
      if let path = paths[gold.sha256] { return (gold, path) }
      diagnostics.append(LocatedDiagnostic(.noLabelledDocument(sha256: gold.sha256), path: gold.document))
      return nil
    }
  }

  /// Regular files at any depth, in the order of their names. Symbolic links to folders are not followed.
  private mutating func files(under folder: String) -> [String] {
    let names: [String]
    do throws(FileSystem.Refusal) { names = try FileSystem.entries(of: folder) } catch {
      diagnostics.append(LocatedDiagnostic(.unreadable(error), path: folder))
      return []
    }
    var found: [String] = []
    for name in names {
      let path = Path.join(folder, name)
      switch FileSystem.kind(of: path) {
      case .file: found.append(path)
      case .directory where !FileSystem.isLink(path): found += files(under: path)
      case .directory, .special, .refused: break
      }
    }
    return found
  }

  private mutating func read(_ path: String) -> [UInt8]? {
    do throws(SourceError) { return try FileSystem.read(path, limit: SourceReader.sizeLimit) } catch {
      diagnostics.append(LocatedDiagnostic(error.diagnostic, path: path))
      return nil
    }
  }
}

extension Diagnostic {
  static func notLabels(_ reason: String, at offset: Int?) -> Diagnostic {
    Diagnostic(
      .error, "evaluate.not-labels", reason,
      advice: "a label file names its document, its sha256, and its items",
      offset: offset)
  }

  static let noLabels = Diagnostic(
    .error, "evaluate.no-labels", "no label files in this folder",
    advice: "labels are JSON files; monograph help evaluate says what is in them")

  static func noLabelledDocument(sha256: String) -> Diagnostic {
    Diagnostic(
      .error, "evaluate.no-document", "labelled, but no document has its SHA-256 \(sha256.prefix(12))…",
      advice: "name its folder with --documents; labels hold for the labelled bytes alone")
  }
}
