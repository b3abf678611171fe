import MonographModel

/// A range that is turned round, "40 to 20 mg", or whose ends are a thousandfold apart, "0.5 micrograms to 2 mg": which of
/// its ends was meant is not known.
struct TurnedRangeRule: Rule {
  let name = "range.order"

  func findings(in dossier: Dossier) -> [Finding] {
    dossier.items.filter(\.isTurned).map { item in
      let (low, high) = item.range!
      let value = Fact.Value.claim(item.claim.value, item.claim.polarity)
      return Finding(
        name, .conflict(.contradiction, .arithmetic), topic: "order of a range", scope: item.claim.scope,
        Finding.Side(key: "from \(low)", summary: "from \(low)", value: value, items: [item]),
        Finding.Side(key: "to \(high)", summary: "to \(high)", value: value, items: [item]),
        because: "the range begins with the greater number")
    } + stretched(in: dossier)
  }

  /// Ranges whose ends have units of their own: each end is a dose, and the words of the first hold those of the second.
  private func stretched(in dossier: Dossier) -> [Finding] {
    let doses = dossier.items(.dose).filter(\.isOwnDose)
    return Dictionary(grouping: doses, by: \.claim.source).sorted { $0.key < $1.key }.flatMap { _, items in
      let ordered = items.sorted { $0.span.lower < $1.span.lower }
      return zip(ordered, ordered.dropFirst()).filter { low, high in
        low.span.lower < high.span.lower && (high.span.upper <= low.span.upper || Self.areEnds(low, high))
          && (Self.areFarApart(low, high, dossier) || Self.areTurned(low, high, dossier))
      }.map { low, high in
        let isTurned = Self.areTurned(low, high, dossier)
        return Finding(
          name, .conflict(.contradiction, isTurned ? .arithmetic : .magnitude), topic: "ends of a range",
          scope: low.claim.scope, Finding.Side(low), Finding.Side(high),
          because: isTurned
            ? "the range begins with the greater number"
            : "the ends of one range are a thousandfold apart, as when units are mixed up")
      }
    }
  }

  /// "⟦500 mcg⟧ to ⟦1000 mg⟧", each by itself.
  private static func areEnds(_ low: Item, _ high: Item) -> Bool {
    low.dose!.bound == .atLeast && high.dose!.bound == .upTo
      && (0...joint).contains(high.span.lower - low.span.upper)
  }
  /// Bytes of " to ", or of a dash.
  private static let joint = 5

  /// "380 mcg to 250 mcg per day", where no dose is lowered.
  private static func areTurned(_ low: Item, _ high: Item, _ dossier: Dossier) -> Bool {
    guard let x = dossier.units.measure(low.dose!.amount), let y = dossier.units.measure(high.dose!.amount),
      x.dimension == y.dimension, !x.isByProduct, let least = x.interval.low, let most = y.interval.high,
      least > most, low.dose!.role == high.dose!.role, ranged.contains(low.dose!.role),
      case let quote = WrittenWords.split(low.claim.evidence[0].quote),
      quote.count(where: { $0 == "to" }) == 1,
      let to = quote.firstIndex(of: "to"),
      quote[(to + 1)...].elementsEqual(WrittenWords.split(high.claim.evidence[0].quote))
    else { return false }
    return true
  }
  private static let ranged: Set<Dose.Role> = [.start, .usual, .maintenance]

  private static func areFarApart(_ low: Item, _ high: Item, _ dossier: Dossier) -> Bool {
    guard let x = dossier.units.measure(low.dose!.amount), let y = dossier.units.measure(high.dose!.amount),
      x.dimension == y.dimension, low.dose!.amount.unit != high.dose!.amount.unit,
      // "From 0.5 micrograms" and "up to 2 mg" are open at the other end.
      let least = (x.interval.high ?? x.interval.low)?.multiplied(by: 1000),
      let most = y.interval.low ?? y.interval.high
    else { return false }
    return most >= least
  }
}

extension Item {
  fileprivate var span: ByteSpan { claim.evidence[0].span }

  /// The ends of its range as written.
  fileprivate var range: (ExactNumber, ExactNumber)? {
    let ends: (ExactNumber?, ExactNumber?)
    switch claim.value {
    case .dose(let dose): ends = (dose.amount.low, dose.amount.high)
    case .percentage(let value): ends = (value.low, value.high)
    default: return nil
    }
    return ends.0.flatMap { low in ends.1.map { (low, $0) } }
  }

  /// Whether its range begins with the greater number.
  var isTurned: Bool { range.map { $0 > $1 } ?? false }
}
