extension Schedules {
  static let examples = [
    Example(
      "Examplix is taken ⟦once daily⟧, whereas Otherix is taken twice daily.", under: "Dosage", "once a day"),
    Example("It is given after each daily plasma exchange.", under: "Dosage"),
    Example(
      "It is administered by subcutaneous injection ⟦every other day⟧.", under: "Dosage",
      "every other day, subcutaneous"),
    Example(
      "Take the tablet ⟦twice daily⟧, once in the morning and once in the evening.", under: "Dosage",
      "twice a day, oral"),
    Example("Patients have fewer flare-ups per year.", under: "Dosage"),
    Example("Can I take this every day?", under: "FAQ"),
    Example("Do not use it every day.", under: "Dosage"),
    Example("It is taken for a few days to a week.", under: "Dosage"),
    Example("It may take a week or longer until it helps.", under: "Dosage"),
    Example("You may be told to take it less often than once a day.", under: "Dosage"),
    Example("Take it at the same time each morning.", under: "Dosage"),
    Example("If you use it 8 or more times a day, tell your doctor.", under: "Dosage"),
    Example(
      "Your nurse will give you examplin ⟦once every day⟧ as an infusion.", under: "Dosage",
      "once a day"),
    Example(
      "Apply a thin film of the cream to the affected areas of the skin ⟦once daily⟧.", under: "Dosage",
      "once a day, topical"),
    Example("Change the patch ⟦every 24 hours⟧.", under: "Dosage", "every 24 hours, transdermal"),
    Example("Change the dressing every 24 hours.", under: "Dosage"),
    Example("You will usually have an infusion ⟦once every 3 weeks⟧.", under: "Dosage", "every 3 weeks"),
    Example("You will have an infusion once a day on days 1, 3 and 5.", under: "Dosage"),
    Example("You will have a check-up once every 3 weeks.", under: "Dosage"),
    Example("Take monthly pregnancy tests.", under: "Dosage"),
    Example("Use a moisturiser twice daily during treatment.", under: "Dosage"),
    Example("Rinse your mouth after each use and clean the inhaler weekly.", under: "Dosage"),
    Example("Take further doses ⟦at intervals of 3 to 5 days⟧.", under: "Dosage", "every 3–5 days"),
    Example("If the skin stings, reduce its use to once daily until that has gone.", under: "Dosage"),
    Example("Some patients may use it once daily, others twice.", under: "Dosage"),
    Example("If the skin stings, it is still used ⟦once daily⟧.", under: "Dosage", "once a day"),
    Example("Take it in ⟦three divided doses daily⟧.", under: "Dosage", "3 times a day"),
    Example("It is given in ⟦2 to 4 divided doses each day⟧.", under: "Dosage", "2–4 times a day"),
    Example("It is given in divided doses daily.", under: "Dosage"),
    Example("It is taken ⟦every morning and evening⟧.", under: "Dosage", "twice a day"),
    Example(
      "Take it at the same time ⟦each morning and evening⟧.", under: "Dosage", "twice a day"),
    Example("You are told how many tablets to take each day.", under: "Dosage"),
    Example("Write down the number of capsules you take every day.", under: "Dosage"),
    Example(
      "You are told the number of tablets to take ⟦every morning and every evening⟧.", under: "Dosage",
      "twice a day, oral"),
    Example("How often it is given: it is given ⟦every 3 weeks⟧.", under: "Dosage", "every 3 weeks"),
    Example("It is given in divided doses ⟦every 6 hours⟧.", under: "Dosage", "every 6 hours"),
    Example("Apply it using the brush ⟦twice daily⟧.", under: "Dosage", "twice a day"),
    Example("Use the same site each week.", under: "Dosage"),
    Example("It may be used by patients taking morphine daily.", under: "Dosage"),
    Example("Continue taking it, and use it ⟦every day⟧.", under: "Dosage", "once a day"),
  ]
}
