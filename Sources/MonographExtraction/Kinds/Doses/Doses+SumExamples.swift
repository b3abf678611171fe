// What a day or a week sums up to, and whose the words for it are.

extension Doses {
  static let sumExamples = [
    Example(
      "You take a total of 4 tablets (⟦20 mg⟧) each day.", under: "Dosage", "20 mg (4 tablets) per day, oral"),
    Example(
      "Take a total of ⟦20 mg once a day⟧.", under: "Dosage", "20 mg once a day"),
    Example(
      "Take ⟦5 mg twice a day⟧. This means you take ⟦10 mg each day⟧.", under: "Dosage", "5 mg twice a day",
      "10 mg per day"),
    Example(
      "Take ⟦5 mg once a day⟧. This is ⟦10 mg each day⟧ for some.", under: "Dosage", "5 mg once a day",
      "10 mg once a day"),
    Example(
      "Start with ⟦1 mg⟧ and do not exceed a total daily dose of ⟦5 mg⟧.", under: "Dosage",
      "starting dose 1 mg", "maximum 5 mg per day"),
    Example(
      "Inject ⟦2 mg⟧, with a maximum weekly dose of ⟦6 mg⟧.", under: "Dosage", "2 mg", "maximum 6 mg per week"
    ),
    Example(
      "Take ⟦2 tablets⟧, not exceeding the maximum daily dose.", under: "Dosage", "2 tablets, oral"),
    Example(
      "Inject it once every 2 weeks (for the ⟦75 mg⟧ or ⟦150 mg⟧ dose), or once every 4 weeks (for the ⟦300 mg⟧ dose).",
      under: "Dosage", "75 mg every 2 weeks", "150 mg every 2 weeks", "300 mg every 4 weeks"),
    Example(
      "Inject it every 4 weeks/monthly (for the ⟦300 mg⟧ dose).", under: "Dosage", "300 mg every 4 weeks"),
    Example(
      "Take ⟦one tablet (⟦5 mg⟧) twice daily⟧.", under: "Dosage", "1 tablet (5 mg) twice a day, oral",
      "5 mg (1 tablet) twice a day, oral"),
    Example(
      "Take ⟦50 mg daily⟧ in one or two doses.", under: "Dosage", "50 mg per day, in 1–2 doses"),
    Example("Take ⟦50 mg daily⟧ in 3 weeks.", under: "Dosage", "50 mg once a day"),
  ]
}
