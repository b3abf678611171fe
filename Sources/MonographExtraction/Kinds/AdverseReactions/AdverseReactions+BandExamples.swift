extension AdverseReactions {
  /// Of which reactions a frequency is said.
  static let bandExamples =
    [
      Example(
        "* ⟦Hiccups⟧, ⟦belching⟧, ⟦bowel perforation⟧ (rare but serious)\n* ⟦Blurred vision⟧ (rare), ⟦dry eye⟧\n",
        under: "Side effects", "hiccups", "belching", "bowel perforation, rare",
        "blurred vision, rare", "dry eye"),
      Example(
        "* **Part A:** ⟦Nausea⟧. Rarely: ⟦rash⟧.\n* **Part B:** ⟦Dry mouth⟧.\n", under: "Side effects",
        "nausea", "rash, rare", "dry mouth"),
      Example(
        "**Common:** ⟦thirst⟧, ⟦dry mouth⟧, ⟦ketoacidosis⟧ (rare)", under: "Side effects", "thirst, common",
        "dry mouth, common", "ketoacidosis, rare"),
      // A frequency with its list in one line, without a full stop.
      Example(
        "**Uncommon (0.1-1%):** ⟦dry eye⟧\n\nRare (may affect up to 1 in 1,000 people): ⟦hair loss⟧\n",
        under: "Side effects", "dry eye, uncommon (0.1–1%)", "hair loss, rare (up to 0.1%)"),
      Example(
        "Common: may affect up to 1 in 10 people\n\n⟦headache⟧\n\n⟦dizziness⟧\n", under: "Side effects",
        "headache, common (up to 10%)", "dizziness, common (up to 10%)"),
      // Each behind what it speaks of.
      Example(
        "⟦Fits⟧ were reported in 6% and ⟦knee pain⟧ in 0.4% of patients.", under: "Side effects",
        "fits, common (6%)", "knee pain, uncommon (0.4%)"),
      Example(
        "⟦Pneumonia⟧, a very common side effect (may affect more than 1 in 10 people) or ⟦gout⟧, an uncommon side effect (may affect up to 1 in 100 people).",
        under: "Side effects", "pneumonia, very common (more than 10%)", "gout, uncommon (up to 1%)"),
      // What is said of the outcome, of another label, or of others than the patients.
      Example(
        "* ⟦Allergic reactions⟧, which can, rarely, be fatal\n", under: "Side effects", "allergic reactions"),
      Example(
        "In rare cases, ⟦high blood sugar⟧ may lead to ⟦ketoacidosis⟧.", under: "Side effects",
        "high blood sugar", "ketoacidosis, rare"),
      Example(
        "⟦Seizures⟧ were seen with an uncommon or rare frequency.", under: "Side effects", "seizures"),
      Example(
        "**Serious Side Effects (frequency not defined or <1%):**\n\n* ⟦Seizures⟧\n", under: "Side effects",
        "seizures, serious"),
      Example(
        "**Serious Side Effects (seen in <1%):**\n\n* ⟦Seizures⟧\n", under: "Side effects",
        "seizures, less than 1%, serious"),
      Example(
        "The most common reactions (more than 1 in 10 people) are ⟦dizziness⟧, ⟦headache⟧ (commonly reported) and ⟦vomiting⟧ (uncommonly reported).",
        under: "Side effects", "dizziness, very common (more than 10%)", "headache, common",
        "vomiting, uncommon"),
      Example(
        "Common: ⟦diarrhoea⟧, ⟦nausea⟧. **Less common:** ⟦rash⟧.", under: "Side effects",
        "diarrhoea, common", "nausea, common", "rash"),
      Example(
        "Common: ⟦diarrhoea⟧, ⟦nausea⟧; less common: ⟦rash⟧.", under: "Side effects",
        "diarrhoea, common", "nausea, common", "rash"),
      Example(
        "Rare (may affect up to 1 in 1,000 people)\n\n* ⟦gout⟧ Side effects where the frequency cannot be estimated from the available data\n* ⟦sepsis⟧\n",
        under: "Side effects", "gout, rare (up to 0.1%)", "sepsis, frequency not known"),
      Example(
        "Other side effects in children and adolescents with lymphoma or psoriasis may include: Very common (may affect more than 1 in 10 people)\n\n⟦rash⟧\n\n⟦fever⟧\n",
        under: "Side effects", "rash, very common (more than 10%)", "fever, very common (more than 10%)"),
      // What is lacking, who acts, and a lead-in that the first of its list was run into.
      Example(
        "Common (may affect up to 1 in 10 people):\n\n* ⟦not feeling hungry⟧\n* ⟦not enough potassium in the blood⟧\n",
        under: "Side effects", "not feeling hungry, common (up to 10%)",
        "not enough potassium in the blood, common (up to 10%)"),
      Example(
        "Common (may affect up to 1 in 10 people):\n\n* ⟦fits⟧\n\nYour doctor will check you to control your asthma.\n\nSome people occasionally cough soon after it.\n",
        under: "Side effects", "fits, common (up to 10%)"),
      Example(
        "Common (may affect up to 1 in 10 people):\n\n* ⟦fits⟧\n\nYour doctor will check you, as it can cause ⟦gout⟧.\n",
        under: "Side effects", "fits, common (up to 10%)", "gout, common (up to 10%)"),
      Example(
        "Rare (may affect up to 1 in 1,000 people):\n\n* ⟦gout⟧\n* ⟦fits⟧\n\nThe following were reported (frequency not known) * ⟦Deafness⟧\n\n⟦Rash⟧ * ⟦Hives⟧\n",
        under: "Side effects", "gout, rare (up to 0.1%)", "fits, rare (up to 0.1%)",
        "deafness, frequency not known", "rash, frequency not known", "hives, frequency not known"),
      Example(
        "**Rare (<1%):** ⟦gout⟧.\n\n**Post-marketing reports:** ⟦deafness⟧.", under: "Side effects",
        "gout, less than 1%", "deafness"),
      Example(
        "⟦Headache⟧ was reported in 10% of patients taking placebo.", under: "Side effects", "headache"),
      Example("Mild reactions are common, but ⟦hives⟧ may occur.", under: "Side effects", "hives"),
      Example(
        "⟦Skin reactions⟧ are common and can range from ⟦itching⟧ to ⟦blisters⟧.", under: "Side effects",
        "skin reactions", "itching", "blisters"),
      Example("⟦Hair loss⟧ is common and can be severe.", under: "Side effects", "hair loss, common"),
      Example("Reactions are rare but can include ⟦hives⟧.", under: "Side effects", "hives, rare"),
      Example(
        "⟦Hair loss⟧ is rare, ⟦knee pain⟧ is common.", under: "Side effects", "hair loss, rare",
        "knee pain, common"),
      Example(
        "* ⟦Hair loss⟧ and ⟦brittle nails⟧ (very rare)\n", under: "Side effects", "hair loss, very rare",
        "brittle nails, very rare"),
      Example(
        "* ⟦Shivering⟧, ⟦sweating⟧ or ⟦trembling⟧ (may affect up to 1 in 10 people)\n", under: "Side effects",
        "shivering, common (up to 10%)", "sweating, common (up to 10%)", "trembling, common (up to 10%)"),
      Example(
        "⟦Tiredness⟧, ⟦vertigo⟧ (reported as common) and ⟦deafness⟧ (reported as uncommon) were seen.",
        under: "Side effects", "tiredness, common", "vertigo, common", "deafness, uncommon"),
      Example(
        "⟦Muscle cramps⟧, ⟦wheezing⟧, and in rare cases ⟦gallstones⟧.", under: "Side effects",
        "muscle cramps", "wheezing", "gallstones, rare"),
      Example(
        "* ⟦Cough⟧, and rarely ⟦pneumonitis⟧\n* ⟦Fits⟧ have been seen very rarely\n", under: "Side effects",
        "cough", "pneumonitis, rare", "fits, very rare"),
      Example(
        "* ⟦Loose stools⟧ (rarely with mucus)\n* ⟦Knee pain⟧, usually brief and rarely severe\n",
        under: "Side effects", "loose stools", "knee pain"),
      Example(
        "⟦Kidney cancer⟧ was seen a little more often, but it is not known whether Examplix was the reason.",
        under: "Side effects", "kidney cancer"),
      Example(
        "Common (may affect up to 1 in 10 people)\n\n* ⟦hiccups⟧\n* ⟦knee pain⟧ Some side effects are uncommon (may affect up to 1 in 100 people)\n* ⟦gout⟧\n",
        under: "Side effects", "hiccups, common (up to 10%)", "knee pain, common (up to 10%)",
        "gout, uncommon (up to 1%)"),
      Example(
        "Tell your doctor if you notice:\n\n* ⟦fits⟧. Other side effects include: Common: may affect up to 1 in 10 people:\n* ⟦gout⟧\n",
        under: "Side effects", "fits", "gout, common (up to 10%)"),
      Example(
        "* ⟦gout⟧. Common: may affect up to 1 in 10 people:\n* ⟦hives⟧\n\nTell your doctor if you notice:\n\n* ⟦fits⟧\n",
        under: "Side effects", "gout", "hives, common (up to 10%)", "fits"),
      // Where a list ends that a frequency stands over.
      Example(
        "Rare (may affect up to 1 in 1,000 people)\n\n* ⟦gout⟧\n\nSome side effects were seen right after the drip. These have included ⟦itching⟧.",
        under: "Side effects", "gout, rare (up to 0.1%)", "itching"),
      Example(
        "Rare (may affect up to 1 in 1,000 people)\n\n* ⟦gout⟧\n\nInjecting crushed tablets can cause ⟦blood clots⟧.",
        under: "Side effects", "gout, rare (up to 0.1%)", "blood clots"),
      Example(
        "Rare (may affect up to 1 in 1,000 people)\n\n⟦Gout⟧\n\nExamplix can cause ⟦acne⟧ through a hormone.\n\n⟦Hiccups⟧",
        under: "Side effects", "gout, rare (up to 0.1%)", "acne", "hiccups, rare (up to 0.1%)"),
      Example(
        "Rare side effects that may show up in blood tests are:\n\n* ⟦high blood sugar⟧\n",
        under: "Side effects",
        "high blood sugar, rare"),
      Example(
        "Rare (may affect up to 1 in 1,000 people)\n\n⟦Gout⟧\n\n⟦Fits⟧ have been seen in adults.",
        under: "Side effects", "gout, rare (up to 0.1%)", "fits, rare (up to 0.1%)"),
      Example(
        "Rare (may affect up to 1 in 1,000 people)\n\n⟦Gout⟧\n\nSide effects for which frequency is not known (cannot be estimated from available data)\n\n⟦Muscle damage⟧",
        under: "Side effects", "gout, rare (up to 0.1%)", "muscle damage, frequency not known"),
      Example(
        "**Common (1-10%):**\n\n* ⟦Headache⟧\n\n**Serious Side Effects:** Severe reactions like ⟦anaphylaxis⟧ are possible.",
        under: "Side effects", "headache, common (1–10%)", "anaphylaxis, serious"),
      Example(
        "* Iron: Rarely causes side effects.\n* Zinc: Too much can cause ⟦vomiting⟧.\n",
        under: "Side effects",
        "vomiting"),
      // What is no frequency, and what stands behind.
      Example(
        "Common (may affect up to 1 in 10 people):\n\n* ⟦weight gain⟧ of more than 7%\n* ⟦blisters⟧ on more than 30% of the skin\n",
        under: "Side effects", "weight gain, common (up to 10%)", "blisters, common (up to 10%)"),
      Example(
        "⟦Weight gain⟧ in more than 10% of patients.", under: "Side effects",
        "weight gain, very common (more than 10%)"),
      Example(
        "⟦Shivering⟧ and ⟦cough⟧ may occur. These are very common (may affect more than 1 in 10 people). ⟦Gout⟧ may occur.",
        under: "Side effects", "shivering, very common (more than 10%)", "cough, very common (more than 10%)",
        "gout"),
      Example(
        "⟦Allergies⟧ such as ⟦hives⟧ may occur. This is very rare (may affect up to 1 in 10,000 people).",
        under: "Side effects", "allergies, very rare (up to 0.01%)", "hives"),
      Example(
        "⟦Lung infection (pneumonia)⟧: uncommon (may affect up to 1 in 100 people)\n\n⟦Gout⟧\n",
        under: "Side effects",
        "lung infection (pneumonia), uncommon (up to 1%)", "gout"),
      Example(
        "* ⟦⟦Sore throat⟧⟧ (adults: common; children: very common)\n", under: "Side effects",
        "sore throat, very common",
        "sore throat, common"),
      Example(
        "⟦Blood clots⟧ may be found very rarely (may affect up to 1 in 10,000 people). They could cause a ⟦stroke⟧.",
        under: "Side effects", "blood clots, very rare (up to 0.01%)", "stroke"),
      Example(
        "Complications of gallstones such as ⟦bleeding⟧ may occur rarely (may affect up to 1 in 1,000 people).",
        under: "Side effects", "bleeding, rare (up to 0.1%)"),
      Example(
        "**Common side effects:** These occur in more than 10% of patients and go away.\n\n* ⟦Headache⟧\n",
        under: "Side effects", "headache, very common (more than 10%)"),
      Example(
        "**Rare (may affect up to 1 in 1,000 people)**\n\n* ⟦increase of creatinine⟧, a chemical in the urine, and a measure of kidney work\n* ⟦serotonin syndrome⟧ – a rare but grave condition\n",
        under: "Side effects", "increase of creatinine, rare (up to 0.1%)",
        "serotonin syndrome, rare (up to 0.1%)"),
      // Lists in a sentence.
      Example(
        "Rare side effects (may affect up to 1 in 1,000 people) include ⟦lowering of the voice⟧; ⟦problems with speech⟧; ⟦wheezing⟧; and ⟦fits⟧.",
        under: "Side effects", "lowering of the voice, rare (up to 0.1%)",
        "problems with speech, rare (up to 0.1%)",
        "wheezing, rare (up to 0.1%)", "fits, rare (up to 0.1%)"),
      Example(
        "Rare side effects (may affect up to 1 in 1,000 people) include ⟦fits⟧ that may need care in a ward.",
        under: "Side effects", "fits, rare (up to 0.1%)"),
      Example(
        "**Common (may affect up to 1 in 10 people)**\n\n* ⟦need to pass urine at night⟧\n* ⟦strange movements⟧ (a common side effect) mainly of the tongue\n* ⟦bone⟧, ⟦joint⟧, and/or ⟦muscle pain⟧\n* ⟦changes in the levels of hormones⟧, ⟦circulating fats⟧\n",
        under: "Side effects", "need to pass urine at night, common (up to 10%)",
        "strange movements, common (up to 10%)", "bone pain, common (up to 10%)",
        "joint pain, common (up to 10%)", "muscle pain, common (up to 10%)",
        "changes in the levels of hormones, common (up to 10%)",
        "changes in the levels of circulating fats, common (up to 10%)"),
      Example(
        "You may have side effects during the drip. The most common symptoms are ⟦itching⟧ and ⟦hives⟧.",
        under: "Warnings and precautions", "itching", "hives"),
      Example(
        "You may have waited for the drip. The most common symptoms are itching and hives.",
        under: "Warnings and precautions"),
      // Headings that were run into items.
      Example(
        "Uncommon (may affect up to 1 in 100 people)\n\n* ⟦tremor⟧\n* ⟦kidney stones⟧ Side effects with unknown frequency (frequency cannot be estimated from the available data)\n* ⟦hives⟧\n",
        under: "Side effects", "tremor, uncommon (up to 1%)", "kidney stones, uncommon (up to 1%)",
        "hives, frequency not known"),
      Example(
        "* ⟦shivering⟧, ⟦fever⟧ (very common; may affect more than 1 in 10 people)\n", under: "Side effects",
        "shivering, very common (more than 10%)", "fever, very common (more than 10%)"),
      Example(
        "* ⟦shingles⟧: it can come with ⟦blisters⟧. This is uncommon (may affect up to 1 in 100 people).\n",
        under: "Side effects", "shingles, uncommon (up to 1%)", "blisters"),
      Example(
        "⟦Gout⟧ may become severe. This is rare (may affect up to 1 in 1,000 people).", under: "Side effects",
        "gout"),
      // Which they are is said; the next sentence tells of others.
      Example(
        "The most common adverse reactions (30 % or more) were ⟦rash⟧ and ⟦fever⟧. There was one case of ⟦sepsis⟧.",
        under: "Side effects", "rash, very common (at least 30%)", "fever, very common (at least 30%)",
        "sepsis"),
      Example(
        "⟦Vertigo⟧ and ⟦eczema⟧ were also reported (difference was less than 1%).", under: "Side effects",
        "vertigo", "eczema"),
      Example(
        "The incidence of ⟦gout⟧ was 0.1 (95% CI 0.01, 0.5).", under: "Side effects", "gout"),
      Example(
        "* ⟦Liver damage (hepatitis)⟧ – this needs care at once\n* ⟦Changes in blood values⟧ (⟦anemia⟧, ⟦bleeding⟧)\n* Skin (⟦rash⟧, ⟦hives⟧)\n",
        under: "Side effects", "liver damage (hepatitis)", "changes in blood values", "anemia", "bleeding",
        "rash",
        "hives"),
      // Each in its order; what a reaction is called.
      Example(
        "⟦Fever⟧ and ⟦rash⟧ occurred in 19% and 17% of patients, respectively.", under: "Side effects",
        "fever, very common (19%)", "rash, very common (17%)"),
      Example(
        "⟦Gout⟧ is a common side effect (1% to 10%); ⟦rash⟧ is very common.", under: "Side effects",
        "gout, common (1–10%)", "rash, very common"),
      // What the number was meant to be is not known.
      Example(
        "**Very common side effects (may affect more than up to 1 in 10 people):**\n\n- ⟦gout⟧",
        under: "Side effects", "gout, very common"),
      Example("⟦Gout⟧ is an uncommon side effect.", under: "Side effects", "gout, uncommon"),
    ]
}
