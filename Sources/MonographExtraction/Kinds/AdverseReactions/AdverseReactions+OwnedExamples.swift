extension AdverseReactions {
  /// Whose doing it is, outside the side-effect sections.
  static let ownedExamples = [
    Example("Examplix may cause birth defects.", under: "Pregnancy"),
    Example(
      "Use with caution in patients with heart disease, especially arrhythmias and hypertension.",
      under: "Warnings"),
    Example("It should be used with caution in the presence of glaucoma.", under: "Warnings"),
    Example(
      "Caution is advised in patients with gout, as it increases the risk of ⟦nephrotoxicity⟧.",
      under: "Warnings",
      "nephrotoxicity"),
    Example(
      "Examplix may cause ⟦kidney damage⟧ in patients who already have liver problems.", under: "Warnings",
      "kidney damage"),
    Example(
      "Examplix may cause ⟦seizures⟧ in people with existing disorders such as gout or asthma.",
      under: "Warnings", "seizures"),
    Example("It can cause heart problems in your unborn baby.", under: "Pregnancy"),
    Example("It may cause patients to be more susceptible to infections.", under: "Warnings"),
    Example(
      "You may get infections more easily. You may get ⟦headaches⟧.\n\nAsk your doctor.",
      under: "Warnings and precautions", "headaches"),
    Example("This medicine can cause ⟦bleeding⟧ and lead to death.", under: "Warnings", "bleeding"),
    Example(
      "Serious skin reactions including ⟦dermatitis⟧ and ⟦pustulosis⟧ have been reported with Examplix.",
      under: "Warnings", "dermatitis, serious", "pustulosis, serious"),
    Example(
      "Rare cases of pancreatitis have been reported in patients receiving leflunomide.", under: "Warnings"
    )
    .about("teriflunomide"),
    Example(
      "Cases of ⟦pancreatitis⟧ have been reported in patients receiving teriflunomide.",
      under: "Warnings",
      "pancreatitis"
    ).about("teriflunomide"),
    Example(
      "⟦Pancreatitis⟧ has been reported. Pancreatitis may occur at any time.", under: "Warnings",
      "pancreatitis"),
    Example(
      "* ⟦Skin cancer⟧. Skin cancer mostly appears on the face.\n", under: "Side effects", "skin cancer"),
    Example(
      "Avoid this medicine with alcohol, as alcohol can cause liver damage.", under: "Warnings"),
    Example(
      "Talk to your doctor before taking Examplix if:\n\n* you have recently experienced memory loss\n",
      under: "Warnings and precautions"),
    Example(
      "⟦Gout⟧ is seen in 20% of patients.", under: "Joints", "gout, very common (20%)"),
    Example(
      "⟦Gout⟧ affects fewer than 1 in 100 patients.", under: "Joints", "gout, uncommon (less than 1%)"),
    Example("Gout affects 1 in 100 people.", under: "Joints"),
    Example("If gout is seen in 20% of patients, tell us.", under: "Joints"),
    Example("⟦Gout⟧ is a rare complication.", under: "Joints", "gout, rare"),
    Example("⟦Infections⟧ are very common (14.3%).", under: "Frequency", "infections, very common (14.3%)"),
  ]
}
