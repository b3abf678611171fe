import MonographModel

/// What made an output, so that two of them can be compared.
public struct Provenance: Hashable, Sendable {
  /// The program's version.
  public var version: String
  /// SHA-256 of its tables and rules.
  public var tables: String
  /// The policy that decided.
  public var policy: Policy

  public init(version: String, tables: String, policy: Policy = Policy()) {
    self.version = version
    self.tables = tables
    self.policy = policy
  }

  var json: JSONValue { ["version": .string(version), "tables": .string(tables)] }
  /// The policy with the SHA-256 of its canonical form.
  var policyJSON: JSONValue { policy.json.adding(["hash": .string(Hash.sha256(policy.json.canonical))]) }
}

/// One source as it goes into a drug file.
public struct SourceReading: Sendable {
  public var record: SourceRecord
  public var lines: LineIndex
  public var claims: [Claim]
  public var diagnostics: [Diagnostic]

  public init(record: SourceRecord, lines: LineIndex, claims: [Claim], diagnostics: [Diagnostic] = []) {
    self.record = record
    self.lines = lines
    self.claims = claims
    self.diagnostics = diagnostics
  }
}

extension DrugFile {
  public static let schemaVersion = "1.0"
  public static let notice =
    "Extracted by a program from the named sources. This is no medical advice, and no pharmacist, physician or "
    + "authority has signed it off. Check every statement against its source before use."

  /// The drug file: the same value whatever the order of the sources and claims.
  public static func assemble(
    drug: Drug, sources: [SourceReading], monograph: Monograph, provenance: Provenance
  ) -> JSONValue {
    let sources = sources.sorted { ($0.record.path, $0.record.sha256) < ($1.record.path, $1.record.sha256) }
    let order = ClaimOrder(sources)
    let file: JSONValue = [
      "schemaVersion": .string(schemaVersion), "notice": .string(notice), "program": provenance.json,
      "policy": provenance.policyJSON, "drug": drug.json(claims: order.sorted.map(\.claim)),
      "sources": .array(sources.map { $0.record.json(lines: $0.lines, diagnostics: $0.diagnostics) }),
      "facts": order.facts(monograph.facts),
      "contradictions": .array(order.sorted(monograph.contradictions).map(\.json)),
      "differences": .array(
        monograph.differences.sorted { ($0.topic, $0.id) < ($1.topic, $1.id) }.map(\.json)),
      "gaps": .array(monograph.gaps.sorted { ($0.topic, $0.id) < ($1.topic, $1.id) }.map(\.json)),
      "decisions": .array(monograph.resolutions.map(\.json)),
      "claims": .array(
        order.sorted.map { claim, source in
          claim.json(drug: drug.name, path: sources[source].record.path, lines: sources[source].lines)
        }),
    ]
    return file.adding(["contentHash": .string(Hash.content(of: file))])
  }
}

/// The order in which a reader of the sources meets the claims.
private struct ClaimOrder {
  /// Each with the index of its source.
  let sorted: [(claim: Claim, source: Int)]
  private let rank: [String: Int]

  init(_ sources: [SourceReading]) {
    sorted = sources.enumerated().flatMap { index, source in
      source.claims.sorted(by: Self.precedes).map { ($0, index) }
    }
    rank = Dictionary(sorted.enumerated().map { ($1.claim.id, $0) }, uniquingKeysWith: min)
  }

  private static func precedes(_ a: Claim, _ b: Claim) -> Bool {
    let (one, other) = (a.evidence[0].span, b.evidence[0].span)
    guard one == other else { return (one.lower, one.upper) < (other.lower, other.upper) }
    return (a.kind.rawValue, a.id) < (b.kind.rawValue, b.id)
  }

  private func first(_ claims: [String]) -> Int { claims.compactMap { rank[$0] }.min() ?? Int.max }

  /// Facts under their groups, in the order of their first claim.
  func facts(_ facts: [Fact]) -> JSONValue {
    let firsts = facts.map { first($0.support) }
    let sorted = facts.indices.sorted { (firsts[$0], facts[$0].id) < (firsts[$1], facts[$1].id) }
    let groups = Dictionary(grouping: sorted.lazy.map { facts[$0] }, by: \.group.rawValue)
    return .object(JSONObject(groups.mapValues { .array($0.map(\.json)) }))
  }

  /// The most severe first.
  func sorted(_ contradictions: [Contradiction]) -> [Contradiction] {
    contradictions.sorted { ($0.weight, $0.topic, $0.id) < ($1.weight, $1.topic, $1.id) }
  }
}

extension Contradiction {
  /// 0 is the gravest: contradictions before tensions, then by severity.
  fileprivate var weight: Int {
    Level.allCases.firstIndex(of: level)! * Severity.allCases.count
      + Severity.allCases.firstIndex(of: severity)!
  }
}

extension Drug {
  /// The names with the claims that say them, and the codes that a table knows for them.
  fileprivate func json(claims: [Claim]) -> JSONValue {
    var said: [String: (text: String, claims: [String])] = [:]
    for claim in claims where claim.polarity == .affirmed {
      guard case .identity(let identity) = claim.value else { continue }
      guard identity.role == .brandName || identity.role == .genericName else { continue }
      said[identity.text.lowercased(), default: (identity.text, [])].claims.append(claim.id)
    }
    let known = [name] + otherNames
    let entry = { (text: String) -> JSONValue in
      ["text": .string(text), "claims": .strings((said[text.lowercased()]?.claims ?? []).sorted())]
    }
    let further = said.filter { key, _ in !known.contains { $0.lowercased() == key } }.values.map(\.text)
    return [
      "slug": .string(slug), "name": entry(name),
      "codes": .array(unii.map { [["system": "UNII", "code": .string($0), "claims": []]] } ?? []),
      "otherNames": .array((otherNames + further).sorted().map(entry)),
    ]
  }
}
