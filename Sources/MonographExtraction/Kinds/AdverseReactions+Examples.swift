extension AdverseReactions {
  static let examples = [
    Example(
      "**Common side effects (>10%):**\n\n* ⟦Headache⟧\n* ⟦Fatigue⟧\n", under: "Side effects",
      "headache, very common (more than 10%)", "fatigue, very common (more than 10%)"),
    Example("Call your doctor for medical advice about side effects.", under: "Side effects"),
  ]
}
