import MonographAnalysis
import MonographLexicon
import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// What denies a finding, and how far.
@Suite struct AssertionTests {
  @Test(arguments: [
    ("She denies any headache.", "headache", true),
    ("The test was negative for malaria.", "malaria", true),
    ("No fever or cough was seen.", "cough", true),
    ("No fever, but cough was seen.", "cough", false),
    ("Rule out pneumonia.", "pneumonia", false),
    ("Tuberculosis was ruled out.", "tuberculosis", true),
    ("A link with gout cannot be excluded.", "gout", false),
    ("It causes not only nausea.", "nausea", false),
    ("No history of gout; presents with pain.", "pain", false),
  ])
  func denies(_ text: String, _ finding: StaticString, _ isDenied: Bool) throws {
    let source = try SourceReader.open(
      path: "a.md", bytes: Array((text + "\n").utf8), sha256: "", format: .markdown)
    let analysis = Analyser.analyse(try SourceReader.read(source))
    let word = Word(finding)
    for passage in analysis.passages {
      guard let at = passage.tokens.firstIndex(where: { $0.word == word }) else { continue }
      #expect(Assertion.isNegated(at..<at + 1, in: passage, analysis.lexicon) == isDenied)
      return
    }
    Issue.record("the finding is not in the text")
  }
}
