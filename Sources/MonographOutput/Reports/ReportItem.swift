import MonographModel

/// A contradiction as a person reads it, before it is set as Markdown or for the terminal.
struct ReportItem {
  struct Side {
    var letter: String
    var summary: String
    var isPreferred: Bool
    /// All of its claims, the most telling first.
    var claims: [DrugFile.ClaimEntry]
    /// Those of the first claims.
    var quotes: [Quote]
    /// How many further claims say the same.
    var omitted: Int
  }

  /// What a source says, and where.
  struct Quote {
    var text: String
    /// `path:line:column`.
    var place: String
    /// "regulator, US, 2023-11".
    var standing: String
    /// Further words the claim rests on: the heading with the frequency, the condition.
    var context: [String]
  }

  var id, topic, severity, kind, explanation, importance, decision: String
  var sides: [Side]

  /// As many claims of a side are quoted; `monograph explain` shows all.
  static let quotesPerSide = 5

  init(_ contradiction: DrugFile.ContradictionEntry, in file: DrugFile) {
    let letters = contradiction.letters
    id = contradiction.id
    topic = contradiction.topic
    severity = contradiction.severity.rawValue
    let extent = contradiction.withinSource ? "within one source" : "between sources"
    kind = contradiction.kind.words + ", " + extent
    explanation = contradiction.explanation
    importance = Importance.words(of: contradiction.sides.map(\.kind))
    decision = contradiction.decisionWords
    sides = zip(contradiction.sides, letters).enumerated().map { index, side in
      let claims = Self.tellingFirst(file.claims(side.0.claims), in: file)
      return Side(
        letter: side.1, summary: side.0.summary, isPreferred: contradiction.decision.preferred == index,
        claims: claims, quotes: claims.prefix(Self.quotesPerSide).map { Quote($0, in: file) },
        omitted: max(0, claims.count - Self.quotesPerSide))
    }
  }

  /// Rules of a titration before single doses, weightier sources before others, then as they stand in the source;
  /// what is only a part of another's words comes last.
  private static func tellingFirst(_ claims: [DrugFile.ClaimEntry], in file: DrugFile) -> [DrugFile
    .ClaimEntry]
  {
    guard claims.count > 1 else { return claims }
    let ranked = claims.map { (rank: order($0, in: file), claim: $0) }
    let ordered = ranked.sorted { $0.rank < $1.rank }.map(\.claim)
    let bySource = Dictionary(grouping: claims, by: \.sha256)
    let isPart = ordered.map { claim in
      bySource[claim.sha256]!.contains { other in
        other.id != claim.id && other.evidence[0].span != claim.evidence[0].span
          && other.evidence.contains { $0.span.contains(claim.evidence[0].span) }
      }
    }
    return zip(ordered, isPart).filter { !$1 }.map(\.0) + zip(ordered, isPart).filter { $1 }.map(\.0)
  }

  private static func order(_ claim: DrugFile.ClaimEntry, in file: DrugFile) -> (Int, Int, String, Int) {
    let tier = file.source("sha256:" + claim.sha256)?.authority.tier ?? Authority.allCases.count
    return (
      claim.kind == Claim.Kind.doseChange.rawValue ? 0 : 1, tier, claim.path, claim.evidence[0].span.lower
    )
  }
}

extension DrugFile.ContradictionEntry {
  /// What its sides are called.
  fileprivate var letters: [String] {
    sides.indices.map { String(UnicodeScalar(UInt8(ascii: "A") + UInt8($0 % 26))) }
  }

  /// Who or what decided it, in a sentence.
  var decisionWords: String { decision.words(letters: letters) }
}

extension ReportItem.Quote {
  init(_ claim: DrugFile.ClaimEntry, in file: DrugFile) {
    let position = claim.evidence[0].position
    text = Self.text(of: claim)
    place = "\(claim.path.printable()):\(position.line):\(position.column)"
    let source = file.source("sha256:" + claim.sha256)
    standing = source?.standing ?? ""
    context = Self.context(of: claim)
  }

  /// The words that carry a claim.
  static func text(of claim: DrugFile.ClaimEntry) -> String {
    claim.evidence[0].quote.printable(limit: 300)
  }

  /// Further words that it rests on.
  static func context(of claim: DrugFile.ClaimEntry) -> [String] {
    let span = claim.evidence[0].span
    return claim.evidence.dropFirst().lazy.filter { !span.contains($0.span) }.prefix(3).map {
      "“\($0.quote.printable(limit: 80))” (line \($0.position.line))"
    }
  }
}

extension DrugFile.SourceEntry {
  /// What gives the source its weight: "regulator, US, 2023-11".
  var standing: String {
    [authority == .unknown ? "unknown authority" : authority.rawValue, jurisdiction, date].compactMap(\.self)
      .joined(separator: ", ").printable()
  }
}

extension Contradiction.Kind {
  var words: String {
    switch self {
    case .value: "different values"
    case .frequencyBand: "different frequencies"
    case .polarity: "one affirms what the other denies"
    case .scope: "different patients or conditions"
    case .certainty: "different certainty"
    case .magnitude: "different size"
    case .superseded: "an older statement that a newer one replaces"
    case .arithmetic: "numbers that do not fit together"
    }
  }
}

extension Decision {
  func words(letters: [String]) -> String {
    let reason = reason.hasSuffix(".") ? String(self.reason.dropLast()) : self.reason
    if let verdict, let date { return personal(verdict, date: date, reason: reason, letters: letters) }
    guard let preferred else { return "Left open, a person has to decide: \(reason)." }
    let step =
      switch self.step {
      case .authority: "the weight of the source"
      case .jurisdiction: "the preferred jurisdiction"
      case .date: "the newer date"
      case .support: "the number of sources"
      case .unresolved, .person: "no step of the policy"
      }
    return "\(letters[preferred]) is preferred, by \(step): \(reason)."
  }

  private func personal(
    _ verdict: Resolution.Verdict, date: String, reason: String, letters: [String]
  ) -> String {
    let what =
      switch verdict {
      case .accept(let side): "\(letters[side]) is right"
      case .reject(let side): "\(letters[side]) is wrong"
      case .set(let value): "neither side, but “\(value)”, which no source says"
      case .notAContradiction: "this is no contradiction"
      }
    return "\(by) decided on \(date): \(what), since \(reason)."
  }
}
