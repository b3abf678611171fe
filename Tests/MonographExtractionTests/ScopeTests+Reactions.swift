import MonographModel
import Testing

@testable import MonographExtraction

/// What the frequency of a reaction is of, where it is not that of all patients who have it.
extension ScopeTests {
  /// "rash: Allergic reactions", by the last reaction; "-" where nothing limits it.
  private func last(_ text: String) throws -> String? {
    try claims(in: "## Side effects\n\n\(text)\n", by: AdverseReactions()).last.map { claim in
      guard case .adverseReaction(let reaction) = claim.value else { return "" }
      return "\(reaction.term): \(claim.scope.condition ?? "-")"
    }
  }

  @Test(arguments: [
    (
      "**Less common (<1%):**\n\n* Allergic reactions (including rash, flushing)",
      "flushing: Allergic reactions"
    ),
    (
      "**Common (1-10%):**\n\n* Infusion-related reactions (chills, vomiting)",
      "vomiting: Infusion-related reactions"
    ),
    (
      "**Common (1-10%):**\n\n* Peripheral neuropathy (numbness, tingling, or burning)",
      "burning: Peripheral neuropathy"
    ),
    // A kind of reactions holds what it lists.
    ("**Common (1-10%):**\n\n* Blood disorders (leukopenia, neutropenia)", "neutropenia: -"),
    ("**Common (1-10%):**\n\n* Stomach problems (nausea, heartburn, or vomiting)", "vomiting: -"),
  ])
  func whatAParenthesisIsPartOf(_ text: String, _ expected: String) throws {
    #expect(try last(text) == expected)
  }

  @Test(arguments: [
    (
      "dehydration, often associated with nausea, vomiting",
      "vomiting: dehydration, often associated"
    ),
    ("swelling (of the feet or other signs of fluid retention)", "fluid retention: swelling"),
    ("swelling", "swelling: -"),
  ])
  func whatALeafletsReactionIsPartOf(_ item: String, _ expected: String) throws {
    let text = "Tell your doctor.\n\nUncommon (may affect up to 1 in 100 people):\n\n- \(item)"
    #expect(try last(text) == expected)
  }

  @Test(arguments: [
    ("Common (may affect up to 1 in 10 infusions):\n\n- headache", "headache: infusions"),
    ("Common (may affect up to 1 in 10 people):\n\n- headache", "headache: -"),
    ("Common infusion reactions:\n\n- headache", "headache: -"),
    (
      "Serious side effects (common: may affect up to 1 in 10 people):\n\n- headache",
      "headache: Serious side effects"
    ),
    ("Less common but serious side effects (1-10%):\n\n- headache", "headache: -"),
    ("Serious side effects (<10%):\n\n- headache", "headache: -"),
    ("- Severe stomach problems: headache (common), gout (rare)", "gout: Severe stomach problems"),
    ("- Stomach problems: headache (common), gout (rare)", "gout: -"),
    (
      "When it is used with another medicine, headache occurs very commonly.",
      "headache: When it is used with another medicine"
    ),
    ("When it is used, headache occurs very commonly.", "headache: -"),
  ])
  func whatAFrequencyCounts(_ text: String, _ expected: String) throws {
    #expect(try last("Tell your doctor.\n\n" + text) == expected)
  }

  @Test(arguments: [
    ("more than 10% of patients in some studies", Claim.Certainty.likely),
    ("1-10% of patients or reported in post-marketing surveillance", .possible),
    ("less than 1% of users, or post-marketing reports", .possible),
    ("1-10% or less frequently reported", .stated),
    ("more than 10% of patients", .stated),
  ])
  func howSureAFrequencyIs(_ frequency: String, _ certainty: Claim.Certainty) throws {
    let text = "## Side effects\n\nCommon side effects (occurring in \(frequency)) include:\n\n* Headache\n"
    #expect(try claims(in: text, by: AdverseReactions()).map(\.certainty) == [certainty])
  }

  @Test(arguments: [
    ("headache (very common in children)", ["-", "children"]), ("headache (very common in adults)", ["-"]),
  ])
  func whoHasItMoreOften(_ item: String, _ expected: [String]) throws {
    let text =
      "## Side effects\n\nTell your doctor.\n\nCommon (may affect up to 1 in 10 people):\n\n- \(item)\n"
    #expect(
      try claims(in: text, by: AdverseReactions()).map { $0.scope.population?.text ?? "-" }.sorted()
        == expected)
  }
}
