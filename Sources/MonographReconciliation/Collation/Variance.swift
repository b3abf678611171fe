import MonographModel

/// In what two claims of the same place differ such that a reader would act otherwise; other words for the same are
/// none.
struct Variance {
  var level: Contradiction.Level
  var kind: Contradiction.Kind
  /// In words that end a sentence.
  var what: String

  private init(_ level: Contradiction.Level, _ kind: Contradiction.Kind, _ what: String) {
    (self.level, self.kind, self.what) = (level, kind, what)
  }

  /// Nil where the two are compatible.
  init?(_ a: Item, _ b: Item, _ dossier: Dossier) {
    guard let found = Self.ofValues(a, b, dossier) ?? Self.ofScopes(a.claim.scope, b.claim.scope) else {
      return nil
    }
    self = found
  }

  private static func ofValues(_ a: Item, _ b: Item, _ dossier: Dossier) -> Variance? {
    if a.claim.polarity != b.claim.polarity {
      return Variance(.contradiction, .polarity, "one affirms what the other denies")
    }
    switch (a.claim.value, b.claim.value) {
    case (.dose(let x), .dose(let y)):
      // 1 mL (20 mg) of one product is 2 mL (20 mg) of another, and a tablet of one strength two of another.
      if dossier.units.measure(x.amount)?.isByProduct == true,
        dossier.doses.relation(x, y) == .same
          || dossier.products.mayDiffer(a.claim.source, b.claim.source),
        !dossier.products.areOfOneStrength(a.claim.source, b.claim.source)
      {
        return nil
      }
      return ofDoses(x, y, dossier) ?? (x == y ? ofQuotes(a, b) : nil)
    case (.schedule(let x), .schedule(let y)): return ofTimings(x.timing, y.timing)
    case (.adverseReaction(let x), .adverseReaction(let y)): return ofFrequencies(x.frequency, y.frequency)
    case (.strength, _), (.identity, _): return nil
    // From which weight or age on a product can be used depends on its strengths.
    case (.doseAdjustment(let x), .doseAdjustment(let y))
    where x.factor == y.factor && (x.factor == .weight || x.factor == .age)
      && !dossier.products.areOfOneStrength(a.claim.source, b.claim.source):
      return ofStances(a.claim.value, b.claim.value)
    default:
      return ofStances(a.claim.value, b.claim.value) ?? ofPatients(a, b) ?? ofDenials(a, b) ?? ofNumbers(a, b)
    }
  }

  private static func ofDoses(_ a: Dose, _ b: Dose, _ dossier: Dossier) -> Variance? {
    if let slip = Magnitude.slip([(a, b)], units: dossier.units) {
      return Variance(.contradiction, .magnitude, slip)
    }
    return ofAmounts(a, b, dossier) ?? ofWays(a, b, dossier)
  }

  private static func ofAmounts(_ a: Dose, _ b: Dose, _ dossier: Dossier) -> Variance? {
    // 20 mg twice a day is 40 mg a day, and 12 capsules (3 g) are 6 tablets (3 g).
    let isSaidOtherwise = (a.timing, a.per) != (b.timing, b.per) || a.amount.unit != b.amount.unit
    if isSaidOtherwise, dossier.doses.relation(a, b) == .same { return nil }
    // "A full 20 mg or 40 mg can be given" stands where the other text tells how often.
    if (a.timing == nil && a.per == nil) != (b.timing == nil && b.per == nil) { return nil }
    // The first dose beside a later one: one text tells more of the steps.
    if Set([a.role, b.role]).isSubset(of: [.start, .step, .maintenance]), a.role != b.role { return nil }
    return switch dossier.doses.relation(a.amount, b.amount) {
    case .disjoint: Variance(.contradiction, .value, "the amounts differ")
    case .overlapping: Variance(.tension, .value, "one amount is part of the other")
    case .incomparable where !dossier.doses.isByProduct(a, b):
      Variance(.tension, .value, "the units differ")
    case .incomparable, .same: nil
    }
  }

  /// By which route, how long, how often.
  private static func ofWays(_ a: Dose, _ b: Dose, _ dossier: Dossier) -> Variance? {
    if let x = a.route, let y = b.route, x != y {
      return Variance(.contradiction, .value, "\(x) is not \(y)")
    }
    if differ(a.duration, b.duration) || differ(a.cycle?.on, b.cycle?.on)
      || differ(a.cycle?.off, b.cycle?.off)
    {
      return Variance(.tension, .value, "the durations differ")
    }
    // "Weeks 1 and 2" against "days 1 and 2".
    if let x = a.window, let y = b.window, (x.unit == y.unit) != (x.low == y.low && x.high == y.high) {
      return Variance(.tension, .value, "they are given at other times of the course")
    }
    // "100 mg a day" against "100 mg a week".
    if a.per != b.per {
      let relation = dossier.doses.relation(a, b)
      return relation == .disjoint || relation == .overlapping
        ? Variance(.contradiction, .value, "the intervals differ") : nil
    }
    guard let x = a.timing, let y = b.timing else { return nil }
    return ofTimings(x, y)
  }

