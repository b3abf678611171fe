import MonographAnalysis
import MonographLexicon
import MonographModel

/// Where the reactions of a line start: behind its frequency, behind what speaks to the reader, behind a test.
extension AdverseReactions {
  /// Where the frequency ends that opens a line: "Rare (may affect up to 1 in 1,000 people) ⟦fits; rash⟧".
  func bandEnd(_ terms: Terms) -> Int {
    let tokens = terms.passage.tokens
    guard terms.passage.role == .item || terms.passage.role == .sentence else { return 0 }
    var end = 0
    for found in Frequencies.mentions(in: terms.index, terms.reading) where found.place.passage == terms.index
    {
      let said = found.place.tokens
      guard said.lowerBound >= end, tokens[end..<said.lowerBound].allSatisfy(isOfBand) else { break }
      end = said.upperBound
    }
    guard end > 0 else { return 0 }
    if let open = tokens[..<end].openParenthesis {
      end = Enumeration.closingMark(from: open, in: terms.passage, limit: tokens.count - 1) + 1
    }
    end = listingEnd(from: end, terms.passage)
    while end < tokens.count, tokens[end].kind == .colon { end += 1 }
    return end < tokens.count && tokens[end].kind != .comma ? end : 0
  }

  /// "Common side effects (may affect up to 1 in 10 people) ⟦include⟧ …".
  private func listingEnd(from end: Int, _ passage: Passage) -> Int {
    guard (0..<end).contains(where: { Frequencies.isOfEffects($0, passage) }) else { return end }
    let rest = passage.tokens[end...].drop { Self.includingWords.contains($0.word) }
    return passage.tokens[end..<rest.startIndex].contains {
      ["include", "includes", "are"].contains($0.word)
    }
      ? rest.startIndex : end
  }
  static let includingWords: WordSet = [
    "may", "can", "also", "include", "includes", "are", "the", "following",
  ]

  private func isOfBand(_ token: Token) -> Bool {
    token.kind != .word && token.kind != .number || Self.generic.contains(token.word)
      || ["may", "affect", "affects", "these", "are", "seen", "in", "can"].contains(token.word)
  }

  /// "Blood tests may show ⟦a rise in cholesterol⟧", "blood tests showing ⟦low potassium⟧", under a frequency.
  func shownStart(_ terms: Terms) -> Int? {
    let tokens = terms.passage.tokens
    guard let show = tokens.prefix(6).firstIndex(where: { Self.showing.contains($0.word) }),
      tokens[..<show].contains(where: { $0.word == "test" || $0.word == "tests" }),
      !tokens[show...].contains(where: { Self.verbs.contains($0.word) }),
      Frequencies.announced(terms.index, in: terms.reading) != nil
    else { return nil }
    return show + 1
  }
  private static let showing: WordSet = ["show", "shows", "showing"]

  /// Where the reactions of a line start that speaks to the reader: "if you get fever", "any sign of bleeding".
  func listStart(_ terms: Terms, isBanded: Bool) -> Int? {
    let passage = terms.passage
    guard passage.role == .item, terms.reading.isForPatients else { return nil }
    let words = passage.tokens.prefix(4).map(\.word)
    if words.count > 3, words[0] == "if", words[1] == "you", Self.experiencing.contains(words[2]),
      passage.context.first.map({ terms.reading.passages[$0].role != .label }) ?? true,
      !passage.tokens[3...].contains(where: { Self.telling.contains($0.word) || isState($0.word) })
    {
      return 3
    }
    guard isBanded, !passage.holds("include") else { return nil }
    let first = words.first == "any" ? 1 : 0
    let isSign = passage.tokens.count > first + 2 && (words[first] == "sign" || words[first] == "symptom")
    return isSign && passage.tokens[first + 1].word == "of" ? first + 2 : nil
  }

  private func isState(_ word: Word) -> Bool {
    Self.verbs.contains(word) && !Self.experiencing.contains(word)
  }
  private static let experiencing: WordSet = [
    "get", "have", "experience", "notice", "find", "develop", "feel", "see",
  ]
  private static let telling: WordSet = ["tell", "talk", "ask", "speak", "before", "taking", "take"]
}
