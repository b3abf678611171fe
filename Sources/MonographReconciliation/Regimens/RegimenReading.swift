import MonographModel

/// The steps of a treatment as one source gives them, however it words them.
struct RegimenReading: Sendable {
  struct Step: Sendable {
    var amount: Amount
    var timing: Timing?
    /// How long it lasts; nil for the last.
    var days: ExactNumber?
  }

  var source: SourceRecord
  /// The claims that say it.
  var items: [Item]
  var route: String?
  var scope: Scope
  var steps: [Step]
  /// Where the source counts doses rather than days, after how many the dose changes.
  var everyDoses: Int?
  /// Whether the source names the doses on the way but not the first.
  var lacksStart = false

  /// All regimens that the sources give, in the order of their claims.
  static func all(in items: [Item], doses: DoseComparator) -> [RegimenReading] {
    let own = items.filter(\.isOwnDose)
    let bySource = Dictionary(grouping: own, by: \.claim.source)
    return bySource.keys.sorted().flatMap { source in
      let items = bySource[source]!
      return WeekTable.readings(of: items, doses: doses) + DoseChanges.readings(of: items, doses: doses)
    }
  }
}

extension Item {
  /// Whether it is a dose, dose change or schedule of this drug for patients: not of a study, not negated.
  var isOwnDose: Bool {
    guard claim.polarity == .affirmed, !isTurned else { return false }
    switch claim.value {
    case .dose(let dose): return dose.role != .study && dose.substance == nil
    case .doseChange, .schedule: return true
    default: return false
    }
  }

  /// Whether it is such a dose, said outright and for nobody whose circumstances are special.
  var isStatedDose: Bool { isOwnDose && claim.certainty == .stated && !isCircumstantial }

  var dose: Dose? {
    if case .dose(let dose) = claim.value { return dose }
    return nil
  }

  var timing: Timing? {
    switch claim.value {
    case .dose(let dose): dose.timing
    case .schedule(let schedule): schedule.timing
    default: nil
    }
  }
}

extension Dose.Window {
  /// The first day it covers, and how many days unless it has no end, read as numbered days or weeks: weeks 3 to 4 are
  /// days 15 to 28.
  var calendar: (first: ExactNumber, days: ExactNumber?)? {
    let length: ExactNumber
    switch unit {
    case .d: length = 1
    case .wk: length = 7
    default: return nil
    }
    guard let before = low.subtracting(1)?.multiplied(by: length), let first = before.adding(1) else {
      return nil
    }
    guard let high else { return (first, nil) }
    guard let days = high.subtracting(low)?.adding(1)?.multiplied(by: length) else { return nil }
    return (first, days)
  }
}

extension Timing {
  /// Days from one dose to the next, where that is one number.
  var daysBetween: ExactNumber? {
    guard frequency > 0, frequencyMax == nil, periodMax == nil, let hours = periodUnit.hours else {
      return nil
    }
    return period.multiplied(by: hours)?.divided(by: ExactNumber(24 * Int64(frequency)))
  }
}
