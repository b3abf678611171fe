extension ClaimValue {
  /// One short phrase for a person: "maintenance dose 0.25 mg every other day, subcutaneous".
  public func words(_ polarity: Claim.Polarity = .affirmed) -> String {
    polarity == .affirmed ? affirmed : negated
  }

  private var affirmed: String {
    switch self {
    case .dose(let dose): dose.words
    case .doseChange(let change): change.words
    case .strength(let strength):
      phrase(strength.amount.words, " ", strength.per?.words, " ", strength.form)
    case .schedule(let schedule): phrase(schedule.timing.words, ", ", schedule.route)
    case .percentage(let percentage): percentage.words
    case .adverseReaction(let reaction): reaction.words
    case .contraindication(let term): "contraindication: " + term
    case .indication(let indication): indication.words
    case .warning(let term, let boxed): (boxed ? "boxed warning: " : "warning: ") + term
    case .interaction(let interaction): interaction.words
    case .doseAdjustment(let adjustment): adjustment.words
    case .pregnancyLactation(let use):
      use.topic.words + ": " + use.stance.words
    case .populationUse(let use): use.population + ": " + use.stance.words
    case .monitoring(let monitoring): monitoring.words
    case .identity(let identity): identity.role.words + ": " + identity.text
    case .efficacy(let statement), .mechanism(let statement): statement.text
    case .storage(let storage): storage.text
    case .missedDose(let text), .overdose(let text), .administration(let text): text
    }
  }

  private var negated: String {
    switch self {
    case .contraindication(let term) where term == "none": "no contraindications"
    case .contraindication(let term): "not a contraindication: " + term
    case .indication(let indication): "not " + indication.words
    case .warning(_, boxed: true): "no boxed warning"
    case .warning(let term, boxed: false): "no warning: " + term
    case .interaction(let interaction): "no interaction with " + interaction.with
    case .adverseReaction(let reaction): "not an adverse reaction: " + reaction.term
    case .monitoring(let monitoring): "no need to monitor " + monitoring.test
    case .efficacy(let statement), .mechanism(let statement): statement.text
    default: "not: " + affirmed
    }
  }
}

/// Joins what is said, each part after its separator: `phrase("10 mg", " ", nil, ", ", "oral")` is "10 mg, oral".
func phrase(_ first: String, _ rest: String?...) -> String {
  var result = first
  for index in stride(from: 0, to: rest.count - 1, by: 2) {
    guard let part = rest[index + 1], !part.isEmpty else { continue }
    result += (rest[index] ?? "") + part
  }
  return result
}

extension Dose {
  var words: String {
    let what = phrase(
      (approximate ? "about " : "") + amount.words(bound: role == .maximum ? nil : bound), " of ", substance,
      " ", equivalentWords,
      " ",
      per == nil || divided == nil ? timing?.words : nil, " ", per?.words)
    return phrase(
      phrase(role.prefix + what, " for ", duration?.words, ", ", divisionWords), ", ", route, ", ", after,
      ", ",
      window?.words, ", ", cycle.map { "\($0.on.words) on, \($0.off.words) off" }, ", ",
      asNeeded ? "as needed" : nil)
  }

  private var equivalentWords: String? {
    equivalents.isEmpty ? nil : "(" + equivalents.map(\.words).joined(separator: ", ") + ")"
  }

  private var divisionWords: String? {
    divided.map { $0.count == 1 ? "in \($0.lowerBound) doses" : "in \($0.lowerBound)–\($0.upperBound) doses" }
  }
}

extension Dose.Role {
  fileprivate var prefix: String {
    switch self {
    case .start: "starting dose "
    case .step: "step "
    case .maintenance: "maintenance dose "
    case .maximum: "maximum "
    case .single: "single dose "
    case .adjusted: "adjusted dose "
    case .study: "study dose "
    case .usual, .other: ""
    }
  }
}

extension DoseChange {
  var words: String {
    let interval = every.map { "every \($0.words)" } ?? everyDoses.map { "every \($0) doses" }
    let path = steps.isEmpty ? nil : steps.map(\.words).joined(separator: ", ")
    return phrase(
      "change the dose", " by ", by?.words, " ", interval, " through ", path, " until ", until?.words, ", ",
      route)
  }
}

extension Percentage {
  var words: String {
    let amount = Amount(
      low: low, high: high, lowInclusive: bound != .moreThan, highInclusive: bound != .lessThan, unit: "%")
    let change = direction.map { $0 == .increase ? "increase" : "decrease" }
    return phrase(
      (approximate ? "about " : "") + amount.words(bound: bound), " ", change, change == nil ? ", " : " in ",
      measure, ", ", arm, ", against ", comparator)
  }
}

extension AdverseReaction {
  var words: String {
    phrase(term, ", ", frequency?.words, ", ", seriousness == .serious ? "serious" : nil)
  }
}

extension ReactionFrequency {
  /// "very common (more than 10%)".
  public var words: String? {
    let percent = Amount(
      low: low, high: high, lowInclusive: lowInclusive, highInclusive: highInclusive, unit: "%")
    let number = low == nil && high == nil ? nil : percent.words
    guard let band else { return number }
    return phrase(band.words, " ", number.map { "(\($0))" })
  }
}

extension Indication {
  var words: String { phrase("used for " + term, " ", status.map { "(\($0.rawValue))" }) }
}

extension Interaction {
  var words: String { phrase("interaction with " + with, ": ", effect, "; ", management) }
}

extension Monitoring {
  var words: String {
    let when = timing.isEmpty ? nil : timing.joined(separator: ", ")
    return phrase("monitor " + test, ", ", when) + " (\(strength.rawValue))"
  }
}
