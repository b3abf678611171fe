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
    ("Examplix is not recommended for children without the guidance of a doctor.", .possible),
    ("Examplix is not recommended for children without gout.", .stated),
    ("Some vaccines are not recommended for children.", .possible),
  ])
  func howSureARefusalIs(_ text: String, _ certainty: Claim.Certainty) throws {
    let claims = try claims(in: "## Dosage\n\n\(text)\n", by: DoseAdjustments())
    #expect(claims.map(\.certainty) == [certainty])
  }

  /// "With kidney problems": of the other children nothing is said.
  @Test func whichChildrenAreRefused() throws {
    let text = "## Dosage\n\nExamplix should not be given to children with kidney problems.\n"
    let claims = try claims(in: text, by: DoseAdjustments())
    let found = claims.compactMap { claim -> String? in
      guard case .doseAdjustment(let value) = claim.value else { return nil }
      return "\(value.factor) \(claim.certainty)"
    }
    #expect(Set(found) == ["age possible", "renal stated"])
  }

  @Test(arguments: [
    ("Examplix soft capsules should not be used by children under 12 years of age.", "soft capsules"),
    (
      "For orally disintegrating tablets, no dose adjustment is needed in renal impairment.",
      "orally disintegrating tablets"
    ),
    ("The extended-release tablets are not recommended for children.", "extended-release tablets"),
    ("ABC tablets are not indicated in children.", "abc tablets"),
    ("Examplix tablets are not recommended for children.", nil),
    ("Examplix is not recommended for children, who should get soft capsules.", nil),
  ])
  func whichFormIsSpokenOf(_ text: String, _ form: String?) throws {
    let claims = try claims(in: "## Dosage\n\n\(text)\n", by: DoseAdjustments())
    #expect(claims.first.map(\.scope.formulation) == form)
  }

  @Test(arguments: [
    ("- **0.2% solution:** one drop daily", "0.2% solution"), ("- **Solution:** one drop daily", nil),
  ])
  func whichStrengthIsSpokenOf(_ text: String, _ form: String?) throws {
    let claims = try claims(in: "## Dosage\n\n\(text)\n", by: Doses())
    #expect(claims.map(\.scope.formulation) == [form])
  }

  @Test(arguments: [
    ("Chemotherapy-induced anemia", "chemotherapy-induced anemia"), ("Anemia", "anemia"),
  ])
  func whatCausesAnIllness(_ label: String, _ use: String) throws {
    let claims = try claims(in: "## Dosage\n\n- **\(label):** Give 20 mg once a day.\n", by: Doses())
    #expect(claims.map(\.scope.indication?.term) == [use])
  }

  /// A dose in a table that lost its lines: "for 5 days" leads into no use.
  @Test func howLongIsNoUse() throws {
    let claims = try claims(in: "## Dosage\n\nGive 4 mg daily for 5 days Asthma attack.\n", by: Doses())
    #expect(claims.map(\.scope.indication) == [nil])
    let named = try self.claims(in: "## Dosage\n\nGive 4 mg daily for an asthma attack.\n", by: Doses())
    #expect(named.compactMap(\.scope.indication?.text).count == 1)
  }

  /// The most for those who treat themselves.
  @Test(arguments: [
    ("Higher doses may be prescribed by a doctor.", Claim.Certainty.likely),
    ("Higher doses may harm.", .stated),
  ])
  func howSureAMaximumIs(_ next: String, _ certainty: Claim.Certainty) throws {
    let claims = try claims(in: "## Dosage\n\nTake at most 1200 mg per day. \(next)\n", by: Doses())
    #expect(claims.map(\.certainty) == [certainty])
  }

  /// A title that lost its line holds for the paragraphs below it.
  @Test(arguments: [
    ("If you have gout You will begin slowly.", "gout"), ("If you have gout, you will begin slowly.", nil),
    // What it is not for.
    ("If you have asthma You will begin slowly.", nil),
  ])
  func titlesThatLostTheirLines(_ lead: String, _ use: String?) throws {
    let text =
      "## What it is used for\n\nExamplix is used for gout.\n\n## How to take it\n\nAsk the doctor. \(lead)\n\nthe starting dose is 20 mg once a day.\n"
    let claims = try claims(in: text, by: Doses())
    #expect(claims.map(\.scope.indication?.term) == [use])
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
