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

  @Test func documentsWithoutAFolderGetOne() throws {
    let workspace = try Workspace()
    try workspace.write("a.md", Self.leaflet)
    let run = try workspace.shell(
      "\"$monograph\" identify a.md | \"$monograph\" identify --place - | sed 's/.*\"folder\":\\(\"[^\"]*\"\\).*/\\1/'"
    )
    #expect(run.output == "\"amlodipine\"\n", "\(run)")
  }
}
