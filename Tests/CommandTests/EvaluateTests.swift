import Testing

@Suite struct EvaluateTests {
  private static let document = "# Exampline\n\n## Dosage\n\nThe usual dose is 40 mg once daily.\n"
  private static let sha256 = "f1099bce1bb23b8e70d4818a2cee877b328b52dfdc2f680ad4f28bf4bc7f4cd0"

  private func labels(_ sha256: String) -> String {
    """
    {"document": "exampline.md", "sha256": "\(sha256)", "items": [
      {"kind": "dose", "start": 42, "end": 58, "amountLow": "40", "amountHigh": "40", "unit": "mg", "role": "usual",
       "frequency": {"count": 1, "period": 1, "periodUnit": "d"}},
      {"kind": "warning", "start": 0, "end": 4, "term": "falling stars"}]}
    """
  }

  @Test func judgesADocument() throws {
    let workspace = try Workspace()
    try workspace.write("docs/exampline.md", Self.document)
    try workspace.write("gold/exampline.json", labels(Self.sha256))
    let transcript = try workspace.run("evaluate", "gold", "--documents", "docs")
    #expect(transcript.status == 0)
    #expect(transcript.errors == "")
    #expect(
      transcript.output.contains(
        "\ndose                             1          1      1.000      1.000      1.000"))
    #expect(transcript.output.contains("     1  warning → nothing\n"))
    let errors = try workspace.run("evaluate", "gold", "--documents", "docs", "--errors", "warning")
    #expect(errors == Transcript(status: 0, output: "docs/exampline.md:1:1: missed: \n", errors: ""))
  }

  @Test func aLabelledDocumentThatIsNotThereIsNamed() throws {
    let workspace = try Workspace()
    try workspace.write("docs/exampline.md", Self.document + "Changed.\n")
    try workspace.write("gold/exampline.json", labels(Self.sha256))
    let transcript = try workspace.run("evaluate", "gold", "--documents", "docs")
    #expect(transcript.status == 2)
    #expect(
      transcript.errors == """
        exampline.md: error: labelled, but no document has its SHA-256 \(Self.sha256.prefix(12))…
          name its folder with --documents; labels hold for the labelled bytes alone

        """)
  }

  @Test func aFolderWithoutLabelsIsAnError() throws {
    let workspace = try Workspace()
    try workspace.write("gold/readme.txt", "nothing here")
    let transcript = try workspace.run("evaluate", "gold")
    #expect(transcript.status == 2)
    #expect(
      transcript.errors == """
        gold: error: no label files in this folder
          labels are JSON files; monograph help evaluate says what is in them

        """)
  }

  @Test func aBrokenLabelFileDoesNotStopTheOthers() throws {
    let workspace = try Workspace()
    try workspace.write("docs/exampline.md", Self.document)
    try workspace.write("gold/a.json", "{]")
    try workspace.write("gold/exampline.json", labels(Self.sha256))
    let transcript = try workspace.run("evaluate", "gold", "--documents", "docs")
    #expect(transcript.status == 2)
    #expect(transcript.output.contains("\nexampline.md"))
    #expect(
      transcript.errors == """
        gold/a.json:1:2: error: expected a name in quotes
          a label file names its document, its sha256, and its items

        """)
  }
}
