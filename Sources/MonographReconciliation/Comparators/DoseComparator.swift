import MonographModel

/// Compares how much how often, across units and across doses and daily totals.
struct DoseComparator: Sendable {
  var units: Units
  var equivalences: EquivalenceTable

  func relation(_ a: Dose, _ b: Dose) -> Relation {
    guard let (x, y) = rates(a, b) else { return .incomparable }
    if DoseRate.maySkipDays(x, y), relation(x.each, y.each) == .same { return .incomparable }
    if x.isDailyTotal != y.isDailyTotal || (x.perDay != nil && y.perDay != nil && x.perDay != y.perDay) {
      guard let (left, right) = DoseRate.totals(x, y) else { return .incomparable }
      return relation(left, right)
    }
    let each = relation(x.each, y.each)
    // Without a timing on one side, different amounts may be the same treatment.
    if each == .disjoint, (x.perDay == nil) != (y.perDay == nil), !x.isDailyTotal { return .incomparable }
    return each
  }

  /// Whether the amounts have a unit in common, or the sources tell how to convert one into the other.
  func areConvertible(_ a: Dose, _ b: Dose) -> Bool {
    rates(a, b).map { equivalences.convert($1.each, to: $0.each.dimension) != nil } ?? false
  }

  /// Whether they may be one treatment: an amount of which no timing is said may be one of up to four in a day, and what
  /// cannot be compared may be anything.
  func mayAgree(_ a: Dose, _ b: Dose) -> Bool {
    guard relation(a, b) != .disjoint else { return false }
    guard relation(a, b) == .incomparable, let (x, y) = rates(a, b), x.each.dimension == y.each.dimension,
      !x.isDailyTotal, !y.isDailyTotal, (x.perDay == nil) != (y.perDay == nil)
    else { return true }
    let (timed, bare) = x.perDay == nil ? (y, x) : (x, y)
    guard let total = timed.dailyTotal,
      total.interval.relation(to: timed.each.interval) != .disjoint
        || timed.each.interval.liesBelow(total.interval)
    else { return true }
    return (1...4).contains { times in
      bare.each.interval.multiplied(by: ExactNumber(times)).map {
        $0.relation(to: total.interval) != .disjoint || $0.relation(to: timed.each.interval) != .disjoint
      } ?? true
    }
  }

  func relation(_ a: Amount, _ b: Amount) -> Relation {
    guard let x = units.measure(a), let y = units.measure(b) else { return .incomparable }
    return relation(x, y)
  }

  /// Whether the two can be compared only in tablets, puffs or millilitres, which hold more or less of the drug in one
  /// product than in another.
  func isByProduct(_ a: Dose, _ b: Dose) -> Bool {
    rates(a, b).map { $0.each.isByProduct || $1.each.isByProduct } ?? false
  }

  private func relation(_ x: Measure, _ y: Measure) -> Relation {
    guard let converted = equivalences.convert(y, to: x.dimension) else { return .incomparable }
    return x.interval.relation(to: converted.interval)
  }

  /// The two doses in a unit that both name, the drug's mass before what depends on the product; as first written
  /// where they have none in common.
  private func rates(_ a: Dose, _ b: Dose) -> (DoseRate, DoseRate)? {
    let (left, right) = (wordings(a), wordings(b))
    let common = left.flatMap { x in right.filter { $0.each.dimension == x.each.dimension }.map { (x, $0) } }
    if let shared = common.first(where: { !$0.0.each.isByProduct }) ?? common.first { return shared }
    return left.first.flatMap { x in right.first.map { (x, $0) } }
  }

  private func wordings(_ dose: Dose) -> [DoseRate] {
    ([dose.amount] + dose.equivalents).compactMap { amount in
      var wording = dose
      wording.amount = amount
      return DoseRate(wording, units: units)
    }
  }
}
