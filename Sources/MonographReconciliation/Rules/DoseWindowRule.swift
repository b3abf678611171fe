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

  private func between(_ a: [Item], _ b: [Item], _ dossier: Dossier) -> [Finding] {
    func answers(_ x: Item, _ y: Item) -> Bool {
      guard let own = x.dose!.window!.calendar, let its = y.dose!.window!.calendar, own.first == its.first,
        own.days == its.days, !dossier.doses.isByProduct(x.dose!, y.dose!)
      else { return false }
      if x.route.contradicts(y.route) { return false }
      return dossier.align(x, y) == .aligned
    }
    // Two doses of one day in a source are told apart by something that no claim holds.
    func parts(_ x: Item, _ others: [Item]) -> Bool {
      let same = others.filter { answers(x, $0) }
      return same.count == 1 && dossier.doses.relation(x.dose!, same[0].dose!) == .disjoint
    }
    return a.flatMap { x in
      b.filter { answers(x, $0) && parts(x, b) && parts($0, a) }.map { y in
        let slip = Magnitude.slip([(x.dose!, y.dose!)], units: dossier.units)
        return Finding(
          name, .conflict(.contradiction, slip == nil ? .value : .magnitude), topic: "dose in the course",
          scope: x.claim.scope, Finding.Side(x), Finding.Side(y),
          because: slip ?? "the doses of one time differ")
      }
    }
  }
}
