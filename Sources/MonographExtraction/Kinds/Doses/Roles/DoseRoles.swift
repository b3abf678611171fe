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
    if let number = passage.quantities.firstIndex(where: { $0.tokens == quantity.tokens }),
      let allowance = AmountContext(number, in: passage, reading.lexicon).allowance(index, reading)
    {
      return Found(role: .other, place: allowance)
    }
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
      // "1 mg/kg (at most 5 mg/kg or ⟦300 mg⟧)": as the amount before it there.
      if let shared = joined(to: quantity, index, reading), shared.place?.passage == index,
        shared.place.map({ $0.tokens.lowerBound >= outer.tokens.upperBound }) ?? false
      {
        return shared
      }
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
    // "The maximum daily dose is reduced to 60 mg": the most that they may have.
    if last.role == .adjusted,
      let most = telling.last(where: {
        $0.role == .maximum && $0.namesDose(in: passage)
          && (0...4).contains(last.tokens.lowerBound - $0.tokens.upperBound)
      })
    {
      return most.found
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
      !own.contains(where: { $0.tokens.upperBound <= quantity.tokens.lowerBound && $0.link == .sequence }),
      passage.quantities.contains(where: {
        $0.isDoseable && (0...2).contains($0.tokens.lowerBound - sequence.tokens.upperBound)
          && $0.unit?.dimension == quantity.unit?.dimension
      })
    else { return nil }
    // "40 mg ⟦once, then⟧ 20 mg every 4 weeks"
    let end = quantity.tokens.upperBound
    if passage.tokens[end].is("once"), sequence.tokens.lowerBound - end <= 2 {
      return Found(role: .start, place: sequence.place)
    }
    guard let position = phase(of: quantity, before: sequence, in: passage),
      let course = Course(of: quantity, in: passage).places.first,
      course.upperBound <= sequence.tokens.lowerBound
    else { return nil }
    return Found(role: position == 0 ? .start : .step, place: sequence.place)
  }

  /// The how many-eth of the amounts before "then" it is, each of which is taken for a while: "⟦5 mg⟧ for 1 week, ⟦10 mg⟧ for
  /// 1 week, then …". Nil where another stands between.
  private static func phase(of quantity: Quantity, before mark: RoleMark, in passage: Passage) -> Int? {
    let clause = passage.clause(around: quantity.tokens.lowerBound)
    let amounts = passage.quantities.filter {
      $0.isDoseable && clause.contains($0.tokens.lowerBound)
        && $0.tokens.upperBound <= mark.tokens.lowerBound && !Equivalents.isParenthesised($0, in: passage)
    }
    guard let position = amounts.firstIndex(where: { $0.tokens == quantity.tokens }) else { return nil }
    let isRow = amounts.allSatisfy {
      $0.unit?.code == quantity.unit?.code && Course(of: $0, in: passage).duration != nil
    }
    return isRow ? position : position == amounts.count - 1 ? 0 : nil
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
        }), !isOfAlternative(mark, behind: start, in: passage)
      else { return false }
      return mark.role != .maximum
        || !passage.quantities.contains { (0..<4).contains($0.tokens.lowerBound - mark.tokens.upperBound) }
    }?.found
  }

  /// "2 mg three times daily ⟦or a single⟧ daily dose of 6 mg": the word for another amount.
  private static func isOfAlternative(_ mark: RoleMark, behind start: Int, in passage: Passage) -> Bool {
    let between = start..<mark.tokens.lowerBound
    // "from 5 mg daily ⟦to a higher loading dose⟧"
    if between.dropLast().contains(where: { passage.tokens[$0].is(to) && passage.tokens[$0 + 1].is("a") }) {
      return true
    }
    return passage.tokens[between].contains { $0.is(or) || $0.is(and) }
      && passage.timings.contains { between.contains($0.tokens.lowerBound) }
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

  private static let and = Word("and"), or = Word("or"), to = Word("to")

  /// Weeks 1–2 of a table start a treatment; later windows are steps, and what has no end is kept up.
  private static func windowRole(_ window: Windows.Found) -> Found? {
    let role: Dose.Role = window.isOpen ? .maintenance : window.window.low <= 1 ? .start : .step
    return Found(role: role, place: window.place)
  }
}
