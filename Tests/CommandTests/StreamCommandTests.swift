import Foundation
import Testing

/// `extract` as a worker, `identify` and `reconcile`.
@Suite struct StreamCommandTests {
  private static let leaflet = """
    # Amlodipine

    Amlodipine is used to treat hypertension. The usual dose is 5 mg twice daily. Do not take it if you are allergic to
    amlodipine. Headache may affect up to 1 in 10 people.
    """

  @Test func aBadDocumentIsALineAndNotTheEnd() throws {
    let workspace = try Workspace()
    try workspace.write("a.md", Self.leaflet)
    try workspace.write("b.md", [0, 1, 2, 0xFF])
    try workspace.write("c.md", Self.leaflet)
    let run = try workspace.run("extract", "--files-from", "-", input: "a.md\nb.md\nmissing.md\nc.md\n")
    #expect(run.status == 2)
    let lines = run.output.split(separator: "\n")
    let bad = lines.indices.filter { lines[$0].contains("\"diagnostic\":") }
    #expect(bad.count == 2)
    #expect(lines[bad[1]].contains("\"path\":\"missing.md\""))
    #expect(lines[bad[1]].contains("no such file or directory"))
    #expect(lines.first?.contains("\"path\":\"a.md\"") == true)
    #expect(lines.last?.contains("\"path\":\"c.md\"") == true)
  }

  @Test func aLineThatIsNoDocumentIsNotTheEnd() throws {
    let workspace = try Workspace()
    let run = try workspace.run(
      "extract", "--documents-from", "-",
      input: "{\"path\":1}\n{\"path\":\"d/a.md\",\"text\":\"The usual dose of amlodipine is 5 mg daily.\"}\n"
    )
    #expect(run.status == 2)
    let lines = run.output.split(separator: "\n")
    #expect(lines[0].contains("line 1 names no document: lacks a path"))
    #expect(lines.dropFirst().allSatisfy { $0.contains("\"path\":\"d/a.md\"") })
    #expect(lines.count > 1)
  }

  /// Whoever sends a document may wait for its claims before sending the next.
  @Test func aWorkerAnswersBeforeItsInputEnds() throws {
    let workspace = try Workspace()
    try workspace.write("a.md", Self.leaflet)
    let run = try workspace.shell(
      """
      coproc worker { "$monograph" extract --sources --files-from - --jobs 2; }
      echo a.md >&"${worker[1]}"
      IFS= read -r -t 60 first <&"${worker[0]}" && echo "${first:0:10}"
      """)
    #expect(run.output == "{\"document\n", "\(run)")
  }

  @Test func streamedClaimsGiveTheFilesOfABuild() throws {
    let workspace = try Workspace()
    try workspace.write("corpus/amlodipine/a.md", Self.leaflet)
    try workspace.write("corpus/amlodipine/b.txt", "Amlodipine. The usual dose is 50 mg twice daily.")
    try workspace.write(
      "corpus/amlodipine/sources.yaml", "sources:\n  - {file: a.md, authority: regulator}\n")
    let run = try workspace.shell(
      """
      "$monograph" build corpus -o built >/dev/null
      cd corpus && ls */*.md */*.txt >../paths
      "$monograph" identify --files-from ../paths >../identified
      "$monograph" identify --agree ../identified --corpus . >../agreed
      drug=$(sed 's/.*"drug":\\({[^}]*}\\).*/\\1/' ../agreed)
      sed "s|.*|{\\"path\\":\\"&\\",\\"drug\\":$drug}|" ../paths |
        "$monograph" extract --sources --documents-from - |
        "$monograph" reconcile --claims - --corpus . -o ../streamed >../drugs
      cd .. && for name in amlodipine.json amlodipine.contradictions.md; do cmp built/$name streamed/$name && echo same; done
      ls streamed
      """)
    let files = "amlodipine.contradictions.md\namlodipine.json\nindex.json\n"
    #expect(run.output == "same\nsame\n" + files, "\(run)")
    #expect(try workspace.read("streamed/amlodipine.json").contains("\"level\": \"contradiction\""))
  }

  @Test func claimsWithoutGroupsAreRefused() throws {
    let workspace = try Workspace()
    try workspace.write("a.md", Self.leaflet)
    let run = try workspace.shell(
      """
      for folder in one two one; do echo "{\\"path\\":\\"$folder/a.md\\",\\"file\\":\\"a.md\\"}"; done |
        "$monograph" extract --sources --drug amlodipine --documents-from - | "$monograph" reconcile --claims -
      """)
    #expect(run.errors.contains("documents of 'one' came before, with others between: not grouped"), "\(run)")
  }

