import Testing

@Suite struct VerifyTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("Corpus/testolol/label.md", "# Testolol\n\n## Dosage\n\nTake 5 mg once daily.\n")
    try #require(try workspace.run("build").status == 0)
    return workspace
  }

  @Test func everyQuoteHolds() throws {
    let transcript = try workspace().run("verify")
    #expect(transcript.status == 0)
    #expect(transcript.output.hasSuffix(" as read), nothing failed\n"))
    #expect(!transcript.output.hasPrefix("0 quotes"))
  }

  @Test func aChangedSourceProvesNothing() throws {
    let workspace = try workspace()
    try workspace.write("Corpus/testolol/label.md", "# Testolol\n\n## Dosage\n\nTake 8 mg once daily.\n")
    let transcript = try workspace.run("verify")
    #expect(transcript.status == 1)
    #expect(transcript.output.hasPrefix("testolol/label.md: error: SHA-256 differs: "))
    #expect(transcript.output.hasSuffix("1 failure\n"))
  }

  @Test func aForgedQuoteIsPlaced() throws {
    let workspace = try workspace()
    let forge = "sed -i 's/\"quote\": \"5 mg/\"quote\": \"8 mg/' Output/testolol.json; \"$monograph\" verify"
    let transcript = try workspace.shell(forge)
    #expect(transcript.status == 1)
    #expect(transcript.output.contains("testolol/label.md:5:6: error: the quote of c-"))
    #expect(transcript.output.contains("Output/testolol.json: error: contentHash does not match"))
  }

  @Test func aMissingSourceIsSaid() throws {
    let transcript = try workspace().run("verify", "--corpus", "elsewhere")
    #expect(transcript.status == 1)
    #expect(
      transcript.output.hasPrefix(
        "testolol/label.md: error: no such file or directory: the source cannot be read, "))
  }

  @Test func anExplanationNamesThePlace() throws {
    let workspace = try workspace()
    let explain =
      "id=$(\"$monograph\" extract Corpus/testolol/label.md | grep -o 'c-[0-9a-f]*' | head -n 1); "
      + "\"$monograph\" explain $id"
    let transcript = try workspace.shell(explain)
    #expect(transcript.status == 0)
    #expect(transcript.output.contains("testolol/label.md:5:"))
  }

  @Test func anUnknownIDIsSaid() throws {
    #expect(
      try workspace().run("explain", "c-0")
        == Transcript(
          status: 2, output: "",
          errors: "Output: error: no claim, fact, contradiction, difference or gap 'c-0'\n"
            + "  report and build print the ids of this output\n"))
  }
}
