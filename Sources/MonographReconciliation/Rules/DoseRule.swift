import MonographModel

/// Doses of the same phase that share no value: 7 mg once daily to start with against 14 mg once daily.
///
/// A source's doses of a phase are a set of alternatives; two sources part only where the sets have nothing in common.
/// A usual dose answers for the start where its source names no start.
struct DoseRule: Rule {
  let name = "dose.value"
  /// A source with more doses than this for one phase tells them apart by something that no claim holds.
  private static let mostAlternatives = 3

  private enum Phase: String, CaseIterable {
    case start, maintenance, single, maximum
    var topic: String {
      self == .maximum ? "maximum dose" : self == .single ? "single dose" : "\(rawValue) dose"
    }
  }

  func findings(in dossier: Dossier) -> [Finding] {
    let doses = dossier.items(.dose).filter { $0.isStatedDose || $0.isExceededMaximum }
    let adjusted = Dictionary(grouping: doses.filter { $0.dose!.role == .adjusted }, by: \.claim.source)
    let later = Dictionary(grouping: dossier.items(.dose).filter(\.isHoursLater), by: \.claim.source)
    let own = doses.filter {
      !$0.repeats(adjusted[$0.claim.source] ?? []) && !$0.isFirst(of: later[$0.claim.source] ?? [])
    }
    let titrated = Self.titrated(Dictionary(grouping: dossier.items, by: \.claim.source), dossier)
    return own.pairs(bySource: \.claim.source, where: dossier.products.areAlike).flatMap { a, b in
      Phase.allCases.flatMap { phase in
        phase == .start && areUsuallyAlike(a, b, dossier)
          ? []
          : findings(
            phase, answers(a, phase, isTitrated: titrated.contains(a[0].claim.source)),
            answers(b, phase, isTitrated: titrated.contains(b[0].claim.source)), dossier)
      }
    }
  }

  /// Whether only one of two sources that call the same dose the usual one also says how it may be begun: on that the
  /// other is silent.
  private func areUsuallyAlike(_ a: [Item], _ b: [Item], _ dossier: Dossier) -> Bool {
    func with(_ role: Dose.Role, _ items: [Item]) -> [Item] { items.filter { $0.dose!.role == role } }
    guard with(.start, a).isEmpty != with(.start, b).isEmpty else { return false }
    let (x, y) = (with(.usual, a), with(.usual, b))
    return !x.isEmpty && !y.isEmpty
      && x.allSatisfy { item in
        y.contains {
          dossier.doses.relation(item.dose!, $0.dose!) == .same && dossier.align(item, $0) != .apart
        }
      }
  }

  /// Sources that rise to the usual dose, which is then not what one begins with. Steps that lie above it begin there.
  private static func titrated(_ bySource: [String: [Item]], _ dossier: Dossier) -> Set<String> {
    Set(
      bySource.filter { _, items in
        let usual = items.filter { $0.isOwnDose && $0.dose?.role == .usual }
        return items.contains { item in
          item.isTitration
            && !(item.isBareStep && !usual.isEmpty && usual.allSatisfy { item.exceeds($0, dossier) })
        }
      }.keys)
  }

  private func answers(_ items: [Item], _ phase: Phase, isTitrated: Bool) -> [Item] {
    func with(_ roles: Set<Dose.Role>) -> [Item] { items.filter { roles.contains($0.dose!.role) } }
    switch phase {
    case .start:
      let starts = with([.start])
      if !starts.isEmpty { return starts }
      // "A single 70 mg dose, then 50 mg daily": one begins with it.
      let kept = with([.maintenance])
      let first = with([.single]).filter { one in kept.contains { $0.use == one.use } }
      return !first.isEmpty ? first : isTitrated ? [] : with([.usual])
    case .maintenance:
      let first = with([.start, .usual])
      let going = with([.step]).filter { $0.goesOn(from: first) }
      // What goes on in a rhythm of its own was begun without one.
      let kept = with([.maintenance]).contains { $0.dose!.timing != nil }
      let usual = with([.maintenance, .usual]).filter { item in
        !going.contains { $0.goesOn(from: [item]) } && !(kept && item.isBareUsual)
      }
      return usual + going + with([.step]).filter(\.isRate)
    case .single: return with([.single])
    case .maximum: return with([.maximum])
    }
  }

  private func findings(_ phase: Phase, _ a: [Item], _ b: [Item], _ dossier: Dossier) -> [Finding] {
    // Two usual doses meet as maintenance doses, not as starts.
    if phase == .start, !(a + b).contains(where: { $0.dose!.role == .start }) { return [] }
    let parted = a.flatMap { left in
      b.filter { right in
        comparable(left, right, phase, dossier)
          && dossier.doses.relation(left.dose!, right.dose!) == .disjoint
          && parts(left, b, beside: a, phase, dossier) && parts(right, a, beside: b, phase, dossier)
      }.map { Pair(left, $0, dossier) }
    }
    // A dose for no stated use against doses for several: for which of them it stands is not known.
    // Where all of these are the same, it does not matter.
    let forUses = Dictionary(
      parted.filter(\.lacksUse).flatMap(\.items).compactMap { item in
        item.claim.scope.indication.map { ($0.term, [item.dose!]) }
      }, uniquingKeysWith: +)
    let several = forUses.count > 1 && !Self.areSame(forUses.values.flatMap { $0 }, dossier)
    return Dictionary(grouping: parted) { forUses.count > 1 && $0.lacksUse ? [] : $0.scopes }.values.map {
      pairs in
      let isOpen = several && pairs[0].lacksUse
      let level = isOpen ? .tension : Contradiction.Level(pairs.map(\.alignment).max()!)
      let isVague =
        phase != .maximum && pairs.allSatisfy { $0.isVague(dossier) }
        || pairs.allSatisfy {
          $0.mayBeOfSalts(dossier) || $0.mayBeDelivered(dossier) || $0.mayBeStronger(dossier)
        }
        || pairs.allSatisfy { $0.left.isOpen(beside: $0.right, dossier) }
      var finding = finding(phase, pairs, isVague ? .tension : level, isOpen: isOpen, dossier)
      if phase != .maximum, pairs.allSatisfy({ $0.isForSomeUse(dossier) }) {
        finding.verdict = .difference(.scope)
        finding.because = "for which of several uses one of them is, is not said"
      }
      return finding
    }
  }

