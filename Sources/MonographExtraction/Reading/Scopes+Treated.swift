import MonographAnalysis
import MonographLexicon
import MonographModel

/// Diseases of the kidneys and the liver that are what the drug is for, rather than a reason to give less of it.
extension Scopes {
  /// Those that the indications name: "treatment of chronic kidney disease".
  static func treatedOrgans(_ passages: [Passage], _ lexicon: Lexicon) -> Set<Int> {
    var entries: Set<Int> = []
    for passage in passages
    where passage.section == .indications && passage.role != .heading && !passage.holds(anyOf: warnings) {
      for mark in passage.marks(of: .population)
      where !lexicon[mark][2].isEmpty
        && passage.tokens[mark.tokens].contains(where: { diseases.contains($0.word) })
      {
        entries.insert(mark.entry)
      }
    }
    return entries
  }
  private static let diseases: WordSet = ["disease", "cirrhosis"]
  private static let warnings: WordSet = ["caution", "not", "avoid", "contraindicated", "adjust", "adjusted"]

  private static let adjusting: WordSet = [
    "adjust", "adjusted", "adjustment", "reduce", "reduced", "reduction", "lower", "lowered", "impairment",
    "impaired",
  ]

  /// A mention without such a disease; one of a degree ("severe kidney disease") still tells who is given less. Nil where
  /// nothing is left.
  static func withoutTreated(_ mention: PopulationMention, in place: Passage, _ reading: Reading)
    -> PopulationMention?
  {
    guard !reading.treatedOrgans.isEmpty, let organ = mention.renal ?? mention.hepatic,
      // "Dosage adjustments: in kidney disease, 5 mg" is of those who get less, after all.
      !place.holds(anyOf: adjusting),
      !place.context.contains(where: { reading.passages[$0].holds(anyOf: adjusting) }),
      place.marks(of: .population).contains(where: {
        $0.tokens == organ && reading.treatedOrgans.contains($0.entry)
      })
    else { return mention }
    var mention = mention
    (mention.renal, mention.hepatic) = (nil, nil)
    return mention.groups.isEmpty && !mention.isMeasured && !mention.isQualified ? nil : mention
  }
}
