import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// Patients who are compared with others, who are told by either of two bands, or by something else than those.
extension ScopeTests {
  @Test(arguments: [
    ("In children it is slower than in adults. The usual dose is 3 mg.", ["3 mg: children [child]"]),
    (
      "Children 2 to 5 years, 3 mg daily; 6 to 11 years, 6 mg daily.",
      ["3 mg: Children 2 to 5 years [child, 2..5 a]", "6 mg: 6 to 11 years [6..11 a]"]
    ),
    (
      "Children under 12 years: 3 mg daily; over 12: 6 mg daily.",
      ["3 mg: Children under 12 years [child, ..<12 a]", "6 mg: -"]
    ),
    (
      "Elderly patients: 3 mg daily; younger patients: 6 mg daily.",
      ["3 mg: Elderly patients [elderly]", "6 mg: -"]
    ),
    ("**Asthma (6-11 years):** 3 mg daily.", ["3 mg: Asthma (6-11 years) [6..11 a]"]),
    ("**Maintenance (2-3 years):** 3 mg daily.", ["3 mg: -"]),
    (
      "Children over 40 kg take the adult dose of 3 mg.", ["3 mg: Children over 40 kg [child, >40.. kg]"]
    ),
    ("The usual adult dose is 3 mg.", ["3 mg: adult [adult]"]),
    ("Clearance in the elderly is not as fast as seen in younger adults. The dose is 3 mg.", ["3 mg: -"]),
    ("Doses for children are lower than those for adults, usually 3 mg daily.", ["3 mg: children [child]"]),
    (
      "Adolescents follow the same schedule as for adults. The dose is 3 mg.",
      ["3 mg: Adolescents [adolescent]"]
    ),
    (
      "It is lower for women (3 mg) than for men (6 mg). At most 6 mg daily.",
      ["3 mg: women [female]", "6 mg: men [male]", "6 mg: -"]
    ),
    (
      "The limit is 8 g for adults, and 90 mg/kg in children up to a maximum of 8 g.",
      ["8 g: adults [adult]", "90 mg/kg: children [child]", "8 g: children [child]"]
    ),
    (
      "In children, 1 mg/kg daily (up to 40 mg for those under 50 kg).",
      [
        "1 mg/kg: children [child]",
        "40 mg: children, 1 mg/kg daily (up to 40 mg for those under 50 kg [child, ..<50 kg]",
      ]
    ),
    (
      "3 mg (0.3 mL) daily for children under 50 kg.",
      ["3 mg: children under 50 kg [child, ..<50 kg]", "0.3 mL: children under 50 kg [child, ..<50 kg]"]
    ),
    (
      "**Children over 12 years:** The dose approaches that of adults (3 mg daily).",
      ["3 mg: Children over 12 years [child, >12.. a]"]
    ),
    (
      "If you weigh less than 50 kg or are over 70 years of age, take 3 mg.",
      ["3 mg: less than 50 kg or are over 70 years of age []"]
    ),
    (
      "The most is 3 mg in patients under 85 kg and 6 mg in heavier ones.",
      ["3 mg: under 85 kg [..<85 kg]", "6 mg: -"]
    ),
    (
      "Children 6 years and older or weighing 20 kg or more: 3 mg.",
      ["3 mg: Children 6 years and older or weighing 20 kg or more [child]"]
    ),
    (
      "Children 6 years or older weighing 20 kg or more: 3 mg.",
      ["3 mg: Children 6 years or older weighing 20 kg or more [child, 6.. a, 20.. kg]"]
    ),
    (
      "Children with a weight equal to or below 30 kg: 3 mg.",
      ["3 mg: Children with a weight equal to or below 30 kg [child, ..30 kg]"]
    ),
  ])
  func comparedAndEither(_ text: String, _ doses: [String]) throws {
    #expect(try Self.doses(in: "## Dosage\n\n" + text + "\n") == doses)
  }

  /// Laboratory values, metabolisers and illnesses beside the one that is treated part doses, and are no indications.
  @Test(arguments: [
    ("- **INR 3 to 5:** 15 units/kg.", "INR 3 to 5"),
    ("- **Platelet count below 90,000/mcL:** 15 mg daily.", "Platelet count below 90,000/mcL"),
    ("- **Blood pressure:** 15 mg daily.", nil),
    ("- **Children with a body weight below 30 kg:** 15 mg daily.", nil),
    ("- **If you are a slow metaboliser:** 15 mg daily.", "If you are a slow metaboliser"),
    ("Take 15 mg daily for poor metabolizers.", "for poor metabolizers"),
    ("The dose is 15 mg daily when used with ketoconazole.", "when used with ketoconazole"),
    ("The dose is 15 mg daily when used with food.", nil),
    ("The dose may be reduced to 15 mg in patients with heart failure.", "in patients with heart failure"),
    ("In those with a weak heart, it should be slower (15 mg over an hour).", "In those with a weak heart"),
    ("Doses are lower (15 mg daily) than for those with gout.", nil),
    ("The dose is 15 mg in patients with gout.", nil),
  ])
  func whatElseTellsPatientsApart(_ text: String, _ condition: String?) throws {
    let source = try SourceReader.open(
      path: "example.md", bytes: Array(("## Dosage\n\n" + text + "\n").utf8), sha256: "", format: .markdown)
    let claims = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"),
      rules: [Doses()]
    ).claims
    #expect(claims.map(\.scope.condition) == [condition])
    #expect(condition == nil || claims.allSatisfy { $0.scope.indication == nil })
  }
}
