import MonographModel

/// Which amounts of different dimensions the sources of this drug call the same, such as 0.25 mg = 8 million units
/// = 1 mL. Nothing is converted that no source has said.
struct EquivalenceTable: Sendable {
  /// One saying: so much of one dimension is so much of another.
  struct Ratio: Sendable {
    var item: Item
    var fromDimension: String
    var toDimension: String
    var from: ExactNumber
    var to: ExactNumber
    var amounts: (Amount, Amount)

    /// Whether it holds for the substance in every product.
    var isOfSubstance: Bool { Set([fromDimension, toDimension]) == ["mass", "unit"] }

    /// Whether the two ratios are equal.
    func agrees(with other: Ratio) -> Bool {
      guard let a = from.multiplied(by: other.to), let b = to.multiplied(by: other.from) else { return true }
      return a == b || Self.withinRounding(a, b) || meets(other)
    }

    /// Whether volumes that were rounded to the digits written can stand for one ratio: 75 units are 0.12 mL where 150
    /// are 0.25 mL.
    private func meets(_ other: Ratio) -> Bool {
      guard let own = volume, let its = other.volume,
        // Each volume by the other's amount, so that both are of one amount.
        let x = Self.rounded(own.size, by: its.amount), let y = Self.rounded(its.size, by: own.amount)
      else { return false }
      return x.low < y.high && y.low < x.high
    }

    /// The volume and the amount that it holds; nil where neither side is a volume.
    private var volume: (size: ExactNumber, amount: ExactNumber)? {
      if fromDimension == "volume" { return (from, to) }
      return toDimension == "volume" ? (to, from) : nil
    }

    /// The bounds of a number that was rounded to its last decimal, times a factor.
    private static func rounded(_ number: ExactNumber, by factor: ExactNumber) -> (
      low: ExactNumber, high: ExactNumber
    )? {
      let half = ExactNumber(5, exponent: min(number.exponent, 0) - 1)
      guard let low = number.subtracting(half)?.multiplied(by: factor),
        let high = number.adding(half)?.multiplied(by: factor)
      else { return nil }
      return (low, high)
    }

    /// Written amounts are rounded: one part in a hundred is no other ratio.
    private static func withinRounding(_ a: ExactNumber, _ b: ExactNumber) -> Bool {
      guard let gap = max(a, b).subtracting(min(a, b)), let scaled = gap.multiplied(by: 100) else {
        return false
      }
      return scaled < max(a, b)
    }
  }

  /// All sayings, in the order of their claims.
  let ratios: [Ratio]
  /// Sayings that break what others of their dimensions say, with those others: most of them, or for mass and units,
  /// which depend on nothing but the substance, any.
  let breaking: [(broken: Ratio, others: [Ratio])]
  private let learnt: [Ratio]

  init(_ items: [Item], units: Units) {
    let ratios = items.flatMap { Self.ratios(of: $0, units: units) }
    self.ratios = ratios
    var breaking: [(Ratio, [Ratio])] = []
    var learnt: [Ratio] = []
    for group in Self.byDimensions(ratios) {
      let counted = group.map { ratio in group.filter { $0.agrees(with: ratio) }.count }
      let most = counted.max() ?? 0
      guard let model = zip(group, counted).first(where: { $0.1 == most })?.0 else { continue }
      let agreeing = group.filter { $0.agrees(with: model) }
      // A tie tells nobody which one is right.
      if agreeing.count * 2 > group.count { learnt.append(model) }
      let others = group.filter { !$0.agrees(with: model) }
      if agreeing.count >= 2 && agreeing.count * 2 > group.count || group.allSatisfy(\.isOfSubstance) {
        breaking += others.map { ($0, agreeing) }
      }
    }
    self.breaking = breaking
    self.learnt = learnt
  }

  /// The measure in another dimension, where the sources tell how.
  func convert(_ measure: Measure, to dimension: String) -> Measure? {
    if measure.dimension == dimension { return measure }
    for ratio in learnt {
      let forth = ratio.fromDimension == measure.dimension && ratio.toDimension == dimension
      let back = ratio.toDimension == measure.dimension && ratio.fromDimension == dimension
      guard forth || back else { continue }
      let (from, to) = forth ? (ratio.from, ratio.to) : (ratio.to, ratio.from)
      if let interval = measure.interval.multiplied(by: to)?.divided(by: from) {
        return Measure(dimension: dimension, interval: interval)
      }
    }
    return nil
  }

  private static func byDimensions(_ ratios: [Ratio]) -> [[Ratio]] {
    Dictionary(grouping: ratios) { "\($0.fromDimension) \($0.toDimension)" }.sorted { $0.key < $1.key }.map(
      \.value)
  }

  private static func ratios(of item: Item, units: Units) -> [Ratio] {
    guard case .dose(let dose) = item.claim.value else { return [] }
    let amounts = ([dose.amount] + dose.equivalents).compactMap { amount in
      units.measure(amount).flatMap { measure in
        measure.interval.isPoint && measure.interval.low! > 0 ? (amount, measure) : nil
      }
    }
    var ratios: [Ratio] = []
    for (index, a) in amounts.enumerated() {
      for b in amounts[(index + 1)...] where a.1.dimension != b.1.dimension {
        let (x, y) = a.1.dimension < b.1.dimension ? (a, b) : (b, a)
        ratios.append(
          Ratio(
            item: item, fromDimension: x.1.dimension, toDimension: y.1.dimension, from: x.1.interval.low!,
            to: y.1.interval.low!, amounts: (x.0, y.0)))
      }
    }
    return ratios
  }
}
