extension Indications {
  static let examples =
    sentenceExamples + listExamples + purposeExamples + formExamples + denialExamples + borneExamples
    + contrastExamples + peopleExamples

  private static let sentenceExamples = [
    Example(
      "⟦Arthritis without evidence of damage⟧: Examplix is used to treat ⟦gout⟧.", under: "Uses",
      "used for arthritis without evidence of damage", "used for gout"),
    Example("Examplix is not effective for coughs that are productive.", under: "Uses"),
    Example(
      "There is no strong evidence to support the use of Examplix in the treatment of gout.",
      under: "Questions"),
    Example(
      "Examplix is not used for ⟦immediate relief of asthma⟧.", under: "Indications",
      "not used for immediate relief of asthma"),
    Example(
      "Examplix is approved for ⟦rheumatoid arthritis⟧ and ⟦psoriasis⟧.", under: "Usage",
      "used for rheumatoid arthritis (approved)",
      "used for psoriasis (approved)"),
    Example(
      "Examplix is not utilized for ⟦asthma⟧ or ⟦gout⟧.", under: "Uses", "not used for asthma",
      "not used for gout"),
    Example(
      "It is used to treat ⟦infection with human immunodeficiency virus 1⟧ (HIV-1).", under: "Uses",
      "used for infection with human immunodeficiency virus 1"),
    Example(
      "It is a medicine that fights ⟦human immunodeficiency virus (HIV-1) infection⟧.", under: "Uses",
      "used for human immunodeficiency virus (hiv-1) infection"),
    Example(
      "It helps to protect your child from getting ⟦severe influenza⟧.", under: "Uses",
      "used for severe influenza"),
    Example(
      "It is used to treat ⟦gout⟧ in adults who do not have human immunodeficiency virus infection.",
      under: "Uses", "used for gout"),
    Example(
      "It is used to improve blood sugar control in adults with ⟦type 2 diabetes⟧.", under: "Uses",
      "used for type 2 diabetes"),
    Example(
      "Examplix contains two active substances:\n\n- darunavir, an anti-HIV medicine known as a booster",
      under: "Uses"),
    Example(
      "Its chief use is in treating ⟦urea cycle disorders⟧, which are inherited.", under: "Uses",
      "used for urea cycle disorders"),
    Example(
      "Examplix helps to prevent ⟦blood clots (deep vein thrombosis)⟧ after surgery.", under: "Uses",
      "used for blood clots (deep vein thrombosis)"),
    Example(
      "Adjunctive therapy in patients aged 4 years and older for ⟦absence seizures⟧.", under: "Indications",
      "used for absence seizures"),
    Example(
      "It is used for adults with ⟦type 2 diabetes⟧, a common form of diabetes.", under: "Uses",
      "used for type 2 diabetes"),
    Example(
      "- **⟦Airway infections⟧:** Conditions such as ⟦pneumonia⟧ or ⟦sinusitis⟧.", under: "Uses",
      "used for airway infections", "used for pneumonia", "used for sinusitis"),
    Example(
      "Examplix is used for the treatment of ⟦slipped lumbar discs⟧ and for nothing else.", under: "Uses",
      "used for slipped lumbar discs"),
    Example(
      "Examplix is used to ⟦widen the pupil before an examination⟧.", under: "Uses",
      "used for widen the pupil before an examination"),
    Example(
      "Examplix is used as a ⟦muscle relaxant during surgery⟧.", under: "Uses",
      "used for muscle relaxant during surgery"),
    Example(
      "It is used for ⟦joint trouble⟧. This includes ⟦gout⟧ and ⟦osteoarthritis⟧.", under: "Uses",
      "used for joint trouble", "used for gout", "used for osteoarthritis"),
    Example(
      "It is used to relieve ⟦stiffness caused by arthritis⟧.", under: "Uses",
      "used for stiffness caused by arthritis"),
    Example(
      "Its main application was in the treatment of ⟦partial-onset seizures⟧.", under: "Uses",
      "used for partial-onset seizures"),
    Example(
      "It is used off-label (where nothing else has helped) for other ⟦cancers⟧ such as ⟦lung cancer⟧.",
      under: "Uses", "used for cancers (off-label)", "used for lung cancer (off-label)"),
    Example(
      "It is used for many ailments. These include ⟦slipped lumbar discs⟧ and the management of ⟦gout⟧.",
      under: "Uses", "used for slipped lumbar discs", "used for gout"),
    Example("Examplix is used to ⟦prevent pregnancy⟧.", under: "Uses", "used for prevention of pregnancy"),
    Example("It is used in adults for ⟦gout⟧.", under: "Uses", "used for gout"),
    Example(
      "Examplix is used in adults to ⟦prevent the body from rejecting a new liver⟧.", under: "Uses",
      "used for prevention of the body from rejecting a new liver"),
    Example("For off-label use in ⟦gout⟧, the dose is 5 mg.", under: "Dosage", "used for gout (off-label)"),
    Example(
      "- **⟦Skin infections⟧:** ⟦Acute cellulitis⟧, ⟦erysipelas⟧, and ⟦infected eczema⟧.", under: "Uses",
      "used for skin infections", "used for acute cellulitis", "used for erysipelas",
      "used for infected eczema"),
    Example(
      "- **⟦Epilepsy⟧:** It is used to treat ⟦absence seizures⟧. It reduces inflammation.", under: "Uses",
      "used for epilepsy", "used for absence seizures"),
    Example(
      "It is used for adults with ⟦gout⟧ that was treated with a medicine called warfarin.", under: "Uses",
      "used for gout"),
    Example(
      "It is used for adults with ⟦lung disease called emphysema⟧.", under: "Uses",
      "used for lung disease called emphysema"),
    Example(
      "It is used for ⟦ovarian cancer⟧, ⟦breast cancer⟧, and ⟦gout⟧.", under: "Uses",
      "used for ovarian cancer",
      "used for breast cancer", "used for gout"),
    Example(
      "Examplix is used to treat adults who have:\n\n- ⟦stomach cancer⟧ that has spread", under: "Uses",
      "used for stomach cancer"),
    Example(
      "Examplix is used as an ⟦emergency contraceptive⟧.", under: "Uses", "used for emergency contraceptive"),
    Example(
      "- foobarin (a medicine to treat gout)\n- some medicines which are used to treat asthma",
      under: "Other medicines and Examplix"),
    Example(
      "No, the primary use of Examplix is against ⟦gout⟧.", under: "Questions and answers", "used for gout"),
    Example(
      "Examplix may be used off-label in other ⟦allergic conditions⟧ at a doctor's discretion.",
      under: "Uses",
      "used for allergic conditions (off-label)"),
    Example(
      "It is used for various ⟦inflammatory conditions⟧.", under: "Uses", "used for inflammatory conditions"),
    Example(
      "Examplix belongs to a group called antihypertensives (used to treat high blood pressure).",
      under: "Uses"),
    Example("It may be taken with insulin, another medicine for diabetes.", under: "Uses"),
    Example("Examplix is not approved for clinical use.", under: "Uses"),
    Example("The powder is recommended for patients weighing less than 10 kg.", under: "Uses"),
    Example("It prevents the binding of a hormone to its receptor.", under: "Uses"),
    Example("It works by closing the vessels, which helps to prevent swelling.", under: "Uses"),
    Example("Examplix is used for up to seven days.", under: "Uses"),
    Example("It narrows the vessels, relieving pain.", under: "Uses"),
    Example("Examplix is not a first-line treatment for gout.", under: "Uses"),
    Example("Examplix is not a standalone treatment for gout.", under: "Uses"),
    Example("Medicines used to treat high blood pressure may lose effect.", under: "Interactions"),
  ]
}
