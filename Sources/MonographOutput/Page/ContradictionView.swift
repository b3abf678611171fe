import MonographModel

/// The contradictions and tensions of one severity.
struct SeverityView {
  var severity, title: String
  var items: [ContradictionView]

  /// The gravest first, and last those that a person called none.
  static func all(_ file: DrugFile, _ places: QuotePlaces) -> [SeverityView] {
    let views = { (items: [DrugFile.ContradictionEntry]) in
      items.map { ContradictionView($0, in: file, places) }
    }
    var all = Contradiction.Severity.allCases.map { severity in
      SeverityView(
        severity: severity.rawValue, title: severity.rawValue.sentenceCase,
        items: views(file.contradictions.filter { $0.severity == severity && !$0.isDismissed }))
    }
    all.append(
      SeverityView(
        severity: "dismissed", title: "Called none by a person",
        items: views(file.contradictions.filter(\.isDismissed))))
    return all.filter { !$0.items.isEmpty }
  }
}

/// A contradiction with both sides quoted.
struct ContradictionView {
  var id, topic, level, severity, kind, explanation, importance, decision: String
  var state: String
  /// Only where nothing and nobody decided it.
  var command: String?
  var sides: [SideView]
  var filter: FilterWords

  struct SideView {
    var letter, summary: String
    var isPreferred: Bool
    var quotes: [QuoteView]
    var more: MoreView?
  }

  /// Quotes that are shown on demand.
  struct MoreView {
    var count: String
    var quotes: [QuoteView]
  }

  static let quotesAtOnce = 3

  init(_ item: DrugFile.ContradictionEntry, in file: DrugFile, _ places: QuotePlaces) {
    let read = ReportItem(item, in: file)
    id = item.id
    topic = read.topic.sentenceCase.printable()
    level = item.level.rawValue
    severity = read.severity
    kind = read.kind
    explanation = read.explanation.printable()
    importance = read.importance
    decision = read.decision.printable()
    state = item.state.rawValue
    command = item.isOpen ? "monograph resolve \(item.id) --accept A --by NAME --reason TEXT" : nil
    sides = read.sides.map { side in
      let (first, rest) = Self.split(side.claims)
      let view = { (claim: DrugFile.ClaimEntry) in QuoteView(claim, places) }
      return SideView(
        letter: side.letter, summary: side.summary.printable(), isPreferred: side.isPreferred,
        quotes: first.map(view),
        more: rest.isEmpty
          ? nil : MoreView(count: DrugFile.count(rest.count, "more quote"), quotes: rest.map(view)))
    }
    filter = FilterWords(
      kinds: item.sides.map(\.kind), levels: [item.level.rawValue],
      sources: places.numbers(of: file.claims(item.sides.flatMap(\.claims))), states: [state])
  }
}

extension ContradictionView {
  /// The claims that are quoted at once, and the rest: those beyond a few, and those whose words stand inside of
  /// another's.
  private static func split(
    _ claims: [DrugFile.ClaimEntry]
  ) -> (first: [DrugFile.ClaimEntry], rest: [DrugFile.ClaimEntry]) {
    var first: [DrugFile.ClaimEntry] = []
    var rest: [DrugFile.ClaimEntry] = []
    for claim in claims {
      let isPart = first.contains {
        $0.sha256 == claim.sha256 && $0.evidence[0].span.contains(claim.evidence[0].span)
      }
      if first.count < quotesAtOnce, !isPart { first.append(claim) } else { rest.append(claim) }
    }
    return (first, rest)
  }
}

/// A difference or a gap: no contradiction, and why.
struct CompatibleView {
  var id, topic, explanation: String
  var quotes: [QuoteView]
  /// The numbers of the sources that don't mention it; nil for a difference.
  var silent: [Int]?
  var filter: FilterWords

  static func differences(of file: DrugFile, _ places: QuotePlaces) -> [CompatibleView] {
    file.differences.map {
      let why = DifferenceReason.words($0.reason).sentenceCase + ". "
      return CompatibleView(
        $0.id, $0.topic, why + $0.explanation, $0.claims, level: .difference, in: file, places)
    }
  }

  static func gaps(of file: DrugFile, _ places: QuotePlaces) -> [CompatibleView] {
    let numbers = Dictionary(file.sources.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: min)
    return file.gaps.map {
      var view = CompatibleView($0.id, $0.topic, $0.explanation, $0.claims, level: .gap, in: file, places)
      view.silent = $0.silent.compactMap { numbers[$0] }.sorted()
      return view
    }
  }

  private init(
    _ id: String, _ topic: String, _ explanation: String, _ claims: [String], level: EntryLevel,
    in file: DrugFile,
    _ places: QuotePlaces
  ) {
    let claims = file.claims(claims)
    self.id = id
    self.topic = topic.sentenceCase.printable()
    self.explanation = explanation.printable()
    quotes = claims.map { QuoteView($0, places) }
    filter = FilterWords(
      kinds: claims.map(\.kind), levels: [level.rawValue], sources: places.numbers(of: claims), states: [])
  }
}
