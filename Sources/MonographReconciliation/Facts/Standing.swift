import MonographModel

/// How a group of claims that say the same stands: who agrees, who dissents, and what the policy made of it.
struct Standing {
  private struct Dispute {
    var contradiction: Contradiction
    var side: Int

    var decision: Decision { contradiction.decision }
    var own: [String] { contradiction.sides[side].claims }
    var others: [String] {
      contradiction.sides.indices.filter { $0 != side }.flatMap { contradiction.sides[$0].claims }
    }
    var isLost: Bool { decision.preferred.map { $0 != side } ?? false }
  }

  /// Claims on the other sides of the contradictions that the group takes part in.
  let dissent: [String]
  /// Nil where the policy preferred another answer.
  let status: Fact.Status?
  /// The step that decided, and why.
  let because: String

  /// - Parameters:
  ///   - contradictions: those that the claims take part in; others change nothing.
  ///   - illustrative: claims of illustrative sources, whose dissent takes nothing away.
  init(of items: [Item], in contradictions: [Contradiction], illustrative: Set<String>) {
    if contradictions.isEmpty {
      dissent = []
      (status, because) = Self.judge([], claims: [], sources: items.sources)
      return
    }
    let claims = Set(items.map(\.claim.id))
    let disputes = contradictions.compactMap { contradiction in
      contradiction.sides.firstIndex { !claims.isDisjoint(with: $0.claims) }
        .map { Dispute(contradiction: contradiction, side: $0) }
    }
    dissent = Set(disputes.flatMap(\.others)).subtracting(claims).sorted()
    // A tension leaves both sides standing.
    let real = disputes.filter { dispute in
      dispute.contradiction.level == .contradiction
        && dispute.decision.verdict != .notAContradiction && !illustrative.isSuperset(of: dispute.others)
    }
    (status, because) = Self.judge(real, claims: claims, sources: items.sources)
  }

  private static func judge(
    _ disputes: [Dispute], claims: Set<String>, sources: [SourceRecord]
  ) -> (Fact.Status?, String) {
    // Where more sources say it than the side that lost, it stands on those.
    if let lost = disputes.first(where: { $0.isLost && claims.isSubset(of: $0.own) }) {
      return (nil, lost.decision.reason)
    }
    if let open = disputes.first(where: { $0.decision.preferred == nil }) {
      return (.unresolved, "\(open.decision.step.rawValue): \(open.decision.reason)")
    }
    if let won = disputes.first {
      return (.preferred, "\(won.decision.step.rawValue): \(won.decision.reason)")
    }
    let independent = sources.independentCount
    if independent > 1 { return (.agreed, "support: \(independent) independent sources state it") }
    return (
      .singleSource,
      independent == 1 ? "support: one source states it" : "support: only illustrative sources state it"
    )
  }
}
