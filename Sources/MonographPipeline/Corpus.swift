import MonographModel
import MonographOutput
import MonographReaders

/// A folder of sources: one folder a drug, in it the documents and, where more is known about them, `sources.yaml`.
/// Documents beside the folders are sorted by the drug that they say they are about; see `sorted`.
public struct Corpus: Sendable {
  /// As given.
  public var path: String
  /// In the order of their slugs' bytes.
  public var folders: [Folder]
  /// The slugs of all drug folders, those included that cannot be used.
  public var slugs: Set<String>
  /// Documents that lie in no drug's folder, in the order of their names' bytes.
  public var loose: [String]
  /// The slugs that were asked for; empty for all.
  public var wanted: [String]
  /// How contradictions are decided: `policy.yaml`, or the default where there is none. Nil where it is broken: deciding
  /// otherwise than the editors want would be worse than deciding nothing.
  public var policy: Policy?
  /// Whether all drugs were asked for.
  public var isWhole: Bool { wanted.isEmpty }
  /// What could not be used, and what was passed over.
  public var diagnostics: [LocatedDiagnostic]
  /// The folders that were listed, by path as given; nil where something was met of which no stamp tells when it
  /// becomes otherwise, such as a link that leads nowhere.
  var listed: [String: ListedFolder]? = [:]
  /// What an earlier build saw in folders, by path as given.
  private var known: [String: SealedFolder] = [:]
  /// `policy.yaml` before it was read; nil where there is none.
  var policyFile: KnownFile?
  /// All that lay beside the folders, those included that were sorted.
  var unsorted: [String] = []

  /// The sources of one drug.
  public struct Folder: Sendable {
    /// The folder's name in lower case with hyphens; names the output files.
    public var slug: String
    /// The folder's name as it is.
    public var name: String
    /// The documents' paths within the corpus, in the order of their bytes.
    public var documents: [String]
    /// The paths within the corpus of `sources.yaml` and `decisions.yaml`, those that are there.
    public var notes: [String] = []
    /// What is wrong with these; nil before they are read.
    var noteDiagnostics: [LocatedDiagnostic]?
    /// Whether they can be used, as far as is known.
    var isUsable = true
    public var sidecar: CorpusSources?
    /// What people decided, in the order of time.
    public var resolutions: [Resolution] = []
  }

  /// The name of the file with what is known about the documents of a folder.
  public static let sidecarName = "sources.yaml"
  /// The name of the file with what people decided about contradictions of a folder's drug.
  public static let decisionsName = "decisions.yaml"
  /// The name of the file beside the folders that says how contradictions are decided.
  public static let policyName = "policy.yaml"

  /// Looks which documents there are, and opens `sources.yaml`, `decisions.yaml` and `policy.yaml` alone.
  ///
  /// Hidden files are passed over. What cannot be used becomes a diagnostic, and the rest goes on; a folder whose
  /// `sources.yaml` is broken is left out as a whole, since without it a source could weigh more than it should.
  /// - Parameters:
  ///   - path: the corpus folder.
  ///   - drugs: the slugs to look for; empty for all.
  public static func discover(at path: String, drugs: [String] = []) -> Corpus {
    var corpus = listing(at: path, drugs: drugs)
    corpus.readNotes()
    corpus.diagnostics += corpus.folders.flatMap { $0.noteDiagnostics ?? [] }
    corpus.folders.removeAll { !$0.isUsable }
    return corpus
  }

  /// Looks which documents there are; what the folders' `sources.yaml` and `decisions.yaml` say is read when the drugs
  /// are built.
  public static func listing(at path: String, drugs: [String] = []) -> Corpus {
    listing(at: path, drugs: drugs, known: [:])
  }

  /// - Parameter known: folders that are opened only if their stamps changed, by path as given.
  static func listing(at path: String, drugs: [String] = [], known: [String: SealedFolder]) -> Corpus {
    var corpus = Corpus(path: path, wanted: drugs)
    corpus.known = known
    corpus.list()
    corpus.known = [:]
    return corpus
  }

  /// Nothing as yet.
  init(path: String, wanted: [String] = []) {
    (self.path, self.wanted, policy) = (path, wanted, Policy())
    (folders, slugs, loose, diagnostics) = ([], [], [], [])
  }

