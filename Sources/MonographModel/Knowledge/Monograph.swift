/// What the sources of one drug say together.
public struct Monograph: Sendable {
  public var facts: [Fact]
  public var contradictions: [Contradiction]
  public var differences: [Difference]
  public var gaps: [KnowledgeGap]
  /// What people decided, and what became of it.
  public var resolutions: [SettledResolution]

  public init(
    facts: [Fact] = [], contradictions: [Contradiction] = [], differences: [Difference] = [],
    gaps: [KnowledgeGap] = [], resolutions: [SettledResolution] = []
  ) {
    self.facts = facts
    self.contradictions = contradictions
    self.differences = differences
    self.gaps = gaps
    self.resolutions = resolutions
  }
}

/// One answer to one question, with the claims for it and those against.
public struct Fact: Sendable {
  /// Where a reader looks for it; the raw value is the member of `facts` in the drug file.
  public enum Group: String, CaseIterable, Sendable {
    case identity, indications, dosage, strengths, contraindications, warnings, adverseReactions
    case interactions, doseAdjustments, specialPopulations, monitoring, efficacy, mechanism
    case percentages, storage, administration, missedDose, overdose
  }
  public enum Status: String, CaseIterable, Sendable {
    case agreed
    case singleSource = "single-source"
    case preferred, unresolved
  }
  public enum Value: Sendable {
    case claim(ClaimValue, Claim.Polarity)
    case regimen(Regimen)
    case equivalence(Equivalence)
  }

  public var id: String
  public var group: Group
  public var value: Value
  public var scope: Scope
  public var status: Status
  /// Claim ids, ascending.
  public var support: [String]
  public var dissent: [String]
  /// The step of the policy that decided.
  public var because: String

  public init(
    id: String, group: Group, value: Value, scope: Scope, status: Status, support: [String],
    dissent: [String], because: String
  ) {
    self.id = id
    self.group = group
    self.value = value
    self.scope = scope
    self.status = status
    self.support = support
    self.dissent = dissent
    self.because = because
  }
}

/// Doses that follow each other: a table of weeks and "increase by X every N weeks until Y" are the same one.
public struct Regimen: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public var amount: Amount
    public var timing: Timing?
    /// Weeks 1 to 2 is 1…2 wk; the last step has none.
    public var window: Duration?

    public init(amount: Amount, timing: Timing? = nil, window: Duration? = nil) {
      self.amount = amount
      self.timing = timing
      self.window = window
    }
  }

  public var route: String?
  public var steps: [Step]

  public init(route: String?, steps: [Step]) {
    self.route = route
    self.steps = steps
  }
}

/// Amounts that a source calls the same: 0.25 mg = 8 million units = 1 mL.
public struct Equivalence: Hashable, Sendable {
  public var amounts: [Amount]
  public init(amounts: [Amount]) { self.amounts = amounts }
}

public struct Contradiction: Sendable {
  /// `contradiction`: both cannot hold in the same scope; `tension`: they differ in strength, certainty or in
  /// partly overlapping values.
  public enum Level: String, CaseIterable, Sendable { case contradiction, tension }
  public enum Kind: String, CaseIterable, Sendable {
    case value
    case frequencyBand = "frequency-band"
    case polarity, scope, certainty, magnitude, superseded, arithmetic
  }
  public enum Severity: String, CaseIterable, Sendable { case critical, major, minor }

  public struct Side: Sendable {
    /// The value in words for a person: "0.25 mg every other day".
    public var summary: String
    public var value: Fact.Value
    public var claims: [String]

    public init(summary: String, value: Fact.Value, claims: [String]) {
      self.summary = summary
      self.value = value
      self.claims = claims
    }
  }

  public var id: String
  public var level: Level
  public var kind: Kind
  public var withinSource: Bool
  public var severity: Severity
  public var topic: String
  public var scope: Scope
  public var sides: [Side]
  public var jurisdictions: [String]
  /// One sentence for a person.
  public var explanation: String
  /// The rule that judged it.
  public var rule: String
  public var decision: Decision

  public init(
    id: String, level: Level, kind: Kind, withinSource: Bool, severity: Severity, topic: String,
    scope: Scope, sides: [Side], jurisdictions: [String], explanation: String, rule: String,
    decision: Decision
  ) {
    self.id = id
    self.level = level
    self.kind = kind
    self.withinSource = withinSource
    self.severity = severity
    self.topic = topic
    self.scope = scope
    self.sides = sides
    self.jurisdictions = jurisdictions
    self.explanation = explanation
    self.rule = rule
    self.decision = decision
  }
}

/// What the policy or a person made of it, and by which step.
public struct Decision: Hashable, Sendable {
  public enum Step: String, CaseIterable, Sendable {
    case authority, jurisdiction, date, support, unresolved
    /// A person decided, above the policy.
    case person
  }

  public var step: Step
  /// The index of the preferred side, or nil.
  public var preferred: Int?
  public var by: String
  public var reason: String
  /// When a person decided, ISO 8601, and what.
  public var date: String?
  public var verdict: Resolution.Verdict?

  public init(step: Step, preferred: Int?, by: String = "policy", reason: String) {
    self.step = step
    self.preferred = preferred
    self.by = by
    self.reason = reason
  }
}

/// Claims that differ and are compatible all the same.
public struct Difference: Sendable {
  public enum Reason: String, CaseIterable, Sendable { case granularity, scope, certainty }

  public var id: String
  public var topic: String
  public var claims: [String]
  public var reason: Reason
  public var explanation: String

  public init(id: String, topic: String, claims: [String], reason: Reason, explanation: String) {
    self.id = id
    self.topic = topic
    self.claims = claims
    self.reason = reason
    self.explanation = explanation
  }
}

/// What some sources state and others are silent about. Silence is never a contradiction.
public struct KnowledgeGap: Sendable {
  public var id: String
  public var topic: String
  public var statedBy: [String]
  public var silent: [String]
  public var claims: [String]
  public var explanation: String

  public init(
    id: String, topic: String, statedBy: [String], silent: [String], claims: [String], explanation: String
  ) {
    self.id = id
    self.topic = topic
    self.statedBy = statedBy
    self.silent = silent
    self.claims = claims
    self.explanation = explanation
  }
}
