extension ClaimValue {
  /// The `value` of a claim. Members that say nothing are left out.
  public var json: JSONValue {
    switch self {
    case .dose(let dose): dose.json
    case .doseChange(let change): change.json
    case .strength(let strength): strength.json
    case .schedule(let schedule):
      .members(["timing": schedule.timing.json, "route": .some(schedule.route)])
    case .percentage(let percentage): percentage.json
    case .adverseReaction(let reaction): reaction.json
    case .contraindication(let term): .members(["term": .string(term)])
    case .indication(let indication):
      .members(["term": .string(indication.term), "status": .some(indication.status?.rawValue)])
    case .warning(let term, let boxed): .members(["term": .string(term), "boxed": .bool(boxed)])
    case .interaction(let interaction):
      .members([
        "with": .string(interaction.with), "effect": .some(interaction.effect),
        "management": .some(interaction.management),
      ])
    case .doseAdjustment(let adjustment):
      .members([
        "factor": .string(adjustment.factor.rawValue), "condition": .some(adjustment.condition),
        "adjustment": .string(adjustment.adjustment.rawValue),
      ])
    case .pregnancyLactation(let use):
      .members(["topic": .string(use.topic.rawValue), "stance": .string(use.stance.rawValue)])
    case .populationUse(let use):
      .members(["population": .string(use.population), "stance": .string(use.stance.rawValue)])
    case .monitoring(let monitoring):
      .members([
        "test": .string(monitoring.test), "timing": .some(monitoring.timing.map(JSONValue.string)),
        "strength": .string(monitoring.strength.rawValue),
      ])
    case .identity(let identity):
      .members(["role": .string(identity.role.rawValue), "text": .string(identity.text)])
    case .efficacy(let statement), .mechanism(let statement): statement.json
    case .storage(let storage):
      .members([
        "text": .string(storage.text), "temperature": storage.temperature?.json,
        "duration": storage.duration?.json,
      ])
    case .missedDose(let text), .overdose(let text), .administration(let text):
      .members(["text": .string(text)])
    }
  }
}

extension Dose {
  fileprivate var json: JSONValue {
    .members([
      "amount": amount.json, "bound": .some(bound?.rawValue), "approximate": .some(approximate),
      "equivalents": .some(equivalents.map(\.json)), "timing": timing?.json, "per": per?.json,
      "route": .some(route), "role": .string(role.rawValue), "window": window?.json, "after": .some(after),
      "cycle": cycle.map { .members(["on": $0.on.json, "off": $0.off.json]) },
      "divided": divided.map { .int($0.lowerBound) },
      "dividedMax": divided.flatMap { $0.count > 1 ? .int($0.upperBound) : nil },
      "asNeeded": .some(asNeeded), "duration": duration?.json, "substance": .some(substance),
    ])
  }
}

extension DoseChange {
  fileprivate var json: JSONValue {
    .members([
      "by": by?.json, "every": every?.json, "everyDoses": everyDoses.map(JSONValue.int),
      "until": until?.json, "steps": .some(steps.map(\.json)), "route": .some(route),
    ])
  }
}

extension Strength {
  fileprivate var json: JSONValue {
    .members(["amount": amount.json, "per": per?.json, "form": .some(form)])
  }
}

extension Percentage {
  fileprivate var json: JSONValue {
    .members([
      "low": low?.json ?? .null, "high": high?.json ?? .null, "bound": .string(bound.rawValue),
      "approximate": .some(approximate), "measure": .some(measure), "arm": .some(arm),
      "direction": .some(direction?.rawValue), "comparator": .some(comparator),
      "about": .string(about.rawValue),
    ])
  }
}

extension AdverseReaction {
  fileprivate var json: JSONValue {
    .members([
      "term": .string(term), "seriousness": .some(seriousness?.rawValue), "frequency": frequency?.json,
    ])
  }
}

extension ReactionFrequency {
  /// `band`, and where percentages stand behind it an interval with unit `%`.
  fileprivate var json: JSONValue {
    let named = JSONValue.members(["band": .some(band?.rawValue)])
    guard low != nil || high != nil else { return named }
    return named.adding(
      .interval(low, high, lowInclusive: lowInclusive, highInclusive: highInclusive, unit: "%"))
  }
}

extension Statement {
  fileprivate var json: JSONValue {
    .members([
      "text": .string(text), "measure": .some(measure), "direction": .some(direction?.rawValue),
    ])
  }
}
