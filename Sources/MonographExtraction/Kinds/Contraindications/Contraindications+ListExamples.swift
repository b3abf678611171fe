extension Contraindications {
  /// Lists that lost their marks, and what the drug must not go together with.
  static let listExamples = [
    Example(
      "**Contraindications (do not use if):**\n\n- ⟦glaucoma⟧", under: "Precautions",
      "contraindication: glaucoma"),
    Example(
      "Do not take it:\n\n- if you have ⟦severe liver disease⟧ If you are not sure, talk to your doctor",
      under: "Contraindications", "contraindication: severe liver disease"),
    Example(
      "Examplix can be used\n\n- if you are allergic to nuts\n- if you have gout", under: "Precautions"),
    Example(
      "- if you are ⟦allergic to nuts⟧ (see section 6) Warnings and precautions Talk to your doctor\n- if you have gout",
      under: "Contraindications", "contraindication: allergic to nuts"),
    Example(
      "- if you have ⟦tuberculosis⟧ (see Warnings and precautions)\n- if you have ⟦gout⟧",
      under: "Contraindications",
      "contraindication: tuberculosis", "contraindication: gout"),
    Example("You can take Examplix:\n\n- if you have gout", under: "Contraindications"),
    Example(
      "Examplix must not be used\n\n- if you are ⟦allergic to nuts⟧", under: "Precautions",
      "contraindication: allergic to nuts"),
    Example("Examplix should not be used in place of a doctor's advice.", under: "Dosage"),
    Example("Specific contraindications are not fully defined.", under: "Contraindications"),
    Example(
      "Each medicine has specific contraindications (when it must not be used).", under: "Contraindications"),
    Example(
      "Do not take it:\n\n- If you ⟦suspect gout⟧, see side effects in section 4.",
      under: "Contraindications", "contraindication: suspect gout"),
    Example("With foobarin, read the \"Do not take\" section of its leaflet.", under: "Precautions"),
    Example(
      "- ⟦severe renal failure⟧ (eGFR less than 45 mL/min)", under: "Contraindications",
      "contraindication: severe renal failure"),
    Example(
      "You should not be given Examplix if you are ⟦allergic to it⟧. You have ⟦tuberculosis⟧. You have ⟦heart failure that is severe⟧.",
      under: "Precautions", "contraindication: allergic to it", "contraindication: tuberculosis",
      "contraindication: heart failure that is severe"),
    Example(
      "You should not be given Examplix if you are ⟦allergic to it⟧. You should tell your doctor of gout.",
      under: "Precautions", "contraindication: allergic to it"),
    Example("You have tuberculosis. You have heart failure.", under: "Precautions"),
    Example(
      "You must not use Examplix with medicines that contain ⟦spironolactone⟧, often used as a diuretic.",
      under: "Interactions", "contraindication: spironolactone"),
    Example("Do not use Examplix with otherin without asking your doctor.", under: "Interactions"),
    Example(
      "It should also not be used concurrently with ⟦warfarin⟧ or ⟦digoxin⟧.", under: "Contraindications",
      "contraindication: warfarin", "contraindication: digoxin"),
    Example("It should not be used with a cannula.", under: "Contraindications"),
    Example("Do not use Examplix together with such medicines.", under: "Interactions"),
    Example(
      "- if you have ⟦phaeochromocytoma⟧, which is a tumour in the adrenal gland", under: "Contraindications",
      "contraindication: phaeochromocytoma"),
    Example(
      "Patients who in the last 6 months had ⟦gout⟧ or a ⟦stroke⟧ must not use Examplix.",
      under: "Contraindications", "contraindication: gout in the last 6 months",
      "contraindication: stroke in the last 6 months"),
    Example(
      "It is contraindicated in ⟦NYHA class III or IV heart failure⟧.", under: "Contraindications",
      "contraindication: nyha class iii or iv heart failure"),
    Example(
      "- ⟦severe liver disease⟧, i.e. class C", under: "Contraindications",
      "contraindication: severe liver disease"),
    Example(
      "It is contraindicated in patients with ⟦gout⟧ and ⟦liver disease concurrently using otherol⟧.",
      under: "Contraindications", "contraindication: gout",
      "contraindication: liver disease concurrently using otherol"),
    Example(
      "- if, in the last 6 months, you have had a ⟦heart attack⟧ or ⟦stroke⟧", under: "Contraindications",
      "contraindication: heart attack", "contraindication: stroke"),
    Example(
      "- certain ⟦types of irregular or abnormal heartbeat⟧", under: "Contraindications",
      "contraindication: types of irregular or abnormal heartbeat"),
    Example(
      "It is contraindicated in individuals with certain medical conditions, such as ⟦glaucoma⟧.",
      under: "Precautions", "contraindication: glaucoma"),
    Example(
      "Do not give Examplix if your child or adolescent:\n\n- is ⟦allergic to it⟧\n- has ⟦glaucoma⟧",
      under: "Precautions", "contraindication: allergic to it", "contraindication: glaucoma"),
    Example(
      "Do not take it with any of the following medicines:\n\n- ⟦astemizole⟧ or ⟦terfenadine⟧ (used for an allergy)",
      under: "Contraindications", "contraindication: astemizole", "contraindication: terfenadine"),

    Example(
      "⟦Hypersensitivity⟧. ⟦Active peptic ulceration⟧. ⟦Anuria⟧.", under: "Contraindications",
      "contraindication: hypersensitivity", "contraindication: active peptic ulceration",
      "contraindication: anuria"),
    Example(
      "⟦Hypersensitivity⟧. Examplix acts on the kidney. Anuria.", under: "Contraindications",
      "contraindication: hypersensitivity"),
    Example(
      "Patients with a ⟦body weight of less than 40 kg⟧.", under: "Contraindications",
      "contraindication: body weight of less than 40 kg"),
    Example(
      "It must not be taken if you are ⟦more than 3 months pregnant⟧.", under: "Precautions",
      "contraindication: more than 3 months pregnant"),
    Example(
      "It is contraindicated with ⟦drugs known to prolong the QT interval⟧ and increase the risk of arrhythmias.",
      under: "Contraindications", "contraindication: drugs known to prolong the qt interval"),
    Example(
      "- if your doctor determines that you have ⟦low potassium levels⟧", under: "Contraindications",
      "contraindication: low potassium levels"),
    Example("Some vaccines should not be given during treatment with it.", under: "Warnings"),
    Example(
      "It should also be avoided in patients with ⟦peptic ulcer⟧ or ⟦heart failure⟧.",
      under: "Contraindications",
      "contraindication: peptic ulcer", "contraindication: heart failure"),
    Example("Milk should also be avoided in patients with peptic ulcer.", under: "Precautions"),
    Example(
      "Examplix is contraindicated during ⟦pregnancy⟧; it may increase the risk of miscarriage.",
      under: "Precautions", "contraindication: pregnancy"),
    Example(
      "It is contraindicated in patients with ⟦severe liver⟧ or ⟦kidney disease⟧, ⟦peptic ulcer⟧, or ⟦heart failure⟧.",
      under: "Contraindications", "contraindication: severe liver disease",
      "contraindication: severe kidney disease", "contraindication: peptic ulcer",
      "contraindication: heart failure"),
    // Among phrases, what no table knows.
    Example(
      "⟦Gout⟧. ⟦Twisting of the upper sprocket⟧.", under: "Contraindications", "contraindication: gout",
      "contraindication: twisting of the upper sprocket"),
    Example("⟦Gout⟧. See the general section.", under: "Contraindications", "contraindication: gout"),
    Example(
      "⟦Fits⟧. ⟦Twisting of the upper sprocket⟧. The dose is told below.", under: "Contraindications",
      "contraindication: fits", "contraindication: twisting of the upper sprocket"),
    Example(
      "- with medicines containing ⟦pimozide⟧ (used to calm), ⟦terfenadine⟧ and ⟦cisapride⟧",
      under: "Do not take Examplix", "contraindication: pimozide", "contraindication: terfenadine",
      "contraindication: cisapride"),
    Example(
      "- with ⟦severe liver disease⟧", under: "Contraindications", "contraindication: severe liver disease"),
  ]
}
