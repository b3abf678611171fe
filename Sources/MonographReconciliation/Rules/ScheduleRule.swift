import MonographModel

/// How often, where sources agree on nothing: every other day against once a week.
///
/// Only sources with a single schedule take part: where a source names several, they belong to uses or phases.
struct ScheduleRule: Rule {
  let name = "schedule.timing"

  func findings(in dossier: Dossier) -> [Finding] {
    let bySource = Dictionary(grouping: dossier.items.filter(\.isOwnDose), by: \.claim.source)
    let timed = bySource.mapValues { $0.filter { $0.timing != nil && !$0.isCircumstantial } }
    let single = bySource.keys.sorted().compactMap { source -> Item? in
      let timed = timed[source]!
      guard let first = timed.first, timed.allSatisfy({ $0.timing == first.timing }) else { return nil }
      // An amount meets amounts by the dose rule; beside it, a bare schedule may be of a part of the course.
      return timed.first { $0.claim.kind == .schedule } ?? first
    }
    return single.pairs.compactMap { a, b in
      guard a.mayAnswerSchedule, b.mayAnswerSchedule, [a, b].contains(where: { $0.claim.kind == .schedule }),
        dossier.align(a, b) != .apart,
        dossier.products.areAlike(a.claim.source, b.claim.source),
        let x = a.timing.flatMap(DoseRate.Frequency.init), let y = b.timing.flatMap(DoseRate.Frequency.init),
        x.isApart(from: y),
        Self.routesMeet(a, b)
      else { return nil }
      let isOther = dossier.products.mayDiffer(a.claim.source, b.claim.source)
      return Finding(
        name,
        isOther ? .difference(.scope) : .conflict(Contradiction.Level(dossier.align(a, b)), .value),
        topic: "dosing schedule", scope: a.claim.scope, side(a, timed), side(b, timed),
        because: isOther ? "each is of strengths that the other has not" : "the intervals differ")
    }
  }

  /// With the doses and the schedules of the source that say so, too.
  private func side(_ item: Item, _ timed: [String: [Item]]) -> Finding.Side {
    var side = Finding.Side(item)
    side.items += timed[item.claim.source]!.filter {
      $0.claim.id != item.claim.id && Self.routesMeet($0, item)
    }
    return side
  }

  private static func routesMeet(_ a: Item, _ b: Item) -> Bool {
    a.route == b.route || a.isPatch || b.isPatch
  }
}

extension Item {
  /// One patch is all that there is of a dose.
  fileprivate var isPatch: Bool { dose?.amount.unit.code == "{patch}" }
  fileprivate var mayAnswerSchedule: Bool { claim.kind == .schedule || isPatch }

  var route: String? {
    switch claim.value {
    case .dose(let dose): dose.route
    case .schedule(let schedule): schedule.route
    case .doseChange(let change): change.route
    default: nil
    }
  }
}
