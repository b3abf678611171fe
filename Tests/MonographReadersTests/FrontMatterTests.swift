import MonographModel
import MonographTestSupport
import Testing

@Suite("Front matter")
struct FrontMatterTests {
  private func values(_ yaml: String) throws -> String {
    try outline(of: read("---\n\(yaml)\n---\n# Text", as: "a.md"))
  }

  @Test func valuesAreTextWithTheirBytes() throws {
    let document = try read(
      "---\ntitle:  Interferon béta\nyear: 2024-01-01\nok: no\n---\n\nText.", as: "a.md")
    #expect(outline(of: document) == "@title: Interferon béta\n@year: 2024-01-01\n@ok: no\nP Text.")
    #expect(document.metadata[0].value.pieces.map(\.source) == [ByteSpan(12, 28)])
    #expect(document.diagnostics.isEmpty)
  }

  @Test func scalarsOfEveryStyle() throws {
    #expect(try values("a: \"x \\u00b5 \\\"y\\\"\"") == "@a: x µ \"y\"\n# Text")
    #expect(try values("a: 'it''s'") == "@a: it's\n# Text")
    #expect(try values("a: >-\n  one\n  two") == "@a: one⏎two\n# Text")
    #expect(try values("a: |\n  one\n  two") == "@a: one\ntwo\n# Text")
    #expect(try values("a: one\n  two") == "@a: one⏎two\n# Text")
    #expect(
      try values("Tags: [x, y]\nb:\n  c: z\n  d:\n  - v") == "@tags: x\n@tags: y\n@b.c: z\n@b.d: v\n# Text")
    #expect(try values("béta: ü # comment\nc: é") == "@béta: ü\n@c: é\n# Text")
  }

  @Test(arguments: [
    ("a: x: y", 8, "front matter is not read: broken YAML: mapping values are not allowed in this context"),
    ("a: 1\nb: 2\na: 3", 14, "front matter is not read: key \"a\" stands twice, in lines 2 and 4"),
    ("a: &x 1", 7, "front matter is not read: YAML anchor, which is not read"),
    ("a: &x 1\nb: *x", 15, "front matter is not read: YAML alias, which is not read"),
    ("é: 1\na: !!int 3", 13, "front matter is not read: YAML tag, which is not read"),
    ("- a: b", 4, "front matter is not read: broken YAML: front matter is no map"),
  ])
  func trouble(yaml: String, offset: Int, message: String) throws {
    let document = try read("---\n\(yaml)\n---\n# Text", as: "a.md")
    #expect(document.diagnostics.map(\.message) == [message])
    #expect(document.diagnostics.map(\.offset) == [offset])
    #expect(document.diagnostics.map(\.severity) == [.warning])
    #expect(outline(of: document) == "# Text")
  }

  @Test func unclosed() throws {
    let document = try read("---\ntitle: x\n\n# Text", as: "a.md")
    #expect(
      document.diagnostics.map(\.message) == ["front matter has no closing \"---\" and is read as text"])
    #expect(outline(of: document).hasSuffix("# Text"))
  }

  @Test func whatIsNoFrontMatter() throws {
    #expect(try outline(of: read("---\n\n# Text\n\n---\n", as: "a.md")) == "# Text")
    #expect(try outline(of: read("---\n...\n# Text", as: "a.md")).hasSuffix("# Text"))
  }

  /// Nine levels of nine aliases would be 387 million values.
  @Test func aliasesDoNotMultiply() throws {
    var yaml = "a0: &a0 [x,x,x,x,x,x,x,x,x]"
    for level in 1...9 {
      yaml +=
        "\na\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
        + "]"
    }
    let document = try read("---\n\(yaml)\n---\n# Text", as: "a.md")
    #expect(document.diagnostics.map(\.id) == ["yaml.reference"])
  }

  @Test func depthIsLimited() throws {
    for deep in [String(repeating: "[", count: 20_000), String(repeating: "- ", count: 20_000) + "x"] {
      let document = try read("---\na:\n  \(deep)\n---\n# Text", as: "a.md")
      #expect(
        document.diagnostics.map(\.message) == ["front matter is not read: YAML is nested deeper than 64"])
    }
  }
}
