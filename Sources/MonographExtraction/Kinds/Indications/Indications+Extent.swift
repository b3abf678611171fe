import MonographAnalysis
import MonographLexicon
import MonographModel

/// How far the name of a use reaches around the words that the tables know.
extension Indications {
  /// The mark with degrees before it and an abbreviation in parentheses behind it.
  func extent(of mark: Mark, in member: Range<Int>, _ terms: Terms) -> Range<Int> {
    let passage = terms.passage
    let lower = start(of: mark, in: member, terms)
    var upper = mark.tokens.upperBound
    for next in terms.marks(within: upper..<max(upper, member.upperBound))
    where next.tokens.lowerBound <= upper + 1 && passage.tokens[upper].kind != .open {
      upper = next.tokens.upperBound
    }
    // "pain and swelling caused by arthritis": the disease behind the symptom is part of the term.
    if upper < member.upperBound, Self.causes.contains(passage.tokens[upper].word),
      let cause = terms.marks(within: upper..<member.upperBound).first,
      cause.tokens.lowerBound - upper <= 4
    {
      upper = cause.tokens.upperBound
    }
    upper = nameEnd(behind: linked(behind: upper, in: member, passage), in: member, terms)
    let rest = upper..<max(upper, member.upperBound)
    // "acne vulgaris", "blood sugar levels": the word that ends the member.
    if rest.count == 1, endsName(upper, passage) { upper = rest.upperBound }
    // "secondary progressive MS with relapses": what limits it is part of the term.
    if (2...4).contains(rest.count), Self.limits.contains(passage.tokens[upper].word),
      passage.tokens[rest].allSatisfy({ $0.kind == .word || $0.kind == .dash })
    {
      upper = rest.upperBound
    }
    return lower..<upper
  }

  /// Where it starts: with degrees, kinds and types before it.
  private func start(of mark: Mark, in member: Range<Int>, _ terms: Terms) -> Int {
    let passage = terms.passage
    var lower = terms.widened(mark.tokens).lowerBound
    while lower > member.lowerBound, Self.degrees.contains(passage.tokens[lower - 1].word) { lower -= 1 }
    // "absence seizures", "bacterial meningitis": up to two words that tell which; "partial-onset" is one.
    var kinds = 0
    while lower > member.lowerBound {
      if passage.tokens[lower - 1].kind == .dash, lower - 1 > member.lowerBound,
        !passage.tokens[lower - 1].spaceBefore, !passage.tokens[lower].spaceBefore
      {
        lower -= 2
        continue
      }
      // "type 1 Gaucher disease"
      if lower - 2 >= member.lowerBound, passage.tokens[lower - 1].kind == .number,
        passage.tokens[lower - 2].is("type")
      {
        lower -= 2
        while lower > member.lowerBound, Self.degrees.contains(passage.tokens[lower - 1].word) { lower -= 1 }
        continue
      }
      guard kinds < 2, passage.tokens[lower - 1].kind == .word,
        !Self.connectives.contains(passage.tokens[lower - 1].word),
        !Self.vague.contains(passage.tokens[lower - 1].word)
      else { break }
      lower -= 1
      kinds += 1
    }
    return lower
  }

  /// "kidney disease-associated itching": what a disease brings, named behind it.
  private func linked(behind upper: Int, in member: Range<Int>, _ passage: Passage) -> Int {
    guard upper + 2 < member.upperBound, passage.tokens[upper].kind == .dash,
      ["associated", "related", "induced"].contains(passage.tokens[upper + 1].word)
    else { return upper }
    return (upper + 2..<min(upper + 6, member.upperBound)).first {
      passage.tokens[$0].kind != .word || Self.connectives.contains(passage.tokens[$0].word)
        || Self.vague.contains(passage.tokens[$0].word)
    } ?? min(upper + 6, member.upperBound)
  }

  /// "a lung disease called emphysema", "high cholesterol caused by a condition called X": the name is part of it.
  private func nameEnd(behind upper: Int, in member: Range<Int>, _ terms: Terms) -> Int {
    let passage = terms.passage
    guard
      let called = (upper..<max(upper, min(upper + 6, member.upperBound))).first(where: {
        Self.naming.contains(passage.tokens[$0].word)
      }), !passage.tokens[upper..<called].contains(where: { [.comma, .period, .open].contains($0.kind) }),
      called + 1 < member.upperBound, passage.tokens[called + 1].kind == .word,
      // "another medicine for leukaemia called examplin"
      !passage.marks(of: .substance).contains(where: { $0.tokens.contains(called + 1) })
    else { return upper }
    let name = terms.marks(within: called..<member.upperBound).first { $0.tokens.lowerBound - called <= 12 }
    if let name { return name.tokens.upperBound }
    // "a protein called epidermal growth factor receptor"
    return (called + 2..<max(called + 2, min(called + 8, member.upperBound))).first {
      let token = passage.tokens[$0]
      return token.kind != .word && token.kind != .dash || Self.connectives.contains(token.word)
        || Self.verbs.contains(token.word)
    } ?? max(called + 2, min(called + 8, member.upperBound))
  }
  private static let naming = WordTable.uses["naming"]

  private func endsName(_ index: Int, _ passage: Passage) -> Bool {
    let token = passage.tokens[index]
    return token.kind == .word && !Self.connectives.contains(token.word) && !Self.verbs.contains(token.word)
      && !Self.noUses.contains(token.word) && !passage.ends(index, in: "ly")
      && !passage.ends(index, in: "ed")
  }
  static let causes = WordTable.uses["cause"]
  static let limits = WordTable.uses["limit"]
  static let degrees = WordTable.uses["degree"]
  static let connectives = WordTable.uses["connective"]
  static let inner = WordTable.uses["inner"]
}
