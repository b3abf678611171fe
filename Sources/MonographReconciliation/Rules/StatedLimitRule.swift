import MonographLexicon
import MonographModel

/// How long something may last or has to wait, where two sources name one length each and these exclude each other:
/// contraception for 7 months after the last dose against for 3.
struct StatedLimitRule: Rule {
  let name = "time-limit.stated"

  func findings(in dossier: Dossier) -> [Finding] {
    let stated = dossier.items(.administration).compactMap(StatedLimit.init(stated:))
    let limits =
      stated + stated.flatMap(\.sides)
      + StatedLimit.treatments.flatMap { topic in
        // Where a source says how long, or how long at most, that is compared rather than each course.
        let limited = Set(stated.filter { $0.topic == topic }.map(\.item.claim.source))
        return dossier.items(.dose).filter { !limited.contains($0.claim.source) }.compactMap {
          StatedLimit(course: $0, topic)
        }
      }
    return Dictionary(grouping: limits, by: \.topic).sorted { $0.key < $1.key }.flatMap { _, limits in
      limits.pairs(bySource: \.item.claim.source, where: dossier.products.areAlike).flatMap {
        between($0, $1, dossier)
      }
    }
  }

  private func between(_ a: [StatedLimit], _ b: [StatedLimit], _ dossier: Dossier) -> [Finding] {
    // A source that names several lengths tells cases apart.
    guard Set(a.map(\.length)).count == 1, Set(b.map(\.length)).count == 1 else { return [] }
    return a.flatMap { x in
      b.filter {
        !(x.isCourse && $0.isCourse) && !(x.isSide && $0.isSide) && x.parts(from: $0)
          && Self.align(x, $0, dossier) != .apart
      }
      .map { y in
        // How long an opened bottle keeps depends on who filled it, and a text on the substance does not say whose it
        // means.
        let areOthers =
          x.isOfStorage && dossier.products.areProducts(x.item.claim.source, y.item.claim.source)
        // A dose is given again sooner by one way than by another.
        let isOfSomeWay =
          x.isOfDoses && [x, y].contains { dossier.products.hasSeveralRoutes($0.item.claim.source) }
        let alignment = min(Self.align(x, y, dossier), dossier.alignProducts(x.item, y.item))
        let level = isOfSomeWay || x.isOfStorage ? .tension : Contradiction.Level(alignment)
        return Finding(
          name,
          areOthers ? .difference(.scope) : .conflict(level, .value),
          topic: x.topic, scope: x.item.claim.scope, x.side, y.side,
          because: areOthers ? "each is about its own product" : "the lengths of time differ")
      }
    }
  }
}

extension StatedLimitRule {
  /// Whom contraception and breast-feeding are always about.
  private static let mothers: Set<Population.Group> = [.female, .pregnant, .lactating]

  /// A sentence about time seldom says again for whom it is.
  private static func align(_ a: StatedLimit, _ b: StatedLimit, _ dossier: Dossier) -> Alignment {
    let isOpen = [a, b].contains { $0.item.claim.scope.population == nil }
    // A limit that names its use is for no other course.
    let isOfUse = [a, b].contains { !$0.isCourse && $0.item.claim.scope.indication != nil }
    return dossier.align(a.item, b.item) { scope in
      if isOpen || scope.population?.group.map(Self.mothers.contains) ?? false { scope.population = nil }
      if a.isCourse || b.isCourse, !isOfUse { scope.indication = nil }
    }
  }
}

/// A length of time that a source names for a topic.
private struct StatedLimit: Sendable {
  enum Bound: String { case least, most, exact }
  var item: Item
  var topic: String
  var bound = Bound.exact
  static let treatments = ["length of treatment", "usual length of treatment"]
  var isOfStorage: Bool { topic == "time after opening" || topic == "time out of the refrigerator" }
  var isOfDoses: Bool { topic == "time before a further dose" }
  /// In minutes.
  var length: Interval
  /// Whether it is how long a dose is given.
  var isCourse = false
  /// Whether it is said of either side: "2 hours before or after antacids".
  var isSide = false

