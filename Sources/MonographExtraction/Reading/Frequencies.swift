import MonographAnalysis
import MonographLexicon
import MonographModel

/// How often reactions occur, said in their own sentence or by the heading, label or lead-in above them.
public enum Frequencies {
  public struct Found: Sendable {
    public var frequency: ReactionFrequency
    public var place: Draft.Place
    /// What else says it: the percent sign over a number's column, the column of another dose, what a word for a
    /// frequency is said to mean.
    public var also: [Draft.Place] = []
  }

  /// The frequency that holds for a reaction: the nearest in its own passage, else that of what stands above it.
  public static func frequency(for index: Int, near tokens: Range<Int>, in reading: Reading) -> Found? {
    find(for: index, near: tokens, in: reading).map { defined($0, reading) }
  }

  private static func find(for index: Int, near tokens: Range<Int>, in reading: Reading) -> Found? {
    if reading.passages[index].role == .row, let found = inRow(index, near: tokens, reading) { return found }
    let own = mentions(in: index, reading).filter { !isAnnounced($0, behind: tokens, reading.banners[index]) }
    if let running = running(own.filter { $0.place.tokens.upperBound <= tokens.lowerBound }, reading) {
      return running
    }
    if let near = nearest(
      own.filter { !isHeading($0, reading.passages[index]) }, to: tokens, reading.passages[index])
    {
      return near
    }
    for earlier in reading.before(index) {
      if let running = running(mentions(in: earlier, reading), reading) { return running }
    }
    return announced(index, in: reading)
  }

  /// What a banner at the end of the passage says is of what follows.
  private static func isAnnounced(_ found: Found, behind tokens: Range<Int>, _ banner: Banner?) -> Bool {
    guard let banner, tokens.upperBound <= banner.start else { return false }
    return found.place.tokens.lowerBound >= banner.start
  }

  /// The frequency that stands before a passage for all that follows it.
  static func announced(_ index: Int, in reading: Reading) -> Found? {
    nearer(above(index, in: reading), reading.holdingFrequencies[index])
  }

  /// The frequency that a heading, label or lead-in above a passage gives to all below it.
  static func above(_ index: Int, in reading: Reading) -> Found? {
    for above in reading.passages[index].context {
      if let banner = reading.banners[above] { return banner.found }
      let found = mentions(in: above, reading).filter { !isPoint($0) }
      if let first = found.first {
        return found.allSatisfy { $0.frequency.band == first.frequency.band } ? first : nil
      }
      // A heading of its own without a frequency ends what an outer one says.
      if reading.passages[above].role == .heading, reading.passages[above].sections.first != .adverseReactions
      {
        return nil
      }
    }
    return nil
  }

  /// "25% of patients": the rate of one thing, and not of each that is listed below it.
  static func isPoint(_ found: Found) -> Bool {
    found.frequency.low != nil && found.frequency.low == found.frequency.high
  }

  /// The last that runs on over what follows it.
  private static func running(_ found: [Found], _ reading: Reading) -> Found? {
    found.last { isHeading($0, reading.passages[$0.place.passage]) }
  }

  /// "Common (may affect up to 1 in 10 people) headache; nausea": a heading that lost its line, as lists copied
  /// into one paragraph have it. It holds until the next one.
  static func isHeading(_ found: Found, _ passage: Passage) -> Bool {
    let start = found.place.tokens.lowerBound
    let isRatio = found.frequency.low != nil || found.frequency.high != nil
    return passage.marks(of: .band).contains { mark in
      // "low blood sugar (very common: may affect …)" speaks of what stands before.
      if mark.tokens.lowerBound > 0, passage.tokens[mark.tokens.lowerBound - 1].kind == .open { return false }
      guard isRatio else {
        return mark.tokens == found.place.tokens && opens(after: mark.tokens.upperBound, passage)
      }
      let between = start - mark.tokens.upperBound
      return (1...7).contains(between) && opens(after: mark.tokens.upperBound, passage)
    }
  }

  /// "Uncommon (", "Uncommon side effects are (", "Rare:".
  private static func opens(after index: Int, _ passage: Passage) -> Bool {
    let rest = passage.tokens[index...].prefix(4).drop { effects.contains($0.word) }
    return rest.first.map { $0.kind == .open || $0.kind == .colon } ?? false
  }
  private static let effects: WordSet = [
    "side", "effect", "effects", "adverse", "reaction", "reactions", "undesirable", "are",
  ]

  /// All frequencies said in a passage, in order.
  static func mentions(in index: Int, _ reading: Reading) -> [Found] { reading.frequencies[index] }

  /// All frequencies said in each passage, in order.
  static func mentions(_ passages: [Passage], _ lexicon: Lexicon) -> [[Found]] {
    passages.indices.map { index in
      let passage = passages[index]
      let found =
        ratios(in: index, passage).map { named($0, passage, lexicon) } + percentages(in: index, passage)
      return (found + bands(in: index, passage, lexicon))
        .sorted { $0.place.tokens.lowerBound < $1.place.tokens.lowerBound }
    }
  }

  /// "Common (may affect more than 1 in 100 people)": where the numbers leave the band open, the word before them says it.
  private static func named(_ found: Found, _ passage: Passage, _ lexicon: Lexicon) -> Found {
    guard found.frequency.band == nil, !isPoint(found),
      let mark = passage.marks(of: .band).last(where: {
        (0...7).contains(found.place.tokens.lowerBound - $0.tokens.upperBound)
      }),
      !passage.tokens[mark.tokens.upperBound..<found.place.tokens.lowerBound].contains(where: {
        $0.kind == .number || $0.kind == .comma
      })
    else { return found }
    var named = found
    named.frequency.band = FrequencyBand(rawValue: lexicon[mark][1])
    return named
  }

