extension Monitorings {
  /// Further wordings: tests between "have" and "checked", notes without a verb, what is kept under review.
  static let furtherExamples = [
    Example("If the CrCl is below 30 mL/min, close attention is needed.", under: "Dosage"),
    Example(
      "Regular monitoring of ⟦IOP⟧ is needed.", under: "Warnings",
      "monitor intraocular pressure (IOP), regular (recommended)"),
    Example(
      "Patients should have their ⟦blood pressure⟧ and ⟦weight⟧ checked.", under: "Precautions",
      "monitor blood pressure (recommended)", "monitor weight (recommended)"),
    Example("You should have your questions answered.", under: "Precautions"),
    Example(
      "Your doctor will take blood samples to see how your ⟦liver⟧ is working.", under: "Precautions",
      "monitor liver (recommended)"),
    Example("Ask your doctor how the medicine works in the liver.", under: "Precautions"),
    Example(
      "⟦Full blood count⟧ and ⟦liver enzymes⟧ every three months.", under: "Monitoring",
      "monitor full blood count, every three months (recommended)",
      "monitor liver enzymes, every three months (recommended)"),
    Example("Cholesterol before treatment.", under: "Efficacy"),
    Example(
      "Periodic tests of ⟦liver and kidney function⟧.", under: "Monitoring",
      "monitor liver and kidney function, periodic (recommended)"),
    Example(
      "⟦INR⟧ should be watched closely.", under: "Precautions",
      "monitor international normalized ratio (INR) (recommended)"),
    Example(
      "⟦Serum potassium⟧ should be kept under review.", under: "Precautions",
      "monitor serum potassium (recommended)"),
    Example("It should be kept under the seat.", under: "Precautions"),
    Example(
      "⟦Plasma levels⟧ should be determined.", under: "Precautions", "monitor plasma levels (recommended)"),
    Example(
      "The specific concentration will be determined. The dose and the weight should be determined. The advice must be followed.",
      under: "Dosage"),
    Example(
      "⟦Tuberculosis⟧ screening is important.", under: "Precautions", "monitor tuberculosis (recommended)"),
    Example(
      "In patients testing positive in tuberculosis screening, treatment is important.", under: "Precautions"),
    Example(
      "Your doctor may recommend regular screening for ⟦cervical cancer⟧.", under: "Precautions",
      "monitor cervical cancer, regular (optional)"),
    Example("Gout requires ⟦monitoring⟧.", under: "Precautions", "monitor monitoring (gout) (required)"),
    Example(
      "It can cause oedema. Patients should be ⟦monitored for these⟧ effects.", under: "Precautions",
      "monitor oedema (recommended)"),
    Example("Caution in gout. Patients should be monitored for these risks.", under: "Precautions"),
    Example(
      "Patients will need an ⟦electrocardiogram⟧.", under: "Precautions",
      "monitor electrocardiogram (recommended)"),
    Example(
      "Routine ⟦thyroid tests⟧ are not necessary.", under: "Precautions",
      "no need to monitor thyroid tests"),
    Example("Thyroid tests are not necessary unless you have gout.", under: "Precautions"),
  ]
}