  /// "2 mg for 3 weeks", "2 mg for up to 3 weeks".
  init?(course item: Item, _ topic: String) {
    guard item.isStatedDose, let dose = item.dose,
      dose.window == nil, dose.after == nil, dose.cycle == nil, dose.role == .usual,
      let days = dose.duration?.stretch, let length = days.multiplied(by: 1440)
    else { return nil }
    (self.item, self.length, isCourse, self.topic) = (item, length, true, topic)
    let said = item.claim.evidence.filter { $0.role == .window }.map(\.quote).joined(separator: " ")
    bound = WrittenWords.split(said).starts(with: ["up", "to"]) ? .most : .exact
  }

  init?(stated item: Item) {
    guard item.claim.rule == "administration.limit", case .administration(let text) = item.claim.value,
      let time = item.claim.evidence.first(where: { $0.role == .timing })?.quote,
      let length = TimeSpans.minutes(in: time)
    else { return nil }
    (self.item, self.length) = (item, length)
    // "contraception after the last dose: for 7 months".
    topic = text.split(separator: ":").first.map(String.init) ?? text
    let lead = item.claim.evidence.filter { $0.role == .cue }.map(\.quote).joined(separator: " ")
    let words = Set(WrittenWords.split(lead))
    if let said = Self.bounds[topic] ?? Self.bounds[general] {
      bound = said
      return
    }
    bound = !words.isDisjoint(with: Self.least) ? .least : !words.isDisjoint(with: Self.most) ? .most : .exact
  }
  /// What a length means for a topic, whatever word leads into it: "skip it if more than 12 hours have passed" and "take it
  /// within 12 hours" are one limit said from two sides.
  private static let bounds: [String: Bound] = Dictionary(
    TableFile("time-limits").rows.compactMap { row in
      row[1] == "bound" ? Bound(rawValue: row[2]).map { (row[0], $0) } : nil
    }, uniquingKeysWith: { a, _ in a })
  private static let partners = Set(TableFile("time-limit-partners").rows.map { $0[1] })
  private static let least: Set<String> = ["least", "minimum", "wait", "often"]
  private static let most: Set<String> = ["within", "longer", "later", "more", "exceed", "beyond", "maximum"]

  /// The other medicine that has to be kept apart, if the topic names one: "antacids".
  private var partner: String? {
    Self.openings.lazy.compactMap { (opening, end) -> String? in
      guard topic.hasPrefix(opening), topic.hasSuffix(end) else { return nil }
      let name = topic.dropFirst(opening.count).dropLast(end.count)
      return Self.partners.contains(String(name)) ? String(name) : nil
    }.first
  }
  private static let openings = [("time between ", " and this"), ("time before ", ""), ("time after ", "")]

  /// The topic as the table has it: "time before @".
  private var general: String { partner.map { topic.replacing($0, with: "@") } ?? topic }

  /// What has to be kept apart by a time is so by as much before as after.
  var sides: [StatedLimit] {
    guard let partner, topic.hasPrefix("time between ") else { return [] }
    return ["time before ", "time after "].map { opening in
      var side = self
      (side.topic, side.isSide) = (opening + partner, true)
      return side
    }
  }

  /// Two limits of one kind that differ, or lengths that no course of events satisfies.
  func parts(from other: StatedLimit) -> Bool {
    if isNear(other) { return false }
    if bound == other.bound { return length.relation(to: other.length) == .disjoint }
    return reach.relation(to: other.reach) == .disjoint
  }

  /// "16 weeks" and "4 months" differ by the calendar alone.
  private func isNear(_ other: StatedLimit) -> Bool {
    guard let own = length.low, own == length.high, let its = other.length.low, its == other.length.high,
      Self.shortest <= min(own, its)
    else { return false }
    return AgeSpan.areSame(own, its)
  }
  /// Four weeks, in minutes.
  private static let shortest: ExactNumber = 40320

  private var reach: Interval {
    switch bound {
    case .least: Interval(low: length.low, high: nil)
    case .most: Interval(low: nil, high: length.high)
    case .exact: length
    }
  }

  var side: Finding.Side {
    Finding.Side(
      item, key: "\(bound) \(length.low!) \(length.high!)",
      summary: isCourse ? item.claim.value.words(item.claim.polarity) : item.written)
  }
}
