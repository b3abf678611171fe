/// An amount with how often, by which route, for which part of a treatment. Names follow FHIR's Dosage.
public struct Dose: Hashable, Sendable {
  public enum Role: String, CaseIterable, Sendable {
    case start, step, maintenance, usual, maximum, single, adjusted
    /// A study arm's or an animal's dose: never a recommendation.
    case study
    case other
  }

  public var amount: Amount
  public var bound: Bound?
  public var approximate = false
  /// The same dose in other units, as the source says.
  public var equivalents: [Amount] = []
  /// How often; where the amount is a total (`per`), how often a part of it.
  public var timing: Timing?
  public var per: Per?
  public var route: String?
  public var role: Role
  /// The stretch of the treatment it applies to.
  public var window: Window?
  /// When it follows, as written: "one week later".
  public var after: String?
  public var cycle: Cycle?
  /// The number of parts a daily total is divided into.
  public var divided: ClosedRange<Int>?
  public var asNeeded = false
  public var duration: Duration?
  /// Only where the dose is another drug's.
  public var substance: String?

  /// A stretch of a treatment, counted from its start: weeks 1 to 2, from day 8 on.
  public struct Window: Hashable, Sendable {
    public var low: ExactNumber
    /// Nil where it has no end.
    public var high: ExactNumber?
    public var unit: PeriodUnit

    public init(low: ExactNumber, high: ExactNumber?, unit: PeriodUnit) {
      self.low = low
      self.high = high
      self.unit = unit
    }
  }

  public struct Cycle: Hashable, Sendable {
    public var on: Duration
    public var off: Duration
    public init(on: Duration, off: Duration) {
      self.on = on
      self.off = off
    }
  }

  public init(amount: Amount, role: Role) {
    self.amount = amount
    self.role = role
  }
}

/// "Increased by 0.0625 mg every two weeks until 0.25 mg."
public struct DoseChange: Hashable, Sendable {
  public var by: Amount?
  public var every: Duration?
  /// Steps counted in injections or doses rather than time: "after every 3rd injection".
  public var everyDoses: Int?
  public var until: Amount?
  /// The doses named on the way, where they are listed: 0.5 mL, 0.75 mL.
  public var steps: [Amount] = []
  public var route: String?

  public init(
    by: Amount? = nil, every: Duration? = nil, everyDoses: Int? = nil, until: Amount? = nil,
    steps: [Amount] = [], route: String? = nil
  ) {
    self.by = by
    self.every = every
    self.everyDoses = everyDoses
    self.until = until
    self.steps = steps
    self.route = route
  }
}

public struct Strength: Hashable, Sendable {
  public var amount: Amount
  public var per: Per?
  /// What holds it: tablet, vial, pen.
  public var form: String?

  public init(amount: Amount, per: Per? = nil, form: String? = nil) {
    self.amount = amount
    self.per = per
    self.form = form
  }
}

/// How often, where no amount is said.
public struct Schedule: Hashable, Sendable {
  public var timing: Timing
  public var route: String?

  public init(timing: Timing, route: String? = nil) {
    self.timing = timing
    self.route = route
  }
}
