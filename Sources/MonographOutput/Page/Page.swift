import MonographModel

/// `<slug>.html`: a drug file and the texts of its sources as one page that needs nothing but itself.
public enum Page {
  /// - Parameter texts: What a reader sees of each source, by its SHA-256. Of a source that is missing the quotes are
  ///   shown without the text around them.
  public static func render(_ file: DrugFile, texts: [String: VisibleText]) -> [UInt8] {
    PageView(file, texts: texts, parts: .standard).markup.bytes
  }
}

/// What the page shows.
struct PageView {
  var name, slug, notice, counts, contentHash, policy: String
  var policyOfContent: String
  var style, script: Markup
  var otherNames: [String]
  var filters: [FilterView]
  var matrix: MatrixView
  var severities: [SeverityView]
  /// Stale decisions, which a person has to look at again.
  var stale: [String]
  var decisions: [String]
  var differences: CompatibleGroup?
  var gaps: CompatibleGroup?
  var groups: [FactGroupView]
  var sources: [SourceView]

  struct CompatibleGroup {
    var count: Int
    var items: [CompatibleView]

    init?(_ items: [CompatibleView]) {
      if items.isEmpty { return nil }
      count = items.count
      self.items = items
    }
  }

  init(_ file: DrugFile, texts: [String: VisibleText], parts: PageParts) {
    let places = QuotePlaces(file, texts: texts)
    let claims = Dictionary(grouping: file.claims, by: \.sha256)
    name = file.name.printable()
    slug = file.slug
    notice = DrugFile.notice
    counts = file.countsInWords
    contentHash = file.contentHash
    policy = file.policySteps.joined(separator: ", then ")
    policyOfContent = parts.contentSecurityPolicy
    style = Markup(verbatim: parts.style)
    script = Markup(verbatim: parts.script)
    otherNames = (file.json["drug"]?["otherNames"]?.elements ?? []).compactMap {
      $0["text"]?.text?.printable()
    }
    sources = file.sources.enumerated().map { index, source in
      SourceView(
        source, number: index + 1, claims: claims[source.sha256] ?? [], places: places,
        text: texts[source.sha256])
    }
    groups = FactGroupView.all(file, places, ClaimUses(file))
    severities = SeverityView.all(file, places)
    let (applied, stale) = file.resolutionWords
    (decisions, self.stale) = (applied, stale)
    let compatible = (CompatibleView.differences(of: file, places), CompatibleView.gaps(of: file, places))
    differences = CompatibleGroup(compatible.0)
    gaps = CompatibleGroup(compatible.1)
    matrix = MatrixView(file, sources: sources, groups: groups, places)
    filters = FilterView.all(
      for: groups.flatMap { $0.facts.map(\.filter) } + severities.flatMap { $0.items.map(\.filter) }
        + (compatible.0 + compatible.1).map(\.filter), sources: sources)
  }
}

extension DrugFile {
  /// What people decided, the stale decisions apart.
  fileprivate var resolutionWords: (applied: [String], stale: [String]) {
    let lines = resolutionLines.map { $0.printable() }
    return (lines.filter { !$0.hasPrefix("STALE") }, lines.filter { $0.hasPrefix("STALE") })
  }
}
