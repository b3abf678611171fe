// Which part a dose plays, where words nearby say another thing or share what was said.

extension Doses {
  static let partExamples = [
    Example(
      "Starting doses (⟦2.5-15 mg⟧ morning, ⟦5-30 mg⟧ evening) are low.", under: "Dosage",
      "starting dose 2.5–15 mg", "starting dose 5–30 mg"),
    Example("Instil ⟦1-2 drops⟧ (5 minutes apart for two drops).", under: "Dosage", "1–2 drops"),
    Example(
      "A single subcutaneous (SubQ) injection of ⟦0.65 mL⟧.", under: "Dosage",
      "single dose 0.65 mL, subcutaneous"),
    Example(
      "Intravenous injection of ⟦0.1-0.3 mL⟧ of a 0.5% solution.", under: "Dosage", "0.1–0.3 mL, intravenous"),
    Example("Use the syringe (0.65 mL).", under: "Dosage"),
    // A heading that was copied from the next section.
    Example(
      "Always take this medicine exactly as your doctor says.\n\n- The starting dose is ⟦0.5 mg⟧ before meals.",
      under: "4. Possible side effects", "starting dose 0.5 mg"),
    Example(
      "Like all medicines, it can cause side effects.\n\n- The starting dose is 0.5 mg before meals.",
      under: "4. Possible side effects"),
    Example(
      "Give ⟦1 mg/kg every 6 hours⟧ (max ⟦5 mg/kg⟧ or ⟦300 mg⟧).", under: "Dosage", "1 mg/kg every 6 hours",
      "maximum 5 mg/kg", "maximum 300 mg"),
    Example(
      "Give ⟦600 mg daily⟧ (⟦200 mg⟧ three times a day or ⟦300 mg⟧ twice a day).", under: "Dosage",
      "600 mg per day", "200 mg 3 times a day", "300 mg twice a day"),
    Example(
      "If you felt weak before starting your treatment: take ⟦3 tablets twice a day⟧.", under: "Dosage",
      "3 tablets twice a day, oral"),
    Example(
      "Starting your treatment: take ⟦3 mg twice a day⟧.", under: "Dosage", "starting dose 3 mg twice a day"),
    Example("For remission induction, give ⟦45 mg/m2 daily⟧.", under: "Dosage", "45 mg/m² once a day"),
    Example("For induction, give ⟦45 mg/m2 daily⟧.", under: "Dosage", "starting dose 45 mg/m² once a day"),
    Example("Give ⟦100 mg⟧ in the initial liters of fluid.", under: "Dosage", "100 mg"),
    Example(
      "After the titration phase is complete, give ⟦30 mg once daily⟧.", under: "Dosage", "30 mg once a day"),
    Example(
      "The maximum daily dose is reduced to ⟦60 mg⟧ in frail patients.", under: "Dosage",
      "maximum 60 mg per day"),
    Example("The dose is reduced to ⟦60 mg daily⟧.", under: "Dosage", "adjusted dose 60 mg once a day"),
    Example(
      "Inject ⟦40 mg⟧ once, then ⟦20 mg every 4 weeks⟧.", under: "Dosage", "starting dose 40 mg",
      "maintenance dose 20 mg every 4 weeks"),
    Example(
      "Inject ⟦40 mg once daily⟧, then rest. Inject ⟦20 mg every 4 weeks⟧.", under: "Dosage",
      "40 mg once a day", "20 mg every 4 weeks"),
  ]
}
