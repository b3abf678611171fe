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
    let passage = reading.passages[index]
    let all = mentions(in: index, reading)
    let own = all.filter {
      !isAnnounced($0, behind: tokens, reading.banners[index]) && speaks($0, of: tokens, passage)
        && !isOfOneBefore($0, tokens, all, passage) && !isOneOfTwo($0, passage)
    }
    if let own = respective(all, tokens, passage) { return own }
    let isBehindOther = isBehindOtherLabel(tokens, passage)
    if !isBehindOther,
      let running = running(own.filter { $0.place.tokens.upperBound <= tokens.lowerBound }, reading)
    {
      return running
    }
    if let near = nearest(own.filter { !isHeading($0, passage) }, to: tokens, passage) {
      return ofDoses(near, all, passage) ?? near
    }
    if let said = saidBehind(index, tokens, reading) { return said }
    if let said = behindLabel(index, reading) { return said }
    if isBehindOther { return nil }
    // "** Cases have been reported": a note below the list.
    if passage.isNote { return nil }
    for earlier in reading.before(index) {
      if opensOthers(passage) { break }
      guard let running = running(mentions(in: earlier, reading), reading) else { continue }
      return isTold(running, reading.passages[earlier]) ? announced(index, in: reading) : running
    }
    return announced(index, in: reading)
  }

  /// "An uncommon or rare frequency", "see the uncommon and rare sections": of two bands nobody can tell which.
  private static func isOneOfTwo(_ found: Found, _ passage: Passage) -> Bool {
    let place = found.place.tokens
    return passage.marks(of: .band).contains { other in
      let gap =
        other.tokens.lowerBound >= place.upperBound
        ? place.upperBound..<other.tokens.lowerBound
        : other.tokens.upperBound..<max(other.tokens.upperBound, place.lowerBound)
      return gap.count == 1
        && ["or", "to", "and"].contains(passage.tokens[gap.lowerBound].word)
    }
  }

  /// "Common: nausea. Less common: ⟦rash⟧", "… Serious: ⟦fits⟧": behind a label within the line that says no frequency, but
  /// another than the one before it.
  private static func isBehindOtherLabel(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.lowerBound]
    guard passage.role == .sentence, let colon = before.lastIndex(where: { $0.kind == .colon }) else {
      return false
    }
    let start = before[..<colon].lastIndex { $0.kind != .word }.map { $0 + 1 } ?? 0
    return (1...3).contains(colon - start)
      && before[start..<colon].contains { otherLabels.contains($0.word) }
  }
  private static let otherLabels: WordSet = ["less", "serious", "severe"]

  /// "The most common reactions (30 % or more) were rash and fever." says which, and the next sentence tells of others.
  private static func isTold(_ found: Found, _ passage: Passage) -> Bool {
    let rest = passage.tokens[found.place.tokens.upperBound...].drop { $0.kind == .close }
    return passage.tokens.last?.kind == .period
      && rest.first.map { ["were", "are", "include", "included"].contains($0.word) } ?? false
  }

  /// "Skin rash: very common (1 in 10 or more).": what stands behind the label says nothing but how often.
  private static func behindLabel(_ index: Int, _ reading: Reading) -> Found? {
    guard reading.passages[index].role == .label, index + 1 < reading.passages.count,
      case let said = reading.passages[index + 1], said.block == reading.passages[index].block,
      said.role == .sentence || said.role == .item, said.context.first == index
    else { return nil }
    let found = mentions(in: index + 1, reading)
    let rest = said.tokens.indices.filter { at in
      !found.contains { $0.place.tokens.contains(at) }
        && !said.marks(of: .band).contains { $0.tokens.contains(at) }
    }
    return rest.allSatisfy { said.tokens[$0].kind != .word && said.tokens[$0].kind != .number }
      ? found.first : nil
  }

  /// "Less common but serious side effects include X": other reactions than those of the sentence before.
  private static func opensOthers(_ passage: Passage) -> Bool {
    let opening = passage.tokens.indices.prefix(9)
    return opening.contains { isOfEffects($0, passage) }
      && opening.contains { otherEffects.contains(passage.tokens[$0].word) }
  }
  private static let otherEffects: WordSet = ["less", "rare", "rarer", "other", "uncommon", "serious"]

  /// What a banner at the end of the passage says is of what follows.
  private static func isAnnounced(_ found: Found, behind tokens: Range<Int>, _ banner: Banner?) -> Bool {
    guard let banner, tokens.upperBound <= banner.start else { return false }
    return found.place.tokens.lowerBound >= banner.start
  }

  /// The frequency that stands before a passage for all that follows it.
  static func announced(_ index: Int, in reading: Reading) -> Found? {
    if reading.interludes[index] { return nil }
    return nearer(above(index, in: reading), reading.holdingFrequencies[index])
  }

  /// The frequency that a heading, label or lead-in above a passage gives to all below it.
  static func above(_ index: Int, in reading: Reading) -> Found? {
    for above in reading.passages[index].context {
      // Another frequency since then has ended what the heading says.
      if reading.passages[above].role == .heading, let since = reading.lastBanners[index], since > above {
        return nil
      }
      if let banner = reading.banners[above] { return numbered(banner.found, above: above, reading) }
      let found = mentions(in: above, reading).filter { !isPoint($0) }
      // "Allergic reactions (rare, may affect …), with signs such as:" says how often those are.
      if reading.passages[above].role == .sentence, namesReaction(reading.passages[above], found) {
        return nil
      }
      if let first = found.first {
        return found.allSatisfy { $0.frequency.band == first.frequency.band } ? first : nil
      }
      if opensAnother(reading.passages[above]) || saysOtherwise(reading.passages[above]) { return nil }
      // A heading of its own without a frequency ends what an outer one says.
      if reading.passages[above].role == .heading, reading.passages[above].sections.first != .adverseReactions
      {
        return nil
      }
    }
    return nil
  }

  /// "You may also have these side effects:": a list of its own, whose frequency is not said.
  private static func opensAnother(_ lead: Passage) -> Bool {
    lead.role == .sentence && lead.tokens.contains { adding.contains($0.word) }
      && lead.tokens.indices.contains { isOfEffects($0, lead) }
  }
  /// "Less common but serious": words for a frequency that say none.
  private static func saysOtherwise(_ label: Passage) -> Bool {
    label.role == .label && (!label.marks(of: .band).isEmpty || isOfMarket(label))
  }
  /// "Post-marketing reports:": of nobody knows how many.
  static func isOfMarket(_ label: Passage) -> Bool {
    label.holds("postmarketing") || label.holds("marketing")
  }
  private static let adding: WordSet = ["also", "other", "further", "additional"]

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
      // So does "lactic acidosis, seen very rarely (may affect …)".
      if mark.tokens.lowerBound > 0 {
        let before = passage.tokens[mark.tokens.lowerBound - 1]
        let isStated = stating.contains(before.word) || isAdverb(mark, passage)
        // "Rash is ⟦a common⟧ side effect (1% to 10%)"
        if isArticle(before), mark.tokens.lowerBound > 1,
          ["is", "are"].contains(passage.tokens[mark.tokens.lowerBound - 2].word)
        {
          return false
        }
        // "Cough is a very common side effect (may affect …)".
        let isCalled =
          isArticle(before) && mark.tokens.upperBound < passage.tokens.count
          && effects.contains(passage.tokens[mark.tokens.upperBound].word)
        if before.kind == .open || (isStated || isCalled) && !leads(after: found, passage) { return false }
      }
      guard isRatio else {
        return mark.tokens == found.place.tokens && opens(after: mark.tokens.upperBound, passage)
      }
      let between = start - mark.tokens.upperBound
      return (1...7).contains(between) && opens(after: mark.tokens.upperBound, passage)
    }
  }

  private static func isArticle(_ token: Token) -> Bool { token.is("a") || token.is("an") }

  /// "Clots may be found very rarely (…)", within a sentence.
  private static func isAdverb(_ mark: Mark, _ passage: Passage) -> Bool {
    !passage.tokens[mark.tokens.lowerBound].isName
      && adverbs.contains(passage.tokens[mark.tokens.upperBound - 1].word)
      && passage.tokens[mark.tokens.lowerBound - 1].kind == .word
  }

  /// "Uncommon (", "Uncommon side effects are (", "Rare:".
  private static func opens(after index: Int, _ passage: Passage) -> Bool {
    let rest = passage.tokens[index...].prefix(4).drop { effects.contains($0.word) }
    return rest.first.map { $0.kind == .open || $0.kind == .colon } ?? false
  }
  /// "… that were seen rarely (may affect …) include": of what follows after all.
  private static func leads(after found: Found, _ passage: Passage) -> Bool {
    let rest = passage.tokens[found.place.tokens.upperBound...].drop { $0.kind == .close }
    return rest.first.map { $0.kind == .colon || listing.contains($0.word) } ?? false
  }
  private static let listing: WordSet = ["include", "includes", "including", "are", "such", "called"]
  static let stating: WordSet = [
    "seen", "is", "are", "was", "were", "reported", "observed", "occur", "occurs", "occurring", "occurred",
    "happen", "happens", "experienced",
  ]
  private static let effects: WordSet = [
    "side", "effect", "effects", "adverse", "reaction", "reactions", "undesirable", "are",
  ]

  /// All frequencies said in a passage, in order.
  static func mentions(in index: Int, _ reading: Reading) -> [Found] { reading.frequencies[index] }

  /// All frequencies said in each passage, in order.
  static func mentions(_ passages: [Passage], _ lexicon: Lexicon) -> [[Found]] {
    passages.indices.map { index in
      let passage = passages[index]
      guard mayMention(passage) else { return [] }
      let found =
        ratios(in: index, passage).map { named($0, passage, lexicon) } + percentages(in: index, passage)
      return (found + bands(in: index, passage, lexicon))
        .sorted { $0.place.tokens.lowerBound < $1.place.tokens.lowerBound }
    }
  }

  /// Most passages have neither a number nor a word for a frequency.
  private static func mayMention(_ passage: Passage) -> Bool {
    passage.holdsNumber || !passage.quantities.isEmpty || !passage.marks(of: .band).isEmpty
      || passage.holds("one")
  }

  /// "Common (may affect more than 1 in 100 people)": where the numbers leave the band open, the word before them says
  /// it; and where they are those of another band, the word is what the author meant.
  private static func named(_ found: Found, _ passage: Passage, _ lexicon: Lexicon) -> Found {
    if isPoint(found) { return affecting(found, passage, lexicon) ?? found }
    guard
      let mark = passage.marks(of: .band).last(where: {
        (0...7).contains(found.place.tokens.lowerBound - $0.tokens.upperBound)
      }),
      !passage.tokens[mark.tokens.upperBound..<found.place.tokens.lowerBound].contains(where: {
        $0.kind == .number || $0.kind == .comma
      })
    else { return found }
    let between = passage.tokens[mark.tokens.upperBound..<found.place.tokens.lowerBound]
    // "The most common side effects (more than 1 user in 10)" names no band.
    let isDegree =
      mark.tokens.lowerBound > 0 && degrees.contains(passage.tokens[mark.tokens.lowerBound - 1].word)
    guard
      found.frequency.band == nil
        || !isDegree && between.allSatisfy({ $0.kind != .word || fillers.contains($0.word) })
    else { return found }
    var named = found
    named.frequency.band = FrequencyBand(rawValue: lexicon[mark][1])
    return named
  }

  /// "Uncommon side effects (may affect 1 in 100 people)": the bound was lost, and the word says what is meant.
  private static func affecting(_ found: Found, _ passage: Passage, _ lexicon: Lexicon) -> Found? {
    let start = found.place.tokens.lowerBound
    guard start > 2, ["affect", "affects"].contains(passage.tokens[start - 1].word),
      let open = passage.tokens[..<start].openParenthesis, start - open <= 3,
      let mark = passage.marks(of: .band).last(where: { $0.tokens.upperBound <= open }),
      passage.tokens[mark.tokens.upperBound..<open].allSatisfy({ effects.contains($0.word) }),
      let band = FrequencyBand(rawValue: lexicon[mark][1])
    else { return nil }
    return Found(
      frequency: ReactionFrequency(band: band),
      place: Draft.Place(.frequency, in: found.place.passage, mark.tokens))
  }

  private static func nearest(_ found: [Found], to tokens: Range<Int>, _ passage: Passage) -> Found? {
    let clause = passage.clause(around: tokens.lowerBound)
    let near = found.filter { found in
      clause.overlaps(found.place.tokens)
        // "Chills (very common; may affect more than 1 in 10 people)".
        || passage.tokens[..<found.place.tokens.lowerBound].openParenthesis.map(clause.contains) ?? false
    }
    return near.min {
      abs($0.place.tokens.lowerBound - tokens.lowerBound)
        < abs($1.place.tokens.lowerBound - tokens.lowerBound)
    }
  }
}
