import MonographAnalysis
import MonographLexicon
import MonographModel

/// Which phase or kind of dose an amount is.
enum DoseRoles {
  struct Found {
    var role: Dose.Role
    var place: Draft.Place?
  }

  static let studySections: SectionSet = [
    .efficacy, .nonclinical, .pharmacokinetics, .pharmacology, .research,
  ]

  static func role(of quantity: Quantity, in index: Int, _ reading: Reading) -> Found {
    let passage = reading.passages[index]
    if isStudy(quantity, in: index, reading) { return Found(role: .study) }
    // "250 mcg to 1 mg per day": the ends of one range play one part.
    if let first = passage.quantities.first(where: { $0.group != nil && $0.group == quantity.group }),
      first.unit?.code != quantity.unit?.code
    {
      return role(of: first, in: index, reading)
    }
    let own = RoleMark.all(in: index, reading)
    // "600 mg/day (300 mg twice a day)", but "40 mg/kg (maximum 2,400 mg)" says its own.
    if let outer = Equivalents.outer(of: quantity, in: passage),
      !reaching(quantity, own, passage).contains(where: {
        $0.role != .usual && $0.tokens.lowerBound >= outer.tokens.upperBound
      })
    {
      return role(of: outer, in: index, reading)
    }
    if quantity.bound == .moreThan,
      let number = passage.quantities.firstIndex(where: { $0.tokens == quantity.tokens }),
      let barred = AmountContext(number, in: passage, reading.lexicon).barredAbove
    {
      return Found(role: .maximum, place: Draft.Place(.cue, in: index, barred))
    }
    return own.first { $0.tokens.lowerBound == quantity.tokens.upperBound && $0.trails(in: passage) }?.found
      ?? before(quantity, own, index, reading)
      ?? Windows.window(in: index, near: quantity.tokens, reading).flatMap(windowRole)
      ?? behind(quantity, own, index, reading)
      ?? opening(quantity, own, index, reading)
      ?? inTable(quantity, own, index, reading)
      ?? joined(to: quantity, index, reading)
      ?? carried(to: quantity, own, index, reading)
      ?? above(index, reading)
      ?? Found(role: .usual, place: stated(quantity, own, index, reading))
  }

  // MARK: In the sentence

  /// The telling words before the amount with no other amount between; the nearest of them.
  private static func before(_ quantity: Quantity, _ own: [RoleMark], _ index: Int, _ reading: Reading)
    -> Found?
  {
    let passage = reading.passages[index]
    let near = reaching(quantity, own, passage)
    let telling = near.filter { $0.role != .usual && $0.role != .single }
    guard let last = telling.last ?? near.last(where: { $0.role == .single }) else { return nil }
    // "Your doctor may lower the starting dose to 5 mg": still the starting dose. "The maintenance dose then adjusts to".
    if last.role == .adjusted,
      let start = telling.last(where: {
        ($0.role == .start
          || $0.role == .maintenance && last.link == .to && $0.tokens.upperBound <= last.tokens.lowerBound)
          && $0.namesDose(in: passage)
      }),
      (-2...4).contains(last.tokens.lowerBound - start.tokens.upperBound)
        || (0...4).contains(start.tokens.lowerBound - last.tokens.upperBound)
    {
      return start.found
    }
    // "It can be increased to 7 mg, and then ⟦10 mg⟧" goes on rising.
    let rises = own.contains {
      $0.role == .step && $0.tokens.upperBound <= last.tokens.lowerBound
        && passage.clause(around: last.tokens.lowerBound).contains($0.tokens.lowerBound)
        && passage.tokens[$0.tokens].contains { ["increase", "increased", "raised"].contains($0.word) }
    }
    if last.link == .sequence, !rises,
      isOngoing(quantity, in: passage) || isBehindLoading(quantity, own, passage)
    {
      return Found(role: .maintenance, place: last.place)
    }
    return last.found
  }

  private static func reaching(_ quantity: Quantity, _ own: [RoleMark], _ passage: Passage) -> [RoleMark] {
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    return own.filter {
      $0.tokens.upperBound <= quantity.tokens.lowerBound && clause.contains($0.tokens.lowerBound)
        && $0.isLinked(to: quantity, in: passage) && !$0.trails(in: passage)
        && !isOfOneDay($0, before: quantity, in: passage) && !isPast($0, before: quantity, in: passage)
        && !hasDose(between: $0.tokens.upperBound, and: quantity, in: passage)
        && !isAsideOfTime($0, of: quantity, in: passage)
    }
  }

