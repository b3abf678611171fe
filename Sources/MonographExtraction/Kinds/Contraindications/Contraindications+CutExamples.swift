extension Contraindications {
  /// Terms that, cut short, would bar others or nobody; and orders told with words between.
  static let cutExamples = [
    Example(
      "- if you have ⟦severe kidney damage which has stopped them working and producing urine⟧",
      under: "Contraindications",
      "contraindication: severe kidney damage which has stopped them working and producing urine"),
    Example(
      "- if you have ⟦asthma which is severe⟧ and ⟦bleeding⟧", under: "Contraindications",
      "contraindication: asthma which is severe", "contraindication: bleeding"),
    Example(
      "- if you are a ⟦woman able to have children and not using contraception⟧", under: "Contraindications",
      "contraindication: woman able to have children and not using contraception"),
    Example(
      "- if you are ⟦pregnant⟧ or a ⟦woman of childbearing potential not using contraception⟧",
      under: "Contraindications", "contraindication: pregnancy",
      "contraindication: woman of childbearing potential not using contraception"),
    Example(
      "- if you have ⟦low levels of potassium, sodium or other salts in your blood⟧",
      under: "Contraindications",
      "contraindication: low levels of potassium, sodium or other salts in your blood"),
    Example(
      "- if you have ⟦low levels of potassium⟧ or ⟦gout⟧", under: "Contraindications",
      "contraindication: low levels of potassium", "contraindication: gout"),
    Example(
      "- if you are ⟦taking methotrexate in doses higher than 15 mg/week⟧", under: "Contraindications",
      "contraindication: taking methotrexate in doses higher than 15 mg/week"),
    Example(
      "- a ⟦condition of unknown origin resulting in few blood cells⟧", under: "Contraindications",
      "contraindication: condition of unknown origin resulting in few blood cells"),
    Example(
      "- if you have ⟦severe liver⟧, ⟦kidney⟧ or ⟦heart problems⟧", under: "Contraindications",
      "contraindication: severe liver problems", "contraindication: severe kidney problems",
      "contraindication: severe heart problems"),
    Example(
      "- if you have an ⟦infection affecting your lung or your kidney⟧", under: "Contraindications",
      "contraindication: infection affecting your lung or your kidney"),
    Example(
      "- if you have a ⟦heart problem that you were born with called congenital long QT syndrome⟧",
      under: "Contraindications",
      "contraindication: heart problem that you were born with called congenital long qt syndrome"),
    Example(
      "- if you are ⟦allergic to proteins that come from mice⟧", under: "Contraindications",
      "contraindication: allergic to proteins that come from mice"),
    Example(
      "Examplix is contraindicated in patients with ⟦allergies to penicillins (including amoxicillin) or gluten⟧.",
      under: "Precautions",
      "contraindication: allergies to penicillins (including amoxicillin) or gluten"),
    Example(
      "It must not be used in patients with ⟦hypersensitivity to macrolides⟧, ⟦infants⟧ under 1 year, or ⟦gout⟧.",
      under: "Contraindications", "contraindication: hypersensitivity to macrolides",
      "contraindication: infants", "contraindication: gout"),
    Example(
      "- if you are ⟦using bleomycin⟧, an anti-cancer agent", under: "Contraindications",
      "contraindication: using bleomycin"),
    Example(
      "- if you have ⟦hereditary fructose intolerance⟧, a rare genetic disorder", under: "Contraindications",
      "contraindication: hereditary fructose intolerance"),
    Example(
      "Do not take Examplix if you are taking medicine to treat:\n\n- Depression (e.g. ⟦citalopram⟧)\n- Malaria",
      under: "Contraindications", "contraindication: citalopram"),
    Example(
      "- if you have ⟦gout⟧ Do not use Examplix if any of the above apply to you", under: "Contraindications",
      "contraindication: gout"),
    Example(
      "- if you are ⟦allergic to hamster proteins⟧ Warnings and precautions Allergic-type reactions may occur.",
      under: "Contraindications", "contraindication: allergic to hamster proteins"),
  ]

  static let adverbExamples = [
    Example(
      "Patients with ⟦severe liver disease⟧ should also avoid Examplix.", under: "Precautions",
      "contraindication: severe liver disease"),
    Example(
      "Patients with ⟦glaucoma⟧ must absolutely not use this medication.", under: "Precautions",
      "contraindication: glaucoma"),
    Example("Patients with glaucoma should generally avoid it.", under: "Precautions"),
    Example(
      "Patients should not receive Examplix if they have ⟦gout⟧.", under: "Precautions",
      "contraindication: gout"),
    Example(
      "Examplix should also be avoided in patients with ⟦porphyria⟧.", under: "Precautions",
      "contraindication: porphyria"),
    Example(
      "This combination is not suitable for people with certain conditions, such as ⟦glaucoma⟧ or ⟦gout⟧.",
      under: "Precautions", "contraindication: glaucoma", "contraindication: gout"),
    Example(
      "It should be avoided by people with certain conditions, including ⟦severe liver⟧ or ⟦kidney disease⟧.",
      under: "Precautions", "contraindication: severe liver disease",
      "contraindication: severe kidney disease"),
    Example(
      "- if you have ⟦uncontrolled diabetes⟧, with e.g. severe vomiting", under: "Contraindications",
      "contraindication: uncontrolled diabetes"),
    Example(
      "It should be avoided in patients with ⟦heart disease⟧, e.g., ⟦angina⟧.", under: "Warnings",
      "contraindication: heart disease", "contraindication: angina"),
    Example(
      "Examplix should be avoided in patients with gout unless nothing else helps.", under: "Precautions"),
    Example("Alcohol should be avoided in patients with gout.", under: "Precautions"),
    Example(
      "⟦Severe renal impairment⟧, ⟦pregnancy⟧, and ⟦gout⟧ are contraindications.", under: "Contraindications",
      "contraindication: severe renal impairment", "contraindication: pregnancy", "contraindication: gout"),
    Example(
      "Patients who have developed a ⟦severe reaction to Examplix⟧ should not be restarted on the drug.",
      under: "Contraindications", "contraindication: severe reaction to examplix"),
    Example(
      "The use of Examplix is contraindicated in patients with ⟦mechanical prosthetic valves⟧.",
      under: "Warnings", "contraindication: mechanical prosthetic valves"),
    Example("- Use with caution in patients with asthma.", under: "Contraindications"),
  ]
}
