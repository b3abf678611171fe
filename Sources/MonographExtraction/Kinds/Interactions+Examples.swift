extension Interactions {
  static let examples = [
    Example(
      "Examplix may increase the effect of ⟦warfarin⟧ and ⟦other NSAIDs⟧.", under: "Interactions",
      "interaction with warfarin", "interaction with other nsaids"),
    Example("Warfarin is an older drug.", under: "Mechanism of action"),
  ]
}
