import MonographModel
import MonographOutput
import Testing

@testable import MonographPipeline

@Suite struct VisibleTextTests {
  /// `<b>0.25&nbsp;mg</b>  daily`, read as "0.25 mg daily".
  private static let paragraph = source("<b>0.25&nbsp;mg</b>  daily") { text in
    text.appendVerbatim("0.25".utf8, at: 3)
    text.append("\u{A0}".utf8, from: ByteSpan(7, 13), origin: .decoded)
    text.appendVerbatim("mg".utf8, at: 13)
    text.append(" ".utf8, from: ByteSpan(19, 21), origin: .collapsed)
    text.appendVerbatim("daily".utf8, at: 21)
  }

  @Test(arguments: [
    (ByteSpan(3, 15), "0.25\u{A0}mg"), (ByteSpan(5, 7), "25"), (ByteSpan(13, 24), "mg dai"),
    (ByteSpan(0, 15), "0.25\u{A0}mg"), (ByteSpan(7, 13), "\u{A0}"), (ByteSpan(14, 19), "g"),
  ])
  func markupIsNotSeen(span: ByteSpan, expected: String) {
    #expect(Self.paragraph.text(under: span) == expected)
  }

  @Test(arguments: [ByteSpan(0, 3), ByteSpan(15, 19), ByteSpan(26, 26), ByteSpan(5, 5)])
  func whereNoTextIsNothingIsSeen(span: ByteSpan) {
    #expect(Self.paragraph.text(under: span) == nil)
  }

  @Test func cellsOfARowAreJoined() {
    let cells = ["1-2", "", "5 mg"].enumerated().map { index, text in
      var cell = MappedText()
      cell.appendVerbatim(text.utf8, at: [1, 5, 6][index])
      return Table.Cell(text: cell, columns: index..<index + 1, rows: 0..<1, isHeader: false)
    }
    let bytes = Array("|1-2||5 mg|".utf8)
    let document = Document(blocks: [.table(Table(rows: [cells], headerRows: 0))])
    let visible = VisibleText(document, of: Self.document(bytes))
    #expect(visible.text(under: ByteSpan(1, 10)) == "1-2 |  | 5 mg")
    #expect(visible.text(under: ByteSpan(6, 10)) == "5 mg")
  }

  @Test func rawOffsetsOfUTF16LeadToTheText() {
    // "é5" in UTF-16 with a mark: é is two bytes in either encoding, 5 is one byte in UTF-8.
    let offsets = OffsetMap(rawOffsets: [2, 2, 4, 6])
    var text = MappedText()
    text.appendVerbatim("é5".utf8, at: 0)
    let source = SourceDocument(
      path: "a", sha256: "", raw: [0xFF, 0xFE, 0xE9, 0, 0x35, 0], format: .plainText,
      encoding: .utf16LittleEndian, utf8: Array("é5".utf8), offsets: offsets)
    let visible = VisibleText(Document(blocks: [.paragraph(text)]), of: source)
    #expect(visible.text(under: ByteSpan(4, 6)) == "5")
    #expect(visible.text(under: ByteSpan(2, 6)) == "é5")
    #expect(visible.text(under: ByteSpan(2, 4)) == "é")
  }

  private static func source(_ text: String, _ fill: (inout MappedText) -> Void) -> VisibleText {
    var leaf = MappedText()
    fill(&leaf)
    return VisibleText(Document(blocks: [.paragraph(leaf)]), of: document(Array(text.utf8)))
  }

  private static func document(_ bytes: [UInt8]) -> SourceDocument {
    SourceDocument(
      path: "a", sha256: "", raw: bytes, format: .html, encoding: .utf8, utf8: bytes, offsets: OffsetMap())
  }
}
