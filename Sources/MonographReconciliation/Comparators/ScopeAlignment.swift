import MonographModel

/// Whether two claims answer the same question: for whom, for what, under which condition.
enum Alignment: Comparable, Sendable {
  /// They are about different patients or uses.
  case apart
  /// Something is said on one side only, or more narrowly: compatible, and less certain.
  case partly
  case aligned
}

extension Alignment {
  init(_ relation: Relation) {
    switch relation {
    case .same: self = .aligned
    case .overlapping, .incomparable: self = .partly
    case .disjoint: self = .apart
    }
  }
}

/// Compares scopes. Nothing said of the population means adults in general: a special population is apart from it.
struct ScopeAlignment: Sendable {
  var normalize: TermNormalizer
  var hierarchy: TermHierarchy
  /// Whether all uses of the drug are of one field, so that an unnamed use can be no other.
  var singleField: Bool
  private let organs = OrganScale.standard

  init(normalize: TermNormalizer, hierarchy: TermHierarchy, singleField: Bool) {
    (self.normalize, self.hierarchy, self.singleField) = (normalize, hierarchy, singleField)
  }

  func align(_ a: Scope, _ b: Scope) -> Alignment {
    min(
      population(a.population, b.population), indication(a.indication, b.indication),
      text(a.condition, b.condition), text(a.formulation, b.formulation))
  }

  private func population(_ a: Population?, _ b: Population?) -> Alignment {
    let areElderly = Self.areElderly(a, b)
    let groups = areElderly ? .aligned : Self.groups(Self.group(of: a), Self.group(of: b))
    let organs = min(
      organ(.renal, Self.impaired(a, \.renal), Self.impaired(b, \.renal)),
      organ(.hepatic, Self.impaired(a, \.hepatic), Self.impaired(b, \.hepatic)))
    if Self.isUnread(a) != Self.isUnread(b) { return .apart }
    let ages = Self.areAdults(a, b) || areElderly ? .aligned : range(a?.age, b?.age)
    let weights = Self.areGrown(a, b) ? .aligned : range(a?.weight, b?.weight)
    return min(groups, organs, min(ages, weights))
  }

  /// "Adults of 16 years and older" and "adults" are the same patients.
  private static func areAdults(_ a: Population?, _ b: Population?) -> Bool {
    guard (a?.age == nil) != (b?.age == nil), (a?.group ?? .adult) == .adult, (b?.group ?? .adult) == .adult,
      let span = (a?.age ?? b?.age).flatMap(AgeSpan.init), let low = span.low
    else { return false }
    return span.high == nil && low <= AgeSpan.adult && AgeSpan.adolescent <= low
  }

  /// "Patients over 65 years" and "elderly patients" are the same.
  static func areElderly(_ a: Population?, _ b: Population?) -> Bool {
    guard let a, let b, (a.age == nil) != (b.age == nil),
      case let (aged, other) = a.age == nil ? (b, a) : (a, b),
      other.group == .elderly, aged.group.map({ $0 == .elderly || $0 == .adult }) ?? true,
      let span = aged.age.flatMap(AgeSpan.init), span.high == nil, let low = span.low
    else { return false }
    return AgeSpan.elderly.contains(low)
  }

  /// "Adults and adolescents of 35 kg or more" and "adults": who is grown up weighs more.
  private static func areGrown(_ a: Population?, _ b: Population?) -> Bool {
    guard (a?.weight == nil) != (b?.weight == nil), (a?.group ?? .adult) == .adult,
      (b?.group ?? .adult) == .adult,
      let weight = a?.weight ?? b?.weight, let low = weight.low
    else { return false }
    let text = (a?.weight == nil ? b : a)?.text ?? ""
    return weight.high == nil && low <= lightest && TermNormalizer.words(of: text).contains("adult")
  }

  /// A weight that is named, and whose limits are not known: its sign was lost.
  private static func isUnread(_ population: Population?) -> Bool {
    guard let population, population.weight == nil else { return false }
    return TermNormalizer.words(of: population.text).contains("kg")
  }

  /// Who is younger or lighter than an adult is a child, also where that is not said.
  private static func group(of population: Population?) -> Population.Group? {
    guard let population, population.group == nil else { return population?.group }
    if let span = population.age.flatMap(AgeSpan.init), let high = span.high, high <= AgeSpan.adult {
      return .child
    }
    return population.weight?.high.map { $0 <= lightest } ?? false ? .child : nil
  }
  /// Kilograms: who weighs less is a child.
  private static let lightest: ExactNumber = 40

