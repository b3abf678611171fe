import MonographModel

/// Sources that say the same more or less finely: "leukopenia" and "blood disorders", a rate and none. Never a
/// contradiction; told so that a reader can follow the finer source.
struct GranularityRule: Rule {
  let name = "term.granularity"

  private static let kinds: [Claim.Kind] = [
    .adverseReaction, .contraindication, .indication, .monitoring, .warning,
  ]

  func findings(in dossier: Dossier) -> [Finding] {
    guard dossier.hasSeveralSources else { return [] }
    return Self.kinds.flatMap { kind -> [Finding] in
      let byTerm = Dictionary(grouping: dossier.items(kind), by: \.term)
      let terms = byTerm.keys.sorted()
      return terms.flatMap { broad -> [Finding] in
        let narrower = terms.filter { dossier.hierarchy.isNarrower($0, than: broad) }
        return narrower.flatMap { finer(byTerm[$0]!, byTerm[broad]!) } + rated(byTerm[broad]!)
      }
    }
  }

  private func finer(_ narrow: [Item], _ broad: [Item]) -> [Finding] {
    let stated = Set(narrow.map(\.claim.source))
    return broad.filter { !stated.contains($0.claim.source) }.flatMap { whole in
      narrow.map { finding(whole, $0, "one names it more finely") }
    }
  }

  /// A reaction with a frequency in one source, and as serious without one in another.
  private func rated(_ items: [Item]) -> [Finding] {
    let counted = items.filter { $0.frequency != nil }
    let sources = Set(counted.map(\.claim.source))
    let bare = items.filter {
      $0.seriousness == .serious && $0.frequency == nil && !sources.contains($0.claim.source)
    }
    return counted.flatMap { rate in bare.map { finding(rate, $0, "only one says how often") } }
  }

  private func finding(_ whole: Item, _ part: Item, _ because: String) -> Finding {
    Finding(
      name, .difference(.granularity), topic: "\(whole.claim.kind.words): \(whole.written.lowercasedASCII)",
      about: whole.term, Finding.Side(whole, key: "whole"), Finding.Side(part, key: "part"), because: because)
  }
}
