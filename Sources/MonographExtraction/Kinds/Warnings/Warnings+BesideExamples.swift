extension Warnings {
  /// Patients who are named beside something else: what is barred, a hazard, an excipient, the head of examples.
  static let besideExamples = [
    Example(
      "- **Contraindications:** Do not use it in gout. Use with caution in patients with ⟦asthma⟧.",
      under: "Precautions", "warning: asthma"),
    Example(
      "- **Contraindications:** Do not use it in gout. Examplix can increase the risk of ⟦bleeding⟧.",
      under: "Precautions", "warning: bleeding"),
    Example("- **Contraindications:** Gout, asthma.", under: "Precautions"),
    Example(
      "Examplix can ⟦raise blood pressure⟧; use with caution in patients with ⟦glaucoma⟧.",
      under: "Precautions",
      "warning: increased blood pressure", "warning: glaucoma"),
    Example(
      "Examplix can cause ⟦dizziness⟧, so caution is needed in patients with ⟦balance problems⟧.",
      under: "Precautions", "warning: dizziness", "warning: balance problems"),
    Example(
      "Individuals with certain conditions (e.g., ⟦glaucoma⟧, ⟦gout⟧, ⟦asthma⟧) should exercise caution.",
      under: "Precautions", "warning: glaucoma", "warning: gout", "warning: asthma"),
    Example(
      "Examplix should be avoided in patients with ⟦porphyria⟧.", under: "Precautions", "warning: porphyria"),
    Example(
      "Talk to your doctor if:\n\n- you have a ⟦high risk of bleeding⟧ such as:\n  - a ⟦recent injury⟧",
      under: "Warnings and precautions", "warning: high risk of bleeding", "warning: recent injury"),
    Example(
      "Do ⟦not drive if you feel dizzy⟧.\n\nExamplix contains examplose. This should be taken into account if you have ⟦diabetes mellitus⟧.",
      under: "Driving and using machines", "warning: driving and machinery", "warning: diabetes mellitus"),
  ]
}
