import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// For whom a dose is: each amount of a text with the patients that it is claimed for.
@Suite struct ScopeTests {
  /// "40 mg: Adults [adult]"; of a band in "[…]" what is stated as a value.
  static func doses(in text: String, format: SourceDocument.Format = .markdown) throws -> [String] {
    let source = try SourceReader.open(
      path: "example.md", bytes: Array(text.utf8), sha256: "", format: format)
    let claims = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"),
      rules: [Doses()]
    ).claims
    return claims.map { claim in
      guard case .dose(let dose) = claim.value else { return "" }
      let amount = [dose.amount.low ?? dose.amount.high, dose.amount.high].compactMap(\.self)
      let numbers = amount.first == amount.last ? "\(amount[0])" : "\(amount[0])-\(amount[1])"
      return "\(numbers) \(dose.amount.unit.code): \(claim.scope.population.map(words) ?? "-")"
    }
  }

  private static func words(_ population: Population) -> String {
    let values = [
      population.group?.rawValue, population.age.map(band), population.weight.map(band),
      population.renal.map { _ in "renal" }, population.hepatic.map { _ in "hepatic" },
    ]
    return population.text + " [" + values.compactMap(\.self).joined(separator: ", ") + "]"
  }

  private static func band(_ amount: Amount) -> String {
    let low = amount.low.map { "\(amount.lowInclusive ? "" : ">")\($0)" } ?? ""
    let high = amount.high.map { "\(amount.highInclusive ? "" : "<")\($0)" } ?? ""
    return "\(low)..\(high) \(amount.unit.code)"
  }

  @Test(arguments: [
    ("children under 8", "..<8 a"), ("children below the age of 6 years", "..<6 a"),
    ("children under 12 months", "..<12 mo"), ("children under 20 kg", "..<20 kg"),
    ("Children (ages 6-11)", "6..11 a"), ("Children (age 6 and older)", "6.. a"),
    ("Children (ages 6+)", "6.. a"), ("Children (ages 6 to under 11)", "6..<11 a"),
    ("Children (ages 6-11 months)", "6..11 mo"),
  ])
  func agesBehindChildren(_ words: String, _ band: String) throws {
    let found = try Self.doses(in: "**\(words):** 5 mg once daily.")
    #expect(found.map { $0.hasSuffix("[child, \(band)]") } == [true], "\(found)")
  }

  /// Words of ages, kidneys and the liver that say of nobody how old or ill they are, and those that do.
  @Test(arguments: [
    ("You will get two courses over 3 years. The dose is 5 mg daily.", "5 mg: -"),
    ("Children over 3 years: 5 mg daily.", "5 mg: Children over 3 years [child, >3.. a]"),
    ("Over 6 years: 5 mg daily.", "5 mg: Over 6 years [>6.. a]"),
    (
      "Children 3 months to 12 years of age: 5 mg.",
      "5 mg: Children 3 months to 12 years of age [child, 3..144 mo]"
    ),
    ("- birth to < 6 months: 5 mg", "5 mg: birth to < 6 months [..<6 mo]"),
    ("For children and adolescents 8 16 years the dose is 5 mg.", "5 mg: children and adolescents [child]"),
    ("Adjustments depend on creatinine clearance and the usual dose (5 mg daily).", "5 mg: -"),
    ("**Children (ages 6-11, in months):** 5 mg daily.", "5 mg: Children (ages 6-11, in months) [child]"),
    (
      "Children aged 2-6 might use 5 mg. Children under 2 see a doctor.",
      "5 mg: Children aged 2-6 [child, 2..6 a]"
    ),
    ("It is given in the presence of a responsible adult. The dose is 5 mg daily.", "5 mg: -"),
    ("It is given to an adult. The dose is 5 mg daily.", "5 mg: adult [adult]"),
    ("In poor kidney function, 5 mg daily.", "5 mg: kidney function [renal]"),
    ("In children with normal kidney function, the dose is 5 mg.", "5 mg: children [child]"),
    ("In renal impairment the dose must be lowered from the usual 5 mg daily.", "5 mg: -"),
    ("In renal impairment the dose must be lowered to 5 mg daily.", "5 mg: renal impairment [renal]"),
    ("**Hepatic impairment:** For severe impairment the dose is 5 mg.", "5 mg: severe impairment [hepatic]"),
    ("In renal impairment, 2 mg a day. For depression, the usual dose is 5 mg a day.", "5 mg: -"),
    ("In renal impairment, 2 mg a day. Restless Legs Syndrome The dose is low. Take 5 mg a day.", "5 mg: -"),
    ("In renal impairment, start low. The dose is 5 mg a day.", "5 mg: renal impairment [renal]"),
    ("**Children:**\n\n- **Late puberty in males:** 5 mg", "5 mg: Late puberty in males; Children: [child]"),
  ])
  func whoIsMeant(_ text: String, _ dose: String) throws {
    #expect(try Self.doses(in: "## Dosage\n\n" + text).last == dose)
  }

  /// A disease of the kidneys that the drug is for, and one that it isn't.
  @Test(arguments: [
    ("chronic kidney disease", "For chronic kidney disease", "5 mg: -"),
    (
      "chronic kidney disease", "In adults with chronic kidney disease",
      "5 mg: adults with chronic kidney disease [adult]"
    ),
    (
      "chronic kidney disease", "In severe chronic kidney disease",
      "5 mg: severe chronic kidney disease [renal]"
    ),
    ("depression", "In chronic kidney disease", "5 mg: chronic kidney disease [renal]"),
  ])
  func whatIsTreated(_ use: String, _ place: String, _ dose: String) throws {
    let text = "## Indications\n\nTreatment of \(use).\n\n## Dosage\n\n\(place), the dose is 5 mg."
    #expect(try Self.doses(in: text) == [dose])
  }

  /// Behind the first label of a line, a second one tells other patients.
  @Test(arguments: [
    ("Children 2-5 years: 5 mg daily; 6-12 years: 10 mg daily.", "10 mg: 6-12 years [6..12 a]"),
    ("Adults: 5 mg daily. 14-16 years: 10 mg daily.", "10 mg: 14-16 years [14..16 a]"),
    ("Infants under 7 days: 5 mg daily; over 7 days: 10 mg daily.", "10 mg: -"),
    ("eGFR 30 to 59: 5 mg daily; eGFR 15 to 29: 10 mg daily.", "10 mg: eGFR 15 to 29 [renal]"),
    ("Child-Pugh A: 5 mg; Child-Pugh B or C: 10 mg.", "10 mg: Child-Pugh B or C [hepatic]"),
    ("Adults: 5 mg daily; patients on dialysis: 10 mg.", "10 mg: patients on dialysis [renal]"),
    ("Adults: 5 mg daily. In chronic liver disease-associated bleeding, 10 mg.", "10 mg: Adults [adult]"),
  ])
  func aSecondLabelOfALine(_ line: String, _ second: String) throws {
    #expect(try Self.doses(in: "## Dosage\n\n" + line).last == second)
  }

  @Test(arguments: [
    ("Depression: 5 mg daily. Panic disorder: 10 mg daily.", "Panic disorder"),
    ("Depression: 5 mg daily. Panic disorder: 10 mg daily. Maximum: 20 mg daily.", nil),
    ("Depression: 5 mg daily. Maximum: 20 mg daily.", "Depression"),
    ("Depression: 5 mg daily. For sedation before surgery, give 10 mg.", nil),
    ("Depression: 5 mg daily. For example, start with 10 mg.", "Depression"),
    ("Depression: 5 mg daily. For older adults, 10 mg.", "Depression"),
    (
      "Notes For adults 5 mg daily Not applicable Paediatric plaque psoriasis Age and dose? Notes Start with 10 mg.",
      "Paediatric plaque psoriasis"
    ),
    ("For depression, 5 mg daily. For male pattern loss, 10 mg.", nil),
    ("For infections, 5 mg daily. Prophylactic doses before surgery are 10 mg.", nil),
    ("**Severe hepatic impairment:** 5 mg daily.", nil),
    ("Take 5 mg for less severe infections.", nil),
    ("In rheumatoid arthritis, 15 mg once weekly.", "rheumatoid arthritis"),
    ("In rheumatoid arthritis trials of a year, 15 mg once weekly.", nil),
    ("Kidney transplant: 5 mg daily. Heart transplants may need 10 mg daily.", "Heart transplants"),
  ])
  func aSecondUseOfALine(_ line: String, _ last: String?) throws {
    let source = try SourceReader.open(
      path: "example.md", bytes: Array("## Dosage\n\n\(line)".utf8), sha256: "", format: .markdown)
    let claims = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"),
      rules: [Doses()]
    ).claims
    #expect(claims.last?.scope.indication?.text == last)
  }

  /// An age or a weight told above, in a label or in the head of a row.
  @Test(arguments: [
    ("**6 to <12 years:** 5 mg once daily.", "[6..<12 a]"),
    ("**Ages 6-12 years:** Pediatric syrup: 5 mg once daily.", "[child, 6..12 a]"),
    ("Children: 30 to <40 kg 5 mg once daily.", "[child, 30..<40 kg]"),
    ("Adjusted by weight (less than 50 kg versus 50 kg or more), 5 mg once daily.", ": -"),
    ("Depending on your or your child's weight, 5 mg once daily.", ": -"),
  ])
  func measuresAbove(_ text: String, _ band: String) throws {
    let found = try Self.doses(in: text)
    #expect(found.map { $0.hasSuffix(band) } == [true], "\(found)")
  }

  /// A class of medicines taken beside the drug, or one said after "if taking".
  @Test(arguments: [
    ("If taking a strong CYP3A4 inhibitor, 5 mg once daily.", "If taking a strong CYP3A4 inhibitor"),
    (
      "When used with moderate CYP3A4 inhibitors, 5 mg once daily.",
      "When used with moderate CYP3A4 inhibitors"
    ),
    ("Take 5 mg once daily with food.", nil),
    (
      "If your doctor has prescribed medicines known as P-gp inhibitors: ciclosporin or ketoconazole, the dose is 5 mg.",
      "If your doctor has prescribed medicines known as P-gp inhibitors"
    ),
    ("If you have to take it for long: the dose is 5 mg.", nil),
    ("If you have factor VII deficiency: the dose is 5 mg.", nil),
  ])
  func whatIsTakenBesideIt(_ text: String, _ condition: String?) throws {
    let source = try SourceReader.open(
      path: "example.md", bytes: Array("## Dosage\n\n\(text)".utf8), sha256: "", format: .markdown)
    let claims = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"),
      rules: [Doses()]
    ).claims
    #expect(claims.map(\.scope.condition) == [condition])
  }

  /// The age behind "adolescents" is not the adults'.
  @Test(arguments: [
    ("Adults and adolescents (12 to 17 years)", "[12.. a]"), ("Adults and children under 12 years", "[]"),
    ("Children and adolescents (6 to 17 years)", "[child, 6..17 a]"),
    ("Adults aged 18 to 65 years", "[adult, 18..65 a]"),
  ])
  func agesBesideAdults(_ words: String, _ band: String) throws {
    let found = try Self.doses(in: "**\(words):** 5 mg once daily.")
    #expect(found.map { $0.hasSuffix(band) } == [true], "\(found)")
  }

  @Test(arguments: [
    ("Do not give this medicine to children below the age of 6 years.", "children: <6"),
    // No age alone says whom.
    (
      "Do not give this medicine to children under 6 months of age or who weigh less than 6 kg.",
      "children: children under 6 months of age or who weigh less than 6 kg"
    ),
    (
      "- If you have impaired kidneys and you are treated with aliskiren",
      "impaired kidneys: and you are treated with aliskiren"
    ),
    ("- If you have impaired kidneys or are taking aliskiren", "impaired kidneys: -"),
    (
      "Contraindicated when creatinine clearance is below 30 mL/min.",
      "creatinine clearance: creatinine clearance is below 30 mL/min"
    ),
    (
      "Contraindicated in patients with a low glomerular filtration rate.",
      "low glomerular filtration rate: -"
    ),
  ])
  func whomAContraindicationLeavesOut(_ text: String, _ expected: String) throws {
    let source = try SourceReader.open(
      path: "example.md", bytes: Array("## Contraindications\n\n\(text)\n".utf8), sha256: "",
      format: .markdown)
    let claims = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"),
      rules: [Contraindications()]
    ).claims
    let found = claims.map { claim -> String in
      guard case .contraindication(let term) = claim.value else { return "" }
      let age = claim.scope.population?.age?.high.map { "<\($0)" }
      return "\(term): \(age ?? claim.scope.population?.text ?? claim.scope.condition ?? "-")"
    }
    #expect(found.first == expected)
  }

  /// What follows from another reaction, or points to one, is said under that condition.
  @Test(arguments: [
    (
      "rapid loss of cells that may cause confusion, vomiting", "vomiting: rapid loss of cells that may cause"
    ),
    ("thirst, tiredness, weak muscles (signs of too much calcium)", "thirst: (signs of too much calcium)"),
    ("treatment may cause vomiting", "vomiting: -"),
  ])
  func whatAReactionComesFrom(_ item: String, _ expected: String) throws {
    let text =
      "## Possible side effects\n\nTell your doctor.\n\nRare (may affect up to 1 in 1,000 people):\n\n- \(item)\n"
    let source = try SourceReader.open(
      path: "example.md", bytes: Array(text.utf8), sha256: "", format: .markdown)
    let claims = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"),
      rules: [AdverseReactions()]
    ).claims
    let found = claims.map { claim -> String in
      guard case .adverseReaction(let reaction) = claim.value else { return "" }
      return "\(reaction.term): \(claim.scope.condition ?? "-")"
    }
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    ("These were seen while taking Examplix and otherol:", "while taking Examplix and otherol"),
    ("These were seen while taking Examplix:", nil),
    ("These were seen in many people:", nil),
  ])
  func withWhichOtherMedicines(_ lead: String, _ condition: String?) throws {
    let text = "## Possible side effects\n\n\(lead)\n\n- Very common: headache\n"
    let source = try SourceReader.open(
      path: "example.md", bytes: Array(text.utf8), sha256: "", format: .markdown)
    let claims = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"),
      rules: [AdverseReactions()]
    ).claims
    #expect(claims.map(\.scope.condition) == [condition])
  }

  @Test(arguments: [
    ("Examplix is not recommended for children.", Claim.Certainty.stated),
    ("Examplix is not recommended for children unless all else fails.", .possible),
    ("Some vaccines are not recommended for children.", .possible),
  ])
  func howSureARefusalIs(_ text: String, _ certainty: Claim.Certainty) throws {
    let source = try SourceReader.open(
      path: "example.md", bytes: Array(("## Dosage\n\n" + text + "\n").utf8), sha256: "", format: .markdown)
    let claims = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"),
      rules: [DoseAdjustments()]
    ).claims
    #expect(claims.map(\.certainty) == [certainty])
  }

  @Test func sexesAndStatesAreMorePreciseThanAdults() throws {
    let found = try Self.doses(
      in: "## Dosage\n\n**Adults:**\n\n* Males: 90 mg daily\n* Pregnant women: 85 mg daily\n")
    #expect(found == ["90 mg: Males; Adults: [male]", "85 mg: Pregnant women; Adults: [pregnant]"])
  }

  @Test func aRiskIsNoIndication() throws {
    let text = "## Dosage\n\nPatients at a higher risk for hypoglycemia start with 2.5 mg daily.\n"
    let source = try SourceReader.open(path: "a.md", bytes: Array(text.utf8), sha256: "", format: .markdown)
    let claims = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(naming: "examplix"), rules: [Doses()]
    ).claims
    #expect(claims.count == 1 && claims.allSatisfy { $0.scope.indication == nil })
  }

  @Test(
    arguments: [
      (
        "For children weighing 15 kg to less than 60 kg the dose is 20 mg daily.",
        ["20 mg: children weighing 15 kg to less than 60 kg [child, 15..<60 kg]"]
      ),
      (
        "In adults and adolescents 12 years of age and older, give 5 mg once daily.",
        ["5 mg: adults and adolescents 12 years of age and older [12.. a]"]
      ),
      (
        "Children and adolescents from 6 years of age weighing more than 20 kg and up to 35 kg: 10 mg daily.",
        [
          "10 mg: Children and adolescents from 6 years of age weighing more than 20 kg and up to 35 kg [child, 6.. a, >20..35 kg]"
        ]
      ),
      (
        "The dose is 50 mg for children weighing less than 5 kg and 100 mg for children weighing 5 kg or more.",
        [
          "50 mg: children weighing less than 5 kg [child, ..<5 kg]",
          "100 mg: children weighing 5 kg or more [child, 5.. kg]",
        ]
      ),
      (
        "In adults the dose is 10 mg daily and in children 5 mg daily.",
        ["10 mg: adults [adult]", "5 mg: children [child]"]
      ),
      (
        "The dose for adults is 12 mg if you weigh 60 kg or more and 8 mg if you weigh less than 60 kg.",
        [
          "12 mg: adults is 12 mg if you weigh 60 kg or more [adult, 60.. kg]",
          "8 mg: less than 60 kg [..<60 kg]",
        ]
      ),
      (
        "It is not intended for children under 3 years of age. Begin with 5 mg daily.", ["5 mg: -"]
      ),
      ("Children:\n\n* **Ages 6-11:** 5 mg daily.", ["5 mg: Ages 6-11; Children [child, 6..11 a]"]),
      (
        "For adolescents weighing less than or equal to 60 kg the dose is 5 mg.",
        ["5 mg: adolescents weighing less than or equal to 60 kg [adolescent, ..60 kg]"]
      ),
      ("**Children:** The dose is the same as for adults: 5 mg daily.", ["5 mg: Children [child]"]),
      ("**Children:** The dose is similar to adults, 5 mg daily.", ["5 mg: Children [child]"]),
      (
        "Children under the age of 3 years take 5 mg daily.",
        ["5 mg: Children under the age of 3 years [child, ..<3 a]"]
      ),
      (
        "Give 5 mg daily in patients with severe renal or hepatic impairment.",
        ["5 mg: severe renal or hepatic impairment [renal, hepatic]"]
      ),
      (
        "For children under 12 years the doctor decides. If you have gout, ask. Take 5 mg daily.",
        ["5 mg: -"]
      ),
      (
        "In children the dose is 5 mg daily, with the same adjustments as in adults.",
        ["5 mg: children [child]"]
      ),
      (
        "Adults with psoriasis\n\nThe dose is 80 mg.\n\nAdolescents with psoriasis from 12 to 17 years of age weighing 30 kg or more\n\nThe dose is 40 mg.",
        [
          "80 mg: Adults with psoriasis [adult]",
          "40 mg: Adolescents with psoriasis from 12 to 17 years of age weighing 30 kg or more [adolescent, 12..17 a, 30.. kg]",
        ]
      ),
      (
        "In children the dosage mirrors the adult regimen, though the dose is 4 mg daily.",
        ["4 mg: children [child]"]
      ),
      (
        "Give 5 mg daily in mild hepatic impairment, while it is not recommended for those with severe hepatic impairment.",
        ["5 mg: mild hepatic impairment [hepatic]"]
      ),
      (
        "In mild hepatic impairment nothing changes, but in severe impairment give 5 mg daily.",
        ["5 mg: severe impairment [hepatic]"]
      ),
      (
        "If you are 75 years of age or older, take 5 mg daily. After surgery take 10 mg daily.",
        ["5 mg: 75 years of age or older [75.. a]", "10 mg: -"]
      ),
      (
        "Your doctor decides how much of it you need, and for how long. Adults on chemotherapy\n\nTake 5 mg daily.",
        ["5 mg: Adults on chemotherapy [adult]"]
      ),
      // A lost sign makes no band.
      ("The dose is 4 mg once a day for patients 30 kg.", ["4 mg: 30 kg []"]),
      (
        "Your doctor may give 2 mg daily if you have severe kidney problems.",
        ["2 mg: severe kidney problems [renal]"]
      ),
      ("In patients taking valproate, start with 25 mg daily.", ["25 mg: patients taking valproate []"]),
      ("Treat for up to 2 years. The dose is 5 mg daily.", ["5 mg: -"]),
      ("Ask your child's doctor before. The dose is 5 mg daily.", ["5 mg: -"]),
      // A sentence that runs through several bands leaves none of them standing.
      (
        "Patients over 60 kg and patients under 30 kg are weighed first. The dose is 5 mg daily.", ["5 mg: -"]
      ),
    ] as [(String, [String])])
  func sentence(_ text: String, _ doses: [String]) throws {
    let found = try Self.doses(in: "## Dosage\n\n" + text + "\n")
    #expect(found == doses)
  }

  @Test func labelHoldsForTheListBelow() throws {
    let text = """
      ## Dosage

      **Adults:** The dose depends on what is treated.

      * **Gout:** 500 mg daily.
      * **Migraine:** 250 mg twice daily.

      **Children:** Not recommended.
      """
    #expect(try Self.doses(in: text) == ["500 mg: Adults [adult]", "250 mg: Adults [adult]"])
  }

  @Test func indicationsMayNameTheOnlyPatients() throws {
    let doses = "\n\n## Dosage\n\nTake 5 mg daily.\n"
    #expect(
      try Self.doses(in: "## Indications\n\nIt is used in adults with gout." + doses) == [
        "5 mg: adults [adult]"
      ])
    #expect(
      try Self.doses(
        in: "## Indications\n\nIt is used in adults with gout and in children with fever." + doses)
        == ["5 mg: -"])
  }
}
