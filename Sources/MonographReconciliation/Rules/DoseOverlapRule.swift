import MonographModel

/// Ranges of one phase that overlap in part only: 20 to 60 mg a day to begin with against 15 to 40. Each allows what the
/// other leaves out, so that it is a tension.
struct DoseOverlapRule: Rule {
  let name = "dose.range"

  func findings(in dossier: Dossier) -> [Finding] {
    guard dossier.hasSeveralSources else { return [] }
    let doses = dossier.items(.dose).filter { $0.isStatedDose && Self.phases.contains($0.dose!.role) }
    return doses.pairs(bySource: \.claim.source, where: dossier.products.areAlike).flatMap { a, b in
      a.flatMap { x in
        b.filter { y in
          answers(x, y, dossier) && crosses(x, y, dossier) && isOnly(x, for: y, a, dossier)
            && isOnly(y, for: x, b, dossier)
        }.map { y in
          Finding(
            name, .conflict(.tension, .value), topic: "\(x.dose!.role.rawValue) dose", scope: x.claim.scope,
            Finding.Side(x), Finding.Side(y), because: "the ranges meet in part only")
        }
      }
    }
  }
  private static let phases: Set<Dose.Role> = [.start, .usual, .maintenance, .adjusted]

  private func answers(_ x: Item, _ y: Item, _ dossier: Dossier) -> Bool {
    x.dose!.role == y.dose!.role && !x.route.contradicts(y.route) && x.dose!.asNeeded == y.dose!.asNeeded
      && !dossier.doses.isByProduct(x.dose!, y.dose!) && !dossier.areOfForeignUses(x, y)
      && (x.use == y.use || dossier.implyUses(x, y)) && dossier.align(x, y) == .aligned
  }

  /// A source with several doses for one phase tells them apart by something that no claim holds.
  private func isOnly(_ x: Item, for y: Item, _ own: [Item], _ dossier: Dossier) -> Bool {
    !own.contains { $0.claim.id != x.claim.id && answers($0, y, dossier) }
  }

  /// Each begins, or each ends, where the other does not reach.
  private func crosses(_ x: Item, _ y: Item, _ dossier: Dossier) -> Bool {
    guard let a = DoseRate(x.dose!, units: dossier.units), let b = DoseRate(y.dose!, units: dossier.units),
      case let days = (a.dailyTotal, b.dailyTotal), let one = days.0?.interval, let other = days.1?.interval,
      days.0?.dimension == days.1?.dimension, let low = one.low, let high = one.high,
      let least = other.low, let most = other.high
    else { return false }
    return low < least && least < high && high < most || least < low && low < most && most < high
  }
}
