import MonographLexicon
import MonographModel

/// Whether two sources are about the same product: one substance is sold for several uses, by several routes and in
/// several strengths, and what is said of one of them does not answer for the others.
struct Products: Sendable {
  private(set) var routes: [String: Set<String>] = [:]
  /// "X (Systemic)", "X (Injection)": the part of the substance's monographs that a source is.
  private(set) var named: [String: String] = [:]
  private var uses: [String: Set<NormalTerm>] = [:]
  /// The words of its uses as they are written: one text has "hyponatraemia", the other "low serum sodium".
  private var wordsOfUses: [String: Set<String>] = [:]
  /// Whether a source's uses are to prevent, to treat, or leave it open.
  private var aims: [String: Set<UseAim>] = [:]
  /// What a source names a dose for.
  private var treated: [String: Set<NormalTerm>] = [:]
  private var strengths: [String: Set<Strength>] = [:]
  /// How much how often a source gives.
  private var doses: [String: Set<Regular>] = [:]
  /// What is given once in weeks, and not to be swallowed.
  private(set) var spaced: Set<String> = []
  /// The other substances of a combination, where the drug itself is none.
  private(set) var partners: [String: Set<String>] = [:]
  /// What a source says is in it.
  private(set) var substances: [String: [String]] = [:]
  private let hierarchy: TermHierarchy

  /// - Parameter drug: what the drug is called; the sources of a combination hold the same.
  init(_ items: [Item], _ hierarchy: TermHierarchy, units: Units, drug: String) {
    self.hierarchy = hierarchy
    let own = Set(TermNormalizer.words(of: drug))
    for item in items {
      substances[item.claim.source] = item.source.substances
      named[item.claim.source] = item.source.productKind
    }
    // Leaflets compare their product with other strengths where they speak of its use.
    let contents = Set(items.filter { $0.isOfContents }.map(\.claim.source))
    for item in items where item.claim.polarity == .affirmed {
      if let route = item.route, item.isOwnDose { routes[item.claim.source, default: []].insert(route) }
      if let route = item.routeInName { routes[item.claim.source, default: []].insert(route) }
      if let kind = item.kindInName { named[item.claim.source] = kind }
      if item.namesCombination, !drug.isCombination {
        let words = Set(TermNormalizer.words(of: item.written))
        if !words.isDisjoint(with: own) {
          partners[item.claim.source, default: []].formUnion(words.subtracting(own).subtracting(["and"]))
        }
      }
      // What other medicines are for is said beside warnings and interactions.
      if item.claim.kind == .indication, !item.isCircumstantial {
        uses[item.claim.source, default: []].insert(item.plain)
        wordsOfUses[item.claim.source, default: []].formUnion(
          Self.telling(NormalTerm(TermNormalizer.words(of: item.written))))
        aims[item.claim.source, default: []].insert(UseAim(item))
      }
      if item.isOwnDose, !item.isCircumstantial, let use = item.use, !Self.telling(use).isEmpty {
        treated[item.claim.source, default: []].insert(use)
      }
      if item.isSpaced { spaced.insert(item.claim.source) }
      if let dose = item.dose, item.isOwnDose, let timing = dose.timing, !item.isCircumstantial,
        let measure = units.measure(dose.amount), !measure.isByProduct
      {
        doses[item.claim.source, default: []].insert(Regular(amount: measure, timing: timing))
      }
      if case .strength(let strength) = item.claim.value, let measure = units.measure(strength.amount),
        item.isOfContents || !contents.contains(item.claim.source)
      {
        strengths[item.claim.source, default: []].insert(Strength(measure, per: strength.per, units: units))
      }
    }
  }

  private struct Regular: Hashable {
    var amount: Measure
    var timing: Timing
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

