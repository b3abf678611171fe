import MonographAnalysis
import MonographLexicon

/// Tells a text that is not in English by its commonest words, or by its script.
struct Language: Sendable {
  private static let standard = Language(TableFile("languages"))

  /// The languages in which a word is common.
  private var words: [Word: [String]] = [:]

  init(_ table: TableFile) {
    for row in table.rows {
      guard let word = Lexer.tokens(in: Array(row[0].utf8)).first?.word else { continue }
      words[word, default: []].append(row[1])
    }
  }

  /// BCP 47 of the text's language; nil for English and where there is too little to tell.
  ///
  /// English leaflets end with addresses in thirty languages: only a text that is foreign as a whole counts.
  static func foreign(in analysis: Analysis) -> String? {
    var counts: [String: Int] = [:]
    var total = 0
    var nonLatin = 0
    for passage in analysis.passages {
      if case .metadata = passage.role { continue }
      for token in passage.tokens where token.kind == .word {
        total += 1
        if isNonLatin(passage.text.utf8[Int(token.lower)]) { nonLatin += 1 }
        for language in standard.words[token.word] ?? [] { counts[language, default: 0] += 1 }
      }
    }
    if total >= 4, nonLatin * 2 > total { return "und" }
    let english = counts["en"] ?? 0
    let other = counts.filter { $0.key != "en" }.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let other, other.value >= 3, other.value >= 3 * english, other.value * 8 >= total else {
      return nil
    }
    return other.key
  }

  /// The first byte of Greek, Cyrillic, Hebrew, Arabic and of what lies beyond; not of single signs like µ.
  private static func isNonLatin(_ byte: UInt8) -> Bool { byte >= 0xCE && byte != 0xE2 && byte != 0xEF }
}
