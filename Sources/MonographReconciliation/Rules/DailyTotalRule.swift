import MonographModel

/// A total that is not the sum of its parts: "20 mg twice a day (60 mg/day)", "60 mg a day in three doses of 10 mg".
///
/// Only doses that stand right beside each other in one source explain each other.
struct DailyTotalRule: Rule {
  let name = "dose.daily-total"
  /// Bytes: a space and a parenthesis; " of ".
  private static let nearest = 2, nearestPart = 4
  /// ", taken as ".
  private static let farthest = 12
  private static let farthestTotal = 24

  func findings(in dossier: Dossier) -> [Finding] {
    let doses = dossier.items(.dose).filter(\.isOwnDose)
    let broken = within(doses, dossier)
    return broken + broken.flatMap { against($0, doses, dossier) }
  }

  /// The total of another source beside one that is not the sum of its parts.
  private func against(_ broken: Finding, _ doses: [Item], _ dossier: Dossier) -> [Finding] {
    let own = broken.sides.flatMap(\.items)
    guard let total = own.first(where: { $0.isTotalOfDay }), let day = Self.day(total, dossier) else {
      return []
    }
    return doses.filter { other in
      other.claim.source != total.claim.source && other.isTotalOfDay && other.dose!.role == total.dose!.role
        && dossier.products.areAlike(other.claim.source, total.claim.source)
        && dossier.align(other, total) != .apart
        && Self.day(other, dossier).map { $0.relation(to: day) == .disjoint } ?? false
    }.map { other in
      Finding(
        name, .conflict(Contradiction.Level(dossier.align(other, total)), .value), topic: "total of a day",
        scope: total.claim.scope, Finding.Side(total), Finding.Side(other),
        because: "the totals differ, and one is not the sum of its parts")
    }
  }

  private static func day(_ item: Item, _ dossier: Dossier) -> Interval? {
    DoseRate(item.dose!, units: dossier.units)?.dailyTotal?.interval
  }

  private func within(_ doses: [Item], _ dossier: Dossier) -> [Finding] {
    Dictionary(grouping: doses, by: \.claim.source).sorted { $0.key < $1.key }.flatMap { _, items in
      let ordered = items.sorted { $0.place < $1.place }
      return zip(ordered, ordered.dropFirst()).enumerated().compactMap { place, pair in
        // "40 mg in three doses: 10 mg in the morning, 10 mg at noon and 20 mg at bedtime".
        let next = ordered.dropFirst(place + 2).first
        let goesOn = next.map {
          $0.isFurtherPart(behind: pair.1) || pair.0.isTotalOfDay && $0.isAdded(to: pair.1)
        }
        return goesOn ?? false ? nil : compare(pair.0, pair.1, dossier)
      }
    }
  }

  private func compare(_ a: Item, _ b: Item, _ dossier: Dossier) -> Finding? {
    guard let x = DoseRate(a.dose!, units: dossier.units), let y = DoseRate(b.dose!, units: dossier.units),
      x.each.dimension == y.each.dimension, a.claim.scope == b.claim.scope
    else { return nil }
    let gap = b.place.lower - a.end
    // "300 mg daily, taken as 50 mg four times a day".
    let isTakenAs = gap > 0 && gap <= Self.farthest && a.isDayOf(b)
    if isTakenAs, let (left, right) = totals(x, y), x.isDailyTotal, left.relation(to: right) == .disjoint {
      return mayBeOfSides(a, left, b, right) ? nil : finding(a, b)
    }
    // ", a total of ", " (total ".
    let isSummed = b.isSummed && gap <= Self.farthestTotal
    guard gap > 0, gap <= Self.nearestPart || isSummed,
      let (left, right) = parts(a.dose!, x, b.dose!, y)
        ?? ((gap <= Self.nearest || isSummed) && (x.isDailyTotal != y.isDailyTotal || b.isTotal(of: x, y))
          ? totals(x, y) : nil),
      left.relation(to: right) == .disjoint, !mayBeOfSides(a, left, b, right)
    else { return nil }
    return finding(a, b)
  }

  /// "400 mcg in each nostril twice a day (total 1600 mcg)": what each of two sides gets is half of it.
  private func mayBeOfSides(_ a: Item, _ left: Interval, _ b: Item, _ right: Interval) -> Bool {
    [a, b].contains(where: \.isForEachSide)
      && [(left, right), (right, left)].contains { side, total in
        side.multiplied(by: 2).map { $0.relation(to: total) != .disjoint } ?? false
      }
  }

