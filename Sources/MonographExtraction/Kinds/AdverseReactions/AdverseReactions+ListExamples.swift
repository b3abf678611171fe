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
    // What to do about them.
    Example(
      "* ⟦Tiredness⟧\n    * Drink more water\n    * Exercise regularly and eat well\n* ⟦Exercise intolerance⟧\n",
      under: "Side effects", "tiredness", "exercise intolerance"),
    Example(
      "See https://example.org/depression/drug-induced-nausea for more.", under: "Side effects"),
    // How often what stands below a line occurs.
    Example(
      "Uncommon side effects (may affect 1 in 100 people)\n\n* ⟦rash⟧\n", under: "Side effects",
      "rash, uncommon"),
    Example(
      "Rare side effects These may affect up to 1 in every 1,000 people treated with Examplix.\n\n* ⟦rash⟧\n",
      under: "Side effects", "rash, rare (up to 0.1%)"),
    Example(
      "Common (may affect up to 1 in 10 people)\n\n⟦Dizziness⟧\n\n⟦Swelling of the joints⟧ (the lower ones).\n\n⟦Dry eye⟧\n\n⟦Gout⟧",
      under: "Side effects", "dizziness, common (up to 10%)", "swelling of the joints, common (up to 10%)",
      "dry eye, common (up to 10%)", "gout, common (up to 10%)"),
    Example(
      "Some side effects are common (may affect up to 1 in 10 people)\n\n⟦Gout⟧\n\n⟦Hives⟧ Some side effects are rare (may affect up to 1 in 1,000 people)\n\n⟦Deafness⟧\n\n⟦Fits⟧",
      under: "Side effects", "gout, common (up to 10%)", "hives, common (up to 10%)",
      "deafness, rare (up to 0.1%)", "fits, rare (up to 0.1%)"),
    Example(
      "⟦Cough⟧ is a very common side effect (may affect more than 1 in 10 people).", under: "Side effects",
      "cough, very common (more than 10%)"),
    Example(
      "It may cause a very rare (may affect up to 1 in 10,000 people), but very serious side effect called ⟦lactic acidosis⟧.",
      under: "Side effects", "lactic acidosis, very rare (up to 0.01%), serious"),
    Example(
      "Common: ⟦nausea⟧. Less common: ⟦rash⟧.", under: "Side effects", "nausea, common", "rash"),
    // What comes of a reaction, for the doctor.
    Example(
      "* **⟦Ototoxicity⟧:** ⟦Damage to the inner ear⟧, leading to ⟦hearing loss⟧.\n", under: "Side effects",
      "ototoxicity", "damage to the inner ear", "hearing loss"),
    Example(
      "Common (may affect up to 1 in 10 people)\n\n* Interactions with other medicines (see below)\n",
      under: "Side effects"),
    // A sentence without a verb is a list, too, of which not every member needs to be known.
    Example(
      "Your doctor can tell you more. ⟦Dizziness⟧, ⟦drip at back of throat⟧, ⟦cough⟧, ⟦dry eyes⟧, ⟦sunken eyelashes⟧.\n\nIf you get any of these, ask your doctor or pharmacist. Keep this leaflet, you may need to read it again.",
      under: "Side effects", "dizziness", "drip at back of throat", "cough", "dry eyes", "sunken eyelashes"),
    Example(
      "A ⟦sudden headache⟧, two grey dogs in the garden, ⟦rash⟧, or a ⟦high fever⟧ calls for the prompt help of somebody near.\n\nIf you get any of these, ask your doctor or pharmacist. Keep this leaflet, you may need to read it again.",
      under: "Side effects", "sudden headache", "rash", "high fever"),
    Example(
      "- ⟦Contact dermatitis⟧\n- Contact your doctor", under: "Side effects", "contact dermatitis"),
    Example(
      "- ⟦high potassium levels⟧, ⟦itching nose⟧", under: "Side effects", "high potassium levels",
      "itching nose"),
    Example(
      "- combined side effects of Examplix, anaesthesia and tumour resection", under: "Side effects"),
    Example("Regular visits ensure optimal pain management.", under: "Side effects"),
    Example(
      "In combination with tumour resection further side effects may occur:", under: "Side effects"),
    Example(
      "- ⟦damage to the clear front layer of the eye (surface erosion)⟧\n- ⟦twisting of an ovary⟧ (see section 2)\n\nIf you get any side effects, talk to your doctor or pharmacist. Keep this leaflet, you may need to read it again.",
      under: "Side effects", "damage to the clear front layer of the eye (surface erosion)",
      "twisting of an ovary"),
    Example(
      "- ⟦low haemoglobin or red blood cell count (anaemia)⟧\n\nIf you get any side effects, talk to your doctor or pharmacist. Keep this leaflet, you may need to read it again.",
      under: "Side effects", "low haemoglobin or red blood cell count (anaemia)"),
  ]
}
