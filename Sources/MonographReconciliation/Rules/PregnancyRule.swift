import MonographModel

/// Use in pregnancy and lactation: allowed against avoided, or against caution.
///
/// What a source says is a set of stances; sources with one in common do not part.
struct PregnancyRule: Rule {
  let name = "pregnancy-lactation.stance"

  /// How far a stance goes; the old letter categories are read beside the words.
  private enum Stance: Int { case allowed, caution, against }

  func findings(in dossier: Dossier) -> [Finding] {
    let all = dossier.items(.pregnancyLactation)
    let known = all.filter { Self.stance($0) != nil && $0.claim.certainty != .unknown }
    // "Contraindications: second and third trimester of pregnancy".
    let barred = dossier.items(.contraindication).filter { Self.barredTopic($0) != nil }
    let byTopic = Dictionary(grouping: known + barred, by: Self.topic).sorted { $0.key < $1.key }
    return byTopic.flatMap { _, items in
      items.pairs(bySource: \.claim.source, where: dossier.products.areComparable).flatMap {
        between($0, $1, dossier)
      }
    } + unanswered(all, by: known + barred, dossier)
  }

  /// Called unknown and nothing else by the one, and forbidden or advised against by the other.
  private func unanswered(_ all: [Item], by known: [Item], _ dossier: Dossier) -> [Finding] {
    // "Ask your doctor for advice" answers nothing.
    let answered = Set(known.filter { !Self.isAsking($0) }.map { "\($0.claim.source) \(Self.topic($0))" })
    let open = all.filter {
      Self.isUnknown($0) && !answered.contains("\($0.claim.source) \(Self.topic($0))")
    }
    return open.flatMap { question in
      known.filter {
        Self.stance($0) == .against && !Self.isCategory($0) && Self.topic($0) == Self.topic(question)
          && $0.claim.source != question.claim.source
          && dossier.products.areComparable($0.claim.source, question.claim.source)
          && dossier.align($0, question) != .apart
      }.map { answer in
        Finding(
          name, .conflict(.tension, .certainty), topic: "use in \(Self.topic(question))",
          scope: question.claim.scope, Finding.Side(question, key: "unknown"),
          Finding.Side(answer, key: "against"), because: "one calls unknown what the other advises against")
      }
    }
  }

  private func between(_ a: [Item], _ b: [Item], _ dossier: Dossier) -> [Finding] {
    let (left, right) = (Self.definite(a), Self.definite(b))
    guard Set(left.compactMap(Self.stance)).isDisjoint(with: right.compactMap(Self.stance)) else {
      return excepted(a, b, dossier) + excepted(b, a, dossier)
    }
    let isOpen = Self.leavesOpen(a) || Self.leavesOpen(b)
    return left.flatMap { x in right.compactMap { finding(x, $0, dossier) } }.map {
      isOpen ? $0.softened : $0
    }
  }

  /// Forbidden by the one, and by the other "unless clearly needed".
  private func excepted(_ strict: [Item], _ lenient: [Item], _ dossier: Dossier) -> [Finding] {
    let exceptions = lenient.filter(Self.hasException)
    guard !exceptions.isEmpty, !strict.contains(where: Self.hasException),
      !lenient.contains(where: { item in
        Self.isForbidden(item) && !exceptions.contains { Self.areOfOnePlace($0, item) }
      })
    else { return [] }
    return exceptions.flatMap { exception in
      strict.filter {
        Self.isFlat($0) && dossier.align($0, exception) != .apart && Self.areOfOneStage($0, exception)
      }.map {
        Finding(
          name, .conflict(.tension, .scope), topic: "use in \(Self.topic(exception))",
          scope: exception.claim.scope, Finding.Side($0, key: "against"),
          Finding.Side(exception, key: "against with an exception"),
          because: "one forbids without the exception that the other makes")
      }
    }
  }

  /// "Ask your doctor if you can breast-feed": what is said beside it, such as that no harm is expected, allows nothing.
  private static func leavesOpen(_ items: [Item]) -> Bool {
    items.contains { item in
      let words = WrittenWords.split(item.claim.evidence[0].quote)
      return isAsking(item)
        && words.indices.contains { at in
          ["if", "whether"].contains(words[at])
            && words[(at + 1)...].starts(with: ["you", "can"])
        }
    } && !items.contains { stance($0) == .against }
  }

  /// "Ask your doctor first" stands in every leaflet: what it allows or advises against beside that counts.
  private static func definite(_ items: [Item]) -> [Item] {
    let definite = items.filter { stance($0) != .caution }
    return definite.isEmpty ? items : definite
  }

