extension Contraindications {
  static let examples = [
    Example(
      "Examplix is contraindicated in patients with ⟦hypersensitivity to egg⟧, ⟦soya⟧, or ⟦any component of the product⟧; ⟦decompensated liver disease⟧; or ⟦severe depression⟧ and/or ⟦suicidal ideation⟧.",
      "contraindication: hypersensitivity to egg", "contraindication: hypersensitivity to soya",
      "contraindication: hypersensitivity to any component of the product",
      "contraindication: decompensated liver disease",
      "contraindication: severe depression", "contraindication: suicidal ideation"),
    Example("⟦None.⟧", under: "Contraindications", "no contraindications"),
    Example(
      "Do not take Examplix if you have ⟦severe kidney disease⟧.", "contraindication: severe kidney disease"),
    Example("Do not take two doses on the same day."),
    Example("Is Examplix contraindicated in pregnancy?"),
  ]
}
