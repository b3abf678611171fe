import MonographModel

/// Lets the decisions of people stand above the policy, as long as what they rested on is still there.
struct Settlement {
  private(set) var contradictions: [Contradiction]
  private(set) var resolutions: [SettledResolution] = []
  private let dossier: Dossier

  /// - Parameter resolutions: in the order they were taken; the last about a contradiction counts.
  init(_ contradictions: [Contradiction], resolutions: [Resolution], dossier: Dossier) {
    self.contradictions = contradictions
    self.dossier = dossier
    let last = Dictionary(resolutions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: max)
    for (index, resolution) in resolutions.enumerated() {
      if last[resolution.id] != index {
        self.resolutions.append(SettledResolution(resolution, status: .replaced))
      } else {
        settle(resolution)
      }
    }
  }

  private mutating func settle(_ resolution: Resolution) {
    guard let index = contradictions.firstIndex(where: { $0.id == resolution.id }) else {
      return note(stale: resolution, "the contradiction is gone: its sides no longer say what they said")
    }
    let sides = contradictions[index].sides.map(quotes)
    let said = sides.reduce(into: Set()) { $0.formUnion($1) }
    if let lost = resolution.sides.flatMap(\.quotes).sorted().first(where: { !said.contains($0) }) {
      return note(stale: resolution, "\(lost.path) no longer says “\(lost.words)”")
    }
    contradictions[index].decision = Decision(resolution)
    resolutions.append(SettledResolution(resolution, status: .applied))
  }

  private mutating func note(stale resolution: Resolution, _ because: String) {
    resolutions.append(SettledResolution(resolution, status: .stale, because: because))
  }

  private func quotes(_ side: Contradiction.Side) -> Set<Resolution.Quote> {
    let claims = Set(side.claims)
    return Set(
      dossier.items.filter { claims.contains($0.claim.id) }
        .flatMap { item in
          item.claim.evidence.map { Resolution.Quote(path: item.source.path, words: $0.quote) }
        })
  }
}

extension Decision {
  /// Of two sides the one that is not rejected is preferred.
  fileprivate init(_ resolution: Resolution) {
    let preferred: Int? =
      switch resolution.verdict {
      case .accept(let side): side
      case .reject(let side): resolution.sides.count == 2 ? 1 - side : nil
      case .set, .notAContradiction: nil
      }
    self.init(step: .person, preferred: preferred, by: resolution.by, reason: resolution.reason)
    date = resolution.date
    verdict = resolution.verdict
  }
}
