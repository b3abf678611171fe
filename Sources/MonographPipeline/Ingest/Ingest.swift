import MonographExtraction
import MonographModel
import MonographOutput
import MonographReaders

/// Documents taken into a corpus: each into the folder of its drug, with what is known about it.
///
/// Nothing in the corpus is overwritten but `sources.yaml`, which gets entries added. The same bytes are never taken in
/// twice. A document whose drug cannot be told is refused.
public struct Ingest: Sendable {
  /// What became of one document.
  public struct Item: Sendable {
    /// As given.
    public var path: String
    public var outcome: Outcome
  }

  public enum Outcome: Sendable {
    case taken(Taken)
    /// The same bytes lie there already, by their path within the corpus.
    case known(path: String)
    case refused(LocatedDiagnostic)
  }

  public struct Taken: Hashable, Sendable {
    /// Within the corpus.
    public var path: String
    public var format: SourceDocument.Format
    public var slug: String
    public var isNewDrug: Bool
    /// What told the drug.
    public var because: String
    /// How many sources the drug has with it.
    public var sources: Int
    /// What the new document does to other versions of the same label, in words.
    public var versions: [String]
  }

  /// In the order of the documents.
  public private(set) var items: [Item] = []
  public let corpus: String
  public let isDryRun: Bool

  /// - Parameters:
  ///   - paths: documents; `-` is standard input.
  ///   - corpus: the folder, which is made where it is missing.
  ///   - dryRun: Finds out what would happen, and writes nothing.
  ///   - jobs: how many documents to read at once.
  ///   - waiting: is told who else is at work on the corpus, before it is waited for.
  /// - Throws: where the corpus cannot be written.
  public init(
    _ paths: [String], into corpus: String, details: SourceDetails = SourceDetails(), dryRun: Bool = false,
    jobs: Int, waiting: (LocatedDiagnostic) -> Void = { _ in }
  ) async throws(OutputError) {
    self.corpus = corpus
    isDryRun = dryRun
    let candidates = await mapInOrder(paths, width: jobs) { path in
      Result { () throws(UnusableSource) in try Candidate(reading: path) }
    }
    if !dryRun { try AtomicOutput.makeDirectory(corpus) }
    let lock = dryRun ? nil : FolderLock(corpus, waiting: waiting)
    var plan = IngestPlan(corpus: corpus, details: details)
    plan.learnBrands(candidates.compactMap { try? $0.get() })
    items = zip(paths, candidates).map { path, result in
      switch result {
      case .success(let candidate): Item(path: path, outcome: plan.place(candidate))
      case .failure(let unusable): Item(path: path, outcome: .refused(unusable.diagnostic))
      }
    }
    if !dryRun { try commit(plan) }
    _ = consume lock
  }

  private mutating func commit(_ plan: IngestPlan) throws(OutputError) {
    for (path, diagnostic) in try plan.commit() {
      for index in items.indices {
        if case .taken(let taken) = items[index].outcome, taken.path == path {
          items[index].outcome = .refused(diagnostic)
        }
      }
    }
  }

  public var diagnostics: [LocatedDiagnostic] {
    items.compactMap { if case .refused(let diagnostic) = $0.outcome { diagnostic } else { nil } }
  }
}

/// Where each document goes, worked out one after the other, before anything is written.
private struct IngestPlan {
  let corpus: String
  let details: SourceDetails
  private var shelves: DrugShelves
  private var known: KnownBytes
  private var brands: [String: String] = [:]
  /// The folders' names by their slugs.
  private var names: [String: String]
  private var open: [String: SourceShelf] = [:]

