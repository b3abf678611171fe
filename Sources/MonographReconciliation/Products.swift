import MonographModel

/// Whether two sources are about the same product: one substance is sold for several uses and routes, and what is said
/// of one of them does not answer for the others.
struct Products: Sendable {
  private var routes: [String: Set<String>] = [:]
  private var uses: [String: Set<NormalTerm>] = [:]
  private var strengths: [String: Set<Strength>] = [:]
  private let hierarchy: TermHierarchy

  init(_ items: [Item], _ hierarchy: TermHierarchy, units: Units) {
    self.hierarchy = hierarchy
    for item in items where item.claim.polarity == .affirmed {
      if let route = item.route, item.isOwnDose { routes[item.claim.source, default: []].insert(route) }
      if item.claim.kind == .indication { uses[item.claim.source, default: []].insert(item.plain) }
      if case .strength(let strength) = item.claim.value, let measure = units.measure(strength.amount) {
        strengths[item.claim.source, default: []].insert(Strength(amount: measure, per: strength.per))
      }
    }
  }

  /// How much of the drug is in a tablet or in so much of a solution.
  private struct Strength: Hashable {
    var amount: Measure
    var per: Per?
  }

  /// True where both tell what their tablets or solutions hold, and it is the same. One strength in common is not
  /// enough: combinations share that of one ingredient.
  func areOfOneStrength(_ a: String, _ b: String) -> Bool {
    strengths[a].map { $0 == strengths[b] } ?? false
  }

  /// True where nothing said tells them apart.
  func areAlike(_ a: String, _ b: String) -> Bool {
    if let x = routes[a], let y = routes[b], x.isDisjoint(with: y) { return false }
    guard let x = uses[a], let y = uses[b] else { return true }
    return x.contains { use in y.contains { hierarchy.relation(use, $0) != .unrelated } }
  }
}
