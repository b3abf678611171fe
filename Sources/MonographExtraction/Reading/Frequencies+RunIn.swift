import MonographAnalysis
import MonographLexicon
import MonographModel

/// Headings of frequencies that were run into the end of what stands before them: "Nightmares Uncommon (may affect up
/// to 1 in 100 people)". They hold for the blocks that follow, and not for their own.
extension Frequencies {
  /// For each passage the last such heading before it, in the same section and with no other heading between.
  static func runIn(_ passages: [Passage], _ found: [[Found]]) -> [Found?] {
    var holding: Found?
    return passages.indices.map { index in
      let passage = passages[index]
      if let place = holding?.place.passage,
        passage.role == .heading || passage.sections.first != passages[place].sections.first
      {
        holding = nil
      }
      let before = holding
      if passage.role == .sentence || passage.role == .item, let last = found[index].last,
        opensALine(last, passage) || isLabelled(last, index, passages), closes(last, passage)
      {
        holding = last
      }
      return before.flatMap { passages[$0.place.passage].block == passage.block ? nil : $0 }
    }
  }

  /// Whether its band is written like the start of a line.
  private static func opensALine(_ found: Found, _ passage: Passage) -> Bool {
    isHeading(found, passage)
      && isCapital(
        passage.marks(of: .band).last { $0.tokens.lowerBound <= found.place.tokens.lowerBound }, passage)
  }

  /// "Back pain Common:" before "may affect up to 1 in 10 people": the colon made a label of both.
  private static func isLabelled(_ found: Found, _ index: Int, _ passages: [Passage]) -> Bool {
    guard index > 0, passages[index - 1].role == .label, passages[index - 1].block == passages[index].block,
      found.place.tokens.lowerBound <= 4
    else { return false }
    let label = passages[index - 1]
    let last = label.marks(of: .band).last { $0.tokens.upperBound + 1 >= label.tokens.count }
    return isCapital(last, label)
  }

  private static func isCapital(_ band: Mark?, _ passage: Passage) -> Bool {
    guard let start = band?.tokens.lowerBound else { return false }
    return passage.tokens[start].isName
  }

  /// Whether nothing follows in the passage but what belongs to the heading.
  private static func closes(_ found: Found, _ passage: Passage) -> Bool {
    let rest = passage.tokens[found.place.tokens.upperBound...]
    // "Not known: frequency cannot be estimated from the available data".
    if found.frequency.band == .notKnown {
      return rest.contains { $0.word == "estimated" } && rest.count <= 10
    }
    // A sentence of its own explains the word: "Rare effects (fewer than 1 in 1,000 patients)."
    return rest.allSatisfy { $0.kind == .close || $0.kind == .colon }
  }

  /// What stands nearer before the passage: the heading above it, or one that was run into a text since.
  static func nearer(_ above: Found?, _ runIn: Found?) -> Found? {
    guard let above, let runIn else { return above ?? runIn }
    return above.place.passage > runIn.place.passage ? above : runIn
  }
}
