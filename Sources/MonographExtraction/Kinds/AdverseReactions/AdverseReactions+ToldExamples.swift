extension AdverseReactions {
  /// What befell those who took the drug, told under warnings.
  static let toldExamples = [
    Example(
      "⟦Diarrhea⟧ and ⟦nausea⟧ occur with Examplix treatment.", under: "Warnings and precautions", "diarrhea",
      "nausea"),
    Example(
      "⟦Pneumonitis⟧ has been reported in patients treated with Examplix.", under: "Warnings and precautions",
      "pneumonitis"),
    Example(
      "⟦Hyponatremia⟧ occurred in 4% of patients receiving Examplix.", under: "Warnings and precautions",
      "hyponatremia, common (4%)"),
    Example(
      "There have been postmarketing reports of ⟦acute pancreatitis⟧.", under: "Warnings and precautions",
      "acute pancreatitis"),
    Example("Nine patients developed ⟦pericarditis⟧.", under: "Warnings and precautions", "pericarditis"),
    Example("Examplix causes ⟦hyperkalemia⟧.", under: "Warnings and precautions", "hyperkalemia"),
    Example(
      "In patients with heart failure, ⟦hyperkalemia⟧ occurred.", under: "Warnings and precautions",
      "hyperkalemia"),
    Example(
      "The incidence of ⟦gout⟧ was 1.4% and 1.9% of patients receiving 7 mg and 14 mg of Examplix, respectively.",
      under: "Warnings and precautions", "gout, common (1.4–1.9%)"),
    Example(
      "Examplix increases the risk for ⟦urinary tract infections⟧.", under: "Warnings and precautions",
      "urinary tract infections"),
    // Of animals, others or nobody.
    Example(
      "Age and neurotoxic medications may increase the risk for peripheral neuropathy.",
      under: "Warnings and precautions"),
    Example("Smoking increases the risk for stroke.", under: "Warnings and precautions"),
    Example("Tumors occurred in rats.", under: "Warnings and precautions"),
    Example("Rash occurs in patients with lupus.", under: "Warnings and precautions"),
    Example("Stroke occurred in patients treated with placebo.", under: "Warnings and precautions"),
    Example("Seizures occurred with other drugs of this class.", under: "Warnings and precautions"),
    Example("Lymphoma has not been seen in studies with Examplix.", under: "Warnings and precautions"),
    Example(
      "In trials 3 suicides occurred among 90 patients on Examplix.", under: "Warnings and precautions"),
    Example("Patients who developed rash recovered.", under: "Warnings and precautions"),
    Example("There is a higher incidence of infections in the elderly.", under: "Warnings and precautions"),
  ]
}
