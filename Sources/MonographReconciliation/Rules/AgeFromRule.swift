import MonographModel

/// From which age on the drug is for patients: "patients of 16 years and older" against "from 2 years of age". What a
/// source says of one use is a set of ages; two sources part where they have none in common.
struct AgeFromRule: Rule {
  let name = "population-use.from-age"

  func findings(in dossier: Dossier) -> [Finding] {
    let uses = (dossier.items(.indication) + dossier.items(.populationUse)).compactMap(UseFromAge.init)
    return uses.pairs(bySource: \.item.claim.source, where: dossier.products.areAlike).flatMap { a, b in
      between(a, b, dossier)
    }
  }

  private func between(_ a: [UseFromAge], _ b: [UseFromAge], _ dossier: Dossier) -> [Finding] {
    let pairs = a.flatMap { x in b.map { (x, $0) } }.filter { areOfOneUse($0.item, $1.item, dossier) }
    guard !pairs.contains(where: { AgeSpan.areSame($0.start, $1.start) }),
      // The youngest of each speak for their sources.
      let (x, y) = pairs.min(by: { $0.0.rank == $1.0.rank ? $0.1.rank < $1.1.rank : $0.0.rank < $1.0.rank })
    else { return [] }
    let isClear =
      x.item.claim.kind == .indication && y.item.claim.kind == .indication
      && dossier.relation(x.item, y.item) == .same
      && dossier.align(x.item, y.item) { $0.population = nil } == .aligned
      && dossier.products.shareUses(x.item.claim.source, y.item.claim.source)
      // One form may be for younger patients than another.
      && ![x, y].contains { dossier.products.hasSeveralRoutes($0.item.claim.source) }
    let areProducts = dossier.products.areProducts(x.item.claim.source, y.item.claim.source)
    return [
      Finding(
        name,
        areProducts ? .difference(.scope) : .conflict(isClear ? .contradiction : .tension, .value),
        topic: "age of use", scope: Scope(indication: x.item.claim.scope.indication), x.side, y.side,
        because: areProducts
          ? "each is about its own product" : "the ages from which it is used differ")
    ]
  }

  private func areOfOneUse(_ a: Item, _ b: Item, _ dossier: Dossier) -> Bool {
    guard a.claim.kind == .indication, b.claim.kind == .indication else {
      return dossier.areOfOneUse(a, b)
        && [a, b].allSatisfy { !dossier.products.hasSeveralUses($0.claim.source) }
    }
    return dossier.relation(a, b) != .unrelated && dossier.areOfOneUse(a, b)
  }
}

/// A use for patients from an age on.
private struct UseFromAge {
  var item: Item
  /// In days (`AgeSpan`).
  var start: ExactNumber

  init?(_ item: Item) {
    guard item.claim.certainty == .stated, !item.isCircumstantial, item.claim.scope.condition == nil,
      let population = item.claim.scope.population,
      population.weight == nil, let span = population.age.flatMap(AgeSpan.init), let low = span.low, low > 0
    else { return nil }
    // "Adults (aged 18 years and over) and adolescents".
    let words = TermNormalizer.words(of: population.text)
    if low >= AgeSpan.adult, !Item.young.isDisjoint(with: words) { return nil }
    switch item.claim.value {
    case .indication(let value): guard value.status == nil || value.status == .approved else { return nil }
    case .populationUse(let value): guard value.stance == .allowed else { return nil }
    default: return nil
    }
    (self.item, start) = (item, low)
  }

  fileprivate var rank: (ExactNumber, String) { (start, item.claim.id) }

  var side: Finding.Side {
    Finding.Side(
      item, key: "\(start)",
      summary: item.claim.value.words(item.claim.polarity)
        + (item.claim.scope.population.map { " (\($0.text))" } ?? ""))
  }
}
