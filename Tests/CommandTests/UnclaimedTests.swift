import Testing

/// `extract --unclaimed`: the numbers that are in no claim.
@Suite struct UnclaimedTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      "label.md",
      "# Testolol\n\n## Dosage\n\nTake 5 mg once daily.\n\n## About\n\nKnown since 1998.\n\nThe answer is 42, so to speak.\n"
    )
    return workspace
  }

  @Test func theNotUnderstoodComeFirst() throws {
    let transcript = try workspace().run("extract", "--unclaimed", "--format", "table", "label.md")
    #expect(transcript.status == 0)
    let lines = transcript.output.split(separator: "\n").map {
      $0.split(separator: " ", omittingEmptySubsequences: true).prefix(3).joined(separator: " ")
    }
    #expect(lines == ["label.md:11:15 not-understood 42", "label.md:9:13 year 1998"])
  }

  @Test func asJSONTheyNameTheirBytes() throws {
    let transcript = try workspace().run("extract", "--unclaimed", "label.md")
    #expect(
      transcript.output.hasSuffix(
        #"{"column":13,"context":"Known since 1998.","end":72,"line":9,"path":"label.md","reason":"year","#
          + #""start":68,"text":"1998"}"# + "\n"))
  }
}
