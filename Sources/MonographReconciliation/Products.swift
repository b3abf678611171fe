import MonographModel

/// Whether two sources are about the same product: one substance is sold for several uses, by several routes and in
/// several strengths, and what is said of one of them does not answer for the others.
struct Products: Sendable {
  private var routes: [String: Set<String>] = [:]
  private var uses: [String: Set<NormalTerm>] = [:]
  private var strengths: [String: Set<Strength>] = [:]
  /// What is called a combination of several substances, where the drug itself is none.
  private var combinations: [String: Set<NormalTerm>] = [:]
  private let hierarchy: TermHierarchy

  /// - Parameter isCombination: whether the drug is a combination of several substances.
  init(_ items: [Item], _ hierarchy: TermHierarchy, units: Units, isCombination: Bool) {
    self.hierarchy = hierarchy
    for item in items where item.claim.polarity == .affirmed {
      if let route = item.route, item.isOwnDose { routes[item.claim.source, default: []].insert(route) }
      if item.namesCombination, !isCombination {
        combinations[item.claim.source, default: []].insert(
          NormalTerm(TermNormalizer.words(of: item.written)))
      }
      // What other medicines are for is said beside warnings and interactions.
      if item.claim.kind == .indication, !item.isCircumstantial {
        uses[item.claim.source, default: []].insert(item.plain)
      }
      if case .strength(let strength) = item.claim.value, let measure = units.measure(strength.amount) {
        strengths[item.claim.source, default: []].insert(Strength(measure, per: strength.per, units: units))
      }
    }
  }

  /// How much of the drug is in a tablet, or in a unit of a solution.
  private struct Strength: Hashable {
    var amount: Measure
    /// Nil for tablets; as written where the quotient is no finite decimal.
    var per: Per?

    init(_ measure: Measure, per: Per?, units: Units) {
      (amount, self.per) = (measure, per)
      guard let per, let one = units.measure(Amount(per.value, per.unit)), let value = one.interval.low,
        let quotient = value > 0 ? measure.interval.divided(by: value) : nil
      else { return }
      (amount.interval, self.per) = (quotient, Per(1, UnitCode(one.dimension)))
    }

    /// What two of them must have in common to be compared.
    var form: String { "\(amount.dimension) \(per?.unit.code ?? "")" }
  }

  /// True where both tell what their tablets or solutions hold, and it is the same. One strength in common is not
  /// enough: combinations share that of one ingredient.
  func haveEqualStrengths(_ a: String, _ b: String) -> Bool {
    strengths[a].map { $0 == strengths[b] } ?? false
  }

  /// The same, or neither tells any.
  func areOfOneStrength(_ a: String, _ b: String) -> Bool { strengths[a] == strengths[b] }

  /// Whether each tells strengths that the other has not.
  func mayDiffer(_ a: String, _ b: String) -> Bool {
    guard let x = strengths[a], let y = strengths[b] else { return false }
    return !x.isSubset(of: y) && !y.isSubset(of: x)
  }

  /// True where nothing said tells them apart.
  func areAlike(_ a: String, _ b: String) -> Bool {
    areOfOneKind(a, b) && alignUses(a, b) != .apart
  }

  /// The same, whatever they are for.
  func areOfOneKind(_ a: String, _ b: String) -> Bool {
    if let x = routes[a], let y = routes[b], x.isDisjoint(with: y) { return false }
    return combinations[a] == combinations[b] && !areOfOtherStrengths(a, b)
  }

  /// Whether a source names the use, or one that holds it or that it holds.
  func names(_ use: NormalTerm, in source: String) -> Bool {
    uses[source]?.contains { hierarchy.relation($0, use) != .unrelated } ?? false
  }

  /// Whether both are for one use, as far as they tell.
  func alignUses(_ a: String, _ b: String) -> Alignment {
    guard let x = uses[a], let y = uses[b] else {
      return uses[a] == nil && uses[b] == nil ? .aligned : .partly
    }
    return x.contains { use in y.contains { hierarchy.relation(use, $0) != .unrelated } } ? .aligned : .apart
  }

  /// Whether both tell what they are for, and neither has uses that are foreign to the other.
  func shareUses(_ a: String, _ b: String) -> Bool {
    guard let x = uses[a], let y = uses[b] else { return false }
    func covers(_ x: Set<NormalTerm>, _ y: Set<NormalTerm>) -> Bool {
      y.allSatisfy { use in x.contains { hierarchy.relation(use, $0) != .unrelated } }
    }
    return covers(x, y) || covers(y, x)
  }

  /// Whether both tell strengths of one form, and none is common to them.
  private func areOfOtherStrengths(_ a: String, _ b: String) -> Bool {
    guard let x = strengths[a], let y = strengths[b] else { return false }
    let forms = Set(x.map(\.form)).intersection(y.map(\.form))
    return !forms.isEmpty && x.filter { forms.contains($0.form) }.isDisjoint(with: y)
  }
}

extension Item {
  /// "A and B", "A/B" as the name of what the source is about.
  fileprivate var namesCombination: Bool {
    guard case .identity(let identity) = claim.value, identity.role == .genericName else { return false }
    return identity.text.isCombination
  }
}

extension String {
  /// Whether a name joins several.
  var isCombination: Bool {
    utf8.contains(UInt8(ascii: "/")) || TermNormalizer.words(of: self).dropFirst().contains("and")
  }
}
