import MonographModel

/// One reaction under frequencies that exclude each other: above 10 % and below 10 %, between sources or in one.
///
/// Rates that were counted differ from study to study and are not compared with each other. What a source says of a
/// reaction is a set; sources part only where no interval of one meets one of the other.
struct FrequencyRule: Rule {
  let name = "reaction.frequency"

  func findings(in dossier: Dossier) -> [Finding] {
    let rated = dossier.items(.adverseReaction).filter { $0.frequency?.interval != nil }
    let byTerm = Dictionary(grouping: rated, by: \.term)
    return byTerm.keys.sorted().flatMap { term -> [Finding] in
      let bySource = Dictionary(grouping: byTerm[term]!, by: \.claim.source)
      let sources = bySource.keys.sorted()
      return sources.flatMap { within(bySource[$0]!, dossier) }
        + sources.pairs.flatMap { between(bySource[$0]!, bySource[$1]!, dossier) }
    }
  }

  private func within(_ items: [Item], _ dossier: Dossier) -> [Finding] {
    items.filter { !$0.frequency!.isPoint && !$0.frequency!.isWordOnly }.pairs.compactMap { a, b in
      guard dossier.align(a, b) == .aligned, Self.areDisjoint(a, b) else { return nil }
      // Bands far apart are mostly a reaction by itself and the same word as a sign of a graver one.
      let touch = a.frequency!.interval!.touches(b.frequency!.interval!)
      return finding(a, b, touch ? .contradiction : .tension, "one document lists it under both")
    }
  }

  private func between(_ a: [Item], _ b: [Item], _ dossier: Dossier) -> [Finding] {
    let pairs = a.flatMap { x in b.map { (x, $0) } }.filter { dossier.align($0, $1) != .apart }
    guard !pairs.isEmpty, pairs.allSatisfy({ Self.areDisjoint($0, $1) }) else { return [] }
    return pairs.compactMap { x, y in
      if x.frequency!.isPoint && y.frequency!.isPoint { return nil }
      let soft = [x, y].contains { $0.frequency!.isWordOnly || $0.frequency!.isPoint }
      let level = soft ? .tension : Contradiction.Level(dossier.align(x, y))
      return finding(x, y, level, "no frequency satisfies both")
    }
  }

  private static func areDisjoint(_ a: Item, _ b: Item) -> Bool {
    a.frequency!.interval!.relation(to: b.frequency!.interval!) == .disjoint
  }

  private func finding(_ a: Item, _ b: Item, _ level: Contradiction.Level, _ because: String) -> Finding {
    Finding(
      name, .conflict(level, .frequencyBand), topic: "frequency of \(a.written.lowercasedASCII)",
      about: a.term, scope: a.claim.scope,
      Finding.Side(a, key: a.frequency!.text, summary: a.frequency!.text),
      Finding.Side(b, key: b.frequency!.text, summary: b.frequency!.text), because: because)
  }
}

extension Item {
  var frequency: ReactionFrequency? {
    if case .adverseReaction(let reaction) = claim.value { return reaction.frequency }
    return nil
  }

  var seriousness: AdverseReaction.Seriousness? {
    if case .adverseReaction(let reaction) = claim.value { return reaction.seriousness }
    return nil
  }
}
