import MonographModel

/// Finds where sources part. One rule a file; each looks at the whole dossier, and compares only claims that answer
/// the same question.
protocol Rule: Sendable {
  /// A stable name, `topic.what`, by which severities are looked up.
  var name: String { get }
  func findings(in dossier: Dossier) -> [Finding]
}

let ruleList: [any Rule] = [
  AdjustedDoseRule(), AgeFromRule(), AgeLimitRule(), ArithmeticRule(), BoxedWarningRule(), ChildrenRule(),
  ContraindicationRule(), CycleRule(),
  DailyTotalRule(), DoseAdjustmentRule(), DoseBandRule(), DoseOverlapRule(), DosePartsRule(), DoseRule(),
  DoseStepRule(),
  DoseWindowRule(),
  DurationRule(), EarlierTreatmentsRule(), EfficacyRule(), FrequencyNameRule(),
  FrequencyRule(),
  GranularityRule(), IncidenceRule(),
  HazardRule(), IncrementRule(), IndicationRule(),
  IndicationStatusRule(), InstructionRule(), InteractionRule(), MaximumRule(), MissedDoseRule(),
  MonitoringRule(),
  OpenQuestionRule(),
  OrganBanRule(),
  PopulationUseRule(),
  PregnancyRule(),
  RegimenRule(), ScheduleRule(), StatedLimitRule(), StorageRule(),
  TimeLimitRule(), TurnedRangeRule(), VariantRule(),
]

/// What a rule says of two sets of claims.
struct Finding: Sendable {
  enum Verdict: Hashable, Sendable {
    case conflict(Contradiction.Level, Contradiction.Kind)
    case difference(Difference.Reason)

    /// As ids are made of it.
    var name: String { Self.names[self]! }
    private static let names: [Verdict: String] = {
      let conflicts = Contradiction.Level.allCases.flatMap { level in
        Contradiction.Kind.allCases.map { Verdict.conflict(level, $0) }
      }
      let all = conflicts + Difference.Reason.allCases.map(Verdict.difference)
      return Dictionary(uniqueKeysWithValues: all.map { ($0, "\($0)") })
    }()
  }

  struct Side: Sendable {
    /// Tells one answer from another, whichever claims give it.
    var key: String
    var summary: String
    var value: Fact.Value
    var items: [Item]

    init(_ item: Item, key: String? = nil, summary: String? = nil) {
      let words = item.claim.value.words(item.claim.polarity)
      self.init(
        key: key ?? words, summary: summary ?? words, value: .claim(item.claim.value, item.claim.polarity),
        items: [item])
    }

    init(key: String, summary: String, value: Fact.Value, items: [Item]) {
      self.key = key
      self.summary = summary
      self.value = value
      self.items = items
    }
  }

  var rule: String
  var verdict: Verdict
  /// What the question is, in words, and in a form that does not depend on how a source writes it.
  var topic: String
  var question: String
  var scope: Scope
  var sides: [Side]
  /// Why it is one, in words that end a sentence.
  var because: String

  /// Whether each source that takes part is on both sides.
  var isWithinSource: Bool { Set(sides.map { Set($0.items.map(\.claim.source)) }).count == 1 }

  init(
    _ rule: String, _ verdict: Verdict, topic: String, about: NormalTerm? = nil, scope: Scope = Scope(),
    _ a: Side, _ b: Side, because: String
  ) {
    self.rule = rule
    self.verdict = verdict
    self.topic = topic
    question = about.map { "\(a.items[0].claim.kind.rawValue) \($0.key)" } ?? topic
    self.scope = scope
    sides = [a, b].sorted { $0.key < $1.key }
    self.because = because
  }
}

extension Finding {
  /// The same as no more than a tension.
  var softened: Finding {
    guard case .conflict(_, let kind) = verdict else { return self }
    var softened = self
    softened.verdict = .conflict(.tension, kind)
    return softened
  }
}

extension Optional where Wrapped: Equatable {
  /// Whether both are known and not the same.
  func contradicts(_ other: Wrapped?) -> Bool {
    guard let self, let other else { return false }
    return self != other
  }
}

extension Array {
  /// Every pair of elements once.
  var pairs: [(Element, Element)] {
    indices.flatMap { i in indices[(i + 1)...].map { (self[i], self[$0]) } }
  }

  /// The elements of every two sources that may meet, in the order of their paths.
  func pairs(
    bySource source: (Element) -> String, where mayMeet: (String, String) -> Bool
  ) -> [([Element], [Element])] {
    let bySource = Dictionary(grouping: self, by: source)
    return bySource.keys.sorted().pairs.filter { mayMeet($0, $1) }.map { (bySource[$0]!, bySource[$1]!) }
  }
}

extension Contradiction.Level {
  /// What is said on one side only lowers the level.
  init(_ alignment: Alignment) { self = alignment == .aligned ? .contradiction : .tension }
}
