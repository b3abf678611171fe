/// One statement of one source, proven by the bytes it quotes.
public struct Claim: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case dose
    case doseChange = "dose-change"
    case strength, schedule, percentage
    case adverseReaction = "adverse-reaction"
    case contraindication, indication, warning, interaction
    case doseAdjustment = "dose-adjustment"
    case pregnancyLactation = "pregnancy-lactation"
    case populationUse = "population-use"
    case monitoring, identity, efficacy, mechanism, storage
    case missedDose = "missed-dose"
    case overdose, administration
  }
  public enum Polarity: String, CaseIterable, Sendable { case affirmed, negated }
  public enum Certainty: String, CaseIterable, Sendable { case stated, likely, possible, unknown }

  /// `c-` and 16 hexadecimal digits, made from source, range, kind, value, scope and polarity alone.
  public var id: String
  public var value: ClaimValue
  public var scope: Scope
  public var polarity: Polarity
  public var certainty: Certainty
  public var section: SectionKind?
  /// The rule that made it, `kind.rule-name`.
  public var rule: String
  /// SHA-256 of the source.
  public var source: String
  /// Never empty; the first has role `value`.
  public var evidence: [Evidence]

  public init(
    id: String = "", value: ClaimValue, scope: Scope = Scope(), polarity: Polarity = .affirmed,
    certainty: Certainty = .stated, section: SectionKind? = nil, rule: String, source: String,
    evidence: [Evidence]
  ) {
    self.id = id
    self.value = value
    self.scope = scope
    self.polarity = polarity
    self.certainty = certainty
    self.section = section
    self.rule = rule
    self.source = source
    self.evidence = evidence
  }

  public var kind: Kind { value.kind }
}

extension ClaimValue {
  public var kind: Claim.Kind {
    switch self {
    case .dose: .dose
    case .doseChange: .doseChange
    case .strength: .strength
    case .schedule: .schedule
    case .percentage: .percentage
    case .adverseReaction: .adverseReaction
    case .contraindication: .contraindication
    case .indication: .indication
    case .warning: .warning
    case .interaction: .interaction
    case .doseAdjustment: .doseAdjustment
    case .pregnancyLactation: .pregnancyLactation
    case .populationUse: .populationUse
    case .monitoring: .monitoring
    case .identity: .identity
    case .efficacy: .efficacy
    case .mechanism: .mechanism
    case .storage: .storage
    case .missedDose: .missedDose
    case .overdose: .overdose
    case .administration: .administration
    }
  }
}

/// Bytes of a source that show a part of a claim.
public struct Evidence: Hashable, Sendable {
  public enum Role: String, CaseIterable, Sendable {
    case value, amount, timing, route, frequency, heading, subject, cue, population, indication, window
    case equivalent, measure, comparator, condition, status, effect, management
  }

  public var role: Role
  /// Raw byte offsets into the file.
  public var span: ByteSpan
  /// What a reader sees there.
  public var quote: String

  public init(role: Role, span: ByteSpan, quote: String) {
    self.role = role
    self.span = span
    self.quote = quote
  }
}
