import MonographModel

extension RegimenReading {
  /// How two sources' steps lie to each other.
  enum Comparison: Sendable { case equal, otherPace, otherSteps, incomparable }

  func compare(_ other: RegimenReading, doses: DoseComparator) -> Comparison {
    // What begins with the second dose is compared from there.
    let mine = other.lacksStart && !lacksStart ? Array(steps.dropFirst()) : steps
    let theirs = lacksStart && !other.lacksStart ? Array(other.steps.dropFirst()) : other.steps
    let relations = zip(mine, theirs).map { doses.relation($0.amount, $1.amount) }
    if relations.contains(.incomparable) { return .incomparable }
    guard mine.count == theirs.count, !relations.contains(.disjoint) else { return .otherSteps }
    let paces = zip(mine.dropLast(), theirs.dropLast()).map { ($0.days, $1.days) }
    if paces.contains(where: { $0.0 == nil || $0.1 == nil }) { return .incomparable }
    if paces.allSatisfy({ $0.0 == $0.1 }) { return .equal }
    // "After every third" and "at every fourth injection" are the same count.
    if let count = everyDoses, let otherCount = other.everyDoses, abs(count - otherCount) == 1 {
      return .equal
    }
    return .otherPace
  }

  /// The steps as the drug file shows them, in weeks where the steps are whole weeks.
  var regimen: Regimen {
    let lengths = steps.dropLast().map(\.days)
    let weeks = lengths.allSatisfy { $0.flatMap { $0.divided(by: 7) }?.whole != nil }
    var next: ExactNumber? = 1
    let shown = steps.map { step -> Regimen.Step in
      let length = weeks ? step.days?.divided(by: 7) : step.days
      let end = next.flatMap { start in length.flatMap { start.adding($0)?.subtracting(1) } }
      let window = next.flatMap { low in end.map { Duration(low: low, high: $0, unit: weeks ? .wk : .d) } }
      next = end?.adding(1)
      return Regimen.Step(amount: step.amount, timing: step.timing, window: window)
    }
    return Regimen(route: route, steps: shown)
  }

  /// Days from step to step where they are all alike.
  var pace: ExactNumber? {
    let lengths = Set(steps.dropLast().map(\.days))
    return lengths.count == 1 ? lengths.first! : nil
  }
}