  init(corpus: String, details: SourceDetails) {
    (self.corpus, self.details) = (corpus, details)
    let found = Corpus.discover(at: corpus)
    shelves = DrugShelves(found)
    known = KnownBytes(corpus: corpus)
    names = Dictionary(found.folders.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func learnBrands(_ candidates: [Candidate]) {
    brands = DrugShelves.brands(in: candidates.map(\.identification))
  }

  mutating func place(_ candidate: Candidate) -> Ingest.Outcome {
    if let path = known.path(of: candidate, in: details.drug.map { folder(of: Path.slug($0)) }) {
      complete(path, candidate)
      return .known(path: path)
    }
    switch placeByDrug(candidate) {
    case .unknown: return refuse(.ingestUnknownDrug, candidate)
    case .contradictory(let title, let text):
      return refuse(.ingestTwoDrugs(title: title, text: text), candidate)
    case .folder(let slug, let isNew): return take(candidate, into: slug, isNew: isNew)
    }
  }

  private func folder(of slug: String) -> String { names[slug] ?? slug }

  private mutating func placeByDrug(_ candidate: Candidate) -> DrugShelves.Place {
    guard let drug = details.drug else { return shelves.place(candidate.identification, brands: brands) }
    return shelves.place(named: drug, key: nil)
  }

  private mutating func take(_ candidate: Candidate, into slug: String, isNew: Bool) -> Ingest.Outcome {
    var shelf: SourceShelf
    do throws(SourceError) {
      shelf = try self.shelf(of: slug, named: folder(of: slug))
    } catch {
      return refuse(.ingestBrokenFolder(error.diagnostic), candidate)
    }
    if let older = details.supersedes, !shelf.documents.contains(older) {
      return refuse(.noSuchVersion(older, in: shelf.documents), candidate)
    }
    if candidate.version != nil && shelf.versions.isEmpty { shelf.readVersions() }
    let versions = relations(of: candidate, on: shelf)
    let path = "\(shelf.name)/\(shelf.add(candidate, details))"
    open[slug] = shelf
    known.add(path, candidate)
    return .taken(
      Ingest.Taken(
        path: path, format: candidate.format, slug: slug, isNewDrug: isNew, because: reason(candidate, slug),
        sources: shelf.documents.count, versions: versions))
  }

  private func shelf(of slug: String, named name: String) throws(SourceError) -> SourceShelf {
    if let shelf = open[slug] { return shelf }
    return try SourceShelf(slug: slug, name: name, in: corpus)
  }

  private func reason(_ candidate: Candidate, _ slug: String) -> String {
    let found = candidate.identification
    guard details.drug != nil else { return "by \(found.basis.rawValue)" }
    let isOther = found.isStated && found.drug.slug != slug
    return "as asked" + (isOther ? ", though it is about \(found.drug.name) by \(found.basis.rawValue)" : "")
  }

  private func relations(of candidate: Candidate, on shelf: SourceShelf) -> [String] {
    let named = details.supersedes.map { ["supersedes \(shelf.name)/\($0), as asked"] } ?? []
    guard let version = candidate.version else { return named }
    return named
      + shelf.versions.filter { $0.version.label == version.label && $0.file != details.supersedes }.map {
        let other = "\(shelf.name)/\($0.file)"
        return switch version.isNewer(than: $0.version) {
        case true?: "supersedes \(other): \(version.words) after \($0.version.words)"
        case false?: "is superseded by \(other): \(version.words) before \($0.version.words)"
        case nil: "is the same label as \(other), but neither tells which is newer: --supersedes does"
        }
      }
  }

  /// A document that somebody put into its folder by hand gets the entry that it lacks.
  private mutating func complete(_ path: String, _ candidate: Candidate) {
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return }
    let slug = Path.slug(parts[0])
    guard var shelf = try? shelf(of: slug, named: parts[0]) else { return }
    if shelf.complete(parts[1], candidate, details) { open[slug] = shelf }
  }

  private func refuse(_ diagnostic: Diagnostic, _ candidate: Candidate) -> Ingest.Outcome {
    .refused(LocatedDiagnostic(diagnostic, path: candidate.path))
  }

  /// Writes folder by folder, so that an interruption leaves whole folders.
  /// - Returns: the paths of what could not be taken in after all, and why.
  func commit() throws(OutputError) -> [(path: String, LocatedDiagnostic)] {
    var failed: [(String, LocatedDiagnostic)] = []
    for shelf in open.values.sorted(by: { $0.slug < $1.slug }) {
      let drug = details.drug.flatMap { Path.slug($0) == $0 ? nil : $0 }
      failed += try shelf.commit(drug: drug).map { ("\(shelf.name)/\($0)", $1) }
    }
    return failed
  }
}
