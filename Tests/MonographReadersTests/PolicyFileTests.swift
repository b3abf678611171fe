import MonographModel
import Testing

@testable import MonographReaders

@Suite struct PolicyFileTests {
  private func load(_ text: String) throws(SourceError) -> Policy {
    try PolicyFile.load(bytes: Array(text.utf8), path: "policy.yaml")
  }

  @Test func whatIsLeftOutIsAsByDefault() throws {
    #expect(try load("") == Policy())
    let policy = try load("jurisdiction: [EU, US]\nsupportMargin: 2\nsteps: [date, support]\n")
    #expect(policy.jurisdiction == ["EU", "US"])
    #expect(policy.supportMargin == 2)
    #expect(policy.steps == [.date, .support])
    #expect(policy.authority == Policy().authority)
  }

  @Test(arguments: [
    ("step: [date]", "unknown key \"step\" in the file", 0),
    ("steps: [date, date]", "\"date\" is unknown in \"steps\", or stands twice", 7),
    ("steps: [unresolved]", "\"unresolved\" is unknown in \"steps\", or stands twice", 7),
    ("authority: [illustrative]", "\"illustrative\" is unknown in \"authority\", or stands twice", 11),
    ("jurisdiction: Europe", "\"Europe\" is unknown in \"jurisdiction\", or stands twice", 14),
    ("supportMargin: 0", "\"supportMargin\" must be a whole number from 1", 15),
    ("nearIdenticalPercent: 120", "\"nearIdenticalPercent\" must be a whole number from 1 to 100", 22),
    (
      "[]",
      "the file must be a map with the keys steps, authority, jurisdiction, supportMargin, nearIdenticalPercent",
      0
    ),
  ])
  func saysWhatIsWrong(_ text: String, message: String, offset: Int) {
    let error = #expect(throws: SourceError.self) { try load(text) }
    #expect(error?.diagnostic.message == message)
    #expect(error?.diagnostic.offset == offset)
    #expect(error?.diagnostic.path == "policy.yaml")
  }
}

@Suite struct TextSketchTests {
  private static let text = (1...300).map { "word\($0 * 7919 % 1009)" }.joined(separator: " ")

  @Test func aTextIsNearlyItselfWithAnotherBrand() {
    let sketch = TextSketch(Self.text)
    #expect(sketch.isNearly(TextSketch(Self.text.uppercased()), percent: 100))
    let other = Self.text.split(separator: " ").enumerated().map { $0 % 100 == 50 ? "brand" : String($1) }
    #expect(sketch.isNearly(TextSketch(other.joined(separator: ", ")), percent: 80))
  }

  @Test func differentTextsAndShortOnesAreNot() {
    let other = (1...300).map { "word\($0 * 31 % 997)" }.joined(separator: " ")
    #expect(!TextSketch(Self.text).isNearly(TextSketch(other), percent: 10))
    #expect(!TextSketch("take one a day").isNearly(TextSketch("take one a day"), percent: 10))
  }
}
