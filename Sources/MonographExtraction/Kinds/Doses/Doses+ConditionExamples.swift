// Doses under a condition, doses that change, and spans of more than a day.

extension Doses {
  static let conditionExamples = [
    Example(
      "Doses of 40 mg must be prepared by a nurse.", under: "How supplied"),
    Example(
      "With ritonavir no more than ⟦15 mg may be taken within 72 hours⟧.", under: "Dosage",
      "maximum 15 mg per 72 hours"),
    Example(
      "The dose is cut to ⟦60 mg twice a day⟧, with ketoconazole to ⟦60 mg once a day⟧.", under: "Dosage",
      "adjusted dose 60 mg twice a day", "adjusted dose 60 mg once a day"),
    Example(
      "Give it with ritonavir ⟦100 mg twice a day⟧.", under: "Dosage", "100 mg of ritonavir twice a day"),
    Example(
      "Do not exceed ⟦4 mg in a 36-hour period⟧.", under: "Dosage", "maximum 4 mg per 36 hours"),
    Example("Give ⟦30 mg⟧ within 48 hours of the injury.", under: "Dosage", "30 mg"),
    Example(
      "It can go up to ⟦80 mg⟧ at most, or down to ⟦20 mg⟧.", under: "Dosage", "maximum 80 mg",
      "adjusted dose 20 mg"),
    Example(
      "Give ⟦18 mg/kg per day⟧ in 2 divided doses (⟦9 mg/kg⟧ twice daily).", under: "Dosage",
      "18 mg/kg per day, in 2 doses", "9 mg/kg twice a day"),
    Example(
      "Start with ⟦3 mg/kg twice daily⟧ and raise it every 2 weeks.", under: "Dosage",
      "starting dose 3 mg/kg twice a day"),
    Example(
      "After that, you will receive ⟦80 mg every month⟧.", under: "Dosage",
      "maintenance dose 80 mg once a month"),
    Example(
      "After the first dose, take ⟦20 mg every month⟧.", under: "Dosage",
      "maintenance dose 20 mg once a month"),
    Example(
      "Take ⟦20 mg with each of the three main meals⟧.", under: "Dosage", "20 mg 3 times a day"),
    Example(
      "Start with ⟦3 mg/kg⟧ and raise it every 2 weeks.", under: "Dosage", "starting dose 3 mg/kg"),
    Example("Take between ⟦4 ml and 8 ml each day⟧.", under: "Dosage", "4–8 mL once a day"),
    Example("Its specific activity is 20 million IU per mg.", under: "Dosage"),
    Example("Adults with normal renal function: ⟦5 mg daily⟧.", under: "Dosage", "5 mg once a day"),
    Example("Anaemia of chronic kidney disease: ⟦5 mg daily⟧.", under: "Dosage", "5 mg once a day"),
    Example("Chronic kidney disease: ⟦5 mg daily⟧.", under: "Dosage", "adjusted dose 5 mg once a day"),
    // A range that is turned round is told as it stands; of two substances it may be one of each.
    Example("Take ⟦30-20 mg twice daily⟧.", under: "Dosage", "30–20 mg twice a day"),
    Example("Give ⟦3-0.6 mL/kg⟧ into a vein.", under: "Dosage", "3–0.6 mL/kg, intravenous"),
    Example("Take 30-20 mg twice daily.", under: "Dosage").about("examplix + otherol"),
    Example(
      "The standard ⟦25 mg twice daily⟧ dose can be kept.", under: "Dosage", "25 mg twice a day"),
    Example(
      "If you also take cyclosporine or an azole, ⟦20 mg once daily⟧ is enough.", under: "Dosage",
      "20 mg once a day"),
    Example(
      "Together with nivolumab, give ⟦40 mg once a day⟧. When it is given together with nivolumab, give ⟦40 mg⟧.",
      under: "Dosage", "40 mg once a day", "40 mg"),
    Example(
      "If nothing helps after two doses at 1 mg/kg, give ⟦2 mg/kg⟧.", under: "Dosage", "2 mg/kg"),
    Example("Daily doses below 900 mg have not been studied.", under: "Dosage"),
    Example("Changes should not exceed 7 mg every week.", under: "Dosage"),
    Example(
      "**Intravenous:** ⟦10 mg⟧, for those who cannot take tablets.", under: "Dosage", "10 mg, intravenous"),
  ]
}
