import MonographAnalysis
import MonographLexicon
import MonographModel

/// An amount that is another drug's: "8 g cholestyramine", "prednisone (typically 5 mg twice daily)".
enum OtherSubstance {
  static func of(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Range<Int>? {
    let passage = reading.passages[index]
    let marks = passage.marks(of: .substance)
    let behind = marks.first { mark in
      let between = mark.tokens.lowerBound - quantity.tokens.upperBound
      return (0...2).contains(between)
        && passage.tokens[quantity.tokens.upperBound..<mark.tokens.lowerBound].allSatisfy {
          $0.kind == .word && !$0.is(and)
        }
    }
    let before = marks.last { leads($0, to: quantity, in: passage) }
    // The nearest name decides, and a name of the drug itself settles it.
    guard let mark = behind ?? before, reading.subject.isOther(mark, in: passage, reading.lexicon) else {
      return nil
    }
    return mark.tokens
  }

  /// A name right before the amount, or with a few words of the same breath between: "Prednisone may start at 40 mg".
  private static func leads(_ mark: Mark, to quantity: Quantity, in passage: Passage) -> Bool {
    let distance = quantity.span.lowerBound - mark.tokens.upperBound
    guard (0...6).contains(distance) else { return false }
    let between = mark.tokens.upperBound..<quantity.span.lowerBound
    if isCompanion(mark, in: passage) {
      // "With examplin no more than 25 mg", "if you take examplin the dose is 5 mg"
      if passage.tokens[0].is(with) && mark.tokens.lowerBound == 1
        || passage.tokens[mark.tokens.upperBound..<quantity.tokens.lowerBound].contains(where: {
          turning.contains($0.word)
        })
      {
        return false
      }
    }
    // "ambroxol (e.g., 30 mg": inside the parenthesis behind the name.
    let isAside = passage.tokens[between.lowerBound..<min(between.lowerBound + 1, between.upperBound)]
      .contains { $0.kind == .open }
    return !passage.tokens[between].contains {
      $0.kind == .colon || $0.kind == .close || $0.endsClause
        || !isAside && ($0.kind == .comma || $0.kind == .period)
    }
      && !passage.quantities.contains { between.contains($0.tokens.lowerBound) && $0.unit != nil }
  }

  /// A word behind a companion's name that goes on with the drug itself: "with examplin no more than 5 mg", "with
  /// examplin to 5 mg".
  private static let turning: Set<Word> = [
    Word("is"), Word("to"), Word("no"), Word("not"), Word("never"), Word("only"), Word("take"), Word("give"),
    Word("use"), Word("start"), Word("reduce"), Word("limit"), Word("exceed"), Word("maximum"),
    Word("should"), Word("must"), Word("may"),
  ]

  /// "Given with doxorubicin and dacarbazine is …": named after "with" or "taking", the sentence is not about it.
  private static func isCompanion(_ mark: Mark, in passage: Passage) -> Bool {
    let substances = passage.marks(of: .substance)
    var at = mark.tokens.lowerBound - 1
    while at >= 0 {
      if companies.contains(passage.tokens[at].word) { return true }
      if let other = substances.last(where: { $0.tokens.contains(at) }) {
        at = other.tokens.lowerBound - 1
      } else if joins(passage.tokens[at]) || joins(passage.tokens[at + 1]) && passage.tokens[at].kind == .word
      {
        at -= 1  // a name that no table knows, too
      } else {
        return false
      }
    }
    return false
  }

  private static func joins(_ token: Token) -> Bool {
    token.kind == .comma || token.is(and) || token.is(or)
  }

  /// "With examplin no more than 5 mg": a companion that opens the clause is a condition of the drug's own dose. The
  /// label "With examplin:" is, too.
  static func condition(of quantity: Quantity, in index: Int, _ reading: Reading) -> Draft.Place? {
    let passage = reading.passages[index]
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    if let own = companion(in: clause.lowerBound..<quantity.tokens.lowerBound, of: index, reading) {
      return Draft.Place(.condition, in: index, own)
    }
    guard let label = passage.context.first, reading.passages[label].role == .label,
      let named = companion(in: reading.passages[label].tokens.indices, of: label, reading)
    else { return nil }
    return Draft.Place(.condition, in: label, named)
  }

  /// From "with" at the start of a clause, or behind a comma, to the last name.
  private static func companion(in range: Range<Int>, of index: Int, _ reading: Reading) -> Range<Int>? {
    let passage = reading.passages[index]
    let opens = range.last {
      passage.tokens[$0].is(with) && ($0 == range.lowerBound || passage.tokens[$0 - 1].kind == .comma)
    }
    guard let opens,
      let mark = passage.marks(of: .substance).last(where: {
        $0.tokens.lowerBound > opens && $0.tokens.upperBound <= range.upperBound
          && isCompanion($0, in: passage) && reading.subject.isOther($0, in: passage, reading.lexicon)
      })
    else { return nil }
    return opens..<mark.tokens.upperBound
  }

  private static let and = Word("and"), or = Word("or"), with = Word("with")
  private static let companies: Set<Word> = [
    Word("with"), Word("taking"), Word("take"), Word("takes"), Word("using"), Word("receiving"),
    Word("receive"),
  ]
}
