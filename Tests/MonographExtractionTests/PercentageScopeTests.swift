import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// What percentages are about: those of people who don't take the drug are none of its rates.
@Suite struct PercentageScopeTests {
  @Test(arguments: [
    (
      "The rate with examplix is twice that of the general population (in whom malformations come to 2-3%).",
      Percentage.About.epidemiology
    ),
    ("In the general population it is about 2%, with examplix or without.", .epidemiology),
    ("Rash occurred in 2% of those who took examplix.", .adverseReactionIncidence),
  ])
  func about(_ text: String, _ expected: Percentage.About) throws {
    let source = try SourceReader.open(
      path: "example.md", bytes: Array("## Side effects\n\n\(text)\n".utf8), sha256: "", format: .markdown)
    let claims = Extractor.extract(
      from: try SourceReader.read(source), of: source, drug: Drug(slug: "examplix", name: "examplix"),
      rules: [Percentages()]
    ).claims
    let found = claims.compactMap { claim -> Percentage.About? in
      guard case .percentage(let percentage) = claim.value else { return nil }
      return percentage.about
    }
    #expect(found == [expected])
  }
}
