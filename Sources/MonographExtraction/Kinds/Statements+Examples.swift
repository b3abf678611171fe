extension MissedDoses {
  static let examples = [
    Example(
      "⟦Do not take a double dose to make up for a forgotten dose.⟧", under: "If you forget to take Examplix",
      "Do not take a double dose to make up for a forgotten dose."),
    Example("What should I do if I miss a dose?", under: "FAQ"),
    Example(
      "⟦If a dose is missed, double the next dose.⟧", under: "Overview",
      "If a dose is missed, double the next dose."),
    Example(
      "⟦If you forget to take a dose, take it as soon as you remember.⟧", under: "Overview",
      "If you forget to take a dose, take it as soon as you remember."),
    Example("You may forget things at higher doses.", under: "Overview"),
    Example(
      "⟦Take it as soon as you remember.⟧ If you stop taking Examplix Stopping may bring the fits back. Your doctor will watch you. If you have any further questions on the use of this medicine, ask your doctor.",
      under: "If you forget to take Examplix", "Take it as soon as you remember."),
    Example(
      "If you stop, you may fall ill again. ⟦Take the next one as usual.⟧",
      under: "If you forget to take Examplix",
      "Take the next one as usual."),
  ]
}

extension Overdoses {
  static let examples = [
    Example("⟦Call a poison centre at once.⟧", under: "Overdosage", "Call a poison centre at once."),
    Example("Take one tablet a day.", under: "Dosage"),
    Example(
      "⟦Call your doctor at once.⟧ If you have any further questions on the use of this medicine, ask your pharmacist.",
      under: "If you take more Examplix than you should", "Call your doctor at once."),
    Example("It was withdrawn because of abuse and overdose.", under: "Overview"),
  ]
}

extension Administrations {
  static let examples = [
    Example(
      "⟦Swallow the tablets with food.⟧", under: "How to take Examplix", "Swallow the tablets with food."),
    Example(
      "⟦Do not break or chew the capsule, but swallow it whole.⟧", under: "How to take Examplix",
      "Do not break or chew the capsule, but swallow it whole."),
    Example(
      "⟦The capsules can be opened and sprinkled on applesauce.⟧", under: "Dosage",
      "The capsules can be opened and sprinkled on applesauce."),
    Example("A study was opened in May.", under: "Dosage"),
    Example("It is not available in an intravenous form.", under: "Dosage"),
    Example("Upset stomach, nausea.", under: "Side effects"),
    Example("Examplix is a white powder.", under: "Description"),
  ]
}

extension Mechanisms {
  static let examples = [
    Example(
      "⟦It binds to receptors on immune cells.⟧", under: "How it works",
      "It binds to receptors on immune cells."),
    Example("It binds books.", under: "Overview"),
  ]
}

extension Efficacies {
  static let examples = [
    Example(
      "Examplix ⟦reduces relapse rates⟧ significantly.", under: "Efficacy",
      "Examplix reduces relapse rates significantly."),
    Example("Examplix ⟦does not cure⟧ gout.", under: "Uses", "does not cure gout."),
    Example(
      "It does not act at once, thereby ⟦slowing disease progression⟧.", under: "Uses",
      "It does not act at once, thereby slowing disease progression."),
    Example("The weather reduces symptoms."),
  ]
}

extension Identities {
  static let examples = [
    Example("- **Brand names:** ⟦Examplon⟧, ⟦Exavia⟧", "brand name: Examplon", "brand name: Exavia"),
    Example(
      "The active substances are ⟦ibuprofen and paracetamol⟧.", "generic name: ibuprofen and paracetamol"),
    Example(
      "Examplix contains two active substances, ⟦ibuprofen (as lysine) and paracetamol⟧, which ease pain.",
      "generic name: ibuprofen (as lysine) and paracetamol"),
    Example("Tell your doctor about other active substances, ibuprofen and paracetamol among them."),
    Example("- **Colour:** white"),
  ]
}

extension PopulationUses {
  static let examples = [
    Example(
      "Its safety ⟦hasn't been established in children⟧.", under: "Dosage",
      "children: safety and efficacy not established"),
    Example(
      "Safety and efficacy in ⟦children have not been established⟧.",
      "children: safety and efficacy not established"),
    Example(
      "**Children under 6:** safety and efficacy ⟦have not been established⟧.", under: "Dosage",
      "children under 6: safety and efficacy not established"),
    Example(
      "Safety and efficacy ⟦have not been established in children younger than 12⟧.",
      "children younger than 12: safety and efficacy not established"),
    Example(
      "Safety and efficacy ⟦have been established in children aged 2 years and older⟧.",
      "children aged 2 years and older: may be used"),
    Example(
      "There is ⟦no experience in children under 3 months⟧.", under: "Dosage",
      "children under 3 months: safety and efficacy not established"),
    Example("Safety and efficacy have not only been established in adults."),
    Example("Keep it out of the reach of children."),
  ]
}
