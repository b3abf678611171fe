import MonographAnalysis
import MonographLexicon
import MonographModel

extension Indications {
  /// How many sentences behind a use may say what it means.
  private static let reach = 4

  /// "Late-stage gout refers to gout with visible deposits": what the source means by a use is evidence of it.
  func addDefinition(of run: Range<Int>, to draft: inout Draft, _ terms: Terms) {
    let passages = terms.reading.passages
    let name = terms.passage.tokens[run].map(\.word)
    guard name.count > 1 else { return }
    for index in (terms.index + 1)..<min(passages.count, terms.index + 1 + Self.reach)
    where passages[index].block == terms.passage.block {
      let tokens = passages[index].tokens
      guard tokens.count > name.count + 2, tokens[..<name.count].map(\.word) == name,
        defines(tokens[name.count...].prefix(3))
      else { continue }
      return draft.add(.condition, in: index, name.count..<tokens.count)
    }
  }

  /// "refers to", "means", "is characterised by", "is a form of".
  private func defines(_ words: ArraySlice<Token>) -> Bool {
    words.contains { Self.defining.contains($0.word) }
  }
  private static let defining: WordSet = [
    "refers", "means", "characterized", "characterised", "defined", "a", "an",
  ]
}
