import MonographModel

/// One dose for patients whose limit differs: 110 mg from 80 years on against from 75 years on.
///
/// The patients between the two limits get this dose by one source only. That is a contradiction where the other has
/// something else for them.
struct DoseBandRule: Rule {
  let name = "dose.band"

  func findings(in dossier: Dossier) -> [Finding] {
    let doses = dossier.items(.dose).compactMap { DoseBand($0, dossier) }
    return doses.pairs(bySource: \.item.claim.source, where: dossier.products.areAlike).flatMap {
      between($0, $1, dossier)
    }
  }

  private func between(_ a: [DoseBand], _ b: [DoseBand], _ dossier: Dossier) -> [Finding] {
    func parts(_ x: DoseBand, _ others: [DoseBand]) -> Bool {
      let same = others.filter { x.answers($0, dossier) }
      return same.count == 1 && same.allSatisfy { x.parts(from: $0) }
    }
    return a.flatMap { x in
      b.filter { x.answers($0, dossier) && parts(x, b) && parts($0, a) }.map { y in
        Finding(
          name, .conflict(.tension, .value), topic: "whom a dose is for",
          scope: x.item.claim.scope, x.side, y.side,
          because: "the limits of those who get this dose differ")
      }
    }
  }
}

/// A dose for those above or below one age or weight.
private struct DoseBand: Sendable {
  var item: Item
  var isAge: Bool
  /// In days of an age or as written of a weight.
  var limit: ExactNumber
  var isFrom: Bool
  private var words: String

  init?(_ item: Item, _ dossier: Dossier) {
    guard item.isStatedDose,
      let population = item.claim.scope.population, population.renal == nil, population.hepatic == nil,
      (population.age == nil) != (population.weight == nil), let amount = population.age ?? population.weight,
      (amount.low == nil) != (amount.high == nil)
    else { return nil }
    isAge = population.age != nil
    isFrom = amount.low != nil
    guard
      let limit = isAge
        ? AgeSpan(amount).flatMap({ $0.low ?? $0.high }) : (amount.low ?? amount.high)
    else { return nil }
    (self.item, self.limit, words) = (item, limit, population.text)
  }

  /// Whether both are one dose of one phase, for patients on one side of a limit.
  func answers(_ other: DoseBand, _ dossier: Dossier) -> Bool {
    guard isAge == other.isAge, isFrom == other.isFrom, item.dose!.role == other.item.dose!.role,
      dossier.doses.relation(item.dose!, other.item.dose!) == .same,
      item.dose!.timing != nil || item.dose!.per != nil
    else { return false }
    if item.route.contradicts(other.item.route) { return false }
    return dossier.align(
      item, other.item,
      leaveOut: { scope in
        scope.population?.age = nil
        scope.population?.weight = nil
        scope.population?.text = ""
      }) == .aligned
  }

  /// "Over 12 years" and "from 12 years", 11 and 12 years are one limit.
  func parts(from other: DoseBand) -> Bool {
    let gap = max(limit, other.limit).subtracting(min(limit, other.limit))
    return gap.map { $0 > (isAge ? 360 : 1) } ?? false
  }

  var side: Finding.Side {
    let dose = item.claim.value.words(item.claim.polarity)
    return Finding.Side(item, key: "\(limit)", summary: "\(dose) (\(words))")
  }
}
