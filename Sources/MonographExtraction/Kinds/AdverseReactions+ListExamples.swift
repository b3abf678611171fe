extension AdverseReactions {
  /// What the lines of a list under a frequency name.
  static let listExamples = [
    Example(
      "Common (may affect up to 1 in 10 people)\n\n* ⟦Lack of energy⟧, ⟦muscle spasms⟧\n",
      under: "Side effects",
      "lack of energy, common (up to 10%)", "muscle spasms, common (up to 10%)"),
    Example(
      "Common (may affect up to 1 in 10 people)\n\n* ⟦Decreased number of white cells⟧, ⟦rash⟧\n",
      under: "Side effects",
      "decreased number of white cells, common (up to 10%)", "rash, common (up to 10%)"),
    Example(
      "Common (may affect up to 1 in 10 people)\n\n* Blood tests showing ⟦low levels of potassium⟧\n",
      under: "Side effects", "low levels of potassium, common (up to 10%)"),
    Example(
      "Common (may affect up to 1 in 10 people)\n\n* ⟦Fewer white cells⟧ (blood tests may show it)\n* ⟦Inability to have an erection⟧\n\nIf you have questions, ask your doctor or pharmacist. Keep this leaflet, you may need to read it again.",
      under: "Side effects", "fewer white cells, common (up to 10%)",
      "inability to have an erection, common (up to 10%)"),
    Example(
      "* ⟦Allergic reactions⟧ (the signs may include rash, fever or nausea)\n", under: "Side effects",
      "allergic reactions"),
    Example(
      "Common (may affect up to 1 in 10 people)\n\n* Interactions with other medicines (see below)\n",
      under: "Side effects"),
  ]
}
