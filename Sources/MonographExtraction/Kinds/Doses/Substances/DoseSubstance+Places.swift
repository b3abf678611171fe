import MonographAnalysis
import MonographLexicon
import MonographModel

/// Where a name must stand for an amount to be its own.
extension DoseSubstance {
  /// "The recommended dose of nivolumab (given alone) is 240 mg".
  static func isDose(of name: Range<Int>, at quantity: Quantity, in passage: Passage) -> Bool {
    guard name.lowerBound > 1, name.upperBound < quantity.span.lowerBound,
      passage.tokens[name.lowerBound - 1].is("of"), doses.contains(passage.tokens[name.lowerBound - 2].word)
    else { return false }
    let aside = passage.tokens[name.upperBound].kind == .open
    // "an oral dose of otherin (30 mg) is given beside": that is its dose.
    if aside,
      passage.quantities.contains(where: { $0.isDoseable && $0.span.lowerBound == name.upperBound + 1 })
    {
      return false
    }
    let close = passage.tokens[name.upperBound..<quantity.span.lowerBound].firstIndex { $0.kind == .close }
    let start = aside ? close.map { $0 + 1 } ?? name.upperBound : name.upperBound
    guard start < quantity.span.lowerBound, verbs.contains(passage.tokens[start].word) else { return false }
    let between = passage.tokens[start + 1..<quantity.span.lowerBound]
    return between.count <= 4 && between.allSatisfy { $0.kind == .word }
  }
  static let doses: WordSet = ["dose", "doses", "dosage", "amount"]

  /// "Pembrolizumab is given into a vein, 200 mg every 3 weeks": what the whole clause is about, if nothing else is
  /// named before the amount.
  static func subject(of quantity: Quantity, _ names: [Name], in passage: Passage) -> Name? {
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    let earlier = names.filter {
      clause.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= quantity.tokens.lowerBound
    }
    guard earlier.count == 1, let name = earlier.first, name.tokens.lowerBound <= clause.lowerBound + 1,
      name.tokens.upperBound < clause.upperBound,
      // "If otherin is not at hand, the dose is 5 mg": a condition, and the dose is the drug's.
      !conditions.contains(passage.tokens[clause.lowerBound].word)
        || !passage.tokens[name.tokens.upperBound..<quantity.tokens.lowerBound].contains(where: {
          $0.kind == .comma
        })
    else { return nil }
    return verbs.contains(passage.tokens[name.tokens.upperBound].word) ? name : nil
  }
  private static let verbs: WordSet = ["is", "are", "will", "may", "should", "can", "must"]
  private static let conditions: WordSet = [
    "if", "when", "where", "while", "unless", "although", "once", "since",
  ]

  /// "Concurrent ⟦otherin⟧ is essential, with a dosage of 1 mg": the sentence is about what is given beside the drug.
  static func supplement(_ names: [Name], in passage: Passage) -> Name? {
    guard let name = names.first, (1...2).contains(name.tokens.lowerBound), name.owner == .other,
      !names.contains(where: { $0.owner != .other })
    else { return nil }
    return additions.contains(passage.tokens[name.tokens.lowerBound - 1].word) ? name : nil
  }
  private static let additions: WordSet = [
    "concurrent", "concomitant", "supplemental", "supplementary", "adjunctive", "additional",
  ]

  /// "(1500 IU twice weekly, potentially increased to ⟦3000 IU⟧)": the amount before it in one parenthesis.
  static func sameAside(as quantity: Quantity, in passage: Passage) -> Quantity? {
    guard let open = passage.tokens[..<quantity.span.lowerBound].openParenthesis else { return nil }
    return passage.quantities.last {
      $0.isDoseable && $0.span.lowerBound > open && $0.tokens.upperBound <= quantity.span.lowerBound
        && $0.unit?.code == quantity.unit?.code
    }
  }

