extension Contraindications {
  static let examples =
    sentenceExamples + listExamples + orderExamples + stateExamples + cutExamples + adverbExamples

  private static let sentenceExamples = [
    Example(
      "Concomitant administration with ⟦warfarin⟧ is contraindicated.", under: "Contraindications",
      "contraindication: warfarin"),
    Example("Patients with gout should not receive a 5 mg dose.", under: "Dosage"),
    Example(
      "Concomitant administration with ⟦warfarin⟧ is contraindicated.", under: "Contraindications",
      "contraindication: warfarin"),
    Example("Patients with gout should not receive a 5 mg dose.", under: "Dosage"),
    Example(
      "Examplix is contraindicated in patients with ⟦hypersensitivity to egg⟧, ⟦soya⟧, or ⟦any component of the product⟧; ⟦decompensated liver disease⟧; or ⟦severe depression⟧ and/or ⟦suicidal ideation⟧.",
      "contraindication: hypersensitivity to egg", "contraindication: hypersensitivity to soya",
      "contraindication: hypersensitivity to any component of the product",
      "contraindication: decompensated liver disease",
      "contraindication: severe depression", "contraindication: suicidal ideation"),
    Example("⟦None.⟧", under: "Contraindications", "no contraindications"),
    Example("This would be decided by a doctor in each case.", under: "Contraindications"),
    Example(
      "⟦Concomitant use of warfarin⟧; ⟦severe anaemia⟧.", under: "Contraindications",
      "contraindication: concomitant use of warfarin", "contraindication: severe anaemia"),
    Example("Concomitant use of warfarin must be discussed first.", under: "Contraindications"),
    Example(
      "Do not take Examplix if you have ⟦severe kidney disease⟧.", "contraindication: severe kidney disease"),
    Example(
      "Examplix is contraindicated in patients with ⟦hypersensitivity to Examplix, other quinolones, or any component of it⟧, ⟦urea cycle disorders⟧, or ⟦porphyria⟧.",
      "contraindication: hypersensitivity to examplix, other quinolones, or any component of it",
      "contraindication: urea cycle disorders", "contraindication: porphyria"),
    Example(
      "Do not take Examplix if you have ⟦severe kidney⟧ or ⟦liver problems⟧.",
      "contraindication: severe kidney problems", "contraindication: severe liver problems"),
    Example(
      "In ⟦severe hepatic impairment⟧, it is contraindicated.", under: "Dosage",
      "contraindication: severe hepatic impairment"),
    Example("Do not take Examplix during ⟦pregnancy⟧.", under: "Pregnancy", "contraindication: pregnancy"),
    Example(
      "It should be avoided by people with ⟦allergies to aspirin⟧.", under: "Precautions",
      "contraindication: allergies to aspirin"),
    Example("Sunlight should be avoided in patients with gout.", under: "Precautions"),
    Example(
      "- ⟦recent or current treatment with lithium⟧", under: "Contraindications",
      "contraindication: recent or current treatment with lithium"),
    Example("- if any of the above applies to you, talk to your doctor", under: "Contraindications"),
    Example(
      "⟦No specific contraindications are listed for it.⟧", under: "Contraindications",
      "no contraindications"),
    Example(
      "- ⟦foobarin⟧: a medicine to treat gout", under: "Contraindications", "contraindication: foobarin"),
    Example(
      "People with ⟦allergies to soya⟧ should avoid this medication.", under: "Precautions",
      "contraindication: allergies to soya"),
    Example(
      "If you develop ⟦cancers of the blood⟧, you should not use Examplix.", under: "Precautions",
      "contraindication: cancers of the blood"),
    Example(
      "Do not take it with any of the following medicines:\n\n- ⟦warfarin⟧, ⟦heparin⟧ (used to thin the blood)\n- ⟦statins⟧ such as ⟦simvastatin⟧",
      under: "Contraindications", "contraindication: warfarin", "contraindication: heparin",
      "contraindication: statins", "contraindication: simvastatin"),
    Example(
      "- if you are taking ⟦phenobarbital⟧ or ⟦primidone⟧, used to treat fits", under: "Contraindications",
      "contraindication: phenobarbital", "contraindication: primidone"),
    Example(
      "- tests show that you have ⟦anaemia⟧, a state that makes you pale", under: "Contraindications",
      "contraindication: anaemia"),
    Example(
      "You should not use Examplix if\n\n- you have ⟦gout⟧", under: "Warnings", "contraindication: gout"),
    Example(
      "Examplix is contraindicated during ⟦pregnancy⟧ due to a high risk of bleeding.", under: "Pregnancy",
      "contraindication: pregnancy"),
    Example(
      "Tell your doctor if you take any of the following medicines:\n\n- warfarin\n- digoxin",
      under: "Contraindications"),
    Example("Do not use Examplix if you notice that the syringe is damaged."),
    Example("Do not take two doses on the same day."),
    Example(
      "If you have ⟦severe liver disease⟧, do not take Examplix.", under: "Precautions",
      "contraindication: severe liver disease"),
    Example(
      "Do not use this medicine in ⟦children under 13 years⟧.", under: "Precautions",
      "contraindication: children under 13 years"),
    Example(
      "- if any ⟦member of your family (parents or siblings) has died of a heart problem or was born with one⟧",
      under: "Contraindications",
      "contraindication: member of your family (parents or siblings) has died of a heart problem or was born with one"
    ),
    Example(
      "- if your doctor has told you that you have ⟦high or low levels of potassium⟧",
      under: "Contraindications",
      "contraindication: high or low levels of potassium"),
    Example(
      "- if you have a ⟦heart condition⟧, such as a ⟦slow heart beat⟧ or ⟦severe heart disease⟧",
      under: "Contraindications", "contraindication: heart condition", "contraindication: slow heart beat",
      "contraindication: severe heart disease"),
    Example("Is Examplix contraindicated in pregnancy?"),
    Example(
      "- if you are ⟦allergic to examplin or any of the other ingredients⟧ (listed in section 6) or to ⟦hamster proteins⟧",
      under: "Contraindications",
      "contraindication: allergic to examplin or any of the other ingredients",
      "contraindication: hypersensitivity to hamster proteins"),
    Example(
      "- if you have had a ⟦tumour of the bowel⟧, including the liver or gallbladder",
      under: "Contraindications", "contraindication: tumour of the bowel"),
    Example(
      "- if you ⟦cannot take medicines that prevent blood clotting⟧", under: "Contraindications",
      "contraindication: cannot take medicines that prevent blood clotting"),
    Example(
      "If you are due to have hip surgery and you:\n\n- have ⟦severe heart disease⟧",
      under: "Contraindications", "contraindication: severe heart disease"),
    Example(
      "It is contraindicated (should not be used) in patients with ⟦gout⟧, as well as those with ⟦asthma⟧.",
      under: "Precautions", "contraindication: gout", "contraindication: asthma"),
    Example(
      "It should not be used by individuals with ⟦sickle cell disease⟧ or those who have ⟦undergone a splenectomy⟧.",
      under: "Contraindications", "contraindication: sickle cell disease",
      "contraindication: undergone a splenectomy"),
    Example(
      "⟦Breastfeeding⟧ is contraindicated when more than one dose is given.", under: "Contraindications",
      "contraindication: breastfeeding"),
    Example("Examplix is not suitable for everyone.", under: "Precautions"),
    Example(
      "Avoid in patients with a known ⟦allergy to sulfonamides⟧.", under: "Precautions",
      "contraindication: allergy to sulfonamides"),
    Example("Examplix must not be used during pregnancy unless it is needed.", under: "Precautions"),
    Example(
      "- if you have a ⟦second- or third-degree heart block⟧", under: "Contraindications",
      "contraindication: second- or third-degree heart block"),
    Example(
      "Examplix should not be used in patients with ⟦active bladder cancer⟧ and should be used with caution in patients with a prior history of bladder cancer.",
      under: "Warnings", "contraindication: active bladder cancer"),
    Example(
      "Examplix is contraindicated in women with known or suspected ⟦breast cancer⟧, ⟦liver tumours⟧, or ⟦asthma⟧.",
      under: "Precautions", "contraindication: breast cancer", "contraindication: liver tumours",
      "contraindication: asthma"),
    Example(
      "Examplix is a Category X drug (meaning it's contraindicated in ⟦pregnancy⟧).", under: "Precautions",
      "contraindication: pregnancy"),
    Example(
      "- Known or suspected ⟦pheochromocytoma⟧", under: "Contraindications",
      "contraindication: pheochromocytoma"),
    Example(
      "- ⟦Gout⟧\n- Concurrent use of, or within one week of discontinuing, ⟦monoamine oxidase inhibitors⟧.",
      under: "Contraindications", "contraindication: gout", "contraindication: monoamine oxidase inhibitors"),
    Example(
      "Patients with a ⟦history of angioedema⟧ should not be treated with Examplix.", under: "Precautions",
      "contraindication: history of angioedema"),
    Example(
      "Patients with liver disease should not normally be treated with Examplix.", under: "Precautions"),
    Example(
      "It should not be used on patients with ⟦gout⟧.", under: "Precautions", "contraindication: gout"),
    Example(
      "⟦Intrathecal administration⟧ of Examplix is contraindicated.", under: "Precautions",
      "contraindication: intrathecal administration"),
    Example(
      "- your healthcare professional has told you that you have ⟦gout⟧", under: "Contraindications",
      "contraindication: gout"),
    Example(
      "⟦Hypersensitivity to Examplix or any of its components⟧, or a ⟦history of gout⟧.",
      under: "Contraindications",
      "contraindication: hypersensitivity to examplix or any of its components",
      "contraindication: history of gout"),
    Example(
      "- if you have ever had ⟦severe bleeding following asparaginase therapy⟧", under: "Contraindications",
      "contraindication: severe bleeding following asparaginase therapy"),
    Example("- if any of the following conditions apply", under: "Contraindications"),
    Example(
      "⟦Pregnant women⟧ should not receive Examplix.", under: "Precautions", "contraindication: pregnancy"),
    Example(
      "A ⟦history of gout⟧ is not a contraindication.", under: "Precautions",
      "not a contraindication: history of gout"),
    Example(
      "Examplix is not contraindicated in patients with ⟦gout⟧.", under: "Precautions",
      "not a contraindication: gout"),
    Example("Gout is not a contraindication unless it is severe.", under: "Precautions"),
  ]
}
