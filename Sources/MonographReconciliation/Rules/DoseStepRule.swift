import MonographModel

/// By how much a dose is raised, or how often, where each source names one step: by 25 mg against by 50 mg, every week
/// against every month.
///
/// Steps that lead through the same doses are compared as regimens.
struct DoseStepRule: Rule {
  let name = "dose.step"

  func findings(in dossier: Dossier) -> [Finding] {
    let changes = dossier.items(.doseChange).filter(\.isStatedDose)
    return changes.pairs(bySource: \.claim.source, where: dossier.products.areAlike).flatMap {
      between($0, $1, dossier)
    }
  }

  private func between(_ a: [Item], _ b: [Item], _ dossier: Dossier) -> [Finding] {
    let pairs = a.flatMap { x in b.map { (x, $0) } }.filter { dossier.align($0, $1) != .apart }
    // A step that both name is the answer of both.
    guard !pairs.isEmpty, pairs.allSatisfy({ Self.part($0, $1, dossier) }) else { return [] }
    return pairs.filter { !Self.isOfRegimens($0, $1, dossier) }.map { x, y in
      Finding(
        name, .conflict(Contradiction.Level(dossier.align(x, y)), .value), topic: "dose increase",
        scope: x.claim.scope, Finding.Side(x), Finding.Side(y), because: "the steps differ")
    }
  }

  private static func part(_ a: Item, _ b: Item, _ dossier: Dossier) -> Bool {
    guard case .doseChange(let x) = a.claim.value, case .doseChange(let y) = b.claim.value,
      !x.route.contradicts(y.route)
    else { return false }
    if let own = x.by, let its = y.by {
      guard isOfOneTaking(a) == isOfOneTaking(b) else { return false }
      let relation = dossier.doses.relation(own, its)
      if relation != .same { return relation == .disjoint && Self.isSamePace(x, y) }
    }
    guard let own = x.every?.stretch, let its = y.every?.stretch else { return false }
    return (x.by != nil) == (y.by != nil) && own.relation(to: its) == .disjoint
  }

  /// "by ⟦10 mg twice a day⟧ every two weeks": another raises the dose of a day, and 20 mg of that are the same.
  private static func isOfOneTaking(_ item: Item) -> Bool {
    let words = WrittenWords.split(item.claim.evidence[0].quote)
    return words.contains { ["twice", "times", "bid", "tid"].contains($0) }
  }

  /// By more at longer intervals may come to the same.
  private static func isSamePace(_ a: DoseChange, _ b: DoseChange) -> Bool {
    guard let own = a.every?.stretch, let its = b.every?.stretch else {
      return a.every == nil && b.every == nil
    }
    return own.relation(to: its) != .disjoint
  }

  private static func isOfRegimens(_ a: Item, _ b: Item, _ dossier: Dossier) -> Bool {
    let regimens = dossier.regimens
    return [a, b].allSatisfy { item in
      regimens.contains { $0.items.contains { $0.claim.id == item.claim.id } }
    }
  }
}
