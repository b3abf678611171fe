extension AdverseReactions {
  static let examples =
    [
      Example(
        "Rare side effects you may get:\n\n- ⟦Stevens-Johnson syndrome⟧: ⟦blisters⟧, ⟦rash⟧\n- Skin: ⟦itching⟧",
        under: "4. Possible side effects", "stevens-johnson syndrome, rare", "blisters, rare", "rash, rare",
        "itching, rare"),
      Example("It is not known whether Examplix causes liver injury.", under: "Side effects"),
      Example("⟦Rash⟧: uncommon.", under: "Side effects", "rash, uncommon"),
      Example(
        "⟦Nausea⟧: very common (≥1/10).\n\n⟦Headache⟧", under: "Side effects",
        "nausea, very common (at least 10%)", "headache"),
      Example(
        "**Common side effects (>10%):**\n\n* ⟦Headache⟧\n* ⟦Fatigue⟧\n", under: "Side effects",
        "headache, very common (more than 10%)", "fatigue, very common (more than 10%)"),
      Example(
        "* ⟦Blood disorders⟧ (⟦leukopenia⟧, ⟦neutropenia⟧)\n", under: "Side effects", "blood disorders",
        "leukopenia",
        "neutropenia"),
      Example(
        "**Serious side effects (<1%):**\n\n* ⟦Psychiatric effects⟧ (⟦depression⟧, ⟦anxiety⟧)\n",
        under: "Side effects",
        "psychiatric effects, less than 1%, serious", "depression, less than 1%, serious",
        "anxiety, less than 1%, serious"),
      Example(
        "Common (may affect up to 1 in 10 people)\n\n* ⟦Headache⟧\n* ⟦Nightmares⟧ Rare side effects (may affect up to 1 in 1,000 people)\n"
          + "* ⟦Seizures⟧\n",
        under: "Side effects", "headache, common (up to 10%)", "nightmares, common (up to 10%)",
        "seizures, rare (up to 0.1%)"),
      Example(
        "* ⟦Rash⟧ (rare: may affect up to 1 in 1,000 people)\n* ⟦Headache⟧\n", under: "Side effects",
        "rash, rare (up to 0.1%)", "headache"),
      Example(
        "* ⟦Lack of energy or feeling weak (asthenia)⟧\n", under: "Side effects",
        "lack of energy or feeling weak (asthenia)"),
      Example(
        "Some side effects, like ⟦dizziness⟧ or ⟦ataxia⟧, may impair judgment.", under: "FAQ", "dizziness",
        "ataxia"),
      Example(
        "It requires monitoring for side effects such as ⟦dizziness⟧ or ⟦liver enzyme changes⟧.",
        under: "FAQ",
        "dizziness", "liver enzyme changes"),
      Example(
        "Severe ⟦injection site pain⟧ and ⟦swelling of the face⟧ were reported.",
        under: "Adverse reactions", "injection site pain",
        "swelling of the face"),
      Example(
        "⟦Increases in serum creatinine⟧ and ⟦cytokine release syndrome⟧ (CRS) occurred; ⟦CRS⟧ was fatal.",
        under: "Adverse reactions", "increases in serum creatinine", "cytokine release syndrome", "crs"),
      Example(
        "* ⟦Hypoglycemia⟧ when it is given together with insulin\n", under: "Adverse reactions",
        "hypoglycemia"),
      Example(
        "Nervous system disorders: ⟦dizziness⟧, ⟦tremor⟧", under: "Adverse reactions", "dizziness", "tremor"),
      Example(
        "In 25% of patients these occurred:\n\n| | Placebo | Drug |\n|---|---|---|\n| ⟦Cough⟧ | 4% | 9% |\n",
        under: "Adverse reactions", "cough, common (9%)"),
      Example(
        "Eye disorders: ⟦blurred vision⟧\n\nVascular disorders: ⟦flushing⟧\n", under: "Adverse reactions",
        "blurred vision", "flushing"),
      Example(
        "| Reaction | Examplix (N = 80) % | Placebo (N = 79) % |\n|---|---|---|\n| ⟦Rash⟧ | 7 | 2 |\n",
        under: "Adverse reactions", "rash, common (7%)"),
      Example(
        "| Reaction | Drug n (%) |\n|---|---|\n| ⟦Fatigue⟧ | 44 (3.1) |\n", under: "Adverse reactions",
        "fatigue, common (3.1%)"),
      Example(
        "| Organ class | Common | Rare |\n|---|---|---|\n| Eye disorders | ⟦Dry eye⟧ | ⟦Cataract⟧, ⟦glaucoma⟧ |\n",
        under: "Adverse reactions", "dry eye, common", "cataract, rare", "glaucoma, rare"),
      Example(
        "| Class | Frequency | Reaction |\n|---|---|---|\n| Infections | Uncommon | ⟦Sinusitis⟧, ⟦sepsis⟧ |\n",
        under: "Adverse reactions", "sinusitis, uncommon", "sepsis, uncommon"),
      Example(
        "**Common (may affect up to 1 in 10 people)**\n\n* ⟦fluid around a lung⟧, ⟦sore tongue⟧, ⟦raised level of a muscle enzyme⟧\n",
        under: "Side effects", "fluid around a lung, common (up to 10%)", "sore tongue, common (up to 10%)",
        "raised level of a muscle enzyme, common (up to 10%)"),
      Example(
        "**Rare (may affect up to 1 in 1 000 people)**\n\n* ⟦inflamed veins⟧ which can cause pain, redness and swelling\n",
        under: "Side effects", "inflamed veins, rare (up to 0.1%)"),
      Example(
        "* ⟦pale stools⟧ (possible symptoms of ⟦hepatitis⟧)\n", under: "Side effects", "pale stools",
        "hepatitis"),
      Example(
        "* ⟦Paresthesia (tingling or numbness)⟧\n", under: "Side effects",
        "paresthesia (tingling or numbness)"),
      Example(
        "* Common: may affect up to 1 in 10 people\n* Rare: may affect up to 1 in 1,000 people\n\nReactions:\n\n* Common: ⟦headache⟧\n",
        under: "Side effects", "headache, common (up to 10%)"),
      Example(
        "| Reaction | Examplix 5 mg % | Examplix 10 mg % | Placebo % |\n|---|---|---|---|\n| ⟦Rash⟧ | 7 | 9 | 2 |\n",
        under: "Adverse reactions", "rash, common (7–9%)"),
      Example(
        "The most common adverse reactions (≥ 10% and ≥ 2% greater than placebo) are ⟦cough⟧ and ⟦fever⟧.",
        under: "Adverse reactions", "cough, very common (at least 10%)", "fever, very common (at least 10%)"),
      Example(
        "⟦Anaphylaxis⟧, presenting as ⟦cough⟧ and ⟦wheezing⟧, has occurred.", under: "Adverse reactions",
        "anaphylaxis",
        "cough", "wheezing"),
      Example(
        "Other side effects: Very common (may affect more than 1 in 10 people) Visual side effects include\n\n* ⟦eye pain⟧\n",
        under: "Side effects", "eye pain, very common (more than 10%)"),
      Example(
        "**Common side effects (>10%):**\n\n* ⟦Nausea⟧\n* ⟦Thirst⟧\nLess frequent but possible side effects (1-10% of patients) include:\n* ⟦Fatigue⟧\n",
        under: "Side effects", "nausea, very common (more than 10%)", "thirst, very common (more than 10%)",
        "fatigue, common (1–10%)"),
      Example(
        "**Rare (may affect up to 1 in 1,000 people)**\n\n* ⟦cough⟧\n* ⟦dizziness⟧ Reporting of side effects If you get any side effects, talk to your doctor.\n",
        under: "Side effects", "cough, rare (up to 0.1%)", "dizziness, rare (up to 0.1%)"),
      Example(
        "The most common side effects (affects more than 1 user in 10) are:\n\n* ⟦hot flushes⟧\n",
        under: "Side effects", "hot flushes, very common (more than 10%)"),
      Example(
        "⟦Metabolic acidosis⟧, seen rarely (may affect up to 1 in 1,000 people). These are its signs:\n\n* ⟦vomiting⟧\n* ⟦tiredness⟧\n",
        under: "Side effects", "metabolic acidosis, rare (up to 0.1%)", "vomiting", "tiredness"),
      Example(
        "The most common side effects are ⟦leg pain⟧ (frequency is very common, may affect more than 1 in 10 people) and ⟦nausea⟧ (frequency is common, may affect up to 1 in 10 people).",
        under: "Side effects", "leg pain, very common (more than 10%)", "nausea, common (up to 10%)"),
      Example(
        "* ⟦Rash⟧ (very common)\n* ⟦mouth sores⟧, ⟦vomiting⟧ (common), ⟦cough⟧\n", under: "Side effects",
        "rash, very common", "mouth sores", "vomiting, common", "cough"),
      Example(
        "**Very common (may affect more than 1 in 10 people)**\n\n* ⟦headache⟧\n* ⟦loss of appetite⟧ Common\n* ⟦thirst⟧\n* ⟦hives⟧ Rare side effects: may affect up to 1 in 1,000 people\n* ⟦fits⟧\n",
        under: "Side effects", "headache, very common (more than 10%)",
        "loss of appetite, very common (more than 10%)",
        "thirst, common", "hives, common", "fits, rare (up to 0.1%)"),
      Example(
        "**Rare (may affect up to 1 in 1,000 people)**\n\n* ⟦seizures⟧\n\nYou may also have these side effects:\n\n* ⟦dry mouth⟧\n",
        under: "Side effects", "seizures, rare (up to 0.1%)", "dry mouth"),
      Example(
        "**Common (may affect up to 1 in 10 people)**\n\n⟦Cough⟧**\n\n\\*\\*Cases of ⟦lung scarring⟧ have been reported.\n",
        under: "Side effects", "cough, common (up to 10%)", "lung scarring"),
      Example(
        "Common side effects (may affect up to 1 in 10 people)\n\n⟦Fever⟧ and ⟦chills⟧ were reported very commonly in children.\n",
        under: "Side effects", "fever, very common", "chills, very common"),
      Example(
        "**Less common side effects (1-10% or less):**\n\n* ⟦Dizziness⟧\n", under: "Side effects",
        "dizziness, up to 10%"),
      Example(
        "**Uncommon (may affect up to 1 in 10 people)**\n\n* ⟦cramps⟧\n", under: "Side effects",
        "cramps, uncommon (up to 10%)"),
      Example(
        "Common (affects 1 to 10 users in 100):\n\n* ⟦headache⟧\n", under: "Side effects",
        "headache, common (1–10%)"),
      Example(
        "| Class | Reaction | Drug (%) |\n|---|---|---|\n| Eye disorders | ⟦Dry eye⟧ | 4 |\n",
        under: "Adverse reactions",
        "dry eye, common (4%)"),
      Example(
        "⟦Nausea⟧ occurred. Tell your nurse about side effects, the date and your weight.",
        under: "Side effects", "nausea"),
      Example(
        "Tell your doctor if you get a cough, as this may be a sign of ⟦pneumonia⟧.\n\nYour doctor looks after you.",
        under: "Side effects", "pneumonia"),
      Example(
        "**Common (may affect up to 1 in 10 people)**\n\n* ⟦higher enzyme of the muscles (creatine kinase)⟧\n* ⟦low readings for a blood salt⟧\n\nTalk to your doctor.",
        under: "Side effects", "higher enzyme of the muscles (creatine kinase), common (up to 10%)",
        "low readings for a blood salt, common (up to 10%)"),
      Example(
        "Common side effects (in more than 10% of patients) include ⟦nausea⟧. Less common but serious side effects include ⟦gout⟧.",
        under: "Side effects", "nausea, very common (more than 10%)", "gout, serious"),
      Example(
        "Common (more than 1 in a 100 patients):\n\n* ⟦cramps⟧\n", under: "Side effects",
        "cramps, common (more than 1%)"),
      Example("⟦Cough⟧ (≥ 1% to < 10%).", under: "Side effects", "cough, common (1 to less than 10%)"),
      Example(
        "Uncommon side effects are:\n\n* ⟦rash⟧\n", under: "Side effects", "rash, uncommon"),
      Example(
        "Uncommon (may affect less than 1 in 100 people):\n\n* ⟦rash⟧\n", under: "Side effects",
        "rash, uncommon (less than 1%)"),
      Example(
        "Very common side effects These may affect more than 1 in 10 people.\n\n⟦Headache⟧\n\n⟦Nausea⟧",
        under: "Side effects", "headache, very common (more than 10%)", "nausea, very common (more than 10%)"),
      Example(
        "* Common: may affect up to 1 in 10 people:\n* ⟦headache⟧\n* ⟦fever⟧ Rare side effects are (may affect up to 1 in 1,000 people):\n* ⟦rash⟧\n",
        under: "Side effects", "headache, common (up to 10%)", "fever, common (up to 10%)",
        "rash, rare (up to 0.1%)"),
      Example(
        "Very common (may affect more than 1 in 10 people) or common (may affect up to 1 in 10 people):\n\n* ⟦rash⟧\n",
        under: "Side effects", "rash"),
      Example("⟦Drowsiness⟧ is a common side effect.", under: "Questions", "drowsiness"),
      Example(
        "You can drive, but examplix can make you ⟦feel dizzy⟧.", under: "Driving and using machines",
        "dizziness"),
      Example(
        "This medicine might cause ⟦tiredness⟧ or ⟦fainting⟧.", under: "Driving and using machines",
        "tiredness", "fainting"),
      Example(
        "Do not drive if you ⟦feel dizzy⟧.\n\nAsk your doctor. Your doctor looks after you.",
        under: "Driving and using machines",
        "dizziness"),
      Example(
        "People who take it may develop a ⟦skin rash⟧. Ask your doctor.", under: "Warnings and precautions",
        "skin rash"),
      Example(
        "It may cause a blood disorder called ⟦neutropenia⟧.\n\nAsk your doctor. Your doctor looks after you.",
        under: "Warnings and precautions", "neutropenia"),
      Example(
        "Examplix can ⟦worsen heart failure⟧.", under: "Warnings and precautions", "worsen heart failure"),
      Example(
        "Examplix might ⟦raise your blood sugar⟧.", under: "Warnings and precautions",
        "raise your blood sugar"),
      Example(
        "Serious ⟦skin reactions⟧ can occur.", under: "Warnings and precautions", "skin reactions, serious"),
      Example(
        "This medicine may cause you to:\n\n* have ⟦blurred vision⟧\n* ⟦feel tired⟧\n\nAsk your doctor.",
        under: "Driving and using machines", "blurred vision", "tiredness"),
      Example("If a skin reaction can occur, ask for advice.", under: "Warnings and precautions"),
      Example("* ⟦Nausea⟧ and ⟦vomiting⟧\n", under: "Side effects", "nausea", "vomiting"),
      Example(
        "**Uncommon (may affect up to 1 in 100 people)**\n\n* a ⟦drop in the number of red blood cells, white blood cells and platelets (pancytopenia)⟧\n",
        under: "Side effects",
        "drop in the number of red blood cells, white blood cells and platelets (pancytopenia), uncommon (up to 1%)"
      ),
      Example(
        "**Common (may affect up to 1 in 10 people)**\n\n* ⟦fewer red cells, which can make you pale and weak (anaemia)⟧\n",
        under: "Side effects", "fewer red cells (anaemia), common (up to 10%)"),
      Example(
        "**Common (may affect up to 1 in 10 people)**\n\n* ⟦swelling of the hands, feet or lips⟧\n* ⟦bladder and ⟦skin infections⟧⟧\n",
        under: "Side effects", "swelling of the hands, feet or lips, common (up to 10%)",
        "bladder infections, common (up to 10%)", "skin infections, common (up to 10%)"),
      Example(
        "* ⟦Headache⟧\n* Patients with a history of stroke\n", under: "Side effects", "headache"),
      Example(
        "Common (may affect up to 1 in 10 people): ⟦cough⟧ ⟦fever⟧ ⟦nausea (feeling sick)⟧ ⟦dry mouth⟧ ⟦constipation⟧ ⟦joint pain⟧\n\nAsk your doctor.",
        under: "Side effects", "cough, common (up to 10%)", "fever, common (up to 10%)",
        "nausea (feeling sick), common (up to 10%)", "dry mouth, common (up to 10%)",
        "constipation, common (up to 10%)",
        "joint pain, common (up to 10%)"),
      Example(
        "**Rare (may affect up to 1 in 1,000 people)**\n\n* ⟦high or ⟦low blood pressure⟧⟧\n* ⟦low counts of platelets⟧ and ⟦white blood cells⟧\n",
        under: "Side effects", "high blood pressure, rare (up to 0.1%)",
        "low blood pressure, rare (up to 0.1%)",
        "low counts of platelets, rare (up to 0.1%)", "low counts of white blood cells, rare (up to 0.1%)"),
      Example(
        "**Rare (may affect up to 1 in 1,000 people)**\n\n* ⟦hearing voices that are not there (hallucinations)⟧, ⟦mania⟧\n* ⟦rash⟧ (not severe), ⟦fever⟧\n",
        under: "Side effects", "hearing voices (hallucinations), rare (up to 0.1%)",
        "mania, rare (up to 0.1%)",
        "rash, rare (up to 0.1%)", "fever, rare (up to 0.1%)"),
      Example(
        "**Rare (may affect up to 1 in 1,000 people)**\n\n* ⟦feeling anxious⟧, ⟦feeling sad⟧ Tests may show:\n* blood tests may show ⟦raised liver enzymes⟧\n* ⟦lumbulation⟧ (a lump that comes and goes), fobulous\n",
        under: "Side effects", "feeling anxious, rare (up to 0.1%)", "feeling sad, rare (up to 0.1%)",
        "raised liver enzymes, rare (up to 0.1%)",
        "lumbulation, rare (up to 0.1%)"),
      Example(
        "Stop taking it and see a doctor if you notice any of these symptoms:\n\n* a wide rash, fever and swollen glands (⟦DRESS syndrome⟧).\n\nAsk your doctor.",
        under: "Side effects", "dress syndrome, serious"),
      Example(
        "The following symptoms may occur in newborn babies: ⟦shaking⟧, ⟦muscle stiffness⟧ and ⟦difficulty in feeding⟧. Ask your doctor.",
        under: "Warnings and precautions", "shaking", "muscle stiffness", "difficulty in feeding"),
      Example(
        "* ⟦⟦Pancreatitis⟧⟧ (common in children and uncommon in adults)\n", under: "Side effects",
        "pancreatitis, uncommon", "pancreatitis, common"),
      Example(
        "At high doses, side effects such as ⟦tiredness⟧ (reported as common) may occur.",
        under: "Driving and using machines", "tiredness, common"),
      Example(
        "**Rare (may affect up to 1 in 1,000 people)**\n\n* Digestive problems: ⟦heartburn⟧, ⟦belching⟧\n* ⟦capillary leak syndrome (CLS)⟧\n",
        under: "Side effects", "heartburn, rare (up to 0.1%)", "belching, rare (up to 0.1%)",
        "capillary leak syndrome (cls), rare (up to 0.1%)"),
      Example(
        "**Rare (may affect up to 1 in 1,000 people)**\n\n* ⟦inflammation⟧ or ⟦scarring of the lungs⟧\n* ⟦skin cancer⟧, a form of cancer related to sunlight\n",
        under: "Side effects", "inflammation of the lungs, rare (up to 0.1%)",
        "scarring of the lungs, rare (up to 0.1%)", "skin cancer, rare (up to 0.1%)"),
      Example(
        "* ⟦Allergic reactions⟧ (e.g., ⟦rash⟧, ⟦hives⟧)\n* ⟦Stomach upset⟧ (including ⟦nausea⟧ and ⟦vomiting⟧)\n* ⟦Mood changes⟧ (such as ⟦anxiety⟧ or ⟦depression⟧)\n",
        under: "Side effects", "allergic reactions", "rash", "hives", "stomach upset", "nausea", "vomiting",
        "mood changes", "anxiety", "depression"),
      Example(
        "* ⟦Infections⟧ (including in children with fever)\n* ⟦Rash⟧ (e.g. with blisters, with fever)\n* ⟦Paraesthesia (tingling or numbness)⟧\n",
        under: "Side effects", "infections", "rash", "paraesthesia (tingling or numbness)"),
      Example(
        "Any unusual or concerning symptoms after the infusion should be reported.", under: "Side effects"),
      Example("You may feel better after a week.", under: "Driving and using machines"),
      Example("Table 1 lists reactions in adults with epilepsy", under: "Adverse reactions"),
      Example("Stop the infusion if severe hypotension occurs.", under: "Adverse reactions"),
      Example(
        "Patients with poorly controlled hypertension were excluded from the epilepsy trials.",
        under: "Adverse reactions"),
      Example("Call your doctor for medical advice about side effects.", under: "Side effects"),
      Example("Arthritis can cause pain.", under: "About arthritis"),
    ] + ownedExamples + bandExamples + toldExamples + listExamples + bandedExamples + causeExamples
    + pairExamples + includedExamples + subtitleExamples + shownExamples
}
