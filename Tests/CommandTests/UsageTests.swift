import Testing

@Suite struct UsageTests {
  @Test func versionIsPrinted() throws {
    #expect(try Workspace().run("--version") == Transcript(status: 0, output: "0.1.0\n", errors: ""))
  }

  @Test(arguments: [
    "build", "report", "extract", "text", "verify", "explain", "resolve", "diff", "evaluate", "schema",
  ])
  func helpShowsAnExample(command: String) throws {
    let transcript = try Workspace().run("help", command)
    #expect(transcript.status == 0)
    #expect(transcript.output.contains("Example:\n  monograph \(command)"))
    #expect(transcript.output.contains("USAGE: monograph \(command)"))
  }

  @Test func unknownCommandIsAWrongUsage() throws {
    let transcript = try Workspace().run("biuld")
    #expect(transcript.status == 64)
    #expect(transcript.output == "")
    #expect(transcript.errors.hasPrefix("Error: Unexpected argument 'biuld'"))
  }

  @Test func missingArgumentIsAWrongUsage() throws {
    let transcript = try Workspace().run("extract")
    #expect(transcript.status == 64)
    #expect(transcript.errors.hasPrefix("Error: name documents, or a list of them: --files-from\n"))
  }

  @Test func noJobsIsAWrongUsage() throws {
    let transcript = try Workspace().run("extract", "--jobs", "0", "a.txt")
    #expect(transcript.status == 64)
    #expect(transcript.errors.hasPrefix("Error: --jobs must be at least 1, not 0\n"))
  }

  @Test func unknownFormatIsAWrongUsage() throws {
    let transcript = try Workspace().run("report", "--format", "pdf")
    #expect(transcript.status == 64)
    #expect(transcript.errors.hasPrefix("Error: The value 'pdf' is invalid for '--format <format>'."))
  }

  @Test(arguments: ["claim", "drug", "sources", "policy"])
  func schemasArePrinted(name: String) throws {
    let transcript = try Workspace().run("schema", name)
    #expect(transcript.status == 0)
    #expect(transcript.errors == "")
    #expect(transcript.output.contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""))
  }

  @Test func anUnknownSchemaIsAWrongUsage() throws {
    #expect(try Workspace().run("schema", "drugs").status == 64)
  }
}
