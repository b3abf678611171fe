import MonographAnalysis
import MonographLexicon
import MonographModel

/// All frequencies said in a passage, each with its band.
extension Frequencies {
  /// All frequencies said in a passage, in order.
  static func mentions(in index: Int, _ reading: Reading) -> [Found] { reading.frequencies[index] }

  /// All frequencies said in each passage, in order.
  static func mentions(_ passages: [Passage], _ lexicon: Lexicon) -> [[Found]] {
    passages.indices.map { index in
      let passage = passages[index]
      guard mayMention(passage) else { return [] }
      let found =
        ratios(in: index, passage).map { named($0, passage, lexicon) }
        + percentages(in: index, passage).filter { !isBesideUnknown($0, passage) }
      return (found + bands(in: index, passage, lexicon))
        .sorted { $0.place.tokens.lowerBound < $1.place.tokens.lowerBound }
    }
  }

  /// "Frequency not defined or <1%": of which reactions, nobody can tell.
  private static func isBesideUnknown(_ found: Found, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<found.place.tokens.lowerBound].suffix(5)
    guard let or = before.lastIndex(where: { $0.is("or") }), or - 1 >= before.startIndex else { return false }
    return ["defined", "known", "established", "specified"].contains(before[or - 1].word)
      && before[or...].dropFirst().allSatisfy { $0.kind != .word || ["less", "than"].contains($0.word) }
  }

  /// Most passages have neither a number nor a word for a frequency.
  private static func mayMention(_ passage: Passage) -> Bool {
    passage.holdsNumber || !passage.quantities.isEmpty || !passage.marks(of: .band).isEmpty
      || passage.holds("one")
  }

  /// "Common (may affect more than 1 in 100 people)": where the numbers leave the band open, the word before them says
  /// it; and where they are those of another band, the word is what the author meant.
  private static func named(_ found: Found, _ passage: Passage, _ lexicon: Lexicon) -> Found {
    if isPoint(found) || otherBound(of: found, passage) != nil {
      return affecting(found, passage, lexicon) ?? found
    }
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

  /// "⟦more than⟧ up to 1 in 10": which of the two bounds was meant, the numbers do not say.
  private static func otherBound(of found: Found, _ passage: Passage) -> Range<Int>? {
    passage.marks(of: .bound).first { $0.tokens.upperBound == found.place.tokens.lowerBound }?.tokens
  }

  /// "Uncommon side effects (may affect 1 in 100 people)": the bound was lost, and the word says what is meant.
  private static func affecting(_ found: Found, _ passage: Passage, _ lexicon: Lexicon) -> Found? {
    let start = otherBound(of: found, passage)?.lowerBound ?? found.place.tokens.lowerBound
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
}
