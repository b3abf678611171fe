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
    if isNamed(behind: quantity.tokens.upperBound, in: passage, reading) { return nil }
    // The nearest name decides, and a name of the drug itself settles it.
    let names = names(in: index, reading)
    if let name = givenBeside(names, at: quantity, in: passage) { return found(name, in: index, quantity) }
    if let earlier = followed(by: quantity, names, in: passage),
      let found = of(earlier, in: index, reading), !found.isPart
    {
      return found
    }
    if let name = names.first(where: { quantity.tokens.contains($0.tokens.lowerBound) })
      ?? names.first(where: { follows($0.tokens, quantity, in: passage) })
      ?? classBehind(quantity, in: passage, reading)
      ?? abbreviation(behind: quantity, in: passage, reading)
      ?? names.last(where: { leads($0.tokens, to: quantity, in: passage) })
      ?? names.last(where: { isDose(of: $0.tokens, at: quantity, in: passage) })
      ?? doseNamed(names, at: quantity, in: passage)
      ?? subject(of: quantity, names, in: passage)
    {
      return found(name, in: index, quantity)
    }
    if let name = names.first, isLabel(name.tokens, in: passage) { return found(name, in: index, quantity) }
    if let earlier = alternative(to: quantity, names, in: passage),
      let found = of(earlier, in: index, reading), found.passage == index
    {
      return found.isPart ? nil : found
    }
    if let found = inTornRow(of: quantity, in: index, reading) { return found }
    if names.isEmpty, let found = goingOn(in: index, reading) ?? taken(before: index, at: quantity, reading) {
      return found
    }
    if let part = abbreviatedPart(over: passage, reading) { return part }
    guard let (label, name) = labelled(passage, reading) else { return nil }
    // "*Examplin:* 50 mg. *MSM:* 500 mg": of another part, whatever its name.
    if let colon = passage.tokens.prefix(5).firstIndex(where: { $0.kind == .colon }), colon > 0,
      passage.tokens[..<colon].allSatisfy({ $0.kind == .word }), passage.tokens[0].isName, name.owner == .part
    {
      return Found(passage: index, tokens: 0..<colon, isPart: true)
    }
    return found(name, in: label, quantity)
  }

  /// "⟦Otherin⟧:" above it; that of a part also above "Oral:", and as a heading.
  private static func labelled(_ passage: Passage, _ reading: Reading) -> (label: Int, name: Name)? {
    for (depth, above) in passage.context.prefix(4).enumerated() {
      let role = reading.passages[above].role
      guard role == .label || role == .heading || role == .sentence else { return nil }
      guard depth == 0 && role == .label || isShortLead(reading.passages[above]),
        let name = soleName(of: above, reading)
      else { continue }
      if depth == 0 && (role == .label || isTakenUnder(name, passage)) || name.owner == .part {
        return (above, name)
      }
    }
    return nil
  }
  /// "**Examplin:**", "#### Examplin".
  private static func isShortLead(_ passage: Passage) -> Bool {
    passage.tokens.count <= 8
      && (passage.role == .heading || passage.role == .label || passage.tokens.last?.kind == .colon)
  }

  /// "⟦Otherin⟧: 500 mg a day" opens its sentence.
  private static func isLabel(_ name: Range<Int>, in passage: Passage) -> Bool {
    name.lowerBound == 0 && name.upperBound < passage.tokens.count
      && passage.tokens[name.upperBound].kind == .colon
  }

  /// "100 mg otherin twice daily or 800 mg ⟦Examplix⟧", "a 675 mg dose of ⟦Examplix⟧": the drug by whatever name it has, where it is not one of parts.
  private static func isNamed(behind end: Int, in passage: Passage, _ reading: Reading) -> Bool {
    // "675 mg dose of Examplix"
    let noun = end < passage.tokens.count && passage.tokens[end].is("dose") ? end + 1 : end
    let isOf = noun < passage.tokens.count && passage.tokens[noun].is("of")
    let at = isOf ? noun + 1 : end
    return at < passage.tokens.count && passage.tokens[at].isName && reading.subject.names(passage.tokens[at])
      && !reading.subject.parts(in: passage.tokens).contains { $0.contains(at) }
  }

  /// "The starting dose of otherin is 20 mg. However, if you are over 75, the starting dose is 10 mg": the sentence goes
  /// on with what the one before ended with.
  private static func goingOn(in index: Int, _ reading: Reading) -> Found? {
    guard let first = reading.passages[index].tokens.first, continuing.contains(first.word),
      let before = reading.before(index).first,
      let last = reading.passages[before].quantities.last(where: { $0.isDoseable })
    else { return nil }
    return of(last, in: before, reading)
  }
  private static let continuing: WordSet = ["however", "but", "alternatively", "otherwise", "thereafter"]

  /// "Otherin 600 mg ⟦400 mg⟧ every month": the next cell of a row that lost its borders.
  private static func inTornRow(of quantity: Quantity, in index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    guard
      let cell = passage.quantities.last(where: {
        $0.isDoseable && $0.tokens.upperBound == quantity.span.lowerBound
          && $0.unit?.code == quantity.unit?.code
      }), let found = of(cell, in: index, reading), !found.isPart,
      found.tokens.upperBound <= cell.span.lowerBound
    else { return nil }
    return found
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

  struct Name {
    enum Owner { case drug, part, other }
    var tokens: Range<Int>
    var owner: Owner
  }

  static func names(in index: Int, _ reading: Reading) -> [Name] {
    let passage = reading.passages[index]
    let parts = reading.subject.parts(in: passage.tokens)
    let named = passage.marks(of: .substance).filter { mark in
      !parts.contains { $0.overlaps(mark.tokens) }
        // "the green 3 mL syringe" is no dye
        && !passage.quantities.contains {
          $0.unit != nil && mark.tokens.contains($0.tokens.lowerBound)
            && $0.tokens.upperBound > mark.tokens.upperBound
        }
    }
    .map {
      Name(
        tokens: $0.tokens,
        owner: reading.subject.isOther($0, in: passage, reading.lexicon)
          && !reading.subject.isNamed(within: $0.tokens, in: passage) ? .other : .drug
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
  static func soleName(of label: Int, _ reading: Reading) -> Name? {
    let passage = reading.passages[label]
    let names = names(in: label, reading)
    guard let name = names.first, name.tokens.lowerBound == 0,
      names.dropFirst().allSatisfy({ isAside($0, behind: name, in: passage) }),
      !passage.marks(of: .condition).contains(where: { $0.tokens.overlaps(name.tokens) })
    else { return nil }
    let says = passage.tokens.indices.contains { at in
      passage.tokens[at].kind == .word && !names.contains { $0.tokens.contains(at) }
        && !labelWords.contains(passage.tokens[at].word)
        && !passage.marks.contains {
          [.route, .unit].contains($0.vocabulary) && $0.tokens.contains(at)
        }
    }
    return says ? nil : name
  }
  private static let labelWords: WordSet = [
    "component", "dose", "dosage", "part", "oral", "only", "example", "typical", "usual", "dosing",
  ]

  /// "40 mg of the statin"
  private static func classBehind(_ quantity: Quantity, in passage: Passage, _ reading: Reading) -> Name? {
    let mark = passage.marks(of: .drugClass).first { follows($0.tokens, quantity, in: passage) }
    return mark.flatMap { mark in
      passage.tokens[mark.tokens].contains { reading.subject.names($0) }
        ? nil : Name(tokens: mark.tokens, owner: .other)
    }
  }

  /// "75 IU of FSH": what is abbreviated behind "of" and is no name of the drug.
  private static func abbreviation(behind quantity: Quantity, in passage: Passage, _ reading: Reading)
    -> Name?
  {
    // "75 IU or 150 IU of FSH"
    let last = passage.quantities.last { $0.group != nil && $0.group == quantity.group } ?? quantity
    let at = last.tokens.upperBound + 1
    guard at < passage.tokens.count, passage.tokens[at - 1].is("of"), passage.isAcronym(at),
      !reading.subject.names(passage.tokens[at]), !(quantity.unit?.code.contains("/") ?? true),
      !passage.marks.contains(where: { $0.vocabulary != .substance && $0.tokens.contains(at) }),
      at + 1 == passage.tokens.count || passage.tokens[at + 1].kind != .dash
    else { return nil }
    return Name(tokens: at..<at + 1, owner: .other)
  }

  // MARK: Where they stand

  /// "The recommended dose of nivolumab (given alone) is 240 mg".
  private static func isDose(of name: Range<Int>, at quantity: Quantity, in passage: Passage) -> Bool {
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
  private static func subject(of quantity: Quantity, _ names: [Name], in passage: Passage) -> Name? {
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
