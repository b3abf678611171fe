extension Indications {
  /// What it is given for, said as something done, as what was measured, or as whom it is for.
  static let purposeExamples = [
    Example(
      "Examplix is used in ⟦anaemic adults about to have an operation⟧, to save blood.", under: "Uses",
      "used for anaemic adults about to have an operation"),
    Example("Examplix is used in adults who have not been helped by other medicines.", under: "Uses"),
    Example(
      "It is used to treat ⟦anaemia⟧ in adults receiving chemotherapy for lymphoma or myeloma.",
      under: "Uses", "used for anaemia"),
    Example(
      "Examplix can also be prescribed if you have a ⟦high calcium level in your blood⟧ due to a tumour.",
      under: "Uses", "used for high calcium level in your blood"),
    Example(
      "Your doctor has prescribed Examplix because you have an ⟦overactive bladder⟧.", under: "Uses",
      "used for overactive bladder"),
    Example(
      "Examplix is implanted to ⟦repair the damaged surface of the knee⟧.", under: "Uses",
      "used for repair the damaged surface of the knee"),
    Example("Examplix should be taken with food to reduce stomach upset.", under: "Uses"),
    Example(
      "It is commonly used to provide symptomatic relief from the ⟦common cold⟧.", under: "Uses",
      "used for common cold"),
    Example("It is not intended for intravenous administration.", under: "Uses"),
    Example("It is not for patients who are under 18 years.", under: "Uses"),
    Example("A doctor might prescribe it for ⟦angina⟧.", under: "Uses", "used for angina"),
    Example("You are given Examplix to reduce the signs and symptoms of your disease.", under: "Uses"),
    Example("The cells used to make Examplix come from a healthy eye.", under: "Uses"),
    Example("It does not relieve ⟦gout⟧ or prevent its return.", under: "Uses", "not used for gout"),
    Example(
      "It is used for the management of ⟦kidney disease-associated itching⟧ in adults.", under: "Uses",
      "used for kidney disease-associated itching"),
    Example(
      "It can be used, alone or with other medicines, for the treatment of:\n\n- ⟦gout⟧", under: "Uses",
      "used for gout"),
    Example(
      "It can help with a range of infections, such as ⟦skin infections⟧.", under: "Uses",
      "used for skin infections"),
    Example(
      "Examplix is an antihistamine for ⟦hay fever⟧ and ⟦urticaria⟧.", under: "Uses", "used for hay fever",
      "used for urticaria"),
    Example(
      "It is used for active immunisation of babies from 6 weeks of age against ⟦diphtheria⟧ and ⟦tetanus⟧.",
      under: "Uses", "used for diphtheria", "used for tetanus"),
    Example(
      "- ⟦CT scans of the head⟧\n- ⟦Imaging of blood vessels⟧ (angiography)", under: "Uses",
      "used for ct scans of the head", "used for imaging of blood vessels"),
    Example(
      "It is used to treat ⟦blood clots⟧ (deep vein thrombosis", under: "Uses", "used for blood clots"),
    Example(
      "Examplix treats ⟦iron deficiency⟧ with or without anemia.", under: "Uses", "used for iron deficiency"),
    Example(
      "It treats eye disorders called:\n\n- ⟦glaucoma⟧\n- ⟦uveitis⟧", under: "Uses", "used for glaucoma",
      "used for uveitis"),
    Example(
      "It treats ⟦constipation⟧ caused by medicines for severe pain.", under: "Uses",
      "used for constipation"),
    Example("It is combined with other analgesics to enhance pain relief.", under: "Uses"),
    Example(
      "Intravenous administration is indicated for ⟦ventricular fibrillation⟧.", under: "Practice",
      "used for ventricular fibrillation (approved)"),
    Example("Intravenous administration is not used for gout.", under: "Practice"),
    Example(
      "Examplix can be administered to control ⟦arrhythmias⟧.", under: "Practice", "used for arrhythmias"),
  ]
}
