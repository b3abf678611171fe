import MonographModel

/// The dose of one day or week of a course, where each source names one: 200 mg against 300 mg on day 3.
struct DoseWindowRule: Rule {
  let name = "dose.window"

  func findings(in dossier: Dossier) -> [Finding] {
    let doses = dossier.items(.dose).filter {
      $0.isStatedDose && $0.dose!.window?.calendar != nil && $0.dose!.role != .maximum
    }
    return doses.pairs(bySource: \.claim.source, where: dossier.products.areAlike).flatMap {
      between($0, $1, dossier)
    }
  }

  /// The one course of a source that names the use, among others, is for that.
  private func align(_ x: Item, _ y: Item, _ dossier: Dossier) -> Alignment {
    func isFor(_ use: NormalTerm?, _ other: Item) -> Bool {
      use.map { other.use == nil && dossier.products.names($0, in: other.claim.source) } ?? false
    }
    let isOfOneUse = isFor(x.use, y) || isFor(y.use, x)
    return dossier.align(x, y) { if isOfOneUse { $0.indication = nil } }
  }

  private func between(_ a: [Item], _ b: [Item], _ dossier: Dossier) -> [Finding] {
    func answers(_ x: Item, _ y: Item) -> Bool {
      guard let own = x.dose!.window!.stretch, let its = y.dose!.window!.stretch,
        own.relation(to: its) != .disjoint, own.high != nil, its.high != nil,
        !dossier.doses.isByProduct(x.dose!, y.dose!)
      else { return false }
      if x.route.contradicts(y.route) { return false }
      return align(x, y, dossier) != .apart
    }
    // "Day 8: 6 mg" asks what "days 7 and 8: 5 mg" answers. Two doses of one day in a source are told apart by something
    // that no claim holds.
    func parts(_ x: Item, _ y: Item) -> Bool {
      let (own, its) = (x.dose!.window!.stretch!, y.dose!.window!.stretch!)
      guard its.low! <= own.low!, own.high! <= its.high! else { return false }
      let isOne = (a + b).allSatisfy { other in
        other.claim.id == x.claim.id || other.claim.id == y.claim.id || !answers(x, other)
      }
      return isOne && [.disjoint, .incomparable].contains(dossier.doses.relation(x.dose!, y.dose!))
        && !dossier.doses.mayAgree(x.dose!, y.dose!)
    }
    return a.flatMap { x in
      b.filter { answers(x, $0) && (parts(x, $0) || parts($0, x)) }.map { y in
        let slip = Magnitude.slip([(x.dose!, y.dose!)], units: dossier.units)
        return Finding(
          name, .conflict(Contradiction.Level(align(x, y, dossier)), slip == nil ? .value : .magnitude),
          topic: "dose in the course",
          scope: x.claim.scope, Finding.Side(x), Finding.Side(y),
          because: slip ?? "the doses of one time differ")
      }
    }
  }
}

extension Dose.Window {
  /// The days it covers, read as numbered.
  fileprivate var stretch: Interval? {
    calendar.flatMap { first, days in
      guard let days else { return Interval(low: first, high: nil) }
      return first.adding(days)?.subtracting(1).map { Interval(low: first, high: $0) }
    }
  }
}