  /// "After the first dose of this medicine you may get a second 5 g": behind "after", a dose that was given before.
  private static func isPast(_ mark: RoleMark, before quantity: Quantity, in passage: Passage) -> Bool {
    mark.role == .start && mark.namesDose(in: passage)
      && passage.tokens[max(0, mark.tokens.lowerBound - 2)..<mark.tokens.lowerBound].contains {
        $0.is("after")
      }
      && quantity.span.lowerBound - mark.tokens.upperBound > 3
  }

  /// "4 tablets in the morning, then 4 tablets in the evening": parts of a day and no phases.
  private static func isOfOneDay(_ mark: RoleMark, before quantity: Quantity, in passage: Passage) -> Bool {
    mark.link == .sequence
      && passage.timings.contains {
        $0.isTimeOfDay && (0...2).contains(mark.tokens.lowerBound - $0.tokens.upperBound)
      }
      && passage.timings.contains {
        $0.isTimeOfDay && (0...2).contains($0.tokens.lowerBound - quantity.tokens.upperBound)
      }
  }

  /// "5 mg (for day 1) and 10 mg": the day in parentheses is that of the amount before it.
  private static func isAsideOfTime(_ mark: RoleMark, of quantity: Quantity, in passage: Passage) -> Bool {
    passage.tokens[mark.tokens].contains { $0.kind == .number }
      && passage.closesParenthesis(in: mark.tokens.lowerBound..<quantity.tokens.lowerBound)
      && passage.quantities.contains {
        $0.isDoseable && (0...3).contains(mark.tokens.lowerBound - $0.tokens.upperBound)
      }
  }

  /// "One tablet of Examplix 5 mg", "6 tablets Examplix 5 mg": the form and what it holds are one dose.
  private static func holds(_ form: Quantity, _ quantity: Quantity, in passage: Passage) -> Bool {
    form.unit?.dimension == .form && quantity.unit?.dimension == .mass
      && (1...3).contains(quantity.tokens.lowerBound - form.tokens.upperBound)
      && (passage.tokens[form.tokens.upperBound].is("of") || passage.tokens[form.tokens.upperBound].isName)
  }

  /// A word before the amount speaks of it unless another amount stands between them.
  private static func hasDose(between start: Int, and quantity: Quantity, in passage: Passage) -> Bool {
    passage.quantities.contains { other in
      other.tokens.lowerBound >= start && other.tokens.upperBound <= quantity.tokens.lowerBound
        && other.isDoseable && (other.group == nil || other.group != quantity.group)
        && !holds(other, quantity, in: passage)
    }
  }

  /// "Followed by 40 mg every other week": timed without an end, and nothing comes after.
  private static func isOngoing(_ quantity: Quantity, in passage: Passage) -> Bool {
    let end =
      passage.tokens[quantity.tokens.upperBound...].firstIndex { $0.kind == .period || $0.endsClause }
      ?? passage.tokens.count
    let rest = quantity.tokens.upperBound..<end
    let isTimed =
      quantity.unit?.perTime == .d
      || passage.timings.contains {
        rest.contains($0.tokens.lowerBound) && $0.tokens.lowerBound - rest.lowerBound <= 8
          && !passage.isAside($0.tokens, behind: quantity)
      }
    let course = Course(of: quantity, in: passage)
    // "then 2 mg every 4 hours as needed", "reduced to 3 mg and then 2 mg daily"
    let goesOn =
      DoseDetails(passage: passage, quantity: quantity).asNeeded == nil
      && !passage.tokens[..<quantity.tokens.lowerBound].suffix(20).contains { reducing.contains($0.word) }
    return goesOn && isTimed && course.duration == nil && course.cycle == nil
      && !passage.quantities.contains {
        rest.contains($0.tokens.lowerBound) && $0.isDoseable && !Equivalents.isParenthesised($0, in: passage)
          && !($0.span.lowerBound > 0 && passage.tokens[$0.span.lowerBound - 1].is(or))
      }
  }

  private static let reducing: WordSet = ["reduce", "reduced", "decrease", "decreased", "lowered", "tapered"]

  /// "A loading dose of 100 mg followed by 50 mg every 12 hours for 10 days": what is loaded is then maintained, for
  /// however long.
  private static func isBehindLoading(_ quantity: Quantity, _ own: [RoleMark], _ passage: Passage) -> Bool {
    own.contains { mark in
      mark.role == .start && mark.tokens.upperBound <= quantity.tokens.lowerBound
        && passage.tokens[mark.tokens].contains { $0.is(loading) }
    }
      && passage.timings.contains { (0...8).contains($0.tokens.lowerBound - quantity.tokens.upperBound) }
  }
  private static let loading = Word("loading")

