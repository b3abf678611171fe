import Testing

@Suite struct BuildTests {
  private static let document = "# Testolol\n\n## Dosage\n\nTake 5 mg once daily.\n"

  /// The output proper: without the store and the report of the run.
  private static let list = "ls Output | grep -vE '^(monograph.sqlite|run.json)'"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("Corpus/testolol/label.md", Self.document)
    return workspace
  }

  @Test func theResultIsSummedUpForAPerson() throws {
    let workspace = try workspace()
    let transcript = try workspace.run("build")
    #expect(transcript.status == 0)
    #expect(transcript.errors == "")
    #expect(transcript.output.contains("(1 source)\n  claims "))
    #expect(transcript.output.contains("\n  written        Output/testolol.json\n"))
    #expect(transcript.output.hasSuffix("This is no medical advice; nobody has signed it off.\n"))
    #expect(
      try workspace.shell(Self.list).output
        == "index.json\ntestolol.contradictions.md\ntestolol.html\ntestolol.json\n")
  }

  @Test func aSecondBuildChangesNothing() throws {
    let workspace = try workspace()
    _ = try workspace.run("build")
    let before = try workspace.shell("cd Output; sha256sum [ait]*; stat --format=%i:%Y [ait]*")
    let transcript = try workspace.run("build", "--jobs", "1")
    #expect(transcript.output.contains(": 0 files written, 4 unchanged in Output\n"))
    #expect(try workspace.shell("cd Output; sha256sum [ait]*; stat --format=%i:%Y [ait]*") == before)
  }

  @Test func aBrokenSidecarIsPlacedAndLeavesItsDrugAsItWas() throws {
    let workspace = try workspace()
    try workspace.write("Corpus/other/label.md", Self.document)
    _ = try workspace.run("build")
    let before = try workspace.read("Output/other.json")
    try workspace.write("Corpus/other/sources.yaml", "sources:\n  - file: label.md\n    authority: oracle\n")
    let transcript = try workspace.run("build")
    #expect(transcript.status == 2)
    #expect(transcript.errors.hasPrefix("Corpus/other/sources.yaml:3:16: error: "))
    #expect(transcript.output.contains("1 drug, 1 source"))
    #expect(try workspace.read("Output/other.json") == before)
    #expect(try workspace.read("Output/index.json").contains("\"slug\": \"other\""))
  }

  @Test func anEntryWithoutADocumentIsPlaced() throws {
    let workspace = try workspace()
    try workspace.write("Corpus/testolol/sources.yaml", "sources:\n  - file: labell.md\n")
    let transcript = try workspace.run("build")
    #expect(transcript.status == 0)
    #expect(
      transcript.errors
        == "Corpus/testolol/sources.yaml:2:5: warning: 'labell.md' is listed but is not in the folder\n"
        + "  add the document or remove its entry\n")
  }

  @Test func aFolderWithoutSourcesIsSaid() throws {
    let workspace = try workspace()
    let transcript = try workspace.shell("mkdir Corpus/void; \"$monograph\" build")
    #expect(transcript.status == 2)
    #expect(
      transcript.errors
        == "Corpus/void: error: no documents in this folder\n"
        + "  put at least one .txt, .md, .html or .xml document into it\n")
    #expect(transcript.output.contains("1 drug, 1 source"))
  }

  @Test func aDocumentThatCannotBeUsedDoesNotStopTheOthers() throws {
    let workspace = try workspace()
    try workspace.write("Corpus/testolol/void.txt", "")
    let transcript = try workspace.run("build")
    #expect(transcript.status == 2)
    #expect(transcript.errors.hasPrefix("Corpus/testolol/void.txt: error: the file is empty\n"))
    #expect(transcript.output.contains("1 drug, 1 source"))
  }

  @Test func theSameBytesTwiceAreOneSource() throws {
    let workspace = try workspace()
    try workspace.write("Corpus/testolol/zz.md", Self.document)
    let transcript = try workspace.run("build")
    #expect(transcript.status == 0)
    #expect(
      transcript.errors
        == "Corpus/testolol/zz.md: note: the same bytes as Corpus/testolol/label.md: counted as one source\n")
    #expect(transcript.output.contains("1 drug, 1 source"))
  }

  @Test func anOutputThatCannotBeWrittenIsSaid() throws {
    let workspace = try workspace()
    try workspace.write("taken", "a file")
    #expect(
      try workspace.run("build", "-o", "taken/Output")
        == Transcript(
          status: 73, output: "",
          errors: "taken/Output: error: not a directory: the output cannot be written\n"))
  }

  @Test func aMistypedCorpusEmptiesNothing() throws {
    let workspace = try workspace()
    _ = try workspace.run("build")
    let transcript = try workspace.run("build", "Corups")
    #expect(transcript.status == 2)
    #expect(transcript.errors == "Corups: error: no such file or directory\n")
    #expect(try workspace.read("Output/index.json").contains("testolol"))
  }

  @Test func aDrugThatIsGoneLosesItsFilesAndOthersKeepTheirs() throws {
    let workspace = try workspace()
    try workspace.write("Corpus/other/label.md", Self.document)
    _ = try workspace.run("build")
    let list = Self.list + " | tr '\\n' ' '"
    #expect(
      try workspace.shell("\"$monograph\" build --drug other >/dev/null; " + list).output
        == "index.json other.contradictions.md other.html other.json testolol.contradictions.md testolol.html testolol.json "
    )
    #expect(
      try workspace.shell("rm -r Corpus/other; \"$monograph\" build >/dev/null; " + list).output
        == "index.json testolol.contradictions.md testolol.html testolol.json ")
  }

  @Test func anUnknownDrugIsSaid() throws {
    #expect(
      try workspace().run("build", "--drug", "testol").errors
        == "Corpus: error: no folder named 'testol' in this corpus\n  it has testolol\n")
  }
}

