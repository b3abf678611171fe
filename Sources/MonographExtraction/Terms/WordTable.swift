import MonographLexicon

/// Words by what they do in a rule, from a table with the columns `word` and `roles` (space between).
struct WordTable: Sendable {
  /// Of indications.
  static let uses = WordTable(TableFile("use-words"))
  /// Of warnings and of what is watched for.
  static let hazards = WordTable(TableFile("hazard-words"))

  /// Of conditions, in all kinds that name them.
  static let conditions = WordTable(TableFile("condition-words"))

  /// Of what is tested and watched.
  static let monitoring = WordTable(TableFile("monitoring-words"))

  private let words: [String: WordSet]

  init(_ table: TableFile) {
    var words: [String: Set<Word>] = [:]
    for row in table.rows {
      guard let word = Lexer.tokens(in: Array(row[0].utf8)).first?.word else { continue }
      for role in row[1].split(separator: " ") { words[String(role), default: []].insert(word) }
    }
    self.words = words.mapValues { WordSet($0) }
  }

  /// - Precondition: the table knows the role.
  subscript(role: String) -> WordSet { words[role]! }
}
