extension Doses {
  /// What is advised although a study, a harm or what comes after is told beside it.
  static let advisedExamples = [
    Example(
      "The recommended dose in those with kidney disease is ⟦25 mg⟧, because higher levels were seen in healthy volunteers.",
      under: "Dosage", "adjusted dose 25 mg"),
    Example(
      "In trials patients took ⟦30 mg daily⟧; the recommended dose is ⟦15 mg daily⟧.", under: "Dosage",
      "study dose 30 mg once a day", "15 mg once a day"),
    Example(
      "The recommended dose for ritonavir-treated patients is ⟦25 mg⟧.", under: "Dosage", "25 mg"),
    Example(
      "Consider a starting dose of ⟦5 mg⟧ in older subjects.", under: "Use in specific populations",
      "starting dose 5 mg"),
    Example(
      "In a study the recommended dose was ⟦40 mg daily⟧.", under: "Dosage", "study dose 40 mg once a day"),
    Example(
      "Based on a study of ⟦30 mg weekly⟧, doses higher than ⟦20 mg per week⟧ are not recommended.",
      under: "Dosage", "study dose 30 mg once a week", "maximum 20 mg per week"),
    Example(
      "Your doctor may tell you to take ⟦1 tablet⟧ if you take other medicines.", under: "How to take",
      "adjusted dose 1 tablet, oral"),
    Example(
      "A second ⟦20 mg⟧ dose may be given after 6 hours.", under: "Dosage", "step 20 mg"),
    Example(
      "Take ⟦500 mg⟧ now (maximum ⟦1,500 mg⟧ on the first day, then ⟦1,000 mg/day⟧ thereafter).",
      under: "Dosage", "500 mg", "maximum 1,500 mg", "maximum 1,000 mg per day"),
  ]

  /// Doses of which harm is told are no advice.
  static let harmExamples = [
    Example("Doses of 60 mg daily have caused muscle damage.", under: "Dosage"),
    Example("Fits have occurred with doses of 900 mg daily.", under: "Dosage"),
    Example("A dose of 3 g may be fatal.", under: "Dosage"),
    Example("Doses of 50 mg daily increase the risk of bleeding.", under: "Dosage"),
    Example(
      "The recommended dose of ⟦20 mg daily⟧ may cause drowsiness.", under: "Dosage", "20 mg once a day"),
    Example("The usual 40 mg once daily dosing is inadequate and should be increased.", under: "Dosage"),
    Example(
      "Doses of ⟦900 mg/day⟧ have been given to a small number of patients.", under: "Dosage",
      "study dose 900 mg per day"),
  ]

  /// What is given once.
  static let onceExamples = [
    Example("Give ⟦1 g⟧ by mouth once.", under: "Dosage", "single dose 1 g, oral"),
    Example("Give ⟦2 g⟧ stat.", under: "Dosage", "single dose 2 g"),
    Example("Take ⟦10 mg once daily⟧.", under: "Dosage", "10 mg once a day"),
    Example("Take ⟦200 mg as a single dose at night⟧.", under: "Dosage", "single dose 200 mg"),
    Example(
      "Take ⟦20 mg as a single dose every night⟧.", under: "Dosage", "20 mg once a day"),
    Example(
      "Give a single ⟦2 g⟧ injection, then oral therapy for 6 months.", under: "Dosage", "single dose 2 g"),
    Example("Give ⟦15 mg/kg⟧ x 1.", under: "Dosage", "single dose 15 mg/kg"),
    Example("Take ⟦10 mg daily⟧ x 1 week.", under: "Dosage", "10 mg once a day for 1 week"),
  ]
}
