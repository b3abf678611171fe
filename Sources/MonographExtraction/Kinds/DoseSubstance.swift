import MonographAnalysis
import MonographLexicon
import MonographModel

/// Whose an amount is, where it is another drug's ("8 g cholestyramine", "prednisone (typically 5 mg twice daily)") or
/// that of one part of a combination ("160 mg trimethoprim and 800 mg sulfamethoxazole").
enum DoseSubstance {
  struct Found {
    /// Where its name stands.
    var passage: Int
    var tokens: Range<Int>
    /// A part of the drug rather than another one.
    var isPart: Bool
  }

  /// Nil where the amount is the drug's own.
  static func of(_ quantity: Quantity, in index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    // The nearest name decides, and a name of the drug itself settles it.
    let names = names(in: index, reading)
    if let name = names.first(where: { quantity.tokens.contains($0.tokens.lowerBound) })
      ?? names.first(where: { follows($0.tokens, quantity, in: passage) })
      ?? classBehind(quantity, in: passage, reading)
      ?? names.last(where: { leads($0.tokens, to: quantity, in: passage) })
      ?? names.last(where: { isDose(of: $0.tokens, at: quantity, in: passage) })
      ?? subject(of: quantity, names, in: passage)
    {
      return found(name, in: index, quantity)
    }
    if let earlier = alternative(to: quantity, names, in: passage) {
      return of(earlier, in: index, reading).flatMap { $0.isPart || $0.passage != index ? nil : $0 }
    }
    guard let label = passage.context.first, reading.passages[label].role == .label,
      let name = soleName(of: label, reading)
    else { return nil }
    return found(name, in: label, quantity)
  }

  private static func found(_ name: Name, in index: Int, _ quantity: Quantity) -> Found? {
    switch name.owner {
    case .drug: nil
    case .other: Found(passage: index, tokens: name.tokens, isPart: false)
    // "Two tablets of amlodipine" are tablets of all that they hold.
    case .part:
      quantity.unit?.dimension == .form ? nil : Found(passage: index, tokens: name.tokens, isPart: true)
    }
  }

  // MARK: Names

  private struct Name {
    enum Owner { case drug, part, other }
    var tokens: Range<Int>
    var owner: Owner
  }

