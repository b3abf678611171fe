extension Warnings {
  /// Wordings of leaflets and monographs, one for each form.
  static let formExamples = [
    Example(
      "It is ⟦not advisable to stop taking Examplix suddenly⟧.", under: "Precautions",
      "warning: sudden discontinuation"),
    Example(
      "Do ⟦not suddenly stop⟧ taking your inhalers.", under: "Warnings", "warning: sudden discontinuation"),
    Example(
      "⟦Stopping the treatment may cause your symptoms to come back⟧.", under: "Warnings",
      "warning: your symptoms to come back on stopping"),
    Example(
      "Examplix frequently ⟦elevates blood pressure⟧.", under: "Warnings",
      "warning: elevated blood pressure"),
    Example("Alcohol frequently elevates blood pressure.", under: "Warnings"),
    Example("Ask about drugs that increase bleeding risk.", under: "Warnings"),
    Example(
      "A side effect called ⟦osteonecrosis of the jaw⟧ has been reported.", under: "Warnings",
      "warning: osteonecrosis of the jaw"),
    Example(
      "Serious, sometimes ⟦fatal hepatotoxicity⟧ has occurred.", under: "Warnings",
      "warning: fatal hepatotoxicity"),
    Example("Untreated gout can lead to kidney stones.", under: "Warnings"),
    Example("It is not known if Examplix can harm your unborn baby.", under: "Warnings"),
    Example(
      "It may ⟦have a negative impact on your cancer⟧.", under: "Warnings",
      "warning: have a negative impact on your cancer"),
    Example(
      "Some patients have developed ⟦lung cancer⟧.", under: "Warnings", "warning: lung cancer"),
    Example("Tell your doctor whether you have developed antibodies.", under: "Warnings"),
    Example(
      "Children may be more likely to develop ⟦infections⟧.", under: "Warnings", "warning: infections"),
    Example(
      "Look out for signs of ⟦pneumonia⟧.", under: "Warnings", "warning: pneumonia"),
    Example(
      "Examplix can cause serious side effects, including:\n\n- ⟦hepatitis⟧\n- ⟦heart attack⟧",
      under: "Warnings", "warning: hepatitis", "warning: heart attack"),
    Example(
      "As it can cause ⟦fluid retention⟧, it should be used with care in patients with ⟦heart failure⟧.",
      under: "Warnings", "warning: fluid retention", "warning: heart failure"),
    Example(
      "As ⟦tuberculosis⟧ has been reported in patients with asthma, your doctor will check you.",
      under: "Warnings", "warning: tuberculosis"),
    Example(
      "Do ⟦not use it to treat a sudden asthma attack⟧.", under: "Warnings",
      "warning: not for sudden asthma attack"),
    Example("It is used to treat acute gout.", under: "Warnings"),
    Example(
      "The ⟦alcohol in this medicine may affect children⟧.", under: "Warnings",
      "warning: alcohol in this medicine may affect children"),
    Example(
      "Examplix contains aspartame. ⟦Phenylalanine may be harmful if you have phenylketonuria⟧.",
      under: "Warnings", "warning: phenylalanine may be harmful if you have phenylketonuria"),
    Example("The alcohol in this medicine will not have any noticeable effects.", under: "Warnings"),
    Example("Ask before you use other medicines that contain alcohol.", under: "Warnings"),
    Example("It ⟦contains propylene glycol⟧.", under: "Warnings", "warning: propylene glycol"),
  ]

  /// What the reader is asked for.
  static let askedExamples = [
    Example(
      "Tell your doctor if you have any of the following: ⟦gout⟧, ⟦asthma⟧, ⟦epilepsy⟧, or a ⟦history of seizures⟧.",
      under: "Warnings", "warning: gout", "warning: asthma", "warning: epilepsy",
      "warning: history of seizures"),
    Example(
      "Tell your doctor if you develop any of the following symptoms: fever, rash, cough, nausea.",
      under: "Warnings"),
    Example(
      "Tell your doctor if you or a family member have ever had ⟦gout⟧.", under: "Warnings",
      "warning: gout"),
    Example(
      "Before treatment with Examplix tell your doctor about all your medical conditions, especially if you have ⟦gout⟧.",
      under: "Warnings", "warning: gout"),
    Example(
      "Talk to your doctor before using Examplix:\n\n- if you are ⟦allergic to penicillins⟧\n- if you already have a ⟦serious infection⟧\n- if you are going to have an ⟦operation⟧\n- if you have ⟦heart problems⟧ and the doctor told you to drink little",
      under: "Warnings and precautions", "warning: allergic to penicillins", "warning: serious infection",
      "warning: operation", "warning: heart problems"),
    Example(
      "Talk to your doctor before using Examplix:\n\n- if you have ⟦gout⟧\n- if you are allergic to Examplix",
      under: "Warnings and precautions", "warning: gout"),
    Example(
      "If you suffer, or have suffered, from:\n\n- ⟦fits⟧\n- ⟦gout⟧", under: "Warnings and precautions",
      "warning: fits", "warning: gout"),
    Example(
      "If you are a patient with gout, your doctor will see you more often.", under: "Warnings"),
    Example(
      "If you have ⟦gout⟧, do not take this medicine unless your doctor tells you to.", under: "Warnings",
      "warning: gout"),
    Example(
      "If you have ⟦gout⟧ or if you live in an area where ⟦fungal infections⟧ are common, talk to your doctor.",
      under: "Warnings", "warning: gout", "warning: fungal infections"),
    Example(
      "Talk to your doctor if you have:\n\n- ⟦inflammation of the lungs⟧, which may include a cough (pneumonitis)",
      under: "Warnings and precautions", "warning: inflammation of the lungs (pneumonitis)"),
    Example(
      "Your doctor will check your eyes now and then and will see you more often if you have asthma.",
      under: "Warnings"),
  ]

  /// What must not be done, and who is at risk.
  static let riskExamples = [
    Example(
      "Caution is advised in patients with ⟦gout⟧, ⟦glaucoma⟧, or ⟦asthma⟧.", under: "Contraindications",
      "warning: gout", "warning: glaucoma", "warning: asthma"),
    Example(
      "Patients with ⟦gout⟧, ⟦gastritis⟧, or other ⟦gastrointestinal problems⟧ are at increased risk of complications.",
      under: "Precautions", "warning: gout", "warning: gastritis", "warning: gastrointestinal problems"),
    Example(
      "The risk of ⟦clots⟧ may be higher if you:\n\n- have ⟦liver problems⟧\n- are ⟦bedridden⟧\n- are a ⟦smoker⟧",
      under: "Warnings and precautions", "warning: clots", "warning: liver problems", "warning: bedridden",
      "warning: smoker"),
    Example(
      "Talk to your doctor before using Examplix if you:\n\n- have ⟦gout⟧\n- are a ⟦smoker⟧\n- are tall",
      under: "Warnings and precautions", "warning: gout", "warning: smoker"),
    Example(
      "There is a risk of ⟦permanently damaging your liver⟧.", under: "Warnings",
      "warning: permanently damaging your liver"),
    Example(
      "If you stop using Examplix, ⟦your gout is likely to reoccur⟧.", under: "Warnings",
      "warning: your gout is likely to reoccur on stopping"),
    Example(
      "If you stop receiving it ⟦Stopping your treatment may stop the effect⟧.", under: "Warnings",
      "warning: stopping your treatment may stop the effect"),
    Example(
      "Your doctor will decide if you may have gout or if you should stop using it.", under: "Warnings"),
    Example(
      "Talk to your doctor if you have ⟦severe heart disease⟧ such as heart failure or have had a ⟦heart attack⟧.",
      under: "Warnings", "warning: severe heart disease", "warning: heart attack"),
    Example("If you have any of these thoughts, tell your doctor.", under: "Warnings"),
    Example("In case of the above events your doctor may stop it.", under: "Warnings"),
    Example("The complications can lead to death.", under: "Warnings"),
    Example(
      "⟦Self-adjusting the dosage is extremely dangerous⟧.", under: "Dosage",
      "warning: self-adjusting the dosage is extremely dangerous"),
    Example("Avoid ⟦prolonged use⟧.", under: "FAQ", "warning: prolonged use"),
    Example("⟦Prolonged use⟧ should be avoided.", under: "FAQ", "warning: prolonged use"),
    Example("Prolonged use is safe.", under: "FAQ"),
    Example(
      "Do not ⟦donate blood⟧ during treatment.", under: "Warnings", "warning: donate blood"),
    Example("Adults who donate blood may use it.", under: "Warnings"),
    Example(
      "Your doctor may advise you against treatment if you have ⟦gout⟧.", under: "Warnings",
      "warning: gout"),
    Example(
      "Talk to your doctor:\n\n- if blood tests show that you have ⟦high levels of lipase⟧",
      under: "Warnings and precautions", "warning: high levels of lipase"),
    Example(
      "Tell your doctor if you have ⟦gout⟧, have ⟦asthma⟧, or have ⟦epilepsy⟧.", under: "Warnings",
      "warning: gout", "warning: asthma", "warning: epilepsy"),
    Example(
      "If you experience a ⟦loss of response⟧ with Examplix treatment, your doctor will look for the reasons.",
      under: "Warnings", "warning: loss of response"),
    Example("You should report any new symptoms.", under: "Warnings"),
    Example(
      "⟦Behavioral symptoms⟧ were reported.", under: "Warnings", "warning: behavioral symptoms"),
    Example(
      "Talk to your doctor and make sure:\n\n- that you are well", under: "Warnings and precautions"),
    Example(
      "A rare side effect named ⟦osteonecrosis⟧ has been reported.", under: "Warnings",
      "warning: osteonecrosis"),
    Example(
      "The patient should be told of the potential ⟦hazard to a fetus⟧.", under: "Warnings",
      "warning: hazard to a fetus"),
    Example(
      "⟦Sudden discontinuation should be avoided⟧.", under: "Precautions", "warning: sudden discontinuation"),
    Example(
      "⟦Avoid abrupt withdrawal⟧ of Examplix.", under: "Precautions", "warning: sudden discontinuation"),
    Example(
      "Examplix may cause ⟦kidney or liver problems⟧.", under: "Precautions",
      "warning: kidney or liver problems"),
    Example(
      "Examplix can increase the risk of ⟦fungal or bacterial superinfections⟧.", under: "Precautions",
      "warning: fungal or bacterial superinfections"),
    Example(
      "Use with caution in ⟦asthmatic patients⟧.", under: "Precautions", "warning: asthmatic patients"),
    Example(
      "Use caution in patients with ⟦narrowing of the aortic valve⟧.", under: "Precautions",
      "warning: narrowing of the aortic valve"),
    Example("Use with caution in elderly patients.", under: "Precautions"),
    Example("Use with caution in these patients.", under: "Precautions"),
    Example("Caution is needed in patients taking warfarin.", under: "Precautions"),
    Example("Examplix is unlikely to cause drowsiness.", under: "Precautions"),
    Example("Examplix has a low risk of causing hypoglycaemia.", under: "Precautions"),
  ]
}
