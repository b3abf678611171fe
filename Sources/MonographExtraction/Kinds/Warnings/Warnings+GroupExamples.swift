extension Warnings {
  /// Whom a list names, and how many hazards a title names.
  static let groupExamples = [
    Example(
      "Use with caution in patients with ⟦gout⟧, ⟦asthma⟧, or ⟦elderly patients⟧.", under: "Precautions",
      "warning: gout", "warning: asthma", "warning: elderly patients"),
    Example("Use with caution in patients with kidney disease and the elderly.", under: "Precautions"),
    Example(
      "Not recommended in patients with ⟦severe hepatic impairment⟧.", under: "5 Warnings",
      "warning: severe hepatic impairment"),
    Example(
      "Use with caution in patients being treated for ⟦narrow-angle glaucoma⟧.", under: "5 Warnings",
      "warning: narrow-angle glaucoma"),
    Example(
      "Patients with ⟦gout⟧ were more likely to develop ⟦seizures⟧.", under: "5 Warnings", "warning: gout",
      "warning: seizures"),
    Example(
      "Contact your doctor if you experience ⟦blurred vision⟧.", under: "Warnings and precautions",
      "warning: blurred vision"),
    Example(
      "Tell your doctor if you have ⟦gout⟧, suffer from ⟦asthma⟧, or drink ⟦large amounts of alcohol⟧.",
      under: "Warnings and precautions", "warning: gout", "warning: asthma",
      "warning: large amounts of alcohol"),
    Example(
      "Some patients have been found to have ⟦anaemia⟧.", under: "Warnings and precautions",
      "warning: anaemia"),
    Example(
      "A rare side effect named ⟦optic neuritis⟧ has been associated with Examplix.",
      under: "Warnings and precautions", "warning: optic neuritis"),
    Example("Women should be advised to avoid pregnancy.", under: "5 Warnings"),
    Example(
      "### 5.1 ⟦Gout⟧, ⟦seizures⟧ and ⟦coma⟧\n\nText.", under: "5 Warnings", "warning: gout",
      "warning: seizures", "warning: coma"),
    Example(
      "### 5.2 ⟦Gout⟧/⟦seizures⟧\n\nText.", under: "5 Warnings", "warning: gout", "warning: seizures"),
    Example(
      "### 5.3 ⟦Embryo-fetal toxicity⟧\n\nText.", under: "5 Warnings", "warning: embryo-fetal toxicity"),
    Example("### 5.4 Reduction in the risk of gout\n\nText.", under: "5 Warnings"),
  ]
}
