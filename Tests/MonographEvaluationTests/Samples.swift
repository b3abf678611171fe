import MonographModel

@testable import MonographEvaluation

/// Labels and claims made by hand.
enum Sample {
  static func gold(_ items: String, regions: String = "[[0, 100]]") throws -> GoldDocument {
    let json = #"{"document": "a.txt", "sha256": "00", "regions": \#(regions), "items": [\#(items)]}"#
    return try GoldDocument(parsing: Array(json.utf8))
  }

  static func claim(
    _ value: ClaimValue, _ start: Int, _ end: Int, quote: String = "40 mg",
    _ polarity: Claim.Polarity = .affirmed,
    scope: Scope = Scope()
  ) -> Claim {
    Claim(
      value: value, scope: scope, polarity: polarity, rule: "test", source: "00",
      evidence: [Evidence(role: .value, span: ByteSpan(start, end), quote: quote)])
  }

  static func dose(_ number: ExactNumber, role: Dose.Role = .usual, timing: Timing? = nil) -> ClaimValue {
    var dose = Dose(amount: Amount(number, "mg"), role: role)
    dose.timing = timing
    return .dose(dose)
  }

  static func reaction(_ term: String, band: FrequencyBand? = nil) -> ClaimValue {
    .adverseReaction(AdverseReaction(term: term, frequency: band.map { ReactionFrequency(band: $0) }))
  }
}
