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
    ("63 kg (138 pounds) or more: 5 mg weekly.", "5 mg: 63 kg (138 pounds) or more [63.. kg]"),
    (
      "In patients with BMI of at least 40 kg/m2: 5 mg daily.",
      "5 mg: In patients with BMI of at least 40 kg/m2 []"
    ),
    (
      "For children with glomerular filtration rate > 30 mL/min/1.73m2, the dose is 5 mg daily.",
      "5 mg: children [child]"
    ),
    ("80 kg or more\n\nTake 5 mg once a day.", "5 mg: 80 kg or more [80.. kg]"),
    ("**Non-pregnant women:** 5 mg once a day.", "5 mg: -"),
    ("**Pregnant women:** 5 mg once a day.", "5 mg: Pregnant women [pregnant]"),
    ("Take 5 mg twice daily (it may be adjusted for those under 60 kg).", "5 mg: -"),
    ("Take 5 mg twice daily (for those under 60 kg).", "5 mg: under 60 kg [..<60 kg]"),
    ("### Adult dosing\n\n### Standard regimen\n\nTake 5 mg daily.", "5 mg: Adult dosing [adult]"),
    ("### Adult dosing\n\n### Pediatric dosing\n\nTake 5 mg daily.", "5 mg: Pediatric dosing [child]"),
    ("### Adult dosing\n\nTake 6 mg.\n\n### Maximum dose\n\nTake 5 mg daily.", "5 mg: -"),
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
    ("With strong CYP3A4 inhibitors, the dose is 5 mg.", "With strong CYP3A4 inhibitors"),
    ("With food, the dose is 5 mg.", nil),
    ("**Add-on (with ritonavir):** 5 mg once daily.", "with ritonavir"),
    ("**Concomitant ritonavir:** 5 mg every other day.", "Concomitant ritonavir"),
    (
      "When it is combined with ritonavir the schedule becomes:\n\n- Weeks 1-2: 5 mg once daily",
      "When it is combined with ritonavir"
    ),
    ("# Dosing\n\n**Dosing with ritonavir:**\n\n- Weeks 1-2: 5 mg once daily", "with ritonavir"),
    ("**Dosing without ritonavir:**\n\n- Weeks 1-2: 5 mg once daily", nil),
    ("**With ritonavir:**\n\n**Without it:** 5 mg", nil),
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
