import MonographModel
import Testing

@testable import MonographExtraction

/// What a heading says of those below it beside how often they occur.
@Suite struct ReportedFrequencyTests {
  private func reactions(under heading: String) throws -> [(Claim.Certainty, AdverseReaction)] {
    let text = "# Examplix\n\n## Side effects\n\n**\(heading):**\n\n* Gout\n"
    let claims = try Extracted.claims(from: text, by: [AdverseReactions()])
    return claims.compactMap { claim in
      guard case .adverseReaction(let reaction) = claim.value else { return nil }
      return (claim.certainty, reaction)
    }
  }

  /// Nobody counted how often occurs what was reported after marketing.
  @Test(arguments: [
    ("Rare Side Effects (<1%)", Claim.Certainty.stated),
    ("Rare Side Effects (<1%, post-marketing and/or case reports)", .possible),
    ("Less Common (<1%, postmarketing reports)", .possible),
    ("Rare Side Effects (<1%, seen after surgery)", .stated),
  ])
  func aheadOfReports(_ heading: String, _ certainty: Claim.Certainty) throws {
    #expect(try reactions(under: heading).map(\.0) == [certainty])
  }

  @Test func lessCommonIsNotCommon() throws {
    #expect(try reactions(under: "Common Side Effects").map(\.1.seriousness) == [.common])
    #expect(try reactions(under: "Less Common (frequency not specified)").map(\.1.seriousness) == [nil])
    #expect(try reactions(under: "Less Common but Serious").map(\.1.seriousness) == [.serious])
  }
}
