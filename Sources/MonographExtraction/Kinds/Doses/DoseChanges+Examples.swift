extension DoseChanges {
  static let examples = [
    Example(
      "It is increased by ⟦0.0625 mg every two weeks until a target dose of 0.25 mg⟧ is reached.",
      under: "Dosage",
      "change the dose by 0.0625 mg every 2 weeks until 0.25 mg"),
    Example(
      "It is increased ⟦every 3 days by 5 mg⟧.", under: "Dosage", "change the dose by 5 mg every 3 days"),
    Example(
      "Start low and increase ⟦every 2 weeks by 15 mg/kg per day to 45 mg/kg per day⟧.", under: "Dosage",
      "change the dose by 15 mg/kg every 2 weeks until 45 mg/kg"),
    Example("It may be increased by 2.5 mg to 7.5 mg, 10 mg or 15 mg.", under: "Dosage"),
    Example(
      "It is increased by ⟦2.5 mg every 4 weeks⟧ to 7.5 mg, 10 mg or 15 mg.", under: "Dosage",
      "change the dose by 2.5 mg every 4 weeks"),
    Example(
      "Then add ⟦800 mg per day every 2 weeks⟧.", under: "Dosage",
      "change the dose by 800 mg every 2 weeks"),
    Example(
      "Changes should not exceed ⟦7 mg every week⟧.", under: "Dosage",
      "change the dose by up to 7 mg every 1 week"),
    Example("Go up in increments of 2.5 mg or 5 mg.", under: "Dosage"),
    Example("Your dose may be increased every 7 or every 14 days by 37.5 IU.", under: "Dosage"),
    Example(
      "It is raised by ⟦250 mg twice daily every two weeks⟧.", under: "Dosage",
      "change the dose by 250 mg every 2 weeks"),
    Example("Reduce it by 100 mg once daily.", under: "Dosage"),
    Example(
      "It will be increased with ⟦20 mg every week⟧.", under: "Dosage",
      "change the dose by 20 mg every 1 week"),
    Example("It is increased with meals to 20 mg every week.", under: "Dosage"),
    Example(
      "Increase it in ⟦10 mg increments weekly⟧, up to a maximum of 80 mg daily.", under: "Dosage",
      "change the dose by 10 mg every 1 week"),
    Example(
      "It may be increased by your doctor to a maximum of 20 mg per day or lowered to a minimum of 5 mg.",
      under: "Dosage"),
    Example(
      "Increase by ⟦2 micrograms/kg/min every 10 minutes⟧.", under: "Dosage",
      "change the dose by 2 micrograms per kg per minute every 10 minutes"),
    Example(
      "Increase it by ⟦0.5 mg at 2-4 week intervals⟧.", under: "Dosage",
      "change the dose by 0.5 mg every 2–4 weeks"),
    Example("The risk increased by 5 mg in no study.", under: "Clinical studies"),
    Example(
      "It rises in ⟦5 mg increments at weekly intervals⟧, up to a maximum of 20 mg of the one/10 mg of the other.",
      under: "Dosage", "change the dose by 5 mg every 1 week"),
  ]
}
