// Amounts that are spoken of and not given, and numbers that lost a space.

extension Doses {
  static let mentionExamples = [
    Example("If your daily dose is 800 mg, take half of it with each meal.", under: "Dosage"),
    Example("If 20 mg is not tolerated, ask your doctor.", under: "Dosage"),
    Example("Those who tolerate the 100 mg dose need no further care.", under: "Dosage"),
    Example("The ⟦200 mg⟧ dose should be taken with food.", under: "Dosage", "200 mg"),
    Example("The dose is 8 kg × 3 mg/kg = 24 mg.", under: "Dosage"),
    Example("5 mg divided by 5 gives 1 mL of solution.", under: "Dosage"),
    Example("A dose of 50 mg/kg per day is not tolerated.", under: "Dosage"),
    Example("Nothing is gained by dosages beyond 6 mg per day.", under: "Dosage"),
    Example("Use the 2 ml oral dosing syringe to give it.", under: "Dosage"),
    Example("It lasts as long as a 15 g tube.", under: "Dosage"),
    Example("Give 15 mmol/1000 kcal.", under: "Dosage"),
    Example(
      "The dose is ⟦400 mcg once daily⟧ (200 mcg in each nostril).", under: "Dosage",
      "400 micrograms once a day, nasal"),
    Example(
      "Take ⟦2 tablets of examplix 500 mg every 12 hours⟧ for 10 days.", under: "Dosage",
      "2 tablets every 12 hours for 10 days, oral"),
    Example(
      "Put ⟦3 drops into each ear twice a day⟧ and ⟦one spray into each nostril once daily⟧.",
      under: "Dosage",
      "3 drops twice a day, otic", "1 spray once a day, nasal"),
    Example(
      "Take ⟦one tablet daily⟧. Of the liquid, instil ⟦2 drops every four hours⟧.", under: "Dosage",
      "1 tablet once a day, oral", "2 drops every 4 hours"),
    Example(
      "Give ⟦105 mg⟧ for 10 days within a 14-day period.", under: "Dosage", "105 mg for 10 days"),
    Example("Begin with two consecutive injections of 120 mg.", under: "Dosage"),
    Example("Give a single injection of ⟦120 mg⟧.", under: "Dosage", "single dose 120 mg"),
    Example("A white capsule with 20 mg printed on the body.", under: "Dosage"),
    Example("Take ⟦200 mg⟧ 3 tiems every day.", under: "Dosage", "200 mg"),
    Example("Give ⟦1 000 mg twice daily⟧.", under: "Dosage", "1,000 mg twice a day"),
    Example("Give ⟦2\u{202F}500 mg twice daily⟧.", under: "Dosage", "2,500 mg twice a day"),
    Example("Give ⟦100mgtwice daily⟧.", under: "Dosage", "100 mg twice a day"),
    Example(
      "Early phase ⟦10 mg/kg⟧ Later phase Every 4 weeks ⟦6 mg/kg⟧.", under: "Dosage", "10 mg/kg",
      "6 mg/kg every 4 weeks"),
    Example(
      "Give ⟦90 micrograms⟧ (⟦80 to 120 micrograms⟧) for every 1 kilogram.", under: "Dosage",
      "90 micrograms per kg", "80–120 micrograms per kg"),
    Example(
      "Give ⟦600 mg per day⟧ by mouth (⟦3 tablets⟧) in 3 divided doses.", under: "Dosage",
      "600 mg (3 tablets) per day, in 3 doses, oral", "3 tablets (600 mg) per day, in 3 doses, oral"),
  ]
}