  /// Whether one speaks of adults alone, and the other of children alone.
  static func areAdultAndChild(_ a: Population, _ b: Population) -> Bool {
    let young: CaseSet<Population.Group> = [.child, .adolescent, .infant]
    func isAdult(_ one: Population) -> Bool { one.group == .adult }
    func isChild(_ one: Population) -> Bool { group(of: one).map(young.contains) ?? false }
    return isAdult(a) && isChild(b) || isChild(a) && isAdult(b)
  }

  private static func groups(_ a: Population.Group?, _ b: Population.Group?) -> Alignment {
    let (x, y) = (a ?? .adult, b ?? .adult)
    if x == y { return .aligned }
    // "Postmenopausal women" may be all whom the other text has in mind.
    let sexes: CaseSet<Population.Group> = [.female, .male]
    if [x, y].contains(.adult), !sexes.isDisjoint(with: [x, y]) { return .partly }
    let nested: CaseSet<Population.Group> = [.child, .adolescent, .infant]
    return nested.contains(x) && nested.contains(y) && (x == .child || y == .child) ? .partly : .apart
  }

  /// "Adults with normal renal function" are adults.
  private static func impaired(_ population: Population?, _ organ: KeyPath<Population, String?>) -> String? {
    guard let population, let said = population[keyPath: organ] else { return nil }
    return TermNormalizer.words(of: population.text).contains("normal") ? nil : said
  }

  /// Impaired organ function asks another question than none said; "a clearance of 60 mL/min or more" is hardly
  /// impaired.
  private func organ(_ factor: DoseAdjustment.Factor, _ a: String?, _ b: String?) -> Alignment {
    guard let a, let b else {
      guard let one = a ?? b else { return .aligned }
      if TermNormalizer.words(of: one).contains("normal") { return .aligned }
      let function = organs.function(of: factor, in: one)
      return function.map { $0.isMeasured && $0.interval.high == nil } ?? false ? .partly : .apart
    }
    guard let x = organs.function(of: factor, in: a), let y = organs.function(of: factor, in: b) else {
      return terms(a, b)
    }
    return Alignment(x.relation(to: y))
  }

  private func range(_ a: Amount?, _ b: Amount?) -> Alignment {
    guard let a, let b else { return a == nil && b == nil ? .aligned : .partly }
    if let x = AgeSpan(a), let y = AgeSpan(b) {
      // The span ends before its upper age.
      let spans = [x, y].map { Interval(low: $0.low, high: $0.high, highInclusive: false) }
      return Alignment(spans[0].relation(to: spans[1]))
    }
    guard a.unit == b.unit else { return .partly }
    // "10 to 30 kg" and "30 to 60 kg" have no patient in common.
    let weights = [a, b].map { Interval(low: $0.low, high: $0.high, highInclusive: $0.low == $0.high) }
    return Alignment(weights[0].relation(to: weights[1]))
  }

  private func indication(_ a: Scope.Term?, _ b: Scope.Term?) -> Alignment {
    guard let a, let b else { return (a == nil && b == nil) || singleField ? .aligned : .partly }
    // To prevent it is another use than to treat it.
    if [a, b].count(where: { normalize($0.term).words.contains(Self.prevention) }) == 1 { return .apart }
    let relation = uses(normalize(a.term), normalize(b.term))
    return relation == .partly && singleField ? .aligned : relation
  }

  private static let prevention = "prevention"

  /// "Stable chronic heart failure" is what "heart failure" means where a dose is given for it.
  private func uses(_ a: NormalTerm, _ b: NormalTerm) -> Alignment {
    func plain(_ term: NormalTerm) -> NormalTerm {
      let rest = term.words.filter { !Self.usual.contains($0) }
      return rest.isEmpty ? term : NormalTerm(rest)
    }
    return terms(plain(a), plain(b))
  }
  private static let usual: Set<String> = ["chronic", "stable", "primary", "essential", "symptomatic"]

  private func text(_ a: String?, _ b: String?) -> Alignment {
    guard let a, let b else { return a == nil && b == nil ? .aligned : .partly }
    return terms(a, b)
  }

  private func terms(_ a: String, _ b: String) -> Alignment { terms(normalize(a), normalize(b)) }

  private func terms(_ a: NormalTerm, _ b: NormalTerm) -> Alignment {
    switch hierarchy.relation(a, b) {
    case .same: .aligned
    case .narrower, .broader: .partly
    case .unrelated: .apart
    }
  }
}
