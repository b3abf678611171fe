import MonographLexicon

/// Words by what they do in a rule, from a table with the columns `word` and `roles` (space between).
struct WordTable: @unchecked Sendable {
  /// Of indications.
  static let uses = WordTable(TableFile("use-words"))
  /// Of warnings and of what is watched for.
  static let hazards = WordTable(TableFile("hazard-words"))

  /// Of what goes, or does not go, with the drug.
  static let interactions = WordTable(TableFile("interaction-words"))

  /// Of conditions, in all kinds that name them.
  static let conditions = WordTable(TableFile("condition-words"))

  /// Of what is tested and watched.
  static let monitoring = WordTable(TableFile("monitoring-words"))

  private typealias Name = UnsafeBufferPointer<UInt8>

  /// What the table says that words do, each with its words.
  private var roles: [(name: Name, words: [Word])] = []

  init(_ table: TableFile) {
    for row in table.rows {
      guard let word = row.word(of: 0) else { continue }
      for part in row.bytes(of: 1).split(separator: UInt8(ascii: " ")) {
        let name = Name(rebasing: part)
        if let known = place(of: name) {
          roles[known].words.append(word)
        } else {
          roles.append((name, [word]))
        }
      }
    }
  }

  /// - Precondition: the table knows the role.
  subscript(role: StaticString) -> WordSet {
    let name = Name(start: role.utf8Start, count: role.utf8CodeUnitCount)
    guard let known = place(of: name) else { preconditionFailure("no such role: \(role)") }
    return WordSet(roles[known].words)
  }

  private func place(of name: Name) -> Int? {
    roles.firstIndex { $0.name.count == name.count && $0.name.elementsEqual(name) }
  }
}
