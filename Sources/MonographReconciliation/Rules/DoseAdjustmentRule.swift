import MonographModel

/// "No dose adjustment" against one that is advised, or against a contraindication, for the same impairment.
///
/// A stated degree asks another question than another degree ("mild" none, "severe" avoid), degrees that overlap the
/// same ("mild to moderate", "moderate"); a degree against no degree at all is a tension, because nothing says that the
/// general statement leaves it out.
struct DoseAdjustmentRule: Rule {
  let name = "dose-adjustment.none"

  func findings(in dossier: Dossier) -> [Finding] {
    let items = dossier.items(.doseAdjustment).filter(Self.namesItsSubject)
    let none = items.filter { $0.adjustment == DoseAdjustment.Adjustment.none }
    return none.flatMap { item in
      // A source that changes the dose in another degree has told the degrees apart.
      let others = items.filter { $0.changesDose && $0.factor == item.factor }
      let tellsDegrees = others.contains { $0.claim.source == item.claim.source }
      return items.compactMap { adjusted(item, $0, tellsDegrees: tellsDegrees, dossier) }
        + dossier.items(.contraindication).compactMap { contraindicated(item, $0, dossier) }
    } + cautions(items, dossier)
  }

  /// Organ function names its disease; age, weight and other factors only with a condition.
  private static func namesItsSubject(_ item: Item) -> Bool { !item.term.isEmpty }

  private func adjusted(_ none: Item, _ other: Item, tellsDegrees: Bool, _ dossier: Dossier) -> Finding? {
    // Whom it is not for at all is the question of `ChildrenRule`.
    guard let adjustment = other.adjustment, adjustment != DoseAdjustment.Adjustment.none,
      none.factor == other.factor, none.factor != .age || ![.avoid, .increase].contains(adjustment),
      Self.alignment(none, other, dossier) != .apart, !Self.areCases(none, other),
      none.claim.source == other.claim.source
        || dossier.products.areGivenAlike(none.claim.source, other.claim.source)
    else { return nil }
    let relation = Self.relation(none, other, dossier)
    if adjustment == .caution || adjustment == .monitor {
      guard relation != .unrelated else { return nil }
      return finding(
        .difference(.scope), none, other, "care without a change of dose is compatible with none")
    }
    switch relation {
    case .same:
      if Self.areNear(none, other, Self.paragraph) { return nil }
      if none.claim.source != other.claim.source, hedged(none, dossier) {
        return finding(.difference(.scope), none, other, "one of them says both")
      }
      let level = Self.level(none, other, dossier)
      return finding(.conflict(level, .polarity), none, other, "one adjusts the dose and the other does not")
    case .narrower, .broader:
      // Within one document the general statement was meant beside the particular one. Other words than those of a
      // degree make it another question, such as a value that rises under treatment.
      let (narrow, broad) = relation == .narrower ? (none.term, other.term) : (other.term, none.term)
      guard none.claim.source != other.claim.source,
        dossier.hierarchy.onlyQualifies(narrow, broad) || relation == .broader && none.isOfWholeOrgan
      else { return nil }
      if tellsDegrees || relation == .narrower && !Self.reachesTheWorst(none, dossier) {
        return finding(.difference(.scope), none, other, "the degrees are told apart in one of them only")
      }
      // Interrupting the treatment answers to what happens under it, not to a degree that came before.
      if relation == .narrower, adjustment == .interrupt { return nil }
      return finding(
        .conflict(.tension, .scope), none, other, "nothing says whether the general statement covers it")
    case .unrelated: return nil
    }
  }

  /// "No adjustment is recommended; however, less may be needed": one statement.
  private static func areOfOneSentence(_ a: Item, _ b: Item) -> Bool { areNear(a, b, nearby) }

  private static func areNear(_ a: Item, _ b: Item, _ distance: Int) -> Bool {
    guard a.claim.source == b.claim.source else { return false }
    let (x, y) = (a.claim.evidence[0].span, b.claim.evidence[0].span)
    return max(x.lower, y.lower) - min(x.upper, y.upper) < distance
  }