  private static func nearest(_ found: [Found], to tokens: Range<Int>, _ passage: Passage) -> Found? {
    let clause = passage.clause(around: tokens.lowerBound)
    return found.filter { clause.overlaps($0.place.tokens) }.min {
      abs($0.place.tokens.lowerBound - tokens.lowerBound)
        < abs($1.place.tokens.lowerBound - tokens.lowerBound)
    }
  }

  // MARK: Percentages and words

  static func percentages(in index: Int, _ passage: Passage) -> [Found] {
    passage.quantities.compactMap { quantity in
      quantity.unit?.code == "%" && !isDifference(quantity, passage) ? found(quantity, in: index) : nil
    }
  }

  /// "2% greater than placebo".
  private static func isDifference(_ quantity: Quantity, _ passage: Passage) -> Bool {
    let rest = passage.tokens[quantity.span.upperBound...].prefix(2).map(\.word)
    return rest.count == 2 && differences.contains(rest[0]) && rest[1] == "than"
  }
  private static let differences: WordSet = ["greater", "higher", "more", "lower", "less"]

  /// A number of percent.
  static func found(_ quantity: Quantity, in index: Int) -> Found? {
    guard quantity.low != nil || quantity.high != nil else { return nil }
    let frequency = ReactionFrequency(
      band: band(low: quantity.low, high: quantity.high, upTo: false), low: quantity.low,
      high: quantity.high,
      lowInclusive: quantity.lowInclusive, highInclusive: quantity.highInclusive)
    return Found(frequency: frequency, place: Draft.Place(.frequency, in: index, quantity.span))
  }

  /// A frequency word counts where nothing but it is said (a heading, a label), and the telling ones anywhere.
  private static func bands(in index: Int, _ passage: Passage, _ lexicon: Lexicon) -> [Found] {
    let isHeading =
      passage.role == .heading || passage.role == .label || passage.role == .header
      || passage.tokens.last?.kind == .colon
    return passage.marks(of: .band).compactMap { mark in
      guard let band = FrequencyBand(rawValue: lexicon[mark][1]) else { return nil }
      let alone =
        isHeading && mark.tokens.lowerBound == 0 && passage.tokens.count - mark.tokens.count <= 3
        || passage.role == .row && isCell(mark, passage) || isInnerLabel(mark, passage)
      let word = passage.tokens[mark.tokens.lowerBound].word
      // Where numbers stand with the word, they say it better.
      let near = mark.tokens.upperBound..<min(passage.tokens.count, mark.tokens.upperBound + 9)
      if passage.tokens[near].contains(where: { $0.kind == .number }) { return nil }
      let isTelling =
        switch band {
        case .rare, .veryRare: !isOfKind(mark, passage)
        case .notKnown: passage.tokens.contains { frequencies.contains($0.word) }
        default: band == .veryCommon && alone
        }
      guard alone && word != less || isTelling else { return nil }
      return Found(
        frequency: ReactionFrequency(band: band), place: Draft.Place(.frequency, in: index, mark.tokens))
    }
  }
  private static let less = Word("less")
  private static let frequencies: WordSet = ["frequency", "often", "estimated", "incidence"]

  /// "A rare blood cancer" is a kind of illness; "a rare side effect" occurs rarely.
  private static func isOfKind(_ mark: Mark, _ passage: Passage) -> Bool {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    guard start > 0, ["a", "an"].contains(passage.tokens[start - 1].word) else { return false }
    return !passage.tokens[end...].prefix(3).contains {
      ["effect", "reaction", "event", "case", "complication"].contains($0.word)
    }
  }

  /// "… * common: redness", "…; rare: seizures": a list that lost its lines.
  private static func isInnerLabel(_ mark: Mark, _ passage: Passage) -> Bool {
    let (start, end) = (mark.tokens.lowerBound, mark.tokens.upperBound)
    guard end < passage.tokens.count, passage.tokens[end].kind == .colon else { return false }
    return start == 0
      || [.bullet, .semicolon, .period, .dash, .times, .other].contains(passage.tokens[start - 1].kind)
  }

  /// A cell of a row that says nothing but how often.
  private static func isCell(_ mark: Mark, _ passage: Passage) -> Bool {
    passage.cell(at: mark.tokens.lowerBound).map {
      $0.tokens.lowerBound == mark.tokens.lowerBound && $0.tokens.count - mark.tokens.count <= 3
    } ?? false
  }

  /// The CIOMS III band that an interval lies in. "Up to 1 in 100" is a leaflet's way to say the band below it.
  static func band(low: ExactNumber?, high: ExactNumber?, upTo: Bool) -> FrequencyBand? {
    let edges: [(ExactNumber, FrequencyBand)] = [
      (10, .veryCommon), (1, .common), (ExactNumber(1, exponent: -1), .uncommon),
      (ExactNumber(1, exponent: -2), .rare), (0, .veryRare),
    ]
    if upTo, let high {
      return edges.first { $0.0 < high }?.1
    }
    guard let low else {
      return high.map { $0 <= ExactNumber(1, exponent: -2) } ?? false ? .veryRare : nil
    }
    guard let index = edges.firstIndex(where: { $0.0 <= low }) else { return nil }
    if index == 0 { return .veryCommon }
    guard let high, high <= edges[index - 1].0 else { return nil }
    return edges[index].1
  }
}
