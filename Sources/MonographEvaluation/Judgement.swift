import MonographModel

/// Labels and claims of one kind, paired, and what is left on both sides.
struct Judgement {
  private(set) var tally = Tally()
  /// Labels that had to be found, each with its claim.
  private(set) var pairs: [(GoldLabel, Claim)] = []
  /// Labels that need not be found, each with the claim that agrees with it.
  private(set) var forgiven: [(GoldLabel, Claim)] = []
  private(set) var missed: [GoldLabel] = []
  private(set) var wrong: [Claim] = []

  /// - Parameter meets: whether a claim stands where the label stands.
  init(
    _ labels: [GoldLabel], _ claims: [Claim], row: EvaluationRow, meets: (GoldLabel, Claim) -> Bool
  ) {
    let wanted = labels.filter { !$0.isOptional }
    let spare = labels.filter(\.isOptional)
    let matching = Matching(wanted, claims) { meets($0, $1) && $0.agrees(with: $1) }
    for (index, label) in wanted.enumerated() {
      if let claim = matching.claimOfLabel[index] {
        pairs.append((label, claims[claim]))
      } else {
        missed.append(label)
      }
    }
    let taken = matching.claims
    let rest = claims.indices.filter { !taken.contains($0) }.map { claims[$0] }
    let pardon = Matching(spare, rest) { meets($0, $1) && $0.agrees(with: $1) }
    for (label, claim) in pardon.claimOfLabel.sorted(by: { $0.key < $1.key }) {
      forgiven.append((spare[label], rest[claim]))
    }
    let pardoned = pardon.claims
    for (index, claim) in rest.enumerated() where !pardoned.contains(index) {
      // What touches a doubtful label alone is not judged, unless it is a quantity.
      let isOnDoubtful =
        !EvaluationRow.measured.contains(row.rawValue) && spare.contains { meets($0, claim) }
        && !wanted.contains { meets($0, claim) }
      if !isOnDoubtful && claim.kind == row.kind { wrong.append(claim) }
    }
    tally.labelled = wanted.count
    tally.found = pairs.count
    tally.right = pairs.count
    tally.claims = pairs.count + wrong.count
  }
}
