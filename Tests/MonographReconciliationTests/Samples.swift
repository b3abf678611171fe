import MonographModel

@testable import MonographReconciliation

/// Hand-written claims, so that a rule can be shown in a few lines.
enum Sample {
  static let drug = Drug(slug: "examplamab", name: "examplamab", otherNames: ["Exampla"])

  static func source(
    _ name: String, _ authority: Authority = .unknown, jurisdiction: String? = nil, date: String? = nil
  ) -> SourceRecord {
    SourceRecord(
      sha256: name, path: "examplamab/\(name).txt", format: .plainText, encoding: .utf8, bytes: 1000,
      authority: authority, jurisdiction: jurisdiction, date: date)
  }

  static func claim(
    _ value: ClaimValue, _ source: String, polarity: Claim.Polarity = .affirmed,
    certainty: Claim.Certainty = .stated, scope: Scope = Scope(), section: SectionKind? = nil,
    at offset: Int = 0
  ) -> Claim {
    let span = ByteSpan(offset, offset + 1)
    var claim = Claim(
      value: value, scope: scope, polarity: polarity, certainty: certainty, section: section, rule: "test",
      source: source, evidence: [Evidence(role: .value, span: span, quote: "x")])
    claim.id = claim.identity
    return claim
  }

  static func dose(
    _ number: String, _ unit: UnitCode, _ role: Dose.Role, every days: ExactNumber? = nil, times: Int = 1,
    weeks: ClosedRange<Int64>? = nil, equivalents: [Amount] = [], route: String? = nil
  ) -> ClaimValue {
    var dose = Dose(amount: Amount(ExactNumber(number)!, unit), role: role)
    dose.timing = days.map { Timing(frequency: times, period: $0, periodUnit: .d) }
    dose.window = weeks.map {
      Dose.Window(low: ExactNumber($0.lowerBound), high: ExactNumber($0.upperBound), unit: .wk)
    }
    dose.equivalents = equivalents
    dose.route = route
    return .dose(dose)
  }

  static func amount(_ number: String, _ unit: UnitCode) -> Amount { Amount(ExactNumber(number)!, unit) }

  static func reaction(
    _ term: String, over low: ExactNumber? = nil, under high: ExactNumber? = nil, band: FrequencyBand? = nil,
    exactly rate: ExactNumber? = nil, serious: Bool = false
  ) -> ClaimValue {
    let frequency = ReactionFrequency(
      band: band, low: rate ?? low, high: rate ?? high, lowInclusive: low == nil, highInclusive: high == nil)
    let isRated = low != nil || high != nil || band != nil || rate != nil
    return .adverseReaction(
      AdverseReaction(
        term: term, seriousness: serious ? .serious : nil, frequency: isRated ? frequency : nil))
  }

  static func adjustment(
    _ factor: DoseAdjustment.Factor, _ adjustment: DoseAdjustment.Adjustment, _ condition: String? = nil
  ) -> ClaimValue {
    .doseAdjustment(DoseAdjustment(factor: factor, condition: condition, adjustment: adjustment))
  }

  static func use(_ term: String, _ status: Indication.Status? = nil) -> ClaimValue {
    .indication(Indication(term: term, status: status))
  }

  static func reconcile(_ claims: [Claim], _ sources: [SourceRecord]? = nil) -> Monograph {
    let named = sources ?? Set(claims.map(\.source)).sorted().map { source($0) }
    return Reconciler.reconcile(claims, sources: named, drug: drug)
  }
}
