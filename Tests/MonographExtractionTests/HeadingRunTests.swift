import MonographModel
import Testing

@testable import MonographExtraction

/// Lists whose items are marked up as headings, and what leads into lists of reactions.
@Suite struct HeadingRunTests {
  private func reactions(_ body: String) throws -> [String] {
    let text = "<html><body><h1>Examplix</h1>\(body)</body></html>"
    let claims = try Extracted.claims(from: text, format: .html, by: [AdverseReactions()])
    return claims.compactMap { claim in
      guard case .adverseReaction(let reaction) = claim.value else { return nil }
      return [reaction.term, reaction.frequency?.words].compactMap(\.self).joined(separator: ", ")
    }
  }

  private func headings(_ names: [String]) -> String { names.map { "<h2>\($0)</h2>" }.joined() }

  @Test func headingsWithNothingBelowAreItems() throws {
    let names = ["Dizziness", "Nausea (feeling sick)", "Headache", "Constipation", "Hiccups"]
    let title = "<h2>Possible side effects</h2><p>Very common (more than 1 in 10 people):</p>"
    let found = try reactions(title + headings(names))
    #expect(
      found
        == [
          "dizziness", "nausea (feeling sick)", "headache", "constipation", "hiccups",
        ].map { "\($0), very common (more than 10%)" })
    // The next band at the end of an item.
    let both = try reactions(
      title + headings(["Dizziness", "Hiccups Uncommon (up to 1 in 100 people):", "Rash", "Gout", "Sepsis"]))
    #expect(
      both.suffix(3) == [
        "rash, uncommon (up to 1%)", "gout, uncommon (up to 1%)", "sepsis, uncommon (up to 1%)",
      ])
  }

  @Test func otherHeadingsStay() throws {
    // A few, each with its own text, and the names of sections.
    let few = headings(["Dizziness", "Nausea", "Headache"])
    #expect(try reactions("<h2>Possible side effects</h2><p>Very common:</p>" + few).isEmpty)
    let sections = headings([
      "How to store it", "Contents of the pack", "Gout", "Who makes it", "Rash", "Hives",
    ])
    #expect(try reactions("<h2>Possible side effects</h2>" + sections).isEmpty)
  }

  @Test func aLeadThatNamesReactionsIsNoAdvice() throws {
    let lead =
      "<p>Like all medicines, it can cause side effects. Tell your doctor if you notice any of the following side effects:</p>"
    let list = "<ul><li>rash</li></ul><p>Common (up to 1 in 10 people):</p><ul><li>gout</li></ul>"
    #expect(
      try reactions("<h2>Possible side effects</h2>" + lead + list) == ["rash", "gout, common (up to 10%)"])
  }
}
