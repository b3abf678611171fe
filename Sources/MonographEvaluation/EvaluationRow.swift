import MonographModel

/// A line of the table: a kind of claim, or a field judged on the claims that were found.
public enum EvaluationRow: String, CaseIterable, Sendable {
  case dose, timing, role, route, population, strength, percentage, band
  case reactionRate = "reaction-rate"
  case contraindication, indication, warning
  case adverseReaction = "adverse-reaction"
  case interaction
  case doseAdjustment = "dose-adjustment"
  case pregnancyLactation = "pregnancy-lactation"
  case monitoring
  case missedDose = "missed-dose"
  case overdose, storage

  /// The kind that the row judges; nil for a field of a kind.
  public var kind: Claim.Kind? { Claim.Kind(rawValue: rawValue) }

  /// Passages labelled as a whole, which several claims may share.
  var isPassage: Bool { [.missedDose, .overdose, .storage].contains(self) }

  /// What the row over all kinds sums up: passages are left out, since labels mark only where they stand.
  static let pooled = allCases.filter { $0.kind != nil && !$0.isPassage }
  static let measured: Set<String> = ["dose", "strength", "percentage"]

  /// Claims that answer for labels of the row: "not for children" is labelled as a dose adjustment by age.
  func takes(_ claim: Claim) -> Bool {
    claim.kind.rawValue == rawValue || self == .doseAdjustment && claim.kind == .populationUse
  }
}
