import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// Patients who are compared with others, who are told by either of two bands, or by something else than those.
extension ScopeTests {
  @Test(arguments: [
    ("In children it is slower than in adults. The usual dose is 3 mg.", ["3 mg: children [child]"]),
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
      "If you weigh less than 50 kg or are over 70 years of age, take 3 mg.",
      ["3 mg: less than 50 kg or are over 70 years of age []"]
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
}
