import MonographModel

/// One dose with other days on and off: 21 days on and 7 off against 14 and 7.
///
/// Only sources with a single cycle take part: where a source names several, they belong to uses or combinations.
struct CycleRule: Rule {
  let name = "dose.cycle"

  func findings(in dossier: Dossier) -> [Finding] {
    let cycled = dossier.items(.dose).filter { $0.isStatedDose && $0.dose!.cycle != nil }
    return cycled.pairs(bySource: \.claim.source, where: dossier.products.areAlike).flatMap { a, b in
      guard let x = Self.days(a), let y = Self.days(b), x != y else { return [Finding]() }
      return a.flatMap { left in
        b.filter { right in
          dossier.doses.relation(left.dose!, right.dose!) == .same && dossier.align(left, right) != .apart
        }.map { right in
          Finding(
            name, .conflict(Contradiction.Level(dossier.align(left, right)), .value),
            topic: "days on and off",
            scope: left.claim.scope, Finding.Side(left), Finding.Side(right),
            because: "the days of treatment and rest differ")
        }
      }
    }
  }

  /// The days on and off of all doses, where these are the same.
  private static func days(_ items: [Item]) -> [ExactNumber]? {
    let cycles = Set(items.map { [$0.dose!.cycle!.on.days, $0.dose!.cycle!.off.days].compactMap(\.self) })
    return cycles.count == 1 && cycles.first!.count == 2 ? cycles.first! : nil
  }
}
