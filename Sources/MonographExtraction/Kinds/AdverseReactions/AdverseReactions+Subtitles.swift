import MonographAnalysis
import MonographLexicon

/// Titles of parts that lost their line: "⟦General side effects⟧ Headache, cough", "⟦Effects in the eye⟧ Redness".
extension AdverseReactions {
  /// Where what stands behind such a title starts; the start where there is none.
  static func subtitleEnd(from start: Int, _ passage: Passage) -> Int {
    let tokens = passage.tokens[min(start, passage.tokens.count)...]
    guard tokens.first?.isName ?? false else { return start }
    let words = tokens.prefix(3).map(\.word)
    let end: Int
    if words == ["general", "side", "effect"] {
      end = start + 3
    } else if words.count == 3, words[0] == "effect", ["in", "on"].contains(words[1]), words[2] == "the",
      let next = tokens.dropFirst(3).prefix(3).firstIndex(where: \.isName)
    {
      end = next
    } else {
      return start
    }
    return end < passage.tokens.count && passage.tokens[end].isName && passage.tokens[end].kind == .word
      ? end : start
  }

  static let subtitleExamples = [
    Example(
      "Rare side effects (may affect up to 1 in 1,000 people) Effects in the eye ⟦Redness⟧, ⟦dry eye⟧, ⟦broken eyelashes⟧.\n\nGeneral side effects ⟦Headache⟧, ⟦drip at back of throat⟧, ⟦cough⟧.\n\nIf you get any of these, ask your doctor or pharmacist. Keep this leaflet, you may need to read it again.",
      under: "Side effects", "redness, rare (up to 0.1%)", "dry eye, rare (up to 0.1%)",
      "broken eyelashes, rare (up to 0.1%)", "headache, rare (up to 0.1%)",
      "drip at back of throat, rare (up to 0.1%)", "cough, rare (up to 0.1%)"),
    Example("General side effects are ⟦headache⟧ and ⟦cough⟧.", under: "Side effects", "headache", "cough"),
  ]
}
