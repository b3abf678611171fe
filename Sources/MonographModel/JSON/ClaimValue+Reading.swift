// What is misread here does not go unseen: the id of a claim is made from its value, and is compared.

extension ClaimValue {
  /// Reads the `value` of a claim of a kind; nil where it is none.
  init?(_ kind: Claim.Kind, _ json: JSONValue) {
    guard let value = Self.read(kind, json) else { return nil }
    self = value
  }

  private static func read(_ kind: Claim.Kind, _ json: JSONValue) -> ClaimValue? {
    switch kind {
    case .dose: Dose(json).map(ClaimValue.dose)
    case .doseChange: DoseChange(json).map(ClaimValue.doseChange)
    case .strength: Strength(json).map(ClaimValue.strength)
    case .schedule:
      json["timing"].flatMap(Timing.init).map { .schedule(Schedule(timing: $0, route: json.text("route"))) }
    case .percentage: Percentage(json).map(ClaimValue.percentage)
    case .adverseReaction: AdverseReaction(json).map(ClaimValue.adverseReaction)
    case .contraindication: json.text("term").map { .contraindication(term: $0) }
    case .indication:
      json.text("term").map { .indication(Indication(term: $0, status: json.choice("status"))) }
    case .warning: json.text("term").map { .warning(term: $0, boxed: json.isSet("boxed")) }
    case .interaction: Interaction(json).map(ClaimValue.interaction)
    case .doseAdjustment: DoseAdjustment(json).map(ClaimValue.doseAdjustment)
    case .pregnancyLactation: PregnancyLactation(json).map(ClaimValue.pregnancyLactation)
    case .populationUse: PopulationUse(json).map(ClaimValue.populationUse)
    case .monitoring: Monitoring(json).map(ClaimValue.monitoring)
    case .identity: Identity(json).map(ClaimValue.identity)
    case .efficacy: Statement(json).map(ClaimValue.efficacy)
    case .mechanism: Statement(json).map(ClaimValue.mechanism)
    case .storage: Storage(json).map(ClaimValue.storage)
    case .missedDose: json.text("text").map { .missedDose(text: $0) }
    case .overdose: json.text("text").map { .overdose(text: $0) }
    case .administration: json.text("text").map { .administration(text: $0) }
    }
  }
}

extension Dose {
  fileprivate init?(_ json: JSONValue) {
    guard let amount = json["amount"].flatMap(Amount.init), let role: Role = json.choice("role"),
      let equivalents = json.list("equivalents", Amount.init)
    else { return nil }
    self.init(amount: amount, role: role)
    bound = json.choice("bound")
    approximate = json.isSet("approximate")
    self.equivalents = equivalents
    timing = json["timing"].flatMap(Timing.init)
    per = json["per"].flatMap(Per.init)
    route = json.text("route")
    window = json["window"].flatMap(Dose.Window.init)
    after = json.text("after")
    cycle = json["cycle"].flatMap(Cycle.init)
    if let low = json["divided"]?.whole {
      let high = json["dividedMax"]?.whole ?? low
      guard low <= high else { return nil }
      divided = low...high
    }
    asNeeded = json.isSet("asNeeded")
    duration = json["duration"].flatMap(Duration.init)
    substance = json.text("substance")
  }
}

extension Dose.Cycle {
  fileprivate init?(_ json: JSONValue) {
    guard let on = json["on"].flatMap(Duration.init), let off = json["off"].flatMap(Duration.init) else {
      return nil
    }
    self.init(on: on, off: off)
  }
}

extension DoseChange {
  fileprivate init?(_ json: JSONValue) {
    guard let steps = json.list("steps", Amount.init) else { return nil }
    self.init(
      by: json["by"].flatMap(Amount.init), every: json["every"].flatMap(Duration.init),
      everyDoses: json["everyDoses"]?.whole, until: json["until"].flatMap(Amount.init), steps: steps,
      route: json.text("route"))
  }
}

extension Strength {
  fileprivate init?(_ json: JSONValue) {
    guard let amount = json["amount"].flatMap(Amount.init) else { return nil }
    self.init(amount: amount, per: json["per"].flatMap(Per.init), form: json.text("form"))
  }
}

extension Percentage {
  fileprivate init?(_ json: JSONValue) {
    guard let bound: Bound = json.choice("bound"), let about: About = json.choice("about") else {
      return nil
    }
    self.init(low: json.number("low"), high: json.number("high"), bound: bound, about: about)
    approximate = json.isSet("approximate")
    measure = json.text("measure")
    arm = json.text("arm")
    direction = json.choice("direction")
    comparator = json.text("comparator")
  }
}

extension AdverseReaction {
  fileprivate init?(_ json: JSONValue) {
    guard let term = json.text("term") else { return nil }
    self.init(
      term: term, seriousness: json.choice("seriousness"),
      frequency: json["frequency"].map(ReactionFrequency.init))
  }
}

extension ReactionFrequency {
  fileprivate init(_ json: JSONValue) {
    self.init(
      band: json.choice("band"), low: json.number("low"), high: json.number("high"),
      lowInclusive: json["lowInclusive"]?.flag ?? true, highInclusive: json["highInclusive"]?.flag ?? true)
  }
}
