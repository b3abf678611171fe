extension PregnancyLactation {
  static let examples = [
    Example("Examplix is classified as ⟦Pregnancy Category C⟧.", "pregnancy: category C"),
    Example(
      "It is ⟦Pregnancy Category C⟧. The risk to the ⟦fetus is unknown⟧.", "pregnancy: category C",
      "pregnancy: not known"),
    Example("Tell your doctor if you plan to become pregnant."),
    Example("⟦Breastfeeding is not recommended⟧ during treatment.", "breast-feeding: avoid"),
    Example("A pregnancy test is negative in most patients."),
  ]
}
