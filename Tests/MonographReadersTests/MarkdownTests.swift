import MonographModel
import MonographTestSupport
import Testing

@Suite("Markdown")
struct MarkdownTests {
  private func outlined(_ text: String) throws -> String { try outline(of: read(text, as: "a.md")) }

  @Test func blocks() throws {
    let text = """
      # Examplol
      ###Glued heading
      A *text* in
      two lines.

      * **Dose:** 5 mg
        * nested
      * [x] task

      1. first

      > quoted **text**
      """
    #expect(
      try outlined(text) == """
        # Examplol
        ### Glued heading
        P A text in⏎two lines.
        -
          P ⟨Dose:⟩ 5 mg
          -
            P nested
        -
          P task
        1.
          P first
        >
          P quoted ⟨text⟩
        """)
  }

  @Test func titlesBelowItems() throws {
    #expect(
      try outlined("- nausea\nDosage\nAdults: 10 mg\n- gout") == """
        -
          P nausea
        P Dosage
        P Adults: 10 mg
        -
          P gout
        """)
    #expect(try outlined("- nausea\nor vomiting") == "-\n  P nausea⏎or vomiting")
    #expect(try outlined("- nausea\n  Vomiting") == "-\n  P nausea⏎Vomiting")
  }

  @Test func numberSignAndLineEnds() throws {
    #expect(try outlined("#1 in its class") == "P 1 in its class")
    #expect(try outlined("# A\r\none\r\ntwo\r\n\r\n* x\r\n") == "# A\nP one⏎two\n-\n  P x")
  }

  @Test func tables() throws {
    #expect(try outlined("| Week | Dose |\n|---|:-:|\n| 1 | **5** mg |") == "|= Week | Dose\n| 1 | ⟨5⟩ mg")
    #expect(try outlined("| Week | Dose |\n| 1 | 5 mg |") == "|= Week | Dose\n| 1 | 5 mg")
    #expect(
      try outlined("As follows:\n| 1 | 5 mg |\n| 2 | 6 mg |") == "P As follows:\n| 1 | 5 mg\n| 2 | 6 mg")
  }

  @Test func referencesAndEscapes() throws {
    let document = try read("5 &plusmn; 1 \\* 2 &#8211; 3 &bogus;", as: "a.md")
    #expect(outline(of: document) == "P 5 ± 1 * 2 – 3 &bogus;")
    guard case .paragraph(let text)? = document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(
      text.pieces.filter { $0.origin == .decoded }.map(\.source) == [ByteSpan(2, 10), ByteSpan(18, 25)])
  }

  @Test func linksAndImages() throws {
    #expect(
      try outlined("See [the label](https://example.org/1 \"5 mg\") ![a 9 mg box](b.png) now.")
        == "P See the label  now.")
  }

  @Test func htmlWithinIsMarkup() throws {
    #expect(try outlined("<p>Take 5 mg</p>") == "P Take 5 mg")
    #expect(
      try outlined("10<sup>9</sup>/L, 2 mg/m<sup>2</sup>, B<sub>12</sub>, 5<sub>2</sub>")
        == "P 10⁹/L, 2 mg/m², B12, 5₂")
    let document = try read("A <!-- 1 mg --> b <span hidden>2 mg</span> c <script>3</script> d", as: "a.md")
    #expect(outline(of: document) == "P A  b  c  d")
    #expect(document.gaps.map(\.reason) == [.comment, .markup, .hidden, .markup, .markup, .script, .markup])
  }

  @Test func boldLines() throws {
    #expect(try outlined("**Side effects**\n\nSome.") == "####### ⟨Side effects⟩\nP Some.")
    #expect(try outlined("**Common (>10%):**\n\n* Fever") == "P ⟨Common (>10%):⟩\n-\n  P Fever")
    #expect(try outlined("* **Fever**") == "-\n  P ⟨Fever⟩")
  }

  @Test func hardBreakPartsParagraphs() throws {
    #expect(try outlined("**Adults:** 5 mg  \n**Children:** none") == "P ⟨Adults:⟩ 5 mg\nP ⟨Children:⟩ none")
  }
}
