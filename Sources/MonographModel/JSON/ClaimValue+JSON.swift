extension ClaimValue: JSONDescribable {
  /// The `value` of a claim. Members that say nothing are left out.
  public var json: JSONValue { tree }

  func describe(to json: inout some JSONMembers) {
    switch self {
    case .dose(let dose): dose.describe(to: &json)
    case .doseChange(let change): change.describe(to: &json)
    case .strength(let strength): strength.describe(to: &json)
    case .schedule(let schedule): schedule.describe(to: &json)
    case .percentage(let percentage): percentage.describe(to: &json)
    case .adverseReaction(let reaction): reaction.describe(to: &json)
    case .contraindication(let term): json.add("term", term)
    case .indication(let indication): indication.describe(to: &json)
    case .warning(let term, let boxed):
      json.add("boxed", .bool(boxed))
      json.add("term", term)
    case .interaction(let interaction): interaction.describe(to: &json)
    case .doseAdjustment(let adjustment): adjustment.describe(to: &json)
    case .pregnancyLactation(let use): use.describe(to: &json)
    case .populationUse(let use): use.describe(to: &json)
    case .monitoring(let monitoring): monitoring.describe(to: &json)
    case .identity(let identity): identity.describe(to: &json)
    case .efficacy(let statement), .mechanism(let statement): statement.describe(to: &json)
    case .storage(let storage): storage.describe(to: &json)
    case .missedDose(let text), .overdose(let text), .administration(let text): json.add("text", text)
    }
  }
}

extension Dose: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("after", some: after)
    json.add("amount", amount)
    json.add("approximate", some: approximate)
    json.add("asNeeded", some: asNeeded)
    json.add("bound", some: bound?.rawValue)
    json.add("cycle", some: cycle)
    json.add("divided", some: divided?.lowerBound)
    json.add("dividedMax", some: divided.flatMap { $0.count > 1 ? $0.upperBound : nil })
    json.add("duration", some: duration)
    json.add("equivalents", some: equivalents)
    json.add("per", some: per)
    json.add("role", role.rawValue)
    json.add("route", some: route)
    json.add("substance", some: substance)
    json.add("timing", some: timing)
    json.add("window", some: window)
  }
}

extension Dose.Cycle: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("off", off)
    json.add("on", on)
  }
}

extension DoseChange: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("by", some: by)
    json.add("every", some: every)
    json.add("everyDoses", some: everyDoses)
    json.add("route", some: route)
    json.add("steps", some: steps)
    json.add("until", some: until)
  }
}

extension Strength: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("amount", amount)
    json.add("form", some: form)
    json.add("per", some: per)
  }
}

extension Schedule: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("route", some: route)
    json.add("timing", timing)
  }
}

extension Percentage: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("about", about.rawValue)
    json.add("approximate", some: approximate)
    json.add("arm", some: arm)
    json.add("bound", bound.rawValue)
    json.add("comparator", some: comparator)
    json.add("direction", some: direction?.rawValue)
    json.add("high", high)
    json.add("low", low)
    json.add("measure", some: measure)
  }
}

extension AdverseReaction: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("frequency", some: frequency)
    json.add("seriousness", some: seriousness?.rawValue)
    json.add("term", term)
  }
}

extension ReactionFrequency: JSONDescribable {
  /// `band`, and where percentages stand behind it an interval with unit `%`.
  func describe(to json: inout some JSONMembers) {
    json.add("band", some: band?.rawValue)
    guard low != nil || high != nil else { return }
    json.addInterval(low, high, lowInclusive: lowInclusive, highInclusive: highInclusive, unit: "%")
  }
}

extension Indication: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("status", some: status?.rawValue)
    json.add("term", term)
  }
}

extension Interaction: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("effect", some: effect)
    json.add("management", some: management)
    json.add("with", with)
  }
}

extension DoseAdjustment: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("adjustment", adjustment.rawValue)
    json.add("condition", some: condition)
    json.add("factor", factor.rawValue)
  }
}

extension PregnancyLactation: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("stance", stance.rawValue)
    json.add("topic", topic.rawValue)
  }
}

extension PopulationUse: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("population", population)
    json.add("stance", stance.rawValue)
  }
}

extension Monitoring: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("strength", strength.rawValue)
    json.add("test", test)
    json.add("timing", some: timing)
  }
}

extension Identity: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("role", role.rawValue)
    json.add("text", text)
  }
}

extension Statement: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("direction", some: direction?.rawValue)
    json.add("measure", some: measure)
    json.add("text", text)
  }
}

extension Storage: JSONDescribable {
  func describe(to json: inout some JSONMembers) {
    json.add("duration", some: duration)
    json.add("temperature", some: temperature)
    json.add("text", text)
  }
}
