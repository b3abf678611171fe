import MonographLexicon
import MonographModel

/// What the names of two sources tell of their products: other substances, other kinds, other places.
extension Products {
  /// Two spellings of a combination share a name besides that of the drug.
  func holdTheSame(_ a: String, _ b: String) -> Bool {
    if let x = substances[a], let y = substances[b], areOtherCombinations(x, y) { return false }
    return switch (partners[a], partners[b]) {
    case (nil, nil): true
    case (let x?, let y?): !x.isDisjoint(with: y)
    default: false
    }
  }

  /// Whether one joins what the other has not. A single substance may go by several names, but "epoetin theta" is not
  /// "epoetin beta".
  private func areOtherCombinations(_ a: [String], _ b: [String]) -> Bool {
    guard !a.isEmpty, !b.isEmpty else { return false }
    guard max(a.count, b.count) > 1 else { return areOtherKinds(a[0], b[0]) }
    func holds(_ x: [String], _ y: [String]) -> Bool {
      y.allSatisfy { name in x.contains { $0.hasPrefix(name) || name.hasPrefix($0) } }
    }
    return !holds(a, b) || !holds(b, a)
  }

  /// Two names that differ in a Greek letter, or in the number behind it.
  private func areOtherKinds(_ a: String, _ b: String) -> Bool {
    let (x, y) = (TermNormalizer.words(of: a), TermNormalizer.words(of: b))
    guard x.count == y.count, x.count > 1 else { return false }
    let parted = zip(x, y).filter { $0 != $1 }
    return !parted.isEmpty && x[0] == y[0]
      && parted.allSatisfy { Self.letters.contains($0) && Self.letters.contains($1) }
  }
  private static let letters: Set<String> = [
    "alfa", "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "theta", "kappa", "lambda", "omega", "1a",
    "1b", "2a", "2b",
  ]

  /// "X (Topical)" against "X (Injection)", "X Liposomal" against "X Conventional"; "systemic" leaves open by which way
  /// into the body.
  func areNamedApart(_ a: String, _ b: String) -> Bool {
    guard let x = named[a], let y = named[b], x != y else { return false }
    // What a leaflet calls "pegylated liposomal" is in other texts just liposomal.
    if !areProducts(a, b), x.hasSuffix(" " + y) || y.hasSuffix(" " + x) { return false }
    return Self.formulations.isSuperset(of: [x, y]) || Self.place(x) != Self.place(y)
  }

  /// Whether only one of them says which of several formulations it is, or that it is put on one place.
  func mayBeOfOtherFormulation(_ a: String, _ b: String) -> Bool {
    [(a, b), (b, a)].contains { one, other in
      guard let kind = named[one], named[other] == nil else { return false }
      if Self.releases.contains(kind) { return areProducts(one, other) }
      return Self.formulations.contains(kind) || Self.place(kind) != "systemic" && routes[other] == nil
    }
  }

  private static let formulations = Set(TableFile("product-kinds").rows.map { $0[1] }).subtracting([
    "systemic"
  ])
  private static let releases = Set(
    TableFile("product-kinds").rows.filter { $0[2] == "release" }.map { $0[1] })

  /// "X (Nasal)" against a text on X that is put on other places, or taken.
  func isOfOnePlaceAlone(_ a: String, _ b: String) -> Bool {
    guard let place = named[a].map(Self.place), place != "systemic", named[b] == nil, let others = routes[b]
    else { return false }
    return others.contains { Self.place($0) != place }
  }

  /// Where a route brings the drug: to the one place that it is put on, or everywhere.
  static func place(_ route: String) -> String { local.contains(route) ? route : "systemic" }
  private static let local: Set<String> = [
    "dental", "inhalation", "intra-articular", "intracameral", "intravesical", "intravitreal", "nasal",
    "ophthalmic", "otic", "topical", "vaginal",
  ]
}
