import Testing

@Suite struct PolicyTests {
  private func workspace(policy: String) throws -> Workspace {
    let workspace = try Workspace()
    for (file, dose, place) in [("eu.md", "5 mg", "EU"), ("us.md", "7 mg", "US")] {
      try workspace.write(
        "Corpus/testolol/\(file)",
        "# Testolol\n\n## Dosage\n\nThe usual dose is \(dose) once daily.\n\nIn \(place).\n")
    }
    try workspace.write(
      "Corpus/testolol/sources.yaml",
      "sources:\n  eu.md: {authority: regulator, jurisdiction: EU}\n  us.md: {authority: regulator, jurisdiction: US}\n"
    )
    try workspace.write("Corpus/policy.yaml", policy)
    return workspace
  }

  @Test func thePolicyOfTheCorpusDecides() throws {
    let workspace = try workspace(policy: "jurisdiction: [US]\n")
    let transcript = try workspace.run("build")
    #expect(transcript.status == 0)
    #expect(transcript.errors == "")
    let report = try workspace.run("report").output
    #expect(report.contains("the policy prefers sources of US"))
    #expect(try workspace.read("Output/testolol.json").contains("\"jurisdiction\": [\n      \"US\"\n    ]"))
  }

  @Test func aBrokenPolicyStopsTheBuildAndLeavesTheOutput() throws {
    let workspace = try workspace(policy: "")
    _ = try workspace.run("build")
    let before = try workspace.read("Output/testolol.json")
    try workspace.write("Corpus/policy.yaml", "steps: [authority, coin]\n")
    let transcript = try workspace.run("build")
    #expect(transcript.status == 2)
    #expect(
      transcript.errors == """
        Corpus/policy.yaml:1:8: error: "coin" is unknown in "steps", or stands twice
          known are authority, jurisdiction, date, support

        """)
    #expect(try workspace.read("Output/testolol.json") == before)
  }
}
