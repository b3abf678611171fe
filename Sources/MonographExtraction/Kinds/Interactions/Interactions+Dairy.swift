import MonographAnalysis
import MonographLexicon
import MonographModel

/// Cheese, yogurt and food: partners where they keep the drug from being absorbed, else a meal.
extension Interactions {
  /// "with food or ⟦yogurt⟧ to avoid an upset stomach".
  func isMeal(_ mark: Mark, _ terms: Terms) -> Bool {
    let passage = terms.passage
    guard mark.tokens.count == 1, Self.milks.contains(passage.tokens[mark.tokens.lowerBound].word) else {
      return false
    }
    guard
      terms.reading.isUnder([.interactions, .precautions, .warnings, .administration, .dosage], terms.index),
      !terms.reading.isUnder([.pregnancy, .lactation], terms.index), passage.holds(anyOf: Self.hindering)
    else { return true }
    // "Take with food or yogurt to avoid an upset stomach."
    return passage.tokens[..<mark.tokens.lowerBound].suffix(3).contains {
      ["food", "meal"].contains($0.word)
    }
      || passage.holds("stomach") && !passage.holds("empty")
  }
  /// "Take it with ⟦food⟧": when to take it, and no word of what the food does.
  func isMealtime(_ run: Range<Int>, _ passage: Passage) -> Bool {
    let before = passage.tokens[..<run.lowerBound].last { !["a", "some", "the"].contains($0.word) }
    return passage.tokens[run].allSatisfy { Self.meals.contains($0.word) } && before?.word == "with"
      && passage.holds(anyOf: Self.taking) && !passage.holds(anyOf: ["not", "avoid", "never"])
  }
  private static let meals: WordSet = ["food", "meal", "snack", "breakfast", "dinner", "milk"]
  private static let taking: WordSet = [
    "take", "taken", "taking", "swallow", "given", "administered", "administer",
  ]

  private static let milks: WordSet = ["cheese", "yogurt", "yoghurt"]
  private static let hindering: WordSet = [
    "absorption", "absorbed", "avoid", "avoided", "interfere", "calcium", "dairy", "bind",
  ]

  static let dairyExamples = [
    Example(
      "Avoid ⟦cheese⟧ within two hours of taking Examplix.", under: "Interactions",
      "interaction with cheese; avoid cheese within two hours of taking examplix"),
    Example(
      "The absorption of Examplix is reduced by ⟦milk and dairy products⟧.", under: "Interactions",
      "interaction with milk and dairy products: is reduced by milk and dairy products"),
    Example("Examplix passes into breast milk, so avoid it.", under: "Interactions"),
    Example("Take Examplix with food.", under: "Interactions"),
    Example(
      "Do not take Examplix with ⟦food⟧.", under: "Interactions",
      "interaction with food; do not take examplix with food"),
  ]
}
