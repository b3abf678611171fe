/// What was labelled, and what of it was found; what was claimed, and what of it was right.
public struct Tally: Hashable, Sendable {
  public var labelled = 0, found = 0, claims = 0, right = 0

  public init() {}

  /// The share of the claims that are right; nil without any.
  public var precision: Double? { claims == 0 ? nil : Double(right) / Double(claims) }
  /// The share of the labels that were found; nil without any.
  public var recall: Double? { labelled == 0 ? nil : Double(found) / Double(labelled) }
  /// The harmonic mean of both; nil where one is missing.
  public var f1: Double? {
    guard let precision, let recall else { return nil }
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  static func += (a: inout Tally, b: Tally) {
    a.labelled += b.labelled
    a.found += b.found
    a.claims += b.claims
    a.right += b.right
  }
}
