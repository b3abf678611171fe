import Testing

@Suite struct DiffTests {
  private static func document(_ dose: String) -> String {
    "# Testolol\n\n## Dosage\n\nThe usual dose is \(dose) once daily.\n"
  }

  /// `Before` and `After`: one dose edited.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("Corpus/testolol/label.md", Self.document("5 mg"))
    _ = try workspace.run("build", "Corpus", "-o", "Before")
    try workspace.write("Corpus/testolol/label.md", Self.document("7 mg"))
    return workspace
  }

  private static let change = """
    ~ testolol: 1 fact changed
      ~ source testolol/label.md
      ~ fact dosage: 7 mg once a day (single-source)
          was 5 mg once a day (single-source)
          because of testolol/label.md  f-
    """

  @Test func saysWhatChangedAndBecauseOfWhat() throws {
    let workspace = try workspace()
    _ = try workspace.run("build", "Corpus", "-o", "After")
    let transcript = try workspace.run("diff", "Before", "After")
    #expect(transcript.status == 0)
    #expect(transcript.errors == "")
    #expect(transcript.output.hasPrefix(Self.change))
    let markdown = try workspace.run("diff", "Before", "After", "--format", "markdown").output
    #expect(
      markdown.hasPrefix(
        "## testolol: changed\n\n1 fact changed\n\n### Sources\n\n- changed: `testolol/label.md`\n"))
    let json = try workspace.run("diff", "Before", "After", "--format", "json").output
    #expect(json.contains("\"was\": \"5 mg once a day (single-source)\""))
  }

  @Test func equalOutputsDoNotDiffer() throws {
    let workspace = try workspace()
    #expect(
      try workspace.run("diff", "Before", "Before")
        == Transcript(status: 0, output: "No difference.\n", errors: ""))
  }

  @Test func aNewAndALostDrugAreNamed() throws {
    let workspace = try workspace()
    try workspace.write("Other/otherol/label.md", "# Otherol\n\nNothing is known.\n")
    _ = try workspace.run("build", "Other", "-o", "After")
    let output = try workspace.run("diff", "Before", "After").output
    #expect(output.contains("- testolol: "))
    #expect(output.contains("+ otherol: "))
  }

  @Test func aDryRunSaysTheSameAndWritesNothing() throws {
    let workspace = try workspace()
    let before = try workspace.shell("cat Before/*").output
    let transcript = try workspace.run("build", "Corpus", "-o", "Before", "--dry-run")
    #expect(transcript.status == 0)
    #expect(transcript.output.hasPrefix(Self.change))
    #expect(transcript.output.hasSuffix("Before was not written to.\n"))
    #expect(try workspace.shell("cat Before/*").output == before)
    #expect(try workspace.run("build", "Corpus", "-o", "Never", "--dry-run").output.contains("+ testolol: "))
    #expect(try workspace.shell("ls").output == "Before\nCorpus\n")
  }

  @Test func anOutputThatIsNotThereIsAnError() throws {
    let transcript = try workspace().run("diff", "Nowhere", "Before")
    #expect(transcript.status == 2)
    #expect(transcript.errors.hasPrefix("Nowhere/index.json: error: no such file or directory\n"))
  }
}
