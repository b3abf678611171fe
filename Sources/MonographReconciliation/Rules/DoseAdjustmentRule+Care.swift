import MonographModel

/// Care in one source, and a ban in the other.
extension DoseAdjustmentRule {
  /// A contraindicated degree beside caution for the whole is compatible.
  func cautions(_ items: [Item], _ dossier: Dossier) -> [Finding] {
    items.filter { $0.adjustment == .caution || $0.adjustment == .monitor }.flatMap { caution in
      dossier.items(.contraindication)
        .filter {
          dossier.hierarchy.onlyQualifies($0.term, caution.term)
            && watched(caution, forbidden: $0, dossier) == nil
        }
        .map { finding(.difference(.scope), caution, $0, "a part is forbidden and the whole needs care") }
    }
      + items.flatMap { item in
        dossier.items(.contraindication).compactMap {
          treated(item, forbidden: $0, dossier) ?? watched(item, forbidden: $0, dossier)
        }
          + items.compactMap { avoided(item, by: $0, dossier) }
      }
  }

  /// Treated with care or less in one source, and not to be treated in another, for the same degree or for none said.
  private func avoided(_ item: Item, by other: Item, _ dossier: Dossier) -> Finding? {
    guard item.adjustment == .caution || item.adjustment == .reduce, other.adjustment == .avoid,
      item.factor == other.factor,
      item.factor == .renal || item.factor == .hepatic, item.claim.source != other.claim.source,
      item.term == other.term, dossier.organFunction(item) == dossier.organFunction(other),
      Self.alignment(item, other, dossier) != .apart,
      ![item, other].contains(where: { Self.hasFurtherCondition($0, dossier) }),
      !dossier.items(.doseAdjustment).contains(where: {
        $0.claim.source == item.claim.source && $0.factor == item.factor && $0.adjustment == .avoid
      })
    else { return nil }
    return finding(
      .conflict(.tension, .polarity), item, other,
      "one treats with care whom the other advises against treating")
  }

  /// Treated with care or with less in one source, forbidden in another, for the same degree.
  private func treated(_ item: Item, forbidden: Item, _ dossier: Dossier) -> Finding? {
    guard let adjustment = item.adjustment, [.caution, .monitor, .reduce].contains(adjustment),
      item.claim.source != forbidden.claim.source, Self.alignment(item, forbidden, dossier) != .apart,
      let factor = item.factor, forbidden.names(factor), Self.areAsImpaired(item, forbidden, factor, dossier)
    else { return nil }
    // Less of it is a treatment; care may be the care not to treat. Other words for a degree may be another.
    let isClear =
      adjustment == .reduce && item.term == forbidden.term && !item.isTemporary
      && !dossier.mayBeForOtherUses(item, forbidden)
    let level: Contradiction.Level = isClear ? .contradiction : .tension
    return finding(
      .conflict(level, .polarity), item, forbidden, "one treats with care whom the other must not treat")
  }

  /// Treated with care whatever the degree, and forbidden to the other from a degree on. A source that bars some, or tells
  /// the degrees apart, has said for whom the care is meant.
  private func watched(_ item: Item, forbidden: Item, _ dossier: Dossier) -> Finding? {
    guard item.asksCare, item.namesOrgansAlone, item.claim.source != forbidden.claim.source,
      let factor = item.factor, forbidden.names(factor), dossier.organFunction(item) == nil,
      dossier.barredFunction(forbidden, factor).map({ !$0.isMeasured }) ?? false,
      Self.alignment(item, forbidden, dossier) != .apart, !Self.hasFurtherCondition(forbidden, dossier),
      !dossier.items(.contraindication).contains(where: {
        $0.claim.source == item.claim.source && $0.names(factor)
      }),
      !dossier.items(.doseAdjustment).contains(where: {
        $0.claim.source == item.claim.source && $0.factor == factor
          && ($0.adjustment == .avoid || dossier.organFunction($0) != nil)
      })
    else { return nil }
    return finding(
      .conflict(.tension, .scope), item, forbidden,
      "one treats with care all whom the other must not treat when more impaired")
  }

  /// Whether the one's degree is the other's or part of it, or both name no degree and nothing but the organ.
  private static func areAsImpaired(
    _ item: Item, _ forbidden: Item, _ factor: DoseAdjustment.Factor, _ dossier: Dossier
  ) -> Bool {
    switch (dossier.organFunction(item), dossier.barredFunction(forbidden, factor)) {
    case (let a?, let b?): a.relation(to: b) == .same || b.holds(a)
    case (nil, nil):
      forbidden.claim.scope == Scope() && forbidden.term == Item.organs[factor]
        && Set(item.term.words).isSubset(of: forbidden.term.words)
    default: false
    }
  }
}

extension Item {
  /// "Renal impairment", "liver or kidney disease", "kidney function".
  fileprivate var namesOrgansAlone: Bool {
    isOfWholeOrgan || Set(term.words).isSubset(of: Self.organWords)
  }
  private static let organWords: Set<String> = [
    "and", "disease", "function", "hepatic", "impairment", "kidney", "liver", "or", "renal",
  ]

  /// "Use with caution", "monitor closely", rather than "talk to your doctor".
  fileprivate var asksCare: Bool {
    (adjustment == .caution || adjustment == .monitor)
      && claim.evidence.contains { evidence in
        WrittenWords.split(evidence.quote).contains { word in
          ["cautio", "careful", "monitor"].contains { word.hasPrefix($0) }
        }
      }
  }

  /// "May temporarily lower the dose": in whom it comes under treatment, not in whom it is there before.
  fileprivate var isTemporary: Bool {
    claim.evidence.contains { WrittenWords.split($0.quote).contains("temporarily") }
  }
}
