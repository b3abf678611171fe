import MonographModel

/// A contraindication that another source denies, by name, by stating that there are none, or by allowing the use in
/// those very patients; one that another source only asks care of is a tension.
struct ContraindicationRule: Rule {
  let name = "contraindication.polarity"

  func findings(in dossier: Dossier) -> [Finding] {
    let affirmed = dossier.items(.contraindication).filter { $0.claim.certainty == .stated && !$0.isNone }
    return dossier.items(.contraindication, .negated).flatMap { denial in
      affirmed.compactMap { item in
        denial.isNone ? none(denial, item, dossier) : same(denial, item, dossier)
      }
    } + lenient(affirmed, dossier) + limits(affirmed, dossier) + impaired(affirmed, dossier)
      + values(affirmed, dossier)
  }

  /// Barred with a potassium above 5.0 in one source, and above 5.5 in the other.
  private func values(_ affirmed: [Item], _ dossier: Dossier) -> [Finding] {
    let measured = affirmed.compactMap { item in BarringValue(item).map { (item: item, value: $0) } }
    return Dictionary(grouping: measured, by: \.value.measure).sorted { $0.key < $1.key }.flatMap {
      _, items in
      items.pairs(bySource: \.item.claim.source, where: dossier.products.areAlike).flatMap { a, b in
        guard Set(a.map(\.value.number)).isDisjoint(with: b.map(\.value.number)) else { return [Finding]() }
        return a.flatMap { x in
          b.filter { dossier.align(x.item, $0.item) != .apart }.map { y in
            Finding(
              name, .conflict(Contradiction.Level(dossier.align(x.item, y.item)), .value),
              topic: "contraindication: \(x.value.measure)", Finding.Side(x.item), Finding.Side(y.item),
              because: "the values from which on patients are barred differ")
          }
        }
      }
    }
  }

  /// Barred below 45 mL/min in one source, and below 60 in the other. What a source says is a set of limits.
  private func limits(_ affirmed: [Item], _ dossier: Dossier) -> [Finding] {
    let measured = affirmed.filter { Self.limit($0) != nil }
    return measured.pairs(bySource: \.claim.source, where: dossier.products.areAlike).flatMap { a, b in
      guard Set(a.map(Self.limit)).isDisjoint(with: b.map(Self.limit)) else { return [Finding]() }
      return a.flatMap { x in
        b.compactMap { y in
          let alignment = dossier.align(x, y) { $0.condition = nil }
          let isOfOne = x.term == y.term || x.names(.renal) && y.names(.renal)
          guard isOfOne, alignment != .apart else { return nil }
          return Finding(
            name, .conflict(Contradiction.Level(alignment), .value),
            topic: "contraindication: \(x.written.lowercasedASCII)", about: x.term,
            Finding.Side(x, key: x.claim.scope.condition, summary: x.claim.scope.condition),
            Finding.Side(y, key: y.claim.scope.condition, summary: y.claim.scope.condition),
            because: "the limits from which on patients are barred differ")
        }
      }
    }
  }

  private static func limit(_ item: Item) -> Interval? {
    item.claim.scope.condition.flatMap { Limits.interval(in: $0) }
  }

  /// Allowed at a clearance of 10 to 25 mL/min in one source, and barred below 25 in the other.
  private func impaired(_ affirmed: [Item], _ dossier: Dossier) -> [Finding] {
    let allowed = dossier.items(.populationUse).filter { $0.stance == .allowed }
    return allowed.flatMap { item in
      affirmed.compactMap { barred -> Finding? in
        guard item.claim.source != barred.claim.source,
          dossier.products.areAlike(item.claim.source, barred.claim.source),
          let (factor, degree) = item.impairment, barred.names(factor),
          let function = dossier.organs.function(of: factor, in: degree),
          let limit = dossier.barredFunction(barred, factor), function.relation(to: limit) != .disjoint,
          !affirmed.contains(where: { $0.claim.source == item.claim.source && $0.names(factor) })
        else { return nil }
        return Finding(
          name, .conflict(limit.holds(function) || function == limit ? .contradiction : .tension, .polarity),
          topic: "contraindication: \(barred.written.lowercasedASCII)", about: barred.term,
          Finding.Side(item, key: "allowed"), Finding.Side(barred, key: "yes"),
          because: "one is for those whom the other bars")
      }
    }
  }

