import MonographModel
import MonographReaders
import Testing

@testable import MonographExtraction

/// Doses whose number is missing in the document.
@Suite struct LostNumberTests {
  @Test func aLostNumberIsReported() throws {
    let found = try lost(in: "The usual dose is mg every other week.")
    #expect(
      found == [
        Diagnostic(
          .warning, "dose.lost-number", "a dose in mg has lost its number, so it is not claimed",
          advice: "look the dose up in the original document", offset: 18)
      ])
  }

  @Test(arguments: [
    "The usual dose is 40 mg every other week.", "The dosage is told in terms of mg.",
    "Weigh the dose of mg 5 out.", "The strength in mg is on the box.",
  ]) func nothingIsLost(_ text: String) throws {
    #expect(try lost(in: text).isEmpty)
  }

  private func lost(in text: String) throws -> [Diagnostic] {
    let source = try SourceReader.open(
      path: "example.txt", bytes: Array((text + "\n").utf8), sha256: "", format: .plainText)
    let document = try SourceReader.read(source)
    return Extractor.extract(from: document, of: source, drug: Drug(slug: "examplix", name: "examplix"))
      .diagnostics.filter { $0.id == "dose.lost-number" }
  }
}
