extension Monitorings {
  static let examples = [
    Example(
      "⟦Blood pressure⟧ must be checked before treatment.",
      "monitor blood pressure, before treatment (required)"),
    Example(
      "Patients should be monitored for ⟦leukopenia⟧ and ⟦infections⟧.", "monitor leukopenia (recommended)",
      "monitor infections (recommended)"),
    Example(
      "Regular monitoring, including ⟦blood tests⟧ and ⟦urine tests⟧, is necessary.",
      "monitor blood tests, regular (required)", "monitor urine tests, regular (required)"),
    Example(
      "Your doctor may have to monitor your ⟦liver and kidneys⟧.", under: "Precautions",
      "monitor liver and kidneys (optional)"),
    Example("Patients with impaired kidney function may need a lower dose.", under: "Precautions"),
    Example(
      "Patients with impaired kidney function need ⟦close monitoring⟧.", under: "Precautions",
      "monitor close monitoring (recommended)"),
    Example("⟦Cardiac monitoring⟧ is recommended.", "monitor cardiac monitoring (recommended)"),
    Example("⟦Blood glucose⟧ monitoring is essential.", "monitor blood glucose (required)"),
    Example("The need for treatment should be regularly assessed.", under: "Precautions"),
    Example("Blood pressure is measured in millimetres."),
    Example("If your blood pressure rises, your doctor may reduce the dose."),
    Example(
      "Careful monitoring of the ⟦clinical status⟧ is warranted.", "monitor clinical status (recommended)"),
    Example(
      "Test patients for ⟦latent tuberculosis⟧ before use.",
      "monitor latent tuberculosis, before use (recommended)"),
    Example(
      "Your doctor may do tests to see if you have ⟦tuberculosis⟧.", "monitor tuberculosis (optional)"),
    Example(
      "Your doctor may want to ⟦monitor you more closely⟧.", under: "Precautions",
      "monitor close monitoring (optional)"),
    Example("Gout necessitates ⟦careful monitoring⟧.", "monitor careful monitoring (recommended)"),
    Example(
      "Your doctor may check your ⟦kidney function⟧ more often, to monitor for trouble.",
      "monitor kidney function (optional)"),
    Example("Its use should be carefully evaluated.", under: "Precautions"),
    Example(
      "It may interfere with certain lab tests, and your doctor will check them.", under: "Precautions"),
    Example("Check with your doctor if you have asthma."),
    Example("Your doctor will ⟦test your blood⟧.", "monitor test your blood (recommended)"),
    Example(
      "Monitor for ⟦signs and symptoms of infection⟧.",
      "monitor signs and symptoms of infection (recommended)"),
  ]
}
