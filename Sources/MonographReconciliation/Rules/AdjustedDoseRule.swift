import MonographModel

/// The dose for an impaired organ: other amounts for the same degree, or a dose of its own where another source says
/// that nothing changes.
struct AdjustedDoseRule: Rule {
  let name = "dose.adjusted"

  func findings(in dossier: Dossier) -> [Finding] {
    let doses = dossier.items(.dose).compactMap { AdjustedDose($0, dossier) }
    let bySource = Dictionary(grouping: doses, by: \.item.claim.source)
    let sources = bySource.keys.sorted()
    let amounts = sources.pairs.filter { dossier.products.areAlike($0, $1) }.flatMap {
      between(bySource[$0]!, bySource[$1]!, dossier)
    }
    let none = dossier.items(.doseAdjustment).filter {
      $0.adjustment == DoseAdjustment.Adjustment.none && $0.claim.certainty == .stated
    }
    return amounts + none.flatMap { unadjusted($0, doses, dossier) }
      + dossier.items(.contraindication).flatMap { barred($0, doses, dossier) }
  }

  /// A dose for those whom another source bars: 75 mg for a clearance of 15 to 30 mL/min against none below 30.
  private func barred(_ bar: Item, _ doses: [AdjustedDose], _ dossier: Dossier) -> [Finding] {
    doses.filter { dose in
      guard dose.item.claim.source != bar.claim.source, bar.claim.certainty == .stated,
        bar.names(dose.factor), let function = dossier.barredFunction(bar, dose.factor),
        // What a source itself bars as far it does not treat.
        !dossier.items(.contraindication).contains(where: { own in
          own.claim.source == dose.item.claim.source && own.names(dose.factor)
        })
      else { return false }
      return (function.isMeasured ? function.reaches(dose.function) : function == dose.function)
        && dose.function.isMeasured == function.isMeasured
        && dossier.products.areAlike(dose.item.claim.source, bar.claim.source)
        && dose.alignment(bar, dossier) != .apart
    }.map { dose in
      Finding(
        name,
        .conflict(dossier.mayBeForOtherUses(dose.item, bar) ? .tension : .contradiction, .polarity),
        topic: "dose in \(dose.factor.rawValue) impairment",
        scope: dose.item.claim.scope, Finding.Side(bar, key: "forbidden"),
        Finding.Side(dose.item, key: "adjusted"), because: "one has a dose for those whom the other bars")
    }
  }

  /// Doses for degrees that meet, none of which one source has in common with the other.
  private func between(_ a: [AdjustedDose], _ b: [AdjustedDose], _ dossier: Dossier) -> [Finding] {
    func parts(_ dose: AdjustedDose, _ others: [AdjustedDose]) -> Bool {
      let comparable = others.filter { dose.answers($0, dossier) }
      return !comparable.isEmpty
        && comparable.allSatisfy { dossier.doses.relation(dose.dose, $0.dose) == .disjoint }
    }
    return a.flatMap { x in
      b.filter { x.answers($0, dossier) && parts(x, b) && parts($0, a) }.map { y in
        let isSame = x.function.isSameDegree(as: y.function) || x.sharesDegree(with: y)
        let level = isSame ? Contradiction.Level(x.alignment(y, dossier)) : .tension
        let slip = Magnitude.slip([(x.dose, y.dose)], units: dossier.units)
        return Finding(
          name, .conflict(slip == nil ? level : .contradiction, slip == nil ? .value : .magnitude),
          topic: "dose in \(x.factor.rawValue) impairment", scope: x.item.claim.scope, Finding.Side(x.item),
          Finding.Side(y.item), because: slip ?? "no value is common to both")
      }
    }
  }

  /// "No adjustment in severe impairment" against a dose for a clearance below 30 mL/min.
  private func unadjusted(_ none: Item, _ doses: [AdjustedDose], _ dossier: Dossier) -> [Finding] {
    // A source that has such a dose itself speaks of other patients here.
    guard let function = dossier.organFunction(none),
      !doses.contains(where: {
        $0.item.claim.source == none.claim.source && $0.factor == none.factor
          && $0.function.relation(to: function) != .disjoint
      })
    else { return [] }
    return doses.filter { dose in
      dose.item.claim.source != none.claim.source && dose.factor == none.factor
        && dose.item.dose!.role == .adjusted && dose.function.relation(to: function) != .disjoint
        && dossier.products.areAlike(dose.item.claim.source, none.claim.source)
        && dose.alignment(none, dossier) != .apart
    }.map { dose in
      // Said for no use, where there are several, it may be for another than the dose.
      let isOpen =
        none.claim.scope.indication == nil && !dossier.scopes.singleField
        && dossier.products.hasSeveralUses(none.claim.source)
      let isWhole = function.holds(dose.function) || dose.function.holds(function)
      return Finding(
        name, isOpen ? .difference(.scope) : .conflict(isWhole ? .contradiction : .tension, .polarity),
        topic: "dose in \(dose.factor.rawValue) impairment", scope: dose.item.claim.scope,
        Finding.Side(none, key: "none"), Finding.Side(dose.item, key: "adjusted"),
        because: isOpen
          ? "for which of several uses nothing changes is not said"
          : "one has a dose of its own where the other changes nothing")
    }
  }
}

