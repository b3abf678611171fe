extension Interactions {
  /// What is named by what it is for, by a class beside its name, or for another reason than what both do.
  static let namingExamples = [
    Example(
      "Tell your doctor if you use ⟦medicines to lower blood pressure⟧ or ⟦medicines to treat gout⟧ (e.g. ⟦colchicine⟧).",
      under: "Interactions", "interaction with medicines to lower blood pressure",
      "interaction with medicines to treat gout", "interaction with colchicine"),
    Example(
      "- ⟦medicine used for gout or asthma⟧ (e.g. ⟦theophylline⟧)", under: "Interactions",
      "interaction with medicine used for gout or asthma", "interaction with theophylline"),
    Example(
      "Tell your doctor if you take ⟦medicines to thin the blood⟧ for any reason.", under: "Interactions",
      "interaction with medicines to thin the blood"),
    Example(
      "Your doctor may treat you with medicines to control your blood sugar.", under: "Interactions"),
    Example(
      "- other medicines for depression known as ⟦MAO inhibitors⟧", under: "Interactions",
      "interaction with mao inhibitors"),
    Example(
      "- medicines used to treat gout called ⟦xanthine oxidase inhibitors⟧", under: "Interactions",
      "interaction with xanthine oxidase inhibitors"),
    Example("It is always taken with other medicines to treat hepatitis.", under: "Interactions"),
    Example(
      "It may interact with the antibiotic ⟦erythromycin⟧.", under: "Interactions",
      "interaction with erythromycin"),
    Example(
      "- ⟦rifampicin⟧ an antibiotic for infections", under: "Interactions", "interaction with rifampicin"),
    Example(
      "It may interact with many medicines, particularly ⟦those that lower blood pressure⟧.",
      under: "Interactions", "interaction with those that lower blood pressure"),
    Example(
      "Conversely, ⟦rifampicin⟧ lowers it.", under: "Interactions", "interaction with rifampicin: lowers it"),
    Example(
      "Use with caution in glucose-6-phosphate dehydrogenase deficiency.", under: "Interactions"),
    Example("Rash has been reported in patients receiving leflunomide.", under: "Warnings"),
    Example(
      "Pneumonia was more frequent with Examplix: 7% (55 of 811 subjects) than in subjects receiving salmeterol 25 mcg: 3%.",
      under: "Warnings"),
    Example("Reactions to Examplix include elevated creatine kinase.", under: "Interactions"),
    Example(
      "Proteinuria was reported in 39/359 patients (11%) receiving Examplix and 26/355 patients (7%) receiving sorafenib.",
      under: "Warnings"),
    Example(
      "There have been reports of pancytopenia, leukopenia, neutropenia, aplastic anemia, and thrombocytopenia in patients receiving TNF-blockers.",
      under: "Warnings"),
    Example(
      "Malignancies have been reported among children who received treatment with TNF-blocking agents (at any age), of which Examplix is a member.",
      under: "Warnings"),
    Example(
      "A placebo-controlled study with another agonist (salmeterol) showed an increase in deaths in patients receiving salmeterol.",
      under: "Warnings"),
    Example(
      "Brain lesions were seen, especially in patients with prior treatment with irradiation and chemotherapy (including systemic high-dose methotrexate).",
      under: "Warnings"),
    Example(
      "Infections were reported in patients taking ⟦anakinra⟧ and another blocker.", under: "Warnings",
      "interaction with anakinra"),
    Example(
      "Tell your doctor if you are taking Examplix/ritonavir and ⟦warfarin⟧.", under: "Interactions",
      "interaction with warfarin"),
    Example(
      "If you are taking any of the following medicines used to treat high blood pressure:\n\n- ⟦aliskiren⟧",
      under: "Precautions", "interaction with aliskiren"),
    Example(
      "Tell your doctor if you take other ⟦medicines that raise the risk of bleeding⟧ such as:\n\n- ⟦acetylsalicylic acid⟧ (also known as aspirin)",
      under: "Precautions", "interaction with medicines that raise the risk of bleeding",
      "interaction with acetylsalicylic acid"),
    Example(
      "It may interact with ⟦antibiotics⟧ (⟦erythromycin⟧) and ⟦antifungals⟧ (⟦itraconazole⟧).",
      under: "Interactions", "interaction with antibiotics", "interaction with erythromycin",
      "interaction with antifungals", "interaction with itraconazole"),
    Example(
      "Avoid ⟦alcohol⟧ and ⟦CNS depressants⟧ (e.g. ⟦hypnotics⟧).", under: "Interactions",
      "interaction with alcohol; avoid alcohol and cns depressants",
      "interaction with cns depressants; avoid alcohol and cns depressants",
      "interaction with hypnotics; avoid alcohol and cns depressants"),
    Example(
      "It may interact with the heart medicine ⟦digoxin⟧, the weight loss medicine, ⟦orlistat⟧, and ⟦vincristine⟧ (a cancer medicine).",
      under: "Interactions", "interaction with digoxin", "interaction with orlistat",
      "interaction with vincristine"),
    Example(
      "It may interact with other ⟦drugs that are known to prolong QTc⟧ and ⟦drugs that inhibit Examplix metabolism⟧.",
      under: "Interactions", "interaction with drugs that are known to prolong qtc",
      "interaction with drugs that inhibit examplix metabolism"),
    Example(
      "It may interact with ⟦immunoglobulins⟧ (IVIg).", under: "Interactions",
      "interaction with immunoglobulins"),
    Example(
      "Tell your doctor if you take ⟦medicines to reduce pain and lower fever⟧.", under: "Interactions",
      "interaction with medicines to reduce pain and lower fever"),
    Example(
      "Avoid ⟦monoamine oxidase (MAO) inhibitors⟧.", under: "Interactions",
      "interaction with monoamine oxidase (mao) inhibitors; avoid monoamine oxidase"),
    Example(
      "Tell your doctor if you take medicines (called ⟦phosphate binders⟧).", under: "Interactions",
      "interaction with phosphate binders"),
    Example("A urine drug screen may be wrong.", under: "Interactions"),
    Example("Do not use it for self-medication.", under: "Interactions"),
    Example(
      "If you take ⟦warfarin⟧, do not use Examplix.", under: "Interactions",
      "interaction with warfarin; do not use examplix"),
    Example(
      "Combining this medicine with ⟦alcohol⟧ is not advisable.", under: "Precautions",
      "interaction with alcohol; is not advisable"),
    Example(
      "Tell your doctor if you\n\n- are using ⟦medicines to treat blood clots⟧ such as ⟦warfarin⟧\n- are using it at home",
      under: "Warnings", "interaction with medicines to treat blood clots",
      "interaction with warfarin"),
    Example(
      "Increase: effects of ⟦warfarin⟧, ⟦digoxin⟧\n\nDecrease: effects of ⟦insulin⟧", under: "Interactions",
      "interaction with warfarin", "interaction with digoxin", "interaction with insulin"),
    Example(
      "**Drug-drug:** ⟦warfarin⟧, ⟦digoxin⟧.", under: "Interactions", "interaction with warfarin",
      "interaction with digoxin"),
    Example(
      "### Ask a pharmacist before use if you are\n\n- taking the blood thinner ⟦warfarin⟧\n- taking any other drug",
      under: "Warnings", "interaction with warfarin"),
    Example(
      "- ⟦NSAIDs⟧ (non steroidal anti-inflammatory medicines, e.g. ⟦ibuprofen⟧)", under: "Interactions",
      "interaction with nsaids", "interaction with ibuprofen"),
    Example(
      "As with other blood pressure lowering medicines, its effect may be reduced by ⟦ibuprofen⟧.",
      under: "Interactions", "interaction with ibuprofen: may be reduced by ibuprofen"),
    Example("Formulations containing benzyl alcohol should be avoided in neonates.", under: "Precautions"),
    Example("Osteoporosis is also common in patients receiving corticosteroids.", under: "Uses"),
    Example(
      "It must be combined with other treatments such as antiretroviral therapy.", under: "Dosage"),
  ]
}
