import Foundation
import MonographLexicon
import MonographModel

/// What a careful reader marked in one of the specimens. Fields as `Tests/Fixtures/README.md` says.
struct Label {
  var kind: String
  var span: ByteSpan
  var low: ExactNumber?
  var high: ExactNumber?
  var unit: String
  var bound: String
  var isNegated: Bool
  /// It need not be found, and a claim that agrees with it is not wrong.
  var isOptional: Bool

  static let measured: Set = ["dose", "strength", "percentage"]

  init?(_ json: JSONValue) {
    guard let kind = json["kind"]?.text, let start = json["start"]?.whole, let end = json["end"]?.whole else {
      return nil
    }
    self.kind = kind
    span = ByteSpan(start, end)
    let isShare = kind == "percentage"
    low = json[isShare ? "low" : "amountLow"]?.text.flatMap { ExactNumber($0) }
    high = json[isShare ? "high" : "amountHigh"]?.text.flatMap { ExactNumber($0) }
    if !isShare, high == nil { high = low }
    unit = json["unit"]?.text ?? ""
    bound = json["bound"]?.text ?? "exact"
    isNegated = json["polarity"]?.text == "negated"
    isOptional =
      ["doubtful", "componentOf", "increment"].contains { json[$0]?.flag == true || json[$0]?.text != nil }
      || json["role"]?.text == "study" || kind == "dose" && low == nil && high == nil
  }

  /// The labels beside a document.
  static func of(_ document: URL) throws -> [Label] {
    let file = document.appendingPathExtension("labels.json")
    return try JSONValue(parsing: [UInt8](Data(contentsOf: file)))["items"]?.elements?
      .compactMap { Label($0) } ?? []
  }

  func overlaps(_ claim: Claim) -> Bool { claim.evidence[0].span.overlaps(span) }

  /// Whether a claim says the same: amount and unit, bound and negation.
  func agrees(with claim: Claim) -> Bool {
    guard overlaps(claim), kind == claim.kind.rawValue else { return false }
    switch claim.value {
    case .dose(let dose):
      return isNegated == (claim.polarity == .negated)
        && ([dose.amount] + dose.equivalents).contains { says($0) }
    case .strength(let strength): return says(strength.amount)
    case .percentage(let share):
      return share.low == low && share.high == high && Self.side(share.bound.rawValue) == Self.side(bound)
    default: return true
    }
  }

  private func says(_ amount: Amount) -> Bool {
    let claimed = Self.scaled([amount.low, amount.high], amount.unit.code)
    return claimed == Self.scaled([low, high], unit)
  }

  /// Numbers in the base of their unit, and what is left of the unit.
  private static func scaled(_ numbers: [ExactNumber?], _ unit: String) -> [String] {
    let parts = unit.split(separator: "/", maxSplits: 1).map(String.init)
    let entry = parts.first.flatMap { UnitTable.standard[$0] }
    let factor = entry?.factor ?? 1
    let name = entry?.factor == nil ? parts.first ?? "" : entry!.dimension.rawValue
    return Set(numbers.compactMap { $0?.multiplied(by: factor)?.description }).sorted()
      + [name] + parts.dropFirst()
  }

  private static func side(_ bound: String) -> String {
    switch bound {
    case "greater-than", "more-than", "at-least": "more"
    case "less-than", "up-to": "less"
    default: "at"
    }
  }
}
