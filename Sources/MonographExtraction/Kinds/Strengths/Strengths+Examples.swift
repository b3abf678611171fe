// What products hold, and what it is counted against.

extension Strengths {
  static let examples =
    pairExamples + concentrationExamples + [
      Example(
        "Each tablet contains ⟦14 mg⟧ of the active substance.", under: "What it contains", "14 mg"),
      Example("Take one 14 mg tablet daily.", under: "Dosage"),
      Example("**Cream (⟦0.1%⟧):** Apply a thin layer twice daily.", under: "Dosage", "0.1% cream"),
      Example("One gram of gel contains ⟦20 mg⟧ of examplin.", under: "Contents", "20 mg per g"),
      Example("Apply the ⟦2%⟧ gel twice daily.", under: "Dosage", "2% gel"),
      Example("Burning was felt by 2% of those who used the gel.", under: "Side effects"),
      Example("Use a 1% hydrocortisone cream beside it.", under: "Dosage"),
      Example(
        "- Examplix ⟦10 mg⟧ film-coated tablets: Each film-coated tablet contains ⟦10 mg⟧ examplix.",
        under: "What Examplix contains", "10 mg film-coated tablets", "10 mg"
      ).about("examplix"),
      Example(
        "Do not give Examplin ⟦14 mg⟧ film-coated tablets to children.", under: "Dosage",
        "14 mg film-coated tablets"
      ).about("examplin"),
      Example(
        "Examplin ⟦14 mg⟧ tablets are not suitable for children.", under: "Dosage", "14 mg tablets"
      )
      .about("examplin"),
      Example(
        "The vials contain ⟦250⟧, ⟦500⟧, ⟦1000⟧, ⟦1500⟧ or ⟦2000 IU⟧.", under: "Dosage",
        "250 international units", "500 international units", "1,000 international units",
        "1,500 international units", "2,000 international units"),
      Example(
        "Each ⟦180 mg⟧ film-coated tablet contains it.", under: "What it contains",
        "180 mg film-coated tablet"),
      Example("Examplin ⟦15 mg⟧ is only to be used for changing over.", under: "Dosage", "15 mg")
        .about(
          "examplin"),
      Example("1 mL of the solution holds ⟦0.4 mg⟧.", under: "Dosage", "0.4 mg"),
      Example(
        "It has ⟦4,000 international units (IU)⟧ (⟦33.3 micrograms⟧) per ml.", under: "Contents",
        "4,000 international units per mL", "33.3 micrograms per mL"),
      Example(
        "It has ⟦3,333 IU examplin per mL⟧.", under: "Contents", "3,333 international units per mL"),
      Example("It has ⟦5 mg⟧ (in water) per 2 ml.", under: "Contents", "5 mg per 2 mL"),
      Example("One vial contains ⟦30 mg⟧ of examplin per 3 mL.", under: "Contents", "30 mg per 3 mL"),
      Example(
        "Each pen contains ⟦30 mg⟧ examplin in 1.5 mL solution.", under: "Contents",
        "30 mg per 1.5 mL"),
      Example(
        "A syringe of 0.5 mL solution contains ⟦50 mg⟧.", under: "Contents", "50 mg per 0.5 mL"),
      Example("One 2 mL vial contains ⟦50 mg⟧ of examplin.", under: "Contents", "50 mg per 2 mL"),
      Example(
        "Each vial contains ⟦50 mg⟧, to be dissolved in 2 mL of water.", under: "Contents", "50 mg"),
      Example("Each vial contains ⟦50 mg⟧ and is kept in 2 mL syringes.", under: "Contents", "50 mg"),
      Example(
        "One syringe contains ⟦500⟧ or ⟦2000 IU⟧ of examplin in 0.3 ml or 0.6 ml.", under: "Contents",
        "500 international units", "2,000 international units"),
      Example("The powder is in a 20 mL vial containing ⟦50 mg⟧.", under: "Contents", "50 mg"),
      Example("Take 500 mg a day (one 250 mg tablet twice daily).", under: "Dosage"),
      Example("Available as ⟦500 mg⟧ tablets.", under: "How supplied", "500 mg tablets"),
      Example(
        "Three tablets of Examplix ⟦100 mg⟧/⟦40 mg⟧ are taken once a day.", under: "Dosage", "100 mg",
        "40 mg"),
      Example(
        "The recommended dose is a sublingual tablet of 5 mg or 10 mg two times a day.",
        under: "Dosage"),
      Example("Two tablets of Examplix 100 mg are taken once a day.", under: "Dosage"),
      Example(
        "It has 30 mg sorbitol in each 2 ml, which is equivalent to 15 mg/ml.", under: "Contents"),
      Example(
        "One tablet contains:\n\n* Examplin: ⟦80 mg⟧\n* Otherin: ⟦400 mg⟧\n", under: "Dosage",
        "80 mg", "400 mg"
      ),
    ]
}
