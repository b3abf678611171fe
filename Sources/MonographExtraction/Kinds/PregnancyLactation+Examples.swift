extension PregnancyLactation {
  static let examples = [
    Example("Examplix is classified as ⟦Pregnancy Category C⟧.", "pregnancy: category C"),
    Example("⟦Breastfeeding is not recommended⟧ during treatment.", "breast-feeding: avoid"),
    Example("A pregnancy test is negative in most patients."),
  ]
}
