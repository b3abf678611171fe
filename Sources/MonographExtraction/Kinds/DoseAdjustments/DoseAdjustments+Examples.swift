extension DoseAdjustments {
  static let examples =
    adjustmentExamples + conditionalExamples + orderExamples + earlierExamples + advisedExamples
    + refusalExamples + bandExamples + narrationExamples + labelExamples

  private static let adjustmentExamples = [
    Example(
      "Your ⟦doctor may increase⟧ or ⟦lower your dose⟧.", under: "Dosage", "dose adjustment: raise the dose",
      "dose adjustment: lower the dose"),
    Example(
      "⟦Discontinuation⟧ of Examplix therapy should be considered.", under: "5 Warnings",
      "dose adjustment: interrupt treatment"),
    Example("Doses above 20 mg a day are not recommended in the elderly.", under: "Dosage"),
    // What the drug is not given with.
    Example("Examplix should not be taken at the same time as otherol.", under: "Children"),
    Example("Do not give the child any additional food for 2 hours.", under: "How to take it"),
    Example("The child should not be given any more food.", under: "How to take it"),
    Example(
      "⟦No dose adjustment is needed in patients with renal impairment⟧.", under: "Dosage",
      "kidney impairment (renal impairment): no dose adjustment"),
    Example(
      "**Renal impairment:** ⟦no adjustment⟧ is needed.", under: "Dosage",
      "kidney impairment (Renal impairment): no dose adjustment"),
    Example(
      "The dose is 60 mg. Consider a starting dose of 30 mg in:\n\n- ⟦hepatic impairment⟧\n- patients in a hurry",
      under: "Dosage", "liver impairment (hepatic impairment): lower the dose"),
    Example(
      "In severe renal impairment give 20 mg; mild ⟦renal impairment needs no change of dose⟧.",
      under: "Dosage",
      "kidney impairment (mild renal impairment): no dose adjustment"),
    Example(
      "In patients ⟦who develop jaundice, stop treatment⟧.", under: "Dosage",
      "dose adjustment: interrupt treatment"),
    Example(
      "⟦Do not use it in patients under 18 years of age⟧.", under: "Dosage", "age: avoid"),
    Example("The kidneys excrete Examplix.", under: "Pharmacokinetics"),
    // The most that some patients get is less than what others do.
    Example(
      "In patients with ⟦liver problems, the dose should not exceed 40 mg⟧ once daily.", under: "Dosage",
      "liver impairment (liver problems): lower the dose"),
    Example(
      "**Severe renal impairment:** The ⟦maximum daily dose is 20 mg⟧.", under: "Dosage",
      "kidney impairment (Severe renal impairment): lower the dose"),
    Example("Patients with kidney disease should eat no more than 2 g of sodium.", under: "Dosage"),
    Example("The maximum daily dose is 20 mg, as it may harm the kidneys.", under: "Dosage"),
    Example(
      "**Children:** ⟦Dosages are weight-based and lower⟧ than adult dosages.", under: "Dosage",
      "age (Children): lower the dose"),
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
    Example(
      "**Elderly:** ⟦Careful monitoring⟧ and dose adjustment are needed.", under: "Dosage",
      "age (Elderly): monitor"),
    Example(
      "⟦Stop using⟧ it and call your doctor.", under: "Side effects", "dose adjustment: interrupt treatment"),
    Example("Your liver is tested if your dose is increased.", under: "Warnings"),
    Example("Stopping breathing has been seen in babies.", under: "Warnings"),
    Example("A sudden reduction of the insulin dose harms the kidneys.", under: "Warnings"),
    Example("Do not stop taking it without asking your doctor.", under: "Warnings"),
    Example("Caution is advised because of the risk of liver damage.", under: "Warnings"),
    Example(
      "⟦Reduce the dose when it is taken with fluconazole⟧.", under: "Interactions",
      "together with another drug (fluconazole): lower the dose"),
    Example(
      "In severe ⟦renal impairment start with 5 mg⟧ once daily.", under: "Dosage",
      "kidney impairment (severe renal impairment): lower the dose"),
    Example("Children start with 5 mg once daily.", under: "Dosage"),
    Example(
      "With ⟦fluconazole the dose is cut⟧ to 5 mg.", under: "Dosage",
      "together with another drug (fluconazole): lower the dose"),
    Example(
      "This form ⟦is not recommended in neonates⟧.", under: "Dosage", "age (neonates): avoid"),
    Example(
      "⟦No change is needed for patients over 65 years⟧.", under: "Dosage",
      "age (65 years): no dose adjustment"),
    Example(
      "It is ⟦contraindicated in severe hepatic impairment⟧.", under: "Dosage",
      "liver impairment (severe hepatic impairment): avoid"),
    Example("It is contraindicated in severe hepatic impairment.", under: "Contraindications"),
    Example("In advanced liver disease, stopping treatment is not recommended.", under: "Dosage"),
    Example("They get the same dose as others, provided their kidneys work well.", under: "Dosage"),
    Example("The usual adult dose is 15 mg/kg, adjusted to kidney function.", under: "Dosage"),
    Example(
      "You must ⟦stop taking⟧ it before surgery.", under: "Warnings", "dose adjustment: interrupt treatment"),
    Example(
      "⟦Stop taking⟧ it for a short time if you are dehydrated.", under: "Warnings",
      "dose adjustment: interrupt treatment"),
    Example("You must stop taking it.", under: "Warnings"),
    Example(
      "⟦Not recommended for patients weighing⟧ less than 10 kg.", under: "Dosage",
      "weight (weighing less than 10 kg): avoid"),
    Example(
      "Your doctor may prescribe a ⟦different dose if you have problems with your kidneys⟧.", under: "Dosage",
      "kidney impairment (kidneys): use with caution"),
    Example("There are different doses for different ages.", under: "Dosage"),
    Example(
      "⟦Dosage adjustments are not typically made for renal impairment⟧.", under: "Dosage",
      "kidney impairment (renal impairment): no dose adjustment"),
    Example(
      "⟦Pediatric dosages are usually lower⟧.", under: "Dosage", "age (pediatric): lower the dose"),
    Example("Examplix can increase the amount of some liver enzymes in your blood.", under: "Warnings"),
    Example("If you suddenly stop taking Examplix, sweating might occur.", under: "Dosage"),
    Example("If your doctor decides to stop your treatment, ask how.", under: "Dosage"),
    Example("**Children:** Do not take an antacid within two hours of it.", under: "Dosage"),
    Example("**Children:** Live vaccines are not recommended while using it.", under: "Dosage"),
    Example("**Children:** Do not take it if you already take another medicine.", under: "Dosage"),
    Example(
      "The ⟦dose may be increased more slowly if you are elderly⟧.", under: "Dosage",
      "age (elderly): use with caution"),
    Example(
      "Otherins like ⟦phenytoin can lower its level, which may require an adjustment of your dose⟧ of Examplix.",
      under: "Interactions", "together with another drug (phenytoin): use with caution"),
  ]
}
