import MonographModel

/// Compares how much how often, across units and across doses and daily totals.
struct DoseComparator: Sendable {
  var units: Units
  var equivalences: EquivalenceTable

  func relation(_ a: Dose, _ b: Dose) -> Relation {
    guard let x = DoseRate(a, units: units), let y = DoseRate(b, units: units) else { return .incomparable }
    let each = amounts(x.each, a, y.each, b)
    if x.isDailyTotal != y.isDailyTotal || (x.perDay != nil && y.perDay != nil && x.perDay != y.perDay) {
      guard let left = x.dailyTotal, let right = y.dailyTotal else { return .incomparable }
      return relation(left, right)
    }
    // Without a timing on one side, different amounts may be the same treatment.
    if each == .disjoint, (x.perDay == nil) != (y.perDay == nil), !x.isDailyTotal { return .incomparable }
    return each
  }

  func relation(_ a: Amount, _ b: Amount) -> Relation {
    guard let x = units.measure(a), let y = units.measure(b) else { return .incomparable }
    return relation(x, y)
  }

  private func relation(_ x: Measure, _ y: Measure) -> Relation {
    guard let converted = equivalences.convert(y, to: x.dimension) else { return .incomparable }
    return x.interval.relation(to: converted.interval)
  }

  /// Compared in a unit that both name before anything is converted.
  private func amounts(_ x: Measure, _ a: Dose, _ y: Measure, _ b: Dose) -> Relation {
    if x.dimension == y.dimension { return x.interval.relation(to: y.interval) }
    for left in [x] + a.equivalents.compactMap(units.measure) {
      for right in [y] + b.equivalents.compactMap(units.measure) where left.dimension == right.dimension {
        return left.interval.relation(to: right.interval)
      }
    }
    return relation(x, y)
  }
}