/// A dose that is meant for a degree of one organ's function.
private struct AdjustedDose: Sendable {
  var item: Item
  var factor: DoseAdjustment.Factor
  var function: OrganFunction
  /// "Reduce the dose to 25 mg" keeps the rhythm of the dose that is reduced.
  var dose: Dose

  /// How often its source has the usual dose taken, where that is one thing.
  private static func rhythm(of item: Item, _ dossier: Dossier) -> Timing? {
    let usual = dossier.items(.dose).filter {
      $0.claim.source == item.claim.source && $0.isOwnDose && $0.dose!.role == .usual
        && $0.claim.scope.population?.group != .child
    }
    let timings = Set(usual.map { $0.dose!.timing })
    return timings.count == 1 ? timings.first! : nil
  }

  init?(_ item: Item, _ dossier: Dossier) {
    guard item.isOwnDose, item.claim.certainty == .stated, let population = item.claim.scope.population,
      (population.renal == nil) != (population.hepatic == nil)
    else { return nil }
    let factor: DoseAdjustment.Factor = population.renal == nil ? .hepatic : .renal
    // "Moderate impairment (30 to 50 mL/min)": the numbers in parentheses say it better.
    let measured = factor == .renal && Limits.interval(in: population.text) != nil ? population.text : nil
    // "Adults with moderate liver impairment": where only the whole text has the degree.
    guard let text = measured ?? population.renal ?? population.hepatic,
      let function = dossier.organs.function(of: factor, in: text)
        ?? dossier.organs.function(of: factor, in: population.text)
    else { return nil }
    (self.item, self.factor, self.function) = (item, factor, function)
    dose = item.dose!
    if dose.timing == nil, dose.per == nil, dose.role == .adjusted {
      dose.timing = Self.rhythm(of: item, dossier)
    }
  }

  /// Whether the other is a dose of the same phase for the same organ, degree, route and patients.
  func answers(_ other: AdjustedDose, _ dossier: Dossier) -> Bool {
    guard factor == other.factor, function.relation(to: other.function) != .disjoint,
      isLimit == other.isLimit
    else { return false }
    if item.route.contradicts(other.item.route) { return false }
    let roles = Set([item.dose!.role, other.item.dose!.role]).subtracting([.usual, .maintenance])
    return roles.count <= 1
      && (roles.isEmpty || roles == [.adjusted] || roles == [.maximum] || roles == [.start])
      && !dossier.doses.isByProduct(item.dose!, other.item.dose!)
      && alignment(other.item, dossier) != .apart
  }

  /// "Moderate or severe" holds what "moderate" says; "severe (CrCl < 30 mL/min)" is what "severe" means.
  func sharesDegree(with other: AdjustedDose) -> Bool {
    if !function.isMeasured, !other.function.isMeasured {
      return function.holds(other.function) || other.function.holds(function)
    }
    return !degrees.isEmpty && degrees == other.degrees
  }

  /// The words for how far the function is impaired.
  private var degrees: Set<String> {
    Set(TermNormalizer.words(of: item.claim.scope.population?.text ?? "")).intersection(Self.degreeWords)
  }
  private static let degreeWords: Set<String> = ["mild", "moderate", "severe"]

  private var isLimit: Bool { item.dose!.role == .maximum }

  /// What is asked of is the organ: it does not part them as a scope.
  func alignment(_ other: AdjustedDose, _ dossier: Dossier) -> Alignment { alignment(other.item, dossier) }

  func alignment(_ other: Item, _ dossier: Dossier) -> Alignment {
    dossier.align(item, other) { scope in
      scope.population?.renal = nil
      scope.population?.hepatic = nil
      scope.condition = nil
    }
  }
}

extension OrganFunction {
  /// The same limits, whether they themselves count or not.
  func isSameDegree(as other: OrganFunction) -> Bool {
    // "15 to 29 mL/min" and "15 to below 30".
    func isSame(_ a: ExactNumber?, _ b: ExactNumber?) -> Bool {
      guard let a, let b, a != b, let gap = a.subtracting(b) else { return a == b }
      return isMeasured != other.isMeasured && (-1...1).contains(gap)
    }
    return isSame(interval.low, other.interval.low) && isSame(interval.high, other.interval.high)
  }

  /// Whether all of the other is part of it, but for the limit itself.
  func reaches(_ other: OrganFunction) -> Bool {
    var open = self
    (open.interval.lowInclusive, open.interval.highInclusive) = (true, true)
    return open.holds(other)
  }

  /// Whether all of the other is part of it.
  func holds(_ other: OrganFunction) -> Bool {
    let lowHolds = interval.low.map { low in other.interval.low.map { low <= $0 } ?? false } ?? true
    let highHolds = interval.high.map { high in other.interval.high.map { $0 <= high } ?? false } ?? true
    return lowHolds && highHolds
  }
}
