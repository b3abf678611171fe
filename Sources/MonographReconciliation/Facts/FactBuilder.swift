import MonographModel

/// Groups claims that say the same into facts and gives each its standing.
struct FactBuilder: Sendable {
  let dossier: Dossier
  let contradictions: [Contradiction]

  /// The claims of sources that only illustrate.
  private let illustrative: Set<String>
  /// Indices of the contradictions that a claim takes part in, by its id.
  private let disputes: [String: [Int]]

  init(dossier: Dossier, contradictions: [Contradiction]) {
    self.dossier = dossier
    self.contradictions = contradictions
    illustrative = Set(dossier.items.filter(\.isIllustrative).map(\.claim.id))
    var disputes: [String: [Int]] = [:]
    for (index, contradiction) in contradictions.enumerated() {
      for claim in Set(contradiction.sides.flatMap(\.claims)) { disputes[claim, default: []].append(index) }
    }
    self.disputes = disputes
  }

  func facts() -> [Fact] {
    let plain = Dictionary(grouping: dossier.items.filter { !isInRegimenOnly($0) }) { $0.factKey(dossier) }
      .map { key, items in fact(of: items, key: key) }
    let facts = (plain + regimens() + equivalences()).compactMap(\.self)
    return facts.indices.sorted {
      (facts[$0].group.order, facts[$0].id) < (facts[$1].group.order, facts[$1].id)
    }
    .map { facts[$0] }
  }

  private func fact(of items: [Item], key: [String]) -> Fact? {
    // The weightiest source words it.
    let model = items.min {
      ($0.source.authority.tier, $0.claim.id) < ($1.source.authority.tier, $1.claim.id)
    }!
    return make(
      id: key, group: model.claim.kind.group, value: .claim(model.claim.value, model.claim.polarity),
      scope: model.claim.scope, items: items)
  }

  /// Of the units of one source a mass is what a dose is told in.
  private func rank(_ item: Item) -> (Int, Int, String) {
    let isMass = item.dose.flatMap { dossier.units.measure($0.amount) }?.dimension == "mass"
    return (item.source.authority.tier, isMass ? 0 : 1, item.claim.id)
  }

  /// Steps and dose changes mean something only within their regimen.
  private func isInRegimenOnly(_ item: Item) -> Bool {
    let isPart = item.claim.kind == .doseChange || item.dose?.role == .step
    return isPart && dossier.regimens.contains { $0.items.contains { $0.claim.id == item.claim.id } }
  }

  /// Equal expansions are one regimen, whatever their wording.
  private func regimens() -> [Fact?] {
    var groups: [[RegimenReading]] = []
    for reading in dossier.regimens where !reading.lacksStart {
      let found = groups.firstIndex { group in
        group.allSatisfy {
          dossier.scopes.align($0.scope, reading.scope) != .apart
            && $0.compare(reading, doses: dossier.doses) == .equal
        }
      }
      if let found { groups[found].append(reading) } else { groups.append([reading]) }
    }
    return groups.map { group in
      let model = group.min { rank($0) < rank($1) }!
      return make(
        id: ["regimen", model.regimen.words], group: .dosage, value: .regimen(model.regimen),
        scope: model.scope,
        items: group.flatMap(\.items))
    }
  }

  private func rank(_ reading: RegimenReading) -> (Int, String, String) {
    (reading.source.authority.tier, reading.source.path, reading.items[0].claim.id)
  }

  /// Amounts that a source calls the same, in one fact for all amounts of one ratio.
  private func equivalences() -> [Fact?] {
    let named = dossier.items.filter { !($0.dose?.equivalents.isEmpty ?? true) && $0.isOwnDose }
    let groups = Dictionary(grouping: named) { item in
      ([item.dose!.amount] + item.dose!.equivalents).map(\.words).sorted()
    }
    return groups.map { key, items in
      let dose = items.min { $0.claim.id < $1.claim.id }!.dose!
      return make(
        id: ["equivalence"] + key, group: .strengths,
        value: .equivalence(Equivalence(amounts: [dose.amount] + dose.equivalents)), scope: Scope(),
        items: items)
    }
  }

  /// Nil for what lost against another fact: its claims are that fact's dissent.
  private func make(id: [String], group: Fact.Group, value: Fact.Value, scope: Scope, items: [Item]) -> Fact?
  {
    let support = items.claimIDs
    let disputes = Set(support.flatMap { self.disputes[$0] ?? [] }).sorted().map { contradictions[$0] }
    let standing = Standing(of: items, in: disputes, illustrative: illustrative)
    guard let status = standing.status else { return nil }
    return Fact(
      id: StableID.make(prefix: "f-", parts: id), group: group, value: value, scope: scope, status: status,
      support: support, dissent: standing.dissent, because: standing.because)
  }
}

extension Fact.Group {
  var order: Int { Self.allCases.firstIndex(of: self)! }
}
