import MonographExtraction
import MonographModel
import MonographOutput
import MonographReaders
import MonographReconciliation

/// One drug after all its sources were read and reconciled.
public struct DrugBuild: Sendable {
  public var drug: Drug
  /// In the order of their paths; the same bytes stand once.
  public var sources: [DocumentReading]
  /// What is known of each source, in the same order.
  public var records: [SourceRecord]
  public var monograph: Monograph
  public var diagnostics: [LocatedDiagnostic]
  /// What a reader sees of each source, by its SHA-256; empty where the documents were read elsewhere.
  public var texts: [String: VisibleText] = [:]

  public var claims: [Claim] { sources.flatMap(\.claims) }

  /// Reads and reconciles the sources of one folder.
  /// - Parameters:
  ///   - policy: how contradictions are decided.
  ///   - jobs: how many documents to read at once.
  public init(_ folder: Corpus.Folder, in corpus: String, policy: Policy = Policy(), jobs: Int) async {
    let known = folder.knownDrug
    let results = await mapInOrder(folder.documents, width: jobs) { path in
      Result { () throws(UnusableSource) in
        try ReadSource(file: Path.join(corpus, path), path: path, drug: known)
      }
    }
    var (read, diagnostics) = Self.distinct(results, sha256: \.source.sha256, file: \.file)
    let drug = known ?? Drug(agreedBy: read.map(\.extraction.drug), folder: folder.slug)
    if known == nil {
      read = await mapInOrder(read, width: jobs) { $0.extraction.drug == drug ? $0 : $0.about(drug) }
    }
    let readings = read.map { $0.reading(withSketch: read.count > 1) }
    self.init(drug, readings, folder: folder, in: corpus, policy: policy, diagnostics: diagnostics)
    texts = Dictionary(
      uniqueKeysWithValues: read.map { ($0.source.sha256, VisibleText($0.document, of: $0.source)) })
  }

  /// Reconciles documents that were read as being about a drug.
  /// - Parameters:
  ///   - readings: in the order of their paths, the same bytes once.
  ///   - diagnostics: what is to be said beforehand.
  init(
    _ drug: Drug, _ readings: [DocumentReading], folder: Corpus.Folder, in corpus: String, policy: Policy,
    diagnostics: [LocatedDiagnostic]
  ) {
    self.drug = drug
    self.diagnostics = diagnostics
    sources = readings.map { $0.isAbout(drug) ? $0 : $0.withoutClaims(of: drug) }
    let entries = folder.entries
    let twins = TextTwins.firstTwins(sources, percent: policy.nearIdenticalPercent)
    records = zip(sources, twins).map { source, twin in
      var record = SourceRecord(source, entry: entries[source.path])
      record.sameTextAs = twin
      return record
    }
    records.markSuperseded(
      versions: sources.map { LabelVersion($0.metadata, format: $0.format) },
      replaced: sources.map { entries[$0.path]?.supersedes.map { "\(folder.name)/\($0)" } })
    self.diagnostics += sources.flatMap(\.diagnostics)
    self.diagnostics += sources.compactMap { source in
      entries[source.path].flatMap(source.changed(since:))
    }
    monograph = Reconciler.reconcile(
      sources.flatMap(\.claims), sources: records, drug: drug, policy: policy, resolutions: folder.resolutions
    )
    let decisions = Path.join(Path.join(corpus, folder.name), Corpus.decisionsName)
    self.diagnostics += monograph.resolutions.filter { $0.status == .stale }.map {
      LocatedDiagnostic(.staleDecision($0), path: decisions)
    }
  }

