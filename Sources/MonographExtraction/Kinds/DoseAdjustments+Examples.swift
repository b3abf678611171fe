extension DoseAdjustments {
  static let examples = [
    Example(
      "⟦No dose adjustment is needed in patients with renal impairment⟧.", under: "Dosage",
      "kidney impairment (renal impairment): no dose adjustment"),
    Example(
      "**Renal impairment:** ⟦no adjustment⟧ is needed.", under: "Dosage",
      "kidney impairment (Renal impairment): no dose adjustment"),
    Example("The kidneys excrete Examplix.", under: "Pharmacokinetics"),
    Example(
      "⟦Renal impairment usually does not require a change of dose⟧.", under: "Dosage",
      "kidney impairment (renal impairment): no dose adjustment"),
    Example(
      "The label does not provide dose adjustments for renal impairment.", under: "Dosage"),
    Example(
      "⟦No adjustment is needed in mild hepatic impairment⟧, but ⟦avoid use in severe renal impairment⟧.",
      under: "Dosage", "liver impairment (mild hepatic impairment): no dose adjustment",
      "kidney impairment (severe renal impairment): avoid"),
    Example(
      "⟦Elderly patients may need a lower starting dose⟧.", under: "Dosage",
      "age (elderly patients): lower the dose"),
    Example(
      "Use ⟦with caution in patients with⟧ heart failure.", under: "Warnings",
      "dose adjustment: use with caution"),
    Example(
      "If it does not help, your ⟦doctor may increase the dose⟧.", under: "Dosage",
      "dose adjustment: raise the dose"),
    Example("Do not stop taking it without asking your doctor.", under: "Warnings"),
    Example("Caution is advised because of the risk of liver damage.", under: "Warnings"),
    Example(
      "⟦Reduce the dose when it is taken with fluconazole⟧.", under: "Interactions",
      "together with another drug (fluconazole): lower the dose"),
  ]
}
