import MonographLexicon
import MonographModel
import MonographReaders
import Testing

@testable import MonographAnalysis

/// Short lines without marks: titles or items.
@Suite struct LooseItemTests {
  /// The passages of paragraphs, each with its role and the nearest text above it.
  private func passages(_ lines: String...) throws -> [String] {
    let html = "<html><body><h1>Exampline</h1>" + lines.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    let source = try SourceReader.open(path: "a.html", bytes: Array(html.utf8), sha256: "")
    let passages = Analyser.analyse(try SourceReader.read(source)).passages
    return passages.dropFirst().map { passage in
      let above = passage.context.first.map { passages[$0].text.string } ?? ""
      return "\(passage.role) \(passage.text.string) < \(above)"
    }
  }

  @Test func aShortLineNamesTheTextBelow() throws {
    #expect(
      try passages("Adults", "The dose is one tablet.", "Children", "The dose is half a tablet.") == [
        "heading Adults < Exampline", "sentence The dose is one tablet. < Adults",
        "heading Children < Exampline", "sentence The dose is half a tablet. < Children",
      ])
  }

  @Test func linesBelowAFrequencyAreItsItems() throws {
    #expect(
      try passages(
        "Very common (may affect more than 1 in 10 people)", "Feeling dizzy", "Loss of appetite",
        "Rare (may affect up to 1 in 1,000 people)", "Fits", "Tell your doctor at once.") == [
          "heading Very common (may affect more than 1 in 10 people) < Exampline",
          "item Feeling dizzy < Very common (may affect more than 1 in 10 people)",
          "item Loss of appetite < Very common (may affect more than 1 in 10 people)",
          "heading Rare (may affect up to 1 in 1,000 people) < Exampline",
          "item Fits < Rare (may affect up to 1 in 1,000 people)",
          "sentence Tell your doctor at once. < Rare (may affect up to 1 in 1,000 people)",
        ])
  }

  @Test func aLongLineDoesNotEndTheListBelowAFrequency() throws {
    let long = "Changes in the blood that a test shows (enzymes, salts, sugar, proteins and cells)"
    let found = try passages(
      "Common (may affect up to 1 in 10 people)", "Feeling dizzy", long, "Loss of appetite",
      "Reporting of side effects", "Tell your doctor at once.")
    #expect(
      found.map { String($0.prefix { $0 != " " }) } == [
        "heading", "item", "sentence", "item", "heading", "sentence",
      ])
  }

  @Test func manyLinesInARowAreAList() throws {
    let found = try passages("Nausea", "Vomiting", "Headache", "Dizziness", "Tell your doctor.")
    #expect(found.prefix(4).allSatisfy { $0.hasPrefix("item ") && $0.hasSuffix(" < Exampline") })
  }

  @Test func twoLinesAboveATextAreTitles() throws {
    let found = try passages("How it is used", "Adults", "The dose is one tablet.")
    #expect(found.map { $0.prefix(8) } == ["heading ", "heading ", "sentence"])
  }

  @Test func aLineWithAnAmountIsNoTitle() throws {
    #expect(
      try passages("Take 5 mg daily", "The dose is low.").first == "sentence Take 5 mg daily < Exampline")
  }

  @Test func sentencesInAHeadingAreText() throws {
    let text = String(repeating: "Take one tablet with water. ", count: 9)
    let found = try passages("Adults</p><h2>\(text)</h2><p>Take care.")
    #expect(found.filter { $0.hasPrefix("sentence Take one tablet with water.") }.count == 9)
  }

  @Test func aFrequencyMayHaveAColon() throws {
    let found = try passages(
      "Common: may affect up to 1 in 10 people", "Shortness of breath.", "Cough, fever.")
    #expect(found.first == "heading Common: may affect up to 1 in 10 people < Exampline")
    #expect(found.last == "sentence Cough, fever. < Common: may affect up to 1 in 10 people")
  }
}
