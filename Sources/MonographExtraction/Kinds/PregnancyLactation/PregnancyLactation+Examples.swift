extension PregnancyLactation {
  static let examples = [
    Example(
      "⟦Do not use this medicine while breast-feeding⟧ as it is not known if that is safe.",
      under: "Breast-feeding", "breast-feeding: contraindicated"),
    Example("Examplix is classified as ⟦Pregnancy Category C⟧.", "pregnancy: category C"),
    Example(
      "It is ⟦Pregnancy Category C⟧. The risk to the ⟦fetus is unknown⟧.", "pregnancy: category C",
      "pregnancy: not known"),
    Example(
      "**Pregnancy:** ⟦Category B⟧ early on, ⟦Category D⟧ later.", "pregnancy: category B",
      "pregnancy: category D"),
    Example("Tell your doctor if you plan to become pregnant."),
    // Whom it is for, in the words of what it is not for.
    Example(
      "⟦You can take Examplix if you are pregnant⟧.", under: "Precautions", "pregnancy: may be used"),
    Example(
      "Examplix ⟦should be used during pregnancy⟧.", under: "Precautions", "pregnancy: may be used"),
    Example(
      "Use during ⟦pregnancy is generally recommended⟧.", under: "Precautions", "pregnancy: may be used"),
    Example(
      "Examplix is generally ⟦not recommended for use during pregnancy⟧.", under: "Precautions",
      "pregnancy: avoid"),
    Example("Close monitoring is recommended during pregnancy.", under: "Precautions"),
    Example(
      "Examplix is only ⟦recommended during pregnancy⟧ if nothing else helps.", under: "Precautions",
      "pregnancy: use with caution"),
    Example("Contraception should be used during pregnancy.", under: "Precautions"),
    Example("You can take Examplix unless you are pregnant.", under: "Precautions"),
    Example(
      "It ⟦can be used during pregnancy⟧ only in emergencies.", under: "Precautions",
      "pregnancy: use with caution"),
    Example(
      "It ⟦is contraindicated (should not be used) in gout and during pregnancy⟧.", under: "Precautions",
      "pregnancy: contraindicated"),
    Example(
      "You ⟦should only use Examplix during pregnancy⟧ if your doctor says so.", "pregnancy: use with caution"
    ),
    Example(
      "**Pregnancy:** ⟦Pregnant women should avoid⟧ it. Discuss this with your doctor.", under: "Precautions",
      "pregnancy: avoid"),
    Example(
      "If you are pregnant and breast-feeding an earlier child, you ⟦should stop breast-feeding⟧.",
      "breast-feeding: avoid"),
    // Of the child, or of how it stands with the pregnancy.
    Example(
      "Do not use Examplix:\n\n- if your unborn baby has a slow heartbeat\n- if you have completed 30 weeks of your pregnancy\n- if you are ⟦pregnant⟧",
      under: "Do not use Examplix", "pregnancy: contraindicated"),
    Example(
      "Talk to your doctor:\n\n- if you are pregnant with more than one baby", under: "Warnings"),
    Example("Your unborn baby's heart rate may be monitored."),
    Example(
      "When ⟦pregnancy is detected, discontinue⟧ Examplix as soon as possible.", under: "Precautions",
      "pregnancy: avoid"),
    Example("Do not restart breast-feeding until your doctor tells you it is safe."),
    Example(
      "While ⟦generally considered safe, its effects on the fetus are to be discussed⟧.",
      "pregnancy: use with caution"),
    Example("It can be given without regard to food or breast milk."),
    Example("Your doctor will ask for a pregnancy test."),
    Example("⟦Breastfeeding is not recommended⟧ during treatment.", "breast-feeding: avoid"),
    Example("Examplix ⟦is not contraindicated in pregnancy⟧.", "pregnancy: may be used"),
    Example("⟦Women may breast-feed⟧ during treatment.", "breast-feeding: may be used"),
    Example("⟦Pregnant women can take⟧ Examplix.", "pregnancy: may be used"),
    Example("⟦Breastfeeding is recommended⟧ during treatment.", "breast-feeding: may be used"),
    Example("A pregnancy test is negative in most patients."),
    Example(
      "⟦It is not known whether Examplix passes into breast milk⟧, but ⟦breast-feeding is not recommended⟧.",
      "breast-feeding: not known", "breast-feeding: avoid"),
    Example("⟦Do not use it in late pregnancy⟧ unless a doctor tells you to.", "pregnancy: avoid"),
    Example(
      "Examplix ⟦may be used in pregnancy if the benefit⟧ outweighs the risk.",
      "pregnancy: use with caution"),
    Example(
      "Decide whether to ⟦stop breast-feeding⟧ or to stop Examplix.", "breast-feeding: use with caution"),
    Example("Examplix ⟦can harm a developing fetus⟧.", "pregnancy: avoid"),
    Example("No harm to the fetus was seen in rats."),
    Example(
      "**Pregnancy:** It ⟦should generally be avoided⟧ during this time.", "pregnancy: avoid"),
    Example("**Pregnancy:** Ask your doctor."),
    Example(
      "⟦Avoid it in pregnancy⟧ unless the benefit outweighs the risk.", "pregnancy: avoid"),
    Example("If you ⟦plan to become pregnant, you must stop⟧ taking Examplix.", "pregnancy: avoid"),
    Example("It is not known if vitamin A helps in pregnancy."),
    Example("Decide together if you can breast-feed or use Examplix."),
    Example("The pill is less reliable protection against pregnancy; avoid other hormones."),
    Example("It is ⟦not known if Examplix is harmful to the unborn⟧ child.", "pregnancy: not known"),
    Example("You ⟦must not breast-feed⟧ during treatment.", "breast-feeding: contraindicated"),
    Example("Use the pill for 12 weeks after you stop taking Examplix.", under: "Pregnancy"),
    Example(
      "You and your doctor choose between Examplix and breast-feeding. ⟦You should not do both⟧.",
      "breast-feeding: avoid"),
    Example("⟦It is not known whether Examplix passes into human milk⟧.", "breast-feeding: not known"),
    Example(
      "Tell your doctor of an unplanned pregnancy. Your doctor will tell you ⟦to stop⟧ taking Examplix.",
      "pregnancy: avoid"),
    Example("Tell your doctor of an unplanned pregnancy. You may be told to stop taking vitamin A."),
    Example("Women must ⟦use effective contraception⟧ for two months.", "pregnancy: avoid"),
    Example("It is ⟦recommended not to take Examplix while you are pregnant⟧.", "pregnancy: avoid"),
    Example(
      "Examplix ⟦should only be used during pregnancy⟧ if your doctor feels it is needed.",
      "pregnancy: use with caution"),
    Example("Men should use effective contraception for three months."),
    Example("The rate of malformations observed in babies exposed to it during pregnancy is low."),
    Example("This condition may be harmful to your unborn baby."),
    Example("Discuss the use of contraception with your doctor.", under: "Pregnancy"),
    Example(
      "Women who become ⟦pregnant must immediately stop⟧ treatment and inform the doctor.", "pregnancy: avoid"
    ),
    Example(
      "**Breast-feeding:** ⟦Formula feeding is recommended⟧ while you use it.", "breast-feeding: avoid"),
    Example("Live vaccines should not be given to your baby while you are breast-feeding."),
    Example(
      "It ⟦is not recommended during pregnancy⟧ because of potential harm to the fetus.", "pregnancy: avoid"),
    Example(
      "It does not pass into breast milk and is ⟦generally considered safe for breast-feeding⟧.",
      "breast-feeding: may be used"),
    Example("It is ⟦not safe in pregnancy⟧.", "pregnancy: avoid"),
    Example(
      "- if you are ⟦pregnant⟧, think that you may be, or are planning to have a baby during the course of the treatment or during the two years after the last dose of this medicine",
      under: "Do not take Examplix", "pregnancy: contraindicated"),
    Example(
      "Examplix is contraindicated in:\n\n- ⟦Pregnant⟧ women\n- ⟦Breastfeeding⟧ women", under: "Precautions",
      "pregnancy: contraindicated", "breast-feeding: contraindicated"),
    Example(
      "if you are more than 3 months ⟦pregnant⟧.", under: "Do not take Examplix", "pregnancy: contraindicated"
    ),
    Example("If you are pregnant, ask your nurse.", under: "Do not take Examplix"),
    Example(
      "- Pregnancy safety category: ⟦D⟧. It crosses the placenta.", under: "Pregnancy",
      "pregnancy: category D"),
    Example("- Category: D. It is a tablet.", under: "Forms"),
    Example(
      "**Pregnancy and lactation:** Examplix ⟦is teratogenic⟧ in humans, as is known.", under: "Precautions",
      "pregnancy: avoid"),
    Example(
      "Your ⟦doctor will decide if you can use Examplix if you are pregnant⟧.", "pregnancy: use with caution"),
    Example(
      "The decision to ⟦breastfeed needs to balance the benefit⟧ against the risk.",
      "breast-feeding: use with caution"),
  ]
}
