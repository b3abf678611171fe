import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// Patients that a sentence names beside its doses.
extension ScopeTests {
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

  @Test(arguments: ["2 tablets of 500 mg three times a day", "2 tablets three times a day"])
  func alternativesShareTheTiming(_ words: String) throws {
    let claims = try claims(in: "## Dosage\n\nTake 1 or \(words).\n", by: Doses())
    #expect(
      claims.map { $0.value.words($0.polarity) }
        == ["1 tablet", "2 tablets"].map { $0 + " 3 times a day, oral" })
  }
}
