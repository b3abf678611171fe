import MonographModel

/// Equal increments that do not lead from the first dose to the last: from 0.1 mg by 0.1 mg to 0.25 mg.
struct IncrementRule: Rule {
  let name = "dose.increments"

  func findings(in dossier: Dossier) -> [Finding] {
    let bySource = Dictionary(grouping: dossier.items.filter(\.isOwnDose), by: \.claim.source)
    return bySource.keys.sorted().flatMap { source -> [Finding] in
      bySource[source]!.compactMap { item in
        guard case .doseChange(let change) = item.claim.value, !item.isCapped,
          let start = DoseChanges.startDose(
            for: change, item: item, items: bySource[source]!, doses: dossier.doses),
          misses(change, from: start.dose!)
        else { return nil }
        return Finding(
          name, .conflict(.tension, .arithmetic), topic: "dose increase", scope: item.claim.scope,
          Finding.Side(start), Finding.Side(item),
          because: "no number of steps leads from the first dose to the last")
      }
    }
  }

  private func misses(_ change: DoseChange, from start: Dose) -> Bool {
    guard change.steps.isEmpty, let by = change.by, let step = by.single, let until = change.until,
      let target = until.single, by.unit == until.unit, step > 0,
      let first = ([start.amount] + start.equivalents).first(where: { $0.unit == by.unit })?.single,
      let way = target.subtracting(first), way > 0
    else { return false }
    return way.divided(by: step)?.whole == nil
  }
}

extension Item {
  /// "By 20 mg, with a maximum of 130 mg": how much at most need not be one of the steps.
  fileprivate var isCapped: Bool {
    TermNormalizer.words(of: claim.evidence[0].quote).contains("maximum")
  }
}
