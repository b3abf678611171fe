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
    let found = banded.flatMap { item -> [Finding] in
      let bySource = Dictionary(grouping: counted[item.term] ?? [], by: \.claim.source)
      return bySource.keys.sorted().compactMap { source in
        source == item.claim.source || !dossier.products.areAlike(source, item.claim.source)
          ? nil : finding(item, bySource[source]!, banded, dossier)
      }
    }
    return Dictionary(grouping: found) { $0.sides.map { $0.items[0].claim.source }.sorted() }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { told($0.value) }
  }

  /// Two sources that part on many reactions do so for one reason, such as other patients: that is said once.
  private func told(_ found: [Finding]) -> [Finding] {
    guard Set(found.map(\.question)).count > Self.mostReactions else { return found }
    func side(_ isRate: Bool) -> Finding.Side {
      let sides = found.flatMap(\.sides).filter { ($0.items[0].claim.kind == .percentage) == isRate }
      let words = Set(sides.map { "\($0.items[0].written.lowercasedASCII) \($0.summary)" }).sorted()
      let more = words.count > 3 ? " and \(words.count - 3) more" : ""
      let summary = words.prefix(3).joined(separator: "; ") + more
      return Finding.Side(
        key: summary, summary: summary, value: sides[0].value, items: sides.flatMap(\.items))
    }
    return [
      Finding(
        name, found[0].verdict, topic: "frequencies of several reactions", side(false), side(true),
        because: found[0].because)
    ]
  }
  /// On more reactions than this two sources do not part by a mistake.
  private static let mostReactions = 2

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
