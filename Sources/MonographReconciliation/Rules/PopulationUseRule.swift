import MonographModel

/// Use in a group of patients: allowed against advised against.
struct PopulationUseRule: Rule {
  let name = "population-use.stance"

  func findings(in dossier: Dossier) -> [Finding] {
    let items = dossier.items(.populationUse)
    let allowed = items.filter { $0.stance == .allowed }
    let refused = items.filter { $0.stance != nil && $0.stance != .allowed }
    return allowed.flatMap { a in
      refused.compactMap { finding(a, $0, dossier) }
        + dossier.items(.doseAdjustment).compactMap { avoided($0, allowed: a, dossier) }
    }
  }

  /// Allowed to patients with an impaired organ whom the other source advises against treating, of the same degree.
  private func avoided(_ item: Item, allowed: Item, _ dossier: Dossier) -> Finding? {
    guard item.adjustment == .avoid, let factor = item.factor, [.renal, .hepatic].contains(factor),
      item.claim.certainty == .stated, item.claim.source != allowed.claim.source,
      dossier.products.areAlike(item.claim.source, allowed.claim.source), allowed.names(factor),
      let refused = dossier.organFunction(item),
      dossier.organs.function(of: factor, in: allowed.written) == refused,
      !dossier.items(.doseAdjustment).contains(where: {
        $0.claim.source == allowed.claim.source && $0.factor == factor && $0.adjustment == .avoid
      })
    else { return nil }
    return Finding(
      name, .conflict(.contradiction, .polarity), topic: "use in \(item.written)", about: item.term,
      scope: allowed.claim.scope, Finding.Side(allowed, key: "allowed"), Finding.Side(item, key: "refused"),
      because: "one allows what the other advises against")
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