  private static func names(in index: Int, _ reading: Reading) -> [Name] {
    let passage = reading.passages[index]
    let parts = reading.subject.parts(in: passage.tokens)
    let named = passage.marks(of: .substance).filter { mark in !parts.contains { $0.overlaps(mark.tokens) } }
      .map {
        Name(
          tokens: $0.tokens, owner: reading.subject.isOther($0, in: passage, reading.lexicon) ? .other : .drug
        )
      }
    let own = parts.map { Name(tokens: $0, owner: isJoined($0, to: parts, in: passage) ? .drug : .part) }
    return (named + own).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// "Artemether-lumefantrine", "ceftazidime and avibactam": parts named together are the whole.
  private static func isJoined(_ part: Range<Int>, to parts: [Range<Int>], in passage: Passage) -> Bool {
    parts.contains { other in
      let gap =
        other.upperBound <= part.lowerBound
        ? other.upperBound..<part.lowerBound : part.upperBound..<max(part.upperBound, other.lowerBound)
      return other != part && gap.count <= 2
        && passage.tokens[gap].allSatisfy {
          [.dash, .slash, .plus, .comma, .open].contains($0.kind) || $0.is(and) || $0.is(with)
        }
    }
  }

  /// The one name that is all a label says: "Linezolid:", "Amoxicillin (tablets):".
  private static func soleName(of label: Int, _ reading: Reading) -> Name? {
    let passage = reading.passages[label]
    let names = names(in: label, reading)
    guard names.count == 1, let name = names.first, name.tokens.lowerBound == 0,
      !passage.marks(of: .condition).contains(where: { $0.tokens.overlaps(name.tokens) })
    else { return nil }
    let says = passage.tokens.indices.contains { at in
      passage.tokens[at].kind == .word && !name.tokens.contains(at)
        && !labelWords.contains(passage.tokens[at].word)
        && !passage.marks.contains {
          [.route, .unit].contains($0.vocabulary) && $0.tokens.contains(at)
        }
    }
    return says ? nil : name
  }
  private static let labelWords: WordSet = ["component", "dose", "dosage", "part", "oral", "only"]

  /// "40 mg of the statin"
  private static func classBehind(_ quantity: Quantity, in passage: Passage, _ reading: Reading) -> Name? {
    let mark = passage.marks(of: .drugClass).first { follows($0.tokens, quantity, in: passage) }
    return mark.flatMap { mark in
      passage.tokens[mark.tokens].contains { reading.subject.names($0) }
        ? nil : Name(tokens: mark.tokens, owner: .other)
    }
  }

  // MARK: Where they stand

  /// "The recommended dose of nivolumab (given alone) is 240 mg".
  private static func isDose(of name: Range<Int>, at quantity: Quantity, in passage: Passage) -> Bool {
    guard name.lowerBound > 1, name.upperBound < quantity.span.lowerBound,
      passage.tokens[name.lowerBound - 1].is("of"), doses.contains(passage.tokens[name.lowerBound - 2].word)
    else { return false }
    let aside = passage.tokens[name.upperBound].kind == .open
    let close = passage.tokens[name.upperBound..<quantity.span.lowerBound].firstIndex { $0.kind == .close }
    let start = aside ? close.map { $0 + 1 } ?? name.upperBound : name.upperBound
    guard start < quantity.span.lowerBound, verbs.contains(passage.tokens[start].word) else { return false }
    let between = passage.tokens[start + 1..<quantity.span.lowerBound]
    return between.count <= 4 && between.allSatisfy { $0.kind == .word }
  }
  private static let doses: WordSet = ["dose", "doses", "dosage", "amount"]

  /// "240 mg every 2 weeks or 480 mg every 4 weeks": nothing is named between, so both are of the same.
  private static func alternative(to quantity: Quantity, _ names: [Name], in passage: Passage) -> Quantity? {
    let start = quantity.span.lowerBound
    guard start > 0, passage.tokens[start - 1].is(or),
      let earlier = passage.quantities.last(where: { $0.isDoseable && $0.tokens.upperBound < start }),
      start - earlier.tokens.upperBound <= 10,
      !passage.tokens[earlier.tokens.upperBound..<start].contains(where: {
        $0.endsClause || $0.kind == .period
      }),
      !names.contains(where: { (earlier.tokens.upperBound..<start).contains($0.tokens.lowerBound) })
    else { return nil }
    return earlier
  }

  /// "Pembrolizumab is given into a vein, 200 mg every 3 weeks": what the whole clause is about, if nothing else is
  /// named before the amount.
  private static func subject(of quantity: Quantity, _ names: [Name], in passage: Passage) -> Name? {
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    let earlier = names.filter {
      clause.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= quantity.tokens.lowerBound
    }
    guard earlier.count == 1, let name = earlier.first, name.tokens.lowerBound <= clause.lowerBound + 1,
      name.tokens.upperBound < clause.upperBound
    else { return nil }
    return verbs.contains(passage.tokens[name.tokens.upperBound].word) ? name : nil
  }
  private static let verbs: WordSet = ["is", "are", "will", "may", "should", "can", "must"]

  /// Right behind the amount, or with a word or two between: "8 g of oral cholestyramine".
  private static func follows(_ name: Range<Int>, _ quantity: Quantity, in passage: Passage) -> Bool {
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
  private static func leads(_ name: Range<Int>, to quantity: Quantity, in passage: Passage) -> Bool {
    let distance = quantity.span.lowerBound - name.upperBound
    guard (0...6).contains(distance) else { return false }
    let between = name.upperBound..<quantity.span.lowerBound
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
    return !passage.tokens[between].contains {
      $0.kind == .colon || $0.kind == .close || $0.endsClause
        || !isAside && ($0.kind == .comma || $0.kind == .period)
    }
      && !passage.quantities.contains { between.contains($0.tokens.lowerBound) && $0.unit != nil }
  }

  /// A word behind a companion's name that goes on with the drug itself: "with examplin no more than 5 mg", "with
  /// examplin to 5 mg".
  private static let turning: WordSet = [
    Word("is"), Word("to"), Word("no"), Word("not"), Word("never"), Word("only"), Word("take"), Word("give"),
    Word("use"), Word("start"), Word("reduce"), Word("limit"), Word("exceed"), Word("maximum"),
    Word("should"), Word("must"), Word("may"),
  ]

  /// "Given with doxorubicin and dacarbazine is …": named after "with" or "taking", the sentence is not about it.
  private static func isCompanion(_ name: Range<Int>, in passage: Passage) -> Bool {
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
          && isCompanion($0.tokens, in: passage) && reading.subject.isOther($0, in: passage, reading.lexicon)
      })
    else { return nil }
    return opens..<mark.tokens.upperBound
  }

  private static let and = Word("and"), or = Word("or"), with = Word("with")
  private static let companies: WordSet = [
    Word("with"), Word("taking"), Word("take"), Word("takes"), Word("using"), Word("receiving"),
    Word("receive"),
  ]
}