  /// Patients whom one source bars, and another expressly allows or treats with care.
  private func lenient(_ affirmed: [Item], _ dossier: Dossier) -> [Finding] {
    let allowed = dossier.items(.populationUse).filter { $0.stance == .allowed && $0.isOfIllness }
    let treated = dossier.items(.indication).filter {
      $0.claim.certainty == .stated && !$0.isCircumstantial && $0.status != .investigational
    }
    let careful = dossier.items(.warning).filter(\.isCare)
    return (allowed + treated + careful).flatMap { item in
      affirmed.compactMap { lenient(item, $0, affirmed, dossier) }
    }
  }

  private func lenient(_ item: Item, _ barred: Item, _ affirmed: [Item], _ dossier: Dossier) -> Finding? {
    let isAllowed = item.claim.kind != .warning
    guard item.claim.source != barred.claim.source, !item.term.isEmpty,
      item.isOfIllness(of: barred)
        || !isAllowed && item.plain == barred.plain && item.isAsGrave(as: barred, dossier),
      dossier.align(item, barred) != .apart,
      dossier.products.areAlike(item.claim.source, barred.claim.source),
      // Leaflets ask for care in many words; two of them part by what each bars.
      isAllowed || !dossier.products.areProducts(item.claim.source, barred.claim.source),
      // What a source is for it bars nobody from.
      item.claim.kind != .indication || !dossier.products.names(barred.term, in: barred.claim.source),
      // A source that also bars them has told the cases apart.
      !affirmed.contains(where: {
        $0.claim.source == item.claim.source && dossier.relation($0, item) != .unrelated
      })
    else { return nil }
    // That it has been used so off-label does not say that it should be.
    let level: Contradiction.Level =
      isAllowed && item.status != .offLabel ? Contradiction.Level(dossier.align(item, barred)) : .tension
    return Finding(
      name, .conflict(level, .polarity), topic: "contraindication: \(barred.written.lowercasedASCII)",
      about: barred.term, scope: barred.claim.scope, Finding.Side(item, key: isAllowed ? "allowed" : "care"),
      Finding.Side(barred, key: "yes"),
      because: isAllowed
        ? "one is for those whom the other bars" : "one asks care where the other bars")
  }

  /// A label that has none cannot be read beside one in the same document that has some: that is another section.
  private func none(_ denial: Item, _ item: Item, _ dossier: Dossier) -> Finding? {
    guard denial.claim.source != item.claim.source, denial.claim.scope.population == nil else { return nil }
    // From which age on it may be used is asked elsewhere.
    if item.namesChildren { return nil }
    // An allergy to the medicine itself bars every medicine.
    let isAllergy = [.same, .narrower].contains(dossier.hierarchy.relation(item.term, Self.allergy))
    // "Do not use it if you are pregnant", said of pregnancy rather than among the contraindications.
    let isAdvice = item.claim.section == .pregnancy || item.claim.section == .lactation
    return Finding(
      name,
      isAllergy
        ? .difference(.granularity) : .conflict(isAdvice ? .tension : .contradiction, .polarity),
      topic: "contraindications",
      Finding.Side(denial, key: "none", summary: "no contraindications"), Finding.Side(item, key: "some"),
      because: isAllergy
        ? "an allergy to the medicine itself goes without saying" : "one states that there are none")
  }

  private static let allergy = TermNormalizer()("allergy to an ingredient")

