extension Contraindications {
  /// What is said of a condition, and what somebody has not: a term without it would bar others, or the opposite.
  static let stateExamples = [
    Example(
      "It is contraindicated in certain ⟦heart conditions⟧ (e.g., ⟦severe bradycardia⟧, ⟦sick sinus syndrome⟧).",
      under: "Contraindications", "contraindication: heart conditions",
      "contraindication: severe bradycardia", "contraindication: sick sinus syndrome"),
    Example(
      "Do not use any heat sources to warm it, for example: a microwave or hot water.", under: "Precautions"),
    Example(
      "Do not take Examplix - if you are ⟦allergic to examplin⟧ - if you have ⟦severe kidney disease⟧ - if you have ⟦gout⟧",
      "contraindication: allergic to examplin", "contraindication: severe kidney disease",
      "contraindication: gout"),
    Example(
      "⟦CYP3A4 substrates that prolong the QT interval⟧ are contraindicated.", under: "Contraindications",
      "contraindication: cyp3a4 substrates that prolong the qt interval"),
    Example(
      "- ⟦Drugs which are metabolised by CYP2D6⟧", under: "Contraindications",
      "contraindication: drugs which are metabolised by cyp2d6"),
    Example(
      "Avoid in ⟦severe renal failure⟧.", under: "Contraindications", "contraindication: severe renal failure"
    ),
    Example("Avoid in hot weather.", under: "Contraindications"),
    Example(
      "It is contraindicated in ⟦narrow-angle glaucoma⟧, with ⟦MAO inhibitors⟧, and in ⟦children⟧ younger than 6 years.",
      under: "Contraindications", "contraindication: narrow-angle glaucoma",
      "contraindication: mao inhibitors", "contraindication: children"),
    Example(
      "Do not take it if you have ⟦gout⟧ or ⟦take class IA or III antiarrhythmics⟧.",
      under: "Contraindications", "contraindication: gout",
      "contraindication: take class ia or iii antiarrhythmics"),
    Example(
      "- if you are ⟦not on dialysis⟧", under: "Contraindications", "contraindication: not on dialysis"),
    Example(
      "- if you have ⟦not been given vitamin K or iron⟧, or have ⟦gout⟧", under: "Contraindications",
      "contraindication: not been given vitamin k or iron", "contraindication: gout"),
    Example(
      "Examplix is contraindicated in patients ⟦not taking folic acid⟧.", under: "Contraindications",
      "contraindication: not taking folic acid"),
    Example("- if you are not sure, ask your nurse", under: "Contraindications"),
    Example(
      "- if your ⟦asthma is not under control⟧", under: "Contraindications",
      "contraindication: asthma is not under control"),
    Example(
      "- if you think your ⟦blood sugar is dropping⟧", under: "Contraindications",
      "contraindication: blood sugar is dropping"),
    Example(
      "- if the ⟦level of calcium in your blood is too high⟧ (hypercalcaemia)", under: "Contraindications",
      "contraindication: level of calcium in your blood is too high"),
    Example(
      "- if you have ⟦thyroid disease that is not controlled⟧", under: "Contraindications",
      "contraindication: thyroid disease that is not controlled"),
    Example(
      "- if you have ⟦gout⟧ which is an illness of the joints", under: "Contraindications",
      "contraindication: gout"),
    Example(
      "- if you have ⟦bleeding and your doctor wants the baby to be born at once⟧",
      under: "Contraindications",
      "contraindication: bleeding and your doctor wants the baby to be born at once"),
    Example(
      "- if the ⟦surface of your eye is cloudy⟧", under: "Contraindications",
      "contraindication: surface of your eye is cloudy"),
    Example(
      "- if you have suffered from a ⟦twisted bowel⟧", under: "Contraindications",
      "contraindication: twisted bowel"),
    Example("- if the cap is loose or missing", under: "Contraindications"),
    // A list that goes on behind the next heading, and one of warnings.
    Example(
      "- if you have ⟦gout⟧. Warnings and precautions Talk to your nurse.\n- if you have asthma",
      under: "Do not take Examplix:", "contraindication: gout"),
    Example(
      "Talk to your doctor before using it\n\n- if you are allergic to any medicine\n- if you have gout",
      under: "Warnings and precautions"),
    Example(
      "- if you take other medicines for depression known as ⟦MAO inhibitors⟧", under: "Contraindications",
      "contraindication: mao inhibitors"),
    Example("### Examplix contains sodium", under: "Contraindications"),
    // Directions of medicines that need no prescription.
    Example(
      "### Do not use if\n\n- you are a ⟦man⟧\n- you have ⟦no spleen⟧\n- your ⟦gums are red, sore, or swollen⟧",
      under: "Contraindications", "contraindication: man", "contraindication: no spleen",
      "contraindication: gums are red, sore, or swollen"),
    Example(
      "Do not take it if you have ⟦gout⟧.\n\n- your liver does not work as it should",
      under: "Contraindications",
      "contraindication: gout"),
    Example(
      "Examplix is not recommended in early pregnancy, and must not be taken when ⟦more than 3 months pregnant⟧.",
      under: "Pregnancy", "contraindication: more than 3 months pregnant"),
    Example(
      "Examplix is not contraindicated in ⟦gout⟧.", under: "Precautions", "not a contraindication: gout"),
    Example(
      "It must not be used by women who are ⟦pregnant⟧.", under: "Contraindications",
      "contraindication: pregnancy"),
    // Two adjectives before one noun, what follows from it, and a title run into the list.
    Example(
      "Contraindicated in ⟦viral⟧ or ⟦fungal skin infections⟧, ⟦gout⟧ and ⟦ophthalmic application⟧.",
      under: "Contraindications", "contraindication: viral skin infections",
      "contraindication: fungal skin infections", "contraindication: gout",
      "contraindication: ophthalmic application"),
    Example(
      "Examplix treatment\n\n- ⟦breast-feeding⟧ as small amounts may pass into milk",
      under: "Contraindications", "contraindication: breast-feeding"),
    Example(
      "You will not receive Examplix if you\n\n- are ⟦allergic to bazomycin⟧\n- have an ⟦infection in or around the eye⟧",
      under: "Before you use it", "contraindication: allergic to bazomycin",
      "contraindication: infection in or around the eye"),
    Example(
      "- if you or your doctor know that you have ⟦gout⟧", under: "Contraindications",
      "contraindication: gout"),
    Example(
      "If you have gout, you should not be treated with Examplix unless you are in hospital.",
      under: "Warnings"),
    Example(
      "If you have ⟦gout⟧, you should not be treated with Examplix unless told by a doctor.",
      under: "Warnings",
      "contraindication: gout"),
    Example(
      "- if you are ⟦taking ibuprofen for the treatment of pain⟧ or gout\n- if you have ⟦asthma⟧",
      under: "Contraindications", "contraindication: taking ibuprofen for the treatment of pain",
      "contraindication: asthma"),
    Example(
      "You should not receive Examplix during pregnancy unless the benefit outweighs the risk.",
      under: "Pregnancy"),
  ]
}