  private static func areSame(_ doses: [Dose], _ dossier: Dossier) -> Bool {
    doses.dropFirst().allSatisfy { dossier.doses.relation(doses[0], $0) == .same }
  }

  /// Whether the dose meets comparable doses, a few only, and shares its value with none.
  /// - Parameter own: the doses of its own source.
  private func parts(
    _ item: Item, _ others: [Item], beside own: [Item], _ phase: Phase, _ dossier: Dossier
  ) -> Bool {
    // "20 mg or 0.24 mg/kg": an alternative in a unit that cannot be converted answers nothing.
    var comparable = others.filter {
      self.comparable(item, $0, phase, dossier) && dossier.doses.areConvertible(item.dose!, $0.dose!)
    }
    // For those from 75 years on, the other's dose for these answers rather than that for adults.
    if item.claim.scope.population?.age != nil,
      case let ofAge = comparable.filter({ $0.claim.scope.population?.age != nil }), !ofAge.isEmpty
    {
      comparable = ofAge
    }
    // So does the other's dose for those under 60 kg for those under 60 kg.
    if item.claim.scope.population?.weight != nil,
      case let ofWeight = comparable.filter({ $0.claim.scope.population?.weight != nil }), !ofWeight.isEmpty
    {
      comparable = ofWeight
    }
    guard !comparable.isEmpty, comparable.count <= Self.mostAlternatives else { return false }
    let agreeing = comparable.filter { dossier.doses.mayAgree(item.dose!, $0.dose!) }
    if agreeing.isEmpty { return true }
    // "2 mg/kg every week, or 6 mg/kg every 3 weeks" against "4 mg/kg every week, or 6 mg/kg every 3 weeks": what comes to
    // as much in another rhythm, or is for another use, is the other's answer to that.
    func asks(_ other: Item) -> Bool {
      other.use == item.use && (item.timing == nil || other.isOfOneRhythm(as: item))
    }
    return comparable.contains { asks($0) && dossier.align(item, $0) == .aligned }
      && agreeing.allSatisfy { other in
        !asks(other)
          && own.contains {
            $0.use == other.use && $0.claim.id != item.claim.id
              && ($0.timing == other.timing || $0.isOfOneRhythm(as: other))
              && dossier.doses.relation($0.dose!, other.dose!) == .same
          }
      }
  }

  private func comparable(_ a: Item, _ b: Item, _ phase: Phase, _ dossier: Dossier) -> Bool {
    // The most at once and the most of a day are two questions.
    if phase == .maximum, a.isOfDay(dossier) != b.isOfDay(dossier) { return false }
    if a.dose!.route.contradicts(b.dose!.route) || a.isOtherwiseGiven(than: b) { return false }
    if dossier.doses.isByProduct(a.dose!, b.dose!), !mayBeCounted(a, b, dossier) { return false }
    // "At most 15 mg if you have a failing heart" is for patients, not for a use that the other has not.
    if dossier.areOfForeignUses(a, b) { return false }
    // "If your liver is not working properly, at most 40 mg" leaves the most for others open.
    if (a.claim.scope.condition == nil) != (b.claim.scope.condition == nil) { return false }
    return dossier.align(a, b) != .apart && a.dose!.asNeeded == b.dose!.asNeeded
  }

  /// Tablets of one strength, or drops, patches and puffs of which neither tells how strong they are.
  private func mayBeCounted(_ a: Item, _ b: Item, _ dossier: Dossier) -> Bool {
    let (x, y) = (a.claim.source, b.claim.source)
    let areMeasured = [a, b].allSatisfy {
      ["[drp]", "{patch}", "{puff}"].contains($0.dose!.amount.unit.code)
    }
    return dossier.products.haveEqualStrengths(x, y)
      || areMeasured && dossier.products.mayBeOfOneStrength(x, y)
  }

  /// Pairs of the same scopes are one finding: "5 or 10 mg" against 20 mg.
  private func finding(
    _ phase: Phase, _ pairs: [Pair], _ level: Contradiction.Level, isOpen: Bool, _ dossier: Dossier
  ) -> Finding {
    let first = pairs[0]
    let slip = Magnitude.slip(pairs.map { ($0.left.dose!, $0.right.dose!) }, units: dossier.units)
    // A slip by a power of ten shows also where something is said on one side only.
    let level: Contradiction.Level = slip != nil && !isOpen ? .contradiction : level
    return Finding(
      name, .conflict(level, slip == nil ? .value : .magnitude), topic: phase.topic,
      scope: first.left.claim.scope, side(pairs.map(\.left)), side(pairs.map(\.right)),
      because: slip ?? "no value is common to both")
  }

  private func side(_ items: [Item]) -> Finding.Side {
    var side = Finding.Side(items[0])
    let words = Set(items.map { Finding.Side($0).key }).sorted().joined(separator: " or ")
    (side.key, side.summary, side.items) = (words, words, items)
    return side
  }
}