  /// The sources that can be used, the same bytes once, and what is to be said about the others.
  static func distinct<Source>(
    _ results: [Result<Source, UnusableSource>], sha256: (Source) -> String, file: (Source) -> String
  ) -> ([Source], [LocatedDiagnostic]) {
    var sources: [Source] = []
    var diagnostics: [LocatedDiagnostic] = []
    var seen: [String: String] = [:]
    for result in results {
      switch result {
      case .failure(let unusable): diagnostics.append(unusable.diagnostic)
      case .success(let source):
        if let twin = seen[sha256(source)] {
          diagnostics.append(LocatedDiagnostic(.sameBytes(as: twin), path: file(source)))
        } else {
          sources.append(source)
        }
        seen[sha256(source)] = file(source)
      }
    }
    return (sources, diagnostics)
  }
}

extension Drug {
  /// The drug that most documents of a folder say they are about; the folder's name decides a tie and stands in where no
  /// document tells.
  init(agreedBy drugs: [Drug], folder: String) {
    let named = drugs.filter { $0.slug != "unknown" && !$0.slug.isEmpty }
    let votes = Dictionary(grouping: named, by: \.slug).mapValues(\.count)
    let rank = { (slug: String) in (votes[slug]!, slug == folder ? 1 : 0) }
    let winner = votes.keys.sorted().max { rank($0) < rank($1) }
    guard let drug = named.first(where: { $0.slug == winner }) else {
      self.init(slug: folder, name: folder.split(separator: "-").joined(separator: " "))
      return
    }
    let others = Set(named.filter { $0.slug == drug.slug }.flatMap(\.otherNames)).subtracting([drug.name])
    self.init(slug: folder, name: drug.name, otherNames: others.sorted())
  }
}

extension Corpus.Folder {
  /// The drug as `sources.yaml` names it.
  var knownDrug: Drug? {
    sidecar?.drug.map { Drug(slug: slug, name: $0.name ?? slug, otherNames: $0.otherNames) }
  }

  /// What `sources.yaml` says of each document, by its path within the corpus.
  fileprivate var entries: [String: CorpusSources.Entry] {
    Dictionary(
      (sidecar?.sources ?? []).map { ("\(name)/\($0.file)", $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension DocumentReading {
  /// That its bytes are not those that were taken in.
  fileprivate func changed(since entry: CorpusSources.Entry) -> LocatedDiagnostic? {
    guard let taken = entry.sha256, taken != sha256 else { return nil }
    return LocatedDiagnostic(.changedSince(taken), path: file)
  }

  /// Whether a document may be about a drug: it doesn't say for certain that it is about another.
  fileprivate func isAbout(_ drug: Drug) -> Bool {
    let own = extraction.identification
    guard own.contradictedTitle == nil else { return false }
    guard [.productData, .title, .activeSubstance].contains(own.basis), own.substances.allSatisfy(\.isKnown)
    else {
      return true
    }
    let substances = Identification(of: drug).substances
    guard substances.contains(where: \.isKnown) else { return true }
    return substances.contains { substance in
      own.substances.contains { $0.key == substance.key || $0.isKin(of: substance) }
    }
  }

  /// Listed as a source of which nothing is merged.
  fileprivate func withoutClaims(of drug: Drug) -> DocumentReading {
    var copy = self
    copy.extraction.coverage.unclaimed += copy.extraction.coverage.claimed
    copy.extraction.coverage.claimed = 0
    copy.extraction.claims = []
    if extraction.identification.contradictedTitle == nil {
      let other = extraction.identification
      copy.extraction.diagnostics.append(
        .otherDrug(other.drug.name, than: drug.name, because: other.basis.rawValue))
    }
    return copy
  }
}

extension Diagnostic {
  static func changedSince(_ sha256: String) -> Diagnostic {
    Diagnostic(
      .warning, "source.changed",
      "its bytes are not those that sources.yaml names (sha256 \(sha256.prefix(12))…)",
      advice: "if the change is right, remove the line \"sha256\" of its entry")
  }

  static func otherDrug(_ other: String, than drug: String, because basis: String) -> Diagnostic {
    Diagnostic(
      .warning, "drug.other", "it is about \(other), by \(basis), not about \(drug): nothing of it is merged",
      advice: "move it into the folder of its drug")
  }
}
