import MonographModel

/// Whether two sources are about the same product: one substance is sold for several uses and routes, and what is said
/// of one of them does not answer for the others.
struct Products: Sendable {
  private var routes: [String: Set<String>] = [:]
  private var uses: [String: Set<NormalTerm>] = [:]
  private let hierarchy: TermHierarchy

  init(_ items: [Item], _ hierarchy: TermHierarchy) {
    self.hierarchy = hierarchy
    for item in items where item.claim.polarity == .affirmed {
      if let route = item.route, item.isOwnDose { routes[item.claim.source, default: []].insert(route) }
      if item.claim.kind == .indication { uses[item.claim.source, default: []].insert(item.plain) }
    }
  }

  /// True where nothing said tells them apart.
  func areAlike(_ a: String, _ b: String) -> Bool {
    if let x = routes[a], let y = routes[b], x.isDisjoint(with: y) { return false }
    guard let x = uses[a], let y = uses[b] else { return true }
    return x.contains { use in y.contains { hierarchy.relation(use, $0) != .unrelated } }
  }
}
