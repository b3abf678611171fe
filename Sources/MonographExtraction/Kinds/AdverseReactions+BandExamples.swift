extension AdverseReactions {
  /// Of which reactions a frequency is said.
  static let bandExamples =
    [
      Example(
        "* ⟦Hiccups⟧, ⟦belching⟧, ⟦bowel perforation⟧ (rare but serious)\n* ⟦Blurred vision⟧ (rare), ⟦dry eye⟧\n",
        under: "Side effects", "hiccups", "belching", "bowel perforation, rare, serious",
        "blurred vision, rare", "dry eye"),
      Example(
        "**Common:** ⟦thirst⟧, ⟦dry mouth⟧, ⟦ketoacidosis⟧ (rare)", under: "Side effects", "thirst, common",
        "dry mouth, common", "ketoacidosis, rare"),
      Example(
        "* ⟦Hair loss⟧ and ⟦brittle nails⟧ (very rare)\n", under: "Side effects", "hair loss, very rare",
        "brittle nails, very rare"),
      Example(
        "* ⟦Shivering⟧, ⟦sweating⟧ or ⟦trembling⟧ (may affect up to 1 in 10 people)\n", under: "Side effects",
        "shivering, common (up to 10%)", "sweating, common (up to 10%)", "trembling, common (up to 10%)"),
      Example(
        "⟦Tiredness⟧, ⟦vertigo⟧ (reported as common) and ⟦deafness⟧ (reported as uncommon) were seen.",
        under: "Side effects", "tiredness, common", "vertigo, common", "deafness, uncommon"),
      Example(
        "⟦Muscle cramps⟧, ⟦wheezing⟧, and in rare cases ⟦gallstones⟧.", under: "Side effects",
        "muscle cramps", "wheezing", "gallstones, rare"),
      Example(
        "* ⟦Cough⟧, and rarely ⟦pneumonitis⟧\n* ⟦Fits⟧ have been seen very rarely\n", under: "Side effects",
        "cough", "pneumonitis, rare", "fits, very rare"),
      Example(
        "* ⟦Loose stools⟧ (rarely with mucus)\n* ⟦Knee pain⟧, usually brief and rarely severe\n",
        under: "Side effects", "loose stools", "knee pain"),
      Example(
        "⟦Kidney cancer⟧ was seen a little more often, but it is not known whether Examplix was the reason.",
        under: "Side effects", "kidney cancer"),
    ]
}
