import MonographModel

/// A hazard that one source denies and another names: "does not increase the risk of gout" against "increases the risk
/// of gout". What only may be, or stands in a list of reactions, is a tension.
struct HazardRule: Rule {
  let name = "hazard.polarity"

  func findings(in dossier: Dossier) -> [Finding] {
    let denied = dossier.items(.warning, .negated).filter { $0.claim.rule == "warning.denied" }
    guard !denied.isEmpty, dossier.hasSeveralSources else { return [] }
    let named = dossier.items(.warning).filter { $0.claim.rule == "warning.hazard" }
    let seen = dossier.items(.adverseReaction).filter { $0.claim.scope.condition == nil }
    return denied.flatMap { denial in
      (named + seen).filter {
        $0.term == denial.term && $0.claim.source != denial.claim.source
          && dossier.products.areAlike($0.claim.source, denial.claim.source)
          && dossier.align($0, denial) != .apart
      }.map { item in
        let isFlat = denial.claim.certainty == .stated && item.isCause
        return Finding(
          name,
          .conflict(isFlat ? Contradiction.Level(dossier.align(denial, item)) : .tension, .polarity),
          topic: "hazard: \(denial.written.lowercasedASCII)", about: denial.term, scope: item.claim.scope,
          Finding.Side(denial, key: "no"), Finding.Side(item, key: "yes"),
          because: "one denies the hazard that the other names")
      }
    }
  }
}

extension Item {
  /// "causes gout", "increases the risk of gout"; not "may cause".
  var isCause: Bool {
    let cue = claim.evidence.first { $0.role == .cue }?.quote ?? ""
    let words = WrittenWords.split(cue)
    return claim.kind == .warning
      && (words.first.map(Self.causes.contains) ?? false || words.starts(with: ["increased", "the"]))
  }
  private static let causes: Set<String> = [
    "causes", "cause", "increases", "raises", "doubles", "leads", "results", "provokes", "induces",
  ]
}
