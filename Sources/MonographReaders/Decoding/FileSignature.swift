/// First bytes that tell files which are no text.
enum FileSignature {
  /// What the file is, in a person's words, and what to do with it.
  struct Kind {
    var name: String
    var advice: String
    var bytes: [UInt8]
  }

  /// Looks past a byte order mark and white space, which mail and web servers put before what they send.
  static func match(_ raw: [UInt8]) -> Kind? {
    let start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let content = raw[start...].prefix(1024).drop(while: \.isASCIISpace)
    return all.first { content.starts(with: $0.bytes) }
  }

  private static let extractText = "save its text as .txt, .md or .html and read that"

  private static let all: [Kind] = [
    Kind(name: "a PDF document", advice: extractText, bytes: Array("%PDF-".utf8)),
    Kind(
      name: "a ZIP archive (such as a Word .docx)", advice: extractText, bytes: [0x50, 0x4B, 0x03, 0x04]),
    Kind(name: "an empty ZIP archive", advice: extractText, bytes: [0x50, 0x4B, 0x05, 0x06]),
    Kind(name: "a PostScript document", advice: extractText, bytes: Array("%!PS".utf8)),
    Kind(name: "an old Word document", advice: extractText, bytes: [0xD0, 0xCF, 0x11, 0xE0]),
    Kind(name: "a rich text (RTF) document", advice: extractText, bytes: Array("{\\rtf".utf8)),
    Kind(name: "gzip-compressed data", advice: "decompress it first", bytes: [0x1F, 0x8B]),
    Kind(name: "zstd-compressed data", advice: "decompress it first", bytes: [0x28, 0xB5, 0x2F, 0xFD]),
    Kind(name: "bzip2-compressed data", advice: "decompress it first", bytes: Array("BZh9".utf8)),
    Kind(
      name: "a 7-Zip archive", advice: "unpack it first", bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Kind(name: "a RAR archive", advice: "unpack it first", bytes: Array("Rar!".utf8) + [0x1A, 0x07]),
    Kind(name: "xz-compressed data", advice: "decompress it first", bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    Kind(name: "a JPEG image", advice: "text in images is not read", bytes: [0xFF, 0xD8, 0xFF]),
    Kind(name: "a PNG image", advice: "text in images is not read", bytes: [0x89, 0x50, 0x4E, 0x47]),
    Kind(name: "a GIF image", advice: "text in images is not read", bytes: Array("GIF8".utf8)),
    Kind(name: "a TIFF image", advice: "text in images is not read", bytes: [0x49, 0x49, 0x2A, 0x00]),
    Kind(name: "a TIFF image", advice: "text in images is not read", bytes: [0x4D, 0x4D, 0x00, 0x2A]),
    Kind(name: "a WebP image or a sound", advice: "it holds no text", bytes: Array("RIFF".utf8)),
    Kind(
      name: "an SQLite database", advice: "save its text as .txt, .md or .html and read that",
      bytes: Array("SQLite format 3".utf8)),
    Kind(name: "an ELF program", advice: "name a text document", bytes: [0x7F, 0x45, 0x4C, 0x46]),
  ]
}
