import MonographAnalysis
import MonographLexicon
import MonographModel

/// How often reactions occur, said in their own sentence or by the heading, label or lead-in above them.
public enum Frequencies {
  public struct Found: Sendable {
    public var frequency: ReactionFrequency
    public var place: Draft.Place
    /// The percent sign, where it stands over the number's column.
    public var sign: Draft.Place?
  }

  /// The frequency that holds for a reaction: the nearest in its own passage, else that of what stands above it.
  public static func frequency(for index: Int, near tokens: Range<Int>, in reading: Reading) -> Found? {
    if reading.passages[index].role == .row, let found = inRow(index, near: tokens, reading) { return found }
    let own = mentions(in: index, reading)
    if let running = running(own.filter { $0.place.tokens.upperBound <= tokens.lowerBound }, reading) {
      return running
    }
    if let near = nearest(own.filter { !isHeading($0, reading) }, to: tokens, reading.passages[index]) {
      return near
    }
    for earlier in reading.before(index) {
      if let running = running(mentions(in: earlier, reading), reading) { return running }
    }
    for above in reading.passages[index].context {
      if let found = mentions(in: above, reading).first(where: { !isPoint($0) }) { return found }
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
    found.last { isHeading($0, reading) }
  }

  /// "Common (may affect up to 1 in 10 people) headache; nausea": a heading that lost its line, as lists copied
  /// into one paragraph have it. It holds until the next one.
  private static func isHeading(_ found: Found, _ reading: Reading) -> Bool {
    let passage = reading.passages[found.place.passage]
    let start = found.place.tokens.lowerBound
    let isRatio = found.frequency.low != nil || found.frequency.high != nil
    return passage.marks(of: .band).contains { mark in
      guard isRatio else {
        return mark.tokens == found.place.tokens && opens(after: mark.tokens.upperBound, passage)
      }
      let between = start - mark.tokens.upperBound
      return (1...5).contains(between) && opens(after: mark.tokens.upperBound, passage)
    }
  }

  private static func opens(after index: Int, _ passage: Passage) -> Bool {
    index < passage.tokens.count
      && (passage.tokens[index].kind == .open || passage.tokens[index].kind == .colon)
  }

  /// All frequencies said in a passage, in order.
  public static func mentions(in index: Int, _ reading: Reading) -> [Found] {
    let passage = reading.passages[index]
    return (ratios(in: index, passage) + percentages(in: index, passage) + bands(in: index, passage, reading))
      .sorted { $0.place.tokens.lowerBound < $1.place.tokens.lowerBound }
  }

  private static func nearest(_ found: [Found], to tokens: Range<Int>, _ passage: Passage) -> Found? {
    let clause = passage.clause(around: tokens.lowerBound)
    return found.filter { clause.overlaps($0.place.tokens) }.min {
      abs($0.place.tokens.lowerBound - tokens.lowerBound)
        < abs($1.place.tokens.lowerBound - tokens.lowerBound)
    }
  }

  // MARK: "more than 1 in 10 people", "≥1/100 to <1/10"

  private static func ratios(in index: Int, _ passage: Passage) -> [Found] {
    var found: [Found] = []
    var at = 0
    while at < passage.tokens.count {
      guard let first = ratio(at: at, passage) else {
        at += 1
        continue
      }
      var low: ExactNumber? = first.percent
      var high: ExactNumber? = first.percent
      var lowInclusive = true
      var highInclusive = true
      var lower = at
      var end = first.end
      switch first.bound {
      case .moreThan: (high, lowInclusive) = (nil, false)
      case .atLeast: high = nil
      case .lessThan: (low, highInclusive) = (nil, false)
      case .upTo: low = nil
      default: break
      }
      lower = min(lower, first.start)
      if let second = joined(after: end, passage) {
        if second.percent > first.percent {
          (high, highInclusive) = (second.percent, second.bound != .lessThan); low = first.percent
        } else {
          (low, lowInclusive) = (second.percent, true); high = first.percent
        }
        end = second.end
      }
      let isBandWord = first.bound == .upTo && low == nil
      let frequency = ReactionFrequency(
        band: band(low: low, high: high, upTo: isBandWord), low: low, high: high, lowInclusive: lowInclusive,
        highInclusive: highInclusive)
      found.append(
        Found(
          frequency: frequency, place: Draft.Place(.frequency, in: index, lower..<people(after: end, passage))
        ))
      at = end
    }
    return found
  }

  private struct Ratio {
    var percent: ExactNumber
    var bound: Bound
    var start: Int
    var end: Int
  }

  private static let `in` = Word("in"), one = Word("one"), to = Word("to"), out = Word("out"),
    of = Word("of"), every = Word("every"), people = Word("people"), and = Word("and")
  private static let persons: Set<Word> = [
    people, Word("patients"), Word("users"), Word("women"), Word("men"), Word("children"), Word("person"),
    Word("individuals"),
  ]

  /// "1 in 10", "one in 1,000", "1/100", "1 out of 10" with the bound before it.
  private static func ratio(at start: Int, _ passage: Passage) -> Ratio? {
    let tokens = passage.tokens
    guard tokens[start].number == 1 || tokens[start].is(one),
      !tokens[start].isName || tokens[start].kind == .word
    else { return nil }
    var at = start + 1
    guard at + 1 < tokens.count else { return nil }
    if tokens[at].is(`in`) || tokens[at].kind == .slash {
      at += 1
    } else if tokens[at].is(out), tokens[at + 1].is(of) {
      at += 2
    } else {
      return nil
    }
    if at < tokens.count, tokens[at].is(every) { at += 1 }
    guard at < tokens.count, let base = tokens[at].number ?? wordNumber(at, passage), base >= 10,
      let percent = ExactNumber(100).divided(by: base)
    else { return nil }
    var bound = Bound.exact
    var first = start
    if let mark = passage.marks.first(where: { $0.vocabulary == .bound && $0.tokens.upperBound == start }) {
      bound = Bound(rawValue: Lexicon.standard[mark][1]) ?? .exact
      first = mark.tokens.lowerBound
    }
    return Ratio(percent: percent, bound: bound, start: first, end: at + 1)
  }

  private static func wordNumber(_ index: Int, _ passage: Passage) -> ExactNumber? {
    passage.marks.first { $0.vocabulary == .number && $0.tokens.lowerBound == index }.flatMap {
      ExactNumber(Lexicon.standard[$0][1])
    }
  }

  private static func joined(after end: Int, _ passage: Passage) -> Ratio? {
    guard end + 1 < passage.tokens.count,
      passage.tokens[end].is(to) || passage.tokens[end].is(and) || passage.tokens[end].kind == .dash
        || passage.tokens[end].kind == .comma
    else { return nil }
    for start in end + 1..<min(end + 5, passage.tokens.count) {
      if let ratio = ratio(at: start, passage), ratio.start == end + 1 { return ratio }
    }
    return nil
  }

  private static func people(after end: Int, _ passage: Passage) -> Int {
    end < passage.tokens.count && persons.contains(passage.tokens[end].word) ? end + 1 : end
  }

  // MARK: Percentages and words

  static func percentages(in index: Int, _ passage: Passage) -> [Found] {
    passage.quantities.compactMap { quantity in
      quantity.unit?.code == "%" ? found(quantity, in: index) : nil
    }
  }

  /// A number of percent.
  static func found(_ quantity: Quantity, in index: Int) -> Found? {
    guard quantity.low != nil || quantity.high != nil else { return nil }
    let frequency = ReactionFrequency(
      band: band(low: quantity.low, high: quantity.high, upTo: false), low: quantity.low,
      high: quantity.high,
      lowInclusive: quantity.bound != .moreThan, highInclusive: quantity.bound != .lessThan)
    return Found(frequency: frequency, place: Draft.Place(.frequency, in: index, quantity.span))
  }

  /// A frequency word counts where nothing but it is said (a heading, a label), and the telling ones anywhere.
  private static func bands(in index: Int, _ passage: Passage, _ reading: Reading) -> [Found] {
    let isHeading =
      passage.role == .heading || passage.role == .label || passage.role == .header
      || passage.tokens.last?.kind == .colon
    return passage.marks(of: .band).compactMap { mark in
      guard let band = FrequencyBand(rawValue: reading.lexicon[mark][1]) else { return nil }
      let alone =
        isHeading && mark.tokens.lowerBound == 0 && passage.tokens.count - mark.tokens.count <= 3
        || passage.role == .row && isCell(mark, passage)
      let word = passage.tokens[mark.tokens.lowerBound].word
      // Where numbers stand with the word, they say it better.
      let near = mark.tokens.upperBound..<min(passage.tokens.count, mark.tokens.upperBound + 9)
      if passage.tokens[near].contains(where: { $0.kind == .number }) { return nil }
      let isTelling =
        band == .rare || band == .veryRare || band == .notKnown || (band == .veryCommon && alone)
      guard alone && word != less || isTelling else { return nil }
      return Found(
        frequency: ReactionFrequency(band: band), place: Draft.Place(.frequency, in: index, mark.tokens))
    }
  }
  private static let less = Word("less")

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
