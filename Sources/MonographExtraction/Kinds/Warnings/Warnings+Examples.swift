extension Warnings {
  static let examples =
    [
      Example("Limiting the dose may reduce the occurrence of rash.", under: "Warnings"),
      Example("Talk to your doctor if you have any of the conditions mentioned above.", under: "Warnings"),
      Example("An increase in beta-blocker dose may be associated with lower values.", under: "5 Warnings"),
      Example(
        "It has been associated with ⟦neuropathy⟧ lasting more than a year.", under: "Warnings",
        "warning: neuropathy"),
      Example(
        "If you have an ⟦infection⟧ your dose must be raised.", under: "Warnings and precautions",
        "warning: infection"),
      Example(
        "Examplix may cause ⟦pancreatitis and severe hepatotoxicity⟧.", under: "Warnings",
        "warning: pancreatitis and severe hepatotoxicity"),
      Example(
        "Watch for trouble, since it can lead to ⟦anaemia⟧, ⟦neutropenia⟧, ⟦bleeding⟧ and ⟦infection⟧.",
        under: "Warnings", "warning: anaemia", "warning: neutropenia", "warning: bleeding",
        "warning: infection"),
      Example(
        "Examplix can ⟦prolong the QT interval⟧ (on the ECG), which may be fatal.", under: "Precautions",
        "warning: prolongation of qt interval"),
      Example("⟦Seizures⟧ have been reported.", under: "Warnings", "warning: seizures"),
      Example("It may increase the level of digoxin.", under: "Warnings"),
      Example(
        "Use with caution in patients with ⟦asthma⟧ or ⟦epilepsy⟧.", under: "Precautions",
        "warning: asthma", "warning: epilepsy"),
      Example("- **⟦Ototoxicity⟧:** Stop at the first sign.", under: "Warnings", "warning: ototoxicity"),
      Example(
        "Talk to your doctor before taking Examplix if you have ⟦glaucoma⟧ or have ⟦high blood pressure⟧, because it acts on vessels.",
        under: "Warnings and precautions", "warning: glaucoma", "warning: high blood pressure"),
      Example(
        "Examplix may ⟦impair your ability to drive⟧.", under: "Driving and using machines",
        "warning: driving and machinery"),
      Example(
        "Do ⟦not stop taking it suddenly⟧.", under: "Precautions", "warning: sudden discontinuation"),
      Example(
        "You may ⟦feel dizzy for some hours⟧.", under: "Driving and using machines",
        "warning: feel dizzy for some hours (driving and machines)"),
      Example(
        "Examplix is not expected to affect your ability to drive.", under: "Driving and using machines"),
      Example(
        "People with ⟦gout⟧, ⟦epilepsy⟧, or ⟦asthma⟧ should be cautious.", under: "Precautions",
        "warning: gout",
        "warning: epilepsy", "warning: asthma"),
      Example(
        "⟦Abruptly stopping Examplix may bring the pain back⟧.", under: "Precautions",
        "warning: abruptly stopping examplix may bring the pain back"),
      Example(
        "⟦Abruptly stopping Examplix can lead to seizures⟧.", under: "Precautions",
        "warning: seizures on abrupt stopping"),
      Example(
        "It should ⟦not be stopped suddenly⟧.", under: "Precautions", "warning: sudden discontinuation"),
      Example(
        "People with certain conditions such as ⟦gout⟧, ⟦epilepsy⟧ or ⟦asthma⟧ should be cautious.",
        under: "Precautions", "warning: gout", "warning: epilepsy", "warning: asthma"),
      Example(
        "- if you experience a ⟦cough⟧. This may be a sign of ⟦pneumonia⟧.",
        under: "Warnings and precautions",
        "warning: cough", "warning: pneumonia"),
      Example(
        "There have been rare cases of ⟦pancreatitis⟧.", under: "Warnings", "warning: pancreatitis"),
      Example("In cases of renal failure the dose is lower.", under: "Warnings"),
      Example(
        "Older people are more prone to side effects, especially ⟦dizziness⟧.", under: "Warnings",
        "warning: dizziness"),
      Example(
        "Examplix may ⟦hide a fever⟧ and ⟦prolong bleeding⟧.", under: "Warnings", "warning: masking of fever",
        "warning: prolongation of bleeding"),
      Example(
        "Your child might get ⟦infections⟧ more easily.", under: "Warnings", "warning: infections"),
      Example(
        "Older people may be ⟦more susceptible to side effects⟧.", under: "Warnings",
        "warning: more susceptible to side effects"),
      Example(
        "These infections include:\n\n- ⟦sepsis⟧ and the like\n- ⟦tuberculosis⟧", under: "Warnings",
        "warning: sepsis",
        "warning: tuberculosis"),
      Example(
        "Discontinue Examplix if the patient develops a ⟦serious infection⟧.", under: "Warnings",
        "warning: serious infection"),
      Example(
        "If you think you have an infection, your doctor may test your blood.",
        under: "Warnings and precautions"),
      Example(
        "If you stop taking Examplix, ⟦your seizures may come back⟧.", under: "How to take Examplix",
        "warning: your seizures may come back on stopping"),
      Example("Tell your doctor of conditions that increase the risk of infections.", under: "Warnings"),
      Example("Examplix ⟦contains lactose⟧.", under: "Warnings and precautions", "warning: lactose"),
      Example(
        "It may increase the risk of ⟦anaemia⟧ (especially in women), ⟦copper deficiency⟧, iron overload, ⟦seizures⟧, and ⟦gout⟧.",
        under: "Warnings", "warning: anaemia", "warning: copper deficiency", "warning: seizures",
        "warning: gout"),
      Example(
        "Use with caution in patients with ⟦phenylketonuria⟧, newborns, those at risk of ⟦fainting⟧, and those with ⟦bipolar disorder⟧.",
        under: "Precautions", "warning: phenylketonuria", "warning: fainting",
        "warning: bipolar disorder"),
      Example(
        "Some people may develop a ⟦bone disease called osteonecrosis⟧.", under: "Warnings",
        "warning: bone disease called osteonecrosis"),
      Example("Examplix may increase ⟦bleeding risk⟧.", under: "Warnings", "warning: bleeding risk"),
      Example("Avoid risk factors for heart disease.", under: "Warnings"),
      Example(
        "It can ⟦affect blood sugar levels⟧.", under: "Warnings", "warning: affect blood sugar levels"),
      Example(
        "Alcohol may increase the risk of ⟦side effects⟧.", under: "Precautions", "warning: side effects"),
      Example("Some medicines may increase the risk of side effects.", under: "Precautions"),
      Example(
        "Combining Examplix with foobarin increases the risk of ⟦seizures⟧.", under: "Interactions",
        "warning: seizures"),
      Example("Avoid foobarin due to an increased risk of seizures.", under: "Interactions"),
      Example(
        "**Serious risks:**\n\n- ⟦Heart failure⟧\n- ⟦Heterotopic ossification⟧ (bone in the wrong place)\n- Talk to a nurse",
        under: "Precautions",
        "warning: heart failure", "warning: heterotopic ossification"),
      Example(
        "Do ⟦not stop taking Examplix⟧ without asking your doctor.", under: "Precautions",
        "warning: stopping treatment"),
      Example(
        "⟦Your symptoms may come back⟧ if you stop taking Examplix.", under: "How to take Examplix",
        "warning: your symptoms may come back on stopping"),
      Example(
        "If you stop taking Examplix ⟦your seizures may come back⟧.", under: "How to take Examplix",
        "warning: your seizures may come back on stopping"),
      Example(
        "Do ⟦not operate machinery if you feel sleepy⟧.", under: "Driving and using machines",
        "warning: driving and machinery"),
      Example(
        "Examplix is not expected to affect you being able to drive.", under: "Driving and using machines"),
      Example(
        "Examplix has a minor influence on the ability to drive. However, you should ⟦not drive if you are tired⟧.",
        under: "Driving and using machines", "warning: driving and machinery"),
      Example(
        "Examplix has a minor influence on the ability to drive. However, you should ⟦not drive if you are tired⟧.",
        under: "Driving and using machines", "warning: driving and machinery"),
      Example(
        "No, patients should ⟦avoid driving⟧.", under: "Precautions", "warning: driving and machinery"),
      Example(
        "Talk to your doctor if you have had ⟦pneumonia⟧, ⟦asthma⟧, ⟦gout⟧ or ⟦epilepsy⟧.",
        under: "Warnings and precautions", "warning: pneumonia", "warning: asthma", "warning: gout",
        "warning: epilepsy"),
      Example(
        "Talk to your doctor before using Examplix:\n\n- if you have ⟦heart problems⟧ your doctor may want to watch\n- if you have a condition that ⟦weakens your defence against infections⟧\n- if you notice ⟦unusual bleeding⟧\n- if you receive treatment\n- any medicines that prolong the QT interval",
        under: "Warnings and precautions", "warning: heart problems",
        "warning: weakens your defence against infections", "warning: unusual bleeding"),
      Example(
        "Examplix belongs to a class of medicines that can cause ⟦lactic acidosis⟧.", under: "Warnings",
        "warning: lactic acidosis"),
      Example(
        "These symptoms may be due to ⟦meningitis⟧.", under: "Warnings", "warning: meningitis"),
      Example("It contains 10 mg sodium, so it is nearly sodium-free.", under: "Warnings and precautions"),
      Example(
        "If treatment is stopped too early, ⟦your symptoms may return⟧.", under: "How to take Examplix",
        "warning: your symptoms may return on stopping"),
      Example(
        "No, Examplix can increase the risk of ⟦drowsiness⟧.", under: "Questions and answers",
        "warning: drowsiness"),
      Example(
        "Tell your doctor if you have:\n\n⟦gout⟧\n\n⟦asthma in the past⟧. Most people do well.\n\n⟦epilepsy⟧",
        under: "Warnings and precautions", "warning: gout", "warning: asthma in the past", "warning: epilepsy"
      ),
      Example(
        "Tell your doctor if you take:\n\n- foobarin (to treat gout)", under: "Warnings and precautions"),
      Example(
        "It may ⟦harm your unborn baby⟧.", under: "Pregnancy", "warning: harm your unborn baby"),
      Example("The risk to the foetus is unknown.", under: "Warnings"),
      Example(
        "### ⟦Depression⟧ and ⟦suicide⟧\n\nAsk how they feel.", under: "Warnings", "warning: depression",
        "warning: suicide"),
      Example(
        "### Examplix ⟦contains lactose⟧\n\nThis medicine contains 10 mg lactose.",
        under: "Warnings and precautions", "warning: lactose"),
      Example(
        "Do ⟦not stop taking Examplix⟧ unless your doctor tells you to.", under: "How to take Examplix",
        "warning: stopping treatment"),
      Example(
        "If you have gout, ⟦your symptoms may get worse⟧ when you stop taking Examplix.",
        under: "How to take Examplix", "warning: your symptoms may get worse on stopping"),
      Example(
        "As it works slowly, if you stop taking it, ⟦your gout may progress⟧.", under: "How to take Examplix",
        "warning: your gout may progress on stopping"),
      Example(
        "Tell your doctor if you have ⟦gout⟧ if you have ⟦asthma⟧.", under: "Warnings and precautions",
        "warning: gout", "warning: asthma"),
      Example(
        "Talk to your doctor if you have ⟦diarrhoea⟧, ⟦nausea⟧ or ⟦vomiting⟧.",
        under: "Warnings and precautions",
        "warning: diarrhoea", "warning: nausea", "warning: vomiting"),
      Example(
        "Talk to your doctor if you have ⟦numbness, tingling or pain (neuropathy)⟧.",
        under: "Warnings and precautions", "warning: numbness, tingling or pain (neuropathy)"),
      Example(
        "Talk to your doctor if you have ⟦blood clots⟧, or a ⟦family history of blood clots⟧.",
        under: "Warnings and precautions", "warning: blood clots", "warning: family history of blood clots"),
      Example(
        "There is a risk of ⟦hypersensitivity⟧ (with a rash) and ⟦seizures⟧.", under: "Warnings",
        "warning: hypersensitivity", "warning: seizures"),
      Example(
        "Rare cases of ⟦pancytopenia⟧ and ⟦neutropenia⟧ have been reported.", under: "Warnings",
        "warning: pancytopenia", "warning: neutropenia"),
      Example(
        "These symptoms could be a sign of a rare but ⟦serious infection⟧.", under: "Warnings",
        "warning: serious infection"),
      Example(
        "⟦Autoimmune disorders⟧ (when the defence attacks the body) may also occur.", under: "Warnings",
        "warning: autoimmune disorders"),
      Example(
        "If you develop new or worsening symptoms of ⟦heart failure⟧, call your doctor.",
        under: "Warnings and precautions", "warning: heart failure"),
      Example(
        "Tell your doctor if you live in regions where ⟦fungal infections⟧ (in the soil) are common.",
        under: "Warnings and precautions", "warning: fungal infections"),
      Example("Certain vaccines may cause infections.", under: "Warnings"),
      Example("Studies have to show whether there is a risk of gout.", under: "Warnings"),
      Example("Consider treatment in patients at risk of gout.", under: "Warnings"),
      Example(
        "Examplix can ⟦reactivate HBV infection⟧.", under: "Warnings",
        "warning: reactivation of hepatitis B infection"),
      Example(
        "Avoid ⟦contact with the eyes and mouth⟧.", under: "Precautions",
        "warning: contact with the eyes and mouth"),
      Example("Avoid contact with other drivers.", under: "Precautions"),
      Example(
        "Do not take it if you are pregnant, as it may ⟦harm your unborn baby⟧.", under: "Precautions",
        "warning: harm your unborn baby"),
      Example(
        "⟦Avoid activities⟧ that require alertness.", under: "Precautions",
        "warning: driving and machinery"),
      Example(
        "Advise your doctor if you have ⟦gout⟧.", under: "Warnings and precautions", "warning: gout"),
      Example("If you have any of the following, tell your doctor.", under: "Warnings and precautions"),
      Example(
        "Examplix carries a boxed warning for ⟦lactic acidosis⟧.", "boxed warning: lactic acidosis"),
      Example("It has a black box warning concerning ⟦gout⟧.", "boxed warning: gout"),
      Example("Examplix ⟦does not carry a Black Box Warning⟧.", "no boxed warning"),
      Example("Inflammation leads to damage of the joints.", under: "About arthritis"),
    ] + toldExamples + formExamples + askedExamples + riskExamples + furtherExamples + stopExamples
    + readerExamples + denialExamples + besideExamples + restrictionExamples + endingExamples + factorExamples
    + groupExamples
}
