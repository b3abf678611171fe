import Foundation
import MonographLexicon
import MonographModel
import RegexBuilder

/// A line of `Tests/Fixtures/planted-*.tsv`: what is changed in a copy of a document.
struct Replacement {
  var kindOfChange: String
  var kinds: Set<String>
  var evidence: Set<String>
  var written: String
  var changed: String

  static func all(_ name: String) throws -> [Replacement] {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: Package.path("Tests/Fixtures/\(name).tsv"))))
    return try TableFile(name: name, bytes: bytes).rows.map { row in
      Replacement(
        kindOfChange: row[0], kinds: Set(row[1].split(separator: ",").map(String.init)),
        evidence: Set(row[2].split(separator: ",").map(String.init)), written: row[3], changed: row[4])
    }
  }

  /// The first evidence of the claim that can be changed, and what it becomes; nil where nothing fits.
  func applied(to claim: Claim, in bytes: [UInt8]) -> (span: ByteSpan, quote: String)? {
    guard kinds.contains(claim.kind.rawValue), claim.isAdvice else { return nil }
    for evidence in claim.evidence where self.evidence.contains(evidence.role.rawValue) {
      let raw = String(decoding: bytes[evidence.span.lower..<evidence.span.upper], as: UTF8.self)
      if written == "@group", evidence.span.upper + Self.nearby < claim.evidence[0].span.lower { continue }
      guard raw == evidence.quote, let quote = change(raw, claim), quote != raw else { continue }
      return (evidence.span, quote)
    }
    return nil
  }

  private func change(_ quote: String, _ claim: Claim) -> String? {
    switch written {
    case "@amount": claim.amount.flatMap { replace($0, by: Self.otherDigit($0), in: quote) }
    case "@tenfold": claim.amount.flatMap { replace($0, by: Self.tenfold($0), in: quote) }
    case "@limit": claim.limit.flatMap { replace($0, by: Self.otherDigit($0), in: quote) }
    case "@percent": claim.share.flatMap { replace($0, by: Self.otherDigit($0), in: quote) }
    case "@group": Self.otherGroup[quote]
    case "@convert": Self.converted(quote)
    case "@order": Self.turned(quote)
    default: replace(written, by: changed, in: quote)
    }
  }

  /// The first place where the words stand by themselves.
  private func replace(_ words: String, by other: String, in quote: String) -> String? {
    let pattern =
      "(?<![A-Za-z0-9.,]|[–-]|[–-] |to )" + NSRegularExpression.escapedPattern(for: words)
      + "(?![A-Za-z0-9]|[.,][0-9])"
    return quote.range(of: pattern, options: [.regularExpression, .caseInsensitive]).map {
      quote.replacingCharacters(in: $0, with: other)
    }
  }

  /// 5 becomes 7, 0.25 becomes 0.45, 9 becomes 4.
  private static func otherDigit(_ number: String) -> String {
    guard let index = number.firstIndex(where: { ("1"..."9").contains($0) }),
      let digit = number[index].wholeNumberValue
    else { return number }
    return number.replacingCharacters(in: index...index, with: "\(digit == 9 ? 4 : digit % 8 + 2)")
  }

  /// Bytes between a dose and its heading; whom the whole document is for stands far before.
  private static let nearby = 400
  private static let otherGroup = [
    "adults": "children", "Adults": "Children", "Adults:": "Children:", "children": "adults",
    "Children": "Adults", "Children:": "Adults:",
  ]

  /// "500 mg twice daily" becomes "0.5 g twice daily", "0.5 mg" "500 micrograms"; nil for ranges and amounts per kilogram.
  private static func converted(_ quote: String) -> String? {
    let pattern = /^([0-9]+(?:\.[0-9]+)?|[0-9]{1,3},[0-9]{3}) ?(mg|mcg|g)( [^0-9]*)?$/
    guard let match = quote.wholeMatch(of: pattern),
      let number = ExactNumber(String(match.1.filter { $0 != "," }))
    else { return nil }
    let isSmall = match.2 == "mg" && number < 1
    if match.2 == "mg", number >= 1, number < 100 { return nil }
    let other = match.2 == "g" || isSmall ? number.multiplied(by: 1000) : number.divided(by: 1000)
    let unit = match.2 == "mg" ? isSmall ? "micrograms" : "g" : "mg"
    return other.map { "\($0) \(unit)\(match.3 ?? "")" }
  }

  /// "10 mg once daily" becomes "once daily 10 mg".
  private static func turned(_ quote: String) -> String? {
    let amount = /([0-9.,]+ ?(?:mg|mcg|g|micrograms|mg\/kg))/
    let timing =
      /((?:once|twice|three times|four times) (?:daily|a day|weekly|a week)|every [0-9]+ (?:hours|weeks|days))/
    let pattern = Regex {
      amount
      " "
      timing
    }
    return quote.wholeMatch(of: pattern).map { "\($0.2) \($0.1)" }
  }

  /// 25 becomes 250, 0.25 becomes 2.5.
  private static func tenfold(_ number: String) -> String {
    guard let times = ExactNumber(number)?.multiplied(by: 10) else { return number }
    return "\(times)"
  }
}

extension Claim {
  /// What a study tried is nobody's dose, nor is another drug's; of the percentages count those of the drug's reactions.
  fileprivate var isAdvice: Bool {
    if case .percentage(let rate) = value {
      return rate.about == .adverseReactionIncidence && rate.arm != "placebo"
    }
    guard case .dose(let dose) = value else { return true }
    return certainty == .stated && dose.substance == nil && dose.role != .study && dose.role != .other
  }

  fileprivate var amount: String? {
    if case .dose(let dose) = value { dose.amount.low.map { "\($0)" } } else { nil }
  }

  fileprivate var share: String? {
    if case .percentage(let rate) = value { (rate.low ?? rate.high).map { "\($0)" } } else { nil }
  }

  fileprivate var limit: String? {
    let amount = scope.population?.age ?? scope.population?.weight
    return (amount?.low ?? amount?.high).map { "\($0)" }
  }
}
