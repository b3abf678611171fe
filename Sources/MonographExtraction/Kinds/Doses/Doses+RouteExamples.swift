// By which route, and for whom: what is denied, offered as a choice or said of somebody else counts for nothing.

extension Doses {
  static let routeExamples =
    ownRouteExamples + choiceOfRouteExamples + elsewhereRouteExamples + homonymExamples + siblingRouteExamples

  /// One of several, and nothing tells which.
  private static let choiceOfRouteExamples = [
    Example("**Injection (IM, IV, SubQ):** ⟦5-15 mg once daily⟧.", under: "Dosage", "5–15 mg once a day"),
    Example("**Injection (IM and IV):** ⟦5 mg once daily⟧.", under: "Dosage", "5 mg once a day"),
    Example(
      "⟦10 mg twice daily⟧ by deep intramuscular or slow intravenous injection.", under: "Dosage",
      "10 mg twice a day"),
    Example(
      "⟦50 mg⟧, given subcutaneously (SubQ), intramuscularly (IM), or intravenously (IV).", under: "Dosage",
      "50 mg"),
    Example(
      "⟦25 mg daily⟧, given orally, rectally, or via intramuscular injection.", under: "Dosage",
      "25 mg once a day"),
    Example(
      "Oral and intravenous forms exist, with dosages of ⟦200 mg to 400 mg daily⟧.", under: "Dosage",
      "200–400 mg once a day"),
    Example(
      "⟦10 mg⟧ by intravenous injection or infusion.", under: "Dosage", "10 mg, intravenous"),
    Example(
      "**Injection:** ⟦10 mg⟧ intramuscularly, or ⟦5 mg⟧ intravenously.", under: "Dosage",
      "10 mg, intramuscular", "5 mg, intravenous"),
  ]

  /// Named behind the amount, of what is given at another time or beside it; a label knows better.
  private static let elsewhereRouteExamples = [
    Example(
      "**Oral:** ⟦60 mg every 4 hours⟧ until intravenous therapy begins.", under: "Dosage",
      "60 mg every 4 hours, oral"),
    Example(
      "**Oral:** ⟦200 mL every 10 minutes⟧ until rectal effluent is clear.", under: "Dosage",
      "200 mL every 10 minutes, oral"),
    Example(
      "**Intramuscular, extended-release:** ⟦300 mg once monthly⟧, often with an initial oral dose.",
      under: "Dosage", "300 mg once a month, intramuscular"),
    Example(
      "**Rectal (suppository):** ⟦One suppository once daily⟧, at times in combination with oral doses.",
      under: "Dosage", "1 suppository once a day, rectal"),
    Example(
      "**Subcutaneous (pen):** ⟦275 mg once weekly⟧, with the same timing as IM administration.",
      under: "Dosage", "275 mg once a week, subcutaneous"),
    Example(
      "**Oral:** ⟦10 mg daily⟧, or ⟦5 mg⟧ intravenously.", under: "Dosage", "10 mg once a day, oral",
      "5 mg, intravenous"),
    Example(
      "**Oral:** ⟦10 mg once daily⟧ before the intravenous contrast agent.", under: "Dosage",
      "10 mg once a day, oral"),
    Example(
      "Give ⟦10 mg once daily⟧ after meals by mouth.", under: "Dosage", "10 mg once a day, oral"),
    Example(
      "Give ⟦2 g every 72 hours⟧ after dialysis (IV).", under: "Dosage", "2 g every 72 hours, intravenous"),
  ]

