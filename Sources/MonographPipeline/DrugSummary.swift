import MonographModel

/// What was found about one drug, in numbers and in words for a person.
public struct DrugSummary: Hashable, Sendable {
  public var slug: String
  public var name: String
  public var sources: Int
  /// How many claims of each kind, the most frequent first.
  public var claims: [KindCount]
  /// The regimens in words: "0.0625 mg (weeks 1–2) → …, every other day, subcutaneous".
  public var regimens: [String]
  /// How many contradictions of each severity, the worst first.
  public var contradictions: [SeverityCount]
  public var tensions: Int
  public var differences: Int
  public var gaps: Int

  init(
    slug: String, name: String, sources: Int, claims: [KindCount], regimens: [String],
    contradictions: [SeverityCount], tensions: Int, differences: Int, gaps: Int
  ) {
    self.slug = slug
    self.name = name
    self.sources = sources
    self.claims = claims
    self.regimens = regimens
    self.contradictions = contradictions
    self.tensions = tensions
    self.differences = differences
    self.gaps = gaps
  }

  public struct KindCount: Hashable, Sendable {
    public var kind: Claim.Kind
    public var count: Int
  }

  public struct SeverityCount: Hashable, Sendable {
    public var severity: Contradiction.Severity
    public var count: Int
  }

  public init(_ build: DrugBuild) {
    slug = build.drug.slug
    name = build.drug.name
    sources = build.sources.count
    let kinds = Dictionary(grouping: build.claims, by: \.kind).map { KindCount(kind: $0, count: $1.count) }
    claims = kinds.sorted { ($1.count, $0.kind.rawValue) < ($0.count, $1.kind.rawValue) }
    regimens = build.monograph.facts.compactMap(Self.regimen)
    let open = build.monograph.contradictions.filter { $0.level == .contradiction }
    contradictions = Contradiction.Severity.allCases.compactMap { severity in
      let count = open.count { $0.severity == severity }
      return count == 0 ? nil : SeverityCount(severity: severity, count: count)
    }
    tensions = build.monograph.contradictions.count - open.count
    differences = build.monograph.differences.count
    gaps = build.monograph.gaps.count
  }

  public var claimCount: Int { claims.reduce(0) { $0 + $1.count } }
  public var contradictionCount: Int { contradictions.reduce(0) { $0 + $1.count } }

  /// A regimen that more than its steps' sum says: it has an order of doses.
  private static func regimen(_ fact: Fact) -> String? {
    guard case .regimen(let regimen) = fact.value, regimen.steps.count > 1 else { return nil }
    let status = fact.status == .singleSource ? "one source" : fact.status.rawValue
    return "\(fact.value.words) (\(status))"
  }
}

extension DrugSummary {
  /// One line: for a build of many drugs.
  public var line: String {
    "\(slug): \(plural(sources, "source")), \(plural(claimCount, "claim")), "
      + "\(plural(contradictionCount, "contradiction")), \(plural(tensions, "tension"))"
  }

  /// Some lines: for a build of a few drugs.
  /// - Parameter files: where the results are.
  public func paragraph(files: [String]) -> String {
    let kinds = claims.prefix(6).map { "\($0.count) \($0.kind.rawValue)" }.joined(separator: ", ")
    var rows = [("claims", "\(claimCount): \(kinds)\(claims.count > 6 ? ", …" : "")")]
    if claims.isEmpty { rows = [("claims", "0")] }
    rows += regimens.prefix(3).map { ("regimen", $0) }
    if regimens.count > 3 { rows.append(("", "and \(regimens.count - 3) more")) }
    let severities = contradictions.map { "\($0.count) \($0.severity.rawValue)" }.joined(separator: ", ")
    rows.append(("contradictions", "\(contradictionCount)" + (severities.isEmpty ? "" : ": \(severities)")))
    rows += [("tensions", "\(tensions)"), ("differences", "\(differences)"), ("gaps", "\(gaps)")]
    rows += files.map { ("written", $0) }
    let lines = rows.map { "  " + padded($0.0, to: 15) + $0.1 }
    return "\(name) (\(plural(sources, "source")))\n" + lines.joined(separator: "\n")
  }
}

extension Build {
  /// What was done, for a person.
  /// - Parameter output: the folder that was written to.
  public func summary(output: String) -> String {
    let blocks =
      drugs.count > 5
      ? [drugs.map(\.summary.line).joined(separator: "\n")]
      : drugs.map { drug in
        drug.summary.paragraph(files: drug.files.map { Path.join(output, $0) })
      }
    let sources = drugs.reduce(0) { $0 + $1.summary.sources }
    let claims = drugs.reduce(0) { $0 + $1.summary.claimCount }
    let written = files.map {
      "\(plural($0.written.count, "file")) written, \($0.unchanged.count) unchanged in \(output)"
    }
    let total =
      "\(plural(drugs.count, "drug")), \(plural(sources, "source")), \(plural(claims, "claim")): "
      + "\(written ?? "nothing written")\nThis is no medical advice; nobody has signed it off.\n"
    return (blocks + [total]).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

extension Build {
  /// Why each drug was built anew, a line each, and how many were not.
  public var explanation: String {
    let stale = drugs.filter { !$0.reasons.isEmpty }
    let lines = stale.map { "\($0.summary.slug): \($0.reasons.map(\.description).joined(separator: ", "))\n" }
    return lines.joined()
      + "\(plural(stale.count, "drug")) built anew, \(drugs.count - stale.count) as before\n\n"
  }
}

/// "1 source", "2 sources".
func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// Text filled up with spaces to a width in characters.
func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
