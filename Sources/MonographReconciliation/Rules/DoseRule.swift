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
    let doses = dossier.items(.dose).filter { $0.isOwnDose && $0.claim.certainty == .stated }
    let bySource = Dictionary(grouping: doses, by: \.claim.source)
    return bySource.keys.sorted().pairs.filter { dossier.products.areAlike($0, $1) }.flatMap { a, b in
      Phase.allCases.flatMap { phase in
        findings(phase, answers(bySource[a]!, phase), answers(bySource[b]!, phase), dossier)
      }
    }
  }

  private func answers(_ items: [Item], _ phase: Phase) -> [Item] {
    func with(_ roles: Set<Dose.Role>) -> [Item] { items.filter { roles.contains($0.dose!.role) } }
    switch phase {
    case .start:
      let starts = with([.start])
      return starts.isEmpty && with([.step]).isEmpty ? with([.usual]) : starts
    case .maintenance: return with([.maintenance, .usual])
    case .single: return with([.single])
    case .maximum: return with([.maximum])
    }
  }

  private func findings(_ phase: Phase, _ a: [Item], _ b: [Item], _ dossier: Dossier) -> [Finding] {
    // Two usual doses meet as maintenance doses, not as starts.
    if phase == .start, !(a + b).contains(where: { $0.dose!.role == .start }) { return [] }
    return a.flatMap { left in
      b.compactMap { right in
        guard parts(left, b, dossier), parts(right, a, dossier) else { return nil }
        return finding(phase, left, right, dossier)
      }
    }
  }

  /// Whether the dose meets comparable doses, a few only, and shares its value with none.
  private func parts(_ item: Item, _ others: [Item], _ dossier: Dossier) -> Bool {
    let comparable = others.filter { self.comparable(item, $0, dossier) }
    guard !comparable.isEmpty, comparable.count <= Self.mostAlternatives else { return false }
    return comparable.allSatisfy { dossier.doses.relation(item.dose!, $0.dose!) == .disjoint }
  }

  private func comparable(_ a: Item, _ b: Item, _ dossier: Dossier) -> Bool {
    if let x = a.dose!.route, let y = b.dose!.route, x != y { return false }
    return dossier.align(a, b) != .apart && a.dose!.asNeeded == b.dose!.asNeeded
  }

  private func finding(_ phase: Phase, _ a: Item, _ b: Item, _ dossier: Dossier) -> Finding? {
    let alignment = dossier.align(a, b)
    guard alignment != .apart, dossier.doses.relation(a.dose!, b.dose!) == .disjoint else { return nil }
    let slip = Magnitude.slip(a.dose!, b.dose!, units: dossier.units)
    // How much at most depends on who watches over the treatment, which is rarely said.
    let level: Contradiction.Level = phase == .maximum ? .tension : Contradiction.Level(alignment)
    return Finding(
      name, .conflict(level, slip == nil ? .value : .magnitude), topic: phase.topic, scope: a.claim.scope,
      Finding.Side(a), Finding.Side(b), because: slip ?? "no value is common to both")
  }
}
