import MonographModel

/// Doses of the same phase that share no value: 7 mg once daily to start with against 14 mg once daily.
///
/// A source's doses of a phase are a set of alternatives; two sources part only where the sets have nothing in common.
/// A usual dose answers for the start where its source names no start.
struct DoseRule: Rule {
  let name = "dose.value"
  /// A source with more doses than this for one phase tells them apart by something that no claim holds.
  private static let mostAlternatives = 3

  private enum Phase: String, CaseIterable {
    case start, maintenance, single, maximum
    var topic: String {
      self == .maximum ? "maximum dose" : self == .single ? "single dose" : "\(rawValue) dose"
    }
  }

  func findings(in dossier: Dossier) -> [Finding] {
    let doses = dossier.items(.dose).filter {
      $0.isOwnDose && $0.claim.certainty == .stated && !$0.isCircumstantial
    }
    let bySource = Dictionary(grouping: doses, by: \.claim.source)
    let titrated = Set(dossier.items.filter(\.isTitration).map(\.claim.source))
    return bySource.keys.sorted().pairs.filter { dossier.products.areAlike($0, $1) }.flatMap { a, b in
      Phase.allCases.flatMap { phase in
        findings(
          phase, answers(bySource[a]!, phase, isTitrated: titrated.contains(a)),
          answers(bySource[b]!, phase, isTitrated: titrated.contains(b)), dossier)
      }
    }
  }

  private func answers(_ items: [Item], _ phase: Phase, isTitrated: Bool) -> [Item] {
    func with(_ roles: Set<Dose.Role>) -> [Item] { items.filter { roles.contains($0.dose!.role) } }
    switch phase {
    case .start:
      let starts = with([.start])
      return starts.isEmpty && !isTitrated ? with([.usual]) : starts
    case .maintenance: return with([.maintenance, .usual])
    case .single: return with([.single])
    case .maximum: return with([.maximum])
    }
  }

  private func findings(_ phase: Phase, _ a: [Item], _ b: [Item], _ dossier: Dossier) -> [Finding] {
    // Two usual doses meet as maintenance doses, not as starts.
    if phase == .start, !(a + b).contains(where: { $0.dose!.role == .start }) { return [] }
    let parted = a.flatMap { left in
      b.filter { right in
        comparable(left, right, phase, dossier) && parts(left, b, phase, dossier)
          && parts(right, a, phase, dossier)
      }.map { Pair(left, $0) }
    }
    // A dose for no stated use against doses for several: for which of them it stands is not known.
    let several = Set(parted.filter(\.lacksUse).flatMap(\.scopes).compactMap(\.indication?.term)).count > 1
    return Dictionary(grouping: parted) { several && $0.lacksUse ? [] : $0.scopes }.values.map { pairs in
      let isOpen = several && pairs[0].lacksUse
      let level = isOpen ? .tension : Contradiction.Level(dossier.align(pairs[0].left, pairs[0].right))
      var finding = finding(phase, pairs, level, dossier)
      if phase != .maximum, pairs.allSatisfy({ $0.isForSomeUse(dossier) }) {
        finding.verdict = .difference(.scope)
        finding.because = "for which of several uses one of them is, is not said"
      }
      return finding
    }
  }

  /// Two doses that part.
  private struct Pair {
    var left: Item
    var right: Item
    var scopes: [Scope] { [left.claim.scope, right.claim.scope] }
    var lacksUse: Bool {
      scopes.contains { $0.indication == nil } && scopes.contains { $0.indication != nil }
    }

    init(_ left: Item, _ right: Item) { (self.left, self.right) = (left, right) }

    /// Whether the one that names no use comes from a source that has several.
    func isForSomeUse(_ dossier: Dossier) -> Bool {
      lacksUse
        && [left, right].contains {
          $0.claim.scope.indication == nil && dossier.products.hasSeveralUses($0.claim.source)
        }
    }
  }

  /// Whether the dose meets comparable doses, a few only, and shares its value with none.
  private func parts(_ item: Item, _ others: [Item], _ phase: Phase, _ dossier: Dossier) -> Bool {
    let comparable = others.filter { self.comparable(item, $0, phase, dossier) }
    guard !comparable.isEmpty, comparable.count <= Self.mostAlternatives else { return false }
    return comparable.allSatisfy { dossier.doses.relation(item.dose!, $0.dose!) == .disjoint }
  }

  private func comparable(_ a: Item, _ b: Item, _ phase: Phase, _ dossier: Dossier) -> Bool {
    // The most at once and the most of a day are two questions.
    if phase == .maximum, a.isOfDay(dossier) != b.isOfDay(dossier) { return false }
    if let x = a.dose!.route, let y = b.dose!.route, x != y { return false }
    if dossier.doses.isByProduct(a.dose!, b.dose!),
      !dossier.products.haveEqualStrengths(a.claim.source, b.claim.source)
    {
      return false
    }
    // "If your liver is not working properly, at most 40 mg" leaves the most for others open.
    if (a.claim.scope.condition == nil) != (b.claim.scope.condition == nil) { return false }
    return dossier.align(a, b) != .apart && a.dose!.asNeeded == b.dose!.asNeeded
  }

  /// Pairs of the same scopes are one finding: "5 or 10 mg" against 20 mg.
  private func finding(
    _ phase: Phase, _ pairs: [Pair], _ level: Contradiction.Level, _ dossier: Dossier
  ) -> Finding {
    let first = pairs[0]
    let slip = Magnitude.slip(pairs.map { ($0.left.dose!, $0.right.dose!) }, units: dossier.units)
    // How much at most depends on who watches over the treatment, which is rarely said.
    let level: Contradiction.Level = phase == .maximum ? .tension : level
    return Finding(
      name, .conflict(level, slip == nil ? .value : .magnitude), topic: phase.topic,
      scope: first.left.claim.scope, side(pairs.map(\.left)), side(pairs.map(\.right)),
      because: slip ?? "no value is common to both")
  }

  private func side(_ items: [Item]) -> Finding.Side {
    var side = Finding.Side(items[0])
    let words = Set(items.map { Finding.Side($0).key }).sorted().joined(separator: " or ")
    (side.key, side.summary, side.items) = (words, words, items)
    return side
  }
}

extension Item {
  /// Whether what a day gets in all can be told.
  fileprivate func isOfDay(_ dossier: Dossier) -> Bool {
    dose.flatMap { DoseRate($0, units: dossier.units) }?.dailyTotal != nil
  }

  /// Whether it is part of a rise to the usual dose, which is then not what one begins with.
  fileprivate var isTitration: Bool {
    guard isOwnDose else { return false }
    if case .doseChange = claim.value { return true }
    return dose?.role == .start || dose?.role == .step || dose?.window != nil || dose?.after != nil
  }
}
