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

  /// The words, and what the table says they do.
  private let rows: [(word: Word, roles: UnsafeBufferPointer<UInt8>)]

  init(_ table: TableFile) {
    rows = table.rows.compactMap { row in row.word(of: 0).map { ($0, row.bytes(of: 1)) } }
  }

  /// - Precondition: the table knows the role.
  subscript(role: StaticString) -> WordSet {
    let role = UnsafeBufferPointer(start: role.utf8Start, count: role.utf8CodeUnitCount)
    let words = rows.filter { Self.lists(role, $0.roles) }.map(\.word)
    precondition(!words.isEmpty, "no such role: \(String(decoding: role, as: UTF8.self))")
    return WordSet(words)
  }

  private static func lists(_ role: UnsafeBufferPointer<UInt8>, _ roles: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start + role.count <= roles.count {
      var end = start
      while end < roles.count, roles[end] != UInt8(ascii: " ") { end += 1 }
      if end - start == role.count, roles[start..<end].elementsEqual(role) { return true }
      start = end + 1
    }
    return false
  }
}
