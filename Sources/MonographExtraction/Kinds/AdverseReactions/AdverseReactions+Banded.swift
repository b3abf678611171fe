import MonographAnalysis
import MonographLexicon
import MonographModel

/// Short sentences that say no more than how often a reaction comes, whatever heading they stand under.
extension AdverseReactions {
  /// "⟦Conjunctivitis⟧ is common.", "⟦gout⟧ occurs rarely (0.1%)"; not "gout is common in men", of whom it is said.
  func banded(_ terms: Terms) -> Range<Int>? {
    let tokens = terms.passage.tokens
    guard terms.passage.role == .sentence || terms.passage.role == .item, tokens.count <= Self.longestBanded,
      let band = terms.passage.marks(of: .band).first,
      let verb = tokens[..<band.tokens.lowerBound].firstIndex(where: { Self.being.contains($0.word) }),
      (1...5).contains(verb),
      tokens[verb..<band.tokens.lowerBound].allSatisfy({
        Self.being.contains($0.word) || Self.telling.contains($0.word)
      }),
      tokens[band.tokens.upperBound...].first.map({ $0.kind == .period || $0.kind == .open }) ?? true,
      tokens[..<verb].allSatisfy({ $0.kind == .word || $0.kind == .dash }),
      !tokens[..<verb].contains(where: { Self.hypothetical.contains($0.word) }),
      terms.isReaction(0..<verb)
    else { return nil }
    return 0..<verb
  }
  private static let longestBanded = 16
  private static let being: WordSet = ["is", "are", "occurs", "occur"]
  private static let telling: WordSet = ["seen", "reported", "observed"]

  static let bandedExamples = [
    Example("⟦Conjunctivitis⟧ is common.", under: "Eyes", "conjunctivitis, common"),
    Example("⟦Agranulocytosis⟧ is reported rarely (0.03%).", under: "Blood", "agranulocytosis, rare (0.03%)"),
    Example("⟦Hypoglycaemia⟧ occurs rarely.", under: "Low blood sugar", "hypoglycaemia, rare"),
    Example("⟦Rash⟧ was seen in 5% of patients treated with Examplix.", under: "Skin", "rash, common (5%)"),
    Example("⟦Nausea⟧ occurs in 5% of those treated.", under: "Stomach", "nausea, common (5%)"),
    Example("Conjunctivitis is common in spring.", under: "Eyes"),
    Example("Tablets are common.", under: "Eyes"),
  ]
}