  /// The same, or one tells none and the other has but one.
  func mayBeOfOneStrength(_ a: String, _ b: String) -> Bool {
    areOfOneStrength(a, b)
      || (strengths[a] == nil || strengths[b] == nil) && (strengths[a] ?? strengths[b])?.count == 1
  }

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
    if isOfOnePlaceAlone(a, b) || isOfOnePlaceAlone(b, a) { return false }
    if !mayShareRoute(a, b) || areNamedApart(a, b) { return false }
    return holdTheSame(a, b) && !areOfOtherStrengths(a, b)
  }

  /// Whether both may be given by one way: what is swallowed and what is injected have doses of their own.
  func areGivenAlike(_ a: String, _ b: String) -> Bool {
    mayShareRoute(a, b) && areComparable(a, b)
  }

  private func mayShareRoute(_ a: String, _ b: String) -> Bool {
    guard let x = routes[a], let y = routes[b] else { return true }
    return !x.isDisjoint(with: y)
  }

  /// Whether what is said of the patients of one may be asked of those of the other: both hold the same substances,
  /// and act at one place.
  func areComparable(_ a: String, _ b: String) -> Bool {
    guard holdTheSame(a, b), !areNamedApart(a, b) else { return false }
    if let place = named[a].map(Self.place), let y = routes[b], !y.map(Self.place).contains(place) {
      return false
    }
    if let place = named[b].map(Self.place), let x = routes[a], !x.map(Self.place).contains(place) {
      return false
    }
    guard let x = routes[a], let y = routes[b] else { return true }
    return !Set(x.map(Self.place)).isDisjoint(with: y.map(Self.place))
  }

  /// Whether a source names the use, or one that holds it or that it holds.
  func names(_ use: NormalTerm, in source: String) -> Bool {
    uses[source]?.contains { hierarchy.relation($0, use) != .unrelated } ?? false
  }

  /// Whether a source tells what the drug is for, and this is no part of it: none of its uses has a telling word in
  /// common with it.
  func leavesOut(_ use: NormalTerm, in source: String) -> Bool {
    guard let uses = uses[source] else { return false }
    return !names(use, in: source) && !uses.contains { Self.haveWordInCommon(use, $0) }
  }

  /// Whether a source says what it is for.
  func tellsUses(_ source: String) -> Bool { uses[source] != nil }

  /// Whether a source names uses that have nothing in common.
  func hasSeveralUses(_ source: String) -> Bool {
    uses[source].map { Array($0).pairs.contains { hierarchy.relation($0, $1) == .unrelated } } ?? false
  }

  /// Whether both are for one use, as far as they tell: "to collect stem cells" and "to mobilise stem cells" may be one,
  /// unless each tells its strengths: two products of a substance have words in common, too.
  func alignUses(_ a: String, _ b: String) -> Alignment {
    guard let x = uses[a], let y = uses[b] else {
      return uses[a] == nil && uses[b] == nil ? .aligned : .partly
    }
    // One product keeps an infection off, the other is for those who have it.
    if areProducts(a, b), Set([aims[a], aims[b]]) == [[.prevents], [.treats]] { return .apart }
    func any(_ holds: (NormalTerm, NormalTerm) -> Bool) -> Bool {
      x.contains { use in y.contains { holds(use, $0) } }
    }
    if any({ hierarchy.relation($0, $1) != .unrelated }) { return .aligned }
    // A list of uses is often read in part: doses for one use are said of one product.
    if !areProducts(a, b), let own = treated[a], let its = treated[b], !own.isDisjoint(with: its) {
      return .aligned
    }
    // What is given as much as often is one product, in whatever words its use is told; two that hold as much may still
    // be for two illnesses.
    let isOfOneDose = !areProducts(a, b) && !(doses[a] ?? []).isDisjoint(with: doses[b] ?? [])
    let mayBeOne =
      isOfOneDose
      || (!areProducts(a, b) || haveEqualStrengths(a, b))
        && (any(Self.haveWordInCommon) || !wordsOfUses[a]!.isDisjoint(with: wordsOfUses[b]!))
    return mayBeOne ? .partly : .apart
  }

