/// What a claim says, typed by its kind. Names follow FHIR where FHIR has one.
///
/// Claims are handed on all the time, and those of most kinds are small: the large ones stand apart.
public enum ClaimValue: Hashable, Sendable {
  indirect case dose(Dose)
  indirect case doseChange(DoseChange)
  indirect case strength(Strength)
  indirect case schedule(Schedule)
  indirect case percentage(Percentage)
  case adverseReaction(AdverseReaction)
  case contraindication(term: String)
  case indication(Indication)
  case warning(term: String, boxed: Bool)
  case interaction(Interaction)
  case doseAdjustment(DoseAdjustment)
  case pregnancyLactation(PregnancyLactation)
  case populationUse(PopulationUse)
  case monitoring(Monitoring)
  case identity(Identity)
  case efficacy(Statement)
  case mechanism(Statement)
  indirect case storage(Storage)
  case missedDose(text: String)
  case overdose(text: String)
  case administration(text: String)
}

public enum Direction: String, CaseIterable, Sendable { case increase, decrease }

public struct Percentage: Hashable, Sendable {
  public enum About: String, CaseIterable, Sendable {
    case efficacy
    case adverseReactionIncidence = "adverse-reaction-incidence"
    case pharmacokinetics, epidemiology, other
  }

  public var low: ExactNumber?
  public var high: ExactNumber?
  public var bound: Bound
  public var approximate = false
  public var measure: String?
  public var arm: String?
  public var direction: Direction?
  public var comparator: String?
  public var about: About

  public init(low: ExactNumber?, high: ExactNumber?, bound: Bound, about: About) {
    self.low = low
    self.high = high
    self.bound = bound
    self.about = about
  }
}

/// The CIOMS III bands (very common ≥ 1/10, common ≥ 1/100 to < 1/10, …).
public enum FrequencyBand: String, CaseIterable, Sendable {
  case veryCommon = "very-common"
  case common, uncommon, rare
  case veryRare = "very-rare"
  case notKnown = "not-known"
}

/// How often a reaction occurs: a band, the percentages behind it, or both.
public struct ReactionFrequency: Hashable, Sendable {
  public var band: FrequencyBand?
  /// Percent.
  public var low: ExactNumber?
  public var high: ExactNumber?
  public var lowInclusive: Bool
  public var highInclusive: Bool

  public init(
    band: FrequencyBand?, low: ExactNumber? = nil, high: ExactNumber? = nil, lowInclusive: Bool = true,
    highInclusive: Bool = true
  ) {
    self.band = band
    self.low = low
    self.high = high
    self.lowInclusive = lowInclusive
    self.highInclusive = highInclusive
  }
}

public struct AdverseReaction: Hashable, Sendable {
  public enum Seriousness: String, CaseIterable, Sendable { case serious, common }

  public var term: String
  public var seriousness: Seriousness?
  public var frequency: ReactionFrequency?

  public init(term: String, seriousness: Seriousness? = nil, frequency: ReactionFrequency? = nil) {
    self.term = term
    self.seriousness = seriousness
    self.frequency = frequency
  }
}

public struct Indication: Hashable, Sendable {
  public enum Status: String, CaseIterable, Sendable {
    case approved
    case offLabel = "off-label"
    case investigational
  }

  public var term: String
  public var status: Status?

  public init(term: String, status: Status? = nil) {
    self.term = term
    self.status = status
  }
}

public struct Interaction: Hashable, Sendable {
  public var with: String
  public var effect: String?
  public var management: String?

  public init(with: String, effect: String? = nil, management: String? = nil) {
    self.with = with
    self.effect = effect
    self.management = management
  }
}

public struct DoseAdjustment: Hashable, Sendable {
  public enum Factor: String, Ordinal {
    case renal, hepatic, age, weight, interaction, other
  }
  public enum Adjustment: String, CaseIterable, Sendable {
    case none, reduce, increase, avoid, interrupt, caution, monitor
  }

  public var factor: Factor
  public var condition: String?
  public var adjustment: Adjustment

  public init(factor: Factor, condition: String? = nil, adjustment: Adjustment) {
    self.factor = factor
    self.condition = condition
    self.adjustment = adjustment
  }
}

public struct PregnancyLactation: Hashable, Sendable {
  public enum Topic: String, Ordinal { case pregnancy, lactation }
  public enum Stance: String, CaseIterable, Sendable {
    case contraindicated, avoid, caution, allowed, unknown
    case categoryA = "category-a"
    case categoryB = "category-b"
    case categoryC = "category-c"
    case categoryD = "category-d"
    case categoryX = "category-x"
  }

  public var topic: Topic
  public var stance: Stance

  public init(topic: Topic, stance: Stance) {
    self.topic = topic
    self.stance = stance
  }
}

public struct PopulationUse: Hashable, Sendable {
  public enum Stance: String, CaseIterable, Sendable {
    case allowed
    case notRecommended = "not-recommended"
    case contraindicated
    case notEstablished = "not-established"
  }

  public var population: String
  public var stance: Stance

  public init(population: String, stance: Stance) {
    self.population = population
    self.stance = stance
  }
}

public struct Monitoring: Hashable, Sendable {
  public enum Strength: String, CaseIterable, Sendable { case required, recommended, optional }

  public var test: String
  /// As written: "at 1, 3, and 6 months", "before treatment".
  public var timing: [String]
  public var strength: Strength

  public init(test: String, timing: [String] = [], strength: Strength) {
    self.test = test
    self.timing = timing
    self.strength = strength
  }
}

public struct Identity: Hashable, Sendable {
  public enum Role: String, CaseIterable, Sendable {
    case genericName = "generic-name"
    case brandName = "brand-name"
    case drugClass = "drug-class"
    case route, form, approval
  }

  public var role: Role
  public var text: String

  public init(role: Role, text: String) {
    self.role = role
    self.text = text
  }
}

/// A sentence about what the drug achieves or how it acts, with what can be typed of it.
public struct Statement: Hashable, Sendable {
  public var text: String
  /// What is measured or changed: "relapse rate", "brain lesions".
  public var measure: String?
  public var direction: Direction?

  public init(text: String, measure: String? = nil, direction: Direction? = nil) {
    self.text = text
    self.measure = measure
    self.direction = direction
  }
}

public struct Storage: Hashable, Sendable {
  public var text: String
  /// Degrees Celsius, unit `Cel`.
  public var temperature: Amount?
  public var duration: Duration?

  public init(text: String, temperature: Amount? = nil, duration: Duration? = nil) {
    self.text = text
    self.temperature = temperature
    self.duration = duration
  }
}
