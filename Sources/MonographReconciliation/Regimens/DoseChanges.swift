import MonographModel

/// Dose changes and the start dose beside them, expanded to steps: "increased by 0.0625 mg every two weeks until
/// 0.25 mg", "start with 0.25 mL, then increase after every 3rd injection to 0.5 mL, 0.75 mL, 1 mL".
enum DoseChanges {
  /// More steps than any titration has.
  private static let limit = 40

  static func readings(of items: [Item], doses: DoseComparator) -> [RegimenReading] {
    items.compactMap { item in
      guard case .doseChange(let change) = item.claim.value else { return nil }
      return reading(of: change, item: item, beside: items, doses: doses)
    }
  }

  private static func reading(
    of change: DoseChange, item: Item, beside items: [Item], doses: DoseComparator
  ) -> RegimenReading? {
    guard let start = startDose(for: change, item: item, items: items, doses: doses), let first = start.dose
    else {
      return withoutStart(change, item: item, beside: items)
    }
    guard let days = interval(of: change, start: first, items: items) else { return nil }
    let last = finalDose(for: change, items: items, doses: doses)
    var change = change
    let listed = change.by == nil && change.steps.isEmpty ? stepDoses(items, like: first) : []
    change.steps += listed.map { $0.dose!.amount }
    guard
      let amounts = amounts(
        from: first, change: change, until: change.until ?? last?.dose?.amount, doses: doses),
      amounts.count > 1
    else { return nil }
    let timing = first.timing ?? items.compactMap(\.timing).first
    var steps = amounts.map { RegimenReading.Step(amount: $0, timing: timing, days: days) }
    steps[steps.count - 1].days = nil
    return RegimenReading(
      source: item.source, items: [item, start] + listed + (last.map { [$0] } ?? []),
      route: change.route ?? first.route,
      scope: item.claim.scope, steps: steps, everyDoses: change.every == nil ? change.everyDoses : nil)
  }

  /// The doses on the way alone, where the first is not known.
  private static func withoutStart(_ change: DoseChange, item: Item, beside items: [Item]) -> RegimenReading?
  {
    let hasStarts = items.contains { $0.dose?.role == .start }
    guard change.steps.count > 1, !hasStarts, let days = interval(of: change, start: nil, items: items) else {
      return nil
    }
    var steps = change.steps.map { RegimenReading.Step(amount: $0, days: days) }
    if let until = change.until, until != change.steps.last { steps.append(.init(amount: until)) }
    steps[steps.count - 1].days = nil
    return RegimenReading(
      source: item.source, items: [item], route: change.route, scope: item.claim.scope, steps: steps,
      everyDoses: change.every == nil ? change.everyDoses : nil, lacksStart: true)
  }

  /// The one start dose that the change can be counted from; nil where there are several or none.
  static func startDose(
    for change: DoseChange, item: Item, items: [Item], doses: DoseComparator
  ) -> Item? {
    let starts = items.filter { other in
      guard let dose = other.dose, dose.role == .start else { return false }
      let population = (
        other.claim.scope.population?.group ?? .adult, item.claim.scope.population?.group ?? .adult
      )
      return population.0 == population.1
        && written(dose, like: change.by ?? change.steps.first ?? change.until)
    }
    guard let first = starts.first, let amount = first.dose?.amount else { return nil }
    let same = starts.allSatisfy { doses.relation(amount, $0.dose!.amount) == .same }
    return same ? first : nil
  }

  /// The doses on the way, where they stand as doses of their own, in the order of the text.
  private static func stepDoses(_ items: [Item], like start: Dose) -> [Item] {
    items.filter {
      $0.dose?.role == .step && $0.dose?.window == nil && $0.dose?.amount.unit == start.amount.unit
    }
    .sorted { $0.claim.evidence[0].span < $1.claim.evidence[0].span }
  }

  private static func written(_ dose: Dose, like amount: Amount?) -> Bool {
    guard let amount else { return true }
    return ([dose.amount] + dose.equivalents).contains { $0.unit == amount.unit }
  }

  private static func finalDose(for change: DoseChange, items: [Item], doses: DoseComparator) -> Item? {
    items.first { item in
      guard let dose = item.dose, dose.role == .maintenance else { return false }
      guard let until = change.until else { return true }
      return doses.relation(until, dose.amount) == .same
    } ?? (change.until == nil ? items.first { $0.dose?.role == .usual } : nil)
  }

  private static func interval(of change: DoseChange, start: Dose?, items: [Item]) -> ExactNumber? {
    if let every = change.every { return every.days }
    guard let count = change.everyDoses else { return nil }
    let timings = Set((start?.timing.map { [$0] } ?? items.compactMap(\.timing)).compactMap(\.daysBetween))
    // Sources that time their doses in several ways do not say which one counts here.
    guard timings.count == 1, let days = timings.first else { return nil }
    return days.multiplied(by: ExactNumber(Int64(count)))
  }

  /// Every dose on the way, in the unit of the change.
  private static func amounts(
    from start: Dose, change: DoseChange, until: Amount?, doses: DoseComparator
  ) -> [Amount]? {
    let unit = (change.by ?? change.steps.first ?? until)?.unit ?? start.amount.unit
    guard let first = ([start.amount] + start.equivalents).first(where: { $0.unit == unit }) else {
      return nil
    }
    if !change.steps.isEmpty { return listed(first, change.steps, until, doses) }
    guard let by = change.by?.single, let value = first.single, let until, until.unit == unit,
      let target = until.single, by > 0, value < target
    else { return nil }
    var amounts = [first]
    var current = value
    while current < target, amounts.count < limit {
      guard let next = current.adding(by) else { return nil }
      current = min(next, target)
      amounts.append(Amount(current, unit))
    }
    return current == target ? amounts : nil
  }

  private static func listed(
    _ first: Amount, _ steps: [Amount], _ until: Amount?, _ doses: DoseComparator
  ) -> [Amount] {
    var amounts = [first]
    for step in steps + (until.map { [$0] } ?? []) where doses.relation(amounts.last!, step) != .same {
      amounts.append(step)
    }
    return amounts
  }
}
