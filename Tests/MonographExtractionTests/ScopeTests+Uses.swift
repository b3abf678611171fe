import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// What a dose is for, where a text names several diseases: that which is treated, and not what was spoken of before or
/// what some patients have beside it.
extension ScopeTests {
  /// "5 mg: gout"; "5 mg: gout, with nausea" where a condition limits it.
  private func uses(_ text: String) throws -> [String] {
    let source = try SourceReader.open(
      path: "example.md", bytes: Array((text + "\n").utf8), sha256: "", format: .markdown)
    let claims = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"),
      rules: [Doses()]
    ).claims
    return claims.map { claim in
      guard case .dose(let dose) = claim.value else { return "" }
      let said = [claim.scope.indication?.term ?? "-", claim.scope.condition].compactMap(\.self)
      return "\(dose.amount.low ?? 0) \(dose.amount.unit.code): \(said.joined(separator: ", "))"
    }
  }

  @Test(arguments: [
    (
      "Give 3 mg once a day for gout or 6 mg once a day for rheumatoid arthritis.",
      ["3 mg: gout", "6 mg: rheumatoid arthritis"]
    ),
    ("**CMV infection:** 3 mg once a day.", ["3 mg: cmv infection"]),
    (
      "- **Tumor Lysis Syndrome Prevention:** Oral doses are 3 mg once a day.",
      ["3 mg: prevention of tumor lysis syndrome"]
    ),
    ("**Gout and asthma:** 3 mg once a day.", ["3 mg: gout and asthma"]),
    ("Psychotic disorders - 3 mg once a day.", ["3 mg: psychotic disorders"]),
    (
      "**CABP in adults without lung disease:**\n\n- Oral:\n  - 3 mg daily",
      ["3 mg: community-acquired bacterial pneumonia"]
    ),
    (
      "For weakened or debilitated patients, the dose is 6 mg daily.",
      ["6 mg: -, For weakened or debilitated patients"]
    ),
    ("For gout, take 3 mg once a day or 6 mg once a day.", ["3 mg: gout", "6 mg: gout"]),
    ("For gout, give 3 mg daily; for asthma, 6 mg daily.", ["3 mg: gout", "6 mg: asthma"]),
    ("Take 3 mg daily for gout; 6 mg daily for asthma.", ["3 mg: gout", "6 mg: asthma"]),
    ("Gout: 3 mg daily; asthma, 6 mg daily.", ["3 mg: gout", "6 mg: asthma"]),
    ("Take 3 mg daily; those with asthma, 6 mg daily.", ["3 mg: -", "6 mg: asthma"]),
    ("**Migraine (prevention):** 3 mg daily.", ["3 mg: prevention of migraine"]),
    ("**Prophylaxis (prevention) of influenza:** 3 mg daily.", ["3 mg: prevention of influenza"]),
    ("**Asthma (prevention and maintenance):** 3 mg daily.", ["3 mg: asthma"]),
    ("**Anorexia in AIDS patients:** 3 mg daily.", ["3 mg: -"]),
    ("For nausea in patients with cancer, 3 mg daily.", ["3 mg: nausea"]),
    ("**Treatment in asthma:** 3 mg daily.", ["3 mg: asthma"]),
    ("**Adults with cancer (neuropathic pain):** 3 mg daily.", ["3 mg: neuropathic pain"]),
    ("The dose is:\n\n- gout is 3 mg a day\n- asthma is 6 mg a day", ["3 mg: gout", "6 mg: asthma"]),
    ("**Obesity (BMI above 30 kg/m2):** 3 mg a day", ["3 mg: -"]),
    (
      "**Recurrent Clostridioides difficile infection:** 3 mg a day",
      ["3 mg: clostridioides difficile infection"]
    ),
    ("**Acute serious infection:** 3 mg a day", ["3 mg: infection"]),
    ("**Anorexia (AIDS-related):** 3 mg a day", ["3 mg: -"]),
    (
      "For gout, take 3 mg daily. For swollen toes in children aged 2-12, take 6 mg daily.",
      ["3 mg: gout", "6 mg: -"]
    ),
    ("For gout, take 3 mg daily. For children aged 2-12, take 6 mg daily.", ["3 mg: gout", "6 mg: gout"]),
    ("**Hypotension risk:** 3 mg a day", ["3 mg: -"]),
    ("HIV protease inhibitors: at most 3 mg daily.", ["3 mg: -"]),
  ])
  func eachOfTwoUses(_ text: String, _ uses: [String]) throws {
    #expect(try self.uses("## Dosage\n\n" + text) == uses)
  }

  @Test(arguments: [
    ("For gout, take 3 mg daily. For other conditions the dose is 6 mg daily.", "6 mg: -"),
    ("**Gout:** 3 mg daily. The dose for all other uses is 6 mg daily. At most, take 9 mg daily.", "9 mg: -"),
    ("**Gout:** 3 mg daily. First treatment of blue toe: take 6 mg daily.", "6 mg: -"),
    (
      "**Gout:** 3 mg daily. For the reduction of blue toes, take 6 mg daily. Then take 9 mg daily.",
      "9 mg: -"
    ),
    ("**Gout:** 3 mg daily. For asthma, take 6 mg daily. Then take 9 mg daily.", "9 mg: asthma"),
    ("**Gout:** 3 mg daily. For the first treatment, take 6 mg daily.", "6 mg: -"),
    ("**Gout:** 3 mg daily. The other days of the week, take 6 mg daily.", "6 mg: gout"),
    (
      "**Gout:** 3 mg daily. For its use in preventing malaria, the dose is 6 mg daily.",
      "6 mg: prevention of malaria"
    ),
  ])
  func turnsToOtherUses(_ text: String, _ last: String) throws {
    #expect(try uses("## Dosage\n\n" + text).last == last)
  }

  @Test(arguments: [
    ("**Gout:** In patients with asthma, 3 mg daily.", ["3 mg: gout, In patients with asthma"]),
    ("**Gout:** For people with severe gout, 3 mg daily.", ["3 mg: gout"]),
    ("In patients with asthma, the dose is 3 mg daily.", ["3 mg: asthma"]),
    (
      "## Indications\n\nFor gout.\n\n## Dosage\n\nIn patients with asthma, the dose is 3 mg. Later, give 6 mg.",
      ["3 mg: -, In patients with asthma", "6 mg: -"]
    ),
    (
      "## Indications\n\nFor asthma and gout.\n\n## Dosage\n\nIn patients with asthma, the dose is 3 mg.",
      ["3 mg: asthma"]
    ),
    ("For gout with fever, take 3 mg daily.", ["3 mg: gout, with fever"]),
    ("For gout, take 3 mg daily with food.", ["3 mg: gout"]),
  ])
  func whatSomeHaveBeside(_ text: String, _ uses: [String]) throws {
    #expect(try self.uses(text.hasPrefix("##") ? text : "## Dosage\n\n" + text) == uses)
  }
}
