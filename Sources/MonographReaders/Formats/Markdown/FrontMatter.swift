import MonographModel

/// The YAML block between `---` lines at the start of a Markdown file.
enum FrontMatter {
  /// Longer blocks are not looked for, in bytes.
  static var sizeLimit: Int { Limits.current.yamlBytes }

  struct Extent: Equatable {
    /// The YAML between the delimiter lines.
    var content: Range<Int>
    /// Where the document's own text starts.
    var end: Int
  }

  /// Nil where the text has none, or where none ends.
  static func extent(in text: [UInt8]) -> Extent? {
    guard let start = contentStart(in: text) else { return nil }
    var line = start
    while line < min(text.count, start + sizeLimit) {
      let next = (text[line...].firstIndex(of: 0x0A) ?? text.count - 1) + 1
      if isDelimiter(text[line..<next], "---") || isDelimiter(text[line..<next], "...") {
        return Extent(content: start..<line, end: next)
      }
      line = next
    }
    return nil
  }

  /// The first byte after an opening delimiter line that is followed by something like YAML.
  static func contentStart(in text: [UInt8]) -> Int? {
    guard text.hasASCII("---", at: 0), let newline = text.prefix(64).firstIndex(of: 0x0A),
      isDelimiter(text[..<newline], "---")
    else { return nil }
    let line = text[(newline + 1)...].prefix(200).prefix { $0 != 0x0A }
    let isYAML =
      line.contains(UInt8(ascii: ":")) || line.first == UInt8(ascii: "#") || isDelimiter(line, "---")
    return isYAML ? newline + 1 : nil
  }

  private static func isDelimiter(_ line: ArraySlice<UInt8>, _ mark: StaticString) -> Bool {
    let bytes = Array(line)
    return bytes.hasASCII(mark, at: 0) && bytes.dropFirst(3).allSatisfy(\.isASCIISpace)
  }
}
