import MonographModel

extension Item {
  /// Says which claims give the same answer to the same question: kind, normal term, typed value, scope, polarity.
  func factKey(_ dossier: Dossier) -> [String] {
    [claim.kind.rawValue, claim.polarity.rawValue, scopeKey(dossier)] + valueKey(dossier)
  }

  private func scopeKey(_ dossier: Dossier) -> String {
    if claim.scope.isEmpty { return Self.unlimited }
    var scope = claim.scope
    scope.population?.text = ""
    scope.indication = scope.indication.map { .init(term: dossier.normalize($0.term).key, text: "") }
    if scope.population?.group == .adult { scope.population?.group = nil }
    if scope.population == Population(text: "") { scope.population = nil }
    return String(decoding: scope.json.canonical, as: UTF8.self)
  }

  /// What most scopes are.
  private static let unlimited = String(decoding: Scope().json.canonical, as: UTF8.self)

  /// Words as written do not count, what they mean does.
  private func valueKey(_ dossier: Dossier) -> [String] {
    switch claim.value {
    case .dose(let dose): return [dose.role.rawValue, doseKey(dose, dossier)]
    case .adverseReaction(let value):
      let frequency = value.frequency.map { $0.text } ?? ""
      return [term.key, frequency]
    case .contraindication, .interaction: return [term.key]
    case .indication(let value): return [term.key, value.status?.rawValue ?? ""]
    case .warning(_, let boxed): return [term.key, "\(boxed)"]
    case .doseAdjustment(let value): return [value.factor.rawValue, term.key, value.adjustment.rawValue]
    case .populationUse(let value): return [term.key, value.stance.rawValue]
    case .monitoring: return [term.key]
    case .identity(let value):
      return [value.role.rawValue, TermNormalizer.words(of: value.text).joined(separator: " ")]
    default: return [String(decoding: claim.value.json.canonical, as: UTF8.self)]
    }
  }

  /// In base units, as a mass where the sources tell how, so that 250 micrograms are 0.25 mg and 8 million units.
  /// The weeks of a start or maintenance dose are told by its regimen.
  private func doseKey(_ dose: Dose, _ dossier: Dossier) -> String {
    var plain = dose
    plain.equivalents = []
    if dose.role != .step { plain.window = nil }
    if let written = dossier.units.measure(dose.amount) {
      let measure = dossier.doses.equivalences.convert(written, to: "mass") ?? written
      plain.amount = Amount(
        low: measure.interval.low, high: measure.interval.high, lowInclusive: measure.interval.lowInclusive,
        highInclusive: measure.interval.highInclusive, unit: UnitCode(measure.dimension))
    }
    return String(decoding: ClaimValue.dose(plain).json.canonical, as: UTF8.self)
  }
}

extension Claim.Kind {
  var group: Fact.Group {
    switch self {
    case .dose, .doseChange, .schedule: .dosage
    case .strength: .strengths
    case .percentage: .percentages
    case .adverseReaction: .adverseReactions
    case .contraindication: .contraindications
    case .indication: .indications
    case .warning: .warnings
    case .interaction: .interactions
    case .doseAdjustment: .doseAdjustments
    case .pregnancyLactation, .populationUse: .specialPopulations
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
