import Foundation
import Testing

/// The store beside the output answers questions; it and the report of the run are no part of the output proper.
@Suite struct StoreCommandTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(
      "Corpus/amlodipine/label.md",
      "# Amlodipine\n\n## Dosage\n\nTake 5 mg once daily.\n\n## Side effects (>10%)\n\n- Headache, \"mild\"\n"
    )
    _ = try workspace.run("build")
    return workspace
  }

  @Test func aQuestionIsAnsweredInEachFormat() throws {
    let workspace = try workspace()
    let sql = "SELECT drug, quote, line FROM statement WHERE kind = 'dose'"
    #expect(
      try workspace.run("query", sql)
        == Transcript(
          status: 0, output: "drug        quote            line\namlodipine  5 mg once daily  5\n", errors: ""
        ))
    #expect(
      try workspace.run("query", sql, "--format", "ndjson").output
        == "{\"drug\":\"amlodipine\",\"quote\":\"5 mg once daily\",\"line\":5}\n")
    #expect(
      try workspace.run("query", "SELECT 'a\"b' AS x, NULL AS y, 1.5 AS z", "--format", "csv").output
        == "x,y,z\r\n\"a\"\"b\",,1.5\r\n")
  }

  @Test func aWrongQuestionIsSaid() throws {
    let transcript = try workspace().run("query", "SELECT x FROM nowhere")
    #expect(
      transcript
        == Transcript(
          status: 2, output: "", errors: "Output/monograph.sqlite: error: no such table: nowhere\n"))
  }

  @Test func withoutABuildThereIsNoStore() throws {
    let transcript = try Workspace().run("search", "headache")
    #expect(transcript.status == 2)
    #expect(
      transcript.errors == """
        Output/monograph.sqlite: error: no such file or directory
          write it first: monograph build CORPUS -o OUTPUT

        """)
  }

  @Test func wordsAreFoundWithTheirPlace() throws {
    let transcript = try workspace().run("search", "once", "daily")
    #expect(transcript.output.hasPrefix("amlodipine/label.md:5:6: amlodipine: dose c-"))
    #expect(transcript.output.hasSuffix(": “5 mg once daily”\n"))
  }

  @Test func aBuildKeepsTheStoreUpToDate() throws {
    let workspace = try workspace()
    try workspace.write("Corpus/amlodipine/label.md", "# Amlodipine\n\n## Dosage\n\nTake 10 mg once daily.\n")
    _ = try workspace.run("build", "--no-store")
    #expect(try workspace.run("search", "5 mg").output != "")
    _ = try workspace.run("build")
    #expect(try workspace.run("search", "5 mg").output == "")
    #expect(try workspace.run("search", "10 mg").output != "")
    #expect(
      try workspace.run(
        "query", "SELECT drugs, built_anew, documents FROM run ORDER BY id", "--format", "csv"
      ).output
        == "drugs,built_anew,documents\r\n1,1,1\r\n1,0,0\r\n")
  }

  /// Wherever the damage is, and however late the build comes upon it.
  @Test(arguments: [20, 40, 60, 80])
  func aStoreThatIsFoundDamagedIsMadeAnew(percent: Int) throws {
    let workspace = try workspace()
    var bytes = [UInt8](try Data(contentsOf: workspace.folder.appending(path: "Output/monograph.sqlite")))
    let page = bytes.count * percent / 100 / 4096 * 4096
    for index in page..<min(page + 8192, bytes.count) { bytes[index] = 0xAA }
    try workspace.write("Output/monograph.sqlite", bytes)
    try workspace.write("Corpus/amlodipine/label.md", "# Amlodipine\n\n## Dosage\n\nTake 10 mg once daily.\n")
    #expect(try workspace.run("build").status == 0)
    #expect(try workspace.run("query", "PRAGMA integrity_check").output == "integrity_check\nok\n")
    #expect(try workspace.run("search", "10 mg").output != "")
  }

  @Test func theRunIsReportedFileByFile() throws {
    let workspace = try workspace()
    try workspace.write("Corpus/amlodipine/void.txt", "")
    _ = try workspace.run("build")
    let report = try workspace.read("Output/run.json")
    #expect(report.contains("\"path\": \"amlodipine/label.md\",\n          \"status\": \"read\""))
    #expect(report.contains("\"path\": \"amlodipine/void.txt\",\n          \"status\": \"unusable\""))
    #expect(report.contains("\"amlodipine/void.txt is new\""))
    #expect(report.contains("\"id\": \"source.empty\"") || report.contains("\"id\": \"file.empty\""))
  }

  @Test func muchTroubleIsSummedUpByClassAndQuietSaysErrorsAlone() throws {
    let workspace = try workspace()
    for number in 1...6 { try workspace.write("Corpus/amlodipine/void\(number).txt", "") }
    try workspace.write("Corpus/amlodipine/sources.yaml", "sources:\n  - file: gone.md\n")
    let loud = try workspace.run("build", "--verbose")
    #expect(loud.status == 2)
    #expect(loud.errors.contains("\n6 errors, 1 warning: 6 "))
    #expect(
      loud.output.hasPrefix("amlodipine: amlodipine/sources.yaml is new, amlodipine/void1.txt is new, "))
    let quiet = try workspace.run("build", "--quiet")
    #expect(quiet.status == 2)
    #expect(quiet.output == "")
    #expect(quiet.errors.components(separatedBy: "error: ").count == 7)
    #expect(!quiet.errors.contains("warning"))
  }

  @Test func aBuildThatIsToFailFastLeavesTheRest() throws {
    let workspace = try Workspace()
    try workspace.write("Corpus/a/void.txt", "")
    try workspace.write("Corpus/a/label.md", "# Amlodipine\n\nTake 5 mg once daily.\n")
    try workspace.write("Corpus/b/label.md", "# Sildenafil\n\nTake 50 mg once daily.\n")
    #expect(try workspace.run("build", "--fail-fast", "--jobs", "1").status == 2)
    #expect(
      try workspace.shell("ls Output/*.json").output == "Output/a.json\nOutput/index.json\nOutput/run.json\n")
    #expect(try workspace.run("build").status == 2)
    #expect(try workspace.shell("ls Output/b.json").status == 0)
  }

  @Test func aWatchedCorpusIsBuiltWhenItChanges() throws {
    let workspace = try workspace()
    let script = """
      "$monograph" watch --interval 0.1 > watched 2> errors & watcher=$!
      for try in $(seq 300); do grep -q 'as before' watched && break; sleep 0.1; done
      printf '# Amlodipine\\n\\nTake 10 mg once daily.\\n' > Corpus/amlodipine/label.md
      for try in $(seq 300); do grep -q 'label.md changed' watched && break; sleep 0.1; done
      kill -TERM $watcher; wait $watcher; echo $?
      cat errors; grep -c '"10"' Output/amlodipine.json > /dev/null && head -n 1 watched; grep changed watched
      """
    #expect(
      try workspace.shell(script).output == """
        143
        0 drugs built anew, 1 as before
        amlodipine: amlodipine/label.md changed

        """)
  }
}