  /// "Infection of the abdomen" and "intra-abdominal infection" have.
  private static func haveWordInCommon(_ a: NormalTerm, _ b: NormalTerm) -> Bool {
    telling(a).contains { own in telling(b).contains { own == $0 || areOfOneStem(own, $0) } }
  }

  private static func areOfOneStem(_ a: String, _ b: String) -> Bool {
    let common = zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
    return common >= max(5, min(a.utf8.count, b.utf8.count) - 3)
  }

  /// Whether it tells what a tablet or a solution holds.
  func isProduct(_ source: String) -> Bool { strengths[source] != nil }

  /// Whether each is about a product rather than the substance: it tells what a tablet or a solution holds.
  func areProducts(_ a: String, _ b: String) -> Bool { strengths[a] != nil && strengths[b] != nil }

  /// Whether neither has uses that are foreign to the other, as far as they tell.
  func shareUses(_ a: String, _ b: String) -> Bool {
    guard let x = uses[a], let y = uses[b] else { return true }
    func covers(_ x: Set<NormalTerm>, _ y: Set<NormalTerm>) -> Bool {
      y.allSatisfy { use in x.contains { hierarchy.relation(use, $0) != .unrelated } }
    }
    return covers(x, y) || covers(y, x)
  }

  /// Whether no word of a use tells it from others.
  func isGeneral(_ use: NormalTerm) -> Bool { Self.telling(use).isEmpty }

  /// The words that tell one use from another.
  private static func telling(_ use: NormalTerm) -> Set<String> { Set(use.words).subtracting(general) }
  private static let general = Set(
    TableFile("general-use-words").rows.flatMap { TermNormalizer.words(of: $0[0]) })

  /// Whether all that a source is for hangs together with this use, so that what it says of no use is said of it.
  func isOnlyFor(_ use: NormalTerm, _ source: String) -> Bool {
    let words = Self.telling(use)
    // "Chemotherapy-induced anaemia" is one more of several kinds of anaemia.
    if hasSeveralUses(source), !words.isSubset(of: uses[source]!.reduce(into: []) { $0.formUnion($1.words) })
    {
      return false
    }
    return uses[source]?.allSatisfy {
      hierarchy.relation($0, use) != .unrelated || !words.isDisjoint(with: Self.telling($0))
    } ?? false
  }

  /// Whether a source gives doses by more than one way.
  func hasSeveralRoutes(_ source: String) -> Bool { (routes[source]?.count ?? 0) > 1 }

  func tellsRoutes(_ source: String) -> Bool { routes[source] != nil }

  /// False where a source gives its doses by other routes alone.
  func mayBeGiven(by route: String?, in source: String) -> Bool {
    guard let route, let known = routes[source] else { return true }
    return known.contains(route)
  }

  /// Whether both tell strengths, and one holds so much in a volume, the other in a piece: drops beside capsules, or a
  /// solution beside its vials.
  func shareNoForm(_ a: String, _ b: String) -> Bool {
    guard let x = strengths[a], let y = strengths[b] else { return false }
    return Set(x.map(\.form)).isDisjoint(with: y.map(\.form))
  }

  /// Whether one is a product that is injected alone, or given once in weeks, and the other a text on what is swallowed,
  /// too: what is said there without a form may be said of tablets.
  func mayBeOfTablets(_ a: String, _ b: String) -> Bool {
    [(a, b), (b, a)].contains { product, text in
      isProduct(product) && !isProduct(text) && (routes[text]?.contains("oral") ?? false)
        && (spaced.contains(product)
          || !(routes[product]?.contains("oral") ?? false) && strengths[product]!.contains { $0.per != nil })
    }
  }

  /// Whether both tell strengths of one form, and none is common to them.
  private func areOfOtherStrengths(_ a: String, _ b: String) -> Bool {
    guard let x = strengths[a], let y = strengths[b] else { return false }
    let forms = Set(x.map(\.form)).intersection(y.map(\.form))
    return !forms.isEmpty && x.filter { forms.contains($0.form) }.isDisjoint(with: y)
  }
}
