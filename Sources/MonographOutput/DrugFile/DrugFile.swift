import MonographModel

/// A drug file as reports, `verify` and `explain` see it: the JSON itself and what they need of it.
///
/// Everything that is shown to a person is made from this, so that no report can say other than the file.
public struct DrugFile: Sendable {
  public let json: JSONValue
  public let slug: String
  public let name: String
  public let contentHash: String
  /// The steps of the policy that decided, in their order.
  public let policySteps: [String]
  public let sources: [SourceEntry]
  public let facts: [FactEntry]
  public let contradictions: [ContradictionEntry]
  public let differences: [DifferenceEntry]
  public let gaps: [GapEntry]
  public let resolutions: [ResolutionEntry]
  /// In the order of the file.
  public let claims: [ClaimEntry]
  private let claimIndex: [String: Int]
  private let sourceIndex: [String: Int]
  /// Whether only what is still open was kept.
  var isOpenOnly = false

  public struct SourceEntry: Sendable {
    public var id, sha256, path: String
    public var title, publisher, jurisdiction, date: String?
    /// The id of the newest version of the same label.
    public var supersededBy: String?
    public var authority: Authority
    public var format: SourceDocument.Format
    public var encoding: SourceDocument.Encoding
    public var bytes: Int
  }

  public struct ClaimEntry: Sendable {
    public var id, kind, polarity, certainty, rule, path, sha256: String
    public var section: String?
    /// Never empty.
    public var evidence: [EvidenceEntry]
    public var value, scope: JSONValue
  }

  public struct EvidenceEntry: Sendable {
    public var role, quote: String
    public var span: ByteSpan
    public var position: LineIndex.Position
  }

  public struct FactEntry: Sendable {
    public var id, group, kind, summary, status, because: String
    public var support, dissent: [String]
    public var value, scope: JSONValue
  }

  public struct ContradictionEntry: Sendable {
    public struct Side: Sendable {
      public var kind, summary: String
      public var claims: [String]
    }

    public var id, topic, explanation, rule: String
    public var level: Contradiction.Level
    public var kind: Contradiction.Kind
    public var severity: Contradiction.Severity
    public var withinSource: Bool
    public var jurisdictions: [String]
    public var sides: [Side]
    public var decision: Decision

    /// Neither the policy nor a person settled it.
    public var isOpen: Bool { decision.preferred == nil && decision.verdict == nil }
    /// A person said that it is none.
    public var isDismissed: Bool { decision.verdict == .notAContradiction }
  }

  /// An entry of `decisions.yaml`, and what became of it.
  public struct ResolutionEntry: Sendable {
    public var id, date, by, verdict, reason, topic: String
    public var status: SettledResolution.Status
    public var because: String?
  }

  public struct DifferenceEntry: Sendable {
    public var id, topic, reason, explanation: String
    public var claims: [String]
  }

  public struct GapEntry: Sendable {
    public var id, topic, explanation: String
    /// Source ids.
    public var statedBy, silent: [String]
    public var claims: [String]
  }

  public func claim(_ id: String) -> ClaimEntry? { claimIndex[id].map { claims[$0] } }
  /// Those of them that are there, in the order of the ids.
  func claims(_ ids: [String]) -> [ClaimEntry] { ids.compactMap { claim($0) } }
  public func source(_ id: String) -> SourceEntry? { sourceIndex[id].map { sources[$0] } }

  /// Reads the file's bytes.
  public init(bytes: [UInt8]) throws(DrugFileError) {
    let json: JSONValue
    do throws(JSONError) { json = try JSONValue(parsing: bytes) } catch {
      let position = LineIndex(bytes).position(of: error.offset)
      throw DrugFileError("\(error.reason) (line \(position.line), column \(position.column))")
    }
    try self.init(json)
  }

  /// Takes what reports need; every claim that a fact or contradiction names must be there.
  public init(_ json: JSONValue) throws(DrugFileError) {
    let file = JSONFields(json)
    guard try file.text("schemaVersion") == Self.schemaVersion else {
      throw DrugFileError("schemaVersion: written by another version of monograph")
    }
    self.json = json
    let drug = try file.object("drug")
    slug = try drug.text("slug")
    name = try drug.object("name").text("text")
    contentHash = try file.text("contentHash")
    policySteps = try file.object("policy").texts("steps")
    sources = try file.list("sources").map { field throws(DrugFileError) in try SourceEntry(field) }
    claims = try file.list("claims").map { field throws(DrugFileError) in try ClaimEntry(field) }
    facts = try FactEntry.all(file.object("facts"))
    contradictions = try file.list("contradictions").map { field throws(DrugFileError) in
      try ContradictionEntry(field)
    }
    differences = try file.list("differences").map { field throws(DrugFileError) in try DifferenceEntry(field)
    }
    gaps = try file.list("gaps").map { field throws(DrugFileError) in try GapEntry(field) }
    resolutions = try file.list("decisions").map { field throws(DrugFileError) in try ResolutionEntry(field) }
    claimIndex = Dictionary(claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: min)
    sourceIndex = Dictionary(sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: min)
    if let missing = namedClaims.first(where: { claimIndex[$0] == nil }) {
      throw DrugFileError("claims: \(missing) is named and is not there")
    }
  }

  private var namedClaims: [String] {
    var named: [String] = []
    for fact in facts { named += fact.support + fact.dissent }
    for contradiction in contradictions { for side in contradiction.sides { named += side.claims } }
    for difference in differences { named += difference.claims }
    for gap in gaps { named += gap.claims }
    return named
  }
}
