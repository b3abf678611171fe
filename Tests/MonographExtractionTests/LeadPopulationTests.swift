import MonographModel
import Testing

@testable import MonographExtraction

/// For whom a use is, where that is said in what leads into a list.
@Suite struct LeadPopulationTests {
  private func patients(_ text: String) throws -> [String] {
    let claims = try Extracted.claims(
      from: "# Examplix\n\n## What it is used for\n\n" + text, by: [Indications()])
    return claims.map { $0.scope.population?.text ?? "-" }
  }

  @Test func itemsAreForThePatientsOfTheirLead() throws {
    #expect(
      try patients("Examplix is used in adults and children aged 3 years and older:\n\n- to treat gout.\n")
        == ["adults and children aged 3 years and older"])
    #expect(
      try patients("Examplix is used in adults:\n\n- to treat gout in children from 6 years of age.\n")
        == ["children from 6 years of age"])
    #expect(try patients("Examplix is used:\n\n- to treat gout.\n") == ["-"])
    #expect(try patients("It is not for children. Examplix is used to treat:\n\n- gout.\n") == ["-"])
  }
}
