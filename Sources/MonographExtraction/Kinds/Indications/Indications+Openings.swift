import MonographAnalysis
import MonographLexicon
import MonographModel

/// Uses that an item or sentence opens with.
extension Indications {
  /// The use that a long item opens with: "Chronic gout, a disease with …", "Asthma in adults whose …", "Uveitis The
  /// active substance …".
  func opening(_ terms: Terms) -> [Draft] {
    let tokens = terms.passage.tokens
    let start = opens(terms.passage)
    guard terms.reading.before(terms.index).isEmpty, start < tokens.count, tokens[start].kind == .word,
      !Self.itemOpeners.contains(tokens[start].word)
    else { return [] }
    let end = tokens.indices.dropFirst(start + 1).first { closesOpening($0, tokens) } ?? tokens.count
    return end - start <= 24
      ? uses(in: start..<end, terms).map { make(terms, $0, rule: "indication.opening") } : []
  }
  static let itemOpeners = WordTable.uses["item-opener"]

  /// Behind "You have", "who suffer from", "A rare type of", which the name of the use follows.
  private func opens(_ passage: Passage) -> Int {
    let words = passage.tokens.prefix(4).map(\.word)
    guard words.count == 4 else { return 0 }
    if ["you", "who", "they"].contains(words[0]), ["have", "suffer"].contains(words[1]) {
      return ["from", "a", "an"].contains(words[2]) ? 3 : 2
    }
    guard ["a", "an"].contains(words[0]),
      let of = words.firstIndex(of: "of"), Self.kinds.contains(words[of - 1])
    else { return 0 }
    return of + 1
  }

  private func closesOpening(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    if [.comma, .period, .colon, .open].contains(token.kind) || token.endsClause { return true }
    if Self.verbs.contains(token.word) || Self.relatives.contains(token.word) { return true }
    // The next sentence, run into the item without a full stop.
    return token.isName && !tokens[index - 1].isName && Self.sentenceOpeners.contains(token.word)
  }
  private static let sentenceOpeners = WordTable.uses["sentence-opener"]
}