  /// Bytes between two parts of one statement.
  private static let nearby = 40

  /// Bytes that two statements of one paragraph are apart at most, which tells them apart, such as by form.
  private static let paragraph = 160

  /// Whether the same words of a source go on to another dose, other than for another degree.
  private func hedged(_ none: Item, _ dossier: Dossier) -> Bool {
    let function = dossier.organFunction(none)
    return dossier.items(.doseAdjustment).contains { other in
      let isOfOtherDegree = function.flatMap { own in
        dossier.organFunction(other).map { own.relation(to: $0) == .disjoint }
      }
      return other.changesDose && other.factor == none.factor && Self.areOfOneSentence(none, other)
        && isOfOtherDegree != true
    }
  }

  /// Whether one document tells two cases apart in words that no claim holds: under one heading, or for children of
  /// unsaid age.
  private static func areCases(_ a: Item, _ b: Item) -> Bool {
    guard a.claim.source == b.claim.source else { return false }
    if a.factor == .age { return [a, b].contains { $0.claim.scope.population?.age == nil } }
    let headings = [a, b].map { item in item.claim.evidence.first { $0.role == .heading }?.span }
    return headings[0] != nil && headings[0] == headings[1]
  }

  /// By degree where both name one, else by their words.
  private static func relation(_ none: Item, _ other: Item, _ dossier: Dossier) -> TermRelation {
    if none.factor == .age,
      ScopeAlignment.areElderly(none.claim.scope.population, other.claim.scope.population)
    {
      return .same
    }
    guard let a = dossier.organFunction(none), let b = dossier.organFunction(other) else {
      let isWhole = none.isOfWholeOrgan && dossier.organFunction(other)?.isMeasured ?? false
      return isWhole ? .broader : dossier.relation(none, other)
    }
    return a.relation(to: b) == .disjoint ? .unrelated : .same
  }

  /// A condition beside the organ's function: "and you take aliskiren", not "requiring dialysis".
  static func hasFurtherCondition(_ item: Item, _ dossier: Dossier) -> Bool {
    item.claim.scope.condition.map { dossier.organs.function(of: .renal, in: $0) == nil } ?? false
  }

  /// Whether those for whom nothing changes are also the most impaired: "mild, moderate or severe".
  private static func reachesTheWorst(_ none: Item, _ dossier: Dossier) -> Bool {
    guard let function = dossier.organFunction(none) else { return true }
    let worst: ExactNumber = none.factor == .renal ? 15 : 3
    return none.factor == .renal
      ? function.interval.low.map { $0 <= worst } ?? true : function.interval.high.map { $0 >= worst } ?? true
  }

  private func contraindicated(_ none: Item, _ other: Item, _ dossier: Dossier) -> Finding? {
    // What is forbidden under a further condition only ("and you take aliskiren") leaves the rest.
    guard none.factor == .renal || none.factor == .hepatic, !Self.hasFurtherCondition(other, dossier),
      dossier.align(none, other) != .apart
    else { return nil }
    if none.claim.source != other.claim.source, let function = dossier.organFunction(none),
      let barred = none.factor.flatMap({ other.names($0) ? dossier.barredFunction(other, $0) : nil }),
      function.relation(to: barred) != .disjoint
    {
      return finding(
        .conflict(barred.holds(function) || function == barred ? .contradiction : .tension, .polarity), none,
        other, "one forbids what needs no adjustment for the other")
    }
    if other.term == none.term {
      // One document that says both has told cases apart; so has one that asks for care as well.
      let isPlain =
        none.claim.source != other.claim.source && dossier.align(none, other) == .aligned
        && !dossier.items(.doseAdjustment).contains { item in
          item.claim.source == none.claim.source && item.factor == none.factor
            && [.caution, .monitor, .avoid].contains(item.adjustment)
        }
      return finding(
        isPlain ? .conflict(.contradiction, .polarity) : .conflict(.tension, .scope), none, other,
        "one forbids what needs no adjustment for the other")
    }
    guard dossier.hierarchy.onlyQualifies(other.term, none.term) else { return nil }
    return finding(
      .conflict(.tension, .scope), none, other, "what is forbidden is part of what needs no adjustment")
  }

