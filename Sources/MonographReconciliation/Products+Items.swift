import MonographLexicon
import MonographModel

/// What a claim tells of the product that its source is about.
extension Item {
  /// Whether it is a strength that stands where the product is described.
  var isOfContents: Bool {
    guard case .strength = claim.value else { return false }
    return claim.section.map { [.identity, .dosageForms, .howSupplied, .description].contains($0) } ?? true
  }

  /// "Every 28 days", "every two months": no tablet is given so seldom, unless it says so.
  var isSpaced: Bool {
    guard isOwnDose, !isCircumstantial, route != "oral", let timing = dose?.timing, timing.frequency == 1,
      let days = AgeSpan(Amount(timing.period, UnitCode(timing.periodUnit.rawValue)))?.low
    else { return false }
    return days >= 28
  }

  /// "X (Ophthalmic)": the route that tells a product's name from that of others.
  var routeInName: String? { suffixOfName.flatMap { Self.routes[$0] } }

  /// The same, or another word that tells one product of a substance from the rest: "X (Injection)", "X Liposomal".
  var kindInName: String? {
    guard case .identity(let identity) = claim.value,
      identity.role == .genericName || identity.role == .brandName
    else { return nil }
    let words = WrittenWords.split(identity.text)
    let kind = Self.kinds.first { kind in
      words.indices.contains { words[$0...].starts(with: kind.words) }
    }
    return kind?.name ?? routeInName
  }

  /// The longest first.
  private static let kinds = TableFile("product-kinds").rows.map {
    (words: TermNormalizer.words(of: $0[0]), name: $0[1])
  }.sorted { $0.words.count > $1.words.count }

  /// What stands in parentheses behind a product's name.
  private var suffixOfName: String? {
    guard case .identity(let identity) = claim.value, identity.role == .genericName,
      let open = identity.text.utf8.lastIndex(of: UInt8(ascii: "(")),
      let close = identity.text.utf8.lastIndex(of: UInt8(ascii: ")")), open < close
    else { return nil }
    return String(identity.text[identity.text.utf8.index(after: open)..<close]).lowercasedASCII
  }

  private static let routes = Dictionary(
    TableFile("routes").rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { a, _ in a })

  /// "A and B", "A/B" as the name of what the source is about.
  var namesCombination: Bool {
    guard case .identity(let identity) = claim.value, identity.role == .genericName else { return false }
    return identity.text.isCombination
  }
}

extension String {
  /// Whether a name joins several.
  var isCombination: Bool {
    utf8.contains(UInt8(ascii: "/")) || utf8.contains(UInt8(ascii: "+"))
      || TermNormalizer.words(of: self).dropFirst().contains("and")
  }
}

/// What a use is meant to do to the illness it names.
enum UseAim: Sendable {
  case prevents, treats, open

  /// By the words that lead in the use: "used to help prevent", "used to treat".
  init(_ item: Item) {
    let cues = item.claim.evidence.filter { $0.role == .cue }.flatMap { WrittenWords.split($0.quote) }
    let isPreventing = cues.contains { $0.hasPrefix("prevent") }
    let isTreating = cues.contains { $0.hasPrefix("treat") }
    self = isPreventing == isTreating ? .open : isPreventing ? .prevents : .treats
  }
}
