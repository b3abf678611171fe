import MonographAnalysis
import MonographLexicon
import MonographModel

/// Frequencies that run on over what follows them: headings that lost their line.
extension Frequencies {
  /// The last that runs on over what follows it.
  static func running(_ found: [Found], _ reading: Reading) -> Found? {
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
  static let effects: WordSet = [
    "side", "effect", "effects", "adverse", "reaction", "reactions", "undesirable", "are",
  ]

  /// "Rare (may affect up to 1 in 1,000 people) Effects in the eye Redness.": the next paragraph, "General side effects
  /// Cough.", is the rest of them.
  static func parted(_ index: Int, _ passages: [Passage], _ mentions: [Found]) -> Banner? {
    guard passages[index].role == .sentence, index + 1 < passages.count,
      passages[index + 1].block != passages[index].block,
      AdverseReactions.subtitleEnd(from: 0, passages[index + 1]) > 0,
      passages[index + 1].marks(of: .band).isEmpty,
      let first = mentions.first(where: { isHeading($0, passages[index]) }),
      mentions.allSatisfy({ $0.frequency.band == first.frequency.band })
    else { return nil }
    return Banner(start: passages[index].tokens.count, found: first)
  }
}