  /// Two weeks are 14 days.
  private static func differ(_ a: Duration?, _ b: Duration?) -> Bool {
    guard let a, let b, a != b else { return false }
    return a.stretch == nil || a.stretch != b.stretch
  }

  private static func ofTimings(_ a: Timing, _ b: Timing) -> Variance? {
    guard a != b, let x = DoseRate.Frequency(a), let y = DoseRate.Frequency(b), x != y else { return nil }
    return Variance(.contradiction, .value, "the intervals differ")
  }

  private static func ofFrequencies(_ a: ReactionFrequency?, _ b: ReactionFrequency?) -> Variance? {
    guard let a, let b, let x = a.ownBand, let y = b.ownBand else { return nil }
    switch x.relation(to: y) {
    case .disjoint:
      return Variance(.contradiction, .frequencyBand, "no frequency satisfies \(a.text) and \(b.text)")
    case .overlapping where a.band != b.band && !a.isWordOnly && !b.isWordOnly:
      return Variance(.tension, .frequencyBand, "\(a.text) is not \(b.text)")
    // "Very common (more than 1 in 10)" against "very common (more than 1 in 1,000)".
    case .overlapping where a.band == b.band && a.isOtherwiseBounded(than: b):
      return Variance(.tension, .frequencyBand, "the numbers of one band differ")
    default: return nil
    }
  }

  private static func ofStances(_ a: ClaimValue, _ b: ClaimValue) -> Variance? {
    let opposed =
      switch (a, b) {
      case (.doseAdjustment(let x), .doseAdjustment(let y)):
        x.factor == y.factor && (x.adjustment == .none) != (y.adjustment == .none)
      case (.doseAdjustment(let x), .populationUse(let y)), (.populationUse(let y), .doseAdjustment(let x)):
        x.adjustment == .avoid && y.stance == .allowed
      case (.populationUse(let x), .populationUse(let y)): (x.stance == .allowed) != (y.stance == .allowed)
      case (.pregnancyLactation(let x), .pregnancyLactation(let y)):
        x.topic == y.topic && (x.stance == .allowed) != (y.stance == .allowed)
      default: false
      }
    return opposed ? Variance(.contradiction, .polarity, "one allows what the other restricts") : nil
  }

  /// "Do not freeze" against "you can freeze".
  private static func ofDenials(_ a: Item, _ b: Item) -> Variance? {
    Wording(a.claim.evidence[0].quote).denies(Wording(b.claim.evidence[0].quote))
      ? Variance(.contradiction, .polarity, "one denies what the other says") : nil
  }

  /// "Caution in kidney disease" against "caution in liver disease", "severe" against "mild", adults against children.
  private static func ofPatients(_ a: Item, _ b: Item) -> Variance? {
    Wording(a.claim.evidence[0].quote).isOfOtherPatients(than: Wording(b.claim.evidence[0].quote))
      ? Variance(.tension, .scope, "the same is said of other patients") : nil
  }

  /// "For 5 days every 3 weeks", of which only the five days are read, against "every 6 weeks".
  private static func ofQuotes(_ a: Item, _ b: Item) -> Variance? {
    Wording(a.claim.evidence[0].quote).differsInNumbers(from: Wording(b.claim.evidence[0].quote))
      ? Variance(.tension, .value, "the numbers differ") : nil
  }

  private static func ofNumbers(_ a: Item, _ b: Item) -> Variance? {
    let (x, y) = (Wording(a.claim.value.words()), Wording(b.claim.value.words()))
    return x.differsInNumbers(from: y) ? Variance(.tension, .value, "the numbers differ") : nil
  }

  /// Only the numbers count, and whether they are children: which words say for whom changes with the wording around.
  private static func ofScopes(_ a: Scope, _ b: Scope) -> Variance? {
    guard let x = a.population, let y = b.population,
      case let (left, right) = (Wording(x.text), Wording(y.text)),
      left.differsInNumbers(from: right) || ScopeAlignment.areAdultAndChild(x, y)
        || left.isOfOtherPatients(than: right)
    else { return nil }
    return Variance(.tension, .scope, "the same is said of other patients")
  }
}
