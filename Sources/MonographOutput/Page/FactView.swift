import MonographModel

/// The facts of one group, as a reader looks for them.
struct FactGroupView {
  /// The name of the place on the page.
  var anchor: String
  var title: String
  var count: Int
  var timelines: [TimelineView]
  var facts: [FactView]

  /// All groups of a file that hold facts, in the order of the model.
  static func all(_ file: DrugFile, _ places: QuotePlaces, _ uses: ClaimUses) -> [FactGroupView] {
    let groups = Dictionary(grouping: file.facts, by: \.group)
    let known = Fact.Group.allCases.map(\.rawValue)
    let further = groups.keys.filter { !known.contains($0) }.sorted()
    return (known + further).compactMap { group in
      guard let facts = groups[group] else { return nil }
      return FactGroupView(
        anchor: "facts-" + group, title: title(of: group), count: facts.count,
        timelines: facts.compactMap(TimelineView.init),
        facts: facts.map { FactView($0, in: file, places, uses) })
    }
  }

  /// "adverseReactions" as words.
  static func title(of group: String) -> String {
    var words = ""
    for scalar in group.unicodeScalars {
      words += scalar.properties.isUppercase ? " " + scalar.properties.lowercaseMapping : String(scalar)
    }
    return words.sentenceCase
  }
}

/// A fact with the words for it and those against.
struct FactView {
  var id, summary, state, stateName: String
  /// "support: two independent sources state it".
  var because: String
  /// For whom and when, as written.
  var scope: [String]
  var sources: [Int]
  var against: [Int]
  var support: [QuoteView]
  var dissent: [DissentView]
  /// Contradictions about it.
  var disputes: [DisputeView]
  var filter: FilterWords

  init(_ fact: DrugFile.FactEntry, in file: DrugFile, _ places: QuotePlaces, _ uses: ClaimUses) {
    let support = file.claims(fact.support)
    let dissent = file.claims(fact.dissent)
    id = fact.id
    summary = fact.summary.printable()
    state = fact.status
    because = fact.because.printable()
    scope = ScopeWords.all(fact.scope)
    sources = places.numbers(of: support)
    stateName = Self.name(of: fact.status, sources: sources.count)
    against = places.numbers(of: dissent)
    self.support = support.map { QuoteView($0, places) }
    let disputes = uses.contradictions(of: fact.support + fact.dissent)
    let opposing = dissent.isEmpty ? [] : disputes.filter { !$0.isDismissed }.map { Dispute($0, about: fact) }
    self.dissent = dissent.map { DissentView($0, against: fact, among: opposing, in: file, places) }
    self.disputes = disputes.map(DisputeView.init)
    filter = FilterWords(
      kinds: [fact.kind], levels: uses.levels(of: fact.support + fact.dissent).map(\.rawValue),
      sources: places.numbers(of: support + dissent), states: [fact.status])
  }
}

extension FactView {
  /// Several sources are one where their texts are nearly the same, or only one of them is a real one.
  fileprivate static func name(of status: String, sources: Int) -> String {
    guard let state = EntryState(rawValue: status) else { return status }
    return state == .singleSource && sources > 1 ? "counted as one" : state.words
  }
}

/// A claim against a fact: what it weighs, and why. Nothing is deleted.
struct DissentView {
  var quote: QuoteView
  /// Wikidata's ranks: preferred, normal, deprecated.
  var rank: String
  var reason: String

  init(
    _ claim: DrugFile.ClaimEntry, against fact: DrugFile.FactEntry,
    among disputes: [Dispute], in file: DrugFile, _ places: QuotePlaces
  ) {
    quote = QuoteView(claim, places)
    (rank, reason) = ("normal", fact.because.printable())
    guard let named = disputes.first(where: { $0.parts(claim.id) }) else { return }
    reason = named.reason
    if let preferred = named.preferred {
      rank = preferred.contains(claim.id) ? "preferred" : "deprecated"
    }
  }
}

/// A contradiction as it bears on a fact.
struct Dispute {
  /// Who or what decided it.
  let reason: String
  private let sides: [Side]
  /// The claims of the side that is preferred.
  let preferred: Set<String>?

  private struct Side {
    var claims: Set<String>
    /// Whether it has claims for the fact.
    var supports: Bool
  }

  init(_ item: DrugFile.ContradictionEntry, about fact: DrugFile.FactEntry) {
    reason = item.decisionWords.printable()
    sides = item.sides.map { side in
      let claims = Set(side.claims)
      return Side(claims: claims, supports: !claims.isDisjoint(with: fact.support))
    }
    preferred = item.decision.preferred.map { [sides] in sides[$0].claims }
  }

  /// Whether a claim stands on one side and the fact on another.
  func parts(_ claim: String) -> Bool {
    sides.contains { $0.claims.contains(claim) }
      && sides.contains { $0.supports && !$0.claims.contains(claim) }
  }
}

/// A contradiction as its facts name it.
struct DisputeView {
  var id, topic, level, severity: String

  init(_ item: DrugFile.ContradictionEntry) {
    id = item.id
    topic = item.topic.printable()
    level = item.isDismissed ? "dismissed" : item.level.rawValue
    severity = item.severity.rawValue
  }
}

/// For whom and when, in the words of the source.
enum ScopeWords {
  /// Most important first; empty where nothing is said.
  static func all(_ scope: JSONValue) -> [String] {
    let population = scope["population"]
    let indication = scope["indication"]
    let words = [
      population?["text"]?.text ?? population?["group"]?.text,
      indication?["text"]?.text ?? indication?["term"]?.text,
      scope["condition"]?.text, scope["formulation"]?.text,
    ]
    let said = words.compactMap { $0?.printable(limit: 160) }
    return said.enumerated().filter { index, phrase in
      !said.enumerated().contains {
        $0 != index && $1.containsIgnoringCase(phrase) && ($1.count > phrase.count || $0 < index)
      }
    }.map(\.element)
  }
}

extension String {
  /// Whether a phrase stands in it, in capitals or not.
  fileprivate func containsIgnoringCase(_ phrase: String) -> Bool {
    lowercased().contains(phrase.lowercased())
  }
}
