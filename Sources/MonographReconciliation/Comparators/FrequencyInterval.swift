import MonographModel

extension ReactionFrequency {
  /// Percent of patients; nil where nothing is known.
  ///
  /// A band without its numbers is an everyday word ("rare", "common"): it is read widely, up to where no reader would
  /// use it. With numbers, those count. Bands by CIOMS: half-open intervals.
  var interval: Interval? {
    if isMisnamed { return nil }
    // "Very common (1 in 10 people)": the number stands for where the band begins.
    if isPoint, let least = band?.lowerEdge, low == least { return Interval(low: least, high: nil) }
    // "Common (more than 1 in 100 people)": where its band begins, which ends where the next does.
    if high == nil, low != nil, low == band?.lowerEdge, let agreed = agreedInterval {
      return Interval(low: low, high: agreed.high, lowInclusive: lowInclusive)
    }
    if low != nil || high != nil {
      return Interval(
        low: low ?? 0, high: high ?? 100, lowInclusive: lowInclusive || low == nil,
        highInclusive: highInclusive || high == nil)
    }
    switch band {
    case .veryCommon: return Interval(low: 10, high: 100)
    // What affects "up to 1 in 100" is uncommon.
    case .common: return Interval(low: 1, high: 100, lowInclusive: false)
    case .uncommon: return Interval(low: 0, high: 10)
    case .rare: return Interval(low: 0, high: 1)
    case .veryRare: return Interval(low: 0, high: ExactNumber(1, exponent: -1))
    case .notKnown, nil: return nil
    }
  }

  /// The same, where "up to 1 in 10 people" is one of a document's own bands, which begins where the next rarer ends.
  var ownBand: Interval? {
    guard var interval = interval, low == nil, high != nil, let edge = band?.lowerEdge else {
      return interval
    }
    (interval.low, interval.lowInclusive) = (edge, false)
    return interval
  }

  /// What is agreed for the word (CIOMS).
  var agreedInterval: Interval? {
    guard let band, band != .notKnown else { return nil }
    let least = band.lowerEdge
    let edges = FrequencyBand.allCases.compactMap(\.lowerEdge).filter { edge in
      least.map { edge > $0 } ?? true
    }
    return Interval(low: least, high: edges.min() ?? 100)
  }

  /// Whether the numbers are those of another band than the word: "very common (may affect up to 1 in 10 people)".
  var isMisnamed: Bool {
    guard low != nil || high != nil, !isPoint, let band, let least = band.lowerEdge else { return false }
    let most: ExactNumber? = FrequencyBand.allCases.compactMap(\.lowerEdge).filter { $0 > least }.min()
    // A band begins with its lower edge; "up to" that is the next rarer one.
    return high.map { $0 <= least } ?? false || most.flatMap { most in low.map { $0 >= most } } ?? false
  }

  /// "Common (up to 1 in 10 people)": a leaflet's own band, whose lower end another band tells.
  var isUpTo: Bool { band != nil && low == nil && high != nil && highInclusive }
  /// Whether another band lies between those that the two name.
  func isFarApart(from other: ReactionFrequency) -> Bool {
    let scale = FrequencyBand.allCases
    guard let band, let its = other.band, band != .notKnown, its != .notKnown,
      let x = scale.firstIndex(of: band), let y = scale.firstIndex(of: its)
    else { return false }
    return abs(x - y) > 1
  }
  /// Whether a limit that both name is another in each.
  func isOtherwiseBounded(than other: ReactionFrequency) -> Bool {
    let limits = [(low, other.low), (high, other.high)]
    return !isPoint && !other.isPoint
      && limits.contains { own, its in own.flatMap { own in its.map { own != $0 } } ?? false }
  }
  /// Whether it is a word alone, with no number behind it.
  var isWordOnly: Bool { low == nil && high == nil }
  /// Whether it is a rate that was counted rather than a band.
  var isPoint: Bool { low != nil && low == high }
}

extension Interval {
  /// By so many times counted rates differ where nothing is wrong.
  private static let spread: ExactNumber = 2

  /// Whether a counted rate lies so far outside that no other study explains it.
  func isFar(from rate: ExactNumber) -> Bool {
    if let high, let most = high.multiplied(by: Self.spread), rate > most { return true }
    if let low, let most = rate.multiplied(by: Self.spread), most < low { return true }
    return false
  }
}

extension ReactionFrequency {
  var text: String { words ?? "no frequency" }
}

extension FrequencyBand {
  /// Percent, by CIOMS.
  fileprivate var lowerEdge: ExactNumber? {
    switch self {
    case .veryCommon: 10
    case .common: 1
    case .uncommon: ExactNumber(1, exponent: -1)
    case .rare: ExactNumber(1, exponent: -2)
    case .veryRare, .notKnown: nil
    }
  }
}