  /// "25 mg once a day ⟦for two weeks⟧, followed by 50 mg": what is taken for a while before another dose is begun with.
  private static func opening(_ quantity: Quantity, _ own: [RoleMark], _ index: Int, _ reading: Reading)
    -> Found?
  {
    let passage = reading.passages[index]
    guard
      let sequence = own.first(where: {
        $0.link == .sequence && $0.tokens.lowerBound > quantity.tokens.upperBound
      }),
      passage.clause(around: quantity.tokens.lowerBound).contains(sequence.tokens.lowerBound),
      !hasDose(between: quantity.tokens.upperBound, and: sequence, in: passage),
      !own.contains(where: { $0.tokens.upperBound <= quantity.tokens.lowerBound && $0.link == .sequence }),
      let course = Course(of: quantity, in: passage).places.first,
      course.upperBound <= sequence.tokens.lowerBound,
      passage.quantities.contains(where: {
        $0.isDoseable && (0...2).contains($0.tokens.lowerBound - sequence.tokens.upperBound)
          && $0.unit?.dimension == quantity.unit?.dimension
      })
    else { return nil }
    return Found(role: .start, place: sequence.place)
  }

  private static func hasDose(between start: Int, and mark: RoleMark, in passage: Passage) -> Bool {
    passage.quantities.contains {
      $0.isDoseable && $0.tokens.lowerBound >= start && $0.tokens.upperBound <= mark.tokens.lowerBound
    }
  }

  /// "80 mg initially", "40 mg as a single dose": close behind, before the next amount.
  private static func behind(_ quantity: Quantity, _ own: [RoleMark], _ index: Int, _ reading: Reading)
    -> Found?
  {
    let passage = reading.passages[index]
    let end = quantity.tokens.upperBound
    // "300 mg (two tablets of 150 mg) must not be exceeded"
    let start = passage.tokens.parenthesis(at: end, within: 12).map { $0.upperBound + 1 } ?? end
    return own.first { mark in
      let between = mark.tokens.lowerBound - start
      // "10 mg may be given as a maintenance dose"
      let reach = mark.namesDose(in: passage) ? 6 : 4
      guard mark.role != .usual, mark.role != .step, mark.link == .any, (0...reach).contains(between),
        !passage.tokens[start..<mark.tokens.lowerBound].contains(where: {
          $0.kind == .comma || $0.kind == .period || $0.endsClause
        })
      else { return false }
      return mark.role != .maximum
        || !passage.quantities.contains { (0..<4).contains($0.tokens.lowerBound - mark.tokens.upperBound) }
    }?.found
  }

  /// "80 mg for tablets and 60 mg for capsules", "5 mg, 10 mg or 15 mg", "reduced to 800 mg for 14 days, or to
  /// 625 mg": an amount joined to the one before shares its role.
  private static func joined(to quantity: Quantity, _ index: Int, _ reading: Reading) -> Found? {
    let passage = reading.passages[index]
    let isAgain = saysAgain(before: quantity, in: passage)
    guard
      let earlier = passage.quantities.last(where: {
        $0.tokens.upperBound <= quantity.span.lowerBound
          && ($0.unit?.dimension == quantity.unit?.dimension
            || $0.isDoseable && ($0.tokens.upperBound == quantity.span.lowerBound - 1 || isAgain))
      })
    else { return nil }
    let between = earlier.tokens.upperBound..<nameStart(of: quantity, in: passage)
    guard isAgain && between.count <= 8 || joins(between, in: passage) else { return nil }
    let found = role(of: earlier, in: index, reading)
    return found.role == .usual || found.role == .study ? nil : found
  }

  /// Where the name starts that stands right before an amount: "… 51 mg/⟦otherin⟧ 49 mg".
  private static func nameStart(of quantity: Quantity, in passage: Passage) -> Int {
    passage.marks(of: .substance).first { $0.tokens.upperBound == quantity.span.lowerBound }?.tokens
      .lowerBound
      ?? quantity.span.lowerBound
  }

  /// "10 tablets per day, i.e. 2,000 mg".
  private static func saysAgain(before quantity: Quantity, in passage: Passage) -> Bool {
    let start = quantity.span.lowerBound
    guard start > 2, passage.tokens[start - 1].kind == .period || passage.tokens[start - 1].is("i.e")
    else { return false }
    return passage.string(max(0, start - 4)..<start).hasSuffix("i.e.")
  }

