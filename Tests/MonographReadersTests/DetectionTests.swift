import MonographModel
import MonographReaders
import Testing

@Suite("Format detection")
struct DetectionTests {
  private func format(_ text: String, _ path: String) throws -> SourceDocument.Format {
    try SourceReader.open(path: path, bytes: Array(text.utf8), sha256: "").format
  }

  @Test(
    arguments: [
      ("a.txt", .plainText), ("a.TEXT", .plainText), ("a.md", .markdown), ("a.markdown", .markdown),
      ("a.html", .html), ("a.HTM", .html), ("a.xhtml", .html), ("-", .plainText), ("README", .plainText),
      ("notes of 3.5.2024", .plainText), (".hidden", .plainText),
    ] as [(String, SourceDocument.Format)])
  func nameDecides(path: String, expected: SourceDocument.Format) throws {
    #expect(try format("Take 5 mg daily.", path) == expected)
  }

  @Test(
    arguments: [
      ("<!DOCTYPE html><p>x", .html), ("\n<html lang=en><p>x", .html),
      ("<?xml version='1.0'?><html><p>x", .html),
      ("<!-- c --><div>x</div>", .html),
      ("<?xml version='1.0'?><!-- c -->\n<document xmlns=\"urn:hl7-org:v3\">", .spl),
      ("---\ntitle: x\n---\ntext", .markdown), ("# Title\n\ntext\n\n## Dose\n", .markdown),
      ("< 5 mg is little", .plainText), ("# 1 in the charts\ntext", .plainText),
      ("--- \nnot yaml", .plainText),
    ] as [(String, SourceDocument.Format)])
  func contentDecides(text: String, expected: SourceDocument.Format) throws {
    #expect(try format(text, "-") == expected)
    #expect(try format(text, "wrong.txt") == expected)
  }

  @Test func markdownMayHoldHTML() throws {
    #expect(try format("<div>x</div>\n\ntext", "a.md") == .markdown)
    #expect(try format("<!DOCTYPE html><p>x", "a.md") == .html)
  }

  @Test func refusals() {
    #expect(
      openingError(Array("<?xml version='1.0'?><feed/>".utf8), path: "a.xml")
        == "XML with the root element <feed> is not a drug label; only HL7 SPL (<document xmlns=\"urn:hl7-org:v3\">) is read"
    )
    #expect(
      openingError(Array("no XML at all".utf8), path: "a.xml")
        == "XML without a root element is not a drug label; only HL7 SPL (<document xmlns=\"urn:hl7-org:v3\">) is read"
    )
    #expect(
      openingError(Array("x,y".utf8), path: "a.csv")
        == "\".csv\" is not a known type of document; known are .xml, .html, .htm, .xhtml, .md, .markdown, .txt, .text"
    )
  }
}
