import MonographModel

/// Doses that each name their weeks: "weeks 1-2: 0.0625 mg, weeks 3-4: 0.125 mg, from week 7: 0.25 mg".
enum WeekTable {
  static func readings(of items: [Item], doses: DoseComparator) -> [RegimenReading] {
    let windowed = items.filter { $0.dose?.window?.calendar != nil }
    let byScope = Dictionary(grouping: windowed, by: \.claim.scope)
    return byScope.values
      .sorted { $0[0].claim.id < $1[0].claim.id }
      .compactMap { reading(of: $0, beside: items, doses: doses) }
  }

  private static func reading(
    of windowed: [Item], beside items: [Item], doses: DoseComparator
  ) -> RegimenReading? {
    let rows = windowed.sorted { start($0) < start($1) }
    var steps: [RegimenReading.Step] = []
    var used: [Item] = []
    for (index, item) in rows.enumerated() {
      guard let dose = item.dose, let window = dose.window?.calendar else { return nil }
      if index > 0, start(rows[index - 1]) == window.first {
        // The same weeks twice: the same dose said again, or nothing that can be put in an order.
        guard let last = used.last?.dose, doses.relation(last.amount, dose.amount) == .same else {
          return nil
        }
        used.append(item)
        continue
      }
      // "Days 1, 3, 5" last until the next row begins.
      if index > 0 { steps[steps.count - 1].days = window.first.subtracting(start(used.last!)) }
      steps.append(.init(amount: dose.amount, timing: dose.timing, days: window.days))
      used.append(item)
    }
    if let last = finalDose(after: steps, scope: rows[0].claim.scope, items: items, doses: doses) {
      steps.append(.init(amount: last.dose!.amount, timing: last.dose!.timing))
      used.append(last)
    }
    guard steps.count > 1 else { return nil }
    steps[steps.count - 1].days = nil
    return RegimenReading(
      source: rows[0].source, items: used, route: used.compactMap { $0.dose?.route }.first,
      scope: rows[0].claim.scope, steps: steps)
  }

  /// A maintenance dose without weeks of its own, where the table does not end in one.
  private static func finalDose(
    after steps: [RegimenReading.Step], scope: Scope, items: [Item], doses: DoseComparator
  ) -> Item? {
    guard let last = steps.last else { return nil }
    return items.first { item in
      guard let dose = item.dose, dose.role == .maintenance, dose.window == nil, item.claim.scope == scope
      else { return false }
      return doses.relation(last.amount, dose.amount) == .disjoint
    }
  }

  private static func start(_ item: Item) -> ExactNumber { item.dose?.window?.calendar?.first ?? 0 }
}
