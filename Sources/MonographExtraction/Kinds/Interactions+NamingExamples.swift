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
  ]
}
