import MonographAnalysis
import MonographLexicon
import MonographModel

/// That the drug has no contraindications, or that something is none, and what is only said of them.
extension Contraindications {
  /// "None." under the heading, "No specific contraindications are listed"; what is not established is not known to be
  /// none, and "Contraindications (do not use if):" denies nothing of them.
  func none(_ terms: Terms) -> Draft? {
    let words = terms.passage.tokens.filter { $0.kind == .word }
    guard let first = words.first, words.count <= 14 else { return nil }
    let isNone = first.word == "none" && words.count <= 8 || deniesAny(words)
    guard isNone else { return nil }
    var draft = Draft(
      .contraindication(term: "none"), rule: "contraindication.none", at: terms.passage.tokens.indices,
      of: terms.index)
    draft.polarity = .negated
    return draft
  }

  /// "⟦A history of gout⟧ is not a contraindication", "it is not contraindicated in ⟦patients with gout⟧".
  func denied(_ passage: Passage) -> Range<Int>? {
    let tokens = passage.tokens
    guard passage.holds(anyOf: Self.barring),
      let not = tokens.indices.dropFirst().dropLast(2).first(where: {
        tokens[$0].is("not") && ["is", "are"].contains(tokens[$0 - 1].word)
      }),
      let word = tokens[(not + 1)...].prefix(2).firstIndex(where: {
        $0.is("contraindication") || $0.is("contraindicated")
      }), !tokens.contains(where: { ["if", "unless", "when", "but", "however"].contains($0.word) })
    else { return nil }
    let end = word + 1
    if end < tokens.count, ["in", "for"].contains(tokens[end].word) { return end + 1..<tokens.count }
    guard end == tokens.count || tokens[end].kind == .period else { return nil }
    return passage.clause(around: not).lowerBound..<not - 1
  }

  static let barring: WordSet = ["contraindication", "contraindicated"]

  /// "Specific contraindications are not fully defined", "Each medicine has its contraindications": which, is not said.
  func speaksOfThem(_ passage: Passage) -> Bool {
    guard let noun = passage.tokens.firstIndex(where: { $0.word == "contraindication" }) else { return false }
    let behind = passage.tokens[(noun + 1)...].prefix(14)
    return behind.contains { $0.is("not") }
      && behind.contains { Self.known.contains($0.word) }
      || passage.tokens[..<noun].suffix(4).contains { $0.is("has") || $0.is("have") }
        && behind.first?.kind == .open
  }
  private static let known: WordSet = [
    "defined", "established", "available", "documented", "known", "specified", "clear", "determined",
  ]

  private func deniesAny(_ words: [Token]) -> Bool {
    guard let noun = words.firstIndex(where: { $0.word == "contraindication" }) else { return false }
    let before = words[..<noun].suffix(5)
    return before.contains { $0.word == "no" }
      || before.contains { $0.word == "not" } && before.contains { Self.naming.contains($0.word) }
  }
  private static let naming: WordSet = ["list", "listed", "mention", "mentioned", "have", "name"]

  /// "read the 'Do not take' section of that leaflet" forbids nothing here.
  func isTitle(_ lead: Range<Int>, _ passage: Passage) -> Bool {
    passage.tokens[lead.upperBound...].prefix(3).contains { $0.is("section") }
  }

  /// "… carbapenems ⟦Do not⟧ use it if any of the above apply": another sentence, behind one that lost its full stop.
  func isRunOn(_ start: Int, _ passage: Passage) -> Bool {
    start > 0 && passage.role == .item && passage.tokens[start].is("do") && passage.tokens[start].isName
      && passage.tokens[start - 1].kind == .word && !passage.tokens[start - 1].isName
  }

  /// "not contraindicated in"; "It is not recommended in the elderly⟦, and must not⟧ be taken by …" denies nothing.
  func isDenied(_ lead: Mark, _ terms: Terms) -> Bool {
    guard let denial = Assertion.of(lead.tokens, in: terms.passage, terms.reading.lexicon).denial else {
      return false
    }
    let start = min(denial.upperBound, lead.tokens.lowerBound)
    let between = terms.passage.tokens[start..<lead.tokens.lowerBound]
    return !(between.contains { $0.kind == .comma } && between.last?.is("and") ?? false)
  }
}
