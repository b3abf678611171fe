extension Monitorings {
  static let examples =
    unorderedExamples + titledExamples + [
      Example(
        "⟦Blood pressure⟧ must be checked before treatment.",
        "monitor blood pressure, before treatment (required)"),
      Example(
        "Monitor patients for ⟦hypertension⟧ and ⟦fluid retention⟧ at least once a month.", under: "Warnings",
        "monitor hypertension, once a month (recommended)",
        "monitor fluid retention, once a month (recommended)"),
      Example(
        "Treatment should be available before administration [see Adverse Reactions (6.2)].",
        under: "Warnings"),
      Example(
        "⟦Blood pressure⟧ should be checked in renal impairment (creatinine clearance ≤ 60 mL/min).",
        under: "Warnings", "monitor blood pressure (recommended)"),
      Example(
        "It is used with colchicine in patients whose kidney and liver function tests are normal.",
        under: "Warnings"),
      Example("Tell your doctor about blood tests showing raised liver enzymes.", under: "Warnings"),
      Example(
        "Patients should be monitored for ⟦leukopenia⟧ and ⟦infections⟧.", "monitor leukopenia (recommended)",
        "monitor infections (recommended)"),
      Example(
        "Regular monitoring, including ⟦blood tests⟧ and ⟦urine tests⟧, is necessary.",
        "monitor blood tests, regular (required)", "monitor urine tests, regular (required)"),
      Example(
        "Your doctor may have to monitor your ⟦liver and kidneys⟧.", under: "Precautions",
        "monitor liver and kidneys (optional)"),
      Example("Patients with impaired kidney function may need a lower dose.", under: "Precautions"),
      Example(
        "Patients with impaired kidney function need ⟦close monitoring⟧.", under: "Precautions",
        "monitor close monitoring (recommended)"),
      Example("⟦Cardiac monitoring⟧ is recommended.", "monitor cardiac monitoring (recommended)"),
      Example("⟦Blood glucose⟧ monitoring is essential.", "monitor blood glucose (required)"),
      Example("The need for treatment should be regularly assessed.", under: "Precautions"),
      Example("Blood pressure is measured in millimetres."),
      Example("If your blood pressure rises, your doctor may reduce the dose."),
      Example(
        "Careful monitoring of the ⟦clinical status⟧ is warranted.", "monitor clinical status (recommended)"),
      Example(
        "Test patients for ⟦latent tuberculosis⟧ before use.",
        "monitor latent tuberculosis, before use (recommended)"),
      Example(
        "Your doctor may do tests to see if you have ⟦tuberculosis⟧.", "monitor tuberculosis (optional)"),
      Example(
        "Your doctor may want to ⟦monitor you more closely⟧.", under: "Precautions",
        "monitor close monitoring (optional)"),
      Example("Gout necessitates ⟦careful monitoring⟧.", "monitor careful monitoring (gout) (recommended)"),
      Example(
        "Your doctor may check your ⟦kidney function⟧ more often, to monitor for trouble.",
        "monitor kidney function (optional)"),
      Example("Its use should be carefully evaluated.", under: "Precautions"),
      Example(
        "It may interfere with certain lab tests, and your doctor will check them.", under: "Precautions"),
      Example("Check with your doctor if you have asthma."),
      Example("Your doctor will ⟦test your blood⟧.", "monitor test your blood (recommended)"),
      Example(
        "Examplix can worsen gout; ⟦careful monitoring⟧ is necessary.", under: "Precautions",
        "monitor careful monitoring (gout) (required)"),
      Example(
        "⟦Close monitoring of the mother and child⟧ is required.",
        "monitor close monitoring of mother and child (required)"),
      Example(
        "⟦Pregnancy must be excluded⟧ before treatment.",
        "monitor exclusion of pregnancy, before treatment (required)"),
      Example(
        "Do not start Examplix until pregnancy is excluded.", under: "Precautions"),
      Example(
        "Your doctor will ⟦check if you are pregnant⟧.", "monitor pregnancy (recommended)"),
      Example(
        "The level of blood glucose may rise. Your doctor will ⟦test for these⟧ changes.",
        under: "Side effects", "monitor blood glucose (recommended)"),
      Example(
        "Your doctor will make sure you have enough ⟦platelets⟧ in your blood.", under: "Precautions",
        "monitor platelets (recommended)"),
      Example(
        "Obtain ⟦bilirubin and creatinine levels⟧ before treatment.",
        "monitor bilirubin and creatinine levels, before treatment (recommended)"),
      Example(
        "Monitor ⟦blood pressure⟧ and ⟦kidney function⟧.", "monitor blood pressure (recommended)",
        "monitor kidney function (recommended)"),
      Example(
        "Patients with impaired cardiac, pulmonary, or hepatic function require ⟦close monitoring⟧.",
        under: "Precautions", "monitor close monitoring (required)"),
      Example("Use in children should be carefully evaluated.", under: "Precautions"),
      Example("- blood tests may show anaemia", under: "Side effects"),
      Example(
        "Your doctor will check your ⟦liver function⟧.", under: "Side effects",
        "monitor liver function (recommended)"),
      Example(
        "Monitor for ⟦signs and symptoms of infection⟧.",
        "monitor signs and symptoms of infection (recommended)"),
      Example(
        "⟦Kidney function⟧ is closely monitored.", under: "Precautions",
        "monitor kidney function (recommended)"),
      Example(
        "Children should be ⟦closely monitored for early ageing of the bones⟧.", under: "Precautions",
        "monitor close monitoring of early ageing of the bones (recommended)"),
      Example(
        "You may need to ⟦be monitored⟧ for a longer period.\n\nAsk your doctor. Your doctor looks after you.",
        under: "Precautions", "monitor monitoring (optional)"),
      Example(
        "You will ⟦be observed⟧ by a nurse.\n\nAsk your doctor. Your doctor looks after you.",
        under: "Precautions", "monitor observation (recommended)"),
      Example("It needs overnight care in people with HIV infection.", under: "Precautions"),
      Example(
        "Your doctor will ⟦regularly monitor your condition⟧.", under: "Precautions",
        "monitor regular monitoring of condition, regularly (recommended)"),
      Example(
        "Your doctor may check your ⟦blood pressure⟧, and you may get tablets to reduce the blood pressure.",
        under: "Precautions", "monitor blood pressure (optional)"),
      Example("Further information should be obtained from your doctor.", under: "Precautions"),
      Example(
        "Your doctor will check that your ⟦heart⟧ is working well.", under: "Precautions",
        "monitor heart (recommended)"),
    ] + formExamples + furtherExamples + orderExamples + examinationExamples + givenExamples

  /// Wordings of leaflets and monographs, one for each form.
  static let formExamples = [
    Example(
      "⟦Platelet counts⟧ are assessed before treatment.",
      "monitor platelet counts, before treatment (recommended)"),
    Example(
      "⟦Liver enzymes⟧ are to be checked monthly.", "monitor liver enzymes, monthly (recommended)"),
    Example(
      "Examplix does not require routine ⟦blood monitoring⟧.", under: "Precautions",
      "no need to monitor blood monitoring"),
    Example(
      "No regular ⟦blood tests⟧ are needed.", under: "Precautions", "no need to monitor blood tests"),
    Example(
      "⟦Blood tests⟧ are not necessary.", under: "Precautions", "no need to monitor blood tests"),
    Example(
      "There is no need to monitor ⟦blood pressure⟧.", under: "Precautions",
      "no need to monitor blood pressure"),
    Example(
      "⟦Blood pressure⟧ does not need to be monitored.", under: "Precautions",
      "no need to monitor blood pressure"),
    Example(
      "Routine ⟦blood counts⟧ are not needed.", under: "Precautions", "no need to monitor blood counts"),
    Example(
      "It does not require another dose, but ⟦careful monitoring⟧ is necessary.", under: "Precautions",
      "monitor careful monitoring (required)"),
    Example(
      "⟦Regular check-ups⟧ are essential.", under: "Precautions",
      "monitor regular check-ups, regular (required)"),
    Example(
      "Your doctor will conduct regular ⟦medical check-ups⟧ if you have diabetes.", under: "Precautions",
      "monitor medical check-ups, regular (recommended)"),
    Example(
      "Your doctor may carry out ⟦extra checks⟧.", under: "Precautions", "monitor extra checks (optional)"),
    Example(
      "Your doctor will perform a ⟦colonoscopy⟧.", under: "Precautions", "monitor colonoscopy (recommended)"),
    Example(
      "Your child will have a test done to see if there is ⟦blood in the stool⟧.", under: "Precautions",
      "monitor blood in the stool (recommended)"),
    Example(
      "The dose is adjusted based on ⟦blood glucose⟧ monitoring.", under: "Dosage",
      "monitor blood glucose (recommended)"),
    Example(
      "Your doctor will monitor you for ⟦signs of bleeding⟧, which may include bruises.",
      under: "Precautions", "monitor signs of bleeding (recommended)"),
    Example(
      "It is recommended that you are monitored for any ⟦signs or symptoms of side effects⟧.",
      under: "Precautions", "monitor signs or symptoms of side effects (recommended)"),
    Example(
      "Regular ⟦eye exams⟧ are crucial to monitor for optic neuritis.", under: "Precautions",
      "monitor eye exams, regular (required)"),
    Example(
      "Your doctor may check your ⟦kidney function⟧, to monitor for ⟦rejection⟧.", under: "Precautions",
      "monitor kidney function (optional)", "monitor rejection (optional)"),
    Example(
      "Patients with risk factors for clots (foobar, protein C deficiency) should be ⟦closely monitored⟧.",
      under: "Precautions", "monitor close monitoring (protein c deficiency) (recommended)"),
    Example(
      "Its use in pregnancy and breast-feeding should be carefully considered and monitored.",
      under: "Precautions"),
    Example("A change of treatment may be performed.", under: "Precautions"),
    Example("Dosage reduction may be required.", under: "Precautions"),
    Example(
      "Once your platelet count is normal, your doctor will regularly check your ⟦blood⟧.",
      under: "Dosage", "monitor blood, regularly (recommended)"),
    Example(
      "Blood tests will be done to check:\n\n- how your ⟦liver cells react⟧, and\n- your ⟦clotting⟧ so you know.",
      under: "Precautions", "monitor liver cells react (recommended)", "monitor clotting (recommended)"),
    Example("This can be repeated after 6 hours. The cycle may be repeated.", under: "Dosage"),
    Example("This may also be carried out by keyhole surgery.", under: "Precautions"),
    Example(
      "If you become pregnant despite the prevention measures:\n\n- you must stop the treatment",
      under: "Precautions"),
    Example(
      "Your doctor may do regular blood tests to check:\n\n- ⟦iron⟧", under: "Precautions",
      "monitor iron, regular (recommended)"),
    Example("How often blood tests have to be done depends on you.", under: "Precautions"),
    Example(
      "You will ⟦be observed to detect side effects⟧.\n\nAsk your doctor. Your doctor looks after you.",
      under: "Precautions", "monitor observation of side effects (recommended)"),
    Example(
      "Keep track of your ⟦blood pressure⟧.", under: "Precautions", "monitor blood pressure (recommended)"),
    Example(
      "Consider checking ⟦magnesium levels⟧.", under: "Precautions", "monitor magnesium levels (optional)"),
  ]
}
