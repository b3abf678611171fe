import MonographModel

/// Labels and claims, paired one to one so that as many pairs as possible fit (augmenting paths, the closest ranges
/// tried first).
struct Matching {
  /// The claim of each matched label, by their places in the lists.
  private(set) var claimOfLabel: [Int: Int] = [:]

  init(_ labels: [GoldLabel], _ claims: [Claim], fits: (GoldLabel, Claim) -> Bool) {
    let edges = labels.map { label in
      claims.indices.filter { fits(label, claims[$0]) }
        .sorted { label.isNearer(claims[$0], than: claims[$1]) }
    }
    var owner: [Int: Int] = [:]
    func place(_ label: Int, _ tried: inout Set<Int>) -> Bool {
      for claim in edges[label] where tried.insert(claim).inserted {
        if owner[claim].map({ place($0, &tried) }) ?? true {
          owner[claim] = label
          return true
        }
      }
      return false
    }
    for label in labels.indices {
      var tried: Set<Int> = []
      _ = place(label, &tried)
    }
    for (claim, label) in owner { claimOfLabel[label] = claim }
  }

  var claims: Set<Int> { Set(claimOfLabel.values) }
}

extension GoldLabel {
  func overlaps(_ claim: Claim) -> Bool { span.overlaps(claim.evidence[0].span) }

  /// The shared part of both ranges; 1 where they are equal.
  func closeness(to claim: Claim) -> Double {
    let place = claim.evidence[0].span
    let shared = min(span.upper, place.upper) - max(span.lower, place.lower)
    return Double(shared) / Double(max(1, span.union(place).count))
  }

  /// Of two claims about the same words, the nearer is that which says the same frequency: "common in children and
  /// uncommon in adults".
  func isNearer(_ claim: Claim, than other: Claim) -> Bool {
    let (one, two) = (closeness(to: claim), closeness(to: other))
    return one == two ? saysRate(of: claim) && !saysRate(of: other) : one > two
  }

  private func saysRate(of claim: Claim) -> Bool {
    guard case .adverseReaction(let reaction) = claim.value else { return false }
    return agrees(with: reaction.frequency)
  }
}
