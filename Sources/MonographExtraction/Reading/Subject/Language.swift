import MonographAnalysis
import MonographLexicon

/// Tells a text that is not in English by its commonest words, or by its script.
struct Language: Sendable {
  private static let standard = Language(TableFile("languages"))

  /// BCP 47, at most 64.
  private let languages: [String]
  /// The languages in which a word is common, as bits by their place.
  private let words: WordMap<UInt64>

  init(_ table: TableFile) {
    var languages: [String] = []
    var words: [Word: UInt64] = [:]
    for row in table.rows {
      guard let word = row.word(of: 0) else { continue }
      if !languages.contains(row[1]) { languages.append(row[1]) }
      words[word, default: 0] |= 1 << UInt64(languages.firstIndex(of: row[1])!)
    }
    precondition(languages.count <= 64)
    self.languages = languages
    self.words = WordMap(words)
  }

  /// BCP 47 of the text's language; nil for English and where there is too little to tell.
  ///
  /// English leaflets end with addresses in thirty languages: only a text that is foreign as a whole counts.
  static func foreign(in analysis: Analysis) -> String? {
    let standard = standard
    var counts = [Int](repeating: 0, count: standard.languages.count)
    var total = 0
    var nonLatin = 0
    for passage in analysis.passages {
      if case .metadata = passage.role { continue }
      passage.text.utf8.withUnsafeBufferPointer { text in
        for token in passage.tokens where token.kind == .word {
          total += 1
          if isNonLatin(text[Int(token.lower)]) { nonLatin += 1 }
          guard var common = standard.words[token.word] else { continue }
          while common != 0 {
            counts[common.trailingZeroBitCount] += 1
            common &= common - 1
          }
        }
      }
    }
    if total >= 4, nonLatin * 2 > total { return "und" }
    let found = zip(standard.languages, counts)
    let english = found.first { $0.0 == "en" }?.1 ?? 0
    let other = found.filter { $0.0 != "en" }.max { ($0.1, $1.0) < ($1.1, $0.0) }
    guard let (code, count) = other, count >= 3, count >= 3 * english, count * 8 >= total else { return nil }
    return code
  }

  /// The first byte of Greek, Cyrillic, Hebrew, Arabic and of what lies beyond; not of single signs like µ.
  private static func isNonLatin(_ byte: UInt8) -> Bool { byte >= 0xCE && byte != 0xE2 && byte != 0xEF }
}
