// Whom a sentence says to be free to have the drug, and whom not.

extension PatientUses {
  static let examples = [
    Example(
      "Examplix can be used in patients with ⟦mild gout⟧.", under: "Precautions",
      "mild gout: may be used"),
    Example(
      "Patients with ⟦gout⟧ can take Examplix at the usual dose.", under: "Precautions",
      "gout: may be used"),
    Example(
      "Patients with ⟦gout⟧ may take the usual dose.", under: "Precautions", "gout: may be used"),
    Example(
      "Patients ⟦allergic to nuts⟧ can be given Examplix.", under: "Precautions",
      "allergic to nuts: may be used"),
    Example(
      "Infants with a ⟦history of gout⟧ can be vaccinated.", under: "Precautions",
      "history of gout: may be used"),
    Example(
      "Examplix is suitable for people with ⟦gout⟧.", under: "Precautions", "gout: may be used"),
    Example(
      "It can be used in ⟦children from 6 years of age⟧.", under: "Dosage",
      "children from 6 years of age: may be used"),
    Example(
      "From ⟦2 years of age⟧ it can be used for short courses.", under: "Dosage",
      "2 years of age: may be used"),
    Example(
      "Gout: it is indicated in ⟦children from 6 years of age⟧.", under: "Dosage",
      "children from 6 years of age: may be used"),
    Example("It's recommended for use in ⟦children⟧.", under: "Dosage", "children: may be used"),
    Example(
      "Examplix is recommended for use in ⟦children aged 6 years and over⟧.", under: "Dosage",
      "children aged 6 years and over: may be used"),
    Example(
      "The use of Examplix in ⟦children under 12 years⟧ is recommended, as they cannot swallow tablets.",
      under: "Dosage", "children under 12 years: may be used"),
    Example(
      "This medication is generally recommended for use in ⟦pediatric patients⟧.", under: "Dosage",
      "pediatric patients: may be used"),
    Example(
      "Less is recommended in mild gout; it is usually recommended for those with ⟦severe renal impairment⟧.",
      under: "Dosage", "severe renal impairment: may be used"),
    Example(
      "This combination is generally recommended for ⟦children⟧, and their doses should be low.",
      under: "Dosage", "children: may be used"),
    Example(
      "The safety has not been shown, and it is recommended for use in ⟦pediatric populations⟧.",
      under: "Dosage", "pediatric populations: may be used"),
    Example(
      "This combination is not recommended for children, and it should be kept from them.", under: "Dosage"),
    Example("The use of a spacer in children is recommended.", under: "Dosage"),
    Example(
      "Use in ⟦children under 2 years⟧ is recommended.", under: "Dosage",
      "children under 2 years: may be used"),
    Example(
      "Examplix is used in ⟦adults and children from 2 years of age⟧.", under: "Indications",
      "adults and children from 2 years of age: may be used"),
    Example(
      "Examplix is used in adults and children from 2 years of age with a weak heart.", under: "Indications"),
    Example("Otherol is used in adults and children from 2 years of age.", under: "Indications"),
    Example("Use of gloves in children is recommended.", under: "Dosage"),
    Example(
      "Examplix is recommended for people aged ⟦under 18 years⟧.", under: "Dosage",
      "under 18 years: may be used"),
    Example(
      "Examplix is recommended for use in patients ⟦below the age of 18 years⟧.", under: "Dosage",
      "below the age of 18 years: may be used"),
    Example("Examplix is recommended for patients under dialysis.", under: "Dosage"),
    Example("It is often recommended for young ⟦children⟧.", under: "Dosage", "children: may be used"),
    Example("Caution is recommended for young children.", under: "Dosage"),
    Example(
      "If you are ⟦younger than 6 years old⟧, Examplix is recommended for you.", under: "Dosage",
      "younger than 6 years old: may be used"),
    Example("If you are younger than 6 years old, another medicine is recommended for you.", under: "Dosage"),
    Example(
      "You can take Examplix if you have ⟦gout⟧.", under: "Precautions", "gout: may be used"),
    Example("You can take Examplix if you have gout and your doctor agrees.", under: "Precautions"),
    Example("Examplix may be used if you have ⟦gout⟧.", under: "Precautions", "gout: may be used"),
    Example("Examplix may be used if you have gout and nothing else helps.", under: "Precautions"),
    Example(
      "No change is needed in gout; however, it's generally recommended for ⟦children⟧.", under: "Dosage",
      "children: may be used"),
    Example("You can take Examplix with water if you have gout.", under: "Precautions"),
    Example(
      "Examplix is recommended for patients with ⟦severe hepatic impairment⟧.", under: "Dosage",
      "severe hepatic impairment: may be used"),
    Example(
      "A dose of 5 mg Examplix is recommended for patients with severe hepatic impairment.", under: "Renal"),
    Example("Examplix is recommended for the prevention of gout in children.", under: "Dosage"),
    Example("Examplix is recommended for children only after surgery.", under: "Dosage"),
    Example(
      "It is suitable for ⟦children of all ages⟧.", under: "Dosage", "children of all ages: may be used"),
    Example("From 2 years of age on it hurts.", under: "Dosage"),
    Example(
      "Smokers aged ⟦12 years and over⟧ can be treated with Examplix.", under: "Dosage",
      "12 years and over: may be used"),
    Example(
      "Suitable for ⟦children from 2 months of age⟧.", under: "Dosage",
      "children from 2 months of age: may be used"),
    Example(
      "Examplix is an option for patients with ⟦gout⟧.", under: "Precautions", "gout: may be used"),
    Example("Patients aged 12 years and over can be treated with otherol.", under: "Dosage"),
    Example(
      "Examplix is not recommended in patients with ⟦artificial heart valves⟧.", under: "Warnings",
      "artificial heart valves: not recommended"),
    Example("Examplix is not recommended in patients with gout unless all else fails.", under: "Warnings"),
    Example(
      "This medication is not recommended for those with CrCl <30 mL/min or gout.", under: "Dosage"),
    Example(
      "It should be given to ⟦children⟧, as they cannot swallow tablets.", under: "Precautions",
      "children: may be used"),
    Example(
      "You can give Examplix to ⟦children below the age of 2 years⟧.", under: "Precautions",
      "children below the age of 2 years: may be used"),
    Example(
      "You can take Examplix if you are ⟦under 18 years old⟧.", under: "Precautions",
      "under 18 years old: may be used"),
    Example("It should be given to children only by a doctor.", under: "Precautions"),
    Example("It should be used with care in children.", under: "Precautions"),
    Example("You can take Examplix if you are under 18 years old and have gout.", under: "Precautions"),
    Example("Otherol should be given to children.", under: "Precautions"),
    Example(
      "Examplix is not recommended for ⟦adults⟧.", under: "Precautions", "adults: not recommended"),
    Example(
      "This medicine is not for use in ⟦adults⟧ due to a lack of data.", under: "Precautions",
      "adults: not recommended"),
    Example("It should not be used in ⟦adults⟧.", under: "Precautions", "adults: not recommended"),
    Example("Examplix is not recommended for adults over 80 years.", under: "Precautions"),
    Example("Doses above 5 mg are not recommended for adults.", under: "Precautions"),
    Example("Examplix can be used with caution in patients with gout.", under: "Precautions"),
    Example("Examplix may only be used in patients with gout.", under: "Precautions"),
    Example("Patients with gout may take longer to recover.", under: "Precautions"),
    Example("Heparin can be given to patients with gout.", under: "Precautions"),
  ]
}
