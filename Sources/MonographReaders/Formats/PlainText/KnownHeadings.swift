import MonographLexicon

/// Headings that labels, leaflets and articles have in common, whatever their form ("If you miss a dose of …").
struct KnownHeadings: Sendable {
  static let standard = KnownHeadings(TableFile("sections"))

  private var exact: Set<[UInt8]> = []
  private var prefixes: Set<[UInt8]> = []

  private init(_ table: TableFile) {
    for row in table.rows {
      let phrase = Self.key(Self.words(Array(row[0].utf8)[...])[...])
      if row[2] == "exact" { exact.insert(phrase) }
      if row[2] == "prefix" { prefixes.insert(phrase) }
    }
  }

  /// Whether a line is such a heading, word for word.
  func holds(_ line: ArraySlice<UInt8>) -> Bool { exact.contains(Self.key(Self.words(line)[...])) }

  /// Whether a line starts like one.
  func holdsStart(of line: ArraySlice<UInt8>) -> Bool {
    let words = Self.words(line)
    guard 1...10 ~= words.count else { return false }
    return (1...words.count).contains { prefixes.contains(Self.key(words[..<$0])) }
  }

  /// Letters and digits in lower case; everything else parts words.
  private static func words(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    Array(line).lowercasedASCII().split { !($0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80) }
  }

  private static func key(_ words: ArraySlice<ArraySlice<UInt8>>) -> [UInt8] {
    Array(words.joined(separator: [0x20]))
  }
}
