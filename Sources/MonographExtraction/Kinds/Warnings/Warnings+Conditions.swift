import MonographAnalysis
import MonographLexicon
import MonographModel

/// What the words of a condition mean: a line of its own, a name, or what is named elsewhere.
extension Warnings {
  /// "If you notice signs of infection.": a line of a list that has lost its marks.
  func isBare(_ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    return tokens.count <= 24 && tokens.last?.kind == .period
      && conditionEnd(from: 1, terms.passage, terms.reading) >= tokens.count - 1
  }

  /// "a condition known as ⟦cytokine release syndrome⟧", "a virus called ⟦CMV⟧": the name tells more.
  func behindName(_ part: Range<Int>, _ passage: Passage) -> Range<Int> {
    let tokens = passage.tokens
    guard passage.holds(anyOf: Self.naming),
      let word = part.dropLast().first(where: { index in
        ["called", "named"].contains(tokens[index].word)
          || tokens[index].word == "known" && tokens[index + 1].word == "as"
      }), case let start = tokens[word].word == "known" ? word + 2 : word + 1,
      start < part.upperBound,
      // "a neurological side effect named ⟦gout⟧"
      word > part.lowerBound && tokens[word - 1].is("effect")
        || tokens[part.lowerBound..<word].allSatisfy({
          $0.kind != .word || ConditionList.address.contains($0.word) || Terms.openers.contains($0.word)
            || AdverseReactions.generic.contains($0.word) || Self.kinds.contains($0.word)
        })
    else { return part }
    return start..<part.upperBound
  }
  private static let naming: WordSet = ["called", "named", "known"]
  private static let kinds: WordSet = [
    "condition", "sign", "virus", "disease", "type", "infected", "problem", "development",
  ]

  /// "had them in the past", "experienced this kind of reaction", the drug's own name: nothing that is named here.
  func isPointing(_ run: Range<Int>, _ terms: Terms) -> Bool {
    let tokens = terms.passage.tokens
    return run.allSatisfy { terms.reading.subject.names(tokens[$0]) || tokens[$0].kind != .word }
      || ["them", "it", "one", "someone", "anyone"].contains(tokens[run.lowerBound].word)
      || run.dropLast().contains {
        tokens[$0].word == "this" && ["kind", "type", "reaction", "problem"].contains(tokens[$0 + 1].word)
      }
      || ["using", "taking", "receiving"].contains(tokens[run.lowerBound].word) && !isHealth(run, terms)
  }
}
