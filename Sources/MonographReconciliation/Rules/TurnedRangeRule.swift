import MonographModel

/// A range that is turned round, "40 to 20 mg": which of its ends was meant is not known.
struct TurnedRangeRule: Rule {
  let name = "range.order"

  func findings(in dossier: Dossier) -> [Finding] {
    dossier.items.filter(\.isTurned).map { item in
      let (low, high) = item.range!
      let value = Fact.Value.claim(item.claim.value, item.claim.polarity)
      return Finding(
        name, .conflict(.contradiction, .arithmetic), topic: "order of a range", scope: item.claim.scope,
        Finding.Side(key: "from \(low)", summary: "from \(low)", value: value, items: [item]),
        Finding.Side(key: "to \(high)", summary: "to \(high)", value: value, items: [item]),
        because: "the range begins with the greater number")
    }
  }
}

extension Item {
  /// The ends of its range as written.
  fileprivate var range: (ExactNumber, ExactNumber)? {
    let ends: (ExactNumber?, ExactNumber?)
    switch claim.value {
    case .dose(let dose): ends = (dose.amount.low, dose.amount.high)
    case .percentage(let value): ends = (value.low, value.high)
    default: return nil
    }
    return ends.0.flatMap { low in ends.1.map { (low, $0) } }
  }

  /// Whether its range begins with the greater number.
  var isTurned: Bool { range.map { $0 > $1 } ?? false }
}
