/// How contradictions between sources are decided, and which sources count as one. `policy.yaml` changes it for a
/// corpus; what it leaves out is as here.
public struct Policy: Hashable, Sendable {
  /// Asked in this order; the first that can decide, does.
  public var steps: [Decision.Step] = [.authority, .jurisdiction, .date, .support]
  /// The weightiest first. `illustrative` never outvotes a real source and is not among them.
  public var authority: [Authority] = Authority.allCases.filter { $0 != .illustrative }
  /// Whose labels count first, the most preferred first; empty where none is preferred.
  public var jurisdiction: [String] = []
  /// By how many independent sources one side has to lead.
  public var supportMargin = 1
  /// Texts that share at least this percentage of their five-word runs count as one source. Leaflets of a brand and
  /// its generics share 40 to 85 %, those of different substances at most 9 %.
  public var nearIdenticalPercent = 40

  public init() {}

  /// The rank of an authority, 0 for the weightiest.
  public func tier(_ authority: Authority) -> Int {
    self.authority.firstIndex(of: authority) ?? self.authority.count
  }

  public var json: JSONValue {
    [
      "steps": .strings(steps.map(\.rawValue)), "authority": .strings(authority.map(\.rawValue)),
      "jurisdiction": .strings(jurisdiction), "supportMargin": .int(supportMargin),
      "nearIdenticalPercent": .int(nearIdenticalPercent),
    ]
  }
}

extension Decision.Step {
  /// The steps that a policy orders; what none of them decides stays unresolved.
  public static let policy = allCases.filter { $0 != .unresolved && $0 != .person }
}
