import MonographModel

/// Use in a group of patients: allowed against advised against.
struct PopulationUseRule: Rule {
  let name = "population-use.stance"

  func findings(in dossier: Dossier) -> [Finding] {
    let items = dossier.items(.populationUse)
    let allowed = items.filter { $0.stance == .allowed }
    let refused = items.filter { $0.stance != nil && $0.stance != .allowed }
    return allowed.flatMap { a in refused.compactMap { finding(a, $0, dossier) } }
  }

  private func finding(_ allowed: Item, _ refused: Item, _ dossier: Dossier) -> Finding? {
    guard allowed.claim.source != refused.claim.source, let stance = refused.stance else { return nil }
    let relation = dossier.relation(allowed, refused)
    let alignment = dossier.align(allowed, refused)
    // What is refused to younger children says nothing of all of them.
    guard relation == .same || relation == .narrower, alignment != .apart else { return nil }
    // A source that also allows, or also refuses, has told the cases apart.
    guard !dossier.both(allowed), !dossier.both(refused) else { return nil }
    let level: Contradiction.Level = stance == .notEstablished ? .tension : Contradiction.Level(alignment)
    return Finding(
      name, .conflict(level, stance == .notEstablished ? .certainty : .polarity),
      topic: "use in \(refused.written)",
      about: refused.term, scope: allowed.claim.scope, Finding.Side(allowed, key: "allowed"),
      Finding.Side(refused, key: "refused"),
      because: stance == .notEstablished
        ? "one allows what the other calls not established" : "one allows what the other advises against")
  }
}

extension Dossier {
  /// Whether the item's source both allows and refuses the drug to this group.
  fileprivate func both(_ item: Item) -> Bool {
    let own = items(.populationUse).filter {
      $0.claim.source == item.claim.source && relation($0, item) != .unrelated
    }
    return own.contains { $0.stance == .allowed } && own.contains { $0.stance != .allowed }
  }
}

extension Item {
  var stance: PopulationUse.Stance? {
    if case .populationUse(let value) = claim.value { return value.stance }
    return nil
  }
}
