import Foundation
import Testing

/// Documents that cannot be used: one message a person understands, the others done, status 2.
@Suite struct BadInputTests {
  @Test(arguments: [
    ("empty.txt", "", "empty.txt: error: the file is empty\n  remove it or write the document into it\n"),
    (
      "blank.txt", " \n\t\n",
      "blank.txt: error: the file holds only white space\n  remove it or write the document into it\n"
    ),
    (
      "data.csv", "a,b\n1,2\n",
      "data.csv: error: \".csv\" is not a known type of document\n"
        + "  known are .xml, .html, .htm, .xhtml, .md, .markdown, .txt, .text\n"
    ),
    (
      "feed.xml", "<rss><channel/></rss>",
      "feed.xml:1:1: error: XML with the root element <rss> is not a drug label\n"
        + "  only HL7 SPL (<document xmlns=\"urn:hl7-org:v3\">) is read\n"
    ),
  ])
  func unusableText(name: String, text: String, errors: String) throws {
    let workspace = try Workspace()
    try workspace.write(name, text)
    #expect(try workspace.run("extract", name) == Transcript(status: 2, output: "", errors: errors))
  }

  @Test func invalidUTF8NamesTheByte() throws {
    let workspace = try Workspace()
    try workspace.write("latin.txt", Array("Dose\nun th".utf8) + [0xE9])
    #expect(
      try workspace.run("extract", "latin.txt")
        == Transcript(
          status: 2, output: "",
          errors: "latin.txt:2:6: error: invalid UTF-8 at byte 10 (0xE9)\n"
            + "  convert the file to UTF-8 or declare its charset\n"))
  }

  @Test func binaryIsNamed() throws {
    let workspace = try Workspace()
    try workspace.write("scan.txt", Array("%PDF-1.7\n".utf8) + [0xE2, 0xE3])
    #expect(
      try workspace.run("extract", "scan.txt")
        == Transcript(
          status: 2, output: "",
          errors: "scan.txt:1:1: error: a PDF document, not text\n"
            + "  save its text as .txt, .md or .html and read that\n"))
  }

  @Test func missingFile() throws {
    #expect(
      try Workspace().run("extract", "nope.txt")
        == Transcript(
          status: 2, output: "", errors: "nope.txt: error: no such file or directory\n"))
  }

  @Test(.enabled(if: geteuid() != 0, "everything is readable to the superuser"))
  func unreadableFile() throws {
    let workspace = try Workspace()
    try workspace.write("locked.txt", "Take 5 mg once daily.\n")
    #expect(
      try workspace.shell("chmod 000 locked.txt; \"$monograph\" text locked.txt")
        == Transcript(status: 2, output: "", errors: "locked.txt: error: permission denied\n")
    )
  }

  @Test func folderAndPipeAreNoDocuments() throws {
    let workspace = try Workspace()
    #expect(
      try workspace.shell("mkdir folder; mkfifo pipe; \"$monograph\" extract folder pipe")
        == Transcript(
          status: 2, output: "",
          errors: "folder: error: a folder, not a document\n  name the documents in it: folder/*\n"
            + "pipe: error: a pipe, not a document\n"
            + "  to read from a pipe, give - and send it to standard input\n"))
  }

  @Test func standardInputIsNamedInWords() throws {
    #expect(
      try Workspace().run("text", "-")
        == Transcript(
          status: 2, output: "",
          errors: "standard input: error: the file is empty\n  remove it or write the document into it\n"))
  }

  @Test func theOthersAreDone() throws {
    let workspace = try Workspace()
    try workspace.write("good.txt", "Dosage\n\nTake 5 mg once daily.\n")
    let alone = try workspace.run("extract", "good.txt")
    #expect(alone.status == 0)
    let all = try workspace.run("extract", "nope.txt", "good.txt")
    #expect(all.status == 2)
    #expect(all.output == alone.output)
  }
}

/// Standard output that ends early or cannot be written.
@Suite struct StandardOutputTests {
  private static let text = String(repeating: "Take 5 mg once daily.\n", count: 5_000)

  @Test func aClosedPipeEndsQuietly() throws {
    let workspace = try Workspace()
    try workspace.write("long.txt", Self.text)
    #expect(
      try workspace.shell("\"$monograph\" text long.txt | head -n 1; echo ${PIPESTATUS[0]}")
        == Transcript(status: 0, output: "Take 5 mg once daily.\n0\n", errors: ""))
  }

  @Test func aFullDeviceIsAnOutputThatCannotBeWritten() throws {
    let workspace = try Workspace()
    try workspace.write("long.txt", Self.text)
    #expect(
      try workspace.shell("\"$monograph\" text long.txt > /dev/full")
        == Transcript(
          status: 73, output: "", errors: "monograph: error: standard output: No space left on device\n"))
  }
}