  private func same(_ denial: Item, _ item: Item, _ dossier: Dossier) -> Finding? {
    // Denying a disease denies its kinds; denying one kind leaves the others.
    let relation = dossier.relation(item, denial)
    let alignment = dossier.align(denial, item)
    guard relation == .same || relation == .narrower, alignment != .apart else { return nil }
    let topic = "contraindication: \(denial.written.lowercasedASCII)"
    let level: Contradiction.Level =
      denial.claim.certainty == .stated ? Contradiction.Level(alignment) : .tension
    return Finding(
      name, .conflict(level, .polarity), topic: topic, about: denial.term, scope: item.claim.scope,
      Finding.Side(denial, key: "no"),
      Finding.Side(item, key: "yes"), because: "one affirms it and the other denies it")
  }
}

/// A measured value that bars: "serum potassium level above 5.0".
private struct BarringValue: Sendable {
  /// What is measured, and whether more or less of it bars.
  var measure: String
  var number: ExactNumber

  init?(_ item: Item) {
    let words = WrittenWords.split(item.written)
    guard let sign = words.firstIndex(where: { Self.signs[$0] != nil }), sign > 0,
      let value = words[sign...].prefix(4).compactMap({ ExactNumber($0) }).first
    else { return nil }
    let named = words[..<sign].filter { !Self.general.contains($0) }
    guard !named.isEmpty else { return nil }
    measure = named.joined(separator: " ") + " " + Self.signs[words[sign]]!
    number = value
  }

  private static let signs: [String: String] = [
    "above": "above", "over": "above", "greater": "above", "more": "above", "exceeding": "above",
    ">": "above",
    "≥": "above", "higher": "above", "below": "below", "under": "below", "less": "below", "lower": "below",
    "<": "below", "≤": "below",
  ]
  private static let general: Set<String> = [
    "serum", "plasma", "blood", "level", "levels", "concentration", "absolute", "count", "counts", "baseline",
    "a", "the", "of",
  ]
}

extension Item {
  /// "Use with caution in patients with …", not "tell your doctor if you have".
  fileprivate var isCare: Bool {
    claim.certainty == .stated && ["warning.care", "warning.patients"].contains(claim.rule)
  }

  fileprivate var isOfIllness: Bool { claim.scope.population == nil }

  /// "Active or recent history of gout" bars those with gout, too.
  fileprivate func isOfIllness(of barred: Item) -> Bool {
    if term == barred.term { return true }
    let rest = barred.term.words.filter { !Self.times.contains($0) }
    if !rest.isEmpty, rest == term.words { return true }
    // "Personal or family history of gout" bars those with a family history of gout.
    let all = TermNormalizer.words(of: barred.written)
    if let or = all.firstIndex(of: "or"), or + 1 < all.count,
      case let own = TermNormalizer.words(of: written),
      // "Bulimia or anorexia nervosa" bars those with bulimia nervosa, too.
      all[(or + 1)...].elementsEqual(own) || (all[..<or] + all[(or + 1)...].dropFirst()).elementsEqual(own)
    {
      return true
    }
    // "Sedation in patients with gout" bars those with gout.
    let words = all
    guard let people = words.firstIndex(where: { ["patient", "people"].contains($0) }),
      people > 0, people + 2 < words.count, words[people + 1] == "with"
    else { return false }
    return words[(people + 2)...].elementsEqual(TermNormalizer.words(of: written))
  }
  private static let times: Set<String> = [
    "active", "current", "history", "known", "or", "previous", "recent", "suspected",
  ]

  /// Which organ does not work well in the patients it is said of, and how well it works.
  fileprivate var impairment: (DoseAdjustment.Factor, String)? {
    let population = claim.scope.population
    return population?.renal.map { (.renal, $0) } ?? population?.hepatic.map { (.hepatic, $0) }
      // "Moderate liver problems".
      ?? [DoseAdjustment.Factor.renal, .hepatic].first(where: names).map { ($0, written) }
  }

  /// Whether both name the same degree, or none.
  fileprivate func isAsGrave(as other: Item, _ dossier: Dossier) -> Bool {
    let qualifiers = [self, other].map { Set($0.term.words).subtracting($0.plain.words) }
    return qualifiers[0] == qualifiers[1] || term.words.contains("history")
      || other.term.words.contains("history")
  }

  /// "Contraindications: none".
  var isNone: Bool { term.key == "none" }
}
