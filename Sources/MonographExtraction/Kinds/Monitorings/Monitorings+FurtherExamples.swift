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
      "Check your ⟦liver and kidney function⟧.", under: "Precautions",
      "monitor liver and kidney function (recommended)"),
    Example(
      "Your doctor will monitor your ⟦kidney or liver function⟧.", under: "Precautions",
      "monitor kidney or liver function (recommended)"),
    Example(
      "Monitor ⟦serum potassium⟧ in patients at risk for electrolyte disturbances.", under: "Precautions",
      "monitor serum potassium (recommended)"),
    Example(
      "Monitor patients for ⟦symptoms of hyperglycaemia⟧ including thirst and weakness.",
      under: "Precautions",
      "monitor symptoms of hyperglycaemia (recommended)"),
    Example(
      "Monitor for ⟦prolonged QT intervals⟧ in patients with heart failure or bradycardia.",
      under: "Precautions", "monitor prolonged qt intervals (recommended)"),
    Example(
      "Monitoring of ⟦vital signs⟧ should be considered.", under: "Precautions",
      "monitor vital signs (recommended)"),
    Example(
      "Check the ⟦blood pressure⟧ before treatment and monitor it closely.", under: "Precautions",
      "monitor blood pressure, before treatment (recommended)"),
    Example(
      "Monitor for ⟦hepatotoxicity⟧ in patients with liver disease such as hepatitis B.",
      under: "Precautions",
      "monitor hepatotoxicity (recommended)"),
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
    Example(
      "Monitor patients with a history of substance abuse for ⟦signs of dependence⟧.", under: "Precautions",
      "monitor signs of dependence (recommended)"),
    Example(
      "Perform testing for ⟦latent tuberculosis⟧.", under: "Precautions",
      "monitor latent tuberculosis (recommended)"),
    Example(
      "Monitor the ⟦blood count⟧ every 1 to 3 months.", under: "Precautions",
      "monitor blood count, every 1 to 3 months (recommended)"),
    Example(
      "Antibody testing for histoplasmosis may be negative in some patients.", under: "Precautions"),
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
    Example(
      "Precautions also include monitoring ⟦cholesterol levels⟧ and ⟦bone density⟧.", under: "Precautions",
      "monitor cholesterol levels (recommended)", "monitor bone density (recommended)"),
    Example(
      "⟦Therapeutic drug monitoring⟧ can be helpful in guiding the dose.", under: "Dosage",
      "monitor therapeutic drug monitoring (recommended)"),
    Example("Its therapeutic drug monitoring was developed in Sweden.", under: "Dosage"),
    Example(
      "It is adjusted to the response and monitored by ⟦EEG⟧.", under: "Dosage",
      "monitor electroencephalogram (EEG) (recommended)"),
    Example("The patients were monitored by EEG.", under: "Dosage"),
    Example(
      "It may cause an increase in eye pressure. Your doctor will ⟦monitor this⟧ after each injection.",
      under: "Precautions", "monitor increase in eye pressure (recommended)"),
    Example("Keep the tablets dry. Your doctor will monitor this.", under: "Precautions"),
    Example(
      "Regular blood tests (⟦complete blood count⟧, ⟦urinalysis⟧) are necessary.", under: "Precautions",
      "monitor complete blood count, regular (required)", "monitor urinalysis, regular (required)"),
    Example(
      "It is important to monitor patients for ⟦side effects⟧.", under: "Side effects",
      "monitor side effects (recommended)"),
    Example("Doctors monitor patients for side effects in trials.", under: "Side effects"),
  ]
}