  private mutating func list() {
    guard let entries = entries(of: path) else { return }
    for entry in entries {
      switch entry.sort {
      case .directory: addFolder(entry.name)
      case .file: addFile(entry.name)
      case .unknown: addOther(entry.name)
      }
    }
    folders.sort { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
    if loose.isEmpty { noteMissing() }
  }

  /// Says which drugs were asked for and are not there, and where there are none at all.
  mutating func noteMissing() {
    for drug in wanted where !slugs.contains(drug) {
      note(.noSuchDrug(drug, known: slugs.sorted()), at: path)
    }
    if folders.isEmpty && diagnostics.isEmpty { note(.noDrugs, at: path) }
  }

  private mutating func addFile(_ name: String) {
    guard name == Self.policyName else { return loose.append(name) }
    var ledger = FileLedger()
    _ = ledger.sha256(of: Path.join(path, name))
    policyFile = ledger.files.values.first
    if policyFile == nil { listed = nil }
    var reader = NotesReader()
    policy = reader.read(Path.join(path, name), PolicyFile.load)
    diagnostics += reader.diagnostics
  }

  /// A symbolic link, or what is neither a file nor a folder.
  private mutating func addOther(_ name: String) {
    let place = Path.join(path, name)
    switch FileSystem.kind(of: place) {
    case .directory: addFolder(name)
    case .file: addFile(name)
    case .special(let what):
      listed = nil
      note(.isSpecial(what), at: place)
    case .refused(let refusal):
      listed = nil
      note(.unreadable(refusal), at: place)
    }
  }

  private mutating func addFolder(_ name: String) {
    let slug = Path.slug(name)
    guard isWhole || wanted.contains(slug) else {
      slugs.insert(slug)
      return
    }
    let place = Path.join(path, name)
    guard Path.canNameFiles(slug) else { return note(.unusableName, at: place) }
    if !slugs.insert(slug).inserted, let twin = folders.first(where: { $0.slug == slug }) {
      return note(.sameSlug(as: twin.name), at: place)
    }
    guard let entries = entries(of: place) else { return }
    var folder = Folder(slug: slug, name: name, documents: [])
    for entry in entries {
      if entry.name == Self.sidecarName || entry.name == Self.decisionsName {
        folder.notes.append("\(folder.name)/\(entry.name)")
      } else if Self.isDirectory(entry, in: place) {
        if entry.sort == .unknown { listed = nil }
        note(.nestedFolder, at: Path.join(place, entry.name))
      } else {
        folder.documents.append("\(folder.name)/\(entry.name)")
      }
    }
    if folder.documents.isEmpty { return note(.noSources, at: place) }
    folders.append(folder)
  }

  private static func isDirectory(_ entry: FileSystem.Entry, in folder: String) -> Bool {
    guard entry.sort == .unknown else { return entry.sort == .directory }
    if case .directory = FileSystem.kind(of: Path.join(folder, entry.name)) { return true }
    return false
  }

  private mutating func entries(of directory: String) -> [FileSystem.Entry]? {
    // Taken before: what comes while the folder is listed changes it.
    let (now, stamp) = (FileStamp.now(), FileStamp(directory))
    if let stamp, let folder = known[directory], folder.stamp == stamp {
      listed?[directory] = ListedFolder(file: KnownFile(stamp: stamp, sha256: ""), holdsFilesAlone: true)
      return folder.entries
    }
    do throws(FileSystem.Refusal) {
      let entries = try FileSystem.listing(of: directory)
      if let stamp {
        listed?[directory] = ListedFolder(entries, stamp: stamp, at: now)
      } else {
        listed = nil
      }
      return entries
    } catch {
      listed = nil
      if case .file = FileSystem.kind(of: directory) {
        note(.notACorpus, at: directory)
      } else {
        note(.unreadable(error), at: directory)
      }
      return nil
    }
  }

  mutating func note(_ diagnostic: Diagnostic, at place: String, lines: LineIndex? = nil) {
    diagnostics.append(LocatedDiagnostic(diagnostic, path: place, lines: lines))
  }
}

/// Names of files and folders.
enum Path {
  /// Whether files can be named after a slug: a name of signs alone leaves none.
  static func canNameFiles(_ slug: String) -> Bool { !slug.isEmpty }

  static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  /// The most bytes of a slug: with what follows it, a file's name may have 255.
  static let slugLimit = 120

  /// Lower case, with one hyphen for whatever is neither a letter nor a digit: `Interferon beta-1b` is
  /// `interferon-beta-1b`. A name that is too long is cut and told apart by its hash.
  /// The slug of a slug is itself.
  static func slug(_ name: String) -> String {
    var slug = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug.unicodeScalars.append(scalar)
      } else if slug.utf8.last != UInt8(ascii: "-") {
        slug += "-"
      }
    }
    while slug.utf8.last == UInt8(ascii: "-") { slug.removeLast() }
    if slug.utf8.first == UInt8(ascii: "-") { slug.removeFirst() }
    guard slug.utf8.count > slugLimit else { return slug }
    var end = slug.utf8.index(slug.startIndex, offsetBy: slugLimit - 9)
    while !slug.unicodeScalars.indices.contains(end) { end = slug.utf8.index(before: end) }
    if slug[..<end].utf8.last == UInt8(ascii: "-") { end = slug.utf8.index(before: end) }
    return slug[..<end] + "-" + Hash.sha256(Array(slug.utf8)).prefix(8)
  }
}
