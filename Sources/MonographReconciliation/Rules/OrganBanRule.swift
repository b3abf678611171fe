import MonographModel

/// Patients with an impaired organ who are refused from another degree on: "severe" in one source, "moderate or severe"
/// or whatever degree in the other. What a source refuses is a set of degrees; its mildest is what two sources part on.
struct OrganBanRule: Rule {
  let name = "organ-ban.extent"

  func findings(in dossier: Dossier) -> [Finding] {
    guard dossier.hasSeveralSources else { return [] }
    let barred = dossier.items(.contraindication) + dossier.items(.doseAdjustment)
    return [DoseAdjustment.Factor.renal, .hepatic].flatMap { factor in
      let bans = barred.compactMap { OrganBan($0, factor, dossier) }
      return bans.pairs(bySource: \.item.claim.source, where: dossier.products.areAlike).flatMap {
        between($0, $1, factor, dossier)
      }
    }
  }

  private func between(
    _ a: [OrganBan], _ b: [OrganBan], _ factor: DoseAdjustment.Factor, _ dossier: Dossier
  ) -> [Finding] {
    let (x, y) = (OrganBan.mildest(of: a, factor), OrganBan.mildest(of: b, factor))
    // Where the milder are spoken of in the other source, that is what `DoseAdjustmentRule` compares.
    guard x.degree != y.degree, dossier.alignUse(x.item, y.item) != .apart,
      !(tells(b, than: x, factor, dossier) || tells(a, than: y, factor, dossier))
    else { return [] }
    return [
      Finding(
        name, .conflict(.tension, .scope), topic: "\(factor.rawValue) impairment", scope: x.item.claim.scope,
        side(x), side(y), because: "one refuses patients whom the other refuses only when more impaired")
    ]
  }

  /// Whether the source of the bans has advice for those whom the other refuses.
  private func tells(
    _ bans: [OrganBan], than other: OrganBan, _ factor: DoseAdjustment.Factor, _ dossier: Dossier
  ) -> Bool {
    let source = bans[0].item.claim.source
    return dossier.items(.doseAdjustment).contains {
      $0.claim.source == source && $0.factor == factor
        && ![.avoid, .caution, .monitor].contains($0.adjustment)
        && (other.function == nil || dossier.organFunction($0) == nil
          || dossier.organFunction($0)!.relation(to: other.function!) != .disjoint)
    }
  }

  private func side(_ ban: OrganBan) -> Finding.Side {
    Finding.Side(ban.item, key: ban.item.written.lowercasedASCII)
  }
}

/// A contraindication, or advice against the use, in those whose organ is impaired.
private struct OrganBan {
  var item: Item
  /// Nil for any degree.
  var function: OrganFunction?

  init?(_ item: Item, _ factor: DoseAdjustment.Factor, _ dossier: Dossier) {
    guard item.claim.certainty == .stated, item.claim.scope.condition == nil,
      item.claim.scope.population?.age == nil
    else { return nil }
    switch item.claim.value {
    case .contraindication:
      guard let organ = Item.organs[factor],
        item.term == organ || dossier.hierarchy.onlyQualifies(item.term, organ)
      else { return nil }
      function = dossier.barredFunction(item, factor)
    case .doseAdjustment(let value):
      guard value.factor == factor, value.adjustment == .avoid else { return nil }
      function = dossier.organFunction(item)
    default: return nil
    }
    // Limits in numbers are compared as numbers, and "a low clearance" is no degree.
    if function.map(\.isMeasured) ?? !item.isOfWholeOrgan { return nil }
    self.item = item
  }

  /// The ban that reaches furthest: of kidneys the one with the highest clearance, of the liver the lowest class.
  static func mildest(of bans: [OrganBan], _ factor: DoseAdjustment.Factor) -> OrganBan {
    bans.min { a, b in
      guard let x = a.degree, let y = b.degree, x != y else {
        return a.degree == b.degree ? a.item.claim.id < b.item.claim.id : a.degree == nil
      }
      return factor == .hepatic ? x < y : x > y
    }!
  }

  /// What tells two bans apart: how mild an impairment they reach.
  var degree: ExactNumber? {
    function.flatMap { $0.interval.highInclusive ? $0.interval.low : $0.interval.high }
  }
}
