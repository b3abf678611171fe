import MonographAnalysis
import MonographLexicon
import MonographModel

/// Hazards that share a noun: "kidney or liver problems", "allergic or toxic reactions".
extension Warnings {
  /// With the single words joined before it that its noun holds for, too.
  func withSharing(_ run: Range<Int>, from start: Int, _ terms: Terms) -> Range<Int> {
    let tokens = terms.passage.tokens
    guard run.count >= 2, Self.sharers.contains(tokens[run.upperBound - 1].word), run.lowerBound > start,
      tokens[run.lowerBound - 1].kind == .word || isDegree(run.lowerBound - 2, terms),
      !terms.passage.marks(of: .hazardCue).contains(where: { $0.tokens.lowerBound == run.lowerBound })
    else { return run }
    var lower = run.lowerBound
    while lower - 2 >= start, isJoint(lower - 1, tokens), isQualifier(lower - 2, terms),
      // "liver or serious heart problems": the word alone, or behind a degree.
      lower - 3 < start || tokens[lower - 3].kind != .word || opensList(lower - 3, start, terms)
    {
      lower -= 2
      if lower - 1 >= start, isDegree(lower - 1, terms) {
        lower -= 1
        break
      }
    }
    return lower..<run.upperBound
  }

  private func isJoint(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].kind == .comma || tokens[index].is("and") || tokens[index].is("or")
  }

  /// An organ or an adjective, and no hazard by itself.
  private func isQualifier(_ index: Int, _ terms: Terms) -> Bool {
    let token = terms.passage.tokens[index]
    guard token.kind == .word, !isHealth(index..<index + 1, terms) else { return false }
    return ConditionList(terms: terms).isOrgan(index)
      || Self.adjectival.contains { terms.passage.ends(index, in: $0) }
  }

  private func opensList(_ index: Int, _ start: Int, _ terms: Terms) -> Bool {
    isDegree(index, terms) || isJoint(index, terms.passage.tokens)
      || Terms.openers.contains(terms.passage.tokens[index].word)
      || terms.passage.marks(of: .hazardCue).contains { $0.tokens.contains(index) }
  }

  private func isDegree(_ index: Int, _ terms: Terms) -> Bool {
    terms.passage.marks(of: .severity).contains { $0.tokens.lowerBound == index }
  }

  /// Nouns that several adjectives or organs may stand before.
  private static let sharers = WordTable.hazards["shared-noun"]
  private static let adjectival: [StaticString] = ["al", "ic", "ous", "ive", "ar", "ary", "ant", "ial"]
}
