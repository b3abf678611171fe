/// Words and places set as Markdown (CommonMark with GitHub's tables).
enum Markdown {
  /// Words of a source stay words: nothing in them is read as Markdown or HTML. Marks that mean nothing where they
  /// stand are left alone, so that the text reads well unrendered too.
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.printable().utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if isMark(byte, next: index + 1 < bytes.count ? bytes[index + 1] : nil, isFirst: index == 0) {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isMark(_ byte: UInt8, next: UInt8?, isFirst: Bool) -> Bool {
    switch Unicode.Scalar(byte) {
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$": return true
    // The start of a tag or a comment, and of a character reference.
    case "<": return next.map { isLetter($0) || "/!?".utf8.contains($0) } ?? true
    case "&": return next.map { isLetter($0) || $0 == UInt8(ascii: "#") } ?? false
    // Marks of a block.
    case "#", ">", "+", "-", "=": return isFirst
    default: return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// A file name or place; the two marks that would end the code or the table's cell are replaced.
  static func code(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch Unicode.Scalar(byte) {
      case "`": result.append(UInt8(ascii: "'"))
      case "|": result += "¦".utf8
      default: result.append(byte)
      }
    }
    return "`" + String(decoding: result, as: UTF8.self) + "`"
  }

  static func row(_ cells: String...) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  static func header(_ names: String...) -> String {
    "| " + names.joined(separator: " | ") + " |\n" + String(repeating: "|---", count: names.count) + "|\n"
  }
}
