import MonographLexicon
import MonographModel

/// How often one test is done, where two sources name one interval each and these exclude each other: every month
/// against every 6 months. A test that one source asks for and the other calls unnecessary.
struct MonitoringRule: Rule {
  let name = "monitoring.interval"

  func findings(in dossier: Dossier) -> [Finding] {
    guard dossier.hasSeveralSources else { return [] }
    let tests = dossier.items(.monitoring, nil).compactMap { RepeatedTest($0) }
    return Dictionary(grouping: tests, by: \.test).sorted { $0.key < $1.key }.flatMap { _, tests in
      tests.pairs(bySource: \.item.claim.source, where: dossier.products.areAlike).flatMap {
        between($0, $1, dossier)
      }
    }
  }

  /// A source that names several intervals tells phases or cases apart.
  private func between(_ a: [RepeatedTest], _ b: [RepeatedTest], _ dossier: Dossier) -> [Finding] {
    if a.allSatisfy(\.isDenied) != b.allSatisfy(\.isDenied) { return denied(a, b, dossier) }
    let (left, right) = (Set(a.flatMap(\.intervals)), Set(b.flatMap(\.intervals)))
    // Sources that both tell how often it is done at first.
    let (first, other) = (Set(a.flatMap(\.early)), Set(b.flatMap(\.early)))
    if first.count == 1, other.count == 1, first != other, left.count > 1 || right.count > 1 {
      return a.filter { !$0.early.isEmpty }.flatMap { x in
        b.filter { !$0.early.isEmpty && dossier.align(x.item, $0.item) != .apart }.map {
          finding(x, $0, .tension, .value, "the first intervals differ")
        }
      }
    }
    if left.count == 1 || right.count == 1, isBeyond(left, right) || isBeyond(right, left) {
      return a.filter { !$0.intervals.isEmpty }.flatMap { x in
        b.filter { !$0.intervals.isEmpty && dossier.align(x.item, $0.item) != .apart }.map {
          finding(x, $0, .tension, .value, "one does it at no time as often as the other")
        }
      }
    }
    guard left.count == 1, right.count == 1, left != right else { return [] }
    return a.filter { !$0.intervals.isEmpty }.flatMap { x in
      b.filter { !$0.intervals.isEmpty && dossier.align(x.item, $0.item) != .apart }.map { y in
        let isPlain = x.isOngoing && y.isOngoing
        return finding(
          x, y, isPlain ? Contradiction.Level(dossier.align(x.item, y.item)) : .tension, .value,
          "the intervals differ")
      }
    }
  }

  /// Several intervals, all of them less than half of the other's: "every 2 weeks, then every 8 weeks" beside once a year.
  private func isBeyond(_ several: Set<ExactNumber>, _ one: Set<ExactNumber>) -> Bool {
    guard several.count > 1, one.count == 1, let longest = several.max()?.multiplied(by: 2) else {
      return false
    }
    return longest < one.first!
  }

  private func denied(_ a: [RepeatedTest], _ b: [RepeatedTest], _ dossier: Dossier) -> [Finding] {
    a.flatMap { x in
      b.filter {
        x.isDenied != $0.isDenied && x.isAsked && $0.isAsked && dossier.align(x.item, $0.item) == .aligned
      }
      .map { finding(x, $0, .contradiction, .polarity, "one asks for what the other calls unnecessary") }
    }
  }

  private func finding(
    _ a: RepeatedTest, _ b: RepeatedTest, _ level: Contradiction.Level, _ kind: Contradiction.Kind,
    _ because: String
  ) -> Finding {
    Finding(
      name, .conflict(level, kind), topic: "monitoring of \(a.item.written.lowercasedASCII)", about: a.test,
      scope: a.item.claim.scope, a.side, b.side, because: because)
  }
}

/// A test with the times that a source names for it.
private struct RepeatedTest: Sendable {
  var item: Item
  var test: NormalTerm
  /// In hours.
  var intervals: Set<ExactNumber>
  /// Those of the beginning.
  var early: Set<ExactNumber>
  /// Whether it is said of no phase of the treatment: "every 2 weeks for the first 3 months" is.
  var isOngoing: Bool
  var isDenied: Bool { item.claim.polarity == .negated }
  /// Whether a test that may be done or left is none of them.
  var isAsked: Bool

  init?(_ item: Item) {
    guard case .monitoring(let value) = item.claim.value else { return nil }
    self.item = item
    let words = item.term.words.filter { !Self.general.contains($0) }
    guard !words.isEmpty else { return nil }
    test = Self.same[words] ?? NormalTerm(words)
    let said = value.timing.map(WrittenWords.split)
    intervals = Set(said.compactMap(Self.interval))
    early = Set(said.filter { !Self.opening.isDisjoint(with: $0) }.compactMap(Self.interval))
    isOngoing = said.allSatisfy(Self.phases.isDisjoint)
    isAsked = value.strength != .optional
  }

  /// Read once.
  private static let same = Dictionary(
    TableFile("same-tests").rows.map { row in
      (
        TermNormalizer()(row[0]).words.filter { !general.contains($0) },
        NormalTerm(TermNormalizer.words(of: row[1]))
      )
    }, uniquingKeysWith: { a, _ in a })

  /// "every 6 months", "at monthly intervals".
  private static func interval(_ words: [String]) -> ExactNumber? {
    if let every = words.firstIndex(of: "every") {
      // "every 2 weeks for the first 3 months"
      let end =
        words[every...].firstIndex { ["for", "during", "in", "and", "then"].contains($0) } ?? words.endIndex
      let hours = TimeSpans(in: words[every..<end].joined(separator: " ")).hours
      if hours.count == 1 { return hours.first }
    }
    if words.count == 3, let number = counts[words[0]], let period = periods[words[2]] {
      return period.divided(by: number)
    }
    let named = Set(words.compactMap { intervals[$0] })
    return named.count == 1 ? named.first : nil
  }

  private static let counts: [String: ExactNumber] = ["once": 1, "twice": 2]
  private static let periods: [String: ExactNumber] = [
    "day": 24, "week": 168, "month": 720, "quarter": 2160, "year": 8640,
  ]
  private static let intervals: [String: ExactNumber] = [
    "daily": 24, "weekly": 168, "fortnightly": 336, "monthly": 720, "quarterly": 2160, "yearly": 8640,
    "annually": 8640,
  ]
  private static let phases: Set<String> = [
    "first", "initial", "initially", "until", "later", "beginning", "start",
  ]
  private static let opening: Set<String> = ["first", "initial", "initially", "beginning", "start"]
  /// Words of a test that say nothing of what is tested.
  private static let general: Set<String> = [
    "test", "testing", "level", "function", "monitoring", "check", "measurement", "assessment", "examination",
    "regular", "routine", "systematic", "periodic", "concentration", "value", "count", "serum", "plasma",
  ]

  var side: Finding.Side {
    let words = isDenied ? "not needed" : item.claim.value.words(item.claim.polarity)
    return Finding.Side(item, key: isDenied ? "not needed" : "\(intervals.sorted())", summary: words)
  }
}