  /// Organ function is what the claims are about here, so it does not part them as a scope.
  static func alignment(_ a: Item, _ b: Item, _ dossier: Dossier) -> Alignment {
    func general(_ item: Item) -> Scope {
      var scope = item.claim.scope
      scope.population?.renal = nil
      scope.population?.hepatic = nil
      if item.factor == .age, a.term == b.term { scope.population = nil }
      scope.condition = nil
      return scope
    }
    return dossier.scopes.align(general(a), general(b))
  }

  private static func level(_ a: Item, _ b: Item, _ dossier: Dossier) -> Contradiction.Level {
    let stated = a.claim.certainty == .stated && b.claim.certainty == .stated
    // Within one document, degrees that overlap were told apart by something that no claim holds.
    if a.claim.source == b.claim.source, a.term != b.term { return .tension }
    return stated ? Contradiction.Level(alignment(a, b, dossier)) : .tension
  }

  private static func topic(_ factor: DoseAdjustment.Factor?) -> String {
    switch factor {
    case .renal?, .hepatic?: "\(factor!.rawValue) impairment"
    case let factor?: "dose adjustment by \(factor.rawValue)"
    case nil: "dose adjustment"
    }
  }

  func finding(_ verdict: Finding.Verdict, _ none: Item, _ other: Item, _ because: String) -> Finding {
    Finding(
      name, verdict, topic: Self.topic(none.factor), about: none.term,
      scope: none.claim.scope,
      Finding.Side(none, key: "none"),
      Finding.Side(other, key: other.claim.kind == .contraindication ? "forbidden" : "adjusted"),
      because: because)
  }
}

extension Dossier {
  /// How far the organ's function is impaired in those that a contraindication bars.
  func barredFunction(_ item: Item, _ factor: DoseAdjustment.Factor) -> OrganFunction? {
    item.claim.scope.condition.flatMap { organs.function(of: factor, in: $0) }
      ?? organs.function(of: factor, in: item.written)
  }

  /// How far the organ's function is impaired in those that the adjustment is for; nil where that is not said.
  func organFunction(_ item: Item) -> OrganFunction? {
    guard let factor = item.factor, factor == .renal || factor == .hepatic else { return nil }
    let population = item.claim.scope.population
    let scope = factor == .renal ? population?.renal : population?.hepatic
    return organs.function(of: factor, in: item.written)
      ?? scope.flatMap { organs.function(of: factor, in: $0) }
  }
}

extension Item {
  /// Whether its words name the organ.
  func names(_ factor: DoseAdjustment.Factor) -> Bool {
    let organs =
      factor == .renal
      ? ["kidney", "renal", "creatinine", "clearance", "gfr", "egfr", "crcl"] : ["liver", "hepatic"]
    return !Set(TermNormalizer.words(of: written)).isDisjoint(with: organs)
  }

  /// Whether some patients get another dose, or none.
  var changesDose: Bool {
    adjustment.map { [.avoid, .increase, .interrupt, .reduce].contains($0) } ?? false
  }

  /// "Renal impairment", of whatever degree.
  var isOfWholeOrgan: Bool { Self.organs.values.contains(term) }
  static let organs = Dictionary(
    uniqueKeysWithValues: [DoseAdjustment.Factor.renal, .hepatic].map {
      ($0, TermNormalizer()("\($0.rawValue) impairment"))
    })

  var adjustment: DoseAdjustment.Adjustment? {
    if case .doseAdjustment(let value) = claim.value { return value.adjustment }
    return nil
  }

  var factor: DoseAdjustment.Factor? {
    if case .doseAdjustment(let value) = claim.value { return value.factor }
    return nil
  }
}
