extension Monitorings {
  static let examples = [
    Example(
      "⟦Blood pressure⟧ must be checked before treatment.",
      "monitor blood pressure, before treatment (required)"),
    Example(
      "Patients should be monitored for ⟦leukopenia⟧ and ⟦infections⟧.", "monitor leukopenia (recommended)",
      "monitor infections (recommended)"),
    Example("Blood pressure is measured in millimetres."),
  ]
}