  private func finding(_ a: Item, _ b: Item) -> Finding {
    Finding(
      name, .conflict(.contradiction, .arithmetic), topic: "total of a day", scope: a.claim.scope,
      Finding.Side(a), Finding.Side(b), because: "the parts do not add up to the total")
  }

  /// A dose with its timing beside a daily total.
  private func totals(_ x: DoseRate, _ y: DoseRate) -> (Interval, Interval)? {
    guard x.perDay != nil || y.perDay != nil, let a = x.dailyTotal, let b = y.dailyTotal else { return nil }
    // "40 mg a day in three doses: 10 mg in the morning": one of parts that are not the same.
    if x.isDailyTotal, let parts = x.perDay, let one = y.perDay, parts != one { return nil }
    return (a.interval, b.interval)
  }

  /// A divided total and what each of its parts holds.
  private func parts(_ whole: Dose, _ x: DoseRate, _ part: Dose, _ y: DoseRate) -> (Interval, Interval)? {
    guard x.isDailyTotal, let count = whole.divided, part.timing == nil, part.per == nil,
      let least = y.each.interval.multiplied(by: ExactNumber(Int64(count.lowerBound))),
      let most = y.each.interval.multiplied(by: ExactNumber(Int64(count.upperBound)))
    else { return nil }
    return (x.each.interval, Interval(low: least.low, high: most.high))
  }
}

extension Item {
  /// Whether it stands shortly behind another bare amount, as the next of several parts.
  fileprivate func isFurtherPart(behind part: Item) -> Bool {
    dose!.timing == nil && dose!.per == nil && part.dose!.timing == nil && part.dose!.per == nil
      && dose!.amount.unit == part.dose!.amount.unit && place.lower - part.end < Self.nextPart
  }
  /// " in the morning, ".
  private static let nextPart = 30

  /// "200 mg three times a day ⟦plus 400 mg at bedtime⟧": the next part, with a timing of its own.
  fileprivate func isAdded(to part: Item) -> Bool {
    dose!.timing != nil && part.dose!.timing != nil && dose!.amount.unit == part.dose!.amount.unit
      && Self.joints.contains(place.lower - part.end)
  }
  /// Bytes of " + " to " plus ".
  private static let joints = 3...6

  /// "In each nostril", "in both eyes".
  fileprivate var isForEachSide: Bool {
    claim.evidence.contains {
      $0.role == .route && !Self.sides.isDisjoint(with: WrittenWords.split($0.quote))
    }
  }
  private static let sides: Set<String> = ["each", "both"]

  /// Whether it is called the dose of a day, and the other is one of the same kind with its timing.
  fileprivate func isDayOf(_ part: Item) -> Bool {
    guard let own = dose, let its = part.dose, own.role == its.role, its.timing != nil else { return false }
    if own.role == .maximum { return own.per?.unit == "d" && own.timing == nil }
    guard own.role == .usual else { return false }
    return claim.evidence.contains {
      $0.role == .cue && TermNormalizer.words(of: $0.quote).contains("daily")
    }
  }

  /// "100 mg a day", however often some of it is taken.
  fileprivate var isTotalOfDay: Bool {
    guard let dose else { return false }
    if dose.per?.unit == "d" { return dose.per?.value == 1 }
    return dose.timing?.frequency == 1 && dose.timing?.frequencyMax == nil && dose.timing?.period == 1
      && dose.timing?.periodUnit == .d
  }

  /// Whether it is called a total.
  fileprivate var isSummed: Bool {
    claim.evidence.contains { $0.role == .cue && TermNormalizer.words(of: $0.quote).contains("total") }
  }

  /// Where the value stands.
  var place: ByteSpan { claim.evidence[0].span }

  /// "(1,200 mg a day)": a total rather than how often.
  fileprivate func isTotal(of part: DoseRate, _ whole: DoseRate) -> Bool {
    guard let often = part.perDay, let day = whole.perDay, often != day,
      // "50 mg daily (25 mg daily for the old)" has no total.
      let least = part.each.interval.low, let most = whole.each.interval.high, most > least,
      case .dose(let dose) = claim.value, dose.timing?.frequency == 1, dose.timing?.periodUnit == .d,
      let timing = claim.evidence.first(where: { $0.role == .timing })?.quote
    else { return false }
    return ["a day", "per day", "daily"].contains(timing.lowercasedASCII)
  }

  /// Where the value and what directly belongs to it ends.
  fileprivate var end: Int {
    claim.evidence.filter { $0.role == .timing || $0.role == .value }.map(\.span)
      .filter { $0.lower >= place.lower && $0.lower - place.upper <= 40 }
      .map(\.upper).max() ?? place.upper
  }
}
