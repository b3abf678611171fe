extension DoseAdjustments {
  /// What is done with the dose when something happens, or for what the sentence before names.
  static let conditionalExamples = [
    Example("Renal impairment: eGFR 30 to 60: max 1 g daily; below 30: contraindicated.", under: "Dosage"),
    Example(
      "Talk to your doctor before using Examplix\n\n- if you have ⟦kidney problems⟧\n- have liver problems. Your doctor will do tests.\n- gout",
      under: "Warnings", "kidney impairment (kidney problems): use with caution"),
    Example("There is no information on dosage adjustments in renal impairment.", under: "Dosage"),
    Example(
      "Dosage adjustments for hepatic or renal impairment are not specifically provided.", under: "Dosage"),
    Example(
      "It is ⟦not typically prescribed for children⟧.", under: "Dosage",
      "age (children): avoid"),
    Example(
      "If your body responds too strongly, treatment will be ⟦stopped⟧.", under: "Dosage",
      "dose adjustment: interrupt treatment"),
    Example(
      "Examplix should be temporarily ⟦stopped⟧ before elective surgery.", under: "Warnings",
      "dose adjustment: interrupt treatment"),
    Example(
      "⟦Withhold⟧ the dose until the count recovers.", under: "Dosage", "dose adjustment: interrupt treatment"
    ),
    Example("Treatment was stopped in two patients.", under: "Dosage"),
    Example("If it is stopped, this should be done over a week.", under: "Dosage"),
    Example(
      "- if you have kidney problems. In this case the ⟦dose must be reduced⟧.", under: "Warnings",
      "kidney impairment (kidney problems): lower the dose"),
    Example(
      "Talk to your doctor before using it if you have ⟦liver⟧ or ⟦kidney disease⟧.", under: "Warnings",
      "liver impairment (liver or kidney disease): use with caution",
      "kidney impairment (kidney disease): use with caution"),
    Example(
      "Tell your doctor if you have:\n\n- ⟦kidney problems⟧\n- gout", under: "Warnings",
      "kidney impairment (kidney problems): use with caution"),
    Example("Tell your doctor about symptoms of kidney problems.", under: "Warnings"),
    Example(
      "Talk to your doctor if you have liver problems. Your doctor will do blood tests.", under: "Warnings"),
    Example(
      "Your ⟦doctor may reduce your dose⟧ or ⟦stop treatment⟧ if you feel ill.", under: "Warnings",
      "dose adjustment: lower the dose", "dose adjustment: interrupt treatment"),
    Example(
      "⟦Dosage adjustment is not necessary for mild renal impairment⟧.", under: "Dosage",
      "kidney impairment (mild renal impairment): no dose adjustment"),
    Example(
      "Similar to hepatic impairment, ⟦kidney problems may require a lower dose⟧.", under: "Dosage",
      "kidney impairment (kidney problems): lower the dose"),
    Example(
      "⟦Higher doses may be needed for obese⟧ individuals.", under: "Dosage", "weight (obese): raise the dose"
    ),

    Example(
      "In patients with ⟦liver impairment the dose should be reduced⟧ to 50% of the usual adult dose.",
      under: "Dosage", "liver impairment (liver impairment): lower the dose"),
    Example(
      "The dosing ⟦interval should be increased in renal failure⟧.", under: "Dosage",
      "kidney impairment (renal failure): lower the dose"),
    Example(
      "⟦If the neutrophils fall below 1,000, stop⟧ Examplix until they recover.", under: "Dosage",
      "dose adjustment: interrupt treatment"),
    Example(
      "⟦Interrupt treatment⟧ for grade 3 diarrhoea.", under: "Dosage", "dose adjustment: interrupt treatment"),
    Example(
      "For those with ⟦GFR ≤50 mL/min, start with 5 mg⟧ once daily.", under: "Dosage",
      "kidney impairment (gfr ≤50 ml/min): lower the dose"),
    Example("If an interruption of the flow is suspected, call the clinic.", under: "Dosage"),
    Example("Ask when it is appropriate to stop and how to do this.", under: "Dosage"),
    Example(
      "⟦Caution is advised in patients with severe liver impairment⟧, and use is ⟦generally not recommended in patients with severe kidney impairment⟧.",
      under: "Precautions", "liver impairment (severe liver impairment): use with caution",
      "kidney impairment (severe kidney impairment): avoid"),
    Example(
      "Use ⟦with caution in mild hepatic impairment⟧, but ⟦avoid in severe renal impairment⟧.",
      under: "Precautions", "liver impairment (mild hepatic impairment): use with caution",
      "kidney impairment (severe renal impairment): avoid"),
    Example("Never give adult doses of Examplix to children.", under: "Dosage"),
    Example(
      "For ⟦hepatic impairment, mild impairment doesn't require adjustment⟧.", under: "Dosage",
      "liver impairment (mild impairment): no dose adjustment"),
    Example(
      "There are medicines that should not be taken with it.", under: "Children and adolescents"),
    Example(
      "- children 2 to under 6 years: 5 mL daily; do not take more than 5 mL in 24 hours", under: "Directions"
    ),
    Example(
      "A doctor should be consulted if a patient has impaired ⟦liver⟧ or ⟦kidney function⟧.", under: "Dosage",
      "liver impairment (liver or kidney function): use with caution",
      "kidney impairment (kidney function): use with caution"),
    Example(
      "Talk to your doctor before using Examplix. * If you have gout * If you have ⟦kidney disease⟧.",
      under: "Precautions", "kidney impairment (kidney disease): use with caution"),
    Example(
      "⟦Dose reductions⟧ or treatment ⟦interruption⟧ may be considered in cases of side effects, such as flushing or hepatic injury.",
      under: "Dosage", "dose adjustment: lower the dose", "dose adjustment: interrupt treatment"),
    Example("Higher dose = more weight loss.", under: "Dosage"),
    Example("If you lose weight and stop, you will regain it.", under: "Dosage"),
    Example("- if you are elderly and your dose needs to be increased.", under: "Precautions"),
    Example(
      "There are ⟦no special instructions for use in elderly patients⟧.", under: "Precautions",
      "age (elderly patients): no dose adjustment"),
  ]
}