  /// Right behind the amount, or with a word or two between: "8 g of oral cholestyramine".
  static func follows(_ name: Range<Int>, _ quantity: Quantity, in passage: Passage) -> Bool {
    (0...2).contains(name.lowerBound - quantity.tokens.upperBound)
      && passage.tokens[quantity.tokens.upperBound..<name.lowerBound].allSatisfy {
        $0.kind == .word && !turns.contains($0.word)
      }
  }

  /// Words that end what the amount is of: "6 mg once per chemotherapy cycle".
  private static let turns: WordSet = [
    "and", "or", "per", "for", "with", "in", "to", "by", "on", "if", "as", "plus", "than", "from", "before",
    "after",
    "once", "twice", "daily", "every", "when", "while", "is", "may", "should",
  ]

  /// A name right before the amount, or with a few words of the same breath between: "Prednisone may start at 40 mg".
  static func leads(_ name: Range<Int>, to quantity: Quantity, in passage: Passage) -> Bool {
    let distance = quantity.span.lowerBound - name.upperBound
    guard (0...6).contains(distance) else { return false }
    let between = name.upperBound..<quantity.span.lowerBound
    // "use with bazomycin necessitates a reduced dose of 5 mg"
    if passage.tokens[between].contains(where: { needing.contains($0.word) }) { return false }
    if isCompanion(name, in: passage) {
      // "With examplin no more than 25 mg", "if you take examplin the dose is 5 mg"
      if passage.tokens[0].is(with) && name.lowerBound == 1
        || passage.tokens[name.upperBound..<quantity.tokens.lowerBound].contains(where: {
          turning.contains($0.word)
        })
      {
        return false
      }
    }
    // "ambroxol (e.g., 30 mg": inside the parenthesis behind the name.
    let isAside = passage.tokens[between.lowerBound..<min(between.lowerBound + 1, between.upperBound)]
      .contains { $0.kind == .open }
    // "linezolid: 600 mg daily" on a line of its own.
    if name.lowerBound == 0, between.count == 1, passage.tokens[between.lowerBound].kind == .colon {
      return true
    }
    // "(e.g., otherin, 12.5 mg)"
    if between.count == 1, passage.tokens[between.lowerBound].kind == .comma,
      passage.tokens[..<name.lowerBound].openParenthesis != nil,
      quantity.tokens.upperBound < passage.tokens.count,
      passage.tokens[quantity.tokens.upperBound].kind == .close
    {
      return true
    }
    return !passage.tokens[between].contains {
      $0.kind == .colon || $0.kind == .close || $0.endsClause
        || !isAside && ($0.kind == .comma || $0.kind == .period)
    }
      // "otherin single injection of 600 mg"
      && !passage.quantities.contains {
        between.contains($0.tokens.lowerBound)
          && $0.unit.map { !Doses.occasions.contains($0.code) } ?? false
      }
  }
  private static let needing: WordSet = ["necessitates", "necessitate", "requires", "require", "reduced"]

  /// A word behind a companion's name that goes on with the drug itself: "with examplin no more than 5 mg", "with
  /// examplin to 5 mg".
  private static let turning: WordSet = [
    Word("is"), Word("to"), Word("no"), Word("not"), Word("never"), Word("only"), Word("take"), Word("give"),
    Word("use"), Word("start"), Word("reduce"), Word("limit"), Word("exceed"), Word("maximum"),
    Word("should"), Word("must"), Word("may"),
  ]

  /// "Given with doxorubicin and dacarbazine is …": named after "with" or "taking", the sentence is not about it.
  static func isCompanion(_ name: Range<Int>, in passage: Passage) -> Bool {
    let substances = passage.marks(of: .substance)
    var at = name.lowerBound - 1
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
  static let and = Word("and"), or = Word("or"), with = Word("with")
  private static let companies: WordSet = [
    Word("with"), Word("taking"), Word("take"), Word("takes"), Word("using"), Word("receiving"),
    Word("receive"),
  ]
}
