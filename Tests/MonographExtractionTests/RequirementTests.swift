import Foundation
import MonographAnalysis
import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// A rule is not asked about passages that lack what it requires: it has to have nothing to say about them.
@Suite struct RequirementTests {
  @Test(arguments: Specimens.corpus + Specimens.fixtures + Specimens.real)
  func isNecessaryInDocuments(_ file: URL) throws {
    let source = try SourceReader.open(
      path: file.lastPathComponent, bytes: [UInt8](Data(contentsOf: file)), sha256: "")
    check(try SourceReader.read(source))
  }

  @Test func isNecessaryInExamples() throws {
    for rule in Extractor.rules {
      for example in type(of: rule).examples {
        let heading = example.heading.map { "## \($0)\n\n" } ?? ""
        let text = heading + example.text.filter { $0 != "⟦" && $0 != "⟧" } + "\n"
        let source = try SourceReader.open(
          path: "example.md", bytes: Array(text.utf8), sha256: "", format: .markdown)
        check(try SourceReader.read(source), about: Drug(naming: example.drug ?? "examplix"))
      }
    }
  }

  /// A requirement that nothing fails to meet would save nothing.
  @Test func isNotMetEverywhere() throws {
    let file = try #require(Specimens.corpus.first)
    let source = try SourceReader.open(
      path: file.lastPathComponent, bytes: [UInt8](Data(contentsOf: file)), sha256: "")
    let passages = Analyser.analyse(try SourceReader.read(source)).passages
    for rule in [Doses(), Schedules(), Overdoses(), Mechanisms(), Efficacies()] as [any ClaimRule] {
      let requirements = Requirements(of: [rule])
      #expect(passages.contains { requirements.met(by: $0) == 0 }, "\(type(of: rule))")
    }
  }

  private func check(_ document: Document, about drug: Drug? = nil) {
    let reading = Reading(Analyser.analyse(document), drug: drug)
    let requirements = Requirements(of: Extractor.rules)
    for (place, rule) in Extractor.rules.enumerated() {
      for (index, passage) in reading.passages.enumerated()
      where requirements.met(by: passage) & 1 << Requirements.Rules(place) == 0 {
        let drafts = rule.drafts(from: index, in: reading)
        #expect(drafts.isEmpty, "\(type(of: rule)): \(passage.string(passage.tokens.indices))")
      }
    }
  }
}
