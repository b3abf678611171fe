import Testing

@Suite struct ColorTests {
  /// A report in a terminal (`script` gives it one) and in a pipe.
  @Test(arguments: [
    ("report", true), ("report --color never", false), ("report --color always", true),
  ])
  func aTerminalGetsColors(command: String, isColored: Bool) throws {
    let run = try Self.workspace().shell(
      "TERM=xterm NO_COLOR= script -qec \"$monograph \(command)\" /dev/null")
    #expect(run.output.contains("testolol"))
    #expect(run.output.contains("\u{1B}[") == isColored)
  }

  @Test(arguments: [("report", false), ("report --color always", true)])
  func aPipeGetsNoneUnlessAsked(command: String, isColored: Bool) throws {
    let run = try Self.workspace().shell("TERM=xterm NO_COLOR= $monograph \(command)")
    #expect(run.output.contains("\u{1B}[") == isColored)
  }

  @Test(arguments: ["NO_COLOR=1 TERM=xterm", "NO_COLOR= TERM=dumb"])
  func whoWantsNoneGetsNone(environment: String) throws {
    let run = try Self.workspace().shell(environment + " script -qec \"$monograph report\" /dev/null")
    #expect(run.output.contains("testolol"))
    #expect(!run.output.contains("\u{1B}["))
  }

  private static func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      "Corpus/testolol/label.md", "# Testolol\n\n## Dosage\n\nTake 5 mg of testolol twice a day.\n")
    _ = try workspace.run("build")
    return workspace
  }
}
