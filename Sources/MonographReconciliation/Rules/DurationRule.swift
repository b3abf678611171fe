import MonographModel

/// How long one dose is given for one use, where sources agree on no length: for 35 days against for 3.
///
/// What a source says of a use is a set of lengths, since a course depends on what else is said there.
struct DurationRule: Rule {
  let name = "dose.duration"

  func findings(in dossier: Dossier) -> [Finding] {
    let courses = dossier.items(.dose).filter { item in
      item.isStatedDose && item.dose!.duration?.stretch != nil && item.dose!.window == nil
        && item.dose!.after == nil
        && item.dose!.cycle == nil
    }
    return courses.pairs(bySource: \.claim.source, where: dossier.products.areAlike).flatMap {
      between($0, $1, dossier)
    }
  }

  private func between(_ a: [Item], _ b: [Item], _ dossier: Dossier) -> [Finding] {
    func answers(_ x: Item, _ y: Item) -> Bool {
      if x.route.contradicts(y.route) { return false }
      guard dossier.align(x, y) == .aligned else { return false }
      guard let one = x.use, let other = y.use else { return isOnly(x, dossier) && isOnly(y, dossier) }
      return one == other && !dossier.products.isGeneral(one)
    }
    // Where a source has several uses, or several courses of one dose, a length for no use is that of any of them.
    func isOnly(_ x: Item, _ dossier: Dossier) -> Bool {
      x.use == nil && !dossier.products.hasSeveralUses(x.claim.source)
        && (x.claim.source == a[0].claim.source ? a : b).allSatisfy {
          $0.claim.id == x.claim.id || dossier.doses.relation($0.dose!, x.dose!) == .disjoint
        }
    }
    func parts(_ x: Item, _ others: [Item]) -> Bool {
      others.filter { answers(x, $0) || mayAnswer($0, x) }.allSatisfy {
        x.dose!.duration!.stretch!.relation(to: $0.dose!.duration!.stretch!) == .disjoint
      }
    }
    // The same amount for no stated use may be for this one.
    func mayAnswer(_ other: Item, _ x: Item) -> Bool {
      other.use == nil && other.dose!.amount == x.dose!.amount && dossier.align(x, other) != .apart
    }
    return a.flatMap { x in
      b.filter { y in
        answers(x, y) && parts(x, b) && parts(y, a)
          && ![.disjoint, .incomparable].contains(dossier.doses.relation(x.dose!, y.dose!))
      }.map { y in
        Finding(
          name, .conflict(.contradiction, .value), topic: "length of treatment", scope: x.claim.scope,
          Finding.Side(x), Finding.Side(y), because: "the same dose is given for lengths that do not meet")
      }
    }
  }
}

extension Duration {
  /// Nil where the unit has no fixed number of days.
  var stretch: Interval? {
    let lengths: [String: ExactNumber] = ["d": 1, "wk": 7, "mo": 30, "a": 360]
    return lengths[unit.rawValue].flatMap { Interval(low: low, high: high).multiplied(by: $0) }
  }
}
