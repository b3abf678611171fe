import MonographModel

/// Children refused altogether against children refused below an age, or below another: whether the older ones may be
/// treated. What a source says of one use is a set of limits; two sources part where they have none in common.
struct AgeLimitRule: Rule {
  let name = "population-use.age-limit"

  func findings(in dossier: Dossier) -> [Finding] {
    let refusals = dossier.items.compactMap(ChildRefusal.init)
    return refusals.pairs(bySource: \.item.claim.source, where: dossier.products.areAlike).flatMap {
      between($0, $1, dossier)
    }
  }

  private func between(_ a: [ChildRefusal], _ b: [ChildRefusal], _ dossier: Dossier) -> [Finding] {
    let pairs = a.flatMap { x in b.map { (x, $0) } }.filter { dossier.areOfOneUse($0.item, $1.item) }
    guard !pairs.contains(where: { $0.agrees(with: $1) }) else { return [] }
    // What is not established for the younger says nothing beside what is not established for all.
    let parted = pairs.filter { $0.isRefused || $1.isRefused || $0.limit != nil && $1.limit != nil }
    return Dictionary(grouping: parted) { $0.limit != nil && $1.limit != nil }.map {
      finding($1, areNumbers: $0, dossier)
    }
  }

  private func finding(
    _ pairs: [(ChildRefusal, ChildRefusal)], areNumbers: Bool, _ dossier: Dossier
  ) -> Finding {
    // The clearest refusals speak for their sources.
    let (a, b) = pairs.min { Self.rank($0) < Self.rank($1) }!
    let isClear =
      areNumbers && a.isRefused && b.isRefused && dossier.alignUse(a.item, b.item) == .aligned
      && dossier.products.areOfOneStrength(a.item.claim.source, b.item.claim.source)
    return Finding(
      name, .conflict(isClear ? .contradiction : .tension, areNumbers ? .value : .scope),
      topic: "use in children", scope: Scope(population: a.item.claim.scope.population),
      side(a, pairs.map(\.0)), side(b, pairs.map(\.1)),
      because: areNumbers
        ? "the ages up to which it is not for children differ"
        : "one refuses all children and the other only the younger")
  }

  private static func rank(_ pair: (ChildRefusal, ChildRefusal)) -> (Int, String, String) {
    let open = [pair.0, pair.1].count { !$0.isRefused }
    return (open, pair.0.item.claim.id, pair.1.item.claim.id)
  }

  private func side(_ model: ChildRefusal, _ refusals: [ChildRefusal]) -> Finding.Side {
    var side = model.side
    var seen: Set<String> = []
    side.items = refusals.map(\.item).filter { seen.insert($0.claim.id).inserted }
    return side
  }
}

/// Advice against the use in children, or in those below an age.
struct ChildRefusal: Sendable {
  var item: Item
  /// In days (`AgeSpan`); nil for all children.
  var limit: ExactNumber?
  /// False where the use is only called not established, or is refused under a condition.
  var isRefused: Bool
  /// Called not established, rather than allowed under a condition.
  var isLeftOpen: Bool { !isRefused && item.claim.kind == .populationUse }
  /// "Under 3 years or weighing less than 13 kg": who is heavier or older than one of them is left open.
  var isOfEither = false

  /// Nil for all that is no such advice.
  init?(_ item: Item) {
    guard item.claim.polarity == .affirmed,
      item.claim.certainty == .stated || item.claim.kind == .populationUse
        || item.claim.kind == .doseAdjustment && item.claim.certainty == .possible
    else { return nil }
    switch item.claim.value {
    case .doseAdjustment(let value):
      guard value.factor == .age, value.adjustment == .avoid else { return nil }
      // "Not recommended unless all else fails".
      isRefused = item.claim.certainty == .stated
    case .populationUse(let value):
      guard value.stance != .allowed else { return nil }
      isRefused = value.stance != .notEstablished
    case .contraindication:
      guard item.namesChildren, item.claim.scope.population?.age != nil else { return nil }
      isRefused = true
    default: return nil
    }
    let words = WrittenWords.split(item.claim.evidence[0].quote)
    // "Do not give it in combination with otherol to children" leaves it alone; "younger children" than some are not all.
    let areYounger = zip(words, words.dropFirst()).contains {
      $0 == "younger" && ["children", "patients", "adolescents"].contains($1)
    }
    if words.contains("combination") || areYounger && item.claim.scope.population?.age == nil { return nil }
    self.item = item
    guard let population = item.claim.scope.population else {
      guard item.namesChildren else { return nil }
      return
    }
    guard let age = population.age else {
      guard population.group == .child, population.weight == nil else { return nil }
      // "Children under 12 years or who weigh less than 35 kg": all of the younger.
      guard population.text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return }
      guard let years = Self.limit(in: population.text) else { return nil }
      (limit, isOfEither) = (years, true)
      return
    }
    guard let span = AgeSpan(age), span.low ?? 0 == 0, let high = span.high else { return nil }
    limit = high >= AgeSpan.adult ? nil : high
  }

  /// The age below which a text names children beside something else, in days.
  private static func limit(in text: String) -> ExactNumber? {
    let words = WrittenWords.split(text)
    guard let unit = words.firstIndex(where: { days[$0] != nil }), unit > 1,
      let number = ExactNumber(words[unit - 1]),
      words[..<(unit - 1)].suffix(4).contains(where: below.contains), words.contains("or")
    else { return nil }
    return number.multiplied(by: days[words[unit]]!)
  }
  private static let days: [String: ExactNumber] = ["year": 360, "years": 360, "month": 30, "months": 30]
  private static let below: Set<String> = ["under", "below", "less", "younger"]

  /// How a source speaks that does not refuse it outright.
  private var doubt: String {
    item.claim.kind == .doseAdjustment ? "only under a condition" : "not established"
  }

  /// Up to which age it reaches.
  var end: ExactNumber { limit ?? AgeSpan.adult }

  func agrees(with other: ChildRefusal) -> Bool {
    switch (limit, other.limit) {
    case (nil, nil): true
    case (let a?, let b?): AgeSpan.areSame(a, b)
    default: false
    }
  }

  var side: Finding.Side {
    let who = limit.flatMap { _ in item.claim.scope.population?.age?.words }
    return Finding.Side(
      item, key: (who.map { "\($0)" } ?? "all") + (isRefused ? "" : " \(doubt)"),
      summary: isRefused
        ? "not for children" + (who.map { " \($0) old" } ?? "")
        : "use in children" + (who.map { " \($0) old" } ?? "") + " \(doubt)")
  }
}

extension Item {
  /// Whether its subject is children or adolescents.
  var namesChildren: Bool { !Set(TermNormalizer.words(of: written)).isDisjoint(with: Self.young) }
  static let young: Set<String> = ["child", "children", "adolescent", "pediatric", "paediatric"]
}

extension Dossier {
  /// How the uses and forms of two claims lie to each other, whoever their patients are.
  func alignUse(_ a: Item, _ b: Item) -> Alignment {
    func use(_ item: Item) -> Scope {
      Scope(indication: item.claim.scope.indication, formulation: item.claim.scope.formulation)
    }
    return scopes.align(use(a), use(b))
  }

  func areOfOneUse(_ a: Item, _ b: Item) -> Bool { alignUse(a, b) != .apart }
}