  private func finding(_ a: Item, _ b: Item, _ dossier: Dossier) -> Finding? {
    guard let x = Self.stance(a), let y = Self.stance(b), dossier.align(a, b) != .apart,
      Self.areOfOneStage(a, b)
    else { return nil }
    let opposed = abs(x.rawValue - y.rawValue) == 2
    let byCategory = Self.isCategory(a) || Self.isCategory(b)
    // To weigh it, or to ask a doctor first, is weaker than to advise against it.
    let isForbidden = Self.isForbidden(a) || Self.isForbidden(b)
    let isAsked = Self.isAsking(a) || Self.isAsking(b)
    let isAnyLeaflets = [a, b].contains { Self.isAsking($0, by: ["ask"]) }
    if !opposed, byCategory || isAnyLeaflets || isAsked && [x, y].contains(.allowed) {
      return byCategory ? nil : difference(a, b, x, y)
    }
    let level: Contradiction.Level =
      opposed && !byCategory ? Contradiction.Level(dossier.align(a, b)) : .tension
    return Finding(
      name, .conflict(level, opposed ? .polarity : .scope), topic: "use in \(Self.topic(a))",
      scope: a.claim.scope,
      Finding.Side(a, key: "\(x)"), Finding.Side(b, key: "\(y)"),
      because: opposed
        ? "one allows what the other advises against"
        : Self.verb(isForbidden, [x, y].contains(.allowed))
          + (isAsked ? "leaves to the doctor" : "weighs"))
  }

  private static func verb(_ isForbidden: Bool, _ isAllowed: Bool) -> String {
    (isForbidden ? "one forbids" : isAllowed ? "one allows" : "one advises against") + " what the other "
  }

  private func difference(_ a: Item, _ b: Item, _ x: Stance, _ y: Stance) -> Finding {
    Finding(
      name, .difference(.certainty), topic: "use in \(Self.topic(a))", scope: a.claim.scope,
      Finding.Side(a, key: "\(x)"), Finding.Side(b, key: "\(y)"),
      because: Self.verb(false, [x, y].contains(.allowed)) + "leaves to the doctor")
  }

  private static func topic(_ item: Item) -> String { barredTopic(item) ?? item.written }

  /// What is barred in one trimester answers only to what names one.
  private static func areOfOneStage(_ a: Item, _ b: Item) -> Bool {
    func namesStage(_ item: Item) -> Bool {
      item.claim.evidence.contains { TermNormalizer.words(of: $0.quote).contains("trimester") }
    }
    return [(a, b), (b, a)].allSatisfy { bar, other in
      barredTopic(bar) == nil || !namesStage(bar) || namesStage(other)
    }
  }

  /// The state that a contraindication bars, where it names nothing else.
  private static func barredTopic(_ item: Item) -> String? {
    guard case .contraindication(let term) = item.claim.value else { return nil }
    let words = Set(TermNormalizer.words(of: term))
    guard words.isSubset(of: barring) else { return nil }
    if !words.isDisjoint(with: ["pregnancy", "pregnant"]) { return "pregnancy" }
    return words.isDisjoint(with: ["breast", "breastfeeding", "lactation"]) ? nil : "lactation"
  }
  private static let barring: Set<String> = [
    "pregnancy", "pregnant", "breast", "feeding", "breastfeeding", "lactation", "first", "second", "third",
    "trimester", "of", "and", "during", "the", "in", "women", "woman",
  ]

  private static func stance(_ item: Item) -> Stance? {
    if barredTopic(item) != nil { return .against }
    guard case .pregnancyLactation(let value) = item.claim.value, item.claim.polarity == .affirmed else {
      return nil
    }
    switch value.stance {
    case .allowed, .categoryA: return .allowed
    // B: no harm seen in animals, and nothing known of people; to be used where it is needed.
    case .caution, .categoryB, .categoryC: return .caution
    case .avoid, .contraindicated, .categoryD, .categoryX: return .against
    case .unknown: return nil
    }
  }

  /// "Ask your doctor for advice", as all leaflets have it, and "its use should be discussed with a doctor".
  private static func isAsking(_ item: Item, by asking: [String] = asking) -> Bool {
    guard stance(item) == .caution else { return false }
    let cues = item.claim.evidence.filter { $0.role == .cue }
    return (cues.isEmpty ? item.claim.evidence : cues).contains { evidence in
      TermNormalizer.words(of: evidence.quote).contains { word in asking.contains { word.hasPrefix($0) } }
    }
  }
  private static let asking = ["ask", "talk", "consult", "discuss", "speak", "tell"]

  private static func isForbidden(_ item: Item) -> Bool {
    guard case .pregnancyLactation(let value) = item.claim.value else { return barredTopic(item) != nil }
    return value.stance == .contraindicated
  }

  /// "Must not be used unless clearly needed".
  private static func hasException(_ item: Item) -> Bool {
    stance(item) == .against && item.claim.evidence.contains { $0.role == .condition }
  }

  /// Forbidden, or "should not be used"; what is "not recommended" leaves room.
  private static func isFlat(_ item: Item) -> Bool {
    isForbidden(item)
      || stance(item) == .against
        && item.claim.evidence.contains { evidence in
          let words = WrittenWords.split(evidence.quote)
          return evidence.role == .cue && words.contains("not") && !words.contains("recommended")
        }
  }

  /// Whether both are read from one place, as "do not use it if you are pregnant" among the contraindications is.
  private static func areOfOnePlace(_ a: Item, _ b: Item) -> Bool {
    a.claim.source == b.claim.source && a.claim.evidence[0].span.overlaps(b.claim.evidence[0].span)
  }

  private static func isUnknown(_ item: Item) -> Bool {
    guard case .pregnancyLactation(let value) = item.claim.value else { return false }
    return value.stance == .unknown
  }

  private static func isCategory(_ item: Item) -> Bool {
    guard case .pregnancyLactation(let value) = item.claim.value else { return false }
    return value.stance.rawValue.hasPrefix("category")
  }
}
