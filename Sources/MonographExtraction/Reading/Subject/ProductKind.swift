import MonographAnalysis
import MonographLexicon

/// The word that parts a product from others of its substance, where it stands behind the product's own name: "Exampra
/// pegylated liposomal", "Exampra 5 mg prolonged-release tablets", "Exampra is an isophane insulin", or where its units are
/// counted out: "each prolonged-release tablet contains 5 mg".
struct ProductKind {
  /// As the table calls it.
  let name: String

  /// - Parameter words: those of the whole text: few texts have any of these, and only they are searched.
  init?(of identification: Identification, in passages: [Passage], words: WordFilter) {
    let kinds = Self.table.filter { $0.words.allSatisfy { words.mayHold($0.key) } }
    guard !kinds.isEmpty else { return nil }
    let names =
      identification.brands.compactMap { Lexer.tokens(in: Array($0.utf8)).first?.word } + [Self.each]
    for passage in passages {
      for index in passage.tokens.indices where names.contains(passage.tokens[index].word) {
        guard let kind = Self.kind(behind: index, in: passage, kinds) else { continue }
        name = kind
        return
      }
    }
    return nil
  }

  /// The longest phrase of the table behind a name; only numbers, units and "is an" may stand between.
  private static func kind(behind name: Int, in passage: Passage, _ kinds: [Kind]) -> String? {
    var index = name + 1
    while index < passage.tokens.count {
      let rest = passage.tokens[index...].prefix(Self.longest).filter { $0.kind != .dash }
      if let kind = kinds.first(where: { kind in
        rest.count >= kind.words.count && zip(kind.words, rest).allSatisfy { $0.key == $1.key }
      }) {
        return kind.name
      }
      guard passage.tokens[index].kind != .word || between.contains(passage.tokens[index].word) else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// Tokens, with dashes between the words.
  private static let longest = 2 * (table.first?.words.count ?? 0)
  private static let each = Word("each")
  private static let between: Set<Word> = Set(
    ["is", "a", "an", "g", "mg", "mcg", "micrograms", "ml", "units", "and"].map { Word($0) })

  private struct Kind {
    var words: [Token]
    var name: String
  }

  /// The longest first. A route is told elsewhere.
  private static let table = TableFile("product-kinds").rows.filter { $0[1] != "systemic" }.map {
    Kind(words: Lexer.tokens(in: Array($0[0].utf8)), name: $0[1])
  }.sorted { $0.words.count > $1.words.count }
}
