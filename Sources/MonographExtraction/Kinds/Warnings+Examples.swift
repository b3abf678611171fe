extension Warnings {
  static let examples = [
    Example(
      "Examplix may cause ⟦pancreatitis and severe hepatotoxicity⟧.", under: "Warnings",
      "warning: pancreatitis and severe hepatotoxicity"),
    Example(
      "Watch for trouble, since it can lead to ⟦anaemia⟧, ⟦neutropenia⟧, ⟦bleeding⟧ and ⟦infection⟧.",
      under: "Warnings", "warning: anaemia", "warning: neutropenia", "warning: bleeding",
      "warning: infection"),
    Example(
      "Examplix can ⟦prolong the QT interval⟧ (on the ECG), which may be fatal.", under: "Precautions",
      "warning: prolongation of qt interval"),
    Example("⟦Seizures⟧ have been reported.", under: "Warnings", "warning: seizures"),
    Example("It may increase the level of digoxin.", under: "Warnings"),
    Example(
      "Use with caution in patients with ⟦asthma or epilepsy⟧.", under: "Precautions",
      "warning: asthma or epilepsy"),
    Example("- **⟦Ototoxicity⟧:** Stop at the first sign.", under: "Warnings", "warning: ototoxicity"),
    Example(
      "Talk to your doctor before taking Examplix if you have ⟦glaucoma⟧ or have ⟦high blood pressure⟧, because it acts on vessels.",
      under: "Warnings and precautions", "warning: glaucoma", "warning: high blood pressure"),
    Example(
      "Examplix may ⟦impair your ability to drive⟧.", under: "Driving and using machines",
      "warning: driving and machinery"),
    Example(
      "Do ⟦not stop taking it suddenly⟧.", under: "Precautions", "warning: sudden discontinuation"),
    Example(
      "You may ⟦feel dizzy for some hours⟧.", under: "Driving and using machines",
      "warning: feel dizzy for some hours (driving and machines)"),
    Example(
      "Examplix is not expected to affect your ability to drive.", under: "Driving and using machines"),
    Example(
      "People with ⟦gout⟧, ⟦epilepsy⟧, or ⟦asthma⟧ should be cautious.", under: "Precautions",
      "warning: gout",
      "warning: epilepsy", "warning: asthma"),
    Example(
      "⟦Abruptly stopping Examplix may bring the pain back⟧.", under: "Precautions",
      "warning: abruptly stopping examplix may bring the pain back"),
    Example(
      "⟦Abruptly stopping Examplix can lead to seizures⟧.", under: "Precautions",
      "warning: seizures on sudden discontinuation"),
    Example("It should ⟦not be stopped suddenly⟧.", under: "Precautions", "warning: sudden discontinuation"),
    Example("Do not stop taking Examplix without asking your doctor.", under: "How to take Examplix"),
    Example(
      "People with certain conditions such as ⟦gout⟧, ⟦epilepsy⟧ or ⟦asthma⟧ should be cautious.",
      under: "Precautions", "warning: gout", "warning: epilepsy", "warning: asthma"),
    Example(
      "- if you experience a ⟦cough⟧. This may be a sign of ⟦pneumonia⟧.", under: "Warnings and precautions",
      "warning: cough", "warning: pneumonia"),
    Example(
      "There have been rare cases of ⟦pancreatitis⟧.", under: "Warnings", "warning: pancreatitis"),
    Example("In cases of renal failure the dose is lower.", under: "Warnings"),
    Example(
      "Older people are more prone to side effects, especially ⟦dizziness⟧.", under: "Warnings",
      "warning: dizziness"),
    Example(
      "Examplix may ⟦hide a fever⟧ and ⟦prolong bleeding⟧.", under: "Warnings", "warning: masking of fever",
      "warning: prolongation of bleeding"),
    Example(
      "Your child might get ⟦infections⟧ more easily.", under: "Warnings", "warning: infections"),
    Example(
      "Older people may be ⟦more susceptible to side effects⟧.", under: "Warnings",
      "warning: more susceptible to side effects"),
    Example(
      "These infections include:\n\n- ⟦sepsis⟧ and the like\n- ⟦tuberculosis⟧", under: "Warnings",
      "warning: sepsis",
      "warning: tuberculosis"),
    Example(
      "Discontinue Examplix if the patient develops a ⟦serious infection⟧.", under: "Warnings",
      "warning: serious infection"),
    Example(
      "If you think you have an infection, your doctor may test your blood.",
      under: "Warnings and precautions"),
    Example(
      "If you stop taking Examplix, ⟦your seizures may come back⟧.", under: "How to take Examplix",
      "warning: your seizures may come back on discontinuation"),
    Example("Tell your doctor of conditions that increase the risk of infections.", under: "Warnings"),
    Example("Examplix ⟦contains lactose⟧.", under: "Warnings and precautions", "warning: lactose"),
    Example(
      "Examplix carries a boxed warning for ⟦lactic acidosis⟧.", "boxed warning: lactic acidosis"),
    Example("Examplix ⟦does not carry a Black Box Warning⟧.", "no boxed warning"),
    Example("Inflammation leads to damage of the joints.", under: "About arthritis"),
  ]
}
