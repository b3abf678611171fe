import MonographModel
import MonographReaders
import MonographTestSupport
import Testing

@Suite("Decoding")
struct DecodingTests {
  private func open(_ bytes: [UInt8], _ path: String = "a.txt") throws -> SourceDocument {
    try SourceReader.open(path: path, bytes: bytes, sha256: "")
  }

  private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap {
      littleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
    }
  }

  @Test func byteOrderMarkOfUTF8() throws {
    let source = try open([0xEF, 0xBB, 0xBF] + Array("5 µg".utf8))
    #expect(source.encoding == .utf8)
    #expect(source.utf8 == Array("5 µg".utf8))
    #expect(source.offsets.raw(0) == 3)
    #expect(source.offsets.raw(source.utf8.count) == source.raw.count)
  }

  @Test(arguments: [true, false], [true, false])
  func utf16(littleEndian: Bool, marked: Bool) throws {
    let text = "Take 5 µg 💊 daily, then 10 µg."
    let mark: [UInt8] = marked ? (littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]) : []
    let source = try open(mark + utf16(text, littleEndian: littleEndian))
    #expect(source.encoding == (littleEndian ? .utf16LittleEndian : .utf16BigEndian))
    #expect(source.utf8 == Array(text.utf8))
    // "daily" is the 13th UTF-16 unit: the pill takes two.
    let daily = try #require(text.utf8.firstRange(of: "daily".utf8))
    let offset = text.utf8.distance(from: text.utf8.startIndex, to: daily.lowerBound)
    #expect(source.offsets.raw(offset) == mark.count + 2 * 13)
    #expect(source.offsets.raw(source.utf8.count) == source.raw.count)
  }

  @Test(arguments: ["windows-1252", "ISO-8859-1", "latin1"])
  func declaredCharset(label: String) throws {
    let head = Array("<html><head><meta charset=\"\(label)\"></head><body>5 ".utf8)
    let source = try open(head + [0xB5, 0x67, 0x20, 0x96, 0x20, 0x80], "a.html")
    #expect(source.encoding == .windows1252)
    #expect(source.utf8 == head + Array("µg – €".utf8))
    #expect(source.offsets.raw(head.count + 2) == head.count + 1)
  }

  @Test func declarationOfXMLAndOfHTTPEquivalent() throws {
    let xml = Array("<?xml version='1.0' encoding='iso-8859-1'?><html><p>".utf8) + [0xE9]
    #expect(try open(xml, "a.xhtml").encoding == .windows1252)
    let meta = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1252\">"
    #expect(try open(Array("<html>\(meta)".utf8) + [0xE9], "a.html").encoding == .windows1252)
    #expect(try open(Array("<html><meta charset=utf-16><p>\u{E9}".utf8), "a.html").encoding == .utf8)
  }

  /// Each is refused at its first bad byte: overlong, surrogate, too large, stray and cut-off sequences.
  @Test(
    arguments: [
      [0xC0, 0xAF], [0xC1, 0x80], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xFF],
    ] as [[UInt8]])
  func malformedUTF8(bytes: [UInt8]) {
    let hex = String(bytes[0], radix: 16, uppercase: true)
    #expect(
      openingError(Array("mostly ASCII ".utf8) + bytes)
        == "invalid UTF-8 at byte 13 (0x\(hex)); convert the file to UTF-8 or declare its charset")
  }

  @Test func edgesOfUTF8AreRead() throws {
    let text = "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
    #expect(try open(Array(text.utf8)).utf8 == Array(text.utf8))
  }

  @Test func unusableFiles() {
    #expect(openingError([]) == "the file is empty; remove it or write the document into it")
    #expect(
      openingError(Array(" \n\t\n".utf8))
        == "the file holds only white space; remove it or write the document into it")
    #expect(
      openingError(Array("%PDF-1.7 …".utf8))
        == "a PDF document, not text; save its text as .txt, .md or .html and read that")
    #expect(
      openingError([0x50, 0x4B, 3, 4, 0])
        == "a ZIP archive (such as a Word .docx), not text; save its text as .txt, .md or .html and read that"
    )
    #expect(openingError([0x1F, 0x8B, 8]) == "gzip-compressed data, not text; decompress it first")
    #expect(openingError([0x89, 0x50, 0x4E, 0x47]) == "a PNG image, not text; text in images is not read")
    #expect(
      openingError(Array("5 mg".utf8) + [0] + Array(" daily".utf8))
        == "NUL at byte 4, which no text holds; if the file is UTF-16, give it a byte order mark; else it is binary"
    )
    #expect(
      openingError([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x41, 0x00])
        == "lone surrogate 0xD800 at byte 4; convert the file to UTF-8")
    #expect(
      openingError([0xFF, 0xFE, 0x41, 0x00, 0x41])
        == "UTF-16 ends within a character at byte 4; the file is cut off: fetch it again")
    #expect(
      openingError(Array("<meta charset=\"koi8-r\">".utf8) + [0xC1], path: "a.html")
        == "character set \"koi8-r\" is not supported; convert the file to UTF-8")
    #expect(
      openingError([UInt8](repeating: 0x41, count: SourceReader.sizeLimit + 1))
        == "67108865 bytes are more than the limit of 67108864; split the document, or raise --max-size")
  }
}