  private static let ownRouteExamples = [
    Example(
      "The usual dose is ⟦5 mg once daily⟧. Intravenous administration is possible in hospital.",
      under: "Dosage", "5 mg once a day"),
    Example(
      "There are no IV forms of Examplix. The usual dose is ⟦5 g daily⟧.", under: "Dosage", "5 g once a day"),
    Example(
      "The usual dose is ⟦10 mg daily⟧. It must not be given orally.", under: "Dosage", "10 mg once a day"),
    Example(
      "Inject ⟦1 mL⟧ of it. It should never be injected into a vein.", under: "Dosage", "1 mL"),
    Example(
      "The usual dose is ⟦15 mg twice daily⟧. It is not a rescue inhaler.", under: "Dosage",
      "15 mg twice a day"),
    Example(
      "The usual oral or intravenous dose is ⟦600 mg once daily⟧.", under: "Dosage", "600 mg once a day"),
    Example(
      "**Intramuscular (IM) or intravenous (IV):** ⟦8 mg once daily⟧.", under: "Dosage", "8 mg once a day"),
    Example("**Severe infections (IV/IM):** ⟦3 g once daily⟧.", under: "Dosage", "3 g once a day"),
    Example(
      "**Severe infections (IV):** ⟦3 g once daily⟧.", under: "Dosage", "3 g once a day, intravenous"),
    Example("Take ⟦5 mg by mouth twice daily⟧, not with food.", under: "Dosage", "5 mg twice a day, oral"),
    Example(
      "Do not take more than ⟦40 mg by mouth a day⟧.", under: "Dosage", "maximum 40 mg per day, oral"),
    Example(
      "Give ⟦10 mg intravenously once daily⟧ if oral use is not possible.", under: "Dosage",
      "10 mg once a day, intravenous"),
    Example("**6 to <12 years:** ⟦2 mg once daily⟧.", under: "Dosage", "2 mg once a day"),
    Example("**Dogs and cats:** ⟦5 mg/kg once daily⟧.", under: "Dosage", "study dose 5 mg/kg once a day"),
    Example(
      "The dose depends on your or your child's weight, up to a maximum of ⟦20 mg daily⟧.", under: "Dosage",
      "maximum 20 mg per day"),
    Example(
      "The contents of one ⟦150 mcg capsule are inhaled once daily⟧. Your doctor may increase the dose to a ⟦300 mcg capsule once daily⟧.",
      under: "Dosage", "150 micrograms once a day, inhalation", "step 300 micrograms once a day"),
    Example(
      "Take ⟦one capsule once daily⟧. If a capsule breaks, avoid inhaling its powder.", under: "Dosage",
      "1 capsule once a day, oral"),
    Example(
      "Not recommended for acute asthma, but ⟦5 mg once daily⟧ prevents it.", under: "Dosage",
      "5 mg once a day"),
    // Another drug's.
    Example("⟦1-2 mg⟧ is given 1 hour after an oral dose of ritonavir.", under: "Dosage", "1–2 mg"),
    Example("⟦1-2 mg⟧ is given as an oral dose with food.", under: "Dosage", "1–2 mg, oral"),
    Example(
      "Given together with tablets for diabetes, the dose is ⟦10 units once a day⟧.", under: "Dosage",
      "10 units once a day"),
    // A word of a disease or a procedure, and of how it is given.
    Example(
      "**Cutaneous anthrax:** ⟦500 mg twice daily⟧ for 60 days.", under: "Dosage",
      "500 mg twice a day for 60 days"),
    Example("For endotracheal intubation give ⟦0.6 mg/kg⟧.", under: "Dosage", "0.6 mg/kg"),
    Example(
      "Give ⟦5 mL/kg⟧ via the endotracheal tube.", under: "Dosage", "5 mL/kg, endotracheal"),
    Example("Apply ⟦5 mg twice daily⟧. Cutaneous use.", under: "Dosage", "5 mg twice a day, topical"),
  ]

  /// What each of several holds, how fast it goes in, and what is done once a dose was missed.
  static let shareExamples = [
    Example(
      "Take ⟦2 tablets (250 mg each) twice daily⟧.", under: "Dosage", "2 tablets twice a day, oral"),
    Example(
      "Take ⟦2 inhalations (90 mcg each) every 4 hours⟧.", under: "Dosage",
      "2 puffs every 4 hours, inhalation"),
    Example("At most two 50 mg packs may be used.", under: "Dosage"),
    Example("On day two ⟦12 mg once daily⟧.", under: "Dosage", "12 mg once a day"),
    Example(
      "Give ⟦5 mg⟧ as a slow injection (1 mg/min).", under: "Dosage", "5 mg"),
    Example("Infuse ⟦1 mg/min⟧.", under: "Dosage", "1 mg per minute"),
    Example("Take the forgotten tablet, even if you have to take two tablets at once.", under: "Dosage"),
    Example("Do not apply two patches at once.", under: "Dosage"),
    Example(
      "If more than 2 days were missed, restart at ⟦12.5 mg once daily⟧.", under: "Dosage",
      "12.5 mg once a day"),
    Example("If your dose is more than 5 mL (500 mg), use the large syringe.", under: "Dosage"),
    Example(
      "Start with ⟦6 mg⟧, then give ⟦2 mg every 6 hours⟧ as needed.", under: "Dosage", "starting dose 6 mg",
      "step 2 mg every 6 hours, as needed"),
    Example("300 mg dose: one 200 mg tablet and one 100 mg tablet.", under: "Dosage"),
    Example(
      "The injection holds 0.1 mL (4 units) into each of 5 injection sites.", under: "Dosage"),
    Example("⟦One drop into each eye once daily⟧.", under: "Dosage", "1 drop once a day, ophthalmic"),
    Example("Two injections of 0.05 mL/kg (0.05 mmol/kg) each.", under: "Dosage"),
    Example("A typical diet provides about 2 mg daily.", under: "Dosage"),
  ]
}
