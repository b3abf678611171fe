extension Warnings {
  /// Questions, lines without a verb, the sun, operations, and what ends a treatment.
  static let furtherExamples = [
    Example(
      "Use with caution in patients with ⟦heart disease⟧, especially ⟦arrhythmias⟧ and ⟦hypertension⟧.",
      under: "Warnings", "warning: heart disease", "warning: arrhythmias", "warning: hypertension"),
    Example(
      "Use with caution in patients with a ⟦heart murmur⟧ or ⟦valvular heart disease⟧.", under: "Warnings",
      "warning: heart murmur", "warning: valvular heart disease"),
    Example(
      "The following may increase the risk of ⟦arrhythmias⟧:\n\n- a ⟦history of fainting⟧\n- ⟦low levels of potassium⟧",
      under: "Warnings", "warning: arrhythmias", "warning: history of fainting",
      "warning: low levels of potassium"),
    Example(
      "In patients with gout, Examplix doubles the risk of ⟦stroke⟧.", under: "Warnings", "warning: stroke"),
    Example(
      "- ⟦Acute pancreatitis⟧: It has been reported after marketing.", under: "5 Warnings",
      "warning: acute pancreatitis"),
    Example(
      "⟦Anemia⟧, ⟦neutropenia⟧ and ⟦thrombocytopenia⟧ occur with Examplix.", under: "Warnings",
      "warning: anemia",
      "warning: neutropenia", "warning: thrombocytopenia"),
    Example(
      "Tell your doctor if you take any of the following medicines, as they may cause harm:\n\n- foobarins",
      under: "Warnings"),
    Example(
      "- Do you have ⟦trouble with your kidneys⟧?\n- Have you ever had a ⟦stomach ulcer⟧?",
      under: "Warnings and precautions", "warning: trouble with your kidneys", "warning: stomach ulcer"),
    Example(
      "Are you taking any other medicine? Do you know how it works?", under: "Warnings and precautions"),
    Example("Do you have gout?", under: "Indications"),
    Example(
      "⟦Bone marrow suppression⟧, sometimes irreversible.", under: "Warnings",
      "warning: bone marrow suppression"),
    Example(
      "⟦Renal impairment⟧, ⟦epilepsy⟧, elderly.", under: "Precautions", "warning: renal impairment",
      "warning: epilepsy"),
    Example(
      "⟦Bleeding, ulceration or perforation⟧.", under: "Warnings",
      "warning: bleeding, ulceration or perforation"),
    Example("Watch out for these signs:\n\n- fever\n- cough", under: "Warnings"),
    Example("Epilepsy, gout.", under: "About the illness"),
    Example(
      "Caution is advised in ⟦epilepsy and gout⟧.", under: "Precautions", "warning: epilepsy and gout"),
    Example("It should be used with caution in pregnant women.", under: "Precautions"),
    Example("Care is needed in the treatment of gout.", under: "Precautions"),
    Example(
      "Talk to your doctor if anyone in your family has had ⟦breast cancer⟧.", under: "Warnings",
      "warning: breast cancer"),
    Example(
      "Avoid ⟦exposure to direct sunlight⟧.", under: "Warnings", "warning: exposure to direct sunlight"),
    Example("Keep the bottle away from sunlight.", under: "Warnings"),
    Example(
      "It should be stopped two weeks before ⟦major surgery⟧.", under: "Warnings", "warning: major surgery"),
    Example("It relieves the pain before surgery.", under: "Warnings"),
    Example("Discontinue if ⟦agranulocytosis⟧ occurs.", under: "Warnings", "warning: agranulocytosis"),
    Example(
      "Treatment must be stopped at the first sign of a ⟦rash⟧.", under: "Warnings", "warning: rash"),
    Example("Discontinue if pregnancy is suspected.", under: "Warnings"),
    Example("Stop if symptoms like fatigue occur.", under: "Warnings"),
    Example("It may make ⟦myasthenia gravis⟧ worse.", under: "Warnings", "warning: myasthenia gravis"),
    Example("Smoking makes no difference; the cold can make it worse.", under: "Warnings"),
    Example("⟦Blood pressure may fall⟧.", under: "Warnings", "warning: decreased blood pressure"),
    Example("Prices may fall.", under: "Warnings"),
    Example("Examplix ⟦is habit-forming⟧.", under: "Warnings", "warning: dependence"),
    Example(
      "It ⟦lowers your resistance to infection⟧.", under: "Warnings",
      "warning: decreased resistance to infection"),
    Example(
      "Examplix may ⟦interfere with thyroid function tests⟧.", under: "Warnings",
      "warning: interfere with thyroid function tests"),
    Example("Examplix may interfere with foobarin.", under: "Warnings"),
    Example(
      "Treatment with Examplix may cause ⟦severe diarrhoea⟧.", under: "Warnings", "warning: severe diarrhoea"),
    Example("The benefit of treatment outweighs the risk of gout.", under: "Warnings"),
    Example("May ⟦mask an infection⟧.", under: "Warnings", "warning: masking of infection"),
    Example(
      "Tell your doctor if you have:\n\n- ⟦Crohn's disease⟧ or ⟦ulcerative colitis⟧ (a bowel disease)\n- a ⟦liver disease⟧ or a ⟦gallbladder disease⟧",
      under: "Warnings and precautions", "warning: crohn's disease", "warning: ulcerative colitis",
      "warning: liver disease", "warning: gallbladder disease"),
    Example(
      "Do not apply to ⟦open wounds or broken skin⟧.", under: "Warnings",
      "warning: open wounds or broken skin"),
    Example("Apply it to clean skin on the open hand.", under: "Warnings"),
    Example("The risk of a clot depends on your age.", under: "Warnings"),
    Example(
      "The risk of very ⟦low blood sugar⟧ is increased.", under: "Warnings", "warning: low blood sugar"),
    Example(
      "It can cause an unusual reaction, resulting in ⟦seizures⟧.", under: "Warnings", "warning: seizures"),
    Example(
      "Particular attention should be paid to patients with ⟦epilepsy⟧.", under: "Precautions",
      "warning: epilepsy"),
    Example("It is possible that ⟦gout⟧ may occur.", under: "Warnings", "warning: gout"),
    Example(
      "Tell your doctor about any ⟦heart⟧, ⟦liver⟧ or ⟦kidney problems⟧.", under: "Warnings",
      "warning: heart problems", "warning: liver problems", "warning: kidney problems"),
    Example("Tell your doctor about any medicine or question. Talk about your history.", under: "Warnings"),
    Example(
      "Tell your doctor your medical history, especially of: ⟦asthma⟧, ⟦gout⟧, ⟦epilepsy⟧, ⟦glaucoma⟧.",
      under: "Precautions",
      "warning: asthma", "warning: gout", "warning: epilepsy", "warning: glaucoma"),
    Example(
      "Examplix is known to ⟦prolong the QT interval⟧.", under: "Warnings",
      "warning: prolongation of qt interval"),
    Example("This matters for substances known to prolong the QT interval.", under: "Warnings"),
    Example(
      "Avoid long-term use to prevent ⟦rebound congestion⟧.", under: "Precautions",
      "warning: rebound congestion"),
    Example("Avoid touching the tip to prevent infection.", under: "Precautions"),
    Example("It contains less than 1 mmol sodium.", under: "Warnings"),
    Example(
      "You should ⟦not stop the tablets⟧ on your own.", under: "Warnings",
      "warning: stopping treatment"),
    Example("It ⟦is toxic to the liver⟧.", under: "Warnings", "warning: is toxic to the liver"),
    Example(
      "It increases the risk of developing ⟦holes in the gut wall⟧.", under: "Warnings",
      "warning: holes in the gut wall"),
    Example("There is a risk of not being paid.", under: "Warnings"),
    Example(
      "Tell your doctor if your doctor has told you that you have ⟦gout⟧.", under: "Warnings and precautions",
      "warning: gout"),
    Example(
      "Some people have had ⟦thoughts of harming or killing themselves⟧.", under: "Warnings",
      "warning: suicidal thoughts"),
    Example(
      "### ⟦Skin rash⟧\n\nDiscontinue if a rash develops.", under: "Warnings", "warning: skin rash"),
    Example(
      "⟦Self-medication with this drug is extremely dangerous⟧.", under: "Dosage",
      "warning: self-medication with this drug is extremely dangerous"),
    Example("The potential risks to the fetus are unknown.", under: "Precautions"),
    Example(
      "Use caution in patients with ⟦respiratory problems⟧ as Examplix can ⟦depress breathing⟧.",
      under: "Precautions", "warning: respiratory problems", "warning: respiratory depression"),
    Example(
      "Talk to your doctor if you:\n\n- have a ⟦history of floating spots⟧ and if their number increases",
      under: "Precautions", "warning: history of floating spots"),
    Example(
      "If you are receiving supportive care, it will only be used for a short time.", under: "Precautions"),
    Example(
      "For 24 hours protect your ⟦eyes and skin from strong light⟧.", under: "Precautions",
      "warning: eyes and skin from strong light"),
    Example("Protect the tablets from light.", under: "Precautions"),
    Example(
      "Examplix may make you dizzy. This may ⟦affect your ability to drive⟧.", under: "Driving",
      "warning: driving and machinery"),
    Example(
      "It is given with others, minimizing the risk of side effects of higher doses.", under: "Precautions"),
    Example(
      "- if you suffer from ⟦kidney stones⟧ or have a history of kidney stones", under: "Precautions",
      "warning: kidney stones"),
    Example(
      "Talk to your doctor if you have any of the following:\n\n- ⟦Raised aldosterone levels⟧ (which lead to water and salt retention in the body along with imbalance of various blood minerals)\n- ⟦Low blood pressure⟧, likely to occur if you are dehydrated",
      under: "Precautions", "warning: raised aldosterone levels", "warning: low blood pressure"),
    Example(
      "If you have ⟦heart disease⟧, tell your doctor, because your ⟦blood pressure may be lowered⟧.",
      under: "Precautions", "warning: heart disease", "warning: decreased blood pressure"),
  ]
}
