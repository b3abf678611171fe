import Testing

@Suite struct ResolveTests {
  private static func document(_ dose: String) -> String {
    "# Testolol\n\n## Dosage\n\nThe usual dose is \(dose) once daily.\n"
  }

  /// Two sources that weigh the same and contradict each other, built.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("Corpus/testolol/a.md", Self.document("5 mg"))
    try workspace.write("Corpus/testolol/b.md", Self.document("7 mg"))
    _ = try workspace.run("build")
    return workspace
  }

  private func contradiction(_ workspace: borrowing Workspace) throws -> String {
    let report = try workspace.run("report", "--open").output
    let line = try #require(report.split(separator: "\n").first { $0.hasPrefix("CONTRADICTION") })
    return String(try #require(line.split(separator: " ").last))
  }

  /// Two drugs of which the same is said in the same two ways.
  @Test func anIDOfTwoDrugsIsAskedAbout() throws {
    let workspace = try workspace()
    let id = try contradiction(workspace)
    for (name, dose) in [("a", "5 mg"), ("b", "7 mg")] {
      let text = Self.document(dose).replacing("Testolol", with: "Otherol")
      try workspace.write("Corpus/otherol/\(name).md", text)
    }
    _ = try workspace.run("build")
    let refused = Transcript(
      status: 2, output: "",
      errors: """
        Output: error: '\(id)' stands in the files of 2 drugs: otherol, testolol
          name one of them: --drug DRUG

        """)
    #expect(try workspace.run("explain", id) == refused)
    #expect(try workspace.run("resolve", id, "--accept", "B", "--by", "A", "--reason", "R") == refused)
    let explained = try workspace.run("explain", id, "--drug", "testolol").output
    #expect(explained.hasPrefix("Contradiction \(id), testolol:"))
    let settled = try workspace.run(
      "resolve", id, "--drug", "testolol", "--accept", "B", "--by", "A", "--reason", "R")
    #expect(settled.status == 0)
    #expect(try workspace.read("Corpus/testolol/decisions.yaml").contains(id))
  }

  @Test func aDecisionIsWrittenHonouredAndShown() throws {
    let workspace = try workspace()
    let id = try contradiction(workspace)
    let transcript = try workspace.run(
      "resolve", id, "--accept", "B", "--by", "A. Pharmacist", "--reason", "the label says \"7\"", "--date",
      "2026-03-18")
    #expect(
      transcript
        == Transcript(
          status: 0,
          output:
            "maintenance dose: written to Corpus/testolol/decisions.yaml\nmonograph build Corpus -o Output applies it.\n",
          errors: ""))
    #expect(
      try workspace.read("Corpus/testolol/decisions.yaml").hasSuffix(
        """
        decisions:
          - id: \(id)
            date: "2026-03-18"
            by: "A. Pharmacist"
            verdict: accept
            side: B
            reason: "the label says \\"7\\""
            topic: "maintenance dose"
            sides:
              - says: "5 mg once a day"
                quotes:
                  - in: "testolol/a.md"
                    words: "5 mg once daily"
                  - in: "testolol/a.md"
                    words: "usual dose"
              - says: "7 mg once a day"
                quotes:
                  - in: "testolol/b.md"
                    words: "7 mg once daily"
                  - in: "testolol/b.md"
                    words: "usual dose"

        """))
    #expect(try workspace.run("build").errors == "")
    #expect(
      try workspace.run("report", "--open").output.hasPrefix(
        "testolol: 2 sources and 2 claims: no contradictions"))
    let report = try workspace.run("report").output
    #expect(
      report.contains(
        "Decided: A. Pharmacist decided on 2026-03-18: B is right, since the label says \"7\".\n"))
    #expect(
      report.contains(
        "Decisions of people\n  maintenance dose, decided by A. Pharmacist on 2026-03-18: accept, since the label says \"7\"\n"
      ))
    #expect(
      try workspace.run("explain", id).output.contains("Decision\n  a person decides, above the policy\n"))
    #expect(try workspace.read("Output/testolol.json").contains("\"status\": \"preferred\""))
  }

  @Test func aStaleDecisionIsSaidAndDecidesNothing() throws {
    let workspace = try workspace()
    let id = try contradiction(workspace)
    _ = try workspace.run(
      "resolve", id, "--reject", "A", "--by", "P", "--reason", "r", "--date", "2026-03-18")
    try workspace.write("Corpus/testolol/b.md", Self.document("8 mg"))
    let build = try workspace.run("build")
    #expect(build.status == 0)
    #expect(
      build.errors == """
        Corpus/testolol/decisions.yaml: warning: stale, so not applied: what P decided on 2026-03-18 about maintenance dose (\(id)): the contradiction is gone: its sides no longer say what they said
          look at it again: monograph report --open

        """)
    #expect(try workspace.run("report").output.contains("  STALE, not applied (the contradiction is gone"))
    #expect(try workspace.run("report", "--open").output.contains("\nCONTRADICTION"))
  }

  @Test func whatIsNoContradictionFailsNothing() throws {
    let workspace = try workspace()
    let id = try contradiction(workspace)
    #expect(try workspace.run("report", "--fail-on", "contradiction").status == 1)
    _ = try workspace.run(
      "resolve", id, "--not-a-contradiction", "--by", "P", "--reason", "r", "--date", "2026-03-18")
    _ = try workspace.run("build")
    #expect(try workspace.run("report", "--fail-on", "contradiction").status == 0)
    #expect(
      try workspace.run("report").output.contains(
        "P decided on 2026-03-18: this is no contradiction, since r."))
  }

  @Test func theLaterOfTwoDecisionsCounts() throws {
    let workspace = try workspace()
    let id = try contradiction(workspace)
    for side in ["A", "B"] {
      _ = try workspace.run(
        "resolve", id, "--accept", side, "--by", "P", "--reason", "r", "--date", "2026-03-18")
    }
    _ = try workspace.run("build")
    let report = try workspace.run("report").output
    #expect(report.contains("B is right"))
    #expect(report.contains("  replaced by a later one: maintenance dose, decided by P"))
  }

  @Test func aValueThatNoSourceSaysIsShownAsSuch() throws {
    let workspace = try workspace()
    let id = try contradiction(workspace)
    _ = try workspace.run(
      "resolve", id, "--set", "6 mg", "--by", "P", "--reason", "r", "--date", "2026-03-18")
    _ = try workspace.run("build")
    #expect(
      try workspace.run("report").output.contains("neither side, but “6 mg”, which no source says, since r."))
    #expect(try !workspace.read("Output/testolol.json").contains("\"low\": \"6\""))
  }

  @Test func wrongUsesAreRefused() throws {
    let workspace = try workspace()
    let id = try contradiction(workspace)
    let none = try workspace.run("resolve", id, "--by", "P", "--reason", "r")
    #expect(none.status == 64)
    #expect(none.errors.hasPrefix("Error: give one of --accept, --reject, --set and --not-a-contradiction\n"))
    #expect(try workspace.run("resolve", id, "--accept", "A", "--by", " ", "--reason", "r").status == 64)
    let side = try workspace.run("resolve", id, "--accept", "C", "--by", "P", "--reason", "r")
    #expect(
      side
        == Transcript(status: 2, output: "", errors: "Output: error: \(id) has no side 'C'\n  it has A, B\n"))
    let unknown = try workspace.run("resolve", "x-0", "--accept", "A", "--by", "P", "--reason", "r")
    #expect(unknown.status == 2)
    #expect(try workspace.shell("ls Corpus/testolol").output == "a.md\nb.md\n")
  }

  @Test func aBrokenDecisionIsPlacedAndLeavesTheDrugAsItWas() throws {
    let workspace = try workspace()
    let before = try workspace.read("Output/testolol.json")
    try workspace.write("Corpus/testolol/decisions.yaml", "decisions:\n  - id: x-1\n    by: P\n")
    let transcript = try workspace.run("build")
    #expect(transcript.status == 2)
    #expect(
      transcript.errors.hasPrefix(
        "Corpus/testolol/decisions.yaml:2:5: error: a decision without \"date\"\n  monograph resolve writes complete ones\n"
      ))
    #expect(try workspace.read("Output/testolol.json") == before)
  }
}
