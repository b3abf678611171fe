import MonographModel
import MonographOutput
import MonographReaders

/// A drug whose documents were read elsewhere, reconciled from their claims.
public struct StreamedDrug: Sendable {
  public var folder: String
  /// Nil where there is nothing to build it from.
  public var built: BuiltDrug?
  public var diagnostics: [LocatedDiagnostic]

  /// - Parameters:
  ///   - group: what was read, in any order.
  ///   - corpus: where `sources.yaml` and `decisions.yaml` of the folder may be; nil for none.
  public init(_ group: ClaimStream.Group, corpus: Corpus?, policy: Policy, provenance: Provenance) {
    let notes = (corpus ?? .nowhere).reading(Corpus.Folder(group, notesIn: corpus?.path))
    folder = group.folder
    let documents = group.documents.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let (readings, unusable) = DrugBuild.distinct(documents, sha256: \.sha256, file: \.file)
    diagnostics = (notes.noteDiagnostics ?? []) + unusable
    guard Path.canNameFiles(notes.slug) else {
      diagnostics.append(LocatedDiagnostic(.unusableName, path: group.folder))
      return
    }
    guard notes.isUsable, let drug = readings.first?.extraction.drug else { return }
    let isAgreed = drug.slug == notes.slug && readings.allSatisfy { $0.extraction.drug == drug }
    guard isAgreed, notes.knownDrug.map({ $0 == drug }) ?? true else {
      diagnostics.append(LocatedDiagnostic(.drugNotAgreed, path: group.folder))
      return
    }
    let build = DrugBuild(
      drug, readings, folder: notes, in: corpus?.path ?? "", policy: policy, diagnostics: [])
    let drugFile = BuiltDrug(build, provenance: provenance)
    built = drugFile
    diagnostics += drugFile.diagnostics
  }

  /// What an index says of it.
  var index: OutputIndex.Entry? {
    var entry = built.map { OutputIndex.Entry($0.file) }
    entry?.hasPage = false
    return entry
  }

  /// A line about it: what an index says of it, and what was noticed.
  /// - Parameter withFiles: whether it has its files, too.
  public func streamed(withFiles: Bool) -> [UInt8] {
    let files = (built?.files ?? []).map { file -> (String, JSONValue) in
      (file.name, .string(String(decoding: file.bytes, as: UTF8.self)))
    }
    let json = JSONValue.members([
      "diagnostics": .array(diagnostics.map(\.streamed)),
      "files": withFiles ? .object(JSONObject(uniqueKeysWithValues: files)) : nil, "folder": .string(folder),
      "index": index?.json,
      "slug": built.map { .string($0.file.slug) },
    ])
    return json.canonical + [0x0A]
  }
}

extension Result<DocumentReading, UnusableSource> {
  fileprivate var path: String {
    switch self {
    case .success(let reading): reading.path
    case .failure(let unusable): unusable.diagnostic.diagnostic.path
    }
  }
}

extension Corpus {
  /// What is needed of a corpus to reconcile the drug of one folder after another: where it is, and its policy.
  /// - Throws: where there is no such folder: without its policy and its notes a drug could say something else.
  public static func rules(at path: String) throws(UnusableSource) -> Corpus {
    switch FileSystem.kind(of: path) {
    case .directory: break
    case .refused(let refusal): throw UnusableSource(.unreadable(refusal), path: path)
    case .file, .special: throw UnusableSource(.notACorpus, path: path)
    }
    var corpus = nowhere
    corpus.path = path
    let place = Path.join(path, policyName)
    guard case .file = FileSystem.kind(of: place) else { return corpus }
    var reader = NotesReader()
    corpus.policy = reader.read(place, PolicyFile.load)
    corpus.diagnostics = reader.diagnostics
    return corpus
  }

  /// With folders of which no more than the names are known, where it has none of the same drug.
  func adding(_ names: [String]) -> Corpus {
    var corpus = self
    for name in names where corpus.slugs.insert(Path.slug(name)).inserted {
      corpus.folders.append(Folder(named: name, notesIn: nil))
    }
    return corpus
  }

  /// Without a folder.
  static let nowhere = Corpus(path: "")
}

extension Corpus.Folder {
  /// - Parameter corpus: a folder in which notes may be.
  fileprivate init(_ group: ClaimStream.Group, notesIn corpus: String?) {
    self.init(named: group.folder, notesIn: corpus)
    documents = group.documents.map(\.path)
  }

  /// A folder of which no document is known.
  init(named name: String, notesIn corpus: String?) {
    self.init(slug: Path.slug(name), name: name, documents: [])
    guard let corpus, !name.utf8.contains(UInt8(ascii: "/")), !name.hasPrefix(".") else { return }
    notes = [Corpus.decisionsName, Corpus.sidecarName].map { Path.join(name, $0) }.filter {
      if case .file = FileSystem.kind(of: Path.join(corpus, $0)) { true } else { false }
    }
  }
}

extension Diagnostic {
  static let drugNotAgreed = Diagnostic(
    .error, "stream.drug-not-agreed",
    "its documents were not all read as being about one drug of this folder",
    advice: "learn the folder's drug with monograph identify --agree, and give it with each document")
}
