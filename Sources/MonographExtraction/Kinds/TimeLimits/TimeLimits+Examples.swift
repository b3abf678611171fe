import MonographModel

extension TimeLimits {
  static let examples = [
    Example(
      "Do not use ⟦it for longer than 3 weeks.⟧", under: "How to use it",
      "length of treatment: at most 3 weeks"),
    Example(
      "Women ⟦should use contraception until 3 months after the last dose.⟧", under: "Fertility",
      "contraception after the last dose: until 3 months"),
    Example(
      "⟦Wait at least 10 minutes before using other eye medicines.⟧", under: "How to use it",
      "time between eye medicines: at least 10 minutes"),
    Example(
      "A second dose ⟦may be given after 2 hours.⟧", under: "How to use it",
      "time before a further dose: after 2 hours"),
    Example(
      "⟦Take it at least 1 hour before or⟧ 2 hours after a meal.", under: "How to use it",
      "time before a meal: at least 1 hour"),
    // Not to eat before a dose is to take it after the meal.
    Example(
      "Do not eat ⟦anything for at least 2 hours before taking Examplix.⟧", under: "How to use it",
      "time after a meal: for at least 2 hours"),
    Example(
      "Out of the refrigerator it can be ⟦kept for up to 7 days.⟧", under: "Storage",
      "time out of the refrigerator: for up to 7 days"),
    Example(
      "⟦Wait at least 15 minutes before putting contact lenses in.⟧", under: "How to use it",
      "time between the drops and contact lenses: at least 15 minutes"),
    Example(
      "Treatment ⟦should be continued for 7 days.⟧", under: "How to use it",
      "usual length of treatment: for 7 days"),
    Example("Treatment should be continued for 7 days after the fever is gone.", under: "How to use it"),
    Example(
      "It is given as ⟦an intravenous infusion over 60 minutes.⟧", under: "How to use it",
      "time of an infusion: 60 minutes"),
    Example(
      "The first infusion is given as an infusion over 90 minutes, then over 30 minutes.",
      under: "How to use it"),
    // How long it was given in a study, and when to ask a doctor.
    Example("It was not used for longer than 3 weeks.", under: "Clinical studies"),
    Example("If you use it for more than 10 days, tell your doctor.", under: "How to use it"),
    Example("Wait for 10 minutes.", under: "How to use it"),
    Example("Monitor the enzymes every 2 weeks for the next 3 months of treatment.", under: "Warnings"),
    Example("It must not be used when more than 3 months pregnant.", under: "Pregnancy"),
    // What follows the last dose, in other words.
    Example(
      "Women should use contraception ⟦during and up to 3 months after treatment.⟧", under: "Fertility",
      "contraception after the last dose: up to 3 months"),
    Example(
      "Men should not ⟦father a child for 6 months afterwards.⟧", under: "Fertility",
      "contraception of men after the last dose: for 6 months"),
    Example(
      "Consider ⟦discarding breast milk for 24 hours after the dose.⟧", under: "Breast-feeding",
      "breast-feeding after the last dose: for 24 hours"),
    Example(
      "For contraception in breast-feeding women, ⟦discard breast milk for 24 hours after the dose.⟧",
      under: "Breast-feeding", "breast-feeding after the last dose: for 24 hours"),
    Example("Do not donate blood during treatment and for 3 years afterwards.", under: "Pregnancy"),
    Example(
      "Its traces were detected in breast milk for 4 days after the last dose.", under: "Breast-feeding"),
    Example(
      "Remove contact lenses before using this medicine ⟦and put them back 15 minutes afterwards.⟧",
      under: "How to use it", "time between the drops and contact lenses: 15 minutes"),
    // After each dose; after the first it is another time.
    Example(
      "You will be ⟦monitored for at least 30 minutes after each infusion.⟧", under: "How it is given",
      "observation after a dose: for at least 30 minutes"),
    Example("You will be monitored for 2 hours after the first infusion.", under: "How it is given"),
    Example("Your blood pressure is monitored for 2 hours after the injection.", under: "How it is given"),
    // The time to another medicine is said of that medicine, and of the side on which it is taken.
    Example(
      "⟦Take it 2 hours before antacids.⟧", under: "How to use it",
      "time before antacids: 2 hours"),
    Example(
      "⟦Take it at least 6 hours after antacids.⟧", under: "How to use it",
      "time after antacids: at least 6 hours"),
    Example(
      "Take ⟦iron supplements at least 2 hours before Examplix.⟧", under: "How to use it",
      "time after iron: at least 2 hours"),
    Example(
      "Do not ⟦take calcium during the 6 hours before you take it.⟧", under: "How to use it",
      "time after calcium: 6 hours"),
    Example(
      "⟦Leave at least 4 hours between Examplix and colestyramine.⟧", under: "How to use it",
      "time between bile acid binders and this: at least 4 hours"),
    Example(
      "⟦Take it at least 2 hours before or after other medicines.⟧", under: "How to use it",
      "time between other medicines and this: at least 2 hours"),
    Example(
      "Take it at least 2 hours before or after other medicines for the heart.", under: "How to use it"),
    Example(
      "You may be given other medicines 30 minutes before you are given Examplix.", under: "How to use it"),
    Example("Take foobarin calcium 2 hours before Examplix.", under: "How to use it"),
  ]
}
