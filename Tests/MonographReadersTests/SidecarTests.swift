import MonographModel
import MonographReaders
import Testing

@Suite("sources.yaml")
struct SidecarTests {
  private func load(_ yaml: String) throws(SourceError) -> CorpusSources {
    try Sidecar.load(bytes: Array(yaml.utf8), path: "sources.yaml")
  }

  private func problem(_ yaml: String) -> String? {
    do throws(SourceError) {
      _ = try load(yaml)
      return nil
    } catch {
      let diagnostic = error.diagnostic
      #expect(diagnostic.path == "sources.yaml")
      return "\(diagnostic.offset ?? -1): \(diagnostic.message)" + (diagnostic.advice.map { "; " + $0 } ?? "")
    }
  }

  @Test func everyField() throws {
    let sources = try load(
      """
      drug:
        name: interferon beta-1b
        otherNames: [Betaseron, Extavia]
      sources:
        - file: a.txt
          title: "T: x"
          publisher: P
          authority: regulator
          jurisdiction: EU
          date: 2024-02-29
          rights: CC0
          language: pt-BR
          note: >-
            one
            two
        - file: b.md
      """)
    #expect(sources.drug?.name == "interferon beta-1b")
    #expect(sources.drug?.otherNames == ["Betaseron", "Extavia"])
    let entry = try #require(sources.sources.first)
    #expect(
      [
        entry.file, entry.title, entry.publisher, entry.jurisdiction, entry.date, entry.rights,
        entry.language, entry.note,
      ]
        == ["a.txt", "T: x", "P", "EU", "2024-02-29", "CC0", "pt-BR", "one two"])
    #expect(entry.authority == .regulator)
    #expect(sources.sources.map(\.file) == ["a.txt", "b.md"])
    #expect(sources.sources[1].authority == nil)
  }

  @Test func mapAndEmpty() throws {
    let sources = try load("sources:\n  a.txt:\n    title: T\n  b.md:\n")
    #expect(sources.sources.map(\.file) == ["a.txt", "b.md"])
    #expect(sources.sources[0].title == "T")
    #expect(try load("# nothing yet\n").sources.isEmpty)
    #expect(try load("\u{FEFF}drug: {name: x}").drug?.name == "x")
  }

  @Test(arguments: [
    ("sorces: []", "0: unknown key \"sorces\" in the file; known are drug, sources"),
    ("drug: {nam: x}", "7: unknown key \"nam\" in \"drug\"; known are name, otherNames"),
    (
      "sources: [{file: a, tilte: x}]",
      "20: unknown key \"tilte\" in a source; known are file, title, publisher, authority, jurisdiction, date, rights, language, note, "
        + "sha256, mediaType, originalName, retrievedFrom, supersedes"
    ),
    (
      "sources: [{file: é, authority: boss}]",
      "32: unknown authority \"boss\"; known are regulator, manufacturer, professional, encyclopedic, unknown, illustrative"
    ),
    ("sources:\n- title: x", "11: a source without \"file\"; name the document that it describes"),
    ("sources:\n- file: ../x", "17: \"../x\" is no file name; name a document that stands beside this file"),
    ("sources:\n- file: x\n- file: x", "21: \"x\" is described twice; remove one of the entries"),
    ("sources: x", "9: \"sources\" must be a list of documents"),
    (
      "sources:\n- file: x\n  date: 2023-02-29",
      "27: \"2023-02-29\" is no date; write a date such as \"2024\", \"2024-03\" or \"2024-03-18\""
    ),
    (
      "sources:\n- file: x\n  jurisdiction: Europe",
      "35: \"Europe\" is no jurisdiction; write two capital letters such as US or EU"
    ),
    (
      "sources:\n- file: x\n  language: English",
      "31: \"English\" is no language; write a tag such as en or pt-BR"
    ),
    ("sources:\n- file: x\n  title: [a]", "28: \"title\" must be a text"),
    ("- x", "0: the file must be a map with the keys drug, sources"),
    (
      "sources:\n\t- file: x",
      "9: broken YAML: found character that cannot start any token; put values that hold \": \" or start with a sign in quotation marks"
    ),
    (
      "drug: {name: a}\ndrug: {name: b}",
      "16: key \"drug\" stands twice, in lines 1 and 2; remove one of them"
    ),
    (
      "a: &a x\nb: *a",
      "11: YAML alias, which is not read; write the value itself; put text that starts with &, * or ! in quotation marks"
    ),
  ])
  func trouble(yaml: String, expected: String) { #expect(problem(yaml) == expected) }

  @Test func bytesThatAreNoYAML() {
    #expect(throws: SourceError.self) { try Sidecar.load(bytes: [0x61, 0xFF], path: "s") }
    #expect(
      problem("a: " + String(repeating: "x", count: 1 << 20))
        == "0: 1048579 bytes of YAML are more than the limit of 1048576; shorten it, or raise --max-yaml")
    #expect(problem("a: \u{1}")?.contains("control characters are not allowed") == true)
  }
}
