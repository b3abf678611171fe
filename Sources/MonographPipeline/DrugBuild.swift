import MonographExtraction
import MonographModel
import MonographReaders
import MonographReconciliation

/// One drug after all its sources were read and reconciled.
public struct DrugBuild: Sendable {
  public var drug: Drug
  /// In the order of their paths; the same bytes stand once.
  public var sources: [ReadSource]
  /// What is known of each source, in the same order.
  public var records: [SourceRecord]
  public var monograph: Monograph
  public var diagnostics: [LocatedDiagnostic]

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
    (sources, diagnostics) = Self.distinct(results)
    drug = known ?? Self.drug(of: sources, folder: folder)
    if known == nil {
      sources = await mapInOrder(sources, width: jobs) { [drug] in
        $0.extraction.drug == drug ? $0 : $0.about(drug)
      }
    }
    sources = sources.map { [drug] in $0.isAbout(drug) ? $0 : $0.withoutClaims(of: drug) }
    let twins = TextTwins.firstTwins(sources, percent: policy.nearIdenticalPercent)
    records = zip(sources, twins).map { source, twin in
      var record = SourceRecord(source, entry: folder.entry(for: source))
      record.sameTextAs = twin
      return record
    }
    records.markSuperseded(
      versions: sources.map { LabelVersion($0.document, format: $0.source.format) },
      replaced: sources.map { folder.entry(for: $0)?.supersedes.map { "\(folder.name)/\($0)" } })
    diagnostics += sources.flatMap(\.diagnostics)
    diagnostics += sources.compactMap { source in folder.entry(for: source).flatMap(source.changed(since:)) }
    monograph = Reconciler.reconcile(
      sources.flatMap(\.claims), sources: records, drug: drug, policy: policy, resolutions: folder.resolutions
    )
    let decisions = Path.join(Path.join(corpus, folder.name), Corpus.decisionsName)
    diagnostics += monograph.resolutions.filter { $0.status == .stale }.map {
      LocatedDiagnostic(.staleDecision($0), path: decisions)
    }
  }

  /// The sources that can be used, the same bytes once, and what is to be said about the others.
  private static func distinct(
    _ results: [Result<ReadSource, UnusableSource>]
  ) -> ([ReadSource], [LocatedDiagnostic]) {
    var sources: [ReadSource] = []
    var diagnostics: [LocatedDiagnostic] = []
    var seen: [String: String] = [:]
    for result in results {
      switch result {
      case .failure(let unusable): diagnostics.append(unusable.diagnostic)
      case .success(let source):
        if let twin = seen.updateValue(source.file, forKey: source.source.sha256) {
          diagnostics.append(LocatedDiagnostic(.sameBytes(as: twin), path: source.file))
        } else {
          sources.append(source)
        }
      }
    }
    return (sources, diagnostics)
  }

  /// The drug that most documents say they are about; the folder's name decides a tie and stands in where no
  /// document tells.
  private static func drug(of sources: [ReadSource], folder: Corpus.Folder) -> Drug {
    let named = sources.map(\.extraction.drug).filter { $0.slug != "unknown" && !$0.slug.isEmpty }
    let votes = Dictionary(grouping: named, by: \.slug).mapValues(\.count)
    let rank = { (slug: String) in (votes[slug]!, slug == folder.slug ? 1 : 0) }
    let winner = votes.keys.sorted().max { rank($0) < rank($1) }
    guard let drug = named.first(where: { $0.slug == winner }) else {
      return Drug(slug: folder.slug, name: folder.slug.split(separator: "-").joined(separator: " "))
    }
    let others = Set(named.filter { $0.slug == drug.slug }.flatMap(\.otherNames)).subtracting([drug.name])
    return Drug(slug: folder.slug, name: drug.name, otherNames: others.sorted())
  }
}

extension Corpus.Folder {
  /// The drug as `sources.yaml` names it.
  fileprivate var knownDrug: Drug? {
    sidecar?.drug.map { Drug(slug: slug, name: $0.name ?? slug, otherNames: $0.otherNames) }
  }

  fileprivate func entry(for source: ReadSource) -> CorpusSources.Entry? {
    sidecar?.sources.first { source.source.path == "\(name)/\($0.file)" }
  }
}

extension ReadSource {
  /// That its bytes are not those that were taken in.
  fileprivate func changed(since entry: CorpusSources.Entry) -> LocatedDiagnostic? {
    guard let taken = entry.sha256, taken != source.sha256 else { return nil }
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
  fileprivate func withoutClaims(of drug: Drug) -> ReadSource {
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