  @Test func whatExtractDidNotPrintIsRefused() throws {
    let workspace = try Workspace()
    for (line, message) in [
      ("{\"document\":", "standard input:1:1: error: not JSON: "),
      ("{}", "standard input:1:1: error: a claim without the line about its document"),
      ("{\"document\":{}}", "standard input:1:1: error: not a document as extract prints it"),
      ("{\"diagnostic\":{}}", "standard input:1:1: error: a claim without the line about its document"),
    ] {
      let run = try workspace.run("reconcile", input: line + "\n")
      #expect(run.status == 2 && run.output.isEmpty && run.errors.hasPrefix(message), "\(run)")
    }
  }

  @Test func aStreamThatBreaksOffGivesNoDrug() throws {
    let workspace = try Workspace()
    try workspace.write("a.md", Self.leaflet)
    let run = try workspace.shell(
      """
      echo '{"path":"amlodipine/a.md","file":"a.md"}' |
        "$monograph" extract --sources --drug amlodipine --documents-from - >claims
      for lines in $(seq 1 $(($(wc -l <claims) - 1))); do
        head -n $lines claims | "$monograph" reconcile -o output >>drugs 2>errors; echo $?
      done
      head -c -20 claims | "$monograph" reconcile -o output >>drugs 2>>errors; echo $?
      ls output; wc -c <drugs
      """)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count >= 5 && lines.dropLast().allSatisfy { $0 == "2" } && lines.last == "0", "\(run)")
    #expect(try workspace.read("errors").contains("lines are missing\n  extract it again"))
    #expect(try workspace.read("errors").contains("error: not JSON: "))
  }

  @Test func whoeverStopsListeningEndsTheProgram() throws {
    let workspace = try Workspace()
    try workspace.write("a.md", Self.leaflet)
    let run = try workspace.shell(
      """
      yes a.md | "$monograph" extract --sources --files-from - | head -n 1 | head -c 12
      echo " ${PIPESTATUS[1]}"
      """)
    #expect(run.output == "{\"document\": 0\n" && run.errors.isEmpty, "\(run)")
  }

  @Test func aCorpusThatIsNotThereIsNoCorpusWithoutRules() throws {
    let workspace = try Workspace()
    for arguments in [["reconcile"], ["identify", "--agree", "-"]] {
      let run = try workspace.shell(
        "\"$monograph\" \(arguments.joined(separator: " ")) --corpus nowhere </dev/null")
      #expect(run.status == 2 && run.errors.hasPrefix("nowhere: error: no such file or directory"), "\(run)")
    }
  }

  @Test func aDrugThatNoFileCanBeNamedAfterIsALine() throws {
    let workspace = try Workspace()
    try workspace.write("a.md", Self.leaflet)
    let run = try workspace.shell(
      """
      echo '{"path":"a.md","folder":"+++"}' | "$monograph" extract --sources --documents-from - |
        "$monograph" reconcile -o output; ls output
      """)
    #expect(
      run.output.contains("\"folder\":\"+++\"") && run.output.contains("corpus.unusable-name"), "\(run)")
    #expect(run.output.hasSuffix("}\nindex.json\n"))
  }

  @Test func documentsJoinTheFolderOfTheirDrugUnderItsName() throws {
    let workspace = try Workspace()
    try workspace.write("a.md", Self.leaflet)
    let run = try workspace.shell(
      """
      echo '{"path":"Amlodipine/b.md","file":"a.md"}' >documents
      echo '{"path":"a.md"}' >>documents
      "$monograph" identify --documents-from documents | "$monograph" identify --place - |
        sed 's/.*"folder":\\("[^"]*"\\).*/\\1/'
      """)
    #expect(run.output == "\"Amlodipine\"\n\"Amlodipine\"\n", "\(run)")
  }

  @Test func documentsWithoutAFolderGetOne() throws {
    let workspace = try Workspace()
    try workspace.write("a.md", Self.leaflet)
    let run = try workspace.shell(
      "\"$monograph\" identify a.md | \"$monograph\" identify --place - | sed 's/.*\"folder\":\\(\"[^\"]*\"\\).*/\\1/'"
    )
    #expect(run.output == "\"amlodipine\"\n", "\(run)")
  }
}
