import Foundation
import Testing

/// Names and kinds of files that nobody meant to give.
@Suite struct OddFileTests {
  @Test(arguments: [
    ("ln -s loop.txt loop.txt", "loop.txt", "too many levels of symbolic links", ""),
    ("ln -s nowhere gone.txt", "gone.txt", "no such file or directory", ""),
    (
      "mkdir folder.txt", "folder.txt", "a folder, not a document", "\n  name the documents in it: folder/*"
    ),
    (
      "true", "/dev/zero", "a device, not a document",
      "\n  to read from a pipe, give - and send it to standard input"
    ),
  ])
  func isNamed(making: String, file: String, message: String, advice: String) throws {
    let workspace = try Workspace()
    #expect(
      try workspace.shell("\(making); \"$monograph\" extract \(file)")
        == Transcript(status: 2, output: "", errors: "\(file): error: \(message)\(advice)\n"))
  }

  /// A terminal would obey what a name holds.
  @Test func controlCharactersOfNamesAreEscaped() throws {
    #expect(
      try Workspace().shell("\"$monograph\" extract $'a\\n\\e[2Jb.txt'")
        == Transcript(
          status: 2, output: "", errors: "a\\u{A}\\u{1B}[2Jb.txt: error: no such file or directory\n"))
  }

  @Test func aNameThatIsNotUTF8IsTold() throws {
    let workspace = try Workspace()
    try workspace.write("Corpus/amlodipine/a.txt", "Take 5 mg of amlodipine once daily.\n")
    let transcript = try workspace.shell(
      "cp Corpus/amlodipine/a.txt Corpus/amlodipine/$'b\\xFF.txt'; \"$monograph\" build Corpus >/dev/null")
    #expect(transcript.status == 2)
    #expect(transcript.errors.contains("\u{FFFD}.txt: error: "))
    #expect(transcript.errors.hasSuffix("\n  rename it: its name is not UTF-8\n"))
  }

  @Test func aFolderThatCanNameNoFileIsTold() throws {
    let name = "---"
    let workspace = try Workspace()
    try workspace.write("Corpus/\(name)/a.txt", "Take 5 mg of amlodipine once daily.\n")
    try workspace.write("Corpus/amlodipine/a.txt", "Take 5 mg of amlodipine once daily.\n")
    let transcript = try workspace.run("build", "Corpus")
    #expect(transcript.status == 2)
    #expect(
      transcript.errors == "Corpus/\(name): error: no file can be named after this drug, so it is not read\n"
        + "  put its documents into a folder whose name has letters or digits\n")
    #expect(try workspace.read("Output/amlodipine.json").hasPrefix("{"))
  }

  /// What a document or a folder is called never leads out of the output.
  @Test func noNameLeadsOutOfTheOutput() throws {
    let workspace = try Workspace()
    try workspace.write("Corpus/amlodipine/a.txt", "# ../../Evil\n\nTake 5 mg of amlodipine once daily.\n")
    try workspace.write("Corpus/amlodipine/sources.yaml", "drug:\n  name: ../../evil\n")
    _ = try workspace.run("build", "Corpus", "-o", "out/put")
    let outside = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).sorted()
    #expect(outside == ["Corpus", "out"])
    let names = try FileManager.default.contentsOfDirectory(
      atPath: workspace.folder.appending(path: "out/put").path)
    #expect(names.contains("amlodipine.json"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.folder.appending(path: "out").path) == [
        "put"
      ])
  }

  @Test func theLimitOfSizeIsNamedAndCanBeMoved() throws {
    let workspace = try Workspace()
    try workspace.write("big.txt", String(repeating: "Take 5 mg once daily.\n\n", count: 60_000))
    #expect(
      try workspace.run("text", "--max-size", "1", "big.txt")
        == Transcript(
          status: 2, output: "",
          errors: "big.txt: error: larger than 1048576 bytes, the limit for one document\n"
            + "  split it into its documents, or raise --max-size\n"))
    #expect(try workspace.run("text", "--max-size", "2", "big.txt").status == 0)
    let yaml = "---\na: \(String(repeating: "x", count: 100_000))\n---\n\(Specimen.text)"
    try workspace.write("long.md", yaml)
    #expect(try workspace.run("text", "--max-yaml", "200", "long.md").errors == "")
    #expect(try workspace.run("text", "long.md").errors != "")
  }
}
