import MonographModel

/// A use or a dose that one source names for children, and another refuses to them.
struct ChildrenRule: Rule {
  let name = "population-use.children"

  func findings(in dossier: Dossier) -> [Finding] {
    let refusals = Dictionary(grouping: dossier.items.compactMap(ChildRefusal.init), by: \.item.claim.source)
    let uses = Dictionary(grouping: dossier.items.compactMap(ChildUse.init), by: \.item.claim.source)
    return refusals.keys.sorted().flatMap { refusing in
      uses.keys.sorted().filter { $0 != refusing && dossier.products.areAlike($0, refusing) }.flatMap {
        using -> [Finding] in
        // A source that also treats, or also refuses, children of these ages has told the cases apart.
        let found = { (areDoses: Bool) in
          let own = (uses[refusing] ?? []).filter { areDoses || !$0.item.isOwnDose }
          return clearest(refusals[refusing]!, dossier).filter { refusal in
            !own.contains { $0.meets(refusal) }
          }.flatMap { refusal in
            uses[using]!.filter { use in
              use.item.isOwnDose == areDoses && use.meets(refusal) && answers(refusal, to: use, dossier)
                && !(refusals[using] ?? []).contains { use.meets($0) }
                && dossier.areOfOneUse(use.item, refusal.item)
            }.map { finding($0, refusal, dossier) }
          }
        }
        // A dose says again what a use has said, at times more clearly.
        let ofUses = found(false)
        let ofDoses = ofUses.contains(where: \.isContradiction) ? [] : found(true)
        if ofUses.isEmpty { return ofDoses }
        let clear = ofDoses.filter(\.isContradiction)
        return clear.isEmpty ? ofUses : clear.map { $0.adding(ofUses) }
      }
    }
  }

  /// Whether the refusal answers to the use: what is refused for no stated use is refused for those of its source.
  private func answers(_ refusal: ChildRefusal, to use: ChildUse, _ dossier: Dossier) -> Bool {
    let refusing = refusal.item.claim.source
    if use.item.isOwnDose { return dossier.products.mayBeGiven(by: use.item.route, in: refusing) }
    // What is refused for gout says nothing of asthma.
    if case .indication = use.item.claim.value, let refused = refusal.item.use,
      dossier.hierarchy.relation(refused, use.item.plain) == .unrelated,
      Set(refused.words).isDisjoint(with: use.item.plain.words)
    {
      return false
    }
    guard case .indication = use.item.claim.value, !dossier.scopes.singleField else { return true }
    return !dossier.products.leavesOut(use.item.plain, in: refusal.item.claim.source)
  }

  /// Without what is called not established of a use that is also refused.
  private func clearest(_ refusals: [ChildRefusal], _ dossier: Dossier) -> [ChildRefusal] {
    refusals.filter { refusal in
      refusal.isRefused || !refusals.contains { $0.isRefused && dossier.areOfOneUse($0.item, refusal.item) }
    }
  }

  /// Whether neither names a use, nor tells its source several.
  private static func haveNoUses(_ use: Item, _ refusal: Item, _ dossier: Dossier) -> Bool {
    [use, refusal].allSatisfy {
      $0.use == nil && $0.claim.kind != .indication && !dossier.products.hasSeveralUses($0.claim.source)
    }
  }

  private func finding(_ use: ChildUse, _ refusal: ChildRefusal, _ dossier: Dossier) -> Finding {
    // What is refused without a use is refused for all uses of that source.
    let term =
      use.item.isOwnDose
      ? use.item.claim.scope.indication.map { dossier.normalize($0.term) } : use.item.plain
    // What is used in children was established in them; a dose alone may be off-label.
    let isClear =
      (refusal.isRefused || refusal.isLeftOpen && !use.item.isOwnDose) && !refusal.isOfEither
      // By which route the other product is given is not known: it may be another than this dose's.
      && (use.item.route == nil || dossier.products.tellsRoutes(refusal.item.claim.source))
      && (dossier.scopes.singleField || Self.haveNoUses(use.item, refusal.item, dossier)
        || term.map { dossier.products.names($0, in: refusal.item.claim.source) } ?? false)
    let what = use.item.isOwnDose ? "dose" : "use"
    return Finding(
      name, .conflict(isClear ? .contradiction : .tension, refusal.isRefused ? .polarity : .certainty),
      topic: "use in children", scope: Scope(population: use.item.claim.scope.population),
      Finding.Side(use.item, key: "for children", summary: use.summary), refusal.side,
      because: refusal.isRefused
        ? "one names a \(what) for children whom the other refuses"
        : "one names a \(what) for children for whom the other leaves it open")
  }
}

/// A use, a dose, or a dose for no impairment, that is meant for children.
private struct ChildUse: Sendable {
  var item: Item
  /// In days (`AgeSpan`): from which age on, and up to which; nil where none is said.
  var start, end: ExactNumber?

  init?(_ item: Item) {
    guard item.claim.polarity == .affirmed, !item.isCircumstantial,
      let population = item.claim.scope.population,
      item.claim.certainty == .stated || item.adjustment == .caution
    else { return nil }
    switch item.claim.value {
    case .indication(let value): guard value.status == nil || value.status == .approved else { return nil }
    case .populationUse(let value): guard value.stance == .allowed else { return nil }
    case .doseAdjustment(let value):
      // "May be used with caution in children of 2 years and older", "from 2 years of age less is given".
      guard value.factor == .age,
        value.adjustment == DoseAdjustment.Adjustment.none
          || [.caution, .reduce].contains(value.adjustment) && population.age?.low != nil
      else { return nil }
    case .dose(let dose):
      guard item.isOwnDose, Self.treating.contains(dose.role) else { return nil }
    default: return nil
    }
    let span = population.age.flatMap(AgeSpan.init)
    let words = Set(TermNormalizer.words(of: population.text))
    // The classes of Child and Pugh are degrees of an impaired liver.
    let isYoung =
      population.group == .child || population.group == .adolescent
      || !words.contains("pugh")
        && !words.isDisjoint(with: Item.young)
    guard isYoung || span?.low.map({ $0 < AgeSpan.adult }) ?? false else { return nil }
    self.item = item
    start = span?.low ?? (population.group == .adolescent ? AgeSpan.adolescent : nil)
    end = span?.high
  }

  private static let treating: Set<Dose.Role> = [.maintenance, .maximum, .single, .start, .usual]

  /// Whether some of the children it names are among those refused.
  func meets(_ refusal: ChildRefusal) -> Bool {
    // "Children under 12" are among those under 18, and only some of them among those under 2.
    guard let start else { return refusal.limit == nil || end.map { $0 <= refusal.end } ?? false }
    return start < refusal.end && !AgeSpan.areSame(start, refusal.end)
  }

  var summary: String {
    item.claim.value.words(item.claim.polarity) + " (\(item.claim.scope.population?.text ?? "children"))"
  }
}

extension Finding {
  fileprivate var isContradiction: Bool {
    if case .conflict(.contradiction, _) = verdict { return true }
    return false
  }

  /// With the claims of others on the sides of their sources.
  fileprivate func adding(_ others: [Finding]) -> Finding {
    let more = others.flatMap(\.sides).flatMap(\.items)
    var result = self
    for index in sides.indices {
      let sources = Set(sides[index].items.map(\.claim.source))
      var seen = Set(sides[index].items.map(\.claim.id))
      result.sides[index].items += more.filter {
        sources.contains($0.claim.source) && seen.insert($0.claim.id).inserted
      }
    }
    return result
  }
}
