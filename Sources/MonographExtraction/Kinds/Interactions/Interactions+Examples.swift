extension Interactions {
  static let examples =
    namingExamples + Consequences.doseOrderExamples + dairyExamples + takenExamples + [
      Example(
        "Examplix may increase the effect of ⟦warfarin⟧ and ⟦other NSAIDs⟧.", under: "Interactions",
        "interaction with warfarin: may increase the effect of warfarin and other nsaids",
        "interaction with other nsaids: may increase the effect of warfarin and other nsaids"),
      Example(
        "⟦Warfarin⟧ can be taken together with Examplix.", under: "Interactions",
        "interaction with warfarin; can be taken together with examplix"),
      Example(
        "You can take ⟦warfarin⟧ together with Examplix.", under: "Interactions",
        "interaction with warfarin; can take warfarin together with examplix"),
      Example(
        "⟦Warfarin⟧ can be continued at the usual dose during treatment.", under: "Interactions",
        "interaction with warfarin; can be continued at the usual dose during treatment"),
      Example(
        "Examplix and ⟦nitrates⟧ may be used together if blood pressure is monitored.", under: "Interactions",
        "interaction with nitrates; may be used together if blood pressure is monitored"),
      Example(
        "⟦Live vaccines⟧ can be given during treatment.", under: "Interactions",
        "interaction with live vaccines; can be given during treatment"),
      Example(
        "No dose adjustment is needed when Examplix is given with ⟦aspirin⟧.", under: "Interactions",
        "interaction with aspirin; no dose adjustment is needed when examplix is given with aspirin"),
      Example(
        "Take Examplix at least 2 hours after an ⟦antacid⟧.", under: "Interactions",
        "interaction with antacid; at least 2 hours after an antacid"),
      Example(
        "Examplix has no effect on ⟦warfarin⟧.", under: "Precautions",
        "interaction with warfarin: no effect on warfarin"),
      Example(
        "⟦Clarithromycin⟧ raises Examplix levels.", under: "Precautions",
        "interaction with clarithromycin: raises examplix levels"),
      Example("Examplix, like other statins, may cause muscle pain.", under: "Warnings"),
      Example(
        "A study of another beta agonist (salmeterol) with placebo showed more deaths.", under: "Warnings"),
      Example("Warfarin levels rise in gout.", under: "Precautions"),
      Example(
        "Concomitant use with ⟦warfarin⟧ is contraindicated.", under: "Contraindications",
        "interaction with warfarin; is contraindicated"),
      Example(
        "- Concomitant use with ⟦warfarin⟧", under: "Contraindications", "interaction with warfarin"),
      Example("Warfarin is an older drug.", under: "Mechanism of action"),
      Example("Tell your doctor about all medicines and herbal remedies you take.", under: "Interactions"),
      Example(
        "⟦Antiseizure drugs⟧ and ⟦drugs that prolong the QT interval⟧ should be avoided.",
        under: "Interactions", "interaction with antiseizure drugs; should be avoided",
        "interaction with drugs that prolong the qt interval; should be avoided"),
      Example(
        "- ⟦furosemide⟧ for heart failure (diuretic)", under: "Interactions", "interaction with furosemide"),
      Example("- ⟦Foobarin⟧, a medicine to treat gout", under: "Interactions", "interaction with foobarin"),
      Example(
        "- ⟦medicines for infections⟧ such as ⟦bazomycin⟧ and ⟦quxifloxacin⟧", under: "Interactions",
        "interaction with medicines for infections", "interaction with bazomycin",
        "interaction with quxifloxacin"),
      Example(
        "⟦Drugs that affect the liver⟧, such as ⟦quxifloxacin⟧, may raise the risk of nausea.",
        under: "Interactions",
        "interaction with drugs that affect the liver: may raise the risk of nausea",
        "interaction with quxifloxacin: may raise the risk of nausea"),
      Example(
        "- certain medicines for infections: ⟦rifabutin⟧, ⟦bazoniazide⟧, ⟦clarithromycin⟧",
        under: "Interactions", "interaction with rifabutin", "interaction with bazoniazide",
        "interaction with clarithromycin"),
      Example("- ⟦lopinavir/ritonavir⟧", under: "Interactions", "interaction with lopinavir/ritonavir"),
      Example(
        "- if you are taking ⟦phenobarbital⟧", under: "Contraindications", "interaction with phenobarbital"),
      Example("Take it with water (see section 2, Examplix with food and alcohol).", under: "Interactions"),
      Example("It is used in combination with paclitaxel.", under: "Indications"),
      Example("One case occurred in a study of Examplix in combination with rituximab.", under: "Warnings"),
      Example("The recommended dose is 5 mg a day in combination with paclitaxel.", under: "Dosage"),
      Example("Some people taking statins may develop gout.", under: "Precautions"),
      Example("Ethinylestradiol combined with levonorgestrel is older.", under: "Precautions"),
      Example("Corticosteroid use and alcohol consumption are risk factors.", under: "Precautions"),
      Example("Discuss all your medicines and herbal remedies with your doctor.", under: "FAQ"),
      Example("With ⟦warfarin⟧ the dose is cut to 5 mg.", under: "Dosage", "interaction with warfarin"),
      Example(
        "- ⟦itraconazole⟧. It may reduce the amount of itraconazole in your blood.",
        under: "Interactions",
        "interaction with itraconazole: may reduce the amount of itraconazole in your blood"),
      Example(
        "Tell your doctor if you take:\n\n- ⟦Methadone⟧ (a medicine used to treat addiction): your doctor may change the dose.\n\nAsk.",
        under: "Interactions", "interaction with methadone"),
      Example(
        "- if you are taking or have recently taken ⟦phenobarbital⟧", under: "Contraindications",
        "interaction with phenobarbital"),
      Example(
        "Do not take it if:\n\nyou have gout.\n\nyou are taking the following medicines:\n\n⟦atazanavir⟧ (for HIV)\n\n⟦rifampicin⟧ (for infections)\n",
        under: "Contraindications", "interaction with atazanavir", "interaction with rifampicin"),
      Example(
        "You must not take it with ⟦spironolactone⟧, often used as a diuretic.", under: "Interactions",
        "interaction with spironolactone; must not take it with spironolactone"),
      Example(
        "- ⟦rilpivirine-containing products⟧", under: "Interactions",
        "interaction with rilpivirine-containing products"),
      Example("No significant drug interactions are known.", under: "Interactions"),
      Example(
        "Examplix can be taken with ⟦grapefruit juice⟧.", under: "Interactions",
        "interaction with grapefruit juice; can be taken with grapefruit juice"),
      Example(
        "Do not drink ⟦grapefruit juice⟧ while taking Examplix.", under: "Precautions",
        "interaction with grapefruit juice; do not drink grapefruit juice while taking examplix"),
      Example("Do not drink the solution.", under: "Precautions"),
      Example(
        "It is safe to use Examplix with ⟦warfarin⟧.", under: "Precautions",
        "interaction with warfarin; is safe to use examplix with warfarin"),
      Example(
        "Examplix can be taken with or without ⟦food⟧.", under: "Interactions", "interaction with food: none"),
      Example(
        "Examplix tablets are taken regardless of ⟦food⟧, together with water.", under: "Interactions",
        "interaction with food: none"),
      Example(
        "It can be taken with ⟦food⟧ or between meals.", under: "Interactions", "interaction with food: none"),
      Example(
        "Take it with or without ⟦food⟧, however not right behind a fatty meal.", under: "Interactions",
        "interaction with food"),
      Example(
        "Tell your doctor if you use:\n\n- medicines called ⟦macrolides⟧\n- an antibiotic called ⟦clarithromycin⟧",
        under: "Interactions", "interaction with macrolides", "interaction with clarithromycin"),
      Example(
        "- ⟦medicines to treat heart problems⟧", under: "Interactions",
        "interaction with medicines to treat heart problems"),
      Example("- medicines you buy without a prescription", under: "Interactions"),
      Example(
        "⟦Medicines metabolized by CYP2D6⟧ may be affected.", under: "Interactions",
        "interaction with medicines metabolized by cyp2d6"),
      Example(
        "⟦Aminoglycosides⟧ can lower the amount of calcium in your blood.", under: "Interactions",
        "interaction with aminoglycosides: can lower the amount of calcium in your blood"),
      Example(
        "Avoid it with ⟦sympathomimetics⟧ (medicines that mimic the nervous system).", under: "Interactions",
        "interaction with sympathomimetics; avoid it with sympathomimetics"),
      Example("Propylene glycol in this medicine may increase side effects.", under: "Precautions"),
      Example("It treats anaemia in adults receiving chemotherapy.", under: "Indications"),
      Example(
        "**Q: With antacids?** A: ⟦Antacids⟧ should be taken two hours apart.", under: "FAQ",
        "interaction with antacids; should be taken two hours apart"),

      Example(
        "Plasma levels of ⟦digoxin⟧ may rise when Examplix is added.", under: "Interactions",
        "interaction with digoxin"),
      Example("It can lower potassium levels in your blood.", under: "Interactions"),
      Example(
        "It may interact with ⟦NSAIDs⟧ and some ⟦medications for diabetes⟧.", under: "Interactions",
        "interaction with nsaids", "interaction with medications for diabetes"),
      Example(
        "⟦Rifampicin⟧ (a medicine used to treat tuberculosis)", under: "Interactions",
        "interaction with rifampicin"),
      Example(
        "⟦Medicines used to treat depression⟧ (e.g. ⟦amitriptyline⟧)", under: "Interactions",
        "interaction with medicines used to treat depression", "interaction with amitriptyline"),
      Example(
        "It interacts with medicines, including ⟦those that prolong the QT interval⟧.", under: "Interactions",
        "interaction with those that prolong the qt interval"),
    ] + bystanders + denialExamples + asideExamples + clauseExamples + joinedExamples

  /// What is named for another reason.
  private static let bystanders = [
    Example(
      "⟦Alcohol⟧ may deepen the sedative effects of Examplix.", under: "Interactions",
      "interaction with alcohol"),
    Example(
      "The anticoagulant effect of ⟦warfarin⟧ rises with Examplix.", under: "Interactions",
      "interaction with warfarin"),
    Example(
      "It may interact with medicines that have ⟦anticholinergic⟧ properties.", under: "Interactions",
      "interaction with anticholinergic"),
    Example(
      "- ⟦methadone⟧, used against opioid dependence", under: "Interactions", "interaction with methadone"),
    Example(
      "Leave two hours between Examplix and ⟦calcium-rich foods⟧.", under: "Interactions",
      "interaction with calcium-rich foods"),
    Example("Like other prolactin-elevating compounds, it may stay active.", under: "Interactions"),
    Example(
      "Together with ⟦anticoagulants⟧, SSRIs (antidepressants) and SNRIs, including Examplix, raise the risk.",
      under: "Interactions", "interaction with anticoagulants: raise the risk"),
    Example(
      "As with other antipsychotic drugs, Examplix should be used with caution together with other measures.",
      under: "Warnings"),
    Example("When switching from bazomycin to Examplix, start with the next dose.", under: "Interactions"),
    Example(
      "When switching from ⟦MAO inhibitors⟧ to Examplix, wait 14 days.", under: "Interactions",
      "interaction with mao inhibitors"),
    Example("Fits were seen in patients with prior treatment with chemotherapy.", under: "Interactions"),
    Example(
      "It is given with ⟦antibiotics⟧ against H. pylori.", under: "Interactions",
      "interaction with antibiotics"),
    Example(
      "It can be given with a ⟦Haemophilus influenzae⟧ vaccine.", under: "Interactions",
      "interaction with haemophilus influenzae; can be given with a haemophilus influenzae vaccine"),
    Example(
      "⟦Live vaccines⟧ may be given while on Examplix.", under: "Interactions",
      "interaction with live vaccines; may be given while on examplix"),
    Example(
      "Examplix can be given to patients taking ⟦warfarin⟧.", under: "Interactions",
      "interaction with warfarin; can be given to patients taking warfarin"),
    Example(
      "- ⟦vincristine⟧, another cancer medicine", under: "Interactions", "interaction with vincristine"),
    Example(
      "⟦Warfarin⟧ can be taken safely with Examplix.", under: "Interactions",
      "interaction with warfarin; can be taken safely with examplix"),
    Example(
      "⟦St. John's wort⟧ does not interact with Examplix.", under: "Interactions",
      "interaction with st. john's wort; does not interact with examplix"),
  ]
}
