import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// Whom claims of other kinds leave out, and under what conditions they hold.
extension ScopeTests {
  /// What one rule reads in a text about Examplix.
  func claims(in text: String, by rule: any ClaimRule) throws -> [Claim] {
    let source = try SourceReader.open(
      path: "example.md", bytes: Array(text.utf8), sha256: "", format: .markdown)
    return Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"),
      rules: [rule]
    ).claims
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
    let claims = try claims(in: "## Contraindications\n\n\(text)\n", by: Contraindications())
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
    let claims = try claims(in: text, by: AdverseReactions())
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
    let claims = try claims(in: text, by: AdverseReactions())
    #expect(claims.map(\.scope.condition) == [condition])
  }

  @Test(arguments: [
    ("Examplix is not recommended for children.", Claim.Certainty.stated),
    ("Examplix is not recommended for children unless all else fails.", .possible),
    ("Some vaccines are not recommended for children.", .possible),
  ])
  func howSureARefusalIs(_ text: String, _ certainty: Claim.Certainty) throws {
    let claims = try claims(in: "## Dosage\n\n\(text)\n", by: DoseAdjustments())
    #expect(claims.map(\.certainty) == [certainty])
  }

  @Test(arguments: [
    ("Keep at 2° to 8 °C.", "2", "8"), ("Keep at 20°-25 °C (68°-77 °F).", "20", "25"),
    ("Keep at 2–8 °C.", "2", "8"), ("Keep 2 pens at 8 °C.", "8", "8"),
  ])
  func howColdItIsKept(_ text: String, _ low: String, _ high: String) throws {
    let claims = try claims(in: "## Storage\n\n\(text)\n", by: Storages())
    let temperatures = claims.map { claim -> [String?] in
      guard case .storage(let storage) = claim.value else { return [] }
      return [storage.temperature?.low?.description, storage.temperature?.high?.description]
    }
    #expect(temperatures == [[low, high]])
  }
}
