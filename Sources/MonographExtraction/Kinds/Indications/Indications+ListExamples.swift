extension Indications {
  /// Uses in lists and conditions, and what stands in the place of one.
  static let listExamples =
    [
      Example(
        "It is indicated for adults with ⟦obesity⟧, if they have risk factors like hypertension.",
        under: "Uses",
        "used for obesity (approved)"),
      Example("It's not effective for coughs producing mucus.", under: "Uses"),
      Example("It is only used for patients who haven't had success with diet.", under: "Uses"),
      Example(
        "Examplix is for use in patients:\n\n- who suffer from ⟦relapsing gout⟧, with three attacks or more in each of the last two years, four of them or even five.",
        under: "Uses", "used for relapsing gout"),
      Example(
        "Your doctor may prescribe Examplix for the treatment of ⟦cancer⟧ when:\n\n- You have ⟦early breast cancer⟧, with high levels of a protein.",
        under: "Uses", "used for cancer", "used for early breast cancer"),
      Example(
        "If you have ⟦active gout⟧ you will first be given other medicines. If these do not help, you will be given Examplix.",
        under: "Uses", "used for active gout"),
      Example(
        "Examplix is used together with otherin if you have ⟦gout⟧.", under: "Uses", "used for gout"),
      Example("The virus can also:\n\n- make illnesses worse, such as heart disease", under: "Uses"),
      Example(
        "It is used to detect cancer cells in adults with ⟦prostate cancer⟧.", under: "Uses",
        "used for prostate cancer"),
      Example("It is used when the cancer:\n\n- has come back, or", under: "Uses"),
      Example("It can be used as an alternative to taking both as single tablets.", under: "Uses"),
      Example("It reduces the effects of gout on your everyday life.", under: "Uses"),
      Example("If you have gout you will first be given other medicines.", under: "Uses"),
      Example(
        "Examplix lowers blood sugar in adults (18 years and older) with ⟦type 2 diabetes⟧.", under: "Uses",
        "used for type 2 diabetes"),
      Example(
        "It is used for the treatment of severe, ⟦long-term pain⟧.", under: "Uses", "used for long-term pain"),
      Example(
        "It is used to treat ⟦Short-9-Hour Wake Disorder⟧ (Short-9) in adults who are blind.", under: "Uses",
        "used for short-9-hour wake disorder"),
      Example(
        "It is used to treat ⟦gout⟧ in adults who had at least 3 previous cancer medicines.", under: "Uses",
        "used for gout"),
      Example("The virus used to deliver the gene does not cause disease in humans.", under: "Uses"),
      Example("It helps to prevent these diseases if they are caused by the bacteria.", under: "Uses"),
      Example("Examplix may not prevent hepatitis B infection in such cases.", under: "Uses"),
      Example("The vaccine protects against serogroups A, C, Y and W-135.", under: "Uses"),
      Example("It is not for systemic treatment of pain.", under: "Uses"),
      Example("- **Examplin:** A steroid that reduces inflammation and itching.", under: "Uses"),
      Example("By blocking the enzyme, it helps reduce bowel movements.", under: "Uses"),
      Example("You are given Examplix to:\n\n- Reduce the symptoms of your disease", under: "Uses"),
      Example("Otherin alone did not provide adequate control of blood pressure.", under: "Uses"),

      Example(
        "It is used to treat ⟦infections of the lungs⟧, ⟦ears⟧ (otitis) and ⟦urinary tract⟧.", under: "Uses",
        "used for infections of the lungs", "used for infections of the ears",
        "used for infections of the urinary tract"),
      Example(
        "It is used for ⟦bacterial infections⟧, particularly those of the ⟦skin⟧ and ⟦bones⟧.", under: "Uses",
        "used for bacterial infections", "used for infections of the skin", "used for infections of the bones"
      ),
      Example(
        "Prophylaxis of ⟦migraine⟧. ⟦Hypertension⟧. ⟦Angina pectoris⟧.", under: "Indications",
        "used for migraine", "used for hypertension", "used for angina pectoris"),
      Example("A lack of iron leads to anaemia with fatigue, weakness and pallor.", under: "Indications"),
      Example(
        "It is for those not on artificial ventilation (where machines are used to assist breathing).",
        under: "Indications"),
    ] + shared

  /// Names that share the noun of the last.
  private static let shared = [
    Example(
      "It is used to treat ⟦bone and joint infections⟧ and ⟦asthma⟧.", under: "Uses",
      "used for bone and joint infections", "used for asthma"),
    Example(
      "It treats adults with ⟦persistent, recurrent or metastatic cervical cancer⟧.", under: "Uses",
      "used for persistent, recurrent or metastatic cervical cancer"),
    Example(
      "It is used for ⟦bacterial, viral, and fungal infections of the eye⟧.", under: "Uses",
      "used for bacterial, viral, and fungal infections of the eye"),
    Example(
      "It is used to treat ⟦asthma⟧ and ⟦skin infections⟧.", under: "Uses", "used for asthma",
      "used for skin infections"),
    Example(
      "It is used to treat ⟦epithelial ovarian⟧, ⟦fallopian tube⟧, or ⟦primary peritoneal cancer⟧.",
      under: "Uses",
      "used for epithelial ovarian cancer", "used for fallopian tube cancer",
      "used for primary peritoneal cancer"),
    Example(
      "It is used to treat ⟦gastric⟧, ⟦head and neck⟧, and ⟦breast cancers⟧.", under: "Uses",
      "used for gastric cancers", "used for head and neck cancers", "used for breast cancers"),
    // Half a name is none.
    Example("It is used to prevent lung (airway) trouble.", under: "Uses"),
    Example("It is effective against a range of Gram-positive and other germs.", under: "Uses"),
    Example(
      "- **Biliary tract:** ⟦Cholecystitis⟧ (gallbladder inflammation), ⟦cholelithiasis⟧ (gallstones), and ⟦pancreatitis⟧ (inflammation of the pancreas).\n",
      under: "Uses", "used for cholecystitis", "used for cholelithiasis", "used for pancreatitis"),
    Example(
      "- **Ear:** ⟦Otitis media⟧\n", under: "Uses", "used for otitis media"),
    // Notes do without a full stop, and a name in bold without a colon opens another section.
    Example(
      "⟦Angina pectoris⟧, ⟦hypertension⟧", under: "Uses", "used for angina pectoris", "used for hypertension"),
    Example("Hypertension and angina pectoris\n\nTake it in the morning.", under: "Uses"),
    Example(
      "**Indicated for:**  \n⟦Syphilis⟧  \n⟦Acne⟧\n\n**Side effects** Nausea  \nItching  \nSore mouth  \nRash",
      "used for syphilis (approved)", "used for acne (approved)"),
    Example("Pain reliever/fever reducer", under: "Purpose"),
    // Above all sections.
    Example(
      "Examplix is a pain medicine. Other uses include ⟦chronic pain⟧ and ⟦depression⟧.",
      "used for chronic pain", "used for depression"),
    Example("The government aims to prevent strikes. Examplix is a name."),
  ]
}
