extension Warnings {
  /// What is told once, and what is told apart.
  static let toldExamples = [
    Example(
      "Use with caution: ⟦epilepsy⟧, ⟦heart failure⟧.", under: "Warnings", "warning: epilepsy",
      "warning: heart failure"),
    Example(
      "Speak with your doctor first if any of these apply: ⟦glaucoma⟧ or an ⟦overactive thyroid⟧.",
      under: "Warnings", "warning: glaucoma", "warning: overactive thyroid"),
    Example("Use with caution: read the leaflet.", under: "Warnings"),
    Example(
      "Serious events that may be associated with CRS included ⟦fever, headache and nausea⟧.",
      under: "Warnings", "warning: fever, headache and nausea"),
    Example(
      "Grade 3 or higher (severe or fatal) ⟦neurological toxicities⟧ occurred in patients receiving Examplix.",
      under: "Warnings", "warning: neurological toxicities"),
    Example(
      "Examplix should ⟦not be used for the relief of acute symptoms⟧, i.e. as rescue therapy.",
      under: "Warnings",
      "warning: not for acute symptoms"),
    Example("Examplix is not likely to affect your driving.", under: "Driving and using machines"),
    Example(
      "Due to the potential for seizures, patients are at risk of loss of consciousness.",
      under: "Driving and using machines"),
    Example(
      "⟦Neuroleptic malignant syndrome⟧ is a rare but life-threatening complication.", under: "Warnings",
      "warning: neuroleptic malignant syndrome"),
    Example(
      "Concerns include ⟦weight gain and tardive dyskinesia⟧.", under: "Warnings",
      "warning: weight gain and tardive dyskinesia"),
    Example("It ⟦lowers the seizure threshold⟧.", under: "Warnings", "warning: decreased seizure threshold"),
    Example(
      "⟦Seizures⟧ have been reported. Seizures may be fatal.\n\n⟦Seizures⟧ have also been reported in children.",
      under: "Warnings", "warning: seizures", "warning: seizures"),
    Example(
      "Examplix may cause ⟦infections⟧. These infections may be fatal.", under: "Warnings",
      "warning: infections"),
    Example(
      "Examplix can cause ⟦heart failure⟧. Tell your doctor if you feel tired or have swollen feet.",
      under: "Warnings and precautions", "warning: heart failure"),
    Example(
      "Tell your doctor if you have ⟦gout⟧. If you develop a ⟦fever⟧, call your doctor.",
      under: "Warnings and precautions", "warning: gout", "warning: fever"),
    Example(
      "If you have ⟦heart problems⟧, talk to your doctor. Examplix can cause ⟦heart problems⟧.",
      under: "Warnings and precautions", "warning: heart problems", "warning: heart problems"),
    Example(
      "Examplix may cause ⟦liver injury⟧. Concomitant use of alcohol increases the risk of ⟦liver injury⟧.",
      under: "Warnings", "warning: liver injury", "warning: liver injury"),
    Example(
      "Talk to your doctor before using Examplix:\n\n- if you have ⟦asthma⟧ or ⟦gout⟧\n- if you have ⟦kidney⟧ or ⟦liver problems⟧\n- if you have an ⟦irregular or slow heartbeat⟧\n- if you have a ⟦history of gout or asthma⟧",
      under: "Warnings and precautions", "warning: asthma", "warning: gout", "warning: kidney problems",
      "warning: liver problems", "warning: irregular or slow heartbeat",
      "warning: history of gout or asthma"),
    Example(
      "Talk to your doctor before using Examplix:\n\n- if you have ⟦breathing problems during sleep (sleep apnoea)⟧\n- if you have been told you have ⟦high blood pressure⟧\n- if you ⟦plan to get vaccinated⟧\n- if you have ⟦gout⟧, Examplix may not be right for you",
      under: "Warnings and precautions", "warning: breathing problems during sleep (sleep apnoea)",
      "warning: high blood pressure", "warning: vaccination", "warning: gout"),
    Example("Stop use and ask a doctor if\n\n- cough lasts for a week", under: "Warnings"),
    Example(
      "Use with caution in patients with ⟦gout⟧, as it may cause ⟦seizures⟧.", under: "Precautions",
      "warning: gout", "warning: seizures"),
    Example(
      "It increases the risk of ⟦gout, asthma, and seizures⟧.", under: "Warnings",
      "warning: gout, asthma, and seizures"),
    Example(
      "It increases the risk of ⟦ulcers, bleeding or perforation⟧.", under: "Warnings",
      "warning: ulcers, bleeding or perforation"),
    Example(
      "Stress is a known trigger for gout.", under: "Warnings"),
    Example(
      "It can ⟦suppress the immune system⟧.", under: "Warnings", "warning: immunosuppression"),
    Example(
      "Some people may feel dizzy. Do ⟦not drive until you feel better⟧.",
      under: "Driving and using machines", "warning: driving and machinery"),
    Example(
      "Examplix may cause ⟦dizziness⟧. Do not drive if you have these symptoms.",
      under: "Driving and using machines", "warning: dizziness (driving and machines)"),
    Example(
      "⟦Neutropenia⟧ has been reported in infants born to mothers who took Examplix.", under: "Pregnancy",
      "warning: neutropenia"),
    Example(
      "**Q: Can it be taken for years?** A: Long-term use can increase the risk of ⟦gout⟧.", under: "FAQ",
      "warning: gout"),
    Example(
      "**Q: Can I drink?** A: Alcohol can increase the risk of gout.", under: "FAQ"),
    Example(
      "Your doctor needs to know if you:\n\n- have ⟦liver problems⟧\n- have ⟦gout⟧ (a painful illness) or ⟦asthma⟧\n- have had a ⟦kidney transplant⟧\n- have ⟦seizures⟧ or have had them in the past",
      under: "Warnings and precautions", "warning: liver problems", "warning: gout", "warning: asthma",
      "warning: kidney transplant", "warning: seizures"),
    Example(
      "Tell your doctor if you experience any of the following:\n\n- signs of a condition known as ⟦heart failure⟧",
      under: "Warnings and precautions", "warning: heart failure"),
    Example(
      "If you have ⟦gout⟧, ⟦your symptoms may get worse⟧ when you stop taking Examplix.", under: "Warnings",
      "warning: gout", "warning: your symptoms may get worse on stopping"),
    Example(
      "Examplix may cause ⟦bleeding⟧ and can lead to death.", under: "Warnings", "warning: bleeding"),
    Example(
      "You may experience one or more of the following signs: fever, rash.", under: "Warnings"),
    Example(
      "The dose is lowered to avoid ⟦hypoglycaemia⟧.", under: "Precautions", "warning: hypoglycaemia"),
    Example("It is used to prevent seizures. Ask about ways to prevent dehydration.", under: "Precautions"),
    Example(
      "Do not use it with foobarin due to the risk of ⟦seizures⟧.", under: "Precautions",
      "warning: seizures"),
    Example(
      "Use with caution in patients with ⟦gout⟧, ⟦renal impairment⟧, or ⟦asthma⟧.", under: "Precautions",
      "warning: gout", "warning: renal impairment", "warning: asthma"),
    Example("Use with caution in patients with renal impairment.", under: "Precautions"),
    Example(
      "⟦Falsely low levels of calcium⟧ can be detected.", under: "Warnings",
      "warning: falsely low levels of calcium"),
    Example(
      "Heart problems A ⟦slow heartbeat⟧ may occur.", under: "Warnings", "warning: slow heartbeat"),
    Example(
      "There is a risk of ⟦liver damage⟧. Tell your doctor if you have symptoms such as:\n\n- nausea\n- dark urine",
      under: "Warnings and precautions", "warning: liver damage"),
    Example(
      "Certain diets may increase the risk of gout.", under: "FAQ"),
    Example("The risks to a developing fetus are not fully known.", under: "Pregnancy"),
    Example("Operations may affect how well the medicine works.", under: "Warnings"),
    Example("The underlying causes of gout are many.", under: "Warnings"),
    Example(
      "Tell your doctor if you are taking any of the medicines below:\n\n- digoxin used to treat heart failure\n\nAsk.",
      under: "Other medicines and Examplix"),
    Example(
      "Talk to your doctor if:\n\n- you take, or have taken in the last months, warfarin\n- you have ⟦asthma⟧\n\nAsk.",
      under: "Warnings and precautions", "warning: asthma"),
    Example(
      "Inform your healthcare professional if:\n\n- You have or have ever had:\n    - ⟦Heart disease⟧\n    - Conditions such as:\n        - ⟦Gout⟧\n- You take:\n    - warfarin\n",
      under: "Taking it", "warning: heart disease", "warning: gout"),
    Example(
      "⟦Aortic stenosis⟧, ⟦bradycardia⟧, ⟦liver disease⟧", under: "Precautions", "warning: aortic stenosis",
      "warning: bradycardia", "warning: liver disease"),
  ]
}
