extension AdverseReactions {
  static let examples = [
    Example(
      "**Common side effects (>10%):**\n\n* ⟦Headache⟧\n* ⟦Fatigue⟧\n", under: "Side effects",
      "headache, very common (more than 10%)", "fatigue, very common (more than 10%)"),
    Example(
      "* ⟦Blood disorders⟧ (⟦leukopenia⟧, ⟦neutropenia⟧)\n", under: "Side effects", "blood disorders",
      "leukopenia",
      "neutropenia"),
    Example(
      "* ⟦Lack of energy or feeling weak (asthenia)⟧\n", under: "Side effects",
      "lack of energy or feeling weak (asthenia)"),
    Example(
      "Some side effects, like ⟦dizziness⟧ or ⟦ataxia⟧, may impair judgment.", under: "FAQ", "dizziness",
      "ataxia"),
    Example("Call your doctor for medical advice about side effects.", under: "Side effects"),
    Example("Arthritis can cause pain.", under: "About arthritis"),
  ]
}