@Suite struct ReportTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      "Corpus/testolol/label.md",
      """
      # Testolol

      ## Common Side Effects (>10%)

      - Depression
      - Headache

      ## Serious Side Effects (<10%)

      - Depression

      """)
    _ = try workspace.run("build")
    return workspace
  }

  @Test(arguments: ["text", "markdown", "json", "sarif"])
  func everyFormatNamesThePlace(format: String) throws {
    let transcript = try workspace().run("report", "--format", format)
    #expect(transcript.status == 0)
    #expect(transcript.errors == "")
    #expect(transcript.output.contains("testolol/label.md"))
    #expect(transcript.output.lowercased().contains("depression"))
  }

  @Test(arguments: [("contradiction", 1), ("tension", 1)])
  func findingsGiveStatusOneWhereAskedFor(level: String, status: Int32) throws {
    let transcript = try workspace().run("report", "--fail-on", level)
    #expect(transcript.status == status)
    #expect(transcript.output.contains("CONTRADICTION"))
  }

  @Test func sourcesThatAgreeGiveStatusZero() throws {
    let workspace = try Workspace()
    try workspace.write("Corpus/testolol/label.md", "# Testolol\n\n## Dosage\n\nTake 5 mg once daily.\n")
    _ = try workspace.run("build")
    #expect(try workspace.run("report", "--fail-on", "tension").status == 0)
  }

  @Test func withoutABuildThereIsNothingToReport() throws {
    #expect(
      try Workspace().run("report")
        == Transcript(
          status: 2, output: "",
          errors: "Output/index.json: error: no such file or directory\n"
            + "  write it first: monograph build CORPUS -o OUTPUT\n"))
  }

  @Test func aDrugThatWasNotBuiltIsSaid() throws {
    #expect(
      try workspace().run("report", "--drug", "other").errors
        == "Output/index.json: error: no drug named 'other' in this output\n  it has testolol\n")
  }

  @Test func aBrokenFileIsPlaced() throws {
    let workspace = try workspace()
    try workspace.write("Output/testolol.json", "{\n  \"notice\": }\n")
    let transcript = try workspace.run("report")
    #expect(transcript.status == 2)
    #expect(transcript.errors.hasPrefix("Output/testolol.json: error: "))
    #expect(transcript.errors.contains("line 2, column 13"))
  }
}
