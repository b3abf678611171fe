// Words of a route that name something else, and routes that are those of another item alone.

extension Doses {
  /// Numerals, abbreviations of illnesses, places on the body, other medicines, forms.
  static let homonymExamples = [
    Example(
      "**Subcutaneous tissue infections:** ⟦100 mg twice daily⟧.", under: "Dosage", "100 mg twice a day"),
    Example(
      "Give ⟦100 mg⟧ by injection into subcutaneous tissue.", under: "Dosage", "100 mg, subcutaneous"),
    Example("Adults with stage IV disease take ⟦90 mg once daily⟧.", under: "Dosage", "90 mg once a day"),
    Example("**Heart failure (NYHA class III-IV):** ⟦2 mg once daily⟧.", under: "Dosage", "2 mg once a day"),
    Example("In type IIa and IV hyperlipidaemia, ⟦400 mg once daily⟧.", under: "Dosage", "400 mg once a day"),
    Example("In patients of grade 4 (IV), ⟦4 mg daily⟧.", under: "Dosage", "4 mg once a day"),
    Example("**Severe infections (IV):** ⟦2 g daily⟧.", under: "Dosage", "2 g once a day, intravenous"),
    Example("Give ⟦2 g daily⟧ IV, then stop.", under: "Dosage", "2 g once a day, intravenous"),
    Example("For SC disease, ⟦20 mg daily⟧.", under: "Dosage", "20 mg once a day"),
    Example("For IM (infectious mononucleosis), ⟦250 mg daily⟧.", under: "Dosage", "250 mg once a day"),
    Example("For vaginal atrophy, ⟦0.5 mg daily⟧.", under: "Dosage", "0.5 mg once a day"),
    Example("For nasal polyposis, ⟦200 mg every 2 weeks⟧.", under: "Dosage", "200 mg every 2 weeks"),
    Example("For ocular hypertension, ⟦125 mg twice daily⟧.", under: "Dosage", "125 mg twice a day"),
    Example("For a vaginal yeast infection the dose is ⟦150 mg⟧.", under: "Dosage", "150 mg"),
    Example(
      "The dose is ⟦75 mg twice daily⟧. Risks are the use of epidural catheters and of other medicines.",
      under: "Dosage", "75 mg twice a day"),
    Example("Vaginal use: ⟦150 mg once daily⟧.", under: "Dosage", "150 mg once a day, vaginal"),
    Example(
      "Give ⟦1 g daily⟧ for 5 days, then often transitioning to oral antibiotics.", under: "Dosage",
      "1 g once a day for 5 days"),
    Example("In patients on oral anticoagulants, ⟦5 mg daily⟧.", under: "Dosage", "5 mg once a day"),
    Example(
      "Examplix is an oral anticoagulant; the dose is ⟦5 mg daily⟧.", under: "Dosage", "5 mg once a day, oral"
    ),
    Example(
      "Take ⟦400 mg orally every 6 hours⟧ or ⟦1 suppository every 8 hours⟧.", under: "Dosage",
      "400 mg every 6 hours, oral", "1 suppository every 8 hours"),
    Example("Insert ⟦one suppository⟧ intraurethrally.", under: "Dosage", "1 suppository, urethral"),
    Example("Insert ⟦one suppository at night⟧.", under: "Dosage", "1 suppository once a day, rectal"),
    Example(
      "For vaginal candidiasis, ⟦one suppository at night⟧.", under: "Dosage", "1 suppository once a day"),
  ]

  /// What an item says is its own; what a sentence is about, its amounts are given by.
  static let siblingRouteExamples = [
    Example(
      "* **Mild pain:** ⟦10 mg⟧.\n* **Severe pain (intramuscular):** ⟦40 mg⟧.\n", under: "Dosage", "10 mg",
      "40 mg, intramuscular"),
    Example(
      "* **Spinal block:** ⟦50 mg⟧.\n* **Epidural block:** ⟦100 mg⟧.\n", under: "Dosage", "50 mg",
      "100 mg, epidural"),
    Example(
      "* **Angina:** ⟦10 mg⟧.\n* **Fissures (topical):** 0.2% gel.\n", under: "Dosage", "10 mg"),
    Example(
      "* **Adults:** ⟦10 mg⟧. Examplix is given intravenously.\n* **Children:** ⟦5 mg⟧.\n", under: "Dosage",
      "10 mg, intravenous", "5 mg, intravenous"),
    Example(
      "* **Adults:** ⟦10 mg⟧ by mouth.\n* **Children:** ⟦5 mg⟧.\n", under: "Dosage", "10 mg, oral",
      "5 mg, oral"),
    Example(
      "The usual oral dose is ⟦200 mg daily⟧. Intramuscular administration is also possible, usually ranging from ⟦100 mg to 300 mg daily⟧.",
      under: "Dosage", "200 mg once a day, oral", "100–300 mg once a day, intramuscular"),
    Example(
      "**Oral:** ⟦10 mg daily⟧. Rectal suppositories may also be used, usually ⟦1 suppository daily⟧.",
      under: "Dosage", "10 mg once a day, oral", "1 suppository once a day, rectal"),
    Example(
      "It is given as oral suspension (⟦3 mg/kg⟧) and intravenous injection (⟦100 mg⟧).", under: "Dosage",
      "3 mg/kg", "100 mg, intravenous"),
  ]
}
