import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a document says its words for frequencies mean: "Common: may affect up to 1 in 10 people".
extension Frequencies {
  /// The first statement for each band that says nothing but this.
  static func conventions(_ passages: [Passage], _ found: [[Found]], _ lexicon: Lexicon)
    -> [FrequencyBand: Found]
  {
    var conventions: [FrequencyBand: Found] = [:]
    for (index, mentions) in found.enumerated() {
      guard let mention = mentions.last, let band = mention.frequency.band, conventions[band] == nil,
        isConvention(mention, band, passages[index], passages, lexicon)
      else { continue }
      conventions[band] = mention
    }
    return conventions
  }

  /// A band that is only named means what the document says.
  static func defined(_ found: Found, _ reading: Reading) -> Found {
    guard found.frequency.low == nil, found.frequency.high == nil, let band = found.frequency.band,
      let convention = reading.conventions[band], convention.place != found.place
    else { return found }
    var defined = found
    defined.frequency = convention.frequency
    defined.also.append(convention.place)
    return defined
  }

  /// The word stands before its meaning, and nothing else is said.
  private static func isConvention(
    _ mention: Found, _ band: FrequencyBand, _ passage: Passage, _ passages: [Passage], _ lexicon: Lexicon
  ) -> Bool {
    func names(_ mark: Mark, _ range: Range<Int>) -> Bool {
      mark.vocabulary == .band && lexicon[mark][1] == band.rawValue && range.contains(mark.tokens.lowerBound)
    }
    let start = mention.place.tokens.lowerBound
    let label = passage.context.first.map { passages[$0] }
    let isNamed =
      passage.marks.contains { names($0, 0..<start) }
      || label.map { label in
        label.role == .label && label.block == passage.block
          && label.marks.contains { names($0, label.tokens.indices) }
      } ?? false
    return isNamed
      && passage.tokens.indices.allSatisfy { index in
        passage.tokens[index].kind != .word || mention.place.tokens.contains(index)
          || fillers.contains(passage.tokens[index].word)
          || passage.marks(of: .band).contains { $0.tokens.contains(index) }
      }
  }

  /// Words around a frequency that say nothing else.
  static let fillers: WordSet = [
    "may", "affect", "affects", "affecting", "can", "could", "occur", "occurs", "occurring", "in", "of",
    "the",
    "people",
    "patients",
    "users", "treated", "side", "effect", "reaction", "adverse", "undesirable", "these", "frequency", "from",
    "available",
    "data", "cannot", "be", "estimated", "is", "are", "means", "that", "with", "who", "take", "it", "this",
    "medicine", "more", "than", "less", "fewer", "up", "to", "at", "least", "but", "and", "every", "seen",
    "other", "serious", "some", "additional", "include", "includes", "following", "as", "follows", "listed",
    "below", "reported", "have", "been", "has", "which", "happen", "often", "how", "experienced", "by",
    "they",
    "number", "an", "a", "for", "whose", "where",
  ]
}
