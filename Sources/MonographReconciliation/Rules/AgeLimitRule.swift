import MonographModel

/// Children refused altogether against children refused below an age: whether the older ones may be treated.
struct AgeLimitRule: Rule {
  let name = "population-use.age-limit"

  func findings(in dossier: Dossier) -> [Finding] {
    let refusals = dossier.items.filter { $0.claim.scope.population?.group == .child && $0.isRefusal }
    let bySource = Dictionary(grouping: refusals, by: \.claim.source)
    let limited = bySource.values.filter { $0.allSatisfy { $0.ageLimit != nil } }.flatMap { $0 }
    let general = bySource.values.filter { $0.allSatisfy { $0.claim.scope.population?.age == nil } }.flatMap {
      $0
    }
    return general.flatMap { all in
      limited.filter { Self.isSameUse(all, $0, dossier) }.map { some in
        Finding(
          name, .conflict(.tension, .scope), topic: "use in children",
          scope: Scope(population: all.claim.scope.population),
          Finding.Side(all, key: "all", summary: "not for children"),
          Finding.Side(
            some, key: "under \(some.ageLimit!.words)",
            summary: "not for children \(some.ageLimit!.words) old"),
          because: "one refuses all children and the other only the younger")
      }
    }
  }

  private static func isSameUse(_ a: Item, _ b: Item, _ dossier: Dossier) -> Bool {
    let scopes = [a, b].map {
      Scope(indication: $0.claim.scope.indication, formulation: $0.claim.scope.formulation)
    }
    return dossier.scopes.align(scopes[0], scopes[1]) != .apart
  }
}

extension Item {
  /// Whether it advises against the use in a group of patients.
  fileprivate var isRefusal: Bool {
    guard claim.polarity == .affirmed, claim.certainty == .stated else { return false }
    switch claim.value {
    case .doseAdjustment(let value): return value.factor == .age && value.adjustment == .avoid
    case .populationUse(let value): return value.stance == .notRecommended || value.stance == .contraindicated
    default: return false
    }
  }

  /// "Under 12 years": an age with an upper end below that of adults and no lower one.
  fileprivate var ageLimit: Amount? {
    guard let age = claim.scope.population?.age, age.low == nil, let high = age.high else { return nil }
    return age.unit == "a" && high >= 18 ? nil : age
  }
}
