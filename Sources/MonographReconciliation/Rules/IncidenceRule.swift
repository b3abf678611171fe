import MonographModel

/// A reaction whose counted rates in one source all lie far from the band of another: 1.1 % and 1.3 % in a table against
/// "very common (more than 10 %)".
///
/// Rates differ from study to study and from arm to arm, so that all of them must lie outside, on one side, and by a
/// factor.
struct IncidenceRule: Rule {
  let name = "reaction.incidence"

  func findings(in dossier: Dossier) -> [Finding] {
    let counted = Dictionary(grouping: dossier.items(.percentage).filter(\.isCountedReaction), by: \.term)
    let banded = dossier.items(.adverseReaction).filter { item in
      item.claim.scope.condition == nil
        && item.frequency.map { $0.interval != nil && !$0.isPoint && !$0.isWordOnly } ?? false
    }
    return banded.flatMap { item -> [Finding] in
      let bySource = Dictionary(grouping: counted[item.term] ?? [], by: \.claim.source)
      return bySource.keys.sorted().compactMap { source in
        source == item.claim.source || !dossier.products.areAlike(source, item.claim.source)
          ? nil : finding(item, bySource[source]!, banded, dossier)
      }
    }
  }

  private func finding(_ item: Item, _ rates: [Item], _ banded: [Item], _ dossier: Dossier) -> Finding? {
    let interval = item.frequency!.ownBand!
    let numbers = rates.compactMap(\.rate)
    guard numbers.allSatisfy({ interval.isFar(from: $0) }), let least = numbers.min(),
      let most = numbers.max(),
      interval.liesBelow(Interval(low: least, high: most))
        || Interval(low: least, high: most).liesBelow(interval),
      rates.allSatisfy({ dossier.align(item, $0) != .apart })
    else { return nil }
    // Where the source rates it another time within the other's numbers, the two have that in common.
    let others = banded.filter { $0.term == item.term && $0.claim.source == item.claim.source }
    if others.contains(where: { other in
      numbers.contains { !other.frequency!.ownBand!.isFar(from: $0) }
    }) {
      return nil
    }
    return Finding(
      name, .conflict(.contradiction, .frequencyBand), topic: "frequency of \(item.written.lowercasedASCII)",
      about: item.term, scope: item.claim.scope,
      Finding.Side(item, key: item.frequency!.text, summary: item.frequency!.text), side(rates),
      because: "no rate that one has counted comes near to what the other says")
  }

  private func side(_ rates: [Item]) -> Finding.Side {
    var side = Finding.Side(rates[0])
    let words = Set(rates.compactMap(\.rate)).sorted().map { "\($0) %" }.joined(separator: ", ")
    (side.key, side.summary, side.items) = (words, words, rates)
    return side
  }
}

extension Item {
  /// A rate at which a reaction was seen, in whatever arm.
  fileprivate var isCountedReaction: Bool {
    guard case .percentage(let value) = claim.value else { return false }
    return value.about == .adverseReactionIncidence && value.bound == .exact && value.low != nil
      && value.low == value.high && !(value.measure ?? "").isEmpty
  }

  fileprivate var rate: ExactNumber? {
    if case .percentage(let value) = claim.value { return value.low }
    return nil
  }
}