  private static func joins(_ between: Range<Int>, in passage: Passage) -> Bool {
    var tokens = passage.tokens[between]
    // "or a dose of 5 mg"
    if tokens.count > 3, zip(tokens.suffix(3), aDoseOf).allSatisfy({ $0.is($1) }) {
      tokens = tokens.dropLast(3)
    }
    guard let last = tokens.last, !tokens.contains(where: { $0.kind == .period || $0.endsClause }) else {
      return false
    }
    let isChoice = { (token: Token) in token.is(and) || token.is(or) }
    // "108 mg examplin / 24 mg otherin": parts of one sum
    if last.kind == .slash || last.kind == .plus {
      return tokens.count <= 4 && tokens.dropLast().allSatisfy { $0.kind == .word }
    }
    if last.kind == .comma {
      return tokens.count == 1
        || passage.timings.contains { $0.tokens == between.lowerBound..<between.upperBound - 1 }
    }
    // "1,000 mg per day, given as 500 mg twice daily"
    if last.is(`as`) { return tokens.count <= 4 && tokens.contains { $0.is(given) || $0.is(taken) } }
    if last.is(to) {
      // "to 800 mg twice a day, with examplin to 400 mg"
      let isGapped = zip(tokens, tokens.dropFirst()).contains {
        $0.kind == .comma && cases.contains($1.word)
      }
      return isGapped || tokens.dropLast().last.map(isChoice) ?? false
    }
    return isChoice(last) && tokens.count <= 16 && !tokens.dropLast(2).contains { $0.kind == .comma }
  }

  private static let aDoseOf = [Word("a"), Word("dose"), Word("of")]
  private static let cases: WordSet = [Word("with"), Word("in"), Word("for")]

  /// "The maintenance dose depends on age. In children it is 40 mg": what "it" stands for was said before.
  private static func carried(
    to quantity: Quantity, _ own: [RoleMark], _ index: Int, _ reading: Reading
  ) -> Found? {
    let passage = reading.passages[index]
    let start = quantity.span.lowerBound
    let isPronoun = (max(0, start - 4)..<max(0, start - 1)).contains {
      passage.tokens[$0].is(it) && passage.tokens[$0 + 1].is(`is`)
    }
    guard isPronoun else { return nil }
    let said =
      own.last { $0.tokens.upperBound <= start && $0.namesDose(in: passage) }
      ?? reading.before(index).prefix(3).lazy.compactMap { earlier in
        RoleMark.all(in: earlier, reading).last { $0.namesDose(in: reading.passages[earlier]) }
      }.first
    return said.flatMap { $0.role == .usual ? nil : $0.found }
  }

  /// Words that call it the usual dose; a mere "dose" says nothing.
  private static func stated(_ quantity: Quantity, _ own: [RoleMark], _ index: Int, _ reading: Reading)
    -> Draft.Place?
  {
    reaching(quantity, own, reading.passages[index]).last { $0.role == .usual && $0.tokens.count > 1 }?.place
  }

  // MARK: In what heads it

  /// The head of the column, else the first cell of the row.
  private static func inTable(_ quantity: Quantity, _ own: [RoleMark], _ index: Int, _ reading: Reading)
    -> Found?
  {
    let passage = reading.passages[index]
    for header in passage.cell(at: quantity.tokens.lowerBound)?.headers.reversed() ?? [] {
      if let best = RoleMark.all(in: header, reading).first(where: { $0.role != .usual }) {
        return best.found
      }
    }
    guard let first = passage.cells.first else { return nil }
    return own.first { first.tokens.overlaps($0.tokens) && $0.role != .usual && $0.link == .any }?.found
  }

  /// Labels and lead-ins above, up to the nearest heading.
  private static func above(_ index: Int, _ reading: Reading) -> Found? {
    for above in reading.chain(of: index).dropFirst() {
      let head = reading.passages[above]
      // "Starting treatment" over a section is no "Starting dose".
      let best = RoleMark.all(in: above, reading).first {
        $0.role != .usual && $0.link == .any
          && (head.role != .heading || $0.tokens.count > 1 || head.tokens.count == 1)
      }
      if let best { return best.found }
      if head.role == .heading { return nil }
    }
    return nil
  }

  private static let given = Word("given"), taken = Word("taken"), `as` = Word("as")
  private static let and = Word("and"), or = Word("or"), to = Word("to"), it = Word("it"), `is` = Word("is")

  /// Weeks 1–2 of a table start a treatment; later windows are steps, and what has no end is kept up.
  private static func windowRole(_ window: Windows.Found) -> Found? {
    let role: Dose.Role = window.isOpen ? .maintenance : window.window.low <= 1 ? .start : .step
    return Found(role: role, place: window.place)
  }
}
