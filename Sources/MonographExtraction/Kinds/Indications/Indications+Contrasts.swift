import MonographAnalysis
import MonographLexicon
import MonographModel

/// What a use is set against: "treats bacterial infections, not viral ones".
extension Indications {
  /// The uses of a list up to where it turns to what is not treated, and those behind.
  struct Contrasted {
    var treated: [Range<Int>] = []
    var denied: [Range<Int>] = []
    /// The word that turns it.
    var cue: Range<Int>?
  }

  /// "gout, ⟦not⟧ diabetes or asthma" denies both; "symptoms, not the underlying cause of asthma" and "symptoms rather
  /// than …" deny no use.
  func contrasted(_ runs: [Range<Int>], in range: Range<Int>, _ passage: Passage) -> Contrasted {
    guard let turn = range.first(where: { isContrast($0, from: range.lowerBound, passage) }) else {
      return Contrasted(treated: runs)
    }
    let behind = passage.tokens[turn + 1..<range.upperBound]
    let turned = runs.filter { $0.upperBound > turn }
    let treated = runs.filter { $0.upperBound <= turn }
    let first = behind.first { !Self.articles.contains($0.word) }
    // "not all infections", "not the cause of the disease", "not only gout": neither for it nor against.
    guard passage.tokens[turn].is("not"), let first, !Self.unsaying.contains(first.word),
      let named = turned.first,
      passage.tokens[turn + 1..<max(turn + 1, named.lowerBound)].allSatisfy({
        Self.articles.contains($0.word)
      })
    else { return Contrasted(treated: treated) }
    return Contrasted(treated: treated, denied: turned, cue: turn..<turn + 1)
  }

  /// "…, ⟦not⟧ X", "… – not X", "… ⟦rather than⟧ X": not the "not" of "patients not able to swallow".
  private func isContrast(_ index: Int, from start: Int, _ passage: Passage) -> Bool {
    let tokens = passage.tokens
    guard index + 1 < tokens.count else { return false }
    if tokens[index].is("rather") { return tokens[index + 1].is("than") }
    guard tokens[index].is("not"), index > 0, !tokens[index + 1].is("only"), !tokens[index + 1].is("just")
    else { return false }
    let before = tokens[index - 1]
    guard before.kind == .comma || before.kind == .dash || index == start && !before.endsClause else {
      return Self.denying.contains(tokens[index + 1].word)
    }
    // "…, not controlled by diet"
    return !passage.ends(index + 1, in: "ed") && !Self.notNames.contains(tokens[index + 1].word)
  }

  private static let articles: WordSet = [
    "the", "a", "an", "any", "other", "for", "of", "to", "treat", "treating",
  ]
  private static let unsaying: WordSet = [
    "all", "every", "cause", "causes", "underlying", "root", "itself", "cure", "curing", "address",
  ]
  /// "treats symptoms not ⟦the⟧ cause".
  private static let denying: WordSet = ["the"]
  private static let notNames: WordSet = [
    "due", "able", "eligible", "suitable", "responsive", "on", "by", "with", "in", "as", "if", "when",
    "always",
    "taking", "receiving", "responding", "yet", "currently", "previously", "necessarily", "because", "under",
  ]

  static let contrastExamples = [
    Example(
      "It is used to treat ⟦asthma⟧, not ⟦gout⟧.", under: "Uses", "used for asthma", "not used for gout"),
    Example(
      "Examplix treats ⟦bacterial infections⟧, not ⟦viral infections⟧.", under: "Uses",
      "used for bacterial infections", "not used for viral infections"),
    Example("Examplix treats symptoms, not the underlying cause of asthma.", under: "Uses"),
    Example("It treats symptoms rather than the underlying cause of the disease.", under: "Uses"),
    Example(
      "It is used for ⟦gout⟧, not only in adults but also in children.", under: "Uses", "used for gout"),
    Example(
      "It is used for ⟦asthma⟧, not controlled by inhalers.", under: "Uses", "used for asthma"),
  ]
}
