import MonographModel

/// A dose above what another source calls the most of a day: 400 mg a day against at most 300 mg.
///
/// A source that itself goes above its maximum has named it for some patients only.
struct MaximumRule: Rule {
  let name = "dose.over-maximum"

  func findings(in dossier: Dossier) -> [Finding] {
    let doses = dossier.items(.dose).filter(\.isStatedDose)
    let bySource = Dictionary(grouping: doses, by: \.claim.source)
    let sources = bySource.keys.sorted()
    return sources.flatMap { limiting in
      let maxima = bySource[limiting]!.filter { maximum in
        maximum.dose!.role == .maximum
          && !bySource[limiting]!.contains { isGoingOn($0) && goes($0, above: maximum, dossier) }
      }
      return maxima.isEmpty
        ? []
        : sources.filter { $0 != limiting && dossier.products.areAlike($0, limiting) }.flatMap {
          findings(uncapped(bySource[$0]!, dossier), maxima, dossier)
        }
    }
  }

  /// Without those that their own source caps: two maxima are compared by `DoseRule`.
  private func uncapped(_ items: [Item], _ dossier: Dossier) -> [Item] {
    let maxima = items.filter { $0.dose!.role == .maximum }
    return items.filter { item in isGoingOn(item) && !maxima.contains { isComparable(item, $0, dossier) } }
  }

  /// What is given day by day; a first dose may be greater.
  private func isGoingOn(_ item: Item) -> Bool {
    [.maintenance, .step, .usual].contains(item.dose!.role) && item.dose!.after == nil
      && item.dose!.cycle == nil
  }

  private func findings(_ doses: [Item], _ maxima: [Item], _ dossier: Dossier) -> [Finding] {
    doses.flatMap { dose -> [Finding] in
      let comparable = maxima.filter { isComparable(dose, $0, dossier) }
      if let most = slipped(dose, comparable, dossier) { return [most] }
      guard comparable.allSatisfy({ goes(dose, above: $0, dossier) }) else { return [] }
      return comparable.map { maximum in
        Finding(
          name, .conflict(level(dose, maximum, dossier), .value), topic: "maximum dose",
          scope: dose.claim.scope, Finding.Side(dose), Finding.Side(maximum),
          because: "one goes above what the other calls the most of a day")
      }
    }
  }

  /// What a text on several uses says of none of them may be for one that the product has not: its most is for its own.
  private func level(_ dose: Item, _ maximum: Item, _ dossier: Dossier) -> Contradiction.Level {
    let (text, product) = (dose.claim.source, maximum.claim.source)
    let mayBeOther =
      dose.use == nil && dossier.products.hasSeveralUses(text) && !dossier.products.isProduct(text)
      && dossier.products.isProduct(product)
    return mayBeOther || dose.isForUseAlone ? .tension : Contradiction.Level(align(dose, maximum, dossier))
  }

  /// "Up to 300 mg daily" where the other's most is 3 g: the ceilings differ by a power of ten.
  private func slipped(_ dose: Item, _ maxima: [Item], _ dossier: Dossier) -> Finding? {
    guard dose.dose!.bound == .upTo, dose.dose!.amount.low == nil, maxima.count == 1,
      let high = dose.dose!.amount.high
    else { return nil }
    var ceiling = dose.dose!
    (ceiling.amount, ceiling.bound) = (Amount(high, ceiling.amount.unit), nil)
    return Magnitude.slip([(ceiling, maxima[0].dose!)], units: dossier.units).map {
      Finding(
        name, .conflict(.contradiction, .magnitude), topic: "maximum dose", scope: dose.claim.scope,
        Finding.Side(dose), Finding.Side(maxima[0]), because: $0)
    }
  }

  private func isComparable(_ dose: Item, _ maximum: Item, _ dossier: Dossier) -> Bool {
    if dose.route.contradicts(maximum.route) || dose.isOtherwiseGiven(than: maximum) { return false }
    return maximum.claim.scope.condition == nil && dose.dose!.asNeeded == maximum.dose!.asNeeded
      && dailyTotal(dose, dossier)?.dimension == dailyTotal(maximum, dossier)?.dimension
      && align(dose, maximum, dossier) != .apart
  }

  /// What is given under a condition only is not to go above what holds for all.
  private func align(_ dose: Item, _ maximum: Item, _ dossier: Dossier) -> Alignment {
    dossier.align(dose, maximum) { $0.condition = nil }
  }

  /// "10 to 80 mg" goes above 40 mg, too.
  private func goes(_ dose: Item, above maximum: Item, _ dossier: Dossier) -> Bool {
    guard let x = dailyTotal(dose, dossier), let y = dailyTotal(maximum, dossier),
      x.dimension == y.dimension, !x.isByProduct, let high = y.interval.high
    else { return false }
    return (x.interval.high ?? x.interval.low).map { $0 > high } ?? false
  }

  private func dailyTotal(_ item: Item, _ dossier: Dossier) -> Measure? {
    DoseRate(item.dose!, units: dossier.units)?.dailyTotal
  }
}

extension Item {
  /// "If you take it on its own": a text on the drug may have its use beside others in mind.
  fileprivate var isForUseAlone: Bool {
    claim.scope.condition.map { !Self.alone.isDisjoint(with: WrittenWords.split($0)) } ?? false
  }
  private static let alone: Set<String> = ["own", "alone", "monotherapy"]
}
