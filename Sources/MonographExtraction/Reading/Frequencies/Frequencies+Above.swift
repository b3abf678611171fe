import MonographAnalysis
import MonographLexicon
import MonographModel

/// The frequency that stands above a passage, or before it.
extension Frequencies {
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

  /// What a banner at the end of the passage says is of what follows.
  static func isAnnounced(_ found: Found, behind tokens: Range<Int>, _ banner: Banner?) -> Bool {
    guard let banner, tokens.upperBound <= banner.start else { return false }
    return found.place.tokens.lowerBound >= banner.start
  }
}
