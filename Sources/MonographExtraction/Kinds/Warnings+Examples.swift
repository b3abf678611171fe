extension Warnings {
  static let examples = [
    Example(
      "Examplix may cause ⟦pancreatitis⟧ and ⟦severe hepatotoxicity⟧.", under: "Warnings",
      "warning: pancreatitis", "warning: severe hepatotoxicity"),
    Example("Examplix ⟦does not carry a Black Box Warning⟧.", "no boxed warning"),
    Example("Inflammation leads to damage of the joints.", under: "About arthritis"),
  ]
}
